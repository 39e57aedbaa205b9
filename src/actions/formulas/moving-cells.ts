// Cells that change or may change, found by where they are: thousands of formulas are asked whether they refer to one.

import type { CellPlace } from './calls';
import type { Cells } from './references';

interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Cells are kept by squares of so many rows and columns, as a power of two. */
const SQUARE = 6;
/** More squares than a sheet has side by side. */
const ACROSS = 2 ** 10;

/** Cells that change or may change, with what they spill to. */
export class MovingCells {
  private readonly squares = new Map<string, Map<number, Rectangle[]>>();

  get isEmpty(): boolean {
    return this.squares.size === 0;
  }

  add({ sheet, row, column }: CellPlace, rows: number, columns: number): void {
    let ofSheet = this.squares.get(sheet);
    if (!ofSheet) this.squares.set(sheet, (ofSheet = new Map()));
    const moving = { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
    for (const square of squaresOf(moving)) {
      const known = ofSheet.get(square);
      if (known) known.push(moving);
      else ofSheet.set(square, [moving]);
    }
  }

  meets({ sheet, area: { row, column, rows, columns } }: Cells): boolean {
    const ofSheet = this.squares.get(sheet);
    if (!ofSheet) return false;
    const asked = { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
    const overlaps = (one: Rectangle): boolean =>
      one.top <= asked.bottom &&
      asked.top <= one.bottom &&
      one.left <= asked.right &&
      asked.left <= one.right;
    // A whole column has more squares than there are with cells that move.
    if (squareCount(asked) > ofSheet.size) {
      for (const moving of ofSheet.values()) if (moving.some(overlaps)) return true;
      return false;
    }
    return squaresOf(asked).some((square) => ofSheet.get(square)?.some(overlaps) ?? false);
  }
}

const squareCount = ({ top, left, bottom, right }: Rectangle): number =>
  ((bottom >> SQUARE) - (top >> SQUARE) + 1) * ((right >> SQUARE) - (left >> SQUARE) + 1);

function squaresOf({ top, left, bottom, right }: Rectangle): number[] {
  const squares: number[] = [];
  for (let row = top >> SQUARE; row <= bottom >> SQUARE; row += 1)
    for (let column = left >> SQUARE; column <= right >> SQUARE; column += 1)
      squares.push(row * ACROSS + column);
  return squares;
}
