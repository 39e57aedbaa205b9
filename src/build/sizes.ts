// How heavy the built add-in is, against what Excel users are willing to wait for.
import { gzipSync } from 'node:zlib';

export interface BuiltChunk {
  /** The name given in `webpackChunkName`; null for a chunk that webpack cut out itself. */
  name: string | null;
  file: string;
  content: Buffer;
  /** Loaded as soon as the pane is opened. */
  firstView: boolean;
  /** The readers of files, Chinese sentences; all else belongs to the pane. */
  part: 'readers' | 'chinese' | 'pane';
}

export interface SizeLine {
  what: string;
  files: number;
  bytes: number;
  gzipped: number;
  /** In kB of 1,000 bytes. */
  limit: number | null;
}

const gzipped = (content: Buffer): number => gzipSync(content, { level: 9 }).length;

function line(what: string, contents: readonly Buffer[], limit: number | null): SizeLine {
  return {
    what,
    files: contents.length,
    bytes: contents.reduce((sum, content) => sum + content.length, 0),
    gzipped: contents.reduce((sum, content) => sum + gzipped(content), 0),
    limit,
  };
}

/** @param lazy every chunk that is loaded after functions.js */
export function measure(functions: Buffer, lazy: readonly BuiltChunk[]): SizeLine[] {
  const of = (takes: (chunk: BuiltChunk) => boolean): Buffer[] =>
    lazy.filter(takes).map(({ content }) => content);
  return [
    line('functions.js, data included', [functions], 200),
    line(
      "the pane's first view",
      of((chunk) => chunk.firstView),
      220,
    ),
    line(
      'all chunks of the pane',
      of((chunk) => chunk.part === 'pane'),
      450,
    ),
    line(
      'readers of files',
      of((chunk) => chunk.part === 'readers'),
      null,
    ),
    line(
      'Chinese sentences',
      of((chunk) => chunk.part === 'chinese'),
      null,
    ),
  ];
}

export const overLimit = (lines: readonly SizeLine[]): SizeLine[] =>
  lines.filter(({ gzipped, limit }) => limit !== null && gzipped > limit * 1000);

const kB = (bytes: number): string => (bytes / 1000).toFixed(1).padStart(8);

export function sizeTable(lines: readonly SizeLine[]): string {
  const head = `${'size'.padEnd(30)}${'files'.padStart(5)}${'kB'.padStart(8)}${'gzip kB'.padStart(9)}${'limit'.padStart(7)}`;
  const rows = lines.map(
    (entry) =>
      `${entry.what.padEnd(30)}${String(entry.files).padStart(5)}${kB(entry.bytes)} ${kB(entry.gzipped)}${String(entry.limit ?? '').padStart(7)}`,
  );
  return [head, ...rows].join('\n');
}
