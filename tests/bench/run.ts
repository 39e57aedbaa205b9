// `npm run bench [-- part of a file name]`: runs every tests/bench/*.bench.ts and prints ratios, not verdicts.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleHost } from '../../src/workbench/bundle';
import { takeClock } from '../support/clock';
import { compare, medians } from './bench';
import type { Bench, Figures, Line } from './bench';

const MISSED = '  <- over its limit';

function missed(line: Line, { atMost = {} }: Bench): boolean {
  const { milliseconds = Infinity, ratio = Infinity } = atMost[line.name] ?? {};
  return line.milliseconds > milliseconds || line.ratio > ratio;
}

/** Four digits; whole thousands as they are written. */
const shown = (figure: number): string =>
  figure >= 1_000 ? Math.round(figure).toLocaleString('en') : figure.toPrecision(4);

async function figures(taken: Figures): Promise<string> {
  const lines = await medians(taken);
  const width = Math.max(...lines.map(([name]) => name.length)) + 2;
  return lines
    .map(([name, median]) => {
      const limit = taken.atMost?.[name];
      const promised = limit === undefined ? '' : `  of ${limit}${median > limit ? MISSED : ''}`;
      return `  ${name.padEnd(width)}${shown(median).padStart(10)} ${taken.unit}${promised}`;
    })
    .join('\n');
}

function table(lines: readonly Line[], bench: Bench): string {
  const { items } = bench;
  const pace = ({ milliseconds }: Line): string =>
    items
      ? Math.round((items.count / milliseconds) * 1000)
          .toLocaleString('en')
          .padStart(17)
      : '';
  const width = Math.max(...lines.map(({ name }) => name.length)) + 2;
  const rows = lines.map((line) =>
    [
      line.name.padEnd(width),
      line.milliseconds.toPrecision(3).padStart(10),
      `×${line.ratio.toFixed(2)}`.padStart(9),
      `${line.spread[0].toFixed(2)} – ${line.spread[1].toFixed(2)}`.padStart(17),
      pace(line),
      missed(line, bench) ? MISSED : '',
    ].join(''),
  );
  const head = [
    ''.padEnd(width),
    'ms a call'.padStart(10),
    'ratio'.padStart(9),
    'middle half'.padStart(17),
    items ? `${items.name} a second`.padStart(17) : '',
  ];
  return [head.join(''), ...rows].map((row) => `  ${row}`).join('\n');
}

async function main(wanted: string): Promise<void> {
  const files = fs
    .readdirSync(__dirname)
    .filter((name) => name.endsWith('.bench.ts') && name.includes(wanted))
    .sort();
  if (files.length === 0) throw new Error(`No file tests/bench/*${wanted}*.bench.ts`);
  // On the day of the tests, so that no figure depends on the day on which it is taken.
  takeClock();
  // What works on a workbook works on the stand-in for Excel.
  await bundleHost();
  for (const file of files) {
    const { benches } = (await import(pathToFileURL(path.join(__dirname, file)).href)) as {
      benches: (Bench | Figures)[];
    };
    console.log(`\n${file}`);
    for (const bench of benches) {
      const lines = 'cases' in bench ? table(await compare(bench), bench) : await figures(bench);
      console.log(`\n  ${bench.title}\n${lines}`);
    }
  }
}

void main(process.argv[2] ?? '').catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
