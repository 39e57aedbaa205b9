// The figures of a pack: revenue, exchange rates, production shares and statistics, each with its basis.

import type { StatedDay } from './days';
import type { Basis, Fact, RegionCode } from './facts';

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

/** Production shares and import reliance, with edition and year. */
export interface Reliance extends Fact {
  material: string;
  country: string;
  kind: 'production share' | 'import reliance' | 'import share' | 'processing share';
  /** A fraction; null where the source gives only words. */
  value: number | null;
  qualifier: Qualifier | 'less than' | 'net exporter';
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

/**
 * What countries produced, or hold as reserves, of a material at one stage in one year, with the world's total as the
 * source prints it. Shares are arithmetic on these: country ÷ world.
 */
export interface SupplyTable extends Fact {
  material: string;
  kind: 'production' | 'capacity' | 'reserves';
  /** `mine`, `refinery`, `smelter`, `plant`, … in the source's own classes. */
  stage: string;
  /** The source's own words for what is counted: `Mine production, antimony content`. */
  counted?: string;
  year: number;
  unit: string;
  /** By country (ISO alpha-2) or `OTHER`; a null is a figure that the source withholds or does not have. */
  values: Record<string, number | null>;
  /** The world's total as the source gives it; null where it gives none. */
  world: number | null;
  /** Countries (or `WORLD`) whose figure is an estimate of the source; all others are reported. */
  estimated?: string[];
  /** Words of the source for a figure: `more than`, `withheld`, `less than half a unit`. */
  qualifiers?: Record<string, string>;
  /** `MCS 2026`. */
  edition: string;
}

/** A country's score on an indicator of governance, about −2.5 (weak) to 2.5 (strong). */
export interface GovernanceEstimate extends Fact {
  country: string;
  indicator: string;
  year: number;
  estimate: number;
}
