// Days of outage until the revenue at risk reaches the threshold: by region and in total, lapsed and under scenarios.

import { quoted } from '../cell-formulas';
import { AMOUNT, DAY, DECIMAL } from '../looks';
import type { PlanCell } from '../plan';
import { f } from '../plan';
import type { Placed } from '../sheet-writer';
import { absolute } from '../sheet-writer';
import { financeText as t } from '../texts';
import type { Draft } from './draft';
import { REGION } from './draft';
import { addedUp, keptShare, regionCell, scenarioCell, scenariosOf } from './sheet-risk';

/** Where the columns lie, each kind once without a scenario and then once for each of them. */
export function breakEvenColumns(scenarios: number): {
  readonly perDay: (group: number) => number;
  readonly days: (group: number) => number;
  readonly reached: number;
} {
  const [before, groups] = [2, scenarios + 1];
  return {
    perDay: (group) => before + group,
    days: (group) => before + groups + group,
    reached: before + 2 * groups,
  };
}

/** Lays out the table; its last row is the total. */
export function layBreakEven(draft: Draft): Placed {
  const { layout, abroad, cell } = draft;
  const groups: (number | null)[] = [null, ...scenariosOf(draft).keys()];
  const column = breakEvenColumns(groups.length - 1);
  const named = (what: string): PlanCell[] =>
    groups.map((scenario) =>
      scenario === null
        ? `${what}, ${t('finance.full')}`
        : f(
            `="${what}, "&${scenarioCell(draft, scenario)}`,
            `${what}, ${String(scenariosOf(draft)[scenario])}`,
          ),
    );
  const placed = layout.section({
    title: t('finance.break-even'),
    note: t('finance.break-even-note'),
    headers: ['Region', 'In total', ...named('Per day'), ...named('Days'), 'Day reached'],
    formats: [null, null, ...groups.map(() => AMOUNT), ...groups.map(() => DECIMAL), DAY],
    total: true,
    rows: (first) => {
      const days = (row: number): PlanCell[] =>
        groups.map((_, group) => f(daysUntil(cell('threshold'), absolute(row, column.perDay(group)))));
      const reached = (row: number): PlanCell => {
        const until = absolute(row, column.days(0));
        return f(`=IF(ISNUMBER(${until}),${cell('asOf')}+ROUNDUP(${until},0),${until})`);
      };
      const total = first + abroad.length;
      return [
        ...abroad.map((_, index): PlanCell[] => {
          const amount = regionCell(draft, index, REGION.amount);
          return [
            f(`=${regionCell(draft, index, REGION.label)}`),
            f(`=${regionCell(draft, index, REGION.inTotal)}`),
            ...groups.map((scenario) =>
              f(
                `=IF(ISNUMBER(${amount}),${amount}/${cell('periodDays')}*${keptShare(draft, index, scenario)},${amount})`,
              ),
            ),
            ...days(first + index),
            reached(first + index),
          ];
        }),
        [
          t('finance.total'),
          '',
          ...groups.map((_, group) => f(addedUp(draft, first, column.perDay(group)))),
          ...days(total),
          reached(total),
        ],
      ];
    },
  });
  layout.look(
    {
      row: placed.first,
      column: column.days(0),
      rows: placed.rows,
      columns: column.reached - column.days(0) + 1,
    },
    { align: 'Right' },
  );
  return placed;
}

/** Threshold ÷ revenue at risk of a day; a threshold of nothing is reached at once, an outage that costs nothing never. */
function daysUntil(threshold: string, perDay: string): string {
  const answer = `IF(${threshold}<=0,0,IF(${perDay}<=0,${quoted(t('finance.never'))},${threshold}/${perDay}))`;
  return `=IF(ISNUMBER(${threshold}),IF(ISNUMBER(${perDay}),${answer},${perDay}),${threshold})`;
}
