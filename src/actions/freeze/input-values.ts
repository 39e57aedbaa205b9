// What the cells hold that frozen formulas refer to, as fingerprints.

import { addressOf } from '../../workbook/addresses';
import type { CellValue } from '../../workbook/cells';
import { readRange } from '../../workbook/ranges';
import { isProblem } from '../../workbook/problem';
import type { How } from '../../workbook/run';
import type { Area } from '../../workbook/addresses';
import { fingerprint } from './frozen-records';

/**
 * The fingerprint of a range: of the part in use and where in the range that part begins. `unread` where it cannot be
 * read any more.
 */
export async function fingerprintOf(place: { sheet: string; area: Area }, how: How): Promise<string> {
  try {
    const found = await readRange({ sheet: place.sheet, address: addressOf(place.area) }, how);
    const from = found ? [found.area.row - place.area.row, found.area.column - place.area.column] : [];
    return fingerprint([from, ...trimmed(found?.values ?? [])]);
  } catch (error) {
    if (!isProblem(error, 'not-found', 'too-large')) throw error;
    return 'unread';
  }
}

/** Without the blank rows and columns at the end, which depend on what else the sheet holds. */
function trimmed(values: readonly (readonly CellValue[])[]): CellValue[][] {
  const isBlank = (value: CellValue | undefined): boolean => value === null || value === undefined;
  const rows = values.findLastIndex((row) => !row.every(isBlank)) + 1;
  const columns = Math.max(0, ...values.map((row) => row.findLastIndex((value) => !isBlank(value)) + 1));
  return values.slice(0, rows).map((row) => row.slice(0, columns));
}
