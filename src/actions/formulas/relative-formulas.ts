// Formulas that say the same in every cell of a block: written in R1C1 form, they are one text. What their references
// cover, and the formula anew after blocks and references moved.

import type { RangeA1 } from '@borgar/fx';
import {
  parseA1Ref,
  stringifyA1Ref,
  stringifyTokens,
  tokenize,
  translateFormulaToA1,
  translateFormulaToR1C1,
} from '@borgar/fx';
import type { Area } from '../../workbook/addresses';
import { SHEET_COLUMNS, SHEET_ROWS, addressOf } from '../../workbook/addresses';
import type { CellPosition } from '../../workbook/blocks';
import { rectanglesOf } from '../../workbook/blocks';

const anchorOf = ({ row, column }: CellPosition): string => addressOf({ row, column, rows: 1, columns: 1 });

/** `=A2*$C$1` in B2 is `=RC[-1]*R1C3`. */
export const toR1C1 = (formula: string, at: CellPosition): string =>
  translateFormulaToR1C1(formula, anchorOf(at));

/** The formula as it stands in a cell. */
export const toA1 = (formula: string, at: CellPosition): string =>
  translateFormulaToA1(formula, anchorOf(at));

export interface FormulaGroup {
  readonly area: Area;
  /** R1C1 form, the same in each cell of the area. */
  readonly formula: string;
}

/** Cuts a rectangle of formulas into rectangles of equal R1C1 formulas, by row, then column. */
export function groupsOf(origin: CellPosition, formulas: readonly (readonly string[])[]): FormulaGroup[] {
  const cells = new Map<string, CellPosition[]>();
  formulas.forEach((line, r) =>
    line.forEach((formula, c) => {
      const at = { row: origin.row + r, column: origin.column + c };
      const key = toR1C1(formula, at);
      const same = cells.get(key);
      if (same) same.push(at);
      else cells.set(key, [at]);
    }),
  );
  return [...cells]
    .flatMap(([formula, positions]) => rectanglesOf(positions).map((area) => ({ area, formula })))
    .sort((a, b) => a.area.row - b.area.row || a.area.column - b.area.column);
}

/** The cells that one reference of a block covers, seen from all cells of the block together. */
export interface Covered {
  /** The sheet that the reference names; null for the block's own. */
  readonly sheet: string | null;
  readonly area: Area;
}

/** A reference moves and grows with its cells. `null`: it lies in another workbook or over several sheets. */
export type Moved = { readonly sheet: string; readonly area: Area } | null;

const RANGES = new Set(['range', 'range_beam']);

interface Reference {
  readonly sheet: string | null;
  readonly range: RangeA1;
}

/** A reference to cells of one sheet of this workbook; others stay as they are written. */
function referenceOf(text: string): Reference | null {
  const parsed = parseA1Ref(text, { allowNamed: false });
  if (!parsed || !('range' in parsed)) return null;
  const { context = [], range } = parsed as { context?: string[]; range: RangeA1 };
  const [sheet = null] = context;
  return context.length > 1 || sheet?.includes(':') ? null : { sheet, range };
}

/** The references of a formula in R1C1 form, in their order, as the cells that a whole block covers. */
export function coveredBy(formula: string, block: Area): (Covered | null)[] {
  return rangesIn(toA1(formula, block)).map((text) => {
    const found = referenceOf(text);
    if (!found) return null;
    const { sheet, range } = found;
    const rows = span(range.top, range.bottom, range.$top, range.$bottom, block.rows, SHEET_ROWS);
    const columns = span(range.left, range.right, range.$left, range.$right, block.columns, SHEET_COLUMNS);
    const area = { row: rows.from, rows: rows.size, column: columns.from, columns: columns.size };
    return { sheet, area };
  });
}

const rangesIn = (formula: string): string[] =>
  tokenize(formula, { mergeRefs: true })
    .filter(({ type }) => RANGES.has(type))
    .map(({ value }) => value);

/** From where to where a side of a reference runs over all cells of a block. */
function span(
  first: number | null | undefined,
  last: number | null | undefined,
  isFirstFixed: boolean | null | undefined,
  isLastFixed: boolean | null | undefined,
  steps: number,
  limit: number,
): { from: number; size: number } {
  if (typeof first !== 'number' || typeof last !== 'number') return { from: 0, size: limit };
  const ends = [first, last, isFirstFixed ? first : first + steps - 1, isLastFixed ? last : last + steps - 1];
  const from = Math.min(...ends);
  return { from, size: Math.max(...ends) - from + 1 };
}

/** Why a reference cannot follow its cells. */
export type Unfollowed = 'lost' | 'resized';

export interface Rebuilt {
  /** R1C1 form, for the block's new place. */
  readonly formula: string;
  readonly problems: readonly Unfollowed[];
}

/**
 * The formula of a block that stood over `covered` and now lies at `block`, with each reference where its cells went.
 * A reference whose cells are gone, or whose cells came apart, stays relative to the block and is named as a problem.
 * `size` is that of the block when `covered` was seen, where some of its cells came or went since.
 */
export function rebuilt(
  formula: string,
  block: { readonly sheet: string; readonly area: Area },
  covered: readonly (Covered | null)[],
  moved: readonly (Moved | 'lost')[],
  size: Pick<Area, 'rows' | 'columns'> = block.area,
): Rebuilt {
  const problems = new Set<Unfollowed>();
  let index = -1;
  const tokens = tokenize(toA1(formula, block.area), { mergeRefs: true }).map((token) => {
    if (!RANGES.has(token.type)) return token;
    index += 1;
    const [was, now] = [covered[index] ?? null, moved[index] ?? null];
    const found = referenceOf(token.value);
    if (!was || !now || !found) return token;
    if (now === 'lost') {
      problems.add('lost');
      return token;
    }
    const range = follow(found.range, was.area, now.area, size);
    if (!range) {
      problems.add('resized');
      return token;
    }
    const context = found.sheet === null && now.sheet === block.sheet ? [] : [now.sheet];
    return { ...token, value: stringifyA1Ref({ context, range } as never) };
  });
  return { formula: toR1C1(stringifyTokens(tokens), block.area), problems: [...problems] };
}

/** The reference of the block's first cell after its cells went from `was` to `now`; null where they came apart. */
function follow(range: RangeA1, was: Area, now: Area, block: Pick<Area, 'rows' | 'columns'>): RangeA1 | null {
  const rows = side(
    [range.top, range.bottom],
    [range.$top, range.$bottom],
    was.rows,
    [now.row, now.rows],
    block.rows,
  );
  const columns = side(
    [range.left, range.right],
    [range.$left, range.$right],
    was.columns,
    [now.column, now.columns],
    block.columns,
  );
  if (!rows || !columns) return null;
  return { ...range, top: rows[0], bottom: rows[1], left: columns[0], right: columns[1] } as RangeA1;
}

type Ends = readonly [number | null | undefined, number | null | undefined];

/**
 * A side that is the same for all cells is where its cells are, as Excel would have it. One that steps with the cells of
 * the block keeps its length, so its cells must have stayed together.
 */
function side(
  [first, last]: Ends,
  [isFirstFixed, isLastFixed]: readonly [boolean | null | undefined, boolean | null | undefined],
  wasSize: number,
  [nowFrom, nowSize]: readonly [number, number],
  steps: number,
): Ends | null {
  if (typeof first !== 'number' || typeof last !== 'number') return [first, last];
  if ((isFirstFixed && isLastFixed) || steps === 1) return [nowFrom, nowFrom + nowSize - 1];
  if (wasSize !== nowSize) return null;
  // What the first cell sees of it: all where only the last end is fixed, else what the other cells did not add.
  return [nowFrom, nowFrom + (isLastFixed ? wasSize : wasSize - (steps - 1)) - 1];
}
