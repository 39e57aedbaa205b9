// The columns and rows of a table.
import { invalidArgument } from '../errors';
import type { Scalar } from '../functions/values';
import { ExcelCollection, ExcelObject } from './excel-object';
import type { Range } from './range';
import type { Table } from './table';

export class TableColumns extends ExcelCollection<TableColumn> {
  constructor(private readonly table: Table) {
    super();
  }

  list(): TableColumn[] {
    return Array.from({ length: this.table.area.columns }, (_, index) => new TableColumn(this.table, index));
  }

  find(key: unknown): TableColumn | null {
    const columns = this.list();
    if (typeof key === 'number') return columns[key - 1] ?? null;
    return columns.find((column) => column.Name.toLowerCase() === String(key).toLowerCase()) ?? null;
  }

  /** Adds a column at a place counted from 0, or at the right end; cells in the way move right. */
  Add(index: unknown, values: unknown, name: unknown): TableColumn {
    const { context, sheetId, area } = this.table;
    const at = typeof index === 'number' && index >= 0 && index < area.columns ? index : area.columns;
    const place = { ...area, column: area.column + at, columns: 1 };
    const range = context.make.range(sheetId, place);
    if (at < area.columns || range.GetUsedRangeOrNullObject(true)) range.Insert('Right');
    this.table.setArea({ ...area, columns: area.columns + 1 });
    if (Array.isArray(values)) range.Values = values;
    if (typeof name === 'string') range.GetCell(0, 0).Values = name;
    else if (range.GetCell(0, 0).Text?.[0]?.[0] === '') range.GetCell(0, 0).Values = `Column${at + 1}`;
    this.table.syncColumns();
    return new TableColumn(this.table, at);
  }
}

export class TableColumn extends ExcelObject {
  readonly defaults = ['id', 'index', 'name', 'values'];

  constructor(
    private readonly table: Table,
    private readonly at: number,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.Id };
  }

  get Id(): number {
    return this.at + 1;
  }
  get Index(): number {
    return this.at;
  }
  get Name(): string {
    return this.GetHeaderRowRange().Text?.[0]?.[0] ?? '';
  }
  set Name(name: string) {
    this.GetHeaderRowRange().Values = name;
    this.table.syncColumns();
  }
  get Values(): Scalar[][] | null {
    return this.GetRange().Values;
  }
  set Values(values: unknown) {
    this.GetRange().Values = values;
    this.table.syncColumns();
  }
  GetRange(): Range {
    return this.table.GetRange().GetColumn(this.at);
  }
  GetHeaderRowRange(): Range {
    return this.GetRange().GetCell(0, 0);
  }
  GetDataBodyRange(): Range {
    return this.table.GetDataBodyRange().GetColumn(this.at);
  }
  Delete(): void {
    const { area } = this.table;
    const range = this.GetRange();
    this.table.setArea({ ...area, columns: area.columns - 1 });
    range.Delete('Left');
    this.table.setArea({ ...area, columns: area.columns - 1 });
  }
}

export class TableRows extends ExcelCollection<TableRow> {
  constructor(private readonly table: Table) {
    super();
  }

  list(): TableRow[] {
    return Array.from({ length: this.table.area.rows - 1 }, (_, index) => new TableRow(this.table, index));
  }

  find(key: unknown): TableRow | null {
    return this.list()[Number(key)] ?? null;
  }

  /** Adds rows at a place counted from 0, or below the last one; cells in the way move down. */
  Add(index: unknown, values: unknown): TableRow {
    const { context, sheetId, area } = this.table;
    const lines = toLines(values, area.columns);
    const last = area.rows - 1;
    const at = typeof index === 'number' && index >= 0 && index < last ? index : last;
    const place = { ...area, row: area.row + 1 + at, rows: lines.length };
    const range = context.make.range(sheetId, place);
    if (at < last || range.GetUsedRangeOrNullObject(true)) range.Insert('Down');
    this.table.setArea({ ...area, rows: area.rows + lines.length });
    range.Values = lines;
    return new TableRow(this.table, at);
  }

  DeleteRowsAt(index: number, count: number | null): void {
    for (let left = count ?? 1; left > 0; left--) this.GetItemAt(index).Delete();
  }
}

function toLines(values: unknown, columns: number): unknown[][] {
  if (!Array.isArray(values)) return [new Array<unknown>(columns).fill(values ?? '')];
  const lines = (values.every((line) => Array.isArray(line)) ? values : [values]) as unknown[][];
  if (lines.some((line) => line.length !== columns))
    throw invalidArgument(`A row of this table has ${columns} cells.`);
  return lines;
}

export class TableRow extends ExcelObject {
  readonly defaults = ['index', 'values'];

  constructor(
    private readonly table: Table,
    private readonly at: number,
  ) {
    super();
  }

  get Index(): number {
    return this.at;
  }
  get Values(): Scalar[][] | null {
    return this.GetRange().Values;
  }
  set Values(values: unknown) {
    this.GetRange().Values = values;
  }
  GetRange(): Range {
    return this.table.GetDataBodyRange().GetRow(this.at);
  }
  Delete(): void {
    const { area } = this.table;
    const range = this.GetRange();
    this.table.setArea({ ...area, rows: area.rows - 1 });
    range.Delete('Up');
    this.table.setArea({ ...area, rows: area.rows - 1 });
  }
}
