// Check this Excel: a temporary sheet with formulas whose answers are known shows whether this Excel sends, stores and
// shows values as the functions assume. The sheet goes again, whatever happens.

import { dataDay } from '../../control-data/control-data';
import { inUse } from '../../in-use/in-use';
import type { Area } from '../../workbook/addresses';
import { addressOf } from '../../workbook/addresses';
import type { CellValue } from '../../workbook/cells';
import { isCellError } from '../../workbook/cells';
import { NAMESPACE } from '../../workbook/formulas';
import { readShownCells } from '../../workbook/freezing';
import { addHiddenNames, placesOfNames, removeNames } from '../../workbook/names';
import type { How } from '../../workbook/run';
import { addSheet, deleteSheet, insertRowAbove } from '../../workbook/sheets';
import { writeFormulas, writeValues } from '../../workbook/writing';
import { askUnder } from '../asking';
import type { Shown } from '../asking';
import { needExcel } from '../session';
import type { Running } from '../under-way';
import { alone } from '../under-way';
import type { CheckId, ExcelCheck } from './excel-checks';
import { excelChecks, INPUTS, NUMBERS, ROWS } from './excel-checks';

/** Beside the formulas: what the workbook itself must do for freezing and thawing. */
export type WorkbookCheckId = 'text-stays-text' | 'follows-inputs' | 'names-follow';

export interface CheckResult {
  readonly id: CheckId | WorkbookCheckId;
  readonly formula: string;
  readonly passed: boolean;
  /** As text, rows separated by `;` and columns by `,`. */
  readonly expected: string;
  readonly shown: string;
}

const SHEET = 'Exposure check';
const FOLLOWING = '_exposure.check.1';
/** Formulas stand in this column, so far apart that each has room to spill. */
const COLUMN = 4;
const ROOM = 5;
const WIDTH = 3;
/** How long an Excel may take for all answers, in milliseconds. */
const PATIENCE_MS = 30_000;
/** How long one answer may take to follow its input. */
const FOLLOWS_MS = 10_000;
const LOOK_EVERY_MS = 150;
const BUSY: ReadonlySet<string> = new Set(['#BUSY!', '#GETTING_DATA']);

/** Runs all checks. @throws ActionProblem, e.g. `workbook.protected`; the signal's reason. */
export function checkExcel(running: Running = {}): Promise<readonly CheckResult[]> {
  return alone('check-excel', running, async (tell) => {
    needExcel();
    tell('checking', 0);
    const how: How = { signal: running.signal, onWaiting: () => tell('waiting') };
    const { id } = await addSheet(SHEET, how);
    try {
      return await checkedOn(id, how, (share) => tell('checking', share));
    } finally {
      await removeNames([FOLLOWING]).catch(() => undefined);
      await deleteSheet(id);
    }
  });
}

const placeOf = (index: number): Area => ({ row: index * ROOM, column: COLUMN, rows: 1, columns: 1 });

async function checkedOn(sheet: string, how: How, tell: (share: number) => void): Promise<CheckResult[]> {
  const use = inUse();
  const checks = excelChecks(use.date1904, dataDay(use.data));
  await writeInputs(sheet, how);
  for (const [index, { formula }] of checks.entries())
    await writeFormulas({ sheet, address: addressOf(placeOf(index)) }, [[named(formula)]], how);
  const results = await answered(sheet, checks, how, tell);
  results.push(await textStaysText(sheet, how));
  results.push(await followsInputs(sheet, checks, how));
  results.push(await namesFollow(sheet, how));
  return results;
}

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

const isBusy = (value: CellValue | undefined): boolean =>
  value === null ||
  value === undefined ||
  (isCellError(value) ? BUSY.has(value.error) : BUSY.has(String(value)));

async function pause({ signal }: How): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  signal?.throwIfAborted();
}

function resultOf(
  { id, formula, asks, shows }: ExcelCheck,
  shown: readonly (readonly CellValue[])[],
): CheckResult {
  const [name, ...args] = asks;
  const answer = askUnder(inUse(), name, args);
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

/** With its kind, so that the number 0 and the text "0" are not taken for each other. */
function textOf(value: CellValue | Shown): string {
  // Whether a spilled empty text counts as blank differs between hosts and changes nothing.
  if (value === null) return '""';
  if (typeof value === 'object') return 'card' in value ? `"${value.card}"` : value.error;
  return typeof value === 'string' ? `"${value}"` : String(value);
}

const FORMULA_LIKE = '=1+1';

async function textStaysText(sheet: string, how: How): Promise<CheckResult> {
  const area = { row: 29, column: 0, rows: 1, columns: 1 };
  await writeValues({ sheet, address: addressOf(area) }, [[FORMULA_LIKE]], how);
  const { values } = await readShownCells(sheet, area, how);
  const [shown, expected] = [textOf(values[0]![0]!), textOf(FORMULA_LIKE)];
  return { id: 'text-stays-text', formula: FORMULA_LIKE, passed: shown === expected, expected, shown };
}

/** Another input gives another answer without anybody asking for it. */
async function followsInputs(sheet: string, checks: readonly ExcelCheck[], how: How): Promise<CheckResult> {
  const index = checks.findIndex(({ id }) => id === 'cells');
  const { asks, formula } = checks[index]!;
  await writeValues({ sheet, address: 'A1' }, [['germanium']], how);
  const [name, , ...rest] = asks;
  const expected = textOf(askUnder(inUse(), name, ['germanium', ...rest])[0]![0]!);
  const end = performance.now() + FOLLOWS_MS;
  for (;;) {
    const { values } = await readShownCells(sheet, placeOf(index), how);
    const shown = textOf(values[0]![0]!);
    if ((shown === expected && !isBusy(values[0]![0])) || performance.now() > end)
      return { id: 'follows-inputs', formula: named(formula), passed: shown === expected, expected, shown };
    await pause(how);
  }
}

/** Hidden names move with their cells; thawing relies on it. */
async function namesFollow(sheet: string, how: How): Promise<CheckResult> {
  const area = { row: 34, column: 0, rows: 2, columns: 1 };
  await addHiddenNames([{ name: FOLLOWING, sheet, area }], how);
  await insertRowAbove(sheet, area.row, how);
  const place = (await placesOfNames(FOLLOWING, how)).get(FOLLOWING);
  const expected = addressOf({ ...area, row: area.row + 1 });
  const shown = place ? addressOf(place.area) : '#REF!';
  return { id: 'names-follow', formula: addressOf(area), passed: shown === expected, expected, shown };
}
