// The JL MAG case as a sheet: license status by region before and after the disclosures, revenue by region, and the
// revenue that an outage puts at risk. Every answer is a formula on the labels beside it.

import { NAMESPACE } from '../links';
import { orText } from './cell-formulas';
import { AMOUNT, DAY, INPUT, PERCENT, STATUS_LOOKS } from './looks';
import type { PlanCell, SheetPlan } from './plan';
import { f } from './plan';
import { absolute, SheetLayout } from './sheet-writer';
import { modelText as t } from './texts';

const EXPORTER = 'JL MAG';
const PERIOD = '2025Q1';
const DESTINATIONS = ['US', 'Germany', 'Thailand', 'Japan', 'G7'] as const;
/** The day before the disclosure of 10 June 2025, that day, and days around the validity of a year. */
const DAYS: readonly (readonly [number, number, number])[] = [
  [2025, 6, 9],
  [2025, 6, 10],
  [2026, 1, 15],
  [2026, 6, 11],
];
const OUTAGES = [30, 63, 90] as const;
const REGIONS = ['US', 'Overseas', 'Domestic', 'Total'] as const;

const WIDTHS = [180, 95, 95, 95, 95, 240];

/** Plans the sheet; nothing of it depends on other cells of the workbook. */
export function jlMagPlan(): SheetPlan {
  const layout = new SheetLayout();
  layout.heading(t('case.title'), t('case.note'));
  const inputs = layout.facts([
    { cells: [t('case.exporter'), EXPORTER, null], look: INPUT },
    { cells: [t('case.period'), PERIOD, null], look: INPUT },
    { cells: [t('case.deferral'), 0, t('case.deferral-note')], look: INPUT, format: PERCENT },
  ]);
  const [exporter, period, deferral] = [0, 1, 2].map((row) => absolute(inputs + row, 1)) as [
    string,
    string,
    string,
  ];
  const status = layout.section({
    title: t('case.status'),
    headers: ['Destination', ...DAYS.map(([year, month, day]) => f(`=DATE(${year},${month},${day})`))],
    conditional: DAYS.map((_, index) => ({ column: index + 1, looks: STATUS_LOOKS })),
    rows: (row) =>
      DESTINATIONS.map((destination, index): PlanCell[] => [
        destination,
        ...DAYS.map((_, column) =>
          f(
            `=${NAMESPACE}.REGION_LICENSE_STATUS(${exporter},${absolute(row + index, 0)},,${absolute(row - 1, column + 1)})`,
          ),
        ),
      ]),
  });
  layout.look(
    { row: status.header, column: 1, rows: 1, columns: DAYS.length },
    { numberFormat: DAY, align: 'Right' },
  );
  const asked = (id: string, row: number, rest: string): string =>
    `${NAMESPACE}.${id}(${exporter},${absolute(row, 0)},${rest})`;
  layout.section({
    title: t('case.revenue'),
    note: t('case.revenue-note'),
    headers: ['Region', 'Share', ...OUTAGES, 'Revenue in the period'],
    formats: [null, PERCENT, AMOUNT, AMOUNT, AMOUNT, AMOUNT],
    rows: (row) =>
      REGIONS.map((region, index): PlanCell[] => {
        const at = row + index;
        const orWhy = (formula: string): PlanCell => f(`=${orText(formula, t('case.no-figure'))}`);
        return [
          region,
          orWhy(asked('REVENUE_SHARE', at, period)),
          ...OUTAGES.map((_, column) =>
            orWhy(asked('REVENUE_AT_RISK', at, `${absolute(row - 1, column + 2)},${period},${deferral}`)),
          ),
          orWhy(asked('REGION_REVENUE', at, period)),
        ];
      }),
  });
  layout.section({
    title: t('case.evidence'),
    headers: [t('case.why'), '', '', '', '', ''],
    rows: () => [
      [f(`=${NAMESPACE}.EXPLAIN("REGION_LICENSE_STATUS",${exporter},"US",,DATE(2025,6,12))`)],
      [f(`=${NAMESPACE}.EXPLAIN("US_REVENUE_SHARE",${exporter},${period})`)],
    ],
  });
  return layout.plan({ header: t('case.title'), footer: '&P/&N' }, WIDTHS);
}
