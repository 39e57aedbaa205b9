// The summary of assessed lines: totals by status, exporter, destination and goods, scenarios and days side by side,
// what drives their difference, and the dates that come next. Every number is a formula that a reader can follow.

import type { LicenseAnswer } from '../../questions/license';
import { LICENSE_ANSWERS } from '../../questions/license';
import type { Scenario } from '../../exposure/scenario';
import { inUse } from '../../in-use/in-use';
import { printText } from '../../workbook/print';
import type { ModelCode } from '../../text/pane-model.en';
import { NAMESPACE } from '../links';
import { comparable, totalKeys } from './assessed';
import type { AssessedLines } from './assessed';
import type { Assessment } from './assessment';
import { assessCall } from './assessment';
import { exactly, isoText, quoted, sumOf, sumWhere } from './cell-formulas';
import { ALERT, AMOUNT, COUNT, DAY, INPUT, PERCENT, STATUS_LOOKS } from './looks';
import type { PlanCell, SheetPlan } from './plan';
import { f } from './plan';
import type { Placed } from './sheet-writer';
import { absolute, absoluteColumn, SheetLayout } from './sheet-writer';
import type { Lines } from './source';
import { modelText as t } from './texts';

/** Names of a total that are listed one by one; the rest is added up as "others". */
const MOST_NAMES = 20;
/** Bars of a chart of names. */
const MOST_BARS = 10;
/** Rows of the next dates. */
const DATES = 8;
/** Days ahead of the second as-of day where no date is known to come. */
const AHEAD = 90;

/** Cells of the summary that the assessment beside the lines depends on. */
export const SUMMARY_CELLS = { day: absolute(3, 1), scenario: absolute(4, 1) } as const;

const WIDTHS = [210, 105, 105, 80, 90, 240];

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
  layout.heading(t('sheet.title', { name: lines.title }), t('sheet.note'));
  const factsRow = layout.row;
  const subtitle = `${isoText(SUMMARY_CELLS.day)}&${quoted(t('sheet.title-data'))}&${absolute(factsRow + 2, 1)}&${quoted(t('sheet.title-scenario'))}&${SUMMARY_CELLS.scenario}`;
  /** A title with as-of, pack version and scenario, which the chart beside it follows. */
  const titled = (code: ModelCode): PlanCell =>
    f(`=${quoted(t(code))}&${quoted(t('sheet.title-as-of'))}&${subtitle}`);
  const about = {
    day: { day: assessed.asOf },
    version: inUse().data.head.version,
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
    { cells: [t('sheet.scenario'), assessed.scenario.name, t('sheet.scenario-note')], look: INPUT },
    { cells: [t('sheet.version'), f(`=${NAMESPACE}.DATA_INFO("version")`), null] },
    { cells: [t('sheet.evidence'), f(`=${NAMESPACE}.DATA_INFO("data date")`), null], format: DAY },
    { cells: [t('sheet.unit'), unit, null] },
    { cells: [t('sheet.lines'), f(`=${totalLines}`), null], format: COUNT },
    { cells: [t('sheet.amount'), f(`=${sumOf(ranges.amount)}`), null], format: AMOUNT, look: { bold: true } },
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
    headers: ['Status', 'Amount', 'At risk', 'Lines', 'Share at risk'],
    formats: [null, AMOUNT, AMOUNT, COUNT, PERCENT],
    total: true,
    conditional: [{ column: 0, looks: STATUS_LOOKS }],
    rows: (row) => [
      ...LICENSE_ANSWERS.map((status, index) => [
        status,
        ...totals(ranges, ranges.license, absolute(row + index, 0)),
      ]),
      noAnswerRow(row, lineCount, amountTotal),
      totalRow(row, LICENSE_ANSWERS.length + 1),
    ],
    chart: chart('column', 'sheet.by-status', 3),
  });

  const byName = (column: 'supplier' | 'region' | 'item', code: ModelCode, header: string): void => {
    if (!lines.columns[column]) return;
    const { names, rest } = largest(totalKeys(lines, column), assessed);
    layout.section({
      title: titled(code),
      headers: [header, 'Amount', 'At risk', 'Lines', 'Share at risk'],
      formats: [null, AMOUNT, AMOUNT, COUNT, PERCENT],
      total: true,
      rows: (row) => {
        const own = names.map((name, index) => [
          name,
          ...totals(ranges, ranges[column], absolute(row + index, 0)),
        ]);
        const others = rest > 0 ? [othersRow(row, names.length, statuses, rest)] : [];
        return [...own, ...others, totalRow(row, own.length + others.length)];
      },
      chart: chart('bar', code, 3, Math.min(names.length, MOST_BARS)),
    });
  };
  byName('supplier', 'sheet.by-exporter', 'Exporter');
  byName('region', 'sheet.by-destination', 'Destination');
  byName('item', 'sheet.by-goods', 'Goods');

  const compared = comparison(
    layout,
    { lines, assessed, assessment },
    titled('sheet.comparison'),
    chart('column', 'sheet.comparison', 3),
  );
  drivers(layout, assessed, statuses, compared, titled('sheet.drivers'), chart('bar', 'sheet.drivers', 2));
  nextDates(layout, ranges, titled('sheet.dates'));
  const footer = t('sheet.footer', about);
  return layout.plan(
    { header: printText(t('sheet.title', { name: lines.title })), footer: `${printText(footer)} &P/&N` },
    WIDTHS,
  );
}

/** Lines that were added below since are in no total: the sheet says so until it is built again. */
function checkFormula({ sheet, area, hasTotals }: Lines): string {
  const row = area.row + area.rows + (hasTotals ? 1 : 0);
  const below = `'${sheet.replaceAll("'", "''")}'!${absolute(row, area.column)}:${absolute(row, area.column + area.columns - 1)}`;
  return `=IF(COUNTA(${below})=0,${quoted(t('sheet.complete'))},${quoted(t('sheet.lines-below'))})`;
}

/** The distribution of the loss where the lines state the chance of each. */
function lossRows(lines: Lines, amount: string): { cells: PlanCell[]; format: string }[] {
  const { probability } = lines.supply;
  if (!probability) return [];
  const column = `'${lines.sheet.replaceAll("'", "''")}'!${absoluteColumn(lines.area.row + 1, lines.area.column + probability.at, lines.area.rows - 1)}`;
  const measure = (word: string): PlanCell =>
    f(`=${NAMESPACE}.LOSS_MEASURE(${amount},${column},"${word}",0.95)`);
  return [
    { cells: [t('sheet.loss-mean'), measure('mean'), t('sheet.loss-note')], format: AMOUNT },
    { cells: [t('sheet.loss-var'), measure('var'), null], format: AMOUNT },
    { cells: [t('sheet.loss-es'), measure('es'), null], format: AMOUNT },
  ];
}

/** Amount, at risk, lines and share of what a range names like a cell. */
function totals(ranges: Assessment['ranges'], range: string, cell: string): PlanCell[] {
  const criterion = exactly(cell);
  const [row] = cell.match(/\d+$/)!;
  return [
    f(`=${sumWhere(ranges.amount, range, criterion)}`),
    f(`=${sumWhere(ranges.atRisk, range, criterion)}`),
    f(`=COUNTIFS(${range},${criterion})`),
    f(`=IF(B${row}=0,"",C${row}/B${row})`),
  ];
}

/** What has no status: unknown regions, lines without one. It is in no amount at risk, so it is shown. */
function noAnswerRow(row: number, lines: string, amount: string): PlanCell[] {
  const above = (column: number): string => `SUM(${absoluteColumn(row, column, LICENSE_ANSWERS.length)})`;
  return [t('sheet.no-answer'), f(`=${amount}-${above(1)}`), 0, f(`=${lines}-${above(3)}`), ''];
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

type Compared = Placed & { readonly scenarios: readonly Scenario[] };
type Chart = NonNullable<Parameters<SheetLayout['section']>[0]['chart']>;

/** Scenarios in rows, two as-of days in columns; names and days are inputs. */
function comparison(
  layout: SheetLayout,
  { lines, assessed, assessment }: Omit<SummaryInput, 'build'>,
  title: PlanCell,
  chart: Chart,
): Compared {
  const scenarios = comparable(assessed);
  const { blocks } = assessment;
  const dates = assessed.rows.flatMap((row) => (typeof row[4] === 'number' ? [row[4]] : []));
  const nextDay = dates.length > 0 ? dates.reduce((a, b) => Math.min(a, b)) + 1 : assessed.asOf + AHEAD;
  const placed = layout.section({
    title,
    note: t('sheet.comparison-note'),
    headers: ['Scenario', f(`=${SUMMARY_CELLS.day}`), f(dayFormula(nextDay)), 'Change', 'Change %'],
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

/** A day as a formula that every date system reads alike. */
function dayFormula(serial: number): string {
  const date = new Date((serial - 25569) * 86_400_000);
  return `=DATE(${date.getUTCFullYear()},${date.getUTCMonth() + 1},${date.getUTCDate()})`;
}

/** Each status's rate moved alone from the first scenario to the second, widest first; the rest is their statuses. */
function drivers(
  layout: SheetLayout,
  { scenario, rows, amounts }: AssessedLines,
  statuses: Placed,
  compared: Compared,
  title: PlanCell,
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
  const ordered = [...LICENSE_ANSWERS].sort((a, b) => effect(b) - effect(a));
  const [from, to] = [absolute(compared.first, 0), absolute(compared.first + 1, 0)];
  const rate = (status: string, of: string): PlanCell =>
    f(`=IFERROR(${NAMESPACE}.SCENARIO_VALUE(${status},${of}),0)`);
  layout.section({
    title,
    note: t('sheet.drivers-note', { from: scenario.name, to: other.name }),
    headers: ['Driver', 'Effect', 'Amount', 'Rate in the first', 'Rate in the second'],
    formats: [null, AMOUNT, AMOUNT, PERCENT, PERCENT],
    total: true,
    rows: (row) => {
      const lines = ordered.map((status, index): PlanCell[] => {
        const at = row + index;
        const source = statuses.first + LICENSE_ANSWERS.indexOf(status);
        return [
          f(`=${absolute(source, 0)}`),
          f(`=C${at + 1}*(E${at + 1}-D${at + 1})`),
          f(`=${absolute(source, 1)}`),
          rate(absolute(at, 0), from),
          rate(absolute(at, 0), to),
        ];
      });
      const effects = `SUM(${absoluteColumn(row, 1, lines.length)})`;
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

/** The next days on which something that decides the lines begins or ends, each with what it touches. */
function nextDates(layout: SheetLayout, ranges: Assessment['ranges'], title: PlanCell): void {
  layout.section({
    title,
    headers: ['Date', 'Days left', 'Amount', 'At risk', 'Lines', 'What happens'],
    formats: [DAY, COUNT, AMOUNT, AMOUNT, COUNT, null],
    rows: (row) =>
      Array.from({ length: DATES }, (_, index): PlanCell[] => {
        const date = absolute(row + index, 0);
        const before = absolute(row + index - 1, 0);
        const first = `IF(COUNT(${ranges.next})=0,"",MIN(${ranges.next}))`;
        const later = `IF(${before}="","",IFERROR(SMALL(${ranges.next},COUNTIF(${ranges.next},"<="&${before})+1),""))`;
        const shown = (formula: string): PlanCell => f(`=IF(${date}="","",${formula})`);
        const changes = `${NAMESPACE}.CONTROL_CHANGES(${date},${date})`;
        return [
          f(`=${index === 0 ? first : later}`),
          shown(`${date}-${SUMMARY_CELLS.day}`),
          shown(`SUMIFS(${ranges.amount},${ranges.next},${date})`),
          shown(sumWhere(ranges.atRisk, ranges.next, date)),
          shown(`COUNTIFS(${ranges.next},${date})`),
          shown(
            `IFERROR(INDEX(${changes},2,2)&": "&INDEX(${changes},2,4),${quoted(t('sheet.license-date'))})`,
          ),
        ];
      }),
  });
}
