// How the ranges of one call fit each other: rows and columns equal or one; trailing blank rows are ignored.

import type { Problem } from "../catalog/entry";
import { badValue } from "../catalog/entry";
import { ELEMENT_LIMIT, tooMany } from "../catalog/limits";

export interface Shape {
  rows: number;
  columns: number;
}

/** An argument that broadcasts, as rows of raw cells. */
export interface Spread {
  name: string;
  rows: readonly (readonly unknown[])[];
}

const ONE_CELL: Shape = { rows: 1, columns: 1 };

const isBlankRaw = (raw: unknown): boolean => raw === null || raw === undefined || raw === "" || raw === 0;

/**
 * The shape of the result. Arguments of one height lose the rows at the end in which all of them are blank,
 * so that a whole column costs no more than what is filled in.
 */
export function fit(spreads: readonly Spread[]): Shape | Problem {
  if (spreads.every(({ rows }) => rows.length === 1 && rows[0]!.length === 1)) return ONE_CELL;
  const tallest = Math.max(1, ...spreads.map(({ rows }) => rows.length));
  const columns = Math.max(1, ...spreads.map(({ rows }) => rows[0]?.length ?? 0));
  const misfit = spreads.find(
    ({ rows }) =>
      (rows.length !== 1 && rows.length !== tallest) ||
      (rows[0]!.length !== 1 && rows[0]!.length !== columns),
  );
  if (misfit)
    return badValue("sizes", {
      sizes: spreads
        .filter(({ rows }) => rows.length > 1 || rows[0]!.length > 1)
        .map(({ name, rows }) => `${name} ${rows.length}×${rows[0]!.length}`),
    });
  const tall = spreads.filter(({ rows }) => rows.length === tallest && tallest > 1);
  let rows = tallest;
  while (rows > 1 && tall.length > 0 && tall.every((one) => one.rows[rows - 1]!.every(isBlankRaw))) rows--;
  if (rows * columns > ELEMENT_LIMIT) return tooMany(rows * columns);
  return { rows, columns };
}

/** The element of an argument at a place of the result; a single row or column serves all. */
export function at({ rows }: Spread, row: number, column: number): unknown {
  const line = rows.length === 1 ? rows[0]! : rows[row]!;
  return line.length === 1 ? line[0] : line[column];
}
