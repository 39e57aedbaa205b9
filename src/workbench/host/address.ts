// Cell addresses: areas of a sheet in A1 notation, with Excel's limits.
import type { IRange } from '@univerjs/core';

/** Rows and columns of an Excel worksheet. */
export const excelRows = 1_048_576;
export const excelColumns = 16_384;

/** A rectangle of cells; rows and columns count from 0. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A cell of a workbook. */
export interface CellPlace {
  sheetId: string;
  row: number;
  column: number;
}

const cellPattern = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i;
const columnPattern = /^\$?([A-Z]{1,3})$/i;
const rowPattern = /^\$?([1-9]\d{0,6})$/;

/** The letters of a column counted from 0: 0 → A, 26 → AA. */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

interface Corner {
  row: number | null;
  column: number | null;
}

function parseCorner(text: string): Corner | null {
  const cell = cellPattern.exec(text);
  if (cell) return { row: Number(cell[2]) - 1, column: columnIndex(cell[1]!) };
  const column = columnPattern.exec(text);
  if (column) return { row: null, column: columnIndex(column[1]!) };
  const row = rowPattern.exec(text);
  return row ? { row: Number(row[1]) - 1, column: null } : null;
}

/** Reads `A1`, `$A$1:C3`, `A:C` or `2:4` (no sheet name); null when it is not an address. */
export function parseArea(text: string): Area | null {
  const [first = '', second = first, ...rest] = text.trim().split(':');
  const from = parseCorner(first);
  const to = parseCorner(second);
  if (!from || !to || rest.length > 0) return null;
  if ((from.row === null) !== (to.row === null) || (from.column === null) !== (to.column === null))
    return null;
  if (first === second && (from.row === null || from.column === null) && !text.includes(':')) return null;
  const span = (a: number | null, b: number | null, size: number): [number, number] =>
    a === null || b === null ? [0, size] : [Math.min(a, b), Math.abs(a - b) + 1];
  const [row, rows] = span(from.row, to.row, excelRows);
  const [column, columns] = span(from.column, to.column, excelColumns);
  if (row + rows > excelRows || column + columns > excelColumns) return null;
  return { row, column, rows, columns };
}

/** Splits `'My sheet'!A1` into its sheet name (null when there is none) and the rest. */
export function splitSheet(text: string): { sheet: string | null; reference: string } {
  const mark = text.lastIndexOf('!');
  if (mark < 0) return { sheet: null, reference: text };
  const name = text.slice(0, mark).replace(/^=/, '');
  const unquoted =
    name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet: unquoted, reference: text.slice(mark + 1) };
}

/** A sheet name as it stands in a formula, in quotes where it needs them. */
export function quoteSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !cellPattern.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

/** `A1`, `A1:C3`, `A:C` or `2:4`; with `absolute`, each part with its dollar sign. */
export function formatArea(area: Area, absolute = false): string {
  const mark = absolute ? '$' : '';
  const column = (index: number): string => mark + columnName(index);
  const row = (index: number): string => `${mark}${index + 1}`;
  const lastRow = area.row + area.rows - 1;
  const lastColumn = area.column + area.columns - 1;
  if (area.rows === excelRows) return `${column(area.column)}:${column(lastColumn)}`;
  if (area.columns === excelColumns) return `${row(area.row)}:${row(lastRow)}`;
  const from = column(area.column) + row(area.row);
  return area.rows === 1 && area.columns === 1 ? from : `${from}:${column(lastColumn)}${row(lastRow)}`;
}

/** The address with its sheet, as `Range.address` gives it. */
export const formatAddress = (sheetName: string, area: Area, absolute = false): string =>
  `${quoteSheet(sheetName)}!${formatArea(area, absolute)}`;

/** The common part of two areas, or null. */
export function intersect(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** Turns scattered cells into few areas: runs within each column, equal neighbours joined. */
export function mergeCells(cells: readonly { row: number; column: number }[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const areas: Area[] = [];
  for (const cell of sorted) {
    const last = areas.at(-1);
    if (last && last.column === cell.column && cell.row <= last.row + last.rows) {
      last.rows = Math.max(last.rows, cell.row - last.row + 1);
    } else areas.push({ row: cell.row, column: cell.column, rows: 1, columns: 1 });
  }
  return areas;
}

/** The area of one of the engine's ranges. */
export const areaOf = ({ startRow, startColumn, endRow, endColumn }: IRange): Area => ({
  row: startRow,
  column: startColumn,
  rows: endRow - startRow + 1,
  columns: endColumn - startColumn + 1,
});
