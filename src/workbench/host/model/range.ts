// A range of cells: what it holds, how it looks, and what can be done with it.
import { excelColumns, excelRows, intersect, type Area } from '../address';
import { invalidArgument } from '../errors';
import type { Scalar } from '../functions/values';
import { general, type Entry, type SheetCells } from '../sheet-cells';
import type { ExcelObject } from './excel-object';
import { toA1, toR1C1 } from './r1c1';
import { RangeFormat } from './range-format';
import { matchingCells, specialCells } from './range-search';
import { RangePlaces, sizesDiffer } from './range-places';
import { RangeSort } from './range-sort';
import { deleteCells, insertCells } from './range-structure';
import { ConditionalFormats, dataValidationOf } from './rules';

export class Range extends RangePlaces {
  readonly defaults = [
    'address',
    'addressLocal',
    'cellCount',
    'columnCount',
    'columnIndex',
    'formulas',
    'numberFormat',
    'rowCount',
    'rowIndex',
    'text',
    'values',
    'valueTypes',
  ];

  private get cells(): SheetCells {
    return this.context.grid.cellsOf(this.sheetId);
  }

  /** Whole rows and columns have no values of their own, as in Excel. */
  private get unbounded(): boolean {
    return this.area.rows === excelRows || this.area.columns === excelColumns;
  }

  get Worksheet(): ExcelObject {
    return this.context.make.worksheet(this.sheetId);
  }
  get Format(): RangeFormat {
    return new RangeFormat(this.context, this.sheetId, this.area);
  }
  get ConditionalFormats(): ConditionalFormats {
    return new ConditionalFormats(this.context, this.sheetId, this.area);
  }
  get DataValidation(): ExcelObject {
    return dataValidationOf(this.context, this.sheetId, this.area);
  }
  get Sort(): ExcelObject {
    return new RangeSort(this.context, this.sheetId, this.area);
  }

  get Values(): Scalar[][] | null {
    return this.each((row, column) => this.cells.value(row, column));
  }
  set Values(values: unknown) {
    this.cells.write(this.bounded(), this.matrixOf<Entry>(values));
  }
  get Formulas(): Scalar[][] | null {
    return this.each((row, column) => this.cells.formula(row, column) ?? this.cells.value(row, column));
  }
  set Formulas(formulas: unknown) {
    this.Values = formulas;
  }
  get FormulasLocal(): Scalar[][] | null {
    return this.Formulas;
  }
  set FormulasLocal(formulas: unknown) {
    this.Values = formulas;
  }
  get FormulasR1C1(): Scalar[][] | null {
    return this.each((row, column) => {
      const formula = this.cells.formula(row, column);
      return formula === null ? this.cells.value(row, column) : toR1C1(formula, row, column);
    });
  }
  set FormulasR1C1(formulas: unknown) {
    const { row, column } = this.area;
    this.Values = this.matrixOf<Entry>(formulas).map((line, r) =>
      line.map((entry, c) =>
        typeof entry === 'string' && entry.startsWith('=') ? toA1(entry, row + r, column + c) : entry,
      ),
    );
  }
  get Text(): string[][] | null {
    return this.each((row, column) => this.cells.text(row, column));
  }
  get NumberFormat(): string[][] | null {
    return this.each((row, column) => this.cells.format(row, column));
  }
  set NumberFormat(formats: unknown) {
    const matrix = this.matrixOf<string | null>(formats);
    const { row, column } = this.area;
    this.cells.writeStyle(this.bounded(), (r, c) => {
      const pattern = matrix[r - row]?.[c - column] ?? this.cells.format(r, c);
      return { n: pattern === general ? null : { pattern } };
    });
  }
  get NumberFormatLocal(): string[][] | null {
    return this.NumberFormat;
  }
  get ValueTypes(): string[][] | null {
    return this.each((row, column) => this.cells.valueType(row, column));
  }
  /** Data types as functions returned them; plain values as Excel types them. */
  get ValuesAsJson(): unknown[][] | null {
    return this.each(
      (row, column) => this.cells.custom(row, column).dataType ?? typedValue(this.cells.value(row, column)),
    );
  }
  get HasSpill(): boolean {
    return this.cells.spills().some(({ area }) => intersect(area, this.area) !== null);
  }
  get RowHidden(): boolean {
    const sheet = this.context.grid.sheet(this.sheetId)!.getSheet();
    return this.rowsOfArea().every((row) => !sheet.getRowVisible(row));
  }
  set RowHidden(hidden: boolean) {
    const sheet = this.context.grid.sheet(this.sheetId)!;
    if (hidden) sheet.hideRows(this.area.row, this.area.rows);
    else sheet.showRows(this.area.row, this.area.rows);
  }
  get ColumnHidden(): boolean {
    const sheet = this.context.grid.sheet(this.sheetId)!.getSheet();
    return Array.from({ length: this.area.columns }, (_, index) => this.area.column + index).every(
      (column) => !sheet.getColVisible(column),
    );
  }
  set ColumnHidden(hidden: boolean) {
    const sheet = this.context.grid.sheet(this.sheetId)!;
    if (hidden) sheet.hideColumns(this.area.column, this.area.columns);
    else sheet.showColumns(this.area.column, this.area.columns);
  }

  Clear(applyTo: unknown): void {
    const what = applyTo ?? 'All';
    if (what === 'All' || what === 'Contents') this.cells.clearContents(this.area);
    if (what === 'All' || what === 'Formats') {
      this.context.grid
        .sheet(this.sheetId)!
        .getRange(this.context.grid.clip(this.sheetId, this.area))
        .clearFormat();
    }
  }
  CopyFrom(source: unknown, copyType: unknown): void {
    const from = this.rangeOf(source);
    const what = copyType ?? 'All';
    if (what === 'Formats') this.copyFormats(from);
    else {
      const content = what === 'Values' ? from.Values : from.FormulasR1C1;
      const target = this.GetAbsoluteResizedRange(
        Math.max(this.area.rows, from.area.rows),
        Math.max(this.area.columns, from.area.columns),
      );
      const tiled = target.cells.map(target.area, (row, column) => {
        const line = content?.[(row - target.area.row) % from.area.rows];
        return line?.[(column - target.area.column) % from.area.columns] ?? '';
      });
      if (what === 'Values') target.Values = tiled;
      else target.FormulasR1C1 = tiled;
      if (what === 'All') target.copyFormats(from);
    }
  }
  Insert(shift: unknown): Range {
    insertCells(this.context, this.sheetId, this.area, String(shift));
    return this;
  }
  Delete(shift: unknown): void {
    deleteCells(this.context, this.sheetId, this.area, String(shift));
  }
  Select(): void {
    const sheet = this.context.grid.sheet(this.sheetId)!;
    if (this.context.grid.workbook.getActiveSheet().getSheetId() !== this.sheetId) sheet.activate();
    sheet.getRange(this.context.grid.clip(this.sheetId, this.area)).activate();
    this.context.announceSelection();
  }
  Merge(): void {
    this.context.grid.sheet(this.sheetId)!.getRange(this.context.grid.clip(this.sheetId, this.area)).merge();
  }
  Unmerge(): void {
    this.context.grid
      .sheet(this.sheetId)!
      .getRange(this.context.grid.clip(this.sheetId, this.area))
      .breakApart();
  }
  async Calculate(): Promise<void> {
    this.SetDirty();
    await this.context.calculation.settled();
  }
  SetDirty(): void {
    this.context.setDirty(this.sheetId, this.area);
  }

  GetUsedRangeOrNullObject(valuesOnly: unknown): Range | null {
    const used = this.cells.usedArea(valuesOnly === true, this.area);
    return used ? this.range(used) : null;
  }
  GetUsedRange(valuesOnly: unknown): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }
  GetSpillingToRangeOrNullObject(): Range | null {
    const spill = this.cells
      .spills()
      .find(({ row, column }) => row === this.area.row && column === this.area.column);
    return spill ? this.range(spill.area) : null;
  }
  GetSpillingToRange(): Range {
    return this.must(this.GetSpillingToRangeOrNullObject(), 'a spill');
  }
  GetSpillParentOrNullObject(): Range | null {
    const first = { ...this.area, rows: 1, columns: 1 };
    const spill = this.cells.spills().find(({ area }) => intersect(area, first));
    return spill ? this.at(spill.row, spill.column, 1, 1) : null;
  }
  GetSpillParent(): Range {
    return this.must(this.GetSpillParentOrNullObject(), 'a spill parent');
  }
  GetSurroundingRegion(): Range {
    const region = this.context.grid
      .sheet(this.sheetId)!
      .getRange(this.area.row, this.area.column)
      .getDataRegion()
      .getRange();
    return this.at(
      region.startRow,
      region.startColumn,
      region.endRow - region.startRow + 1,
      region.endColumn - region.startColumn + 1,
    );
  }
  GetSpecialCellsOrNullObject(kind: unknown, valueType: unknown): ExcelObject | null {
    return specialCells(this, String(kind), typeof valueType === 'string' ? valueType : 'All');
  }
  GetSpecialCells(kind: unknown, valueType: unknown): ExcelObject {
    return this.must(this.GetSpecialCellsOrNullObject(kind, valueType), 'special cells');
  }
  FindOrNullObject(text: unknown, criteria: unknown): Range | null {
    const [first] = matchingCells(this, String(text), criteria);
    return first ? this.at(first.row, first.column, 1, 1) : null;
  }
  Find(text: unknown, criteria: unknown): Range {
    return this.must(this.FindOrNullObject(text, criteria), `"${String(text)}"`);
  }
  GetTables(fullyContained: unknown): ExcelObject {
    return this.context.make.tables({
      sheetId: this.sheetId,
      area: this.area,
      contained: fullyContained === true,
    });
  }

  private rowsOfArea(): number[] {
    const { startRow, endRow } = this.context.grid.clip(this.sheetId, this.area);
    return Array.from({ length: endRow - startRow + 1 }, (_, index) => startRow + index);
  }

  private copyFormats(from: Range): void {
    const { row, column } = this.area;
    const source = from.area;
    this.cells.writeStyle(this.bounded(), (r, c) =>
      from.cells.style(
        source.row + ((r - row) % source.rows),
        source.column + ((c - column) % source.columns),
      ),
    );
  }

  private each<T>(read: (row: number, column: number) => T): T[][] | null {
    return this.unbounded ? null : this.cells.map(this.area, read);
  }

  /** Writing to whole rows or columns is writing to the part that the sheet has. */
  private bounded(): Area {
    if (!this.unbounded) return this.area;
    const { startRow, startColumn, endRow, endColumn } = this.context.grid.clip(this.sheetId, this.area);
    return {
      row: startRow,
      column: startColumn,
      rows: endRow - startRow + 1,
      columns: endColumn - startColumn + 1,
    };
  }

  /** One value is for every cell; a matrix must have the size of the range. */
  private matrixOf<T>(given: unknown): T[][] {
    const { rows, columns } = this.bounded();
    if (!Array.isArray(given)) {
      return Array.from({ length: rows }, () => new Array<T>(columns).fill(given as T));
    }
    const lines = (given.every((line) => Array.isArray(line)) ? given : [given]) as T[][];
    if (lines.length !== rows || lines.some((line) => line.length !== columns)) {
      throw invalidArgument(sizesDiffer);
    }
    return lines;
  }
}

function typedValue(basicValue: Scalar): object {
  if (basicValue === '') return { type: 'Empty', basicType: 'Empty', basicValue };
  const type = { number: 'Double', boolean: 'Boolean', string: 'String' }[typeof basicValue as 'string'];
  return { type, basicType: type, basicValue };
}
