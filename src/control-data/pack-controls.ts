// The facts of a pack on controls: measures and what they list, their suspensions, entity listings, and events.

import type { StatedDay } from './days';
import type { Fact, RegionCode } from './facts';

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
  /** Materials that it names; they answer only where no item refers to it. */
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
