// Rows as the preview of a file shows them, before they are read.

import { MAX_RECOGNISED_COLUMNS, MAX_RECOGNISED_LENGTH } from './limits';
import { print } from './problems';
import type { RawRow } from './table';
import { isBlank, textOf } from './table';
import type { RecognisedRow } from './layout';

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
