// How a file can be laid out, as a person may choose it: small enough for the pane, which offers these choices.

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
