// Ids that only count the records of a file: they stand in the file, and in the build their places say them.

const idAt = (at: number): string => `reliance-us-${String(at + 1).padStart(4, '0')}`;

/** Records without their ids where each of these is that of its place; all others are passed on as they are. */
export function withoutNumberedIds<T>(records: readonly T[]): readonly T[] {
  if (!records.every((record, at) => (record as { id?: string }).id === idAt(at))) return records;
  return records.map((record) => {
    const rest = { ...record } as T & { id?: string };
    delete rest.id;
    return rest;
  });
}

/** The same records with their ids again. */
export const withNumberedIds = (records: readonly object[]): object[] =>
  records.map((record, at) => ('id' in record ? record : { id: idAt(at), ...record }));
