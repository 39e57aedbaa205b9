// Reading ranges as plain 2-D values with number formats and blanks.
import { addressOf, areaOf, intersectionOf, splitAddress } from './addresses';
import type { Area, RangeRef } from './addresses';
import { MOST_CELLS, readAreas, VALUES, VALUES_AND_FORMATS } from './areas';
import type { CellValue } from './cells';
import { supports } from './host';
import { WorkbookProblem } from './problem';
import { read } from './run';
import type { How } from './run';

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
  const limit = options.maxCells ?? MOST_CELLS;
  if (cells > limit) throw new WorkbookProblem('too-large', { cells, limit });
  const [content] = await readAreas([{ sheet: place.sheetId, area }], VALUES_AND_FORMATS, options);
  if (!content) throw new WorkbookProblem('not-found');
  return { ...place, ...content, address: addressOf(area) };
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

/** What many ranges hold, each as a whole; null for those whose sheet is gone. */
export async function readBlocks(
  blocks: readonly RangeRef[],
  how: How = {},
): Promise<(CellValue[][] | null)[]> {
  const places = blocks.map(({ sheet, address }) => ({ sheet, area: areaOf(address)! }));
  const found = await readAreas(places, VALUES, how);
  return found.map((content) => content && content.values);
}
