// How assessing lines grows with their number: 1,000 lines are the yardstick, 100,000 should cost a hundred times that;
// and what the same lines cost where a spreadsheet joins them itself.
import { cellsUnder } from '../../src/actions/formulas/answers';
import { functionEntry } from '../../src/catalog';
import type { Context, TableAnswer } from '../../src/catalog/entry';
import { asOfDay, currentState } from '../../src/state/state';
import type { Bench, Figures } from './bench';
import { SpreadsheetJoin } from './spreadsheet-join';
import type { JoinRow } from './spreadsheet-join';

const context: Context = { ...currentState(), asOf: asOfDay(currentState()) };
const assess = functionEntry('ASSESS');

const SUPPLIERS = ['JL MAG', '300748', 'San Huan', 'Ningbo Yunsheng', 'Nobody Knows Ltd', 'Another Trading'];
const REGIONS = ['US', 'Japan', 'Germany', 'Viet Nam', 'Mexico', 'Poland', 'Thailand'];
const ITEMS = ['', 'gallium', 'dysprosium', '850511', 'graphite'];

/** Mixed lines; the amounts differ, so that no line is a copy of another. */
function lines(count: number): unknown[][] {
  const rows: unknown[][] = [['Supplier', 'Destination', 'Material', 'Spend']];
  for (let index = 0; index < count; index += 1)
    rows.push([
      SUPPLIERS[index % SUPPLIERS.length],
      REGIONS[(index * 3) % REGIONS.length],
      ITEMS[(index * 11) % ITEMS.length],
      1_000 + index,
    ]);
  return rows;
}

const [few, some, many] = [1_000, 10_000, 100_000].map(lines) as [unknown[][], unknown[][], unknown[][]];
const ask = (rows: unknown[][]): unknown => assess.ask(context, [rows, 'Base', null]);

function linesPerSecond(rows: unknown[][]): number {
  const start = performance.now();
  ask(rows);
  return Math.round((rows.length - 1) / ((performance.now() - start) / 1_000));
}

/** The license sheet that a spreadsheet would be joined with: the answers for every combination of the lines. */
function joinTable(): JoinRow[] {
  const combinations = SUPPLIERS.flatMap((supplier) =>
    REGIONS.flatMap((region) =>
      ITEMS.map((item): [string, string, string, number] => [supplier, region, item, 1]),
    ),
  );
  const answer = ask([lines(0)[0]!, ...combinations]) as TableAnswer;
  return answer.rows.map(([control, license, rate], index) => [
    combinations[index]!.slice(0, 3).join('|'),
    String(control),
    String(license),
    Number(rate),
  ]);
}

/** A spreadsheet is asked for twice as many lines as before until a calculation takes longer than this. */
const PATIENCE_MS = 5_000;
const MOST_JOINED = 64_000;

/**
 * The same lines, joined by the spreadsheet engine of the workbench with XLOOKUP on a sheet of licenses that ASSESS
 * filled: as many lines as it carries within its patience, and both in the same minute.
 */
async function besideSpreadsheet(): Promise<Record<string, number>> {
  const join = await SpreadsheetJoin.open(joinTable());
  try {
    let count = 1_000;
    let joined = { milliseconds: 0, atRisk: 0 };
    for (let tried = count; tried <= MOST_JOINED; tried *= 2) {
      await join.enter(lines(tried).slice(1) as (string | number)[][]);
      joined = await join.run(tried);
      count = tried;
      if (joined.milliseconds > PATIENCE_MS) break;
    }
    const rows = lines(count);
    const start = performance.now();
    const answer = ask(rows) as TableAnswer;
    const milliseconds = performance.now() - start;
    const atRisk = answer.rows.reduce((sum, row) => sum + Number(row[3]), 0);
    if (Math.abs(atRisk - joined.atRisk) > 1e-6 * atRisk)
      throw new Error(`The join gives ${joined.atRisk} at risk, ASSESS ${atRisk}`);
    return {
      'lines joined': count,
      'XLOOKUP join, µs a line': (joined.milliseconds / count) * 1_000,
      'ASSESS, µs a line': (milliseconds / count) * 1_000,
      'join ÷ ASSESS, a line': joined.milliseconds / milliseconds,
    };
  } finally {
    join.close();
  }
}

const sent = JSON.parse(JSON.stringify(many)) as string[][];
const combined = new Map(joinTable().map(([key, ...answers]) => [key, answers]));

/** What nobody can do without: the same lines looked up by one key, each answer a row of its own. */
const byHand = (rows: readonly string[][]): unknown =>
  rows.slice(1).map(([supplier, region, item, spend]) => {
    const [status, held, rate] = combined.get(`${supplier}|${region}|${item}`)!;
    return [status, held, rate, Number(spend) * rate, '', ''];
  });

export const benches: (Bench | Figures)[] = [
  {
    title: 'ASSESS beside the same join by hand, 100,000 lines as Excel sends them',
    items: { name: 'lines', count: 100_000 },
    cases: {
      'by hand': () => byHand(sent),
      ASSESS: () => cellsUnder(currentState(), 'ASSESS', [sent, 'Base', null]),
    },
    atMost: { ASSESS: { ratio: 3 } },
  },
  {
    title: 'ASSESS: growth with the number of lines (linear: ×10 and ×100)',
    cases: {
      '1,000 lines': () => ask(few),
      '10,000 lines': () => ask(some),
      '100,000 lines': () => ask(many),
    },
  },
  {
    title: 'ASSESS: lines per second',
    unit: 'lines/s',
    tries: 5,
    take: () => ({ '1,000 lines': linesPerSecond(few), '100,000 lines': linesPerSecond(many) }),
  },
  {
    title: 'ASSESS beside the same join by spreadsheet functions (XLOOKUP in the engine of the workbench)',
    unit: '',
    tries: 1,
    take: besideSpreadsheet,
  },
];
