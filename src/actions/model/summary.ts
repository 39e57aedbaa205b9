// The summary of assessed lines: totals by status, exporter, destination and goods, scenarios and days side by side,
// what drives their difference, and the dates that come next. Every number is a formula that a reader can follow.

import { LICENSE_ANSWERS } from '../../questions/license';
import { currentState } from '../../state/state';
import { printText } from '../../workbook/print';
import type { ModelCode } from '../../text/en/model';
import { absoluteReference } from '../../workbook/addresses';
import { NAMESPACE } from '../host/links';
import { totalKeys } from './assessed';
import type { AssessedLines } from './assessed';
import type { Assessment } from './assessment';
import {
  countWhereText,
  exactly,
  isoText,
  pastEvidence,
  quoted,
  sumOf,
  sumWhere,
  sumWhereText,
} from './cell-formulas';
import { ALERT, AMOUNT, DAY, INPUT, LINES, PERCENT, STATUS_LOOKS } from './looks';
import type { PlanCell, SheetPlan } from './plan';
import { f } from './plan';
import type { Placed } from './sheet-writer';
import { absolute, absoluteColumn, SheetLayout } from './sheet-writer';
import type { Lines } from './source';
import { columnReference } from './source';
import { SUMMARY_CELLS } from './summary-cells';
import { comparison, drivers } from './summary-comparison';
import type { NamedTotals } from './summary-concentration';
import { concentration, worldSupply } from './summary-concentration';
import { applications, deadlines, nextDates } from './summary-deadlines';
import { supplySections } from './summary-supply';
import { modelText as t } from './texts';

const GOODS = 'Goods';

/** Names of a total that are listed one by one; the rest is added up as "others". */
const MOST_NAMES = 20;
/** Bars of a chart of names. */
const MOST_BARS = 10;

const WIDTHS = [215, 105, 105, 85, 95, 310, 50];

export interface SummaryInput {
  readonly lines: Lines;
  readonly assessed: AssessedLines;
  readonly assessment: Assessment;
  /** The number of the build, for names of its charts. */
  readonly build: number;
}

/** Plans the summary of a build. */
export function summaryPlan({ lines, assessed, assessment, build }: SummaryInput): SheetPlan {
  const layout = new SheetLayout();
  const { ranges } = assessment;
  const { currency } = assessed;
  const unit = currency ?? t('sheet.amount-unit');
  layout.heading(t('sheet.title', { name: titleOf(lines) }), t('sheet.note'));
  const factsRow = layout.row;
  const subtitle = `${isoText(SUMMARY_CELLS.day)}&${quoted(t('sheet.title-data'))}&${absolute(factsRow + 2, 1)}&${quoted(t('sheet.title-scenario'))}&${SUMMARY_CELLS.scenario}`;
  /** A title with as-of, pack version and scenario, which the chart beside it follows. */
  const titled = (code: ModelCode): PlanCell =>
    f(`=${quoted(t(code))}&${quoted(t('sheet.title-as-of'))}&${subtitle}`);
  const about = {
    day: { day: assessed.asOf },
    version: currentState().data.head.version,
    scenario: assessed.scenario.name,
  };
  const chart = (kind: 'column' | 'bar', code: ModelCode, columns: number, rows?: number) => ({
    kind,
    name: `Exposure ${build} ${code}`,
    title: t('sheet.chart-title', { what: t(code), ...about }),
    columns,
    ...(rows === undefined ? {} : { rows }),
    categoryTitle: t(code),
    valueTitle: unit,
  });
  const totalLines = `COUNTIFS(${ranges.supplier},"?*")`;

  layout.facts([
    {
      cells: [t('sheet.as-of'), f(`=${NAMESPACE}.DATA_INFO("as-of")`), t('sheet.as-of-note')],
      look: INPUT,
      format: DAY,
    },
    {
      cells: [t('sheet.scenario'), assessed.scenario.name, t('sheet.scenario-note')],
      look: INPUT,
    },
    {
      cells: [t('sheet.version'), f(`=${NAMESPACE}.DATA_INFO("version")`), null],
    },
    {
      cells: [
        t('sheet.evidence'),
        f(`=${NAMESPACE}.DATA_INFO("data date")`),
        f(
          `=${pastEvidence(SUMMARY_CELLS.day, SUMMARY_CELLS.evidence, (days) => t('sheet.past-evidence', { days }))}`,
        ),
      ],
      format: DAY,
    },
    { cells: [t('sheet.unit'), unit, null] },
    { cells: [t('sheet.lines'), f(`=${totalLines}`), null], format: LINES },
    {
      cells: [t('sheet.amount'), f(`=${sumOf(ranges.amount)}`), null],
      format: AMOUNT,
      look: { bold: true },
    },
    {
      cells: [t('sheet.at-risk'), f(`=${sumOf(ranges.atRisk)}`), t('sheet.at-risk-note')],
      format: AMOUNT,
      look: { bold: true },
    },
    {
      cells: [t('sheet.check'), f(checkFormula(lines)), t('sheet.check-note')],
      conditional: ALERT(`=${absolute(factsRow + 8, 1)}<>${quoted(t('sheet.complete'))}`),
    },
    ...lossRows(lines, ranges.amount),
  ]);
  const [lineCount, amountTotal] = [absolute(factsRow + 5, 1), absolute(factsRow + 6, 1)];

  const statuses = layout.section({
    title: titled('sheet.by-status'),
    headers: ['Status', 'Amount', 'At risk', 'Lines', 'Share at risk', 'What it means'],
    formats: [null, AMOUNT, AMOUNT, LINES, PERCENT, null],
    total: true,
    conditional: [{ column: 0, looks: STATUS_LOOKS }],
    rows: (row) => [
      ...LICENSE_ANSWERS.map((status, index) => [
        status,
        ...totals(ranges, ranges.license, absolute(row + index, 0)),
        t(`means.${status}`),
      ]),
      noAnswerRow(row, lineCount, amountTotal),
      totalRow(row, LICENSE_ANSWERS.length + 1),
    ],
    chart: chart('column', 'sheet.by-status', 3),
  });

  const byName = (column: 'supplier' | 'region' | 'item', code: ModelCode, header: string): NamedTotals[] => {
    if (!lines.columns[column]) return [];
    const { names, rest } = largest(totalKeys(lines, column), assessed);
    const placed = layout.section({
      title: titled(code),
      headers: [header, 'Amount', 'At risk', 'Lines', 'Share at risk'],
      formats: [null, AMOUNT, AMOUNT, LINES, PERCENT],
      total: true,
      rows: (row) => {
        const own = names.map((name, index) => [
          name,
          ...totals(ranges, ranges[column], absolute(row + index, 0), name),
        ]);
        const others = rest > 0 ? [othersRow(row, names.length, statuses, rest)] : [];
        return [...own, ...others, totalRow(row, own.length + others.length)];
      },
      chart: chart('bar', code, 3, Math.min(names.length, MOST_BARS)),
    });
    return [{ header, placed, names: names.length }];
  };
  const named = [
    ...byName('supplier', 'sheet.by-exporter', 'Exporter'),
    ...byName('region', 'sheet.by-destination', 'Destination'),
    ...byName('item', 'sheet.by-goods', GOODS),
  ];

  const compared = comparison(
    layout,
    { lines, assessed, assessment },
    titled('sheet.comparison'),
    chart('column', 'sheet.comparison', 3),
  );
  drivers(layout, assessed, statuses, compared, titled('sheet.drivers'), chart('bar', 'sheet.drivers', 2));
  concentration(layout, named);
  worldSupply(
    layout,
    named.find(({ header }) => header === GOODS),
    currentState().data.topics.supply.length > 0,
  );
  supplySections(layout, lines, assessment);
  nextDates(layout, lines, assessment, titled('sheet.dates'));
  deadlines(layout, lines, assessment, titled('deadlines.title'));
  applications(layout, lines, assessment, titled('applications.title'));
  const footer = t('sheet.footer', about);
  return layout.plan(
    {
      header: printText(t('sheet.title', { name: titleOf(lines) })),
      footer: `${printText(footer)} &P/&N`,
    },
    WIDTHS,
  );
}

/** Tables cannot have spaces in their names; titles can. */
const titleOf = ({ title }: Lines): string => title.replaceAll('_', ' ');

/** Lines that were added below since are in no total: the sheet says so until it is built again. */
function checkFormula({ sheet, area, hasTotals }: Lines): string {
  const row = area.row + area.rows + (hasTotals ? 1 : 0);
  const below = absoluteReference(sheet, { ...area, row, rows: 1 });
  return `=IF(COUNTA(${below})=0,${quoted(t('sheet.complete'))},${quoted(t('sheet.lines-below'))})`;
}

/** The distribution of the loss where the lines state the chance of each. */
function lossRows(lines: Lines, amount: string): { cells: PlanCell[]; format: string }[] {
  const { probability } = lines.supply;
  if (!probability) return [];
  const column = columnReference(lines, probability.at);
  const measure = (word: string): PlanCell =>
    f(`=${NAMESPACE}.LOSS_MEASURE(${amount},${column},"${word}",0.95)`);
  return [
    {
      cells: [t('sheet.loss-mean'), measure('mean'), t('sheet.loss-note')],
      format: AMOUNT,
    },
    { cells: [t('sheet.loss-var'), measure('var'), null], format: AMOUNT },
    { cells: [t('sheet.loss-es'), measure('es'), null], format: AMOUNT },
  ];
}

/** Names that Excel may read as a number, a date or a time: codes and item numbers. */
const MAY_BE_NUMBER = /\d/;

/** Amount, at risk, lines and share of what a range names like a cell. */
function totals(ranges: Assessment['ranges'], range: string, cell: string, name = ''): PlanCell[] {
  const criterion = exactly(cell);
  const [row] = cell.match(/\d+$/)!;
  const isText = MAY_BE_NUMBER.test(name);
  const sum = (of: string): string =>
    isText ? sumWhereText(of, range, cell) : sumWhere(of, range, criterion);
  return [
    f(`=${sum(ranges.amount)}`),
    f(`=${sum(ranges.atRisk)}`),
    f(`=${isText ? countWhereText(range, cell) : `COUNTIFS(${range},${criterion})`}`),
    f(`=IF(B${row}=0,"",C${row}/B${row})`),
  ];
}

/** What has no status: unknown regions, lines without one. It is in no amount at risk, so it is shown. */
function noAnswerRow(row: number, lines: string, amount: string): PlanCell[] {
  const above = (column: number): string => `SUM(${absoluteColumn(row, column, LICENSE_ANSWERS.length)})`;
  return [
    t('sheet.no-answer'),
    f(`=${amount}-${above(1)}`),
    0,
    f(`=${lines}-${above(3)}`),
    '',
    t('means.none'),
  ];
}

function totalRow(row: number, count: number): PlanCell[] {
  const sum = (column: number): PlanCell => f(`=SUM(${absoluteColumn(row, column, count)})`);
  const own = row + count + 1;
  return [t('sheet.total'), sum(1), sum(2), sum(3), f(`=IF(B${own}=0,"",C${own}/B${own})`)];
}

/** What the listed names leave of the total by status. */
function othersRow(row: number, listed: number, statuses: Placed, rest: number): PlanCell[] {
  const total = statuses.first + statuses.rows - 1;
  const left = (column: number): PlanCell =>
    f(`=${absolute(total, column)}-SUM(${absoluteColumn(row, column, listed)})`);
  const own = row + listed + 1;
  return [
    t('sheet.others', { count: rest }),
    left(1),
    left(2),
    left(3),
    f(`=IF(B${own}=0,"",C${own}/B${own})`),
  ];
}

/** The names with the largest amounts at risk, then by amount; names differ as Excel compares them, without case. */
function largest(
  keys: readonly string[],
  { rows, amounts }: AssessedLines,
): { names: string[]; rest: number } {
  const sums = new Map<string, { name: string; risk: number; amount: number }>();
  keys.forEach((name, index) => {
    if (name === '') return;
    const key = name.toLowerCase();
    const sum = sums.get(key) ?? { name, risk: 0, amount: 0 };
    const risk = rows[index]?.[3];
    sum.risk += typeof risk === 'number' ? risk : 0;
    sum.amount += amounts[index] ?? 0;
    sums.set(key, sum);
  });
  const sorted = [...sums.values()].sort(
    (a, b) => b.risk - a.risk || b.amount - a.amount || (a.name < b.name ? -1 : 1),
  );
  return {
    names: sorted.slice(0, MOST_NAMES).map(({ name }) => name),
    rest: Math.max(0, sorted.length - MOST_NAMES),
  };
}
