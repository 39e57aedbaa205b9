// What was recognised in a file before its rows are read: shown to a person, who may choose otherwise. Plain JSON.

import type { Encoding } from './layout';
import { MAX_RECOGNISED_COLUMNS, MAX_RECOGNISED_LENGTH } from './limits';
import { print } from './problems';
import type { RegisterId } from './registers';
import type { RawRow } from './table';
import { isBlank, textOf } from './table';

/** A sheet of a workbook file. */
export interface RecognisedSheet {
  name: string;
  hidden: boolean;
  /** Rows that are not blank, counted up to ROWS_COUNTED. */
  rows: number;
  /** The first lines, as one text each. */
  firstLines: string[];
  /** The register that its headers fit, or null. */
  register: RegisterId | null;
}

export interface RecognisedText {
  encoding: Encoding;
  /** True where nothing in the file names its encoding. */
  assumed: boolean;
  delimiter: string;
}

export interface RecognisedRow {
  /** As the file shows it, counted from 1. */
  number: number;
  cells: string[];
}

/** How a source is laid out, before the rows are looked at. */
export interface RecognisedFile {
  /** Of a text file. */
  text: RecognisedText | null;
  /** Of a workbook file with its sheets. */
  workbook: { sheet: string; sheets: RecognisedSheet[] } | null;
}

export interface Recognised extends RecognisedFile {
  /** The number of the row that was taken for the headers; null where all rows are blank. */
  headerRow: number | null;
  /** The first rows, for the choice of the headers and for a preview. */
  rows: RecognisedRow[];
}

/** Rows as they are shown: as text, the long ones cut. */
export function shownRows(rows: readonly RawRow[]): RecognisedRow[] {
  return rows.map(({ number, cells }) => ({
    number,
    cells: cells.slice(0, MAX_RECOGNISED_COLUMNS).map((cell) => {
      const text = print(textOf(cell)).trim();
      return text.length > MAX_RECOGNISED_LENGTH ? `${text.slice(0, MAX_RECOGNISED_LENGTH - 1)}…` : text;
    }),
  }));
}

/** A row as one line: the cells that are not blank. */
export const lineOf = ({ cells }: RawRow): string =>
  shownRows([{ number: 0, cells: cells.filter((cell) => !isBlank(cell)) }])[0]!.cells.join(' | ');
