// The supply part of the summary: cover against license lead time, shortfall, concentration, and the deadlines of the
// lines sorted by day.

import { NAMESPACE } from '../links';
import type { Assessment } from './assessment';
import { sumOf } from './cell-formulas';
import { ALERT, AMOUNT, COUNT, DAY, DECIMAL, STATUS_LOOKS } from './looks';
import type { PlanCell } from './plan';
import { f } from './plan';
import type { Placed, SheetLayout } from './sheet-writer';
import { absolute, absoluteColumn } from './sheet-writer';
import type { Lines } from './source';
import { columnReference } from './source';
import { SUMMARY_CELLS } from './summary-cells';
import { modelText as t } from './texts';

/** Deadlines that are listed, the nearest first. */
const DEADLINES = 20;

/** Adds what the lines' own stock, demand and days allow; nothing where they have none. */
export function supplySections(
  layout: SheetLayout,
  lines: Lines,
  { ranges }: Assessment,
  exporters: Placed | null,
): void {
  const { cover, shortfall, shortfallAmount, applyBy } = ranges.cover;
  if (!cover) return;
  const lead = lines.supply.leadDays && columnReference(lines, lines.supply.leadDays.at);
  const row = (label: string, formula: string, note: string | null = null): PlanCell[] => [
    label,
    f(formula),
    note,
  ];
  const rows: { cells: PlanCell[]; format: string }[] = [
    { cells: row(t('supply.limited'), `=COUNT(${cover})`), format: COUNT },
    { cells: row(t('supply.shortest'), `=IF(COUNT(${cover})=0,"",MIN(${cover}))`), format: DECIMAL },
    ...(lead
      ? [
          {
            cells: row(
              t('supply.short'),
              `=SUMPRODUCT(--(IFERROR(${cover}+0,1E+99)<${lead}))`,
              t('supply.short-note'),
            ),
            format: COUNT,
          },
        ]
      : []),
    ...(shortfall
      ? [
          {
            cells: row(t('supply.shortfall'), `=${sumOf(shortfall)}`, t('supply.shortfall-note')),
            format: AMOUNT,
          },
        ]
      : []),
    ...(shortfallAmount
      ? [{ cells: row(t('supply.shortfall-amount'), `=${sumOf(shortfallAmount)}`), format: AMOUNT }]
      : []),
    ...(exporters
      ? [
          {
            cells: row(
              t('supply.concentration'),
              `=IFERROR(${NAMESPACE}.HHI(${absoluteColumn(exporters.first, 1, exporters.rows - 1)}),"")`,
              t('supply.concentration-note'),
            ),
            format: '0.000',
          },
        ]
      : []),
  ];
  layout.subheading(t('supply.title'));
  layout.facts(rows);
  if (applyBy) deadlines(layout, lines, ranges, applyBy);
}

/** Each deadline carries the row of its line behind the decimal point, so that equal days stay apart. */
const ROW_SHARE = '10^7';

function deadlines(layout: SheetLayout, lines: Lines, ranges: Assessment['ranges'], applyBy: string): void {
  const { cover } = ranges.cover;
  const first = lines.area.row + 1;
  const keyed = `IF(ISNUMBER(${applyBy}),${applyBy}+ROW(${applyBy})/${ROW_SHARE})`;
  const of = (range: string, line: string): string => `INDEX(${range},${line}-${first})`;
  layout.section({
    title: t('supply.deadlines'),
    note: t('supply.deadlines-note'),
    headers: ['Row', 'Apply by', 'Days left', 'Days of cover', 'License', 'Exporter and goods'],
    formats: [COUNT, DAY, COUNT, DECIMAL, null, null],
    conditional: [{ column: 4, looks: STATUS_LOOKS }],
    rows: (row) =>
      Array.from({ length: Math.min(DEADLINES, lines.area.rows - 1) }, (_, index): PlanCell[] => {
        const line = absolute(row + index, 0);
        const shown = (formula: string): PlanCell => f(`=IF(${line}="","",${formula})`);
        const goods = ranges.item === '' ? '""' : `", "&${of(ranges.item, line)}`;
        return [
          f(`=IFERROR(ROUND(MOD(SMALL(${keyed},${index + 1}),1)*${ROW_SHARE},0),"")`),
          shown(of(applyBy, line)),
          shown(`${of(applyBy, line)}-${SUMMARY_CELLS.day}`),
          shown(of(cover!, line)),
          shown(of(ranges.license, line)),
          shown(`${of(ranges.supplier, line)}&${goods}`),
        ];
      }),
  });
  const listed = Math.min(DEADLINES, lines.area.rows - 1);
  const start = layout.row - listed - 1;
  layout.alert({ row: start, column: 2, rows: listed, columns: 1 }, ALERT(overdue(start)));
}

/** A day that has passed; relative, so that it holds for each row of the list. */
const overdue = (row: number): string => `=AND(ISNUMBER($C${row + 1}),$C${row + 1}<0)`;
