// Has Excel compute given cells again, by the narrowest means that this Excel offers.
import type { RangeRef } from './addresses';
import { areaOf } from './addresses';
import { findFormulas } from './formulas';
import type { SearchOptions } from './formulas';
import { supports } from './host';
import { read, run } from './run';
import type { How } from './run';

/** What was marked: the cells alone, all of their sheets, everything in Excel, or nothing as there was no cell. */
export type Means = 'cells' | 'sheets' | 'workbook' | 'none';

export interface Recalculated {
  /** Cells that were asked for and still exist; with wider means Excel computes more. */
  readonly cells: number;
  readonly means: Means;
}

/** Ranges of one request; each takes some 300 bytes of it. */
const RANGES_A_REQUEST = 500;

/**
 * Recalculates ranges: marked dirty one by one (ExcelApi 1.9), else their sheets as a whole (1.6), else everything in
 * all open workbooks. Dependents follow; in manual mode too, since a person asked for it. Sheets that are gone are
 * left out. Returns when Excel has taken the order: functions that answer later change their cells later.
 * @throws WorkbookProblem; the signal's reason when canceled between two requests.
 */
export async function recalculate(ranges: readonly RangeRef[], how: How = {}): Promise<Recalculated> {
  if (ranges.length === 0) return { cells: 0, means: 'none' };
  if (supports('ExcelApi', '1.9')) return recalculateCells(ranges, how);
  if (supports('ExcelApi', '1.6')) return recalculateSheets(ranges, how);
  await run(how, async ({ workbook }) => workbook.application.calculate('Full'));
  return { cells: countCells(ranges), means: 'workbook' };
}

/** Finds the cells that use the namespace, or only some of its functions, and recalculates them. */
export async function recalculateFunctions(options: SearchOptions = {}): Promise<Recalculated> {
  const ranges: RangeRef[] = [];
  for await (const { sheetId, address } of findFormulas(options)) ranges.push({ sheet: sheetId, address });
  return recalculate(ranges, options);
}

const LOOK_EVERY_MS = 100;

/**
 * Waits until Excel has no calculation under way or pending (ExcelApi 1.9; before, it does not say), at most so long.
 * Meanwhile cells go on showing their former values.
 */
export async function calculationEnded(mostMillis: number, how: How = {}): Promise<void> {
  if (!supports('ExcelApi', '1.9')) return;
  const end = performance.now() + mostMillis;
  for (;;) {
    const state = await read(how, async ({ workbook }) => {
      workbook.application.load('calculationState');
      await workbook.context.sync();
      return String(workbook.application.calculationState);
    });
    if (state === 'Done' || performance.now() > end) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    how.signal?.throwIfAborted();
  }
}

async function recalculateCells(ranges: readonly RangeRef[], how: How): Promise<Recalculated> {
  let cells = 0;
  for (let from = 0; from < ranges.length; from += RANGES_A_REQUEST)
    cells += await markDirty(ranges.slice(from, from + RANGES_A_REQUEST), how);
  if (cells === 0) return { cells, means: 'none' };
  await run(how, async ({ workbook }) => workbook.application.calculate('Recalculate'));
  return { cells, means: 'cells' };
}

async function markDirty(ranges: readonly RangeRef[], how: How): Promise<number> {
  return run(how, async (context) => {
    const sheets = await existingSheets(context, ranges);
    const marked = ranges.filter(({ sheet }) => sheets.has(sheet));
    for (const { sheet, address } of marked) sheets.get(sheet)?.getRange(address).setDirty();
    return countCells(marked);
  });
}

/** Has the sheets of ranges computed as a whole (ExcelApi 1.6). */
export async function recalculateSheets(ranges: readonly RangeRef[], how: How = {}): Promise<Recalculated> {
  return run(how, async (context) => {
    const sheets = await existingSheets(context, ranges);
    for (const sheet of sheets.values()) sheet.calculate(true);
    const cells = countCells(ranges.filter(({ sheet }) => sheets.has(sheet)));
    return { cells, means: sheets.size > 0 ? 'sheets' : 'none' };
  });
}

async function existingSheets(
  context: Excel.RequestContext,
  ranges: readonly RangeRef[],
): Promise<Map<string, Excel.Worksheet>> {
  const asked = [...new Set(ranges.map(({ sheet }) => sheet))];
  const sheets = asked.map((sheet) => context.workbook.worksheets.getItemOrNullObject(sheet));
  for (const sheet of sheets) sheet.load('id');
  await context.sync();
  return new Map(
    asked.flatMap((key, index) => (sheets[index]!.isNullObject ? [] : [[key, sheets[index]!] as const])),
  );
}

function countCells(ranges: readonly RangeRef[]): number {
  return ranges.reduce((sum, { address }) => {
    const area = areaOf(address);
    return sum + (area ? area.rows * area.columns : 0);
  }, 0);
}
