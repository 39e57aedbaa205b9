// How the ranges of one call fit each other: rows and columns equal or one; trailing blank rows are ignored.

import { isBlank } from '../reading';
import type { Problem } from '../entry';
import { badValue } from '../entry';
import { ELEMENT_LIMIT, tooMany } from '../combinations';

export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

/** An argument that broadcasts, as rows of raw cells. */
export interface Range {
  readonly name: string;
  readonly rows: readonly (readonly unknown[])[];
}

export const ONE_CELL: Shape = { rows: 1, columns: 1 };

/**
 * The shape of the result. Arguments of one height lose the rows at the end in which all of them are blank,
 * so that a whole column costs no more than what is filled in.
 */
export function fit(ranges: readonly Range[]): Shape | Problem {
  const tallest = Math.max(1, ...ranges.map(({ rows }) => rows.length));
  const columns = Math.max(1, ...ranges.map(({ rows }) => rows[0]!.length));
  const misfit = ranges.find(
    ({ rows }) =>
      (rows.length !== 1 && rows.length !== tallest) ||
      (rows[0]!.length !== 1 && rows[0]!.length !== columns),
  );
  if (misfit)
    return badValue('sizes', {
      sizes: ranges.map(({ name, rows }) => `${name} ${rows.length}×${rows[0]!.length}`),
    });
  const tall = ranges.filter(({ rows }) => rows.length === tallest && tallest > 1);
  let rows = tallest;
  while (rows > 1 && tall.length > 0 && tall.every((one) => one.rows[rows - 1]!.every(isBlank))) rows--;
  return rows * columns > ELEMENT_LIMIT ? tooMany(rows * columns) : { rows, columns };
}
