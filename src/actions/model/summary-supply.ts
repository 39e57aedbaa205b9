// The supply part of the summary: cover against license lead time and recovery, and the shortfall.

import type { Assessment } from './assessment';
import { sumOf } from './cell-formulas';
import { AMOUNT, DECIMAL, LINES } from './looks';
import type { PlanCell } from './plan';
import { f } from './plan';
import type { SheetLayout } from './sheet-writer';
import type { Lines } from './source';
import { columnReference } from './source';
import { modelText as t } from './texts';

/** Adds what the lines' own stock, demand and days allow; nothing where they have none. */
export function supplySections(layout: SheetLayout, lines: Lines, { ranges }: Assessment): void {
  const { cover, shortfall, shortfallAmount } = ranges.cover;
  if (!cover) return;
  const lead = lines.supply.leadDays && columnReference(lines, lines.supply.leadDays.at);
  const row = (label: string, formula: string, note: string | null = null): PlanCell[] => [
    label,
    f(formula),
    note,
  ];
  const rows: { cells: PlanCell[]; format: string }[] = [
    { cells: row(t('supply.limited'), `=COUNT(${cover})`), format: LINES },
    {
      cells: row(t('supply.shortest'), `=IF(COUNT(${cover})=0,"",MIN(${cover}))`),
      format: DECIMAL,
    },
    ...(lead
      ? [
          {
            cells: row(
              t('supply.short'),
              `=SUMPRODUCT(--(IFERROR(${cover}+0,1E+99)<${lead}))`,
              t('supply.short-note'),
            ),
            format: LINES,
          },
        ]
      : []),
    ...(shortfall
      ? [
          {
            cells: row(t('supply.late'), `=COUNTIF(${shortfall},">0")`, t('supply.late-note')),
            format: LINES,
          },
          {
            cells: row(t('supply.shortfall'), `=${sumOf(shortfall)}`, t('supply.shortfall-note')),
            format: AMOUNT,
          },
        ]
      : []),
    ...(shortfallAmount
      ? [
          {
            cells: row(t('supply.shortfall-amount'), `=${sumOf(shortfallAmount)}`),
            format: AMOUNT,
          },
        ]
      : []),
  ];
  layout.subheading(t('supply.title'));
  layout.facts(rows);
}
