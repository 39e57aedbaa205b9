// How assessing lines grows with their number: 1,000 lines are the yardstick, 100,000 should cost a hundred times that.
import { functionEntry } from '../../src/catalog';
import type { Context } from '../../src/catalog/entry';
import { asOfDay, inUse, readScenariosWith } from '../../src/in-use/in-use';
import { readPackScenarios } from '../../src/catalog/models';
import type { Bench, Figures } from './bench';

inUse();
readScenariosWith(readPackScenarios);

const context: Context = { ...inUse(), asOf: asOfDay(inUse()) };
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

export const benches: (Bench | Figures)[] = [
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
];
