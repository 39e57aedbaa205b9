// Rows among the lines that are no lines: totals, notes, headers that are repeated, rows without an amount.

import { nameKey } from '../../../control-data/names';
import type { CellValue } from '../../../workbook/cells';
import { shownValue } from '../../../workbook/cells';

export type NoLine = 'blank' | 'header' | 'total' | 'note' | 'unnamed' | 'no-amount';

/** The words of totals, at the beginning or the end of a cell. */
const TOTAL =
  /^\W*(?:sub-?\s?totals?|grand totals?|totals?|sum)\b|\b(?:sub-?\s?)?total\W*$|^\W*(?:合计|小计|总计|共计)|(?:合计|小计|总计)\W*$/iu;

export const textOf = (cell: CellValue | undefined): string => String(shownValue(cell ?? null) ?? '').trim();

export const saysTotal = (cell: CellValue): boolean => typeof cell === 'string' && TOTAL.test(cell.trim());

/** A row as far as it matters here. */
export interface RowSeen {
  readonly cells: readonly CellValue[];
  /** The cells that name supplier, item and the like; that of the destination apart. */
  readonly names: readonly CellValue[];
  /** Undefined where no column holds destinations. */
  readonly region: CellValue | undefined;
  /** Null where the row has no amount; undefined where no column holds amounts. */
  readonly amount: number | null | undefined;
  /** The headers of the columns, in the order of the cells. */
  readonly headers: readonly string[];
}

/** Why a row is no line; null for a line. */
export function noLine({ cells, names, region, amount, headers }: RowSeen): NoLine | null {
  const filled = cells.flatMap((cell, at) => (textOf(cell) === '' ? [] : [at]));
  if (filled.length === 0) return 'blank';
  const repeated = filled.filter((at) => nameKey(textOf(cells[at])) === nameKey(headers[at] ?? ''));
  if (repeated.length > 1 && repeated.length * 2 > filled.length) return 'header';
  const named = [...names, region ?? null].filter((cell) => textOf(cell) !== '');
  const isTotal = cells.some(saysTotal);
  const isNowhere = region !== undefined && (textOf(region) === '' || saysTotal(region));
  if (isTotal && (isNowhere || named.every(saysTotal))) return 'total';
  if (amount === null) return named.length < 2 && filled.length < 3 ? 'note' : 'no-amount';
  return named.length === 0 ? 'unnamed' : null;
}
