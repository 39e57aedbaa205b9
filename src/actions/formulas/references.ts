// What the references of formulas hold: found first, then read in few requests, then looked up.

import type { ReferenceIdentifier } from '@borgar/fx';
import { parseStructRef } from '@borgar/fx';
import { inSlices } from '../../control-data/slices';
import type { Sliced } from '../../control-data/slices';
import type { Area } from '../../workbook/addresses';
import { areaOf, splitAddress } from '../../workbook/addresses';
import { eachUsedPart } from '../../workbook/areas';
import type { CellValue } from '../../workbook/cells';
import { listNames } from '../../workbook/names';
import type { How } from '../../workbook/run';
import { listTables, readTable } from '../../workbook/tables';
import type { TableContent, TableFacts } from '../../workbook/tables';
import { referencesIn } from './arguments';
import type { Call, CellPlace } from './calls';
import { CannotTell } from './cannot-tell';

/** A cell with its calls. */
interface Calling {
  readonly place: CellPlace;
  readonly calls: readonly Pick<Call, 'args'>[] | null;
}

/** Cells of one sheet, by the sheet's name. */
export interface Cells {
  readonly sheet: string;
  readonly area: Area;
}

type Rows = CellValue[][];

/** Larger references are cut to the part of the sheet in use, as whole columns need it. */
const PADDED_CELLS = 1_000_000;
const PADDED_ROWS = 200_000;

/** Reads references of many formulas: `note` each of them, `load` once, then `rowsOf` any of them. */
export class References {
  private tables: TableFacts[] = [];
  private names = new Map<string, string>();
  private readonly contents = new Map<string, TableContent | null>();
  private readonly wanted = new Map<string, Area>();
  private readonly read = new Map<
    string,
    { area: Area; values: readonly (readonly CellValue[])[] } | 'unread'
  >();

  private constructor(private readonly how: How) {}

  /** Knows the tables and names of the workbook. */
  static async of(how: How): Promise<References> {
    const references = new References(how);
    references.tables = await listTables(how);
    references.names = new Map(
      (await listNames(how)).map(({ name, formula }) => [name.toUpperCase(), formula]),
    );
    return references;
  }

  /** Says that a reference will be asked for. */
  note(reference: ReferenceIdentifier, at: CellPlace): void {
    const table = this.tableOf(reference, at);
    if (table) this.contents.set(table.name, null);
    else this.want(this.cellsOf(reference, at));
  }

  /** Says that the references of some calls will be asked for; with breaks, since there may be many. */
  async noteAll(cells: readonly Calling[]): Promise<void> {
    await inSlices(this.noting(cells), this.how.signal);
  }

  private *noting(cells: readonly Calling[]): Sliced<void> {
    for (const { calls, place } of cells) {
      for (const call of calls ?? [])
        for (const reference of referencesIn(call.args)) this.note(reference, place);
      yield;
    }
  }

  /** The cells of a reference that names a range, through a defined name if need be; null for a table's. */
  cellsOf(reference: Pick<ReferenceIdentifier, 'value'>, at: CellPlace, depth = 0): Cells | null {
    const { sheet, range } = splitAddress(reference.value);
    if (sheet?.includes('[') || sheet?.includes(':')) return null;
    const area = areaOf(range);
    if (area) return { sheet: sheet ?? at.sheet, area };
    const named = this.names.get(range.toUpperCase());
    if (named === undefined || depth > 4) return null;
    return this.cellsOf({ value: named.replace(/^=/, '') }, at, depth + 1);
  }

  /** Reads everything noted. A sheet or table that is gone, or is too large, is not told. */
  async load(): Promise<void> {
    for (const name of this.contents.keys()) this.contents.set(name, await readTable(name, this.how));
    const places = [...this.wanted]
      .map(([sheet, area]) => ({ sheet, area }))
      .filter(({ sheet }) => !this.read.has(sheet));
    for await (const { of, part } of eachUsedPart(places, this.how)) {
      const { sheet, area } = places[of]!;
      const blank = { ...area, rows: 0, columns: 0 };
      this.read.set(sheet, part ? { area: part.area ?? blank, values: part.values } : 'unread');
    }
  }

  /** The cells of a reference as rows. @throws CannotTell */
  rowsOf(reference: ReferenceIdentifier, at: CellPlace): Rows {
    const table = this.tableOf(reference, at);
    if (table) return this.tableRows(reference, table, at);
    const cells = this.cellsOf(reference, at);
    const content = cells && this.read.get(cells.sheet);
    if (!cells || !content || content === 'unread') throw new CannotTell('reference', reference.value);
    return cut(content, cells.area);
  }

  private want(cells: Cells | null): void {
    if (!cells) return;
    const known = this.wanted.get(cells.sheet);
    this.wanted.set(cells.sheet, known ? around(known, cells.area) : cells.area);
  }

  private tableOf({ value, kind }: ReferenceIdentifier, at: CellPlace): TableFacts | null {
    const name = kind === 'name' ? value : kind === 'table' ? parseStructRef(value)?.table : undefined;
    if (name === undefined) return null;
    if (name !== '')
      return this.tables.find((table) => table.name.toUpperCase() === name.toUpperCase()) ?? null;
    return (
      this.tables.find((table) => table.sheetId === at.sheetId && holds(areaOf(table.address), at)) ?? null
    );
  }

  private tableRows(reference: ReferenceIdentifier, table: TableFacts, at: CellPlace): Rows {
    const content = this.contents.get(table.name);
    if (!content) throw new CannotTell('reference', reference.value);
    const first = areaOf(table.address)!.row + (content.headers.length > 0 ? 1 : 0);
    return rowsOfTable(reference, { ...content, first }, at);
  }
}

/** A table as structured references see it. */
export interface TableRows {
  /** None where the header row is hidden. */
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** The row of the sheet in which its first data row lies, zero-based. */
  readonly first: number;
}

/** The cells of `Table1`, `Table1[column]` and the like. @throws CannotTell for totals and what is not there. */
export function rowsOfTable({ value, kind }: ReferenceIdentifier, table: TableRows, at: CellPlace): Rows {
  const parsed = kind === 'name' ? { columns: [], sections: [] } : parseStructRef(value);
  if (!parsed) throw new CannotTell('reference', value);
  const { sections = [], columns: named = [] } = parsed;
  const columns = columnsOf(table, named);
  if (!columns || sections.includes('totals')) throw new CannotTell('reference', value);
  const body = sections.includes('this row')
    ? table.rows.slice(at.row - table.first, at.row - table.first + 1)
    : table.rows;
  const isAll = sections.includes('all');
  const withBody =
    sections.length === 0 || isAll || sections.includes('data') || sections.includes('this row');
  const rows: (readonly CellValue[])[] = [
    ...(isAll || sections.includes('headers') ? [table.headers] : []),
    ...(withBody ? body : []),
  ];
  if (rows.length === 0) throw new CannotTell('reference', value);
  return rows.map((row) => columns.map((column) => row[column] ?? null));
}

/** Positions of the columns that a structured reference names: none for all, two for a span. */
function columnsOf({ headers, rows }: TableRows, named: readonly string[]): number[] | null {
  const count = headers.length || (rows[0]?.length ?? 0);
  const all = Array.from({ length: count }, (_, index) => index);
  if (named.length === 0) return all;
  const at = named.map((name) => headers.findIndex((header) => header.toUpperCase() === name.toUpperCase()));
  if (at.some((index) => index < 0)) return null;
  return all.slice(Math.min(...at), Math.max(...at) + 1);
}

function holds(area: Area | null, { row, column }: CellPlace): boolean {
  return (
    area !== null &&
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

function around(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** Rows of an area; what lies outside the used part of the sheet is blank. */
function cut(content: { area: Area; values: readonly (readonly CellValue[])[] }, area: Area): Rows {
  const { row, column, columns } = area;
  const usedRows = Math.max(1, content.area.row + content.area.rows - row);
  const isPadded = area.rows <= PADDED_ROWS && area.rows * columns <= PADDED_CELLS;
  const usedColumns = Math.max(1, content.area.column + content.area.columns - column);
  const rows = isPadded ? area.rows : Math.min(area.rows, usedRows);
  const width = isPadded ? columns : Math.min(columns, usedColumns);
  return Array.from({ length: rows }, (_, r) =>
    Array.from(
      { length: width },
      (__, c) => content.values[row + r - content.area.row]?.[column + c - content.area.column] ?? null,
    ),
  );
}
