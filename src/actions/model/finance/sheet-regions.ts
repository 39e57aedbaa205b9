// Revenue by region with base, qualifier, basis and source of each figure, license and control of each region.

import type { Area } from '../../../workbook/addresses';
import { ask, orText, quoted } from '../cell-formulas';
import { AMOUNT, INPUT, PERCENT, STATUS_LOOKS } from '../looks';
import type { PlanCell } from '../plan';
import { f } from '../plan';
import type { Placed } from '../sheet-writer';
import { absolute, absoluteColumn } from '../sheet-writer';
import { financeText as t } from './texts';
import type { RevenueRow } from './regions';
import type { Draft } from './draft';
import { BUILD_AGAIN, isAbroad, moneyFormat, REGION, shownLabel } from './draft';

const HEADERS = [
  'Region',
  'Amount',
  'Share',
  'In total',
  'Part of',
  'License',
  'Control',
  'Asked as',
  'Base',
  'Qualifier',
  'Basis',
  'As stated',
  'As reported',
  'Line',
  'Check',
  'Source',
  'Address',
] as const;

/** Columns of REVENUE_TABLE, from which base, qualifier, basis and source of a figure are read. */
const FIGURE = { region: 0, base: 1, amount: 3, share: 5, qualifier: 6, basis: 7, source: 8 } as const;

/** Lays out the table; whether a region adds is an input. */
export function layRegions(draft: Draft): Placed {
  const { layout, input, titled, chart } = draft;
  const { rows, currency } = input.revenue;
  const money = moneyFormat(currency);
  const charted = rows.filter(({ adds, kind }) => adds || kind === 'domestic').length;
  const placed = layout.section({
    title: titled('finance.regions'),
    note: t('finance.regions-note'),
    headers: HEADERS,
    formats: HEADERS.map((_, column) => FORMATS[column] ?? (column === REGION.amount ? money : null)),
    total: rows.at(-1)?.kind === 'total',
    conditional: [5, 6].map((column) => ({ column, looks: STATUS_LOOKS })),
    rows: (first) => rows.map((row, index) => cellsOf(draft, row, first + index)),
    chart: chart('bar', 'finance.regions', { columns: 2, rows: charted, categoryTitle: HEADERS[0] }),
  });
  rows.forEach((row, index) => {
    if (isAbroad(row)) layout.look(flagCell(placed, index), INPUT);
  });
  draft.inputs.regions = { row: placed.first, column: 0, rows: placed.rows, columns: REGION.inTotal + 1 };
  return placed;
}

const FORMATS: Readonly<Record<number, string>> = { [REGION.share]: PERCENT, [REGION.reported]: AMOUNT };

const flagCell = ({ first }: Placed, index: number): Area => ({
  row: first + index,
  column: REGION.inTotal,
  rows: 1,
  columns: 1,
});

function cellsOf(draft: Draft, row: RevenueRow, at: number): PlanCell[] {
  const { cell, input } = draft;
  const here = (column: number): string => absolute(at, column);
  const flag = isAbroad(row) ? (input.flags.get(shownLabel(row)) ?? (row.adds ? 'Yes' : 'No')) : '';
  const asked = here(REGION.askedAs);
  const license =
    row.kind === 'total'
      ? ''
      : row.askedAs === ''
        ? 'Unknown'
        : f(`=${ask('REGION_LICENSE_STATUS', cell('exporter'), asked, cell('goods'), cell('asOf'))}`);
  const control =
    row.askedAs === '' ? '' : f(`=${ask('CONTROL_STATUS', cell('goods'), asked, cell('asOf'))}`);
  const figure = row.kind === 'rest' ? restCells(draft, row, here) : figureCells(draft, row, here);
  return [
    shownLabel(row),
    figure.amount,
    figure.share,
    flag,
    row.partOf,
    license,
    control,
    row.askedAs,
    ...figure.evidence,
  ];
}

interface FigureCells {
  readonly amount: PlanCell;
  readonly share: PlanCell;
  /** From `Base` to `Address`. */
  readonly evidence: readonly PlanCell[];
}

/** A figure of the data: its amount, or where only a share is stated that share of the total. */
function figureCells({ cell, at }: Draft, row: RevenueRow, here: (column: number) => string): FigureCells {
  const [exporter, period, asOf] = ['exporter', 'period', 'asOf'].map(cell) as [string, string, string];
  const label = here(REGION.label);
  const none = quoted(row.value === null ? t('finance.no-rate') : t('finance.no-figure'));
  const [share, total, line, amount] = [
    here(REGION.share),
    cell('revenue'),
    here(REGION.line),
    here(REGION.amount),
  ];
  const inCurrency = ask('REGION_REVENUE', exporter, label, period, cell('currency'), asOf);
  const ofTotal =
    row.kind === 'total' ? none : `IF(AND(ISNUMBER(${share}),ISNUMBER(${total})),${share}*${total},${none})`;
  const column = (which: number): string => absoluteColumn(at.figures.first, which, at.figures.rows);
  const read = (which: number): string => `INDEX(${column(which)},${line})`;
  const known = (formula: string): PlanCell => f(`=IF(${line}="","",${formula})`);
  const matches = `(${column(FIGURE.region)}=${here(REGION.stated)})*(${column(FIGURE.base)}=${quoted(row.base)})*(${column(FIGURE.amount)}=${here(REGION.reported)})`;
  const claims = ask('REVENUE_SOURCE', exporter, label, period, asOf);
  return {
    amount: f(`=IFNA(${inCurrency},${ofTotal})`),
    share: f(`=${orText(ask('REVENUE_SHARE', exporter, label, period, asOf), t('finance.no-figure'))}`),
    evidence: [
      known(read(FIGURE.base)),
      known(read(FIGURE.qualifier)),
      known(`IF(ISNUMBER(${read(FIGURE.amount)}),${read(FIGURE.basis)},"derived: share × total")`),
      row.stated,
      f(`=IFNA(${ask('REGION_REVENUE', exporter, label, period, '', asOf)},"")`),
      f(`=IFNA(MATCH(1,INDEX(${matches},0),0),"")`),
      f(`=IF(ISNUMBER(${amount}),IF(${line}="",${quoted(BUILD_AGAIN)},"agrees"),"")`),
      known(read(FIGURE.source)),
      f(`=IFNA(INDEX(${claims},2,7),"")`),
    ],
  };
}

/** What the parts leave of their whole, all of one base. */
function restCells(
  { at, cell, input }: Draft,
  row: RevenueRow,
  here: (column: number) => string,
): FigureCells {
  const { rows } = input.revenue;
  const amountOf = (label: string): string =>
    absolute(
      at.regions.first + rows.findIndex((one) => one.label === label && one.kind !== 'rest'),
      REGION.amount,
    );
  const parts = row.parts.map(amountOf);
  const whole = amountOf(row.partOf);
  const none = quoted(t('finance.no-figure'));
  const [amount, total] = [here(REGION.amount), cell('revenue')];
  return {
    amount: f(
      `=IF(COUNT(${[whole, ...parts].join(',')})=${parts.length + 1},${whole}-SUM(${parts.join(',')}),${none})`,
    ),
    share: f(`=IF(AND(ISNUMBER(${amount}),ISNUMBER(${total})),${amount}/${total},${none})`),
    evidence: [row.base, '', 'derived: whole − parts', '', '', '', '', '', ''],
  };
}
