// Where the pages of a printed sheet begin: before what a page's end would cut in two, whether it is A4 or Letter.

/** What lies between the margins of the lying paper, in points, and a little less: heights are rounded in print. */
const PAPERS = [
  { width: 770, height: 515 },
  { width: 720, height: 530 },
] as const;

/** What stays together, down to where the next part starts. */
export interface PagePart {
  /** Zero-based. */
  readonly start: number;
  /** Rows at its end that are left free: they may lie on either page. */
  readonly free: number;
}

export interface PrintedRows {
  /** Points from the first of some rows to another one, which is not counted. */
  readonly heightOf: (from: number, to: number) => number;
  /** Of all columns, in points. */
  readonly width: number;
  /** Points of the rows on top that each further page shows again. */
  readonly repeated: number;
  readonly end: number;
}

/** The zero-based rows that begin a page. The first part starts the first one. */
export function pageBreaks(
  { heightOf, width, repeated, end }: PrintedRows,
  parts: readonly PagePart[],
): number[] {
  const pages = PAPERS.map((paper) => paper.height * Math.max(1, width / paper.width) - repeated);
  const breaks: number[] = [];
  // The first page shows the repeated rows once, as part of its own.
  let used = pages.map(() => -repeated);
  let free = { from: 0, used };
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1]?.start ?? end;
    const filled = heightOf(part.start, next - part.free);
    const first = firstOfNextPage(pages, free, part.start, heightOf);
    // Where a page ends among free rows it is told to: a little later it would end below the title of what follows.
    if (first < part.start || (index > 0 && isCut(pages, used, filled))) {
      breaks.push(first);
      used = pages.map(() => heightOf(first, part.start));
    }
    const filledTo = used.map((at, paper) => (at + filled) % pages[paper]!);
    free = { from: next - part.free, used: filledTo };
    const rest = heightOf(free.from, next);
    used = filledTo.map((at, paper) => (at + rest) % pages[paper]!);
  }
  return breaks;
}

/** What is longer than a page is cut anyway; it begins where the page has room for some of it. */
const isCut = (pages: readonly number[], used: readonly number[], height: number): boolean =>
  pages.some((page, paper) => used[paper]! + height > page && (height <= page || used[paper]! > page / 2));

/** A page with nothing but free rows is none: the next one begins where the first of the papers ends. */
function firstOfNextPage(
  pages: readonly number[],
  free: { readonly from: number; readonly used: readonly number[] },
  start: number,
  heightOf: PrintedRows['heightOf'],
): number {
  let first = free.from;
  const fits = (row: number): boolean =>
    pages.every((page, paper) => free.used[paper]! + heightOf(free.from, row + 1) <= page);
  while (first < start && fits(first)) first += 1;
  return first;
}
