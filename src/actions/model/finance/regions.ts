// The revenue of an exporter in a period, region by region, and which of the regions add up: parts of one base that do
// not overlap. Figures inside others, or of another base, are shown beside them and never added.

import { revenueRegionNamed } from '../../../questions/revenue-explanation';
import type { RevenueRegion } from '../../../questions/revenue';
import { amountDecision, shareDecision } from '../../../questions/revenue';
import { convert } from '../../../questions/money';
import type { Context } from '../../../catalog/entry';
import { whenOf } from '../../../catalog/when';
import type { Day } from '../../../control-data/days';
import type { Company, RevenueBase } from '../../../control-data/pack';
import type { Period } from '../../../control-data/periods';
import { readPeriod } from '../../../control-data/periods';

/** What is asked: whose revenue, of which period, known by which day, in which currency (null: as reported). */
export interface RevenueAsked {
  readonly company: Company;
  readonly period: Period;
  readonly asOf: Day;
  readonly currency: string | null;
}

export interface RevenueRow {
  /** The region's name or the word of a base, as the revenue functions take it; empty for a rest. */
  readonly label: string;
  readonly kind: 'region' | 'whole' | 'rest' | 'domestic' | 'total';
  /** The words and the base of the figure that answers. */
  readonly stated: string;
  readonly base: RevenueBase;
  /** In the currency of the sheet; null where no rate leads there. */
  readonly value: number | null;
  /** The region that license functions are asked about; empty where none is named. */
  readonly askedAs: string;
  /** Whether it counts in the totals of revenue at risk. */
  readonly adds: boolean;
  /** The label of the narrowest other row that it lies within. */
  readonly partOf: string;
  /** For a rest: the labels that are taken from the whole that it is `partOf`. */
  readonly parts: readonly string[];
}

export interface RevenueRows {
  readonly currency: string;
  /** A rest first, then the regions that add up, domestic, what is shown beside them, the total. */
  readonly rows: readonly RevenueRow[];
  /** Pairs of labels that count the same revenue twice if both are added; a rest goes by ''. */
  readonly overlaps: readonly (readonly [string, string])[];
  /** Currencies of figures that no rate of the period leads to the sheet's currency. */
  readonly withoutRate: readonly string[];
}

/** A row with the countries that it is about; a whole of a base is about every country but the exporter's own. */
interface Found extends RevenueRow {
  readonly members: ReadonlySet<string>;
}

/** Rounded amounts that differ by less than this share of the whole leave no rest. */
const ROUNDING = 0.005;

/** @returns Null where no revenue from abroad was known for the period. */
export function revenueRows(context: Context, asked: RevenueAsked): RevenueRows | null {
  const { found, currency, withoutRate } = figures(context, asked);
  const abroad = found.filter(({ kind }) => kind === 'region' || kind === 'whole');
  if (abroad.length === 0) return null;
  const { added, rest } = addingUp(abroad);
  const rows = [...(rest ? [rest] : []), ...abroad.filter((one) => added.has(one))]
    .map((one) => ({ ...one, adds: true }))
    .concat(
      found.filter(({ kind }) => kind === 'domestic'),
      abroad.filter((one) => !added.has(one)),
      found.filter(({ kind }) => kind === 'total'),
    )
    .map((one) => (one.kind === 'rest' ? one : { ...one, partOf: narrowest(one, abroad) }));
  return { currency, withoutRate, rows, overlaps: overlapsOf(abroad, rest) };
}

/** One row for each region and base that has a figure, the largest first. */
function figures(
  context: Context,
  { company, period, asOf, currency: wanted }: RevenueAsked,
): { found: Found[]; currency: string; withoutRate: string[] } {
  const { data } = context;
  const { knownOn } = whenOf(context, asOf);
  const regions = new Map<string, RevenueRegion>();
  for (const figure of data.revenueOf.get(company.id) ?? []) {
    if (data.known.from(figure) > knownOn || readPeriod(figure.period)?.key !== period.key) continue;
    const place = figure.region === null ? null : data.places.get(figure.region);
    if (place) regions.set(place.code, { kind: 'region', code: place.code, name: place.region.name });
    // The functions know no word for the whole of an exporter's clients.
    else if (figure.region === null && figure.base !== 'clients')
      regions.set(`|${figure.base}`, { kind: 'base', base: figure.base });
  }
  const question = (region: RevenueRegion) => ({ company, region, period, knownOn });
  const total = amountDecision(data, question({ kind: 'base', base: 'total' })).winner;
  const answers = [...regions.values()].flatMap((region) => {
    const amount = amountDecision(data, question(region)).winner;
    const share = amount ? null : shareDecision(data, question(region)).winner;
    const winner = amount ?? (total ? share : null);
    if (!winner) return [];
    const value = amount ? amount.value : winner.value * total!.value;
    return [{ region, figure: winner.figure, value, currency: (amount ?? total!).currency ?? '' }];
  });
  const currency = wanted ?? total?.currency ?? answers[0]?.currency ?? '';
  const withoutRate = new Set<string>();
  const found = answers.map(({ region, figure, value, currency: from }): Found => {
    const pair = { from, to: currency, period: period.key, knownOn };
    const converted = convert(data, value, pair);
    if (!converted) withoutRate.add(from);
    const members = membersOf(context, region, company);
    const kind = kindOf(region, members, company);
    return {
      label: revenueRegionNamed(region).name,
      kind,
      stated: figure.regionStated,
      base: figure.base,
      value: converted?.amount ?? null,
      askedAs: askedAs(context, region, kind, company),
      adds: false,
      partOf: '',
      parts: [],
      members,
    };
  });
  found.sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  return { found, currency, withoutRate: [...withoutRate] };
}

function membersOf({ data }: Context, region: RevenueRegion, { home }: Company): ReadonlySet<string> {
  if (region.kind === 'region') return data.places.get(region.code)!.members;
  if (region.base === 'domestic') return new Set(home === null ? [] : [home]);
  const all = [...(data.places.get('WORLD')?.members ?? [])];
  return new Set(region.base === 'total' ? all : all.filter((country) => country !== home));
}

function kindOf(
  region: RevenueRegion,
  members: ReadonlySet<string>,
  { home }: Company,
): Exclude<RevenueRow['kind'], 'rest'> {
  if (region.kind === 'region')
    return members.size === 1 && home !== null && members.has(home) ? 'domestic' : 'region';
  return region.base === 'domestic' || region.base === 'total' ? region.base : 'whole';
}

/** A whole is asked about as the world, in which a measure never reaches the exporter's own jurisdiction. */
function askedAs(
  { data }: Context,
  region: RevenueRegion,
  kind: RevenueRow['kind'],
  { home }: Company,
): string {
  if (kind === 'total') return '';
  if (region.kind === 'region') return region.name;
  const code = kind === 'domestic' ? home : 'WORLD';
  return (code && data.places.get(code)?.region.name) ?? '';
}

/** The rows of the one base that covers most, without overlaps, and what they leave of the whole of that base. */
function addingUp(abroad: readonly Found[]): { added: ReadonlySet<Found>; rest: Found | null } {
  const choices = [...new Set(abroad.map(({ base }) => base))].map((base) => {
    const whole = abroad.find((one) => one.kind === 'whole' && one.base === base) ?? null;
    const parts = withoutOverlap(abroad.filter((one) => one.kind === 'region' && one.base === base));
    return { covered: whole?.value ?? sum(parts), ...split(whole, parts) };
  });
  return choices.reduce((best, one) => (one.covered > best.covered ? one : best));
}

/** A whole with its parts: the parts and what they leave; the whole alone where they exceed it. */
function split(
  whole: Found | null,
  parts: readonly Found[],
): { added: ReadonlySet<Found>; rest: Found | null } {
  if (!whole) return { added: new Set(parts), rest: null };
  const left = (whole.value ?? 0) - sum(parts);
  const rounding = ROUNDING * (whole.value ?? 0);
  if (parts.length === 0 || left < -rounding) return { added: new Set([whole]), rest: null };
  if (left <= rounding) return { added: new Set(parts), rest: null };
  const rest: Found = {
    ...whole,
    label: '',
    kind: 'rest',
    stated: '',
    value: left,
    askedAs: '',
    partOf: whole.label,
    parts: parts.map(({ label }) => label),
  };
  return { added: new Set(parts), rest };
}

const sum = (rows: readonly Found[]): number => rows.reduce((total, { value }) => total + (value ?? 0), 0);

/** Wider regions first, so that a group is taken before its members; regions without a rate are not taken. */
function withoutOverlap(regions: readonly Found[]): Found[] {
  const taken: Found[] = [];
  for (const region of [...regions].sort((a, b) => b.members.size - a.members.size))
    if (region.value !== null && !taken.some((one) => meet(one, region))) taken.push(region);
  return taken;
}

const meet = (a: Found, b: Found): boolean => [...a.members].some((country) => b.members.has(country));

const within = (inner: Found, outer: Found): boolean =>
  inner !== outer &&
  inner.members.size > 0 &&
  inner.members.size < outer.members.size &&
  [...inner.members].every((country) => outer.members.has(country));

/** Of the rows around it the one with the fewest countries; of several wholes that of its own base. */
function narrowest(row: Found, abroad: readonly Found[]): string {
  const around = abroad.filter((one) => within(row, one));
  const fewest = Math.min(...around.map(({ members }) => members.size));
  const closest = around.filter(({ members }) => members.size === fewest);
  return (closest.find(({ base }) => base === row.base) ?? closest[0])?.label ?? '';
}

/** A rest meets everything but its own parts. */
function overlapsOf(abroad: readonly Found[], rest: Found | null): (readonly [string, string])[] {
  const pairs = abroad.flatMap((a, index) =>
    abroad
      .slice(index + 1)
      .filter((b) => meet(a, b))
      .map((b) => [a.label, b.label] as const),
  );
  const ofRest = abroad.filter((one) => rest && !rest.parts.includes(one.label));
  return [...pairs, ...ofRest.map(({ label }) => ['', label] as const)];
}
