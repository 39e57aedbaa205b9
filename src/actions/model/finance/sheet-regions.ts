// Revenue by region with base, qualifier, basis and source of each figure, license and control of each region.

import { CLAIM_COLUMNS } from '../../../catalog/claims-table';
import { REVENUE_COLUMNS } from '../../../catalog/revenue-table';
import type { Area } from '../../../workbook/addresses';
import { ask, orText, quoted } from '../cell-formulas';
import { AMOUNT, COUNT, INPUT, PERCENT, STATUS_LOOKS } from '../looks';
import type { PlanCell } from '../plan';
import { f } from '../plan';
import type { Placed } from '../sheet-writer';
import { absolute, absoluteColumn } from '../sheet-writer';
import { placesOf } from '../table-columns';
import { financeText as t } from '../texts';
import type { RevenueRow } from './regions';
import type { Draft, OriginColumn, RegionColumn } from './draft';
import { BUILD_AGAIN, isAbroad, moneyFormat, ORIGIN, ORIGINS, REGION, REGIONS, shownLabel } from './draft';

/** Columns of REVENUE_TABLE, from which base, qualifier, basis and source of a figure are read. */
const FIGURE = placesOf(REVENUE_COLUMNS);
/** Where REVENUE_SOURCE says from which address a claim is. */
const ADDRESS = placesOf(CLAIM_COLUMNS).Address;

/** Lays out the table, in which it is an input whether a region adds, and where its figures come from. */
export function layRegions(draft: Draft): { regions: Placed; origins: Placed } {
  const { layout, input, chart } = draft;
  const { rows, currency } = input.revenue;
  const money = moneyFormat(currency);
  const charted = rows.filter(({ adds, kind }) => adds || kind === 'domestic').length;
  const placed = layout.section({
    title: t('finance.regions'),
    note: t('finance.regions-note'),
    headers: REGIONS.headers,
    formats: REGIONS.formats({ amount: money, share: PERCENT }),
    total: rows.at(-1)?.kind === 'total',
    conditional: [REGION.license, REGION.control].map((column) => ({ column, looks: STATUS_LOOKS })),
    rows: (first) => rows.map((row, index) => REGIONS.row(cellsOf(draft, row, hereOf(draft, index, first)))),
    chart: chart('bar', 'finance.regions', { columns: 2, rows: charted, categoryTitle: REGIONS.headers[0]! }),
  });
  rows.forEach((row, index) => {
    if (isAbroad(row)) layout.look(flagCell(placed, index), INPUT);
  });
  draft.inputs.regions = {
    row: placed.first,
    column: REGION.label,
    rows: placed.rows,
    columns: REGION.inTotal + 1,
  };
  return { regions: placed, origins: layOrigins(draft) };
}

function layOrigins(draft: Draft): Placed {
  const { layout, input } = draft;
  const { rows } = input.revenue;
  const placed = layout.section({
    title: t('finance.origins'),
    headers: ORIGINS.headers,
    formats: ORIGINS.formats({ reported: AMOUNT, line: COUNT }),
    rows: (first) =>
      rows.map((row, index) => ORIGINS.row(originOf(draft, row, hereOf(draft, index, undefined, first)))),
  });
  const at = { row: placed.first, rows: placed.rows, columns: 1 };
  // The address of a figure is that of one of the claims on it.
  const longest = ({ stated }: RevenueRow): string =>
    input.evidence.claims
      .filter(([claim]) => stated !== '' && claim?.includes(stated))
      .map((claim) => claim[ADDRESS] ?? '')
      .reduce((long, one) => (one.length > long.length ? one : long), '');
  layout.fine(
    { ...at, column: ORIGIN.address },
    rows.map((row) => [longest(row)]),
  );
  for (const column of [ORIGIN.source, ORIGIN.stated]) layout.fine({ ...at, column });
  return placed;
}

const flagCell = ({ first }: Placed, index: number): Area => ({
  row: first + index,
  column: REGION.inTotal,
  rows: 1,
  columns: 1,
});

type RegionCells = Readonly<Record<RegionColumn, PlanCell>>;
type OriginCells = Readonly<Record<OriginColumn, PlanCell>>;

/** The absolute address of a cell of a row, in whichever of the two tables it is. */
type Here = (column: RegionColumn | Exclude<OriginColumn, 'label'>) => string;

function hereOf({ at }: Draft, index: number, regions = at.regions.first, origins = at.origins.first): Here {
  return (column) =>
    column in REGION
      ? absolute(regions + index, REGION[column as RegionColumn])
      : absolute(origins + index, ORIGIN[column as OriginColumn]);
}

function cellsOf(draft: Draft, row: RevenueRow, here: Here): RegionCells {
  const { cell, input } = draft;
  const flag = isAbroad(row) ? (input.flags.get(shownLabel(row)) ?? (row.adds ? 'Yes' : 'No')) : '';
  const asked = here('askedAs');
  const license =
    row.kind === 'total'
      ? ''
      : row.askedAs === ''
        ? 'Unknown'
        : f(`=${ask('REGION_LICENSE_STATUS', cell('exporter'), asked, cell('goods'), cell('asOf'))}`);
  const control =
    row.askedAs === '' ? '' : f(`=${ask('CONTROL_STATUS', cell('goods'), asked, cell('asOf'))}`);
  return {
    label: shownLabel(row),
    inTotal: flag,
    partOf: row.partOf,
    license,
    control,
    askedAs: row.askedAs,
    ...(row.kind === 'rest' ? restCells(draft, row, here) : figureCells(draft, row, here)),
  };
}

type FigureCells = Pick<RegionCells, 'amount' | 'share'>;

/** A figure of the data: its amount, or where only a share is stated that share of the total. */
function figureCells({ cell, at }: Draft, row: RevenueRow, here: Here): FigureCells {
  const { exporter, period, asOf } = at.head;
  const label = here('label');
  const none = quoted(row.value === null ? t('finance.no-rate') : t('finance.no-figure'));
  const [part, total] = [here('share'), cell('revenue')];
  const inCurrency = ask('REGION_REVENUE', exporter, label, period, cell('currency'), asOf);
  const ofTotal =
    row.kind === 'total' ? none : `IF(AND(ISNUMBER(${part}),ISNUMBER(${total})),${part}*${total},${none})`;
  return {
    amount: f(`=IFNA(${inCurrency},${ofTotal})`),
    share: f(`=${orText(ask('REVENUE_SHARE', exporter, label, period, asOf), t('finance.no-figure'))}`),
  };
}

/** Base, qualifier, basis and source of a figure, read from the table of all figures of the period. */
function originOf({ at }: Draft, row: RevenueRow, here: Here): OriginCells {
  if (row.kind === 'rest') return restOrigin(row);
  const { exporter, period, asOf } = at.head;
  const [label, line, amount] = [here('label'), here('line'), here('amount')];
  const column = (which: number): string => absoluteColumn(at.figures.first, which, at.figures.rows);
  const read = (which: number): string => `INDEX(${column(which)},${line})`;
  const known = (formula: string): PlanCell => f(`=IF(${line}="","",${formula})`);
  const matches = `(${column(FIGURE.Region)}=${here('stated')})*(${column(FIGURE.Base)}=${quoted(row.base)})*(${column(FIGURE.Amount)}=${here('reported')})`;
  const claims = ask('REVENUE_SOURCE', exporter, label, period, asOf);
  return {
    label: f(`=${label}`),
    base: known(read(FIGURE.Base)),
    qualifier: known(read(FIGURE.Qualifier)),
    basis: known(`IF(ISNUMBER(${read(FIGURE.Amount)}),${read(FIGURE.Basis)},"derived: share × total")`),
    stated: row.stated,
    reported: f(`=IFNA(${ask('REGION_REVENUE', exporter, label, period, '', asOf)},"")`),
    line: f(`=IFNA(MATCH(1,INDEX(${matches},0),0),"")`),
    check: f(`=IF(ISNUMBER(${amount}),IF(${line}="",${quoted(BUILD_AGAIN)},"agrees"),"")`),
    source: known(read(FIGURE.Source)),
    // Below the header row of the claims.
    address: f(`=IFNA(INDEX(${claims},2,${ADDRESS + 1}),"")`),
  };
}

/** What the parts leave of their whole, all of one base. */
function restCells({ at, cell, input }: Draft, row: RevenueRow, here: Here): FigureCells {
  const { rows } = input.revenue;
  const amountOf = (label: string): string =>
    absolute(
      at.regions.first + rows.findIndex((one) => one.label === label && one.kind !== 'rest'),
      REGION.amount,
    );
  const parts = row.parts.map(amountOf);
  const whole = amountOf(row.partOf);
  const none = quoted(t('finance.no-figure'));
  const [amount, total] = [here('amount'), cell('revenue')];
  return {
    amount: f(
      `=IF(COUNT(${[whole, ...parts].join(',')})=${parts.length + 1},${whole}-SUM(${parts.join(',')}),${none})`,
    ),
    share: f(`=IF(AND(ISNUMBER(${amount}),ISNUMBER(${total})),${amount}/${total},${none})`),
  };
}

const restOrigin = ({ base, partOf }: RevenueRow): OriginCells => ({
  label: t('finance.rest', { whole: partOf }),
  base,
  qualifier: '',
  basis: 'derived: whole − parts',
  stated: '',
  reported: '',
  line: '',
  check: '',
  source: '',
  address: '',
});
