// What the cells of a range hold and how it is shown: values, formulas, number formats, hidden rows and columns.
import { excelColumns, excelRows, intersect } from '../address';
import type { Area } from '../address';
import { invalidArgument } from '../errors';
import type { Scalar } from '../functions/values';
import { general } from '../sheet-cells';
import type { Entry, SheetCells } from '../sheet-cells';
import { toA1, toR1C1 } from './r1c1';
import { RangePlaces, sizesDiffer } from './range-places';

export abstract class RangeContent extends RangePlaces {
  protected get cells(): SheetCells {
    return this.context.grid.cellsOf(this.sheetId);
  }

  /** Whole rows and columns have no values of their own, as in Excel. */
  private get unbounded(): boolean {
    return this.area.rows === excelRows || this.area.columns === excelColumns;
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
    // A formula that is entered again is asked again, also where its cell still waits for an answer; null leaves a cell alone.
    const isWhole = this.matrixOf(formulas).every((line) => line.every((entry) => entry !== null));
    if (isWhole) this.context.calls.forget(this.sheetId, this.area);
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
  /** Data types as functions returned them; plain values and errors as Excel types them. */
  get ValuesAsJson(): unknown[][] | null {
    return this.each((row, column) => {
      const { dataType } = this.cells.custom(row, column);
      const value = this.cells.value(row, column);
      if (this.cells.isError(row, column))
        return { ...(dataType ?? { type: 'Error' }), ...errorBasics(value) };
      return dataType ?? typedValue(value);
    });
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

  private rowsOfArea(): number[] {
    const { startRow, endRow } = this.context.grid.clip(this.sheetId, this.area);
    return Array.from({ length: endRow - startRow + 1 }, (_, index) => startRow + index);
  }

  private each<T>(read: (row: number, column: number) => T): T[][] | null {
    return this.unbounded ? null : this.cells.map(this.area, read);
  }

  /** Writing to whole rows or columns is writing to the part that the sheet has. */
  protected bounded(): Area {
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

const errorBasics = (basicValue: Scalar): object => ({ basicType: 'Error', basicValue });

function typedValue(basicValue: Scalar): object {
  if (basicValue === '') return { type: 'Empty', basicType: 'Empty', basicValue };
  const type = { number: 'Double', boolean: 'Boolean', string: 'String' }[typeof basicValue as 'string'];
  return { type, basicType: type, basicValue };
}
