// The series that Excel makes of a chart's data, so that a new chart has what add-ins then name and color.
import { emptyRecord } from '../store';
import type { RecordData } from '../store';

interface DataRange {
  readonly Values: readonly (readonly unknown[])[] | null;
}

const isDataRange = (source: unknown): source is DataRange =>
  typeof source === 'object' && source !== null && 'Values' in source;

/** One series for each column after the categories, named by its header; for each row where `seriesBy` says so. */
export function seriesOf(source: unknown, seriesBy: unknown, newId: () => string): RecordData[] {
  const values = isDataRange(source) ? (source.Values ?? []) : [];
  const headers = seriesBy === 'Rows' ? values.map(([header]) => header) : [...(values[0] ?? [])];
  const names = headers.length > 1 ? headers.slice(1) : headers;
  return names.map((name, index) => {
    const series = emptyRecord(newId());
    series.values['Name'] = typeof name === 'string' && name !== '' ? name : `Series${index + 1}`;
    return series;
  });
}
