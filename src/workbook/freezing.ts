// Cells on their way from formulas to values and back: what they show, with the format in which a data type shows it,
// and each block written in one assignment.
import { addressOf, areaOf } from './addresses';
import type { Area, RangeRef } from './addresses';
import { plainCells } from './cards';
import { guardedValue, isCellCard } from './cells';
import type { CellValue } from './cells';
import { supports } from './host';
import { read, run } from './run';
import type { How } from './run';
import { charactersOf, inSlices } from './slices';

export interface ShownCells {
  /** Cards as the text that they show. */
  readonly values: readonly (readonly CellValue[])[];
  /** The cells' own formats. */
  readonly numberFormats: readonly (readonly string[])[];
  /** The formats in which the cells show their values: a formatted number brings its own to a cell without one. */
  readonly shownFormats: readonly (readonly string[])[];
}

const GENERAL = 'General';

/** What the cells of a range show (number formats of data types from ExcelApi 1.16 on). */
export async function readShownCells(sheet: string, area: Area, how: How = {}): Promise<ShownCells> {
  const values: CellValue[][] = Array.from({ length: area.rows }, () => []);
  const numberFormats: string[][] = values.map(() => []);
  const shownFormats: string[][] = values.map(() => []);
  for await (const { slice, content } of inSlices(area, (part) => readSlice(sheet, part, how)))
    for (let row = 0; row < slice.rows; row += 1) {
      values[slice.row - area.row + row]!.push(...content.values[row]!);
      numberFormats[slice.row - area.row + row]!.push(...content.numberFormats[row]!);
      shownFormats[slice.row - area.row + row]!.push(...content.shownFormats[row]!);
    }
  return { values, numberFormats, shownFormats };
}

interface JsonValue {
  readonly type?: string;
  readonly numberFormat?: string;
}

function readSlice(
  sheet: string,
  part: Area,
  how: How,
): Promise<{ content: ShownCells; characters: number }> {
  return read(how, async ({ workbook }) => {
    const range = workbook.worksheets.getItem(sheet).getRange(addressOf(part));
    // Office.js of some hosts is older than the host that says what it supports.
    const withTypes = supports('ExcelApi', '1.16') && 'valuesAsJson' in range;
    range.load(`values,valueTypes,text,numberFormat${withTypes ? ',valuesAsJson' : ''}`);
    await range.context.sync();
    const [plain] = await plainCells([range]);
    const values = plain!.map((row) => row.map((value) => (isCellCard(value) ? value.card : value)));
    const numberFormats = range.numberFormat.map((row: unknown[]) => row.map(String));
    const json = withTypes ? (range.valuesAsJson as unknown as JsonValue[][]) : [];
    const shownFormats = numberFormats.map((row, r) =>
      row.map((format, c) => (format === GENERAL ? (json[r]?.[c]?.numberFormat ?? GENERAL) : format)),
    );
    const characters = charactersOf(range.text) * 3 + charactersOf(numberFormats) * 2;
    return { content: { values, numberFormats, shownFormats }, characters };
  });
}

/** Cells of one request that are asked for what they spill to. */
const SPILLS_A_REQUEST = 300;

/** The cells of an area whose formulas fill other cells, with what they fill (ExcelApi 1.12, before that there are none). */
export async function readSpills(
  sheet: string,
  area: Area,
  how: How = {},
): Promise<{ readonly cell: Area; readonly filled: Area }[]> {
  if (!supports('ExcelApi', '1.12')) return [];
  const mayDiffer = await read(how, async ({ workbook }) => {
    const range = workbook.worksheets.getItem(sheet).getRange(addressOf(area));
    range.load('hasSpill');
    await range.context.sync();
    // Excel answers null where only some of the cells belong to a spill.
    return (range.hasSpill as boolean | null) !== false;
  });
  if (!mayDiffer) return [];
  const cells = Array.from({ length: area.rows * area.columns }, (_, index): Area => ({
    row: area.row + Math.floor(index / area.columns),
    column: area.column + (index % area.columns),
    rows: 1,
    columns: 1,
  }));
  const found: { cell: Area; filled: Area }[] = [];
  for (let from = 0; from < cells.length; from += SPILLS_A_REQUEST)
    found.push(...(await spillsOf(sheet, cells.slice(from, from + SPILLS_A_REQUEST), how)));
  return found;
}

function spillsOf(sheet: string, cells: readonly Area[], how: How): Promise<{ cell: Area; filled: Area }[]> {
  return read(how, async ({ workbook }) => {
    const worksheet = workbook.worksheets.getItem(sheet);
    const spills = cells.map((cell) => worksheet.getRange(addressOf(cell)).getSpillingToRangeOrNullObject());
    for (const spill of spills) spill.load('address');
    await worksheet.context.sync();
    return cells.flatMap((cell, index) => {
      const spill = spills[index]!;
      const filled = spill.isNullObject ? null : areaOf(spill.address);
      return filled && filled.rows * filled.columns > 1 ? [{ cell, filled }] : [];
    });
  });
}

/** Number formats of a block: one for all its cells, or one for each. */
export type Formats = string | readonly (readonly string[])[];

/** Puts values in the place of formulas, texts guarded, in one assignment; formats after them. */
export async function writeFrozen(
  range: RangeRef,
  values: readonly (readonly CellValue[])[],
  formats: Formats,
  how: How = {},
): Promise<void> {
  await run(how, async ({ workbook }) => {
    const cells = workbook.worksheets.getItem(range.sheet).getRange(range.address);
    // Blanks stay as they are: an empty text would be guarded into a text cell.
    cells.values = values.map((row) => row.map((value) => guardedValue(value, 'text')));
    cells.numberFormat = formats as unknown as string[][];
  });
}

/**
 * Puts formulas back, in A1 form and in one assignment. `spilled` is emptied before, so that a formula that fills it
 * finds room. Formats come last: a cell in the text format would keep a formula as text.
 */
export async function writeThawed(
  range: RangeRef,
  formulas: readonly (readonly string[])[],
  formats: Formats | null,
  spilled: string | null,
  how: How = {},
): Promise<void> {
  await run(how, async ({ workbook }) => {
    const sheet = workbook.worksheets.getItem(range.sheet);
    if (spilled !== null) sheet.getRange(spilled).clear('Contents');
    const cells = sheet.getRange(range.address);
    cells.formulas = formulas.map((row) => [...row]);
    const formatted = spilled === null ? cells : sheet.getRange(spilled);
    if (formats !== null) formatted.numberFormat = formats as unknown as string[][];
  });
}
