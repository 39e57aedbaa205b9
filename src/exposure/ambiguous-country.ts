// A column that is only called Country: a destination, unless most of it names where the goods come from.

import { isBlankCell } from '../control-data/cell-values';
import { homeOf } from '../questions/license';
import type { Grounds, Named, NamedLine } from './judge-line';
import type { FoundColumns } from './line-columns';
import { isAmbiguous } from './line-columns';
import { isExposureProblem } from './problem';
import type { Reason } from '../questions/explanation';

export interface ReadOnce<T> {
  id: number;
  named: Named<T>;
}

/** Each distinct cell is read once. */
export interface NamesOnce {
  supplier(cell: unknown): ReadOnce<NonNullable<NamedLine['supplier']>>;
  region(cell: unknown): ReadOnce<NonNullable<NamedLine['region']>>;
  item(cell: unknown): ReadOnce<NonNullable<NamedLine['item']>>;
  origin(cell: unknown): ReadOnce<NonNullable<NamedLine['origin']>>;
  party(cell: unknown): Reason | null;
}

/**
 * Whether more than half of the filled cells of such a column name the default origin or the home country of the line's
 * own supplier: then nobody can tell whether it is where the goods come from, and read as a destination it would clear
 * them. Where another column says the origin, Country is the destination.
 */
export function ambiguousCountry(
  rows: readonly (readonly unknown[])[],
  columns: FoundColumns,
  names: NamesOnce,
  { data, origin }: Grounds,
): boolean {
  const { region, supplier } = columns;
  if (!region || columns.origin || !isAmbiguous(region.header)) return false;
  let filled = 0;
  let asOrigin = 0;
  for (const cells of rows.slice(1)) {
    const cell = cells[region.at];
    if (isBlankCell(cell)) continue;
    filled += 1;
    const place = names.region(cell).named;
    if (place === null || isExposureProblem(place)) continue;
    const of = supplier ? names.supplier(cells[supplier.at]).named : null;
    const home = of === null || isExposureProblem(of) ? null : homeOf(data, of);
    if (place.code === origin?.code || place.code === home?.code) asOrigin += 1;
  }
  return asOrigin * 2 > filled;
}
