// A table as every source gives it: CSV, a sheet of a workbook file, a table or selection of the open workbook.

import type { RecognisedFile } from './layout';

/** A cell before it is understood. Days of a workbook come as the serial that the sheet holds, marked as a day. */
export type RawCell = string | number | boolean | null | RawDay | RawError;

/** A number that its sheet shows as a day, as a serial of the 1900 system. */
export interface RawDay {
  serial: number;
}

/** An error value of a cell: `#N/A`. */
export interface RawError {
  error: string;
}

export interface RawRow {
  /** The row as the file shows it, counted from 1. */
  number: number;
  cells: readonly RawCell[];
}

/** Rows in batches, so that work can pause between them. */
export type RowBatches = AsyncIterable<readonly RawRow[]>;

export interface TableSource {
  rows: RowBatches;
  /** How the file writes decimals, where that shows: a file cut at semicolons comes from a place of decimal commas. */
  decimalComma: boolean;
  /** True where plain numbers in a column of days count from 1904. */
  date1904: boolean;
  /** What the report says of the file besides its rows. */
  notices: TableNotice[];
  /** How the file is laid out; without it, the source has one table and no text. */
  file?: RecognisedFile;
}

export type TableNotice =
  | { code: 'encoding-assumed'; encoding: string }
  | { code: 'other-sheets'; sheet: string; others: string[] }
  | { code: 'broken-quotes'; row: number };

/** The text of a cell as people read it; blank cells give empty text. */
export function textOf(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return 'error' in cell ? cell.error : String(cell.serial);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return String(cell);
}

/** Cells with nothing but blanks count as blank. */
export function isBlank(cell: RawCell | undefined): boolean {
  if (typeof cell !== 'string') return cell === null || cell === undefined;
  // Most cells begin with a letter or a digit.
  return cell === '' || ((cell.charCodeAt(0) <= 0x20 || cell.charCodeAt(0) > 0x7f) && cell.trim() === '');
}
