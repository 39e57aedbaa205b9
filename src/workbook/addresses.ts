// Addresses of cells: A1 text and zero-based numbers, in the limits of an Excel sheet.

export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** A rectangle of cells, zero-based, sizes from 1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A range of one sheet: the sheet's name or id, and an address without sheet, e.g. `B2:C9`. */
export interface RangeRef {
  readonly sheet: string;
  readonly address: string;
}

/** `0` → `A`, `26` → `AA`. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** `A` → 0, `AA` → 26. */
export function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `B2:C9`, or `B2` for a single cell. */
export function addressOf({ row, column, rows, columns }: Area): string {
  const first = columnName(column) + String(row + 1);
  if (rows === 1 && columns === 1) return first;
  return `${first}:${columnName(column + columns - 1)}${String(row + rows)}`;
}

/**
 * Reads `B2`, `$B$2:C9`, `B:C` or `2:9`, with or without a sheet before it. Null for anything else and for cells
 * outside a sheet.
 */
export function areaOf(address: string): Area | null {
  const { range } = splitAddress(address);
  const found = /^([A-Z]{1,3})?(\d{1,7})?(?::([A-Z]{1,3})?(\d{1,7})?)?$/i.exec(range.replaceAll('$', ''));
  if (!found) return null;
  const [, left, top, right, bottom] = found;
  const single = !range.includes(':');
  if (single ? !left || !top : (!left && !top) || !left !== !right || !top !== !bottom) return null;
  const columns = bounds(left && columnIndex(left), right && columnIndex(right), SHEET_COLUMNS);
  const rows = bounds(top && Number(top) - 1, bottom && Number(bottom) - 1, SHEET_ROWS);
  if (!columns || !rows) return null;
  return {
    row: rows[0],
    column: columns[0],
    rows: rows[1] - rows[0] + 1,
    columns: columns[1] - columns[0] + 1,
  };
}

/** First and last index of a span; the whole sheet where the address names none. Null if outside the sheet. */
function bounds(
  from: number | string | undefined,
  to: number | string | undefined,
  size: number,
): [number, number] | null {
  if (typeof from !== 'number') return [0, size - 1];
  const last = typeof to === 'number' ? to : from;
  const span: [number, number] = [Math.min(from, last), Math.max(from, last)];
  return span[0] >= 0 && span[1] < size ? span : null;
}

/** The cells that two rectangles share, or null. */
export function intersectionOf(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The cells of an area, by row, then column. */
export const cellsOf = ({ row, column, rows, columns }: Area): Area[] =>
  Array.from({ length: rows * columns }, (_, index) => ({
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
    rows: 1,
    columns: 1,
  }));

/** Splits `'My ''Q1'' sheet'!A1:B2` into the sheet's name and the range; the sheet is null where none is named. */
export function splitAddress(address: string): { readonly sheet: string | null; readonly range: string } {
  const at = address.lastIndexOf('!');
  if (at < 0) return { sheet: null, range: address };
  const sheet = address.slice(0, at);
  const quoted = /^'(.*)'$/s.exec(sheet);
  return { sheet: quoted ? quoted[1]!.replaceAll("''", "'") : sheet, range: address.slice(at + 1) };
}

/** `D1:E2` as `$D$1:$E$2`. */
export const absoluteAddress = (address: string): string => address.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

/** `'My sheet'!A1`, always quoted, as formulas and names accept it under every name of a sheet (`Q1` is a cell, too). */
export const onSheet = (sheet: string, address: string): string =>
  `'${sheet.replaceAll("'", "''")}'!${address}`;

/** `'My sheet'!$A$1:$B$2`. */
export const absoluteReference = (sheet: string, area: Area): string =>
  onSheet(sheet, absoluteAddress(addressOf(area)));
