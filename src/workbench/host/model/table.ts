// One table: its ranges, rows and columns.
import { SetSuperTableMutation } from '@univerjs/engine-formula';
import { SetSheetTableCommand, SetSheetTableMutation, TableManager } from '@univerjs/sheets-table';
import { areaOf, type Area } from '../address';
import type { HostContext } from '../context';
import { invalidArgument, itemNotFound, RequestError } from '../errors';
import type { Scalar } from '../functions/values';
import { ExcelCollection, ExcelObject } from './excel-object';
import type { Range } from './range';

type EngineTable = NonNullable<ReturnType<TableManager['getTableById']>>;

export class Table extends ExcelObject {
  readonly defaults = [
    'id',
    'name',
    'showBandedRows',
    'showFilterButton',
    'showHeaders',
    'showTotals',
    'style',
  ];

  constructor(
    readonly context: HostContext,
    readonly id: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id, Name: this.Name };
  }

  get engine(): EngineTable {
    const { grid } = this.context;
    const found = grid.injector.get(TableManager).getTableById(grid.unitId, this.id);
    if (!found) throw itemNotFound('the table');
    return found;
  }
  get sheetId(): string {
    return this.engine.getSubunitId();
  }
  get area(): Area {
    return areaOf(this.engine.getRange());
  }
  private get looks(): Record<string, unknown> {
    return (this.context.store.tables[this.id] ??= {});
  }

  get Id(): string {
    return this.id;
  }
  get LegacyId(): string {
    return this.id;
  }
  get Name(): string {
    return this.engine.getDisplayName();
  }
  set Name(name: string) {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw invalidArgument(`"${name}" is not a table name.`);
    const taken = this.context.grid.workbook.getTableList();
    if (taken.some((other) => other.id !== this.id && other.name.toLowerCase() === name.toLowerCase())) {
      throw new RequestError('ItemAlreadyExists', `There is a table "${name}" already.`);
    }
    this.context.grid.execute(SetSheetTableCommand.id, { tableId: this.id, name });
  }
  get Style(): string {
    return String(this.looks['Style'] ?? 'TableStyleMedium2');
  }
  set Style(style: string) {
    this.looks['Style'] = style;
  }
  get ShowHeaders(): boolean {
    return this.engine.isShowHeader();
  }
  get ShowTotals(): boolean {
    return this.looks['ShowTotals'] === true;
  }
  get ShowBandedRows(): boolean {
    return this.looks['ShowBandedRows'] !== false;
  }
  set ShowBandedRows(on: boolean) {
    this.looks['ShowBandedRows'] = on;
  }
  get ShowBandedColumns(): boolean {
    return this.looks['ShowBandedColumns'] === true;
  }
  set ShowBandedColumns(on: boolean) {
    this.looks['ShowBandedColumns'] = on;
  }
  get ShowFilterButton(): boolean {
    return this.looks['ShowFilterButton'] !== false;
  }
  set ShowFilterButton(on: boolean) {
    this.looks['ShowFilterButton'] = on;
  }
  get Worksheet(): ExcelObject {
    return this.context.make.worksheet(this.sheetId);
  }
  get Columns(): TableColumns {
    return new TableColumns(this);
  }
  get Rows(): TableRows {
    return new TableRows(this);
  }
  get Sort(): ExcelObject {
    return this.GetDataBodyRange().Sort;
  }

  GetRange(): Range {
    return this.context.make.range(this.sheetId, this.area);
  }
  GetHeaderRowRange(): Range {
    return this.GetRange().GetRow(0);
  }
  GetDataBodyRange(): Range {
    const { row, rows, ...rest } = this.area;
    return this.context.make.range(this.sheetId, { ...rest, row: row + 1, rows: Math.max(1, rows - 1) });
  }
  Resize(place: unknown): void {
    const { area, sheetId } = this.context.make.rangeOf(this.sheetId, place);
    if (sheetId !== this.sheetId || area.row !== this.area.row) {
      throw invalidArgument('A table is resized on its own sheet, with its header row in place.');
    }
    this.setArea(area);
  }
  Delete(): void {
    const range = this.GetRange();
    this.drop();
    range.Clear('All');
  }
  ConvertToRange(): Range {
    const range = this.GetRange();
    this.drop();
    return range;
  }
  ClearFilters(): void {
    this.looks['Filters'] = {};
  }
  ReapplyFilters(): void {
    this.looks['Filters'] ??= {};
  }

  setArea(area: Area): void {
    this.context.grid.ensureRoom(this.sheetId, area);
    const newRange = this.context.grid.clip(this.sheetId, area);
    const config = { updateRange: { newRange } };
    this.context.grid.execute(SetSheetTableMutation.id, {
      subUnitId: this.sheetId,
      tableId: this.id,
      config,
    });
    this.syncColumns();
  }

  /** The header cells name the columns, also for references such as Table1[Amount]. */
  syncColumns(): void {
    const table = this.engine;
    const texts = this.GetHeaderRowRange().Text?.[0] ?? [];
    const titleMap = new Map<string, number>();
    texts.forEach((text, index) => {
      const column = table.getTableColumnByIndex(index);
      if (column) column.displayName = text;
      titleMap.set(text, index);
    });
    this.context.grid.execute(SetSuperTableMutation.id, {
      tableName: table.getDisplayName(),
      reference: { range: table.getRange(), sheetId: this.sheetId, titleMap },
    });
  }

  private drop(): void {
    const { sheetId } = this;
    this.context.grid.execute('sheet.command.delete-table', { subUnitId: sheetId, tableId: this.id });
    Reflect.deleteProperty(this.context.store.tables, this.id);
    this.context.announce('tableDeleted', this.id, { worksheetId: sheetId });
  }
}

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
