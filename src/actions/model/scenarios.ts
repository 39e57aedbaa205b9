// Scenarios as tables of the workbook that people edit by hand: adding one, and following what is typed into it.

import { readScenario } from '../../exposure/scenario-table';
import { isoOfDay } from '../../control-data/days';
import { currentState } from '../../state/state';
import { nameKey } from '../../control-data/names';
import { say } from '../../text/say';
import { learn } from '../../text/sentences';
import type { SayValue } from '../../text/say';
import { RATED_STATUSES } from '../../exposure/scenario';
import type { RangeRef } from '../../workbook/addresses';
import { addressOf, areaOf } from '../../workbook/addresses';
import type { CellValue } from '../../workbook/cells';
import { shownValue } from '../../workbook/cells';
import { dayOfCell } from '../../workbook/date-system';
import { mergeAreas, setColumnWidths, setLook, setRowHeights } from '../../workbook/formats';
import { setPrintSetup } from '../../workbook/print';
import type { How } from '../../workbook/run';
import { activateSheet, addSheet, findSheet } from '../../workbook/sheets';
import { addTable, deleteTable, listTables, readTable } from '../../workbook/tables';
import { writeValues } from '../../workbook/writing';
import { ASK_SCENARIO } from '../../catalog/affected';
import { commit } from '../change/commit';
import type { Saved, OwnScenario } from '../saved/saved';
import { dismissNotice, notify } from '../running/notices';
import { ActionProblem } from '../running/problem';
import { needExcel, openSession } from '../saved/session';
import type { Running } from '../running/under-way';
import { alone } from '../running/under-way';
import { INPUT, NOTE, PERCENT, SECTION } from './looks';
import { LINE_HEIGHT } from '../../workbook/text-room';
import { modelText } from './texts';

const SHEET = 'Scenarios';
/** Title, note, then the table. */
const HEADER_ROW = 2;
const HEADERS = ['What', 'Value', 'From'];

export interface InsertedScenario {
  readonly name: string;
  readonly sheet: string;
  readonly table: string;
}

/**
 * Adds a scenario as a table on the sheet "Scenarios", beside those that are there, with the rows of another one to
 * start from. From then on formulas answer by its name with what the table says.
 * @throws ActionProblem `model.scenario-name` for a blank or taken name, `unknown-scenario`.
 */
export function insertScenario(
  name: string,
  from: string,
  running: Running = {},
  extra: OwnScenario['rows'] = [],
): Promise<InsertedScenario> {
  return alone('scenario', running, async (tell) => {
    needExcel();
    await learn(currentState().language);
    const how: How = {
      signal: running.signal,
      onWaiting: () => tell('waiting'),
    };
    const wanted = name.trim();
    const { saved } = openSession();
    if (wanted === '' || currentState().scenarios.find(wanted))
      throw new ActionProblem('model.scenario-name', { name: wanted }, 'choose-another-name');
    const start = rowsOf(from);
    if (!start) throw new ActionProblem('unknown-scenario', { name: from }, 'choose-again');
    const rows = [...start, ...extra.map(padded)];
    tell('writing');
    const table = await addScenarioTable(wanted, rows, how);
    const scenarios = [...saved.scenarios, { name: wanted, table: table.table, rows }];
    try {
      await commit({ next: { ...saved, scenarios }, functions: ASK_SCENARIO }, running, tell);
    } catch (error) {
      await deleteTable(table.table, false).catch(() => undefined);
      throw error;
    }
    return { name: wanted, ...table };
  });
}

async function addScenarioTable(
  name: string,
  rows: OwnScenario['rows'],
  how: How,
): Promise<{ sheet: string; table: string }> {
  const sheet = (await findSheet(SHEET, how)) ?? (await addSheet(SHEET, how));
  const columns = (await listTables(how)).flatMap((table) => {
    const area = table.sheetId === sheet.id ? areaOf(table.address) : null;
    return area ? [area.column + area.columns + 1] : [];
  });
  const column = Math.max(0, ...columns);
  const cell = (row: number, size = 1): string => addressOf({ row, column, rows: size, columns: 1 });
  await writeValues({ sheet: sheet.id, address: cell(0) }, [[name], [modelText('scenario.note')]], how);
  const table = await addTable(
    { sheet: sheet.id, address: cell(HEADER_ROW) },
    { name: `Scenario_${name}`, headers: HEADERS, rows },
    how,
  );
  await setLook({ sheet: sheet.id, address: cell(0) }, SECTION, how);
  // The note runs over the table's columns: beside it stands that of the next table.
  const note = addressOf({ row: 1, column, rows: 1, columns: HEADERS.length });
  await mergeAreas(sheet.id, [note], how);
  await setLook({ sheet: sheet.id, address: note }, { ...NOTE, wrap: true, vertical: 'Top' }, how);
  await setRowHeights(sheet.id, [{ row: 1, height: 2 * LINE_HEIGHT }], how);
  await setPrintSetup(sheet.id, { orientation: 'Landscape', footer: '&A  &P/&N' }, how);
  const values = addressOf({
    row: HEADER_ROW + 1,
    column: column + 1,
    rows: rows.length,
    columns: 2,
  });
  await setLook({ sheet: sheet.id, address: values }, INPUT, how);
  const cellsOf = (at: number, row: number, count: number): RangeRef => ({
    sheet: sheet.id,
    address: addressOf({ row, column: at, rows: count, columns: 1 }),
  });
  const withHeader = (at: number): RangeRef => cellsOf(at, HEADER_ROW, rows.length + 1);
  await setLook(withHeader(column + 1), { align: 'Right' }, how);
  await setLook(withHeader(column + 2), { align: 'Left', indent: 1 }, how);
  // The loss rates come first; parameters and currencies have no format of their own.
  const other = rows.findIndex(([what]) => !RATED_STATUSES.some((status) => status === what));
  const rates = other < 0 ? rows.length : other;
  if (rates > 0) await setLook(cellsOf(column + 1, HEADER_ROW + 1, rates), { numberFormat: PERCENT }, how);
  await setColumnWidths({ sheet: sheet.id, address: cell(0) }, [150, 150, 80, 30], how);
  await activateSheet(sheet.id, how);
  return { sheet: sheet.name, table: table.name };
}

type Row = OwnScenario['rows'][number];

const padded = (row: readonly (Row[number] | undefined)[]): Row => [
  row[0] ?? null,
  row[1] ?? null,
  row[2] ?? null,
];

/** The rows of a scenario of the workbook or the pack, as they are written there. */
function rowsOf(name: string): OwnScenario['rows'] | null {
  const key = nameKey(name);
  const isMeant = (one: { readonly name: string }): boolean => nameKey(one.name) === key;
  const own = openSession().saved.scenarios.find(isMeant)?.rows;
  const rows: readonly (readonly (Row[number] | undefined)[])[] | undefined =
    own ?? currentState().data.topics.scenarios.find(isMeant)?.rows;
  return rows?.map(padded) ?? null;
}

/** What became of a look at the tables. */
type Looked = {
  readonly scenarios: Saved['scenarios'];
  readonly changed: boolean;
};

/**
 * Reads the tables of the workbook's scenarios and puts what changed into use; cells that use scenarios are
 * recalculated. A table with a mistake leaves its scenario as it was and says where the mistake is; a table that is
 * gone leaves its last rows.
 */
export function syncScenarios(running: Running = {}): Promise<boolean> {
  return alone('scenario', running, async (tell) => {
    const { saved, inExcel } = openSession();
    await learn(currentState().language);
    if (!inExcel || saved.scenarios.every(({ table }) => table === null)) return false;
    const { scenarios, changed } = await look(saved.scenarios, {
      signal: running.signal,
    });
    if (!changed) return false;
    await commit({ next: { ...saved, scenarios }, functions: ASK_SCENARIO }, running, tell);
    return true;
  });
}

async function look(known: Saved['scenarios'], how: How): Promise<Looked> {
  let changed = false;
  let mistake = false;
  const scenarios: OwnScenario[] = [];
  for (const scenario of known) {
    const table = scenario.table === null ? null : await readTable(scenario.table, how);
    const rows = table?.rows.map(plainRow);
    if (!rows || JSON.stringify(rows) === JSON.stringify(scenario.rows.map(padded))) {
      scenarios.push(scenario);
      continue;
    }
    const read = readScenario(currentState().data, scenario.name, 'workbook', rows);
    if ('problem' in read) {
      mistake = true;
      const { code, values } = read.problem;
      const detail = say(currentState().language, code, values as Record<string, SayValue>);
      notify('scenario-mistake', 'error', { name: scenario.name, detail });
      scenarios.push(scenario);
      continue;
    }
    changed = true;
    scenarios.push({ ...scenario, rows });
  }
  if (!mistake) dismissNotice('scenario-mistake');
  return { scenarios, changed };
}

/** Days are kept as ISO text, which every date system reads alike; an error is told by its text, which none takes. */
function plainRow([what = null, value = null, from = null]: readonly CellValue[]): Row {
  const day = typeof from === 'number' ? dayOfCell(from, currentState().date1904 ? '1904' : '1900') : null;
  return [plain(what), plain(value), day === null ? plain(from) : isoOfDay(day)];
}

const plain = (cell: CellValue): Row[number] => shownValue(cell);
