// The cells of the stand-in by address, as tests and the page read and write them.
import type { CellCustom, DataType, Scalar } from './functions/values';
import type { Grid } from './grid';
import type { Entry, SheetCells } from './sheet-cells';

/** Every address may name its sheet (`Sheet2!A1`); without one it is of the active sheet. */
export abstract class HostCells {
  abstract readonly grid: Grid;

  /** Writes values or formulas as if typed, from one cell on; one value or rows of them. */
  setCell(address: string, value: Entry | readonly (readonly Entry[])[]): void {
    const { sheetId, area } = this.grid.locate(address);
    const rows = Array.isArray(value) ? (value as readonly (readonly Entry[])[]) : [[value as Entry]];
    const filled = { ...area, rows: rows.length, columns: Math.max(...rows.map((row) => row.length)) };
    this.grid.cellsOf(sheetId).write(filled, rows);
  }

  /** The value of one cell; a blank cell is an empty text, as `Range.values` has it. */
  value(address: string): Scalar {
    return this.values(address)[0]![0]!;
  }

  values(address: string): Scalar[][] {
    const { sheetId, area } = this.grid.locate(address);
    const cells = this.grid.cellsOf(sheetId);
    return cells.map(area, (row, column) => cells.value(row, column));
  }

  text(address: string): string {
    return this.at(address, (cells, row, column) => cells.text(row, column));
  }

  formula(address: string): string | null {
    return this.at(address, (cells, row, column) => cells.formula(row, column));
  }

  format(address: string): string {
    return this.at(address, (cells, row, column) => cells.format(row, column));
  }

  /** The message of an error in a cell, as Excel shows it on hovering; null when there is none. */
  message(address: string): string | null {
    return this.custom(address).message ?? null;
  }

  /** The data type behind a cell (an entity, a formatted number); null for plain values. */
  dataType(address: string): DataType | null {
    return this.custom(address).dataType ?? null;
  }

  private custom(address: string): CellCustom {
    return this.at(address, (cells, row, column) => cells.custom(row, column));
  }

  private at<T>(address: string, read: (cells: SheetCells, row: number, column: number) => T): T {
    const { sheetId, area } = this.grid.locate(address);
    return read(this.grid.cellsOf(sheetId), area.row, area.column);
  }
}
