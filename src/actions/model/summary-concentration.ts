// How concentrated the amounts of the lines are: by exporter, destination and goods.

import { NAMESPACE } from '../links';
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
