// A webpack loader: the topics of the bundled pack go into the bundle as columns and come out as records.
import { isDeepStrictEqual } from 'node:util';
import type { LoaderContext } from 'webpack';
import { fromColumns, toColumns } from '../control-data/columns';
import { withoutReviewNotes } from '../control-data/review-notes';

export default function columnsLoader(this: LoaderContext<unknown>, source: string): string {
  const parsed: unknown = JSON.parse(source);
  const literal = (value: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
  const isRecords =
    Array.isArray(parsed) && parsed.every((one) => typeof one === 'object' && !Array.isArray(one));
  const content = isRecords ? withoutReviewNotes(parsed) : parsed;
  const columns = isRecords ? toColumns(content as Record<string, unknown>[]) : null;
  if (!columns) return `export default ${literal(content)};`;
  if (!isDeepStrictEqual(fromColumns(columns), content))
    throw new Error(`${this.resourcePath} does not survive columns`);
  return `import { fromColumns } from '../columns';\nexport default fromColumns(${literal(columns)});`;
}
