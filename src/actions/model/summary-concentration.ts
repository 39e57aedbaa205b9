// How concentrated the amounts of the lines are, by exporter, destination and goods, and the world's production of the goods.

import { functionEntry } from '../../catalog';
import { isProblem } from '../../catalog/entry';
import { BLANK, readCell } from '../../catalog/reading';
import { NAMESPACE } from '../host/links';
import { contextNow } from './scenario-named';
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
  /** The names that are listed one by one. */
  readonly names: readonly string[];
}

/** Adds one row for each table; shares are of the amounts, whatever is at risk. */
export function concentration(layout: SheetLayout, tables: readonly NamedTotals[]): void {
  layout.section({
    title: t('concentration.title'),
    note: t('concentration.note'),
    headers: ['By', 'HHI', 'Largest share', 'Names', '', 'Largest'],
    formats: [null, '0.000', PERCENT, '0', null, null],
    rows: () =>
      tables.map(({ header, placed, names: { length: names } }): PlanCell[] => {
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
 * Adds how concentrated the world's production of the goods is, by the figures of the data; goods without figures stand
 * in one line. Nothing where the data has none of any.
 */
export function worldSupply(layout: SheetLayout, goods: NamedTotals | undefined, hasSupply: boolean): void {
  if (!goods || !hasSupply) return;
  const { placed, names } = goods;
  const figures = names.map(figuresOf);
  if (figures.every((one) => one === null)) return;
  const without = names.filter((_, index) => figures[index] === null);
  layout.section({
    title: t('world-supply.title'),
    note: [
      t('world-supply.note'),
      ...(without.length > 0 ? [t('world-supply.none', { goods: without.join(', ') })] : []),
    ].join(' '),
    headers: ['Goods', 'World HHI', 'Figures', '', '', '', ''],
    formats: [null, '0.000', null, null, null, null, null],
    sentences: 2,
    rows: () =>
      figures.flatMap((known, index): PlanCell[][] => {
        if (known === null) return [];
        const cell = absolute(placed.first + index, 0);
        const isKnown = `ISNUMBER(${NAMESPACE}.SUPPLY_HHI(${cell}))`;
        return [
          [
            f(`=${cell}`),
            f(`=IFERROR(${NAMESPACE}.SUPPLY_HHI(${cell}),"")`),
            f(`=IF(${isKnown},${NAMESPACE}.EXPLAIN("SUPPLY_HHI",${cell}),"")`, known),
          ],
        ];
      }),
  });
}

/** What the data say of the goods' production now, for the room that it takes; null where they have no figures. */
function figuresOf(goods: string): string | null {
  const context = contextNow();
  const hhi = functionEntry('SUPPLY_HHI');
  const material = readCell(goods, hhi.parameters[0]!, context.data);
  if (material === BLANK || isProblem(material)) return null;
  const asked = hhi.parameters.map((_, index) => (index === 0 ? material : null));
  const answer = hhi.ask(context, asked);
  if (isProblem(answer) || answer.kind !== 'value') return null;
  const said = functionEntry('EXPLAIN').ask(context, ['SUPPLY_HHI', goods]);
  return isProblem(said) || said.kind !== 'value' ? '' : String(said.value);
}
