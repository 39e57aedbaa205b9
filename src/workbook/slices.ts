// Reading and writing large rectangles in bounded slices: Excel on the web moves at most 5 MB at once, and a range of
// more than 5,000,000 cells may come back as null without an error.
import type { Area } from './addresses';
import { isProblem } from './problem';

/** Half of Excel's documented 5 MB for a request or an answer, as JSON text; the rest is room for its wrapping. */
export const SLICE_CHARACTERS = 2_500_000;

/** Cells of the first slice, before anything is known about their length. */
const FIRST_SLICE_CELLS = 20_000;
/** Cells of a slice at most, even when they are all blank. */
export const SLICE_CELLS = 200_000;

/** The top of an area as tall as the cells allow, and what remains; too wide a row is cut into columns. */
function takeSlice(area: Area, cells: number): { slice: Area; rest: Area[] } {
  const rows = Math.min(area.rows, Math.floor(cells / area.columns));
  if (rows >= 1) {
    const slice = { ...area, rows };
    const below = { ...area, row: area.row + rows, rows: area.rows - rows };
    return { slice, rest: below.rows > 0 ? [below] : [] };
  }
  const columns = Math.max(1, Math.min(area.columns, cells));
  const slice = { ...area, rows: 1, columns };
  const beside = { ...area, rows: 1, column: area.column + columns, columns: area.columns - columns };
  const below = { ...area, row: area.row + 1, rows: area.rows - 1 };
  return { slice, rest: [beside, below].filter((part) => part.rows > 0 && part.columns > 0) };
}

/** What one slice gave; `characters` is roughly its JSON length and sizes the slices after it. */
export interface SliceRead<T> {
  readonly content: T;
  readonly characters: number;
}

/**
 * Reads an area slice by slice, top down. A slice that Excel refuses as too large is cut in half and asked again,
 * down to one cell; a null of `readSlice` (the sheet is gone) ends the reading.
 */
export async function* inSlices<T>(
  area: Area,
  readSlice: (slice: Area) => Promise<SliceRead<T> | null>,
): AsyncGenerator<{ readonly slice: Area; readonly content: T }, void, undefined> {
  const one = async ([part]: readonly Part[]): Promise<(SliceRead<T> | null)[]> => [
    await readSlice(part!.slice),
  ];
  for await (const { slice, content } of inParts([area], one, 1)) {
    if (content === null) return;
    yield { slice, content };
  }
}

/** A slice of one of several areas, told by its place among them. */
export interface Part {
  readonly of: number;
  readonly slice: Area;
}

/** Ranges of one request; each takes some 700 bytes of it beside its cells, and some of the answer. */
export const RANGES_A_REQUEST = 500;
const CHARACTERS_A_RANGE = 300;

/**
 * Reads many areas in few requests: as many of them in each as its cells allow, in their order, and slices of those that
 * are too large for one. A request that Excel refuses as too large is cut in half, as in `inSlices`. `content` is null
 * where `readParts` has nothing for a part.
 */
export async function* inParts<T>(
  areas: readonly Area[],
  readParts: (parts: readonly Part[]) => Promise<readonly (SliceRead<T> | null)[]>,
  mostParts = RANGES_A_REQUEST,
): AsyncGenerator<Part & { readonly content: T | null }, void, undefined> {
  // The next one is the last: taking from the end costs the same however many wait.
  const waiting = areas.map((slice, of): Part => ({ of, slice })).reverse();
  let cells = FIRST_SLICE_CELLS;
  while (waiting.length > 0) {
    const parts = takeParts(waiting, cells, mostParts);
    const size = parts.reduce((sum, { slice }) => sum + cellsIn(slice), 0);
    let found: readonly (SliceRead<T> | null)[];
    try {
      found = await readParts(parts);
    } catch (error) {
      if (!isProblem(error, 'too-large') || size === 1) throw error;
      cells = Math.floor(size / 2);
      waiting.push(...parts.reverse());
      continue;
    }
    for (const [index, part] of parts.entries()) yield { ...part, content: found[index]?.content ?? null };
    const characters = found.reduce((sum, one) => sum + (one?.characters ?? 0) + CHARACTERS_A_RANGE, 0);
    const fitting = Math.floor((SLICE_CHARACTERS * size) / characters);
    cells = Math.max(1, Math.min(fitting, size * 4, SLICE_CELLS));
    if (size < FIRST_SLICE_CELLS && fitting > FIRST_SLICE_CELLS) cells = FIRST_SLICE_CELLS;
  }
}

const cellsIn = ({ rows, columns }: Area): number => rows * columns;

/** Takes the parts of one request from the end. An area is cut only where it begins a request and does not fit it. */
function takeParts(waiting: Part[], cells: number, most: number): Part[] {
  const parts: Part[] = [];
  let left = cells;
  for (let next = waiting.at(-1); next && parts.length < most; next = waiting.at(-1)) {
    const { of, slice: area } = next;
    const fits = cellsIn(area) <= left;
    if (!fits && parts.length > 0) break;
    waiting.pop();
    const { slice, rest } = takeSlice(area, left);
    waiting.push(...rest.map((other): Part => ({ of, slice: other })).reverse());
    parts.push({ of, slice });
    left -= cellsIn(slice);
    if (!fits) break;
  }
  return parts;
}

/** Cuts a list to write into runs that each fit one request, by each item's share of one; a larger one stands alone. */
export function inRuns<T>(items: readonly T[], shareOf: (item: T) => number): T[][] {
  const runs: T[][] = [];
  let left = 0;
  for (const item of items) {
    const share = shareOf(item);
    if (share > left || runs.length === 0) {
      runs.push([]);
      left = 1;
    }
    left -= share;
    runs.at(-1)!.push(item);
  }
  return runs;
}

/** Rough JSON length of a 2-D array: exact for texts without escapes. */
export function charactersOf(matrix: readonly (readonly unknown[])[]): number {
  let sum = 0;
  for (const row of matrix)
    for (const value of row) sum += typeof value === 'string' ? value.length + 3 : String(value).length + 1;
  return sum;
}

/** Cuts rows to write into runs that each fit one request; a single row is never cut. */
export function rowRuns(matrix: readonly (readonly unknown[])[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  let from = 0;
  let characters = 0;
  let cells = 0;
  matrix.forEach((row, index) => {
    const length = charactersOf([row]);
    const full = characters + length > SLICE_CHARACTERS || cells + row.length > SLICE_CELLS;
    if (index > from && full) {
      runs.push({ from, to: index });
      from = index;
      characters = 0;
      cells = 0;
    }
    characters += length;
    cells += row.length;
  });
  if (matrix.length > from) runs.push({ from, to: matrix.length });
  return runs;
}
