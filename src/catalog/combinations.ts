// Lists of arguments: a table function asks once for each combination of its filters' entries.

/** An optional filter without entries counts as one that is omitted. */
export const optional = <T>(list: readonly T[]): readonly (T | null)[] => (list.length > 0 ? list : [null]);

/** The Cartesian product, the last list varying fastest. */
export function combinations<A extends readonly (readonly unknown[])[]>(
  lists: A,
): { [K in keyof A]: A[K][number] }[] {
  const all = lists.reduce<unknown[][]>(
    (heads, list) => heads.flatMap((head) => list.map((one) => [...head, one])),
    [[]],
  );
  return all as { [K in keyof A]: A[K][number] }[];
}
