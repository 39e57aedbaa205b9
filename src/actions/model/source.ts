// The lines that a worksheet is built from: a table of the workbook, or the selected cells with their header row.

import type { FoundColumns } from '../../exposure/line-columns';
import { findColumns } from '../../exposure/line-columns';
import { isExposureProblem } from '../../exposure/problem';
import type { Area } from '../../workbook/addresses';
import { absoluteReference, addressOf, areaOf } from '../../workbook/addresses';
import type { CellValue } from '../../workbook/cells';
import { isCellError, shownValue } from '../../workbook/cells';
import { readRange } from '../../workbook/ranges';
import type { How } from '../../workbook/run';
import type { TableFacts } from '../../workbook/tables';
import { listTables, readTable } from '../../workbook/tables';
import { ActionProblem } from '../problem';
import type { FoundSupplyColumns } from './columns';
import { findSupplyColumns, SUPPLY_COLUMNS } from './columns';
import { refusedCell, refusedLines } from './problems';

/** What to build from: a table by its name, or what is selected (the table around it, where there is one). */
export type LinesPlace = { readonly table: string } | 'selection';

export interface Lines {
  /** A name for titles: the table's, or the sheet's. */
  readonly title: string;
  readonly sheetId: string;
  readonly sheet: string;
  /** Header row and lines, without a row of totals. */
  readonly area: Area;
  /** Whether a row of totals of the table follows the lines. */
  readonly hasTotals: boolean;
  /** The header row first. */
  readonly rows: readonly (readonly CellValue[])[];
  readonly columns: FoundColumns & Required<Pick<FoundColumns, 'supplier' | 'region' | 'amount'>>;
  readonly supply: FoundSupplyColumns;
}

/**
 * Reads and checks lines; nothing is written. Amounts are numbers or blank, currencies three letters, quantities
 * not negative, chances from 0 to 1.
 * @throws ActionProblem that names the column and the row; `empty-selection`, `no-such-table`.
 */
export async function readLines(place: LinesPlace, how: How): Promise<Lines> {
  const found = place === 'selection' ? await selected(how) : await ofTable(place.table, how);
  const headers = found.rows[0]!.map((cell) => (isCellError(cell) ? '' : String(shownValue(cell) ?? '')));
  const columns = findColumns(headers);
  if (isExposureProblem(columns)) throw refusedLines(columns);
  if (found.rows.length < 2) throw new ActionProblem('model.no-lines', {}, 'choose-again');
  const lines = { ...found, columns: columns as Lines['columns'], supply: findSupplyColumns(headers) };
  checkCells(lines);
  return lines;
}

type Found = Omit<Lines, 'columns' | 'supply'>;

async function ofTable(name: string, how: How): Promise<Found> {
  const table = await readTable(name, how);
  if (!table) throw new ActionProblem('no-such-table', { name }, 'choose-again');
  if (table.headers.length === 0) throw new ActionProblem('model.no-header-row', { name }, 'choose-again');
  const whole = areaOf(table.address)!;
  const area = { ...whole, rows: table.rows.length + 1 };
  const { sheet, sheetId } = table;
  const rows = [table.headers, ...table.rows];
  return { title: table.name, sheet, sheetId, area, rows, hasTotals: whole.rows > area.rows };
}

async function selected(how: How): Promise<Found> {
  const range = await readRange('selection', how);
  if (!range) throw new ActionProblem('empty-selection', {}, 'choose-again');
  const around = (await listTables(how)).find((table) => isInside(range, table));
  if (around) return ofTable(around.name, how);
  const { sheet, sheetId, area, values } = range;
  return { title: sheet, sheet, sheetId, area, rows: values, hasTotals: false };
}

function isInside({ sheetId, area }: { sheetId: string; area: Area }, table: TableFacts): boolean {
  const around = areaOf(table.address);
  return table.sheetId === sheetId && around !== null && covers(around, area);
}

const covers = (outer: Area, inner: Area): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;

function checkCells(lines: Lines): void {
  const { rows, area, columns, supply } = lines;
  const checks = [
    { ...columns.amount, what: 'amount' as const },
    ...(columns.currency ? [{ ...columns.currency, what: 'currency' as const }] : []),
    ...Object.entries(supply).map(([meaning, column]) => ({
      ...column,
      what: SUPPLY_COLUMNS[meaning as keyof typeof SUPPLY_COLUMNS].takes,
    })),
  ];
  for (const { at, header, what } of checks)
    for (let index = 1; index < rows.length; index += 1) {
      const cell = rows[index]![at] ?? null;
      if (ACCEPTS[what](cell)) continue;
      const row = area.row + index + 1;
      const address = addressOf({ row: row - 1, column: area.column + at, rows: 1, columns: 1 });
      const text = String(shownValue(cell));
      throw refusedCell(what, { column: header, row, address, text });
    }
  checkChances(lines);
}

/** Where the lines state chances, each amount needs one: a blank would count as no loss at all. */
function checkChances({ rows, area, columns, supply: { probability } }: Lines): void {
  if (!probability) return;
  const index = rows.findIndex(
    (row, at) => at > 0 && !isBlank(row[columns.amount.at] ?? null) && isBlank(row[probability.at] ?? null),
  );
  if (index < 0) return;
  const place = { row: area.row + index, column: area.column + probability.at, rows: 1, columns: 1 };
  const values = { column: probability.header, row: place.row + 1, address: addressOf(place) };
  throw new ActionProblem('model.no-chance', values, 'correct-lines');
}

const isBlank = (cell: CellValue): boolean => cell === null || cell === '';

const ACCEPTS: Readonly<Record<'amount' | 'quantity' | 'rate' | 'currency', (cell: CellValue) => boolean>> = {
  amount: (cell) => isBlank(cell) || typeof cell === 'number',
  quantity: (cell) => isBlank(cell) || (typeof cell === 'number' && cell >= 0),
  rate: (cell) => isBlank(cell) || (typeof cell === 'number' && cell >= 0 && cell <= 1),
  currency: (cell) => isBlank(cell) || (typeof cell === 'string' && /^\s*[a-z]{3}\s*$/i.test(cell)),
};

/** The cells of one column of the lines, without its header, as formulas name them from any sheet. */
export function columnReference({ sheet, area }: Pick<Lines, 'sheet' | 'area'>, at: number): string {
  return absoluteReference(sheet, {
    row: area.row + 1,
    column: area.column + at,
    rows: area.rows - 1,
    columns: 1,
  });
}
