// The control pack: a set of facts with their sources, and the vocabulary that they use.
// This is the file format "exposure-pack" version 1. Every id is a lower-case slug and is never reused.

import type { StatedDay } from './days';

export const PACK_FORMAT = 'exposure-pack';
export const PACK_FORMAT_VERSION = 1;

export type SourceId = string;
export type RegionCode = string;

/** What kind of publisher stands behind a source; `official` means the issuing body's own page, read. */
export type SourceKind = 'official' | 'company' | 'press' | 'dataset' | 'user';

export interface Source {
  id: SourceId;
  publisher: string;
  title: string;
  /** https only; empty where no https address is known. */
  url: string;
  published: StatedDay | null;
  kind: SourceKind;
  /** Who quotes the publisher, where the original itself was not read. */
  via?: string;
}

/** Another value that a source gives for a field of a fact; the fact's own field holds the one that counts. */
export interface CompetingClaim {
  field: string;
  value: string | number | null;
  sources: SourceId[];
  note?: string;
}

/** What every fact carries. */
export interface Fact {
  id: string;
  sources: SourceId[];
  /** Claims of other sources that lost against the fact's own value. */
  competing?: CompetingClaim[];
  notes?: string;
  /** A withdrawn fact stays in the pack and answers nothing. */
  withdrawn?: boolean;
}

/** Where a number comes from: printed by the reporter, arithmetic on printed figures, an estimate, the user. */
export type Basis = 'reported' | 'derived' | 'estimated' | 'user';

export interface Region {
  code: RegionCode;
  name: string;
  nameZh?: string;
  aliases?: string[];
  /** ISO 3166-1 alpha-2 codes. A country has itself as its one member; a phrase like "other regions" has none. */
  members: string[];
  sources?: SourceId[];
  notes?: string;
}

export interface Company {
  id: string;
  name: string;
  nameZh?: string;
  aliases?: string[];
  /** `300748.SZ`, `6680.HK`: with the exchange as suffix; found with and without it. */
  tickers?: string[];
  lei?: string;
  /** Home jurisdiction, ISO 3166-1 alpha-2; null where it is not known. */
  home: string | null;
  /** Materials that the company sells. */
  products: string[];
  sources: SourceId[];
  notes?: string;
}

export type MaterialForm =
  | 'ore'
  | 'oxide'
  | 'metal'
  | 'alloy'
  | 'compound'
  | 'target'
  | 'powder'
  | 'crystal'
  | 'magnet'
  | 'reagent'
  | 'carbide'
  | 'wafer'
  | 'technology'
  | 'equipment'
  | 'product';

export interface Material {
  id: string;
  name: string;
  nameZh?: string;
  symbol?: string;
  aliases?: string[];
  hs?: string[];
  /** None for a bare element or a family of materials. */
  form?: MaterialForm;
  /** Element symbols that it contains. */
  elements?: string[];
  /**
   * Wider materials that include this one: `gallium-metal` is one of `gallium`. A question about the wider
   * material is answered from all narrower ones. Technology and equipment name no wider goods.
   */
  broader?: string[];
  /** True where the data names the material without having checked its controls. */
  unchecked?: boolean;
  sources?: SourceId[];
  notes?: string;
}

/** The ways in which a measure can bear on trade. Only the first three decide a question about goods. */
export type Effect =
  | 'prohibited'
  | 'presumption_of_denial'
  | 'license_required'
  | 'end_use_ban'
  | 'third_country_license'
  | 'state_trading'
  | 'framework';

export interface Destinations {
  scope: 'all' | 'list';
  /** Region codes, with scope `list`. */
  include?: RegionCode[];
  exclude?: RegionCode[];
}

/** What a measure and each of its limbs say of their standing and reach. */
export interface MeasureTerms {
  effect: Effect;
  destinations: Destinations;
  announced: StatedDay | null;
  effective: StatedDay | null;
  /** The last day that the measure's own text plans. */
  until?: StatedDay | null;
  /** The last day on which it was in force: a fact, not a plan. */
  ended?: StatedDay | null;
  /** Materials that it names, beside the items that refer to it. */
  materials?: string[];
  /** It reaches only items that a licensing measure in force lists (2024 No.46 clause 2). */
  onlyListedItems?: boolean;
}

export interface Limb extends MeasureTerms {
  /** Unique in the pack: `cn-2024-46-2-metals`. */
  id: string;
  title: string;
  notes?: string;
}

export interface Measure extends Fact, MeasureTerms {
  jurisdiction: string;
  title: string;
  titleZh?: string;
  /** The number by which the field cites it: `2025 No.18`. */
  reference: string;
  aliases?: string[];
  /** Where a measure has limbs, they answer in its place. */
  limbs?: Limb[];
}

/** One line of a measure's list. */
export interface ControlledItem extends Fact {
  /** The measure or limb that lists it. */
  measure: string;
  /** Materials that the line covers. */
  materials: string[];
  /** The words of the list, where they say more than the names of the materials. */
  title?: string;
  controlCode?: string;
  /** True where the control code itself rests on memory alone. */
  controlCodeUnconfirmed?: boolean;
  /** Digits only; six-digit heads or the ten-digit China lines that the text gives for reference. */
  hs: string[];
  threshold?: string;
}

/**
 * A fact on the standing of measures: suspended from a day until a day, or a word on what followed
 * (`in_force`: back in force, `lifted`: gone for good).
 */
export interface Suspension extends Fact {
  /** Measures or limbs. */
  measures: string[];
  standing: 'suspended' | 'in_force' | 'lifted';
  reference: string;
  title: string;
  announced: StatedDay | null;
  from: StatedDay;
  /** Last day; null means until further notice. */
  until: StatedDay | null;
}

export type LicenseStatus = 'granted' | 'applied' | 'refused' | 'revoked';
export type LicenseKind = 'individual' | 'general' | 'unknown';
export type LicenseScope = 'full' | 'some customers' | 'some items' | 'unspecified';

export interface LicenseRegion {
  /** The words of the disclosure. */
  stated: string;
  /** The region it is read as; null where it names none ("not stated", "other regions", a customer). */
  region: RegionCode | null;
}

export interface License extends Fact {
  company: string;
  /** Materials covered; where empty, those of `measure`. */
  materials: string[];
  measure?: string;
  regions: LicenseRegion[];
  status: LicenseStatus;
  kind: LicenseKind;
  /** The day of the word on it; never copied from `granted`, nor the other way round. */
  disclosed: StatedDay | null;
  granted: StatedDay | null;
  validUntil?: StatedDay | null;
  /** Stated length in months. */
  validMonths?: number | null;
  scope: LicenseScope;
  conditions?: string;
}

export type RevenueBase = 'clients' | 'exports' | 'overseas' | 'domestic' | 'total';
export type Qualifier = 'exact' | 'about' | 'more than' | 'nearly';

export interface RevenueFigure extends Fact {
  company: string;
  regionStated: string;
  /** Region code; null where the figure is for a whole base (`exports`, `overseas`, `domestic`, `total`). */
  region: RegionCode | null;
  base: RevenueBase;
  /** `2025Q1`, `2025H1`, `2025M1-9`, `2024`. */
  period: string;
  /** Whole units of the currency. */
  amount: number | null;
  /** Size of the last printed digit of the amount, in whole units: 1000000 for "122 million". */
  amountUnit?: number;
  currency: string | null;
  /** A fraction. */
  share: number | null;
  /** Decimals of the share as printed in percent: 2 for "6.94%". */
  shareDecimals?: number;
  qualifier: Qualifier;
  /** The basis of the amount. */
  basis: Basis;
  /** The basis of the share where it differs. */
  shareBasis?: Basis;
  /** Kept for derived figures: `354 − 122 − 137`. */
  formula?: string;
}

export interface ExchangeRate extends Fact {
  /** One unit of `from` is worth `value` units of `to`. */
  from: string;
  to: string;
  value: number;
  /** The revenue period that it converts; or a day. */
  period?: string;
  day?: StatedDay;
  basis: Basis;
  formula?: string;
}

/** A number or practice that the law or the licensing authority sets. */
export interface Rule extends Fact {
  /** `validity-months-individual`, `validity-months-general`, `review-working-days`, or another slug. */
  kind: string;
  title: string;
  value: number | null;
  unit?: string;
  jurisdiction: string;
  announced?: StatedDay | null;
  effective?: StatedDay | null;
  until?: StatedDay | null;
}

export interface EntityListing extends Fact {
  reference: string;
  title: string;
  jurisdiction: string;
  destination: RegionCode;
  entities: number;
  announced: StatedDay | null;
  effective: StatedDay | null;
  until?: StatedDay | null;
}

export interface TradeEvent extends Fact {
  title: string;
  date: StatedDay | null;
  until?: StatedDay | null;
  materials?: string[];
  destinations?: RegionCode[];
}

/** Production shares and import reliance, with edition and year. */
export interface Reliance extends Fact {
  material: string;
  country: string;
  kind: 'production share' | 'import reliance' | 'import share' | 'processing share';
  /** A fraction; null where the source gives only words. */
  value: number | null;
  qualifier: Qualifier | 'net exporter';
  year: number | null;
  edition: string;
  basis: Basis;
  detail?: string;
}

/** A counted statistic: trade flows, applications filed and approved. Shown, never deciding. */
export interface Statistic extends Fact {
  title: string;
  date: StatedDay | null;
  values: Record<string, number>;
  unit?: string;
}

/** A scenario of the pack: rates are assumptions of a model, never facts. */
export interface ScenarioFact {
  id: string;
  name: string;
  notes: string;
  rows: [what: string, value: number | string, from?: StatedDay][];
}

/** All topics of a pack; a file may hold some of them. */
export interface PackTopics {
  sources: Source[];
  regions: Region[];
  companies: Company[];
  materials: Material[];
  items: ControlledItem[];
  measures: Measure[];
  suspensions: Suspension[];
  listings: EntityListing[];
  events: TradeEvent[];
  licenses: License[];
  revenue: RevenueFigure[];
  rates: ExchangeRate[];
  rules: Rule[];
  reliance: Reliance[];
  statistics: Statistic[];
  scenarios: ScenarioFact[];
}

export interface PackHead {
  format: typeof PACK_FORMAT;
  formatVersion: number;
  id: string;
  title: string;
  version: string;
  /** The day of the latest evidence. */
  dataDate: StatedDay;
}

/** A whole pack. Fields that this version does not know survive a round trip. */
export type ControlPack = PackHead & PackTopics;
