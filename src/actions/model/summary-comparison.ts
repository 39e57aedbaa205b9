// Parts of the summary that compare: scenarios and days side by side, and what drives the difference.

import { dayOfSerial, LAST_DAY } from '../../control-data/days';
import type { Scenario } from '../../exposure/scenario';
import type { LicenseAnswer } from '../../questions/license';
import { LICENSE_ANSWERS } from '../../questions/license';
import { NAMESPACE } from '../host/links';
import type { AssessedLines } from './assessed';
import { comparable } from './assessed';
import type { Assessment, AssessmentRanges } from './assessment';
import { assessCall } from './assessment';
import { dateOf, quoted, sumWhere } from './cell-formulas';
import { AMOUNT, DAY, INPUT, PERCENT } from './looks';
import type { PlanCell } from './plan';
import { f } from './plan';
import type { Placed, SheetLayout } from './sheet-writer';
import { absolute, absoluteColumn } from './sheet-writer';
import type { Lines } from './source';
import { SUMMARY_CELLS } from './summary-cells';
import { modelText as t } from './texts';

/** Days ahead of the second as-of day where no date is known to come. */
const AHEAD = 90;

/** What a comparison is about. */
export interface Compare {
  readonly lines: Lines;
  readonly assessed: AssessedLines;
  readonly assessment: Assessment;
}

type Compared = Placed & { readonly scenarios: readonly Scenario[] };
type Chart = NonNullable<Parameters<SheetLayout['section']>[0]['chart']>;

/** Scenarios in rows, two as-of days in columns; names and days are inputs. */
export function comparison(
  layout: SheetLayout,
  { lines, assessed, assessment }: Compare,
  chart: Chart,
): Compared {
  const scenarios = comparable(assessed);
  const { blocks } = assessment;
  const dates = assessed.rows.flatMap((row) => (typeof row[4] === 'number' ? [row[4]] : []));
  const ahead = dates.length > 0 ? dates.reduce((a, b) => Math.min(a, b)) + 1 : assessed.asOf + AHEAD;
  const nextDay = dayOfSerial(ahead) ?? LAST_DAY;
  const placed = layout.section({
    title: chart.title,
    note: t('sheet.comparison-note'),
    headers: ['Scenario', f(`=${SUMMARY_CELLS.day}`), f(`=${dateOf(nextDay)}`), 'Change', 'Change %'],
    formats: [null, AMOUNT, AMOUNT, AMOUNT, PERCENT],
    rows: (row) =>
      scenarios.map(({ name }, index) => {
        const at = row + index;
        const total = (column: number): PlanCell =>
          f(
            `=${blocks
              .map((block) =>
                assessCall(lines, block, blocks.length, absolute(at, 0), absolute(row - 1, column)),
              )
              .map((call) => `SUM(IFERROR(INDEX(${call},0,4),0))`)
              .join('+')}`,
          );
        return [
          name,
          total(1),
          total(2),
          f(`=C${at + 1}-B${at + 1}`),
          f(`=IF(B${at + 1}=0,"",D${at + 1}/B${at + 1})`),
        ];
      }),
    chart,
  });
  layout.look({ row: placed.header, column: 1, rows: 1, columns: 2 }, { numberFormat: DAY, align: 'Right' });
  layout.look({ row: placed.header, column: 2, rows: 1, columns: 1 }, INPUT);
  layout.look({ row: placed.first, column: 0, rows: placed.rows, columns: 1 }, INPUT);
  return { ...placed, scenarios };
}

/** Each status's rate moved alone from the first scenario to the second, widest first; the rest is their statuses. */
export function drivers(
  layout: SheetLayout,
  { scenario, rows, amounts }: AssessedLines,
  ranges: AssessmentRanges,
  compared: Compared,
  chart: Chart,
): void {
  const other = compared.scenarios[1];
  if (!other) return;
  const held = new Map<string, number>();
  rows.forEach((row, index) => {
    const status = String(row[1] ?? '');
    held.set(status, (held.get(status) ?? 0) + (amounts[index] ?? 0));
  });
  const rates = (status: LicenseAnswer): number =>
    (other.rates.get(status) ?? 0) - (scenario.rates.get(status) ?? 0);
  const effect = (status: LicenseAnswer): number => Math.abs((held.get(status) ?? 0) * rates(status));
  const ordered = LICENSE_ANSWERS.filter((status) => held.has(status)).sort((a, b) => effect(b) - effect(a));
  const [from, to] = [absolute(compared.first, 0), absolute(compared.first + 1, 0)];
  const rate = (status: string, of: string): PlanCell =>
    f(`=IFERROR(${NAMESPACE}.SCENARIO_VALUE(${status},${of}),0)`);
  layout.section({
    title: chart.title,
    note: t('sheet.drivers-note', { from: scenario.name, to: other.name }),
    headers: ['Driver', 'Effect', 'Amount', 'Rate in the first', 'Rate in the second'],
    formats: [null, AMOUNT, AMOUNT, PERCENT, PERCENT],
    total: true,
    rows: (row) => {
      const lines = ordered.map((status, index): PlanCell[] => {
        const at = row + index;
        return [
          status,
          f(`=C${at + 1}*(E${at + 1}-D${at + 1})`),
          f(`=${sumWhere(ranges.amount, ranges.license, quoted(status))}`),
          rate(absolute(at, 0), from),
          rate(absolute(at, 0), to),
        ];
      });
      const effects = lines.length === 0 ? '0' : `SUM(${absoluteColumn(row, 1, lines.length)})`;
      const difference = `${absolute(compared.first + 1, 1)}-${absolute(compared.first, 1)}`;
      return [
        ...lines,
        [t('sheet.statuses-driver'), f(`=${difference}-${effects}`), '', '', ''],
        [t('sheet.difference'), f(`=SUM(${absoluteColumn(row, 1, lines.length + 1)})`), '', '', ''],
      ];
    },
    chart,
  });
}
