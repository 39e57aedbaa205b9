// The lines that a worksheet is built from: a table of the workbook, or the selected cells with their header row.

import type { FoundColumns } from '../../exposure/line-columns';
import { columnsByMeaning, findColumns } from '../../exposure/line-columns';
import { isExposureProblem } from '../../exposure/problem';
import type { Area } from '../../workbook/addresses';
import { absoluteReference, addressOf, areaOf } from '../../workbook/addresses';
import type { CellValue } from '../../workbook/cells';
import { isCellError, shownValue } from '../../workbook/cells';
import { readRange } from '../../workbook/ranges';
import type { How } from '../../workbook/run';
import type { TableFacts } from '../../workbook/tables';
import { listTables, readTable } from '../../workbook/tables';
import { ActionProblem } from '../running/problem';
import type { FoundSupplyColumns } from './columns';
import { findSupplyColumns, SUPPLY_COLUMNS } from './columns';
import { refusedCell, refusedLines } from './problems';

/**
 * What to build from: a table by its name, what is selected (the table around it, where there is one), or cells that
 * were looked at before.
 */
export type LinesPlace = { readonly table: string } | { readonly range: RangePlace } | 'selection';

interface RangePlace {
  readonly sheet: string;
  readonly address: string;
}

/** Lines as they stand in the workbook, before anything of them is read. */
export interface FoundLines {
  /** A name for titles: the table's, or the sheet's. */
  readonly title: string;
  /** The name of the table; null for cells. */
  readonly table: string | null;
  readonly sheetId: string;
  readonly sheet: string;
  /** Header row and lines, without a row of totals. */
  readonly area: Area;
  /** Whether a row of totals of the table follows the lines. */
  readonly hasTotals: boolean;
  /** The header row first. */
  readonly rows: readonly (readonly CellValue[])[];
}

export interface Lines extends FoundLines {
  /** Where the rows stand that are assessed: the lines themselves, or the columns prepared from them. */
  readonly read: Area;
  /** Places in the rows as they are read. */
  readonly columns: FoundColumns & Required<Pick<FoundColumns, 'supplier' | 'region' | 'amount'>>;
  readonly supply: FoundSupplyColumns;
  /** Columns that are written beside the assessment, by formulas on the lines; null where none are needed. */
  readonly prepared: Prepared | null;
}

/** Columns made from lines that cannot be assessed as they stand. Places count from the first column of `read`. */
export interface Prepared {
  readonly columns: readonly PreparedColumn[];
  /** The currency of the amounts; null where nothing says it. */
  readonly currency: string | null;
}

export interface PreparedColumn {
  readonly header: string;
  /** Spills over the lines. */
  readonly formula?: string;
  /** Or cells below the header, for a person to change. */
  readonly cells?: readonly (string | number)[];
  readonly format?: string;
}

/**
 * Finds lines; nothing is written. Rows of titles above the headers are left out. `tables` are those of the workbook, where
 * the caller knows them.
 * @throws ActionProblem `empty-selection`, `no-such-table`, `model.no-lines`, `model.no-header-row`.
 */
export async function findLines(
  place: LinesPlace,
  how: How,
  tables?: readonly TableFacts[],
): Promise<FoundLines> {
  const found =
    typeof place === 'object' && 'table' in place
      ? await ofTable(place.table, how)
      : await ofCells(place === 'selection' ? place : place.range, how, tables);
  if (found.rows.length < 2) throw new ActionProblem('model.no-lines', {}, 'choose-again');
  return found;
}

/**
 * Takes lines as they stand. Amounts are numbers or blank, currencies three letters, quantities not negative, chances
 * from 0 to 1.
 * @throws ActionProblem that names the column and the row.
 */
export function plainLines(found: FoundLines): Lines {
  const headers = found.rows[0]!.map((cell) => (isCellError(cell) ? '' : String(shownValue(cell) ?? '')));
  const columns = findColumns(headers);
  if (isExposureProblem(columns)) throw refusedLines(columns);
  const lines: Lines = {
    ...found,
    read: found.area,
    columns: columns as Lines['columns'],
    supply: findSupplyColumns(headers),
    prepared: null,
  };
  checkCells(lines);
  return lines;
}

async function ofTable(name: string, how: How): Promise<FoundLines> {
  const table = await readTable(name, how);
  if (!table) throw new ActionProblem('no-such-table', { name }, 'choose-again');
  if (table.headers.length === 0) throw new ActionProblem('model.no-header-row', { name }, 'choose-again');
  const whole = areaOf(table.address)!;
  const area = { ...whole, rows: table.rows.length + 1 };
  const { sheet, sheetId } = table;
  const rows = [table.headers, ...table.rows];
  return {
    title: table.name,
    table: table.name,
    sheet,
    sheetId,
    area,
    rows,
    hasTotals: whole.rows > area.rows,
  };
}

async function ofCells(
  place: 'selection' | RangePlace,
  how: How,
  tables?: readonly TableFacts[],
): Promise<FoundLines> {
  const range = await readRange(place, how);
  if (!range) throw new ActionProblem('empty-selection', {}, 'choose-again');
  const around = (tables ?? (await listTables(how))).find((table) => isInside(range, table));
  if (around) return ofTable(around.name, how);
  const { sheet, sheetId, area, values } = range;
  const skipped = headerRow(values);
  return {
    title: sheet,
    table: null,
    sheet,
    sheetId,
    area: { ...area, row: area.row + skipped, rows: area.rows - skipped },
    rows: values.slice(skipped),
    hasTotals: false,
  };
}

/** Titles stand above the headers of many sheets; so many rows are looked at. */
const MOST_TITLES = 15;

/** The first row with the most headers that mean something; the first of all where no row has two. */
function headerRow(rows: readonly (readonly CellValue[])[]): number {
  const meant = rows.slice(0, MOST_TITLES).map((row) => {
    const words = row.map((cell) => (typeof cell === 'string' ? cell : ''));
    return Object.values(columnsByMeaning(words)).filter((all) => all.length > 0).length;
  });
  const most = Math.max(...meant);
  return most < 2 ? 0 : meant.indexOf(most);
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

type Checked = Pick<Lines, 'rows' | 'area' | 'supply'> & {
  readonly columns: Pick<Lines['columns'], 'amount' | 'currency'>;
};

export function checkCells(lines: Checked): void {
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
      const address = addressOf({
        row: row - 1,
        column: area.column + at,
        rows: 1,
        columns: 1,
      });
      const text = String(shownValue(cell));
      throw refusedCell(what, { column: header, row, address, text });
    }
  checkChances(lines);
}

/** Where the lines state chances, each amount needs one: a blank would count as no loss at all. */
function checkChances({ rows, area, columns, supply: { probability } }: Checked): void {
  if (!probability) return;
  const index = rows.findIndex(
    (row, at) => at > 0 && !isBlank(row[columns.amount.at] ?? null) && isBlank(row[probability.at] ?? null),
  );
  if (index < 0) return;
  const place = {
    row: area.row + index,
    column: area.column + probability.at,
    rows: 1,
    columns: 1,
  };
  const values = {
    column: probability.header,
    row: place.row + 1,
    address: addressOf(place),
  };
  throw new ActionProblem('model.no-chance', values, 'correct-lines');
}

const isBlank = (cell: CellValue): boolean => cell === null || cell === '';

const ACCEPTS: Readonly<Record<'amount' | 'quantity' | 'rate' | 'currency', (cell: CellValue) => boolean>> = {
  amount: (cell) => isBlank(cell) || typeof cell === 'number',
  quantity: (cell) => isBlank(cell) || (typeof cell === 'number' && cell >= 0),
  rate: (cell) => isBlank(cell) || (typeof cell === 'number' && cell >= 0 && cell <= 1),
  currency: (cell) => isBlank(cell) || (typeof cell === 'string' && /^\s*[a-z]{3}\s*$/i.test(cell)),
};

/** The cells of one column of the lines as they are read, without its header, as formulas name them from any sheet. */
export const columnReference = ({ sheet, read }: Pick<Lines, 'sheet' | 'read'>, at: number): string =>
  absoluteReference(sheet, {
    row: read.row + 1,
    column: read.column + at,
    rows: read.rows - 1,
    columns: 1,
  });
