// How a file can be laid out: what is recognised of it before its rows are read, and what a person may choose otherwise.
// Plain JSON, small enough for the pane.

import type { RegisterId } from './registers';

/** Every encoding that is read, in the order in which a person chooses. Labels of the WHATWG Encoding Standard, and UTF-32. */
export const ENCODINGS = [
  'utf-8',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'macintosh',
  'utf-16le',
  'utf-16be',
  'utf-32le',
  'utf-32be',
] as const;

export type Encoding = (typeof ENCODINGS)[number];

/** What tells cells from each other. Full-width commas are left to the text: no program writes them as delimiters. */
export const DELIMITERS = [',', ';', '\t', '|', '\u001f', '\u001e'] as const;

export type Delimiter = (typeof DELIMITERS)[number];

/** What a person may choose of how a file is read. */
export interface Layout {
  sheet?: string;
  /** The number of the row that holds the headers, as the file shows it. */
  headerRow?: number;
  encoding?: Encoding;
  delimiter?: Delimiter;
}

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
