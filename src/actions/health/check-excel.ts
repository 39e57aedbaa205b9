// Check this Excel: a temporary sheet with formulas whose answers are known shows whether this Excel sends, stores and
// shows values as the functions assume. The sheet goes again, whatever happens.

import { dataDay } from '../../control-data/control-data';
import { currentState } from '../../state/state';
import type { Area } from '../../workbook/addresses';
import { addressOf } from '../../workbook/addresses';
import type { CellValue } from '../../workbook/cells';
import { NAMESPACE } from '../../workbook/formulas';
import { readShownCells } from '../../workbook/freezing';
import { removeNames } from '../../workbook/names';
import type { How } from '../../workbook/run';
import { addSheet, deleteSheetSurely } from '../../workbook/sheets';
import { writeFormulas, writeValues } from '../../workbook/writing';
import { askUnder } from '../formulas/answers';
import type { Shown } from '../formulas/answers';
import { recalculateCells } from '../change/commit';
import { answerErrorsInLists } from './error-lists';
import type { ActionProblem } from '../running/problem';
import { isCanceled, problemFrom } from '../running/problem';
import { needExcel } from '../saved/session';
import type { Running } from '../running/under-way';
import { alone } from '../running/under-way';
import type { CheckId, ExcelCheck } from './excel-checks';
import { excelChecks, INPUTS, NUMBERS, ROWS } from './excel-checks';
import type { CheckResult } from './workbook-checks';
import { FOLLOWING, isBusy, pause, textOf, workbookChecks } from './workbook-checks';

export type { CheckResult } from './workbook-checks';

const SHEET = 'Exposure check';
/** Formulas stand in this column, so far apart that each has room to spill. */
const COLUMN = 4;
const ROOM = 5;
const WIDTH = 3;
/** How long an Excel may take for all answers, in milliseconds. */
const PATIENCE_MS = 30_000;
/**
 * Runs all checks. Where Excel ends it halfway, as it may with two workbooks open, what was found until then is told.
 * @throws ActionProblem where there is no sheet to check on, e.g. `workbook.protected`; the signal's reason.
 */
export function checkExcel(running: Running = {}): Promise<readonly CheckResult[]> {
  return alone('check-excel', running, async (tell) => {
    needExcel();
    tell('checking', 0);
    const how: How = { signal: running.signal, onWaiting: () => tell('waiting') };
    const { id, name } = await addSheet(SHEET, how);
    const results: CheckResult[] = [];
    try {
      await checkedOn(id, results, how, (share) => tell('checking', share));
    } catch (error) {
      if (isCanceled(error)) throw error;
      results.push(stopped('stopped', error));
    } finally {
      await removeNames([FOLLOWING]).catch(() => undefined);
      if (!(await deleteSheetSurely(id))) results.push({ ...LEFT, shown: name });
    }
    const inLists = results.find((one) => one.id === 'list-with-error');
    if (inLists && answerErrorsInLists(inLists.passed)) await recalculateCells(undefined, running, tell);
    return results;
  });
}

const LEFT = { id: 'sheet-left', formula: '', passed: false, expected: '' } as const;

const placeOf = (index: number): Area => ({ row: index * ROOM, column: COLUMN, rows: 1, columns: 1 });

async function checkedOn(
  sheet: string,
  results: CheckResult[],
  how: How,
  tell: (share: number) => void,
): Promise<void> {
  const use = currentState();
  const checks = excelChecks(use.date1904, dataDay(use.data));
  await writeInputs(sheet, how);
  for (const [index, { formula }] of checks.entries())
    await writeFormulas({ sheet, address: addressOf(placeOf(index)) }, [[named(formula)]], how);
  results.push(...(await answered(sheet, checks, how, tell)));
  const at = (id: CheckId): Area => placeOf(checks.findIndex((check) => check.id === id));
  const { asks, formula } = checks.find(({ id }) => id === 'cells')!;
  const places = { sheet, card: at('card'), spill: at('spill'), cells: at('cells') };
  for (const check of workbookChecks(places, { asks, formula: named(formula) })) {
    how.signal?.throwIfAborted();
    try {
      const result = await check.run(how);
      if (result) results.push(result);
    } catch (error) {
      if (isCanceled(error)) throw error;
      results.push(stopped(check.id, error));
    }
  }
}

const stopped = (id: CheckResult['id'], error: unknown): CheckResult => ({
  ...{ id, formula: '', passed: false, expected: '' },
  shown: (problemFrom(error) as ActionProblem).code,
});

const named = (formula: string): string => `=${formula.replaceAll('X.', `${NAMESPACE}.`)}`;

async function writeInputs(sheet: string, how: How): Promise<void> {
  for (const [row, input] of INPUTS.entries()) {
    const at = { sheet, address: `A${row + 1}` };
    if (typeof input === 'string' && input.startsWith('='))
      await writeFormulas(at, [[named(input.slice(1))]], how);
    else if (input !== null)
      await writeValues(at, [[typeof input === 'string' ? input.replace(/^'/, '') : input]], how);
  }
  await writeValues(
    { sheet, address: 'B1' },
    NUMBERS.map((number) => [number]),
    how,
  );
  await writeValues({ sheet, address: 'C1' }, [[NUMBERS[0]]], how);
  await writeValues({ sheet, address: `C${ROWS}` }, [[NUMBERS[1]]], how);
}

/** Looks until no cell is busy any more; what then still is counts as shown. */
async function answered(
  sheet: string,
  checks: readonly ExcelCheck[],
  how: How,
  tell: (share: number) => void,
): Promise<CheckResult[]> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const area = { row: 0, column: COLUMN, rows: checks.length * ROOM, columns: WIDTH };
    const { values } = await readShownCells(sheet, area, how);
    const busy = checks.filter((_, index) => isBusy(values[index * ROOM]?.[0])).length;
    tell(1 - busy / checks.length);
    if (busy === 0 || performance.now() > end)
      return checks.map((check, index) => resultOf(check, values.slice(index * ROOM, (index + 1) * ROOM)));
    await pause(how);
  }
}

function resultOf(
  { id, formula, asks, shows }: ExcelCheck,
  shown: readonly (readonly CellValue[])[],
): CheckResult {
  const [name, ...args] = asks;
  const answer = askUnder(currentState(), name, args);
  const expected = answer.map((row) => row.map((cell) => (shows ? shows(cell) : cell) as Shown));
  const columns = Math.max(...expected.map((row) => row.length));
  // One row and column more than expected must be blank: an Excel that spills too far is not what we assume.
  const texts = shown.map((row) => row.slice(0, columns + 1).map(textOf));
  const wanted = texts.map((row, r) => row.map((_, c) => textOf(expected[r]?.[c] ?? null)));
  const passed = JSON.stringify(texts) === JSON.stringify(wanted);
  const cut = (rows: string[][]): string =>
    rows
      .slice(0, expected.length)
      .map((row) => row.slice(0, columns).join(', '))
      .join('; ');
  return { id, formula: named(formula), passed, expected: cut(wanted), shown: cut(texts) };
}
