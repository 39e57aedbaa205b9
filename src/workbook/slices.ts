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
  const waiting: Area[] = [area];
  let cells = FIRST_SLICE_CELLS;
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { slice, rest } = takeSlice(next, cells);
    waiting.unshift(...rest);
    const size = slice.rows * slice.columns;
    try {
      const found = await readSlice(slice);
      if (!found) return;
      yield { slice, content: found.content };
      const fitting = Math.floor((SLICE_CHARACTERS * size) / Math.max(1, found.characters));
      cells = Math.max(1, Math.min(fitting, size * 4, SLICE_CELLS));
      if (size < FIRST_SLICE_CELLS && fitting > FIRST_SLICE_CELLS) cells = FIRST_SLICE_CELLS;
    } catch (error) {
      if (!isProblem(error, 'too-large') || size === 1) throw error;
      cells = Math.floor(size / 2);
      waiting.unshift(slice);
    }
  }
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
