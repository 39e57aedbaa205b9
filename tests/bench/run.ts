// `npm run bench [-- part of a file name]`: runs every tests/bench/*.bench.ts and prints ratios, not verdicts.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Bench, type Line, compare } from './bench';

function table(lines: readonly Line[]): string {
  const width = Math.max(...lines.map(({ name }) => name.length)) + 2;
  const rows = lines.map(({ name, milliseconds, ratio, spread }) =>
    [
      name.padEnd(width),
      milliseconds.toPrecision(3).padStart(10),
      `×${ratio.toFixed(2)}`.padStart(9),
      `${spread[0].toFixed(2)} – ${spread[1].toFixed(2)}`.padStart(17),
    ].join(''),
  );
  const head = [''.padEnd(width), 'ms a call'.padStart(10), 'ratio'.padStart(9), 'middle half'.padStart(17)];
  return [head.join(''), ...rows].map((row) => `  ${row}`).join('\n');
}

async function main(wanted: string): Promise<void> {
  const files = fs
    .readdirSync(__dirname)
    .filter((name) => name.endsWith('.bench.ts') && name.includes(wanted))
    .sort();
  if (files.length === 0) throw new Error(`No file tests/bench/*${wanted}*.bench.ts`);
  for (const file of files) {
    const { benches } = (await import(pathToFileURL(path.join(__dirname, file)).href)) as {
      benches: Bench[];
    };
    console.log(`\n${file}`);
    for (const bench of benches) console.log(`\n  ${bench.title}\n${table(await compare(bench))}`);
  }
}

void main(process.argv[2] ?? '').catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
