// Where a range lies: its address and size, and the ranges beside, around and within it.
import { excelColumns, excelRows, formatAddress, intersect, parseArea, splitSheet } from '../address';
import type { Area } from '../address';
import type { HostContext } from '../context';
import { invalidArgument, itemNotFound } from '../errors';
import { ExcelObject } from './excel-object';
import type { Range } from './range';

export const sizesDiffer =
  'The number of rows or columns in the input array does not match the size or dimensions of the range.';

export abstract class RangePlaces extends ExcelObject {
  constructor(
    readonly context: HostContext,
    readonly sheetId: string,
    readonly area: Area,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { _ReferenceId: this.context.references.keep(this.sheetId, this.area) };
  }

  _KeepReference(): null {
    return null;
  }

  /** The client asks before it writes many values in slices. */
  _ValidateArraySize(rows: number, columns: number): null {
    const fits = rows === this.area.rows && columns === this.area.columns;
    if (!fits) throw invalidArgument(sizesDiffer);
    return null;
  }

  _RemoveReference(): null {
    return null;
  }

  get Address(): string {
    return formatAddress(this.context.grid.sheetName(this.sheetId), this.area);
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get RowIndex(): number {
    return this.area.row;
  }
  get ColumnIndex(): number {
    return this.area.column;
  }
  get RowCount(): number {
    return this.area.rows;
  }
  get ColumnCount(): number {
    return this.area.columns;
  }
  get CellCount(): number {
    const count = this.area.rows * this.area.columns;
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get IsEntireColumn(): boolean {
    return this.area.rows === excelRows;
  }
  get IsEntireRow(): boolean {
    return this.area.columns === excelColumns;
  }
  GetCell(row: number, column: number): Range {
    return this.at(this.area.row + row, this.area.column + column, 1, 1);
  }
  GetRow(row: number): Range {
    return this.at(this.area.row + row, this.area.column, 1, this.area.columns);
  }
  GetColumn(column: number): Range {
    return this.at(this.area.row, this.area.column + column, this.area.rows, 1);
  }
  GetResizedRange(deltaRows: number, deltaColumns: number): Range {
    return this.GetAbsoluteResizedRange(this.area.rows + deltaRows, this.area.columns + deltaColumns);
  }
  GetAbsoluteResizedRange(rows: number, columns: number): Range {
    return this.at(this.area.row, this.area.column, rows, columns);
  }
  GetOffsetRange(rows: number, columns: number): Range {
    return this.at(this.area.row + rows, this.area.column + columns, this.area.rows, this.area.columns);
  }
  GetEntireRow(): Range {
    return this.at(this.area.row, 0, this.area.rows, excelColumns);
  }
  GetEntireColumn(): Range {
    return this.at(0, this.area.column, excelRows, this.area.columns);
  }
  GetLastCell(): Range {
    return this.GetCell(this.area.rows - 1, this.area.columns - 1);
  }
  GetLastRow(): Range {
    return this.GetRow(this.area.rows - 1);
  }
  GetLastColumn(): Range {
    return this.GetColumn(this.area.columns - 1);
  }
  GetRowsBelow(count: number | null): Range {
    return this.at(this.area.row + this.area.rows, this.area.column, count ?? 1, this.area.columns);
  }
  GetRowsAbove(count: number | null): Range {
    return this.at(this.area.row - (count ?? 1), this.area.column, count ?? 1, this.area.columns);
  }
  GetColumnsAfter(count: number | null): Range {
    return this.at(this.area.row, this.area.column + this.area.columns, this.area.rows, count ?? 1);
  }
  GetColumnsBefore(count: number | null): Range {
    return this.at(this.area.row, this.area.column - (count ?? 1), this.area.rows, count ?? 1);
  }
  GetBoundingRect(other: unknown): Range {
    const { area } = this.rangeOf(other);
    const row = Math.min(area.row, this.area.row);
    const column = Math.min(area.column, this.area.column);
    const lastRow = Math.max(area.row + area.rows, this.area.row + this.area.rows);
    const lastColumn = Math.max(area.column + area.columns, this.area.column + this.area.columns);
    return this.at(row, column, lastRow - row, lastColumn - column);
  }
  GetIntersectionOrNullObject(other: unknown): Range | null {
    const range = this.rangeOf(other);
    const common = range.sheetId === this.sheetId ? intersect(range.area, this.area) : null;
    return common ? this.range(common) : null;
  }
  GetIntersection(other: unknown): Range {
    return this.must(this.GetIntersectionOrNullObject(other), 'an intersection');
  }

  /** Reads an argument that is a range or an address. */
  rangeOf(argument: unknown): Range {
    if (argument instanceof RangePlaces) return this.context.make.range(argument.sheetId, argument.area);
    const { sheet, reference } = splitSheet(String(argument));
    const found = sheet === null ? this.sheetId : this.context.grid.sheetByName(sheet)?.getSheetId();
    const area = parseArea(reference);
    if (!found || !area) throw invalidArgument(`"${String(argument)}" is not an address.`);
    return this.context.make.range(found, area);
  }

  protected range(area: Area): Range {
    return this.context.make.range(this.sheetId, area);
  }

  protected at(row: number, column: number, rows: number, columns: number): Range {
    const fits = row >= 0 && column >= 0 && row + rows <= excelRows && column + columns <= excelColumns;
    if (!fits || rows < 1 || columns < 1) throw invalidArgument('The range lies outside the worksheet.');
    return this.range({ row, column, rows, columns });
  }

  protected must<T>(found: T | null, what: string): T {
    if (found === null) throw itemNotFound(what);
    return found;
  }
}
