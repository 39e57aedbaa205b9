// The amounts by license status: those that lines have one row each, those that none has together in one line.

import { LICENSE_ANSWERS } from '../../questions/license';
import type { LicenseAnswer } from '../../questions/license';
import type { AssessedLines } from './assessed';
import { totalKeys } from './assessed';
import type { AssessmentRanges } from './assessment';
import { quoted, sumOf, sumWhere } from './cell-formulas';
import { AMOUNT, LINES, PERCENT, STATUS_LOOKS } from './looks';
import type { PlanCell } from './plan';
import { f } from './plan';
import type { Placed, Section, SheetLayout } from './sheet-writer';
import { absoluteColumn } from './sheet-writer';
import { SUMMARY_CELLS } from './summary-cells';
import type { Compare } from './summary-comparison';
import { modelText as t } from './texts';

/** The statuses that the lines have now, in the order of their meaning; `isAnswered` where every line has one. */
interface Held {
  readonly statuses: readonly LicenseAnswer[];
  readonly isAnswered: boolean;
}

/** Which statuses have a row of their own; blank rows among the lines, which have no name, are none. */
function heldStatuses({ rows }: AssessedLines, names: readonly string[]): Held {
  const held = new Set(rows.filter((_, index) => names[index] !== '').map((row) => String(row[1] ?? '')));
  const statuses = LICENSE_ANSWERS.filter((status) => held.has(status));
  return { statuses, isAnswered: [...held].every((one) => statuses.some((status) => status === one)) };
}

/** `{"Granted","Partial"}`: all statuses in a formula. */
const ALL = `{${LICENSE_ANSWERS.map(quoted).join(',')}}`;

/** Lines whose status is none of all: their destination is blank or not known, or their answer is an error. */
export const withoutAnswer = (ranges: AssessmentRanges): string =>
  `(${SUMMARY_CELLS.lines}-SUM(COUNTIF(${ranges.license},${ALL})))`;

/** Lays the table out. */
export function layStatuses(
  layout: SheetLayout,
  { lines, assessed, assessment: { ranges } }: Compare,
  chart: NonNullable<Section['chart']>,
): Placed {
  const { statuses: held, isAnswered } = heldStatuses(assessed, totalKeys(lines, 'supplier'));
  const listed = held.length + (isAnswered ? 0 : 1);
  const none = LICENSE_ANSWERS.filter((status) => !held.includes(status));
  const share = (row: number): PlanCell => f(`=IF(N(B${row})=0,"",C${row}/B${row})`);
  const placed = layout.section({
    title: chart.title,
    headers: ['Status', 'Amount', 'At risk', 'Lines', 'Share at risk', 'What it means'],
    formats: [null, AMOUNT, AMOUNT, LINES, PERCENT, null],
    total: true,
    conditional: [{ column: 0, looks: STATUS_LOOKS }],
    rows: (row) => {
      const rest = (whole: string, column: number): string =>
        listed === 0 ? whole : `${whole}-SUM(${absoluteColumn(row, column, listed)})`;
      const here = row + listed + 1;
      const count = rest(SUMMARY_CELLS.lines, 3);
      const orBlank = (formula: string): PlanCell => f(`=IF(${count}=0,"",${formula})`);
      const totals = (column: number): PlanCell => f(`=SUM(${absoluteColumn(row, column, listed + 1)})`);
      return [
        ...held.map((status, index): PlanCell[] => {
          const is = quoted(status);
          return [
            status,
            f(`=${sumWhere(ranges.amount, ranges.license, is)}`),
            f(`=${sumWhere(ranges.atRisk, ranges.license, is)}`),
            f(`=COUNTIFS(${ranges.license},${is})`),
            share(row + index + 1),
            t(`means.${status}`),
          ];
        }),
        ...(isAnswered
          ? []
          : [
              [
                t('sheet.no-answer'),
                f(`=${sumOf(ranges.amount)}-SUM(SUMIFS(${ranges.amount},${ranges.license},${ALL}))`),
                0,
                f(`=${withoutAnswer(ranges)}`),
                '',
                t('means.none'),
              ],
            ]),
        [
          f(`=IF(${count}=0,${quoted(t('sheet.none'))},${quoted(t('sheet.other-statuses'))})`),
          orBlank(rest(sumOf(ranges.amount), 1)),
          orBlank(rest(sumOf(ranges.atRisk), 2)),
          orBlank(count),
          share(here),
          f(noneOf(none, isAnswered, ranges, count)),
        ],
        [t('sheet.total'), totals(1), totals(2), totals(3), share(here + 1)],
      ];
    },
    chart: { ...chart, rows: Math.max(1, listed) },
  });
  layout.wrapped(placed.first + listed, 5, none.map((status) => status).join(', '));
  return placed;
}

/** Names the statuses of no line; once some have lines, those and how many. */
function noneOf(
  none: readonly LicenseAnswer[],
  isAnswered: boolean,
  { license }: AssessmentRanges,
  count: string,
): string {
  const names = [...none, ...(isAnswered ? [t('sheet.no-answer')] : [])].join(', ');
  const some = none.map((status) => {
    const lines = `COUNTIFS(${license},${quoted(status)})`;
    return `IF(${lines}=0,"",${quoted(`${status} `)}&${lines}&"  ")`;
  });
  return `=IF(${count}=0,${quoted(names)},${['""', ...some].join('&')})`;
}
