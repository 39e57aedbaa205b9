// What every part of the finance worksheet works with: what goes in, where things lie, titles and charts.

import type { Company } from '../../../control-data/pack';
import type { Day } from '../../../control-data/days';
import type { Period } from '../../../control-data/periods';
import type { PlanCell } from '../plan';
import type { Placed } from '../sheet-writer';
import { SheetLayout } from '../sheet-writer';
import type { FinanceCode } from '../../../text/en/finance';
import { tableColumns } from '../table-columns';
import { financeText as t } from '../texts';
import type { InputAreas, InputName } from './inputs';
import type { RevenueRow, RevenueRows } from './regions';

/** The texts of a table's cells; what is no text is blank. */
export type ShownRows = readonly (readonly string[])[];

export interface FinanceInput {
  readonly company: Company;
  readonly period: Period;
  readonly revenue: RevenueRows;

  readonly asOf: Day;
  readonly knownOn: Day | null;
  /** What goes into each input. */
  readonly cells: Readonly<Record<Exclude<InputName, 'regions'>, readonly (readonly PlanCell[])[]>>;
  /** `Yes` or `No` by the label of a region's row, where a person has said so. */
  readonly flags: ReadonlyMap<string, PlanCell>;
  /** What the tables of evidence show now, without their headers. */
  readonly evidence: Readonly<Record<'figures' | 'claims' | 'licenses', ShownRows>>;
  /** The number of the build, for names of its charts. */
  readonly build: number;
}

/** The cells of the head, in their order. */
export const HEAD_CELLS = [
  'risk',
  'riskShare',
  'days',
  'check',
  'exporter',
  'period',
  'asOf',
  'knownOn',
  'goods',
  'version',
  'hash',
  'evidence',
  'currency',
  'revenue',
  'added',
  'addedShare',
  'periodDays',
  'deferral',
  'outage',
  'thresholdShare',
  'thresholdAmount',
  'threshold',
] as const;
export type HeadCell = (typeof HEAD_CELLS)[number];
/** Absolute addresses of the cells of the head. */
export type Head = Readonly<Record<HeadCell, string>>;

/** Where things lie: cells of the head, and the tables. */
export interface Places {
  readonly head: Head;
  readonly regions: Placed;
  readonly origins: Placed;
  readonly rates: Placed;
  readonly grid: Placed;
  readonly breakEven: Placed;
  readonly figures: Placed;
}

type SectionChart = NonNullable<Parameters<SheetLayout['section']>[0]['chart']>;

/** What each part of the sheet works with. */
export interface Draft {
  readonly input: FinanceInput;
  readonly layout: SheetLayout;
  readonly at: Places;
  /** The absolute address of a cell of the head. */
  readonly cell: (what: HeadCell) => string;
  /** The rows about revenue from abroad, in the order of the table of regions. */
  readonly abroad: readonly RevenueRow[];
  /** Where inputs come to lie; each part notes its own. */
  readonly inputs: { -readonly [Name in keyof InputAreas]: InputAreas[Name] };
  readonly chart: (
    kind: SectionChart['kind'],
    code: FinanceCode,
    shown: Pick<SectionChart, 'columns' | 'rows' | 'categoryTitle'>,
  ) => SectionChart;
}

/** The table of regions, to which other parts refer. */
export const REGIONS = tableColumns({
  label: 'Region',
  amount: 'Amount',
  share: 'Share',
  inTotal: 'In total',
  partOf: 'Part of',
  license: 'License',
  control: 'Control',
  askedAs: 'Asked as',
});
export const REGION = REGIONS.at;
export type RegionColumn = keyof typeof REGION;

/** Where the figure of each region comes from, row by row as the table of regions. */
export const ORIGINS = tableColumns({
  label: 'Region',
  reported: 'As reported',
  base: 'Base',
  qualifier: 'Qualifier',
  basis: 'Basis',
  source: 'Source',
  address: 'Address',
  stated: 'As stated',
  line: 'Line',
  check: 'Check',
});
export const ORIGIN = ORIGINS.at;
export type OriginColumn = keyof typeof ORIGIN;

/** Stands beside a figure that is no longer the one that the sheet was built on. */
export const BUILD_AGAIN = 'build again';

/** What hangs on no license: domestic sales, and the total, which has them in it. */
export const isAbroad = ({ kind }: RevenueRow): boolean => kind !== 'domestic' && kind !== 'total';

/** How a row is called on the sheet. */
export const shownLabel = ({ kind, label, partOf }: RevenueRow): string =>
  kind === 'rest' ? t('finance.rest', { whole: partOf }) : label;

/** In points. The longest label of the head, what a claim is called, and from where it is, are words of some length. */
const WIDTHS = [215, 110, 90, 80, 90, 120, 160, 90];
const WIDTH = 85;

/** One width for each column of the widest table. */
function widthsOf({ cells }: FinanceInput): number[] {
  const outages = cells.outages[0]?.length ?? 1;
  const scenarios = cells.scenarios[0]?.length ?? 0;
  const columns = Math.max(ORIGINS.headers.length, outages * (1 + scenarios) + 2, 2 * scenarios + 5);
  return Array.from({ length: columns }, (_, column) => WIDTHS[column] ?? WIDTH);
}

/** A draft with the places that are known so far. */
export function draftOf(input: FinanceInput, at: Places): Draft {
  const cell = (what: HeadCell): string => at.head[what];
  const { revenue, build } = input;
  return {
    input,
    at,
    cell,
    layout: new SheetLayout(widthsOf(input)),
    abroad: revenue.rows.filter(isAbroad),
    inputs: {},
    chart: (kind, code, shown) => ({
      kind,
      name: `Exposure ${build} ${code}`,
      title: t(code),
      valueTitle: revenue.currency,
      ...shown,
    }),
  };
}

/** An amount with its currency. */
export function moneyFormat(currency: string): string {
  const unit = `" ${currency.replaceAll('"', '')}"`;
  return `#,##0${unit}_);[Red]-#,##0${unit}_)`;
}
