// Reading ranges as plain 2-D values with number formats and blanks.
import { addressOf, areaOf, intersectionOf, splitAddress } from './addresses';
import type { Area, RangeRef } from './addresses';
import { plainCells } from './cards';
import type { CellValue } from './cells';
import { supports } from './host';
import { WorkbookProblem } from './problem';
import { read } from './run';
import type { How } from './run';
import { charactersOf, inSlices } from './slices';
import type { SliceRead } from './slices';

export interface RangeContent {
  readonly sheetId: string;
  readonly sheet: string;
  /** Without the sheet; only the part of the asked range that is in use. */
  readonly address: string;
  readonly area: Area;
  readonly values: readonly (readonly CellValue[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/** What to read: the selection, or a range by sheet (name or id) and address. */
export type Source = 'selection' | RangeRef;

export interface ReadOptions extends How {
  /** More cells than this are refused as `too-large`; default 1,000,000. */
  readonly maxCells?: number;
}

interface Place {
  readonly sheetId: string;
  readonly sheet: string;
  readonly area: Area;
}

const MAX_CELLS = 1_000_000;

/**
 * Reads a range cut down to the used part of its sheet, so that whole columns can be chosen. Null if all of it is
 * unused.
 * @throws WorkbookProblem `not-found`, `invalid-selection` for several ranges at once, `too-large` (`cells`, `limit`).
 */
export async function readRange(source: Source, options: ReadOptions = {}): Promise<RangeContent | null> {
  const place = await locate(source, options);
  if (!place) return null;
  const { area } = place;
  const cells = area.rows * area.columns;
  const limit = options.maxCells ?? MAX_CELLS;
  if (cells > limit) throw new WorkbookProblem('too-large', { cells, limit });
  const values = blankRows<CellValue>(area);
  const numberFormats = blankRows<string>(area);
  for await (const { slice, content } of inSlices(area, (part) => readSlice(place, part, options)))
    for (let r = 0; r < slice.rows; r += 1) {
      // Slices come top down and left to right, so appending keeps every row in order.
      values[slice.row - area.row + r]!.push(...content.values[r]!);
      numberFormats[slice.row - area.row + r]!.push(...content.numberFormats[r]!);
    }
  return { ...place, address: addressOf(area), values, numberFormats };
}

function blankRows<T>(area: Area): T[][] {
  return Array.from({ length: area.rows }, () => []);
}

/** Where the used part of the source is, now. */
async function locate(source: Source, how: How): Promise<Place | null> {
  return read(how, async (context) => {
    const { workbook } = context;
    const range =
      source === 'selection'
        ? workbook.getSelectedRange()
        : workbook.worksheets.getItem(source.sheet).getRange(source.address);
    const { worksheet } = range;
    worksheet.load('id,name');
    range.load('address');
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load('address');
    await context.sync();
    const area = used.isNullObject ? null : shared(areaOf(range.address), areaOf(used.address));
    return area && { sheetId: worksheet.id, sheet: worksheet.name, area };
  });
}

const shared = (a: Area | null, b: Area | null): Area | null => a && b && intersectionOf(a, b);

interface SliceContent {
  readonly values: CellValue[][];
  readonly numberFormats: string[][];
}

function readSlice(place: Place, part: Area, how: How): Promise<SliceRead<SliceContent>> {
  return read(how, async ({ workbook }) => {
    const sheet = workbook.worksheets.getItem(place.sheetId);
    const range = sheet.getRangeByIndexes(part.row, part.column, part.rows, part.columns);
    range.load('values,valueTypes,numberFormat');
    await range.context.sync();
    const values = range.values as unknown[][] | null;
    // Beyond its limits Excel may answer null and report no error.
    if (!values) throw new WorkbookProblem('too-large', { cells: part.rows * part.columns });
    const numberFormats = range.numberFormat.map((row: unknown[]) => row.map(String));
    // Value types weigh about ten characters a cell.
    const characters = charactersOf(values) + charactersOf(numberFormats) + part.rows * part.columns * 10;
    return { content: { values: (await plainCells([range]))[0]!, numberFormats }, characters };
  });
}

/** Formulas of a range as Excel keeps them, in English and A1 form; constants and blanks as null. */
export async function readFormulas(range: RangeRef, how: How = {}): Promise<(string | null)[][]> {
  return read(how, async ({ workbook }) => {
    const cells = workbook.worksheets.getItem(range.sheet).getRange(range.address);
    cells.load('formulas');
    await cells.context.sync();
    return cells.formulas.map((row: unknown[]) =>
      row.map((formula) => (typeof formula === 'string' && formula.startsWith('=') ? formula : null)),
    );
  });
}

/**
 * The range that the formula of a cell spills to, asked from its first cell or any other; null where nothing spills or
 * Excel cannot tell (before ExcelApi 1.12).
 */
export async function readSpill(cell: RangeRef, how: How = {}): Promise<RangeRef | null> {
  if (!supports('ExcelApi', '1.12')) return null;
  return read(how, async ({ workbook }) => {
    const range = workbook.worksheets.getItem(cell.sheet).getRange(cell.address);
    const spills = [
      range.getSpillingToRangeOrNullObject(),
      range.getSpillParentOrNullObject().getSpillingToRangeOrNullObject(),
    ];
    for (const spill of spills) spill.load('address');
    await range.context.sync();
    const found = spills.find((spill) => !spill.isNullObject);
    return found ? { sheet: cell.sheet, address: splitAddress(found.address).range } : null;
  });
}

/** Ranges of one request. */
const BLOCKS_A_REQUEST = 300;

/** What many ranges hold, each as a whole; null for those whose sheet is gone. */
export async function readBlocks(
  blocks: readonly RangeRef[],
  how: How = {},
): Promise<(CellValue[][] | null)[]> {
  const found: (CellValue[][] | null)[] = [];
  for (let from = 0; from < blocks.length; from += BLOCKS_A_REQUEST)
    found.push(...(await readSome(blocks.slice(from, from + BLOCKS_A_REQUEST), how)));
  return found;
}

function readSome(blocks: readonly RangeRef[], how: How): Promise<(CellValue[][] | null)[]> {
  return read(how, async ({ workbook }) => {
    const ranges = blocks.map(({ sheet, address }) => {
      const range = workbook.worksheets.getItemOrNullObject(sheet).getRange(address);
      range.load('values,valueTypes');
      return range;
    });
    await workbook.context.sync();
    const there = ranges.filter((range) => !range.isNullObject);
    const values = await plainCells(there);
    return ranges.map((range) => (range.isNullObject ? null : values[there.indexOf(range)]!));
  });
}
