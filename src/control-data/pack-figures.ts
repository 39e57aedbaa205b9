// The licenses of a pack with the rules by which they are valid, and its figures: revenue, exchange rates, reliance,
// statistics, supply and governance, each with its basis.

import * as v from 'valibot';
import {
  basis,
  country,
  currency,
  fact,
  filled,
  fraction,
  maybeStated,
  number,
  object,
  period,
  producer,
  qualifier,
  regionCode,
  slug,
  slugs,
  stated,
  statedOrNull,
  text,
} from './pack-fields';

const licenseStatus = v.picklist(['granted', 'applied', 'refused', 'revoked']);
const licenseKind = v.picklist(['individual', 'general', 'unknown']);
const licenseScope = v.picklist(['full', 'some customers', 'some items', 'unspecified']);

const licenseRegion = object({
  /** The words of the disclosure. */
  stated: text,
  /** The region it is read as; null where it names none ("not stated", "other regions", a customer). */
  region: v.nullable(regionCode),
});

const license = object({
  ...fact,
  company: slug,
  /** Materials covered; where empty, those of `measure`. */
  materials: slugs,
  measure: v.optional(slug),
  regions: v.array(licenseRegion),
  status: licenseStatus,
  kind: licenseKind,
  /** The day of the word on it; never copied from `granted`, nor the other way round. */
  disclosed: statedOrNull,
  granted: statedOrNull,
  validUntil: maybeStated,
  /** Stated length in months. */
  validMonths: v.nullish(v.pipe(number, v.integer(), v.minValue(1), v.maxValue(1200))),
  scope: licenseScope,
  conditions: v.optional(text),
});

/** A number or practice that the law or the licensing authority sets. */
const rule = object({
  ...fact,
  /** `validity-months-individual`, `validity-months-general`, `review-working-days`, or another slug. */
  kind: slug,
  title: text,
  value: v.nullable(number),
  unit: v.optional(text),
  jurisdiction: filled,
  announced: maybeStated,
  effective: maybeStated,
  until: maybeStated,
});

const revenueBase = v.picklist(['clients', 'exports', 'overseas', 'domestic', 'total']);

const revenue = object({
  ...fact,
  company: slug,
  regionStated: text,
  /** Null where the figure is for a whole base (`exports`, `overseas`, `domestic`, `total`). */
  region: v.nullable(regionCode),
  base: revenueBase,
  period,
  /** Whole units of the currency. */
  amount: v.nullable(number),
  /** Size of the last printed digit of the amount, in whole units: 1000000 for "122 million". */
  amountUnit: v.optional(v.pipe(number, v.gtValue(0))),
  currency: v.nullable(currency),
  share: v.nullable(fraction),
  /** Decimals of the share as printed in percent: 2 for "6.94%". */
  shareDecimals: v.optional(v.pipe(number, v.integer(), v.minValue(0), v.maxValue(15))),
  qualifier,
  /** The basis of the amount. */
  basis,
  /** The basis of the share where it differs. */
  shareBasis: v.optional(basis),
  /** Kept for derived figures: `354 − 122 − 137`. */
  formula: v.optional(text),
});

/** One unit of `from` is worth `value` units of `to`. */
const rate = object({
  ...fact,
  from: currency,
  to: currency,
  value: v.pipe(number, v.gtValue(0)),
  /** The revenue period that it converts; or a day. */
  period: v.optional(period),
  day: v.optional(stated),
  basis,
  formula: v.optional(text),
});

/** Production shares and import reliance, with edition and year. */
const reliance = object({
  ...fact,
  material: slug,
  country: filled,
  kind: v.picklist(['production share', 'import reliance', 'import share', 'processing share']),
  /** Null where the source gives only words. */
  value: v.nullable(fraction),
  qualifier: v.picklist(['exact', 'about', 'more than', 'less than', 'nearly', 'net exporter']),
  year: v.nullable(v.pipe(number, v.integer())),
  edition: text,
  basis,
  detail: v.optional(text),
});

/** A counted statistic: trade flows, applications filed and approved. Shown, never deciding. */
const statistic = object({
  ...fact,
  title: filled,
  date: statedOrNull,
  values: v.record(v.string(), number),
  unit: v.optional(text),
});

/**
 * What countries produced, or hold as reserves, of a material at one stage in one year, with the world's total as the
 * source prints it. Shares are arithmetic on these: country ÷ world.
 */
const supply = object({
  ...fact,
  material: slug,
  kind: v.picklist(['production', 'capacity', 'reserves']),
  /** `mine`, `refinery`, `smelter`, `plant`, … in the source's own classes. */
  stage: text,
  /** The source's own words for what is counted: `Mine production, antimony content`. */
  counted: v.optional(text),
  year: v.pipe(number, v.integer()),
  unit: filled,
  /** A null is a figure that the source withholds or does not have. */
  values: v.record(producer, v.nullable(v.pipe(number, v.minValue(0)))),
  /** The world's total as the source gives it; null where it gives none. */
  world: v.nullable(v.pipe(number, v.minValue(0))),
  /** Countries (or `WORLD`) whose figure is an estimate of the source; all others are reported. */
  estimated: v.optional(v.array(producer)),
  /** Words of the source for a figure: `more than`, `withheld`, `less than half a unit`. */
  qualifiers: v.optional(v.record(producer, text)),
  /** `MCS 2026`. */
  edition: text,
});

/** A country's score on an indicator of governance, about −2.5 (weak) to 2.5 (strong). */
const governance = object({
  ...fact,
  country,
  indicator: filled,
  year: v.pipe(number, v.integer()),
  estimate: number,
});

export const FIGURE_SCHEMAS = {
  licenses: license,
  revenue,
  rates: rate,
  rules: rule,
  reliance,
  statistics: statistic,
  supply,
  governance,
};

export type LicenseStatus = v.InferOutput<typeof licenseStatus>;
export type LicenseKind = v.InferOutput<typeof licenseKind>;
export type LicenseScope = v.InferOutput<typeof licenseScope>;
export type LicenseRegion = v.InferOutput<typeof licenseRegion>;
export type License = v.InferOutput<typeof license>;
export type Rule = v.InferOutput<typeof rule>;
export type RevenueBase = v.InferOutput<typeof revenueBase>;
export type RevenueFigure = v.InferOutput<typeof revenue>;
export type ExchangeRate = v.InferOutput<typeof rate>;
export type Reliance = v.InferOutput<typeof reliance>;
export type Statistic = v.InferOutput<typeof statistic>;
export type SupplyTable = v.InferOutput<typeof supply>;
export type GovernanceEstimate = v.InferOutput<typeof governance>;
