// What drives the revenue at risk: each assumption moved alone between its low and its high value, the widest first.

import { quoted } from '../cell-formulas';
import { AMOUNT, COUNT, INPUT, PERCENT } from '../looks';
import type { PlanCell } from '../plan';
import { f } from '../plan';
import { absolute, absoluteColumn } from '../sheet-writer';
import { tableColumns } from '../table-columns';
import { financeText as t } from '../texts';
import type { FinanceCode } from '../../../text/en/finance';
import type { Draft } from './draft';

/** The drivers in the order of their rows; `factor` is what a value contributes to the product. */
const DRIVERS: readonly {
  readonly label: FinanceCode;
  /** The cell of the head that holds the base; without one it is the whole. */
  readonly base?: 'outage' | 'deferral';
  readonly format: string;
  readonly factor: (value: string) => string;
}[] = [
  { label: 'finance.driver-revenue', format: PERCENT, factor: (value) => value },
  { label: 'finance.driver-outage', base: 'outage', format: COUNT, factor: (value) => value },
  {
    label: 'finance.driver-deferral',
    base: 'deferral',
    format: PERCENT,
    factor: (value) => `(1-${value})`,
  },
  { label: 'finance.driver-rate', format: PERCENT, factor: (value) => value },
];

/** Lowest and highest value of each driver where nobody has said otherwise; outages between those of the columns. */
export const standardRanges = (outages: readonly number[]): [number, number][] => [
  [0.9, 1.1],
  [Math.min(...outages), Math.max(...outages)],
  [0, 0.5],
  [0.5, 1],
];

const TABLE = tableColumns({
  driver: 'Driver',
  low: 'Low',
  base: 'Base',
  high: 'High',
  atLow: 'At low',
  atHigh: 'At high',
  swing: 'Swing',
  rank: 'Rank',
});
const COLUMN = TABLE.at;
type Column = keyof typeof COLUMN;
/** From the lowest to the highest value. */
const RANGE = { column: COLUMN.low, columns: COLUMN.high - COLUMN.low + 1 };

/** Lays out the drivers with their ranges, and the same sorted by swing for the chart. */
export function layDrivers(draft: Draft): void {
  const { layout, cell, input } = draft;
  const placed = layout.section({
    title: t('finance.drivers'),
    note: t('finance.drivers-note'),
    headers: TABLE.headers,
    formats: TABLE.formats({ atLow: AMOUNT, atHigh: AMOUNT, swing: AMOUNT, rank: COUNT }),
    rows: (first) =>
      DRIVERS.map(({ label, base }, index): PlanCell[] => {
        const here = (column: Column): string => absolute(first + index, COLUMN[column]);
        const result = (column: Column): PlanCell => {
          const factors = DRIVERS.map(({ factor }, other) =>
            factor(absolute(first + other, COLUMN[other === index ? column : 'base'])),
          );
          return f(
            `=IF(ISNUMBER(${cell('added')}),${cell('added')}/${cell('periodDays')}*${factors.join('*')},${cell('added')})`,
          );
        };
        const [low, high] = [input.cells.ranges[index]![0]!, input.cells.ranges[index]![1]!];
        const both = `AND(ISNUMBER(${here('atLow')}),ISNUMBER(${here('atHigh')}))`;
        const swings = absoluteColumn(first, COLUMN.swing, DRIVERS.length);
        // Equal swings keep the order of the rows.
        const before =
          index === 0 ? '0' : `COUNTIF(${absoluteColumn(first, COLUMN.swing, index)},${here('swing')})`;
        return TABLE.row({
          driver: t(label),
          low,
          base: base ? f(`=${cell(base)}`) : 1,
          high,
          atLow: result('low'),
          atHigh: result('high'),
          swing: f(`=IF(${both},ABS(${here('atHigh')}-${here('atLow')}),0)`),
          rank: f(`=COUNTIF(${swings},">"&${here('swing')})+${before}+1`),
        });
      }),
  });
  DRIVERS.forEach(({ format }, index) =>
    layout.look({ row: placed.first + index, rows: 1, ...RANGE }, { numberFormat: format }),
  );
  layout.look({ row: placed.header, rows: 1, ...RANGE }, { align: 'Right' });
  for (const column of [COLUMN.low, COLUMN.high])
    layout.look({ row: placed.first, column, rows: DRIVERS.length, columns: 1 }, INPUT);
  draft.inputs.ranges = { row: placed.first, rows: DRIVERS.length, ...RANGE };
  layTornado(draft, placed.first);
}

function layTornado({ layout, cell, chart }: Draft, first: number): void {
  const ranks = absoluteColumn(first, COLUMN.rank, DRIVERS.length);
  const table = tableColumns({ driver: 'Driver', atLow: 'At low', atHigh: 'At high', swing: 'Swing' });
  layout.section({
    title: t('finance.tornado'),
    headers: table.headers,
    formats: table.formats({ atLow: AMOUNT, atHigh: AMOUNT, swing: AMOUNT }),
    rows: () =>
      DRIVERS.map((_, index): PlanCell[] => {
        const nth = (column: Column): string =>
          `INDEX(${absoluteColumn(first, COLUMN[column], DRIVERS.length)},MATCH(${index + 1},${ranks},0))`;
        const change = (column: Column): PlanCell =>
          f(
            `=IF(ISNUMBER(${cell('risk')}),${nth(column)}-${cell('risk')},${quoted(t('finance.no-figure'))})`,
          );
        return table.row({
          driver: f(`=${nth('driver')}`),
          atLow: change('atLow'),
          atHigh: change('atHigh'),
          swing: f(`=${nth('swing')}`),
        });
      }),
    chart: chart('stacked bar', 'finance.tornado', { columns: 3, categoryTitle: table.headers[0]! }),
  });
}
