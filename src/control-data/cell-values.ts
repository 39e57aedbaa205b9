// What a cell of a worksheet holds, as far as every room reads it alike: a number, or nothing.

/** A finite number, or text that is one; null for everything else, blanks included. */
export function numberInCell(cell: unknown): number | null {
  const number = typeof cell === 'string' && cell.trim() !== '' ? Number(cell) : cell;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** Nothing: a gap, text of spaces, or the 0 that Excel sends for a blank cell. For cells in which 0 says nothing. */
export const isBlankCell = (cell: unknown): boolean =>
  cell === null || cell === undefined || cell === 0 || (typeof cell === 'string' && cell.trim() === '');
