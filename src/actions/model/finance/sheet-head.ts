// The head of the finance worksheet: the answer in short, what it is about, and the assumptions as input cells.

import { isoOfDay } from '../../../control-data/days';
import type { Area } from '../../../workbook/addresses';
import type { Look } from '../../../workbook/formats';
import { ask, pastEvidence, quoted } from '../cell-formulas';
import { ALERT, COUNT, DAY, DECIMAL, INPUT, PERCENT, TOTAL } from '../looks';
import type { Formula, PlanCell } from '../plan';
import { cellAt, f } from '../plan';
import { absolute, absoluteColumn } from '../sheet-writer';
import { modelText, financeText as t } from '../texts';
import type { FinanceCode } from '../../../text/en/finance';
import { SINGLE } from './inputs';
import { breakEvenColumns } from './sheet-break-even';
import type { Draft, Head, HeadCell } from './draft';
import { BUILD_AGAIN, isAbroad, moneyFormat, ORIGIN, REGION } from './draft';

interface Line {
  readonly what: HeadCell;
  readonly label: FinanceCode;
  readonly value: PlanCell;
  /** A sentence, or a formula. */
  readonly note?: FinanceCode | Formula;
  readonly format?: string;
  readonly bold?: boolean;
}

/** Texts that may be wider than their column run on to the right. */
const LONG: readonly HeadCell[] = ['exporter', 'hash'];
const LEFT: Look = { align: 'Left' };

/** @returns where the cells lie. */
export function layHead(draft: Draft): Head {
  const { layout } = draft;
  const cells: Partial<Record<HeadCell, string>> = {};
  const put = (title: FinanceCode, lines: readonly Line[]): void => {
    layout.subheading(t(title));
    const first = layout.facts(
      lines.map(({ what, label, value, note, format, bold }) => ({
        cells: [t(label), value, typeof note === 'string' ? t(note) : (note ?? null)],
        ...(format ? { format } : {}),
        ...(isInput(what)
          ? { look: INPUT }
          : bold
            ? { look: TOTAL }
            : LONG.includes(what)
              ? { look: LEFT }
              : {}),
        ...(what === 'check'
          ? { conditional: ALERT(`=${draft.cell('check')}<>${quoted(t('finance.complete'))}`) }
          : {}),
      })),
    );
    lines.forEach(({ what }, index) => {
      cells[what] = absolute(first + index, 1);
      if (isSingle(what)) draft.inputs[what] = cellAt(first + index, 1);
    });
  };
  put('finance.short', inShort(draft));
  put('finance.about', about(draft));
  put('finance.assumptions', assumptions(draft));
  return cells as Head;
}

type Single = (typeof SINGLE)[number];
const isSingle = (what: HeadCell): what is Single => (SINGLE as readonly HeadCell[]).includes(what);

/** Exporter and period are found by name too, but the rows of the sheet are made for them. */
const isInput = (what: HeadCell): boolean => isSingle(what) && what !== 'exporter' && what !== 'period';

function inShort({ cell, at, input }: Draft): Line[] {
  const money = moneyFormat(input.revenue.currency);
  const { breakEven } = at;
  const scenarios = input.cells.scenarios[0]?.length ?? 0;
  const days = absolute(breakEven.first + breakEven.rows - 1, breakEvenColumns(scenarios).days(0));
  return [
    {
      what: 'risk',
      label: 'finance.short-risk',
      value: f(
        `=IF(ISNUMBER(${cell('added')}),${cell('added')}*${cell('outage')}/${cell('periodDays')}*(1-${cell('deferral')}),${cell('added')})`,
      ),
      note: 'finance.short-risk-note',
      format: money,
      bold: true,
    },
    {
      what: 'riskShare',
      label: 'finance.short-share',
      value: f(ratio(cell('risk'), cell('revenue'))),
      format: PERCENT,
      bold: true,
    },
    { what: 'days', label: 'finance.short-days', value: f(`=${days}`), format: DECIMAL, bold: true },
    {
      what: 'check',
      label: 'finance.check',
      value: f(checkFormula(at, input, cell)),
      note: 'finance.check-note',
    },
  ];
}

const ratio = (part: string, whole: string): string =>
  `=IF(AND(ISNUMBER(${part}),ISNUMBER(${whole})),${part}/${whole},${quoted(t('finance.no-figure'))})`;

/** The first of the things that are wrong, in words. */
function checkFormula(at: Draft['at'], { revenue, cells }: Draft['input'], cell: Draft['cell']): string {
  const column = (which: number, from = 0, count = revenue.rows.length): string =>
    absoluteColumn(at.regions.first + from, which, count);
  const flags = column(REGION.inTotal);
  const checked = absoluteColumn(at.origins.first, ORIGIN.check, revenue.rows.length);
  const outages = cells.outages[0]!.length;
  const lengths = rowReference({ row: at.grid.header, column: 2, rows: 1, columns: outages });
  const abroad = revenue.rows.filter(isAbroad).length;
  const flag = (label: string): string =>
    absolute(at.regions.first + revenue.rows.findIndex((row) => row.label === label), REGION.inTotal);
  const twice = revenue.overlaps.map(([a, b]) => `AND(${flag(a)}="Yes",${flag(b)}="Yes")`);
  const above = (what: string): string => `AND(ISNUMBER(${what}),${what}>0)`;
  const checks: [string, FinanceCode][] = [
    [
      `NOT(AND(${above(cell('periodDays'))},${above(cell('outage'))},COUNTIF(${lengths},">0")=${outages}))`,
      'finance.bad-days',
    ],
    [
      `NOT(AND(ISNUMBER(${cell('deferral')}),${cell('deferral')}>=0,${cell('deferral')}<=1))`,
      'finance.bad-deferral',
    ],
    [`COUNTIF(${flags},"Yes")+COUNTIF(${flags},"No")<>${abroad}`, 'finance.bad-flag'],
    ...(twice.length > 0 ? [[`OR(${twice.join(',')})`, 'finance.twice'] as [string, FinanceCode]] : []),
    [`COUNTIF(${checked},${quoted(BUILD_AGAIN)})>0`, 'finance.changed'],
    [
      `COUNTIFS(${flags},"Yes",${column(REGION.amount)},"?*")+(COUNTIF(${flags},"Yes")=0)>0`,
      'finance.undisclosed',
    ],
  ];
  const ends = checks.map(([wrong, code]) => `IF(${wrong},${quoted(t(code))},`).join('');
  return `=${ends}${quoted(t('finance.complete'))}${')'.repeat(checks.length)}`;
}

/** `$C$4:$F$4`. */
const rowReference = ({ row, column, columns }: Area): string =>
  columns === 1 ? absolute(row, column) : `${absolute(row, column)}:${absolute(row, column + columns - 1)}`;

function about({ input, at, cell }: Draft): Line[] {
  const { company, period, revenue, knownOn, cells } = input;
  const money = moneyFormat(revenue.currency);
  const total = revenue.rows.findIndex(({ kind }) => kind === 'total');
  const column = (which: number): string => absoluteColumn(at.regions.first, which, revenue.rows.length);
  const [flags, amounts] = [column(REGION.inTotal), column(REGION.amount)];
  const none = quoted(t('finance.no-figure'));
  const single = (what: Single): PlanCell => cells[what][0]![0]!;
  return [
    { what: 'exporter', label: 'finance.exporter', value: company.name },
    { what: 'period', label: 'finance.period', value: period.key },
    { what: 'asOf', label: 'finance.day', value: single('asOf'), note: 'finance.day-note', format: DAY },
    {
      what: 'knownOn',
      label: 'finance.known-on',
      value: knownOn === null ? t('finance.known-follows') : isoOfDay(knownOn),
      note: 'finance.known-note',
    },
    { what: 'goods', label: 'finance.goods', value: single('goods'), note: 'finance.goods-note' },
    { what: 'version', label: 'finance.version', value: f(`=${ask('DATA_INFO', '"version"')}`) },
    { what: 'hash', label: 'finance.hash', value: f(`=${ask('DATA_INFO', '"hash"')}`) },
    {
      what: 'evidence',
      label: 'finance.evidence-to',
      value: f(`=${ask('DATA_INFO', '"data date"')}`),
      note: f(
        `=${pastEvidence(cell('asOf'), cell('evidence'), (days) => modelText('sheet.past-evidence', { days }))}`,
        modelText('sheet.past-evidence', { days: '100' }),
      ),
      format: DAY,
    },
    { what: 'currency', label: 'finance.currency', value: revenue.currency },
    {
      what: 'revenue',
      label: 'finance.revenue',
      value: total < 0 ? t('finance.no-figure') : f(`=${absolute(at.regions.first + total, REGION.amount)}`),
      format: money,
    },
    {
      what: 'added',
      label: 'finance.added',
      value: f(
        `=IF(SUMPRODUCT((${flags}="Yes")*ISNUMBER(${amounts}))=0,${none},SUMIFS(${amounts},${flags},"Yes"))`,
      ),
      note: 'finance.added-note',
      format: money,
    },
    {
      what: 'addedShare',
      label: 'finance.short-share',
      value: f(ratio(cell('added'), cell('revenue'))),
      format: PERCENT,
    },
  ];
}

function assumptions({ input, at }: Draft): Line[] {
  const money = moneyFormat(input.revenue.currency);
  const single = (what: Single): PlanCell => input.cells[what][0]![0]!;
  const line = (what: Single, label: FinanceCode, note: FinanceCode, format: string): Line => ({
    what,
    label,
    value: single(what),
    note,
    format,
  });
  const { thresholdAmount: amount, thresholdShare: share, revenue } = at.head;
  return [
    line('periodDays', 'finance.period-days', 'finance.period-days-note', COUNT),
    line('deferral', 'finance.deferral', 'finance.deferral-note', PERCENT),
    line('outage', 'finance.outage', 'finance.outage-note', COUNT),
    line('thresholdShare', 'finance.threshold-share', 'finance.threshold-share-note', PERCENT),
    line('thresholdAmount', 'finance.threshold-amount', 'finance.threshold-amount-note', money),
    {
      what: 'threshold',
      label: 'finance.threshold',
      value: f(
        `=IF(ISNUMBER(${amount}),${amount},IF(AND(ISNUMBER(${share}),ISNUMBER(${revenue})),${share}*${revenue},${quoted(t('finance.no-figure'))}))`,
      ),
      format: money,
      bold: true,
    },
  ];
}
