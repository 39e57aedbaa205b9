// Lists of arguments: a table function asks once for each combination of its filters' entries.

import type { Problem } from './entry';
import { ELEMENT_LIMIT, tooMany } from './limits';

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
