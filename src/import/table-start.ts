// Where a table starts: the row of its headers, and what a person is shown of the file to choose otherwise.

import { findHeaders, HEADER_ROWS_SEARCHED } from './headers';
import { PREVIEW_ROWS } from './limits';
import { shownRows } from './recognised';
import type { RegisterId } from './registers';
import type { RawRow } from './table';
import type { Recognised, RecognisedFile } from './layout';

/** The place of the headers among the first rows: where a person said, else where they are found; null where all are blank. */
export function headersAt(
  rows: readonly RawRow[],
  said: number | undefined,
  register: RegisterId | null,
): number | null {
  const there = said === undefined ? -1 : rows.findIndex(({ number }) => number === said);
  if (there >= 0) return there;
  const found = findHeaders(
    rows.map(({ cells }) => cells),
    register,
  );
  return found?.at ?? null;
}

export function recognisedOf(
  rows: readonly RawRow[],
  at: number | null,
  file: RecognisedFile = { text: null, workbook: null },
): Recognised {
  const end = Math.max(HEADER_ROWS_SEARCHED, (at ?? 0) + 1) + PREVIEW_ROWS;
  return {
    ...file,
    headerRow: at === null ? null : rows[at]!.number,
    rows: shownRows(rows.slice(0, end)),
  };
}
