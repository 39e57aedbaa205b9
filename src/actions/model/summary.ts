// The summary of assessed lines: totals by status, exporter, destination and goods, scenarios and days side by side,
// what drives their difference, and the dates that come next. Every number is a formula that a reader can follow.

import { currentState } from '../../state/state';
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
  sentence,
  sumOf,
  sumWhere,
  sumWhereText,
} from './cell-formulas';
import { ALERT, AMOUNT, DAY, INPUT, LINES, PERCENT } from './looks';
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
import { foundSentences } from './summary-found';
import { layStatuses } from './summary-statuses';
import { supplySections } from './summary-supply';
import { modelText as t } from './texts';

const GOODS = 'Goods';

/** Names of a total that are listed one by one; the rest is added up as "others". */
const MOST_NAMES = 20;
/** Bars of a chart of names. */
const MOST_BARS = 10;

/** In points; charts stand over the last two columns, beside tables that end before them. */
const WIDTHS = [205, 95, 95, 80, 85, 310, 45];
const CHARTS = 5;

export interface SummaryInput {
  readonly lines: Lines;
  readonly assessed: AssessedLines;
  readonly assessment: Assessment;
  /** The number of the build, for names of its charts. */
  readonly build: number;
}

/** Plans the summary of a build. Its first sentences speak of tables further down, so it is laid out twice. */
export function summaryPlan(input: SummaryInput): SheetPlan {
  const placed = lay(input, null);
  return lay(input, placed.tables).layout.plan('&P/&N');
}

interface Tables {
  readonly statuses: Placed;
  readonly named: NamedTotals | undefined;
}

function lay(
  { lines, assessed, assessment, build }: SummaryInput,
  at: Tables | null,
): { layout: SheetLayout; tables: Tables } {
  const layout = new SheetLayout(WIDTHS, CHARTS);
  const { ranges } = assessment;
  const { currency } = assessed;
  const unit = currency ?? t('sheet.amount-unit');
  layout.heading(
    t('sheet.title', { name: titleOf(lines) }),
    f(
      `=${sentence((places) => t('sheet.about', places), {
        day: isoText(SUMMARY_CELLS.day),
        evidence: isoText(SUMMARY_CELLS.evidence),
        version: SUMMARY_CELLS.version,
        scenario: SUMMARY_CELLS.scenario,
      })}`,
    ),
    at ? foundSentences({ ...at, ranges, unit }) : ['', '', ''],
    t('sheet.note'),
  );
  const factsRow = layout.row;
  const chart = (kind: 'column' | 'bar', code: ModelCode, columns: number, rows?: number) => ({
    kind,
    name: `Exposure ${build} ${code}`,
    title: t(code),
    columns,
    ...(rows === undefined ? {} : { rows }),
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
          t('sheet.past-evidence', { days: '100' }),
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

  const statuses = layStatuses(
    layout,
    { lines, assessed, assessment },
    { ...chart('column', 'sheet.by-status', 3), isBelow: true },
  );

  const byName = (column: 'supplier' | 'region' | 'item', code: ModelCode, header: string): NamedTotals[] => {
    if (!lines.columns[column]) return [];
    const { names, rest } = largest(totalKeys(lines, column), assessed);
    const placed = layout.section({
      title: t(code),
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
    return [{ header, placed, names }];
  };
  const named = [
    ...byName('supplier', 'sheet.by-exporter', 'Exporter'),
    ...byName('region', 'sheet.by-destination', 'Destination'),
    ...byName('item', 'sheet.by-goods', GOODS),
  ];

  const compared = comparison(
    layout,
    { lines, assessed, assessment },
    chart('column', 'sheet.comparison', 3),
  );
  drivers(layout, assessed, ranges, compared, chart('bar', 'sheet.drivers', 2));
  concentration(layout, named);
  worldSupply(
    layout,
    named.find(({ header }) => header === GOODS),
    currentState().data.topics.supply.length > 0,
  );
  supplySections(layout, lines, assessment);
  const dated = { lines, assessed, assessment };
  nextDates(layout, dated, t('sheet.dates'));
  deadlines(layout, dated, t('deadlines.title'));
  applications(layout, dated, t('applications.title'));
  return { layout, tables: { statuses, named: named[0] } };
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
