// Writing values and formulas in blocks that fit a request. Text never starts a formula unless it is written as one.
import { addressOf, areaOf } from './addresses';
import type { Area, RangeRef } from './addresses';
import { guardedValue, TEXT_LIMIT } from './cells';
import type { CellValue, TextMode } from './cells';
import { WorkbookProblem } from './problem';
import { read, run } from './run';
import type { How } from './run';
import { charactersOf, rowRuns, SLICE_CHARACTERS } from './slices';

/** A first cell: a sheet (name or id) and an address; of a larger range the top left cell counts. */
export type FirstCell = RangeRef;

export interface WriteValueOptions extends How {
  /** `text` (default) keeps texts exactly; `typed` lets Excel read numbers and dates in them. */
  readonly texts?: TextMode;
  /** One number format for all cells, or one for each column; set before the values. */
  readonly numberFormat?: string | readonly string[];
  readonly onProgress?: (rowsDone: number, rows: number) => void;
}

/** Characters of a formula that Excel accepts. */
const FORMULA_LIMIT = 8_192;

/**
 * Writes rows of equal length from a first cell on; null empties a cell. Large blocks go in several requests: on
 * failure or abort the rows before stay written (the problem's detail `rowsWritten`).
 * @returns the range written.
 */
export async function writeValues(
  first: FirstCell,
  rows: readonly (readonly CellValue[])[],
  options: WriteValueOptions = {},
): Promise<RangeRef> {
  const mode = options.texts ?? 'text';
  for (const row of rows)
    for (const value of row)
      if (typeof value === 'string' && value.length > TEXT_LIMIT)
        throw new WorkbookProblem('too-large', { characters: value.length, limit: TEXT_LIMIT });
  return writeInRuns(first, rows, options, (range, part) => {
    setNumberFormats(range, options.numberFormat);
    range.values = part.map((row) => row.map((value) => guardedValue(value, mode)));
  });
}

/** One format goes out as a single value, which Office.js spreads over the range though its types want an array. */
function setNumberFormats(range: Excel.Range, format: string | readonly string[] | undefined): void {
  if (typeof format === 'string') range.numberFormat = format as unknown as string[][];
  else format?.forEach((one, column) => setNumberFormats(range.getColumn(column), one));
}

/**
 * Writes formulas in English and A1 form, each beginning with `=`; null leaves a cell alone.
 * @throws RangeError for a text that is no formula: texts go through `writeValues`.
 */
export async function writeFormulas(
  first: FirstCell,
  rows: readonly (readonly (string | null)[])[],
  options: How & Pick<WriteValueOptions, 'onProgress'> = {},
): Promise<RangeRef> {
  for (const formula of rows.flat()) {
    if (formula === null) continue;
    if (!formula.startsWith('=')) throw new RangeError(`"${formula}" is no formula`);
    if (formula.length > FORMULA_LIMIT)
      throw new WorkbookProblem('too-large', { characters: formula.length, limit: FORMULA_LIMIT });
  }
  return writeInRuns(first, rows, options, (range, part) => {
    // Office.js leaves a cell alone where the array has null, which its types do not say.
    range.formulas = part as string[][];
  });
}

/** Writes one formula and reads back what Excel made of it, such as `#NAME?` where our functions are missing. */
export async function writeFormula(
  cell: FirstCell,
  formula: string,
  how: How = {},
): Promise<{ readonly cell: RangeRef; readonly formula: string; readonly value: unknown }> {
  const written = await writeFormulas(cell, [[formula]], how);
  return read(how, async ({ workbook }) => {
    const range = workbook.worksheets.getItem(written.sheet).getRange(written.address);
    range.load('formulas,values');
    await range.context.sync();
    return { cell: written, formula: String(range.formulas[0]?.[0]), value: range.values[0]?.[0] };
  });
}

/** Empties cells; formats stay unless asked. */
export async function clearRange(
  range: RangeRef,
  what: 'contents' | 'contents and formats' = 'contents',
  how: How = {},
): Promise<void> {
  await run(how, async ({ workbook }) => {
    const cells = workbook.worksheets.getItem(range.sheet).getRange(range.address);
    if (what === 'contents') return cells.clear('Contents');
    cells.unmerge();
    cells.clear('All');
  });
}

async function writeInRuns<T>(
  first: FirstCell,
  rows: readonly (readonly T[])[],
  options: How & Pick<WriteValueOptions, 'onProgress'>,
  assign: (range: Excel.Range, part: T[][]) => void,
): Promise<RangeRef> {
  const start = areaOf(first.address);
  const columns = rows[0]?.length ?? 0;
  if (!start) throw new RangeError(`"${first.address}" is no address`);
  if (columns === 0 || rows.some((row) => row.length !== columns))
    throw new RangeError('Rows to write must be of one length and not empty');
  const whole = { row: start.row, column: start.column, rows: rows.length, columns };
  for (const { from, to } of rowRuns(rows)) {
    const part = rows.slice(from, to).map((row) => [...row]);
    const area = { ...whole, row: whole.row + from, rows: to - from };
    await writeRun(first.sheet, area, part, from, options, assign);
    options.onProgress?.(to, rows.length);
  }
  return { sheet: first.sheet, address: addressOf(whole) };
}

async function writeRun<T>(
  sheet: string,
  area: Area,
  part: T[][],
  rowsWritten: number,
  how: How,
  assign: (range: Excel.Range, part: T[][]) => void,
): Promise<void> {
  const characters = charactersOf(part);
  if (part.length === 1 && characters > SLICE_CHARACTERS)
    throw new WorkbookProblem('too-large', { characters, limit: SLICE_CHARACTERS, rowsWritten });
  try {
    await run(
      how,
      async ({ workbook }) => {
        const { row, column, rows, columns } = area;
        assign(workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns), part);
      },
      characters,
    );
  } catch (error) {
    if (!(error instanceof WorkbookProblem)) throw error;
    throw new WorkbookProblem(error.code, { ...error.values, rowsWritten }, { cause: error });
  }
}
