// What drives the revenue at risk: each assumption moved alone between its low and its high value, the widest first.

import { quoted } from '../cell-formulas';
import { AMOUNT, COUNT, INPUT, PERCENT } from '../looks';
import type { PlanCell } from '../plan';
import { f } from '../plan';
import { absolute, absoluteColumn } from '../sheet-writer';
import { financeText as t } from './texts';
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

const [LOW, BASE, HIGH, AT_LOW, AT_HIGH, SWING, RANK] = [1, 2, 3, 4, 5, 6, 7] as const;

/** Lays out the drivers with their ranges, and the same sorted by swing for the chart. */
export function layDrivers(draft: Draft): void {
  const { layout, cell, input } = draft;
  const placed = layout.section({
    title: t('finance.drivers'),
    note: t('finance.drivers-note'),
    headers: ['Driver', 'Low', 'Base', 'High', 'At low', 'At high', 'Swing', 'Rank'],
    formats: [null, null, null, null, AMOUNT, AMOUNT, AMOUNT, COUNT],
    rows: (first) =>
      DRIVERS.map(({ label, base }, index): PlanCell[] => {
        const here = (column: number): string => absolute(first + index, column);
        const result = (column: number): PlanCell => {
          const factors = DRIVERS.map(({ factor }, other) =>
            factor(absolute(first + other, other === index ? column : BASE)),
          );
          return f(
            `=IF(ISNUMBER(${cell('added')}),${cell('added')}/${cell('periodDays')}*${factors.join('*')},${cell('added')})`,
          );
        };
        const [low, high] = [input.cells.ranges[index]![0]!, input.cells.ranges[index]![1]!];
        const both = `AND(ISNUMBER(${here(AT_LOW)}),ISNUMBER(${here(AT_HIGH)}))`;
        const swings = absoluteColumn(first, SWING, DRIVERS.length);
        // Equal swings keep the order of the rows.
        const before = index === 0 ? '0' : `COUNTIF(${absoluteColumn(first, SWING, index)},${here(SWING)})`;
        return [
          t(label),
          low,
          base ? f(`=${cell(base)}`) : 1,
          high,
          result(LOW),
          result(HIGH),
          f(`=IF(${both},ABS(${here(AT_HIGH)}-${here(AT_LOW)}),0)`),
          f(`=COUNTIF(${swings},">"&${here(SWING)})+${before}+1`),
        ];
      }),
  });
  DRIVERS.forEach(({ format }, index) =>
    layout.look({ row: placed.first + index, column: LOW, rows: 1, columns: 3 }, { numberFormat: format }),
  );
  layout.look({ row: placed.header, column: LOW, rows: 1, columns: 3 }, { align: 'Right' });
  for (const column of [LOW, HIGH])
    layout.look({ row: placed.first, column, rows: DRIVERS.length, columns: 1 }, INPUT);
  draft.inputs.ranges = { row: placed.first, column: LOW, rows: DRIVERS.length, columns: 3 };
  layTornado(draft, placed.first);
}

function layTornado({ layout, cell, titled, chart }: Draft, first: number): void {
  const ranks = absoluteColumn(first, RANK, DRIVERS.length);
  const headers = ['Driver', 'At low', 'At high', 'Swing'];
  layout.section({
    title: titled('finance.tornado'),
    headers,
    formats: [null, AMOUNT, AMOUNT, AMOUNT],
    rows: () =>
      DRIVERS.map((_, index): PlanCell[] => {
        const nth = (column: number): string =>
          `INDEX(${absoluteColumn(first, column, DRIVERS.length)},MATCH(${index + 1},${ranks},0))`;
        const change = (column: number): PlanCell =>
          f(
            `=IF(ISNUMBER(${cell('risk')}),${nth(column)}-${cell('risk')},${quoted(t('finance.no-figure'))})`,
          );
        return [f(`=${nth(0)}`), change(AT_LOW), change(AT_HIGH), f(`=${nth(SWING)}`)];
      }),
    chart: chart('stacked bar', 'finance.tornado', { columns: 3, categoryTitle: headers[0]! }),
  });
}
