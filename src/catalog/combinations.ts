// Lists of arguments: a table function asks once for each combination of its filters' entries.

import type { Problem } from './entry';
import { badValue } from './entry';

/** An optional filter without entries counts as one that is omitted. */
export const optional = <T>(list: readonly T[]): readonly (T | null)[] => (list.length > 0 ? list : [null]);

/** The Cartesian product, the last list varying fastest; a Problem where it has more than one call answers. */
export function combinations<A extends readonly (readonly unknown[])[]>(
  lists: A,
): { [K in keyof A]: A[K][number] }[] | Problem {
  const count = lists.reduce((product, list) => product * list.length, 1);
  if (count > ELEMENT_LIMIT) return tooMany(count);
  const all = lists.reduce<unknown[][]>(
    (heads, list) => heads.flatMap((head) => list.map((one) => [...head, one])),
    [[]],
  );
  return all as { [K in keyof A]: A[K][number] }[];
}

/** Elements that one call answers at most. */
export const ELEMENT_LIMIT = 200_000;

/** `count` as a number, or null where counting stopped at the limit. */
export const tooMany = (count: number | null): Problem =>
  badValue('too-many', {
    count: count === null ? `> ${shown(ELEMENT_LIMIT)}` : shown(count),
    limit: shown(ELEMENT_LIMIT),
  });

const shown = (count: number): string => count.toLocaleString('en-US');
