// How concentrated the amounts of the lines are, by exporter, destination and goods, and the world's production of the goods.

import { NAMESPACE } from '../host/links';
import { PERCENT } from './looks';
import type { PlanCell } from './plan';
import { f } from './plan';
import type { Placed, SheetLayout } from './sheet-writer';
import { absolute, absoluteColumn } from './sheet-writer';
import { modelText as t } from './texts';

/** A table of totals by name: its names, then, where there are more than are listed, the rest, then the total. */
export interface NamedTotals {
  readonly header: string;
  readonly placed: Placed;
  /** How many names are listed one by one. */
  readonly names: number;
}

/** Adds one row for each table; shares are of the amounts, whatever is at risk. */
export function concentration(layout: SheetLayout, tables: readonly NamedTotals[]): void {
  layout.section({
    title: t('concentration.title'),
    note: t('concentration.note'),
    headers: ['By', 'HHI', 'Largest share', 'Names', '', 'Largest'],
    formats: [null, '0.000', PERCENT, '0', null, null],
    rows: () =>
      tables.map(({ header, placed, names }): PlanCell[] => {
        const { first, rows } = placed;
        const amounts = absoluteColumn(first, 1, names);
        const total = absolute(first + rows - 1, 1);
        const isWhole = names === rows - 1;
        const index = isWhole ? `${NAMESPACE}.HHI(${amounts})` : `SUMSQ(${amounts})/${total}^2`;
        const orNothing = (formula: string): PlanCell => f(`=IFERROR(${formula},"")`);
        return [
          header,
          orNothing(index),
          orNothing(`MAX(${amounts})/${total}`),
          names,
          null,
          orNothing(`INDEX(${absoluteColumn(first, 0, names)},MATCH(MAX(${amounts}),${amounts},0))`),
        ];
      }),
  });
}

/**
 * Adds how concentrated the world's production of the goods is, by the figures of the data; goods that it has no figures
 * of stay blank. Nothing where no goods are named or the data has no supply at all.
 */
export function worldSupply(layout: SheetLayout, goods: NamedTotals | undefined, hasSupply: boolean): void {
  if (!goods || !hasSupply) return;
  const { placed, names } = goods;
  layout.section({
    title: t('world-supply.title'),
    note: t('world-supply.note'),
    headers: ['Goods', 'World HHI', '', '', '', 'Figures'],
    formats: [null, '0.000', null, null, null, null],
    rows: () =>
      Array.from({ length: names }, (_, index): PlanCell[] => {
        const cell = absolute(placed.first + index, 0);
        const orNothing = (formula: string): PlanCell => f(`=IFERROR(${NAMESPACE}.${formula},"")`);
        const isKnown = `ISNUMBER(${NAMESPACE}.SUPPLY_HHI(${cell}))`;
        return [
          f(`=${cell}`),
          orNothing(`SUPPLY_HHI(${cell})`),
          null,
          null,
          null,
          f(`=IF(${isKnown},${NAMESPACE}.EXPLAIN("SUPPLY_HHI",${cell}),"")`),
        ];
      }),
  });
}
