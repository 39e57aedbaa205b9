// What the cells hold that frozen formulas refer to, as fingerprints.

import type { Place, UsedPart } from '../../workbook/areas';
import { eachUsedPart } from '../../workbook/areas';
import type { CellValue } from '../../workbook/cells';
import type { How } from '../../workbook/run';
import { fingerprint } from './frozen-records';

/**
 * The fingerprints of places, in their order: of the part in use and where in the place that part begins. `unread` where
 * a place cannot be read any more.
 */
export async function fingerprintsOf(places: readonly Place[], how: How): Promise<string[]> {
  const prints = places.map(() => 'unread');
  for await (const { of, part } of eachUsedPart(places, how))
    if (part) prints[of] = printOf(places[of]!, part);
  return prints;
}

function printOf(place: Place, { area, values }: UsedPart): string {
  const from = area ? [area.row - place.area.row, area.column - place.area.column] : [];
  return fingerprint([from, ...trimmed(values)]);
}

/** Without the blank rows and columns at the end, which depend on what else the sheet holds. */
function trimmed(values: readonly (readonly CellValue[])[]): CellValue[][] {
  const isBlank = (value: CellValue | undefined): boolean => value === null || value === undefined;
  const rows = values.findLastIndex((row) => !row.every(isBlank)) + 1;
  const columns = values.reduce(
    (most, row) => Math.max(most, row.findLastIndex((value) => !isBlank(value)) + 1),
    0,
  );
  return values.slice(0, rows).map((row) => row.slice(0, columns));
}
