// Records as columns: the form in which the bundled pack travels. Equal fields stand together, which compresses
// a tenth better than records do.

/** The fields of all records, each as a list; 0 stands for a field that the record does not have. */
export type Columns = Record<string, unknown[]>;

const ABSENT = 0;

/** An id that is the slug of the record's name travels as this. */
const SLUG = 1;

const slugOf = (name: unknown): string =>
  String(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');

export function fromColumns<T>(columns: Columns): T[] {
  const fields = Object.entries(columns);
  return (fields[0]?.[1] ?? []).map((_, row) => {
    const record: Record<string, unknown> = {};
    for (const [field, values] of fields) if (values[row] !== ABSENT) record[field] = values[row];
    if (record['id'] === SLUG) record['id'] = slugOf(record['name']);
    return record as T;
  });
}

/** The columns of records; null where a record holds a 0 of its own, which columns cannot carry. */
export function toColumns(records: readonly Record<string, unknown>[]): Columns | null {
  const fields = [...new Set(records.flatMap((record) => Object.keys(record)))];
  if (records.some((record) => Object.values(record).includes(ABSENT))) return null;
  const columns = Object.fromEntries(
    fields.map((field) => [field, records.map((record) => record[field] ?? absent(record, field))]),
  );
  const { id: ids } = columns;
  if (!ids) return columns;
  return { ...columns, id: ids.map((id, row) => (id === slugOf(records[row]!['name']) ? SLUG : id)) };
}

/** An explicit null stays one. */
const absent = (record: Record<string, unknown>, field: string): null | typeof ABSENT =>
  field in record ? null : ABSENT;
