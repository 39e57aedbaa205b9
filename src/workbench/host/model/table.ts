// One table: its name, looks and ranges.
import { SetSuperTableMutation } from '@univerjs/engine-formula';
import { SetSheetTableCommand, SetSheetTableMutation, TableManager } from '@univerjs/sheets-table';
import { areaOf } from '../address';
import type { Area } from '../address';
import type { HostContext } from '../context';
import { invalidArgument, itemNotFound, RequestError } from '../errors';
import { ExcelObject } from './excel-object';
import type { Range } from './range';
import { TableColumns, TableRows } from './table-parts';

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
