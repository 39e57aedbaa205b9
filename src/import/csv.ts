// Text in any common delimiter to rows. Papa Parse does the quoting; windows of text keep each step short.

import Papa from 'papaparse';
import type { DecodedText } from './encoding';
import type { Pace } from '../control-data/slices';
import { findHeaders, HEADER_ROWS_SEARCHED } from './headers';
import type { Delimiter } from './layout';
import { DELIMITERS } from './layout';
import type { RegisterId } from './registers';
import type { RawRow, TableNotice, TableSource } from './table';

/** Characters looked at to find the delimiter. */
const SAMPLE_LENGTH = 64 * 1024;
/** Characters parsed at a time; a record that is longer makes its window grow. */
const WINDOW_LENGTH = 128 * 1024;

interface ParsedWindow {
  data: string[][];
  errors: { row?: number }[];
  meta: { cursor: number };
}

export interface CsvOptions {
  /** The delimiter that a person chose; without it, the header row says it. */
  delimiter?: Delimiter;
  /** The register whose headers are looked for; without it, those of any. */
  register?: RegisterId | null;
}

/** The table of a text. `notices` is complete once the rows have been read. */
export function csvTable(
  { text, encoding, assumed }: DecodedText,
  pace: Pace,
  { delimiter: chosen, register = null }: CsvOptions = {},
): TableSource {
  const named = /^\uFEFF?sep=(.)(?:\r\n?|\n)/i.exec(text);
  const start = named ? named[0].length : text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const delimiter = chosen ?? named?.[1] ?? findDelimiter(text.slice(start, start + SAMPLE_LENGTH), register);
  const notices: TableNotice[] = assumed ? [{ code: 'encoding-assumed', encoding }] : [];
  return {
    rows: records(text, start, delimiter, named ? 1 : 0, pace, notices),
    decimalComma: delimiter === ';',
    date1904: false,
    notices,
    file: { text: { encoding, assumed, delimiter }, workbook: null },
  };
}

/**
 * The delimiter by which a row names most fields of a register: decimal commas, or a title above the table, say nothing
 * about it. Where no row does by any, the one that cuts the rows most evenly.
 */
function findDelimiter(sample: string, register: RegisterId | null): string {
  const lines = plainLineEnds(sample);
  const whole = lines.length < SAMPLE_LENGTH ? lines : lines.slice(0, lines.lastIndexOf('\n') + 1);
  let best: { delimiter: string; fields: number } | null = null;
  for (const delimiter of DELIMITERS) {
    if (!whole.includes(delimiter)) continue;
    const { data } = Papa.parse<string[]>(whole, { delimiter, newline: '\n', preview: HEADER_ROWS_SEARCHED });
    const fields = findHeaders(data, register)?.fields ?? 0;
    if (fields >= 2 && fields > (best?.fields ?? 0)) best = { delimiter, fields };
  }
  if (best) return best.delimiter;
  return Papa.parse(whole, {
    worker: false,
    delimitersToGuess: [...DELIMITERS],
    preview: HEADER_ROWS_SEARCHED,
    skipEmptyLines: true,
  }).meta.delimiter;
}

async function* records(
  text: string,
  start: number,
  delimiter: string,
  linesBefore: number,
  pace: Pace,
  notices: TableNotice[],
): AsyncGenerator<RawRow[]> {
  // The parser that Papa.parse itself drives, called window by window, so that each call stays short.
  const parser = new Papa.Parser({ delimiter, newline: '\n' });
  let number = linesBefore;
  let at = start;
  let length = WINDOW_LENGTH;
  let rest = '';
  while (at < text.length) {
    const end = Math.min(text.length, at + length);
    const last = end === text.length;
    // A carriage return at the end of a window waits for the line feed that may follow.
    const cut = !last && text[end - 1] === '\r' ? end - 1 : end;
    const window = rest + plainLineEnds(text.slice(at, cut));
    const { data, errors, meta } = parser.parse(window, 0, !last) as ParsedWindow;
    for (const { row = 0 } of errors)
      if (row < data.length) notices.push({ code: 'broken-quotes', row: number + row + 1 });
    const rows: RawRow[] = data.map((cells) => ({ number: (number += 1), cells }));
    rest = last ? '' : window.slice(meta.cursor);
    length = rows.length === 0 ? length * 2 : WINDOW_LENGTH;
    at = cut;
    if (last && isEmptyEnd(rows.at(-1))) rows.pop();
    pace.done(at / text.length);
    yield rows;
    await pace.breathe();
  }
}

/** What follows the last line end is no row. */
function isEmptyEnd(row: RawRow | undefined): boolean {
  return row !== undefined && row.cells.length === 1 && row.cells[0] === '';
}

function plainLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
