// How heavy the built add-in is, against what Excel users are willing to wait for.
import { gzipSync } from 'node:zlib';

export interface BuiltChunk {
  /** The name given in `webpackChunkName`; null for a chunk that webpack cut out itself. */
  name: string | null;
  file: string;
  content: Buffer;
  /** Loaded as soon as the pane is opened. */
  firstView: boolean;
}

export interface SizeLine {
  what: string;
  files: number;
  bytes: number;
  gzipped: number;
  /** In kB of 1,000 bytes. */
  limit: number;
}

const gzipped = (content: Buffer): number => gzipSync(content, { level: 9 }).length;

function line(what: string, contents: readonly Buffer[], limit: number): SizeLine {
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
  const first = lazy.filter((chunk) => chunk.firstView);
  return [
    line('functions.js', [functions], 60),
    line(
      "the pane's first view",
      first.map(({ content }) => content),
      200,
    ),
    line(
      'all chunks of the pane',
      lazy.map(({ content }) => content),
      400,
    ),
  ];
}

export const overLimit = (lines: readonly SizeLine[]): SizeLine[] =>
  lines.filter((entry) => entry.gzipped > entry.limit * 1000);

const kB = (bytes: number): string => (bytes / 1000).toFixed(1).padStart(8);

export function sizeTable(lines: readonly SizeLine[]): string {
  const head = `${'size'.padEnd(26)}${'files'.padStart(5)}${'kB'.padStart(8)}${'gzip kB'.padStart(9)}${'limit'.padStart(7)}`;
  const rows = lines.map(
    (entry) =>
      `${entry.what.padEnd(26)}${String(entry.files).padStart(5)}${kB(entry.bytes)} ${kB(entry.gzipped)}${String(entry.limit).padStart(7)}`,
  );
  return [head, ...rows].join('\n');
}
