// Many cells of a workbook, of which it is asked whether any lies in a rectangle.

import { areaOf } from '../../../workbook/addresses';
import type { Precedent } from './precedents';

/** Rows counted together. */
const BLOCK = 256;

interface Column {
  readonly rows: Set<number>;
  readonly blocks: Map<number, number>;
}

type Rectangle = Pick<Precedent, 'top' | 'left' | 'bottom' | 'right'>;

/** A rectangle with more cells is kept as one. */
const MANY = 100_000;

class SheetCells {
  private readonly columns = new Map<number, Column>();
  private readonly large: Rectangle[] = [];

  /** False where it was there. */
  add(row: number, column: number): boolean {
    let known = this.columns.get(column);
    if (!known) this.columns.set(column, (known = { rows: new Set(), blocks: new Map() }));
    if (known.rows.has(row)) return false;
    known.rows.add(row);
    const block = Math.floor(row / BLOCK);
    known.blocks.set(block, (known.blocks.get(block) ?? 0) + 1);
    return true;
  }

  addArea(area: Rectangle): void {
    const { top, left, bottom, right } = area;
    if ((bottom - top + 1) * (right - left + 1) > MANY) this.large.push(area);
    else
      for (let row = top; row <= bottom; row += 1)
        for (let column = left; column <= right; column += 1) this.add(row, column);
  }

  has(row: number, column: number): boolean {
    return (
      this.columns.get(column)?.rows.has(row) === true ||
      this.inLarge({ top: row, left: column, bottom: row, right: column })
    );
  }

  meets(area: Rectangle): boolean {
    if (this.inLarge(area)) return true;
    const { left, right } = area;
    if (right - left < this.columns.size) {
      for (let column = left; column <= right; column += 1) {
        const known = this.columns.get(column);
        if (known && meets(known, area)) return true;
      }
      return false;
    }
    return [...this.columns].some(
      ([column, known]) => column >= left && column <= right && meets(known, area),
    );
  }

  private inLarge({ top, left, bottom, right }: Rectangle): boolean {
    return this.large.some(
      (one) => top <= one.bottom && bottom >= one.top && left <= one.right && right >= one.left,
    );
  }
}

function meets({ rows, blocks }: Column, { top, bottom }: Rectangle): boolean {
  if (bottom - top >= rows.size) return [...rows].some((row) => row >= top && row <= bottom);
  for (let row = top; row <= bottom;) {
    if (row % BLOCK === 0 && !blocks.has(row / BLOCK)) {
      row += BLOCK;
      continue;
    }
    if (rows.has(row)) return true;
    row += 1;
  }
  return false;
}

export class CellSet {
  private readonly sheets = new Map<string, SheetCells>();

  private sheet(name: string): SheetCells {
    const key = name.toUpperCase();
    let known = this.sheets.get(key);
    if (!known) this.sheets.set(key, (known = new SheetCells()));
    return known;
  }

  add(sheet: string, row: number, column: number): boolean {
    return this.sheet(sheet).add(row, column);
  }

  addArea(sheet: string, area: Rectangle): void {
    this.sheet(sheet).addArea(area);
  }

  meets({ sheet, ...area }: Precedent): boolean {
    return this.sheets.get(sheet.toUpperCase())?.meets(area) ?? false;
  }

  has(sheet: string, row: number, column: number): boolean {
    return this.sheets.get(sheet.toUpperCase())?.has(row, column) ?? false;
  }

  /** The cells of one sheet, asked for by address. */
  of(sheet: string): { has: (address: string) => boolean } {
    const cells = this.sheet(sheet);
    return {
      has: (address) => {
        const cell = areaOf(address);
        return cell !== null && cells.has(cell.row, cell.column);
      },
    };
  }
}
