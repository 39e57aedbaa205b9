// The facts of a pack on controls: measures and what they list, their suspensions, entity listings, and events.

import type { StatedDay } from './days';
import type { Fact, RegionCode } from './facts';
import type { ListingSuspension } from './pack-parties';

/**
 * The ways in which a measure can bear on trade. The first four decide a question about an export; an export quota
 * decides like a license that is required, since nothing leaves without an allocation. An export tax never decides.
 * The last three are of the side that imports and never decide a question about an export.
 */
export type Effect =
  | 'prohibited'
  | 'presumption_of_denial'
  | 'license_required'
  | 'quota'
  | 'export_tax'
  | 'end_use_ban'
  | 'third_country_license'
  | 'state_trading'
  | 'framework'
  | 'import_ban'
  | 'import_license'
  | 'tariff';

/** Which side's rule a measure is: of the country that the goods leave, or of the one that they enter. */
export type Direction = 'export' | 'import';

/** How sure the pack is of a measure, by what was read of it. */
export type Certainty = 'high' | 'medium' | 'low';

/** How much a measure allows or takes, in a period or from a day on. */
export interface MeasureAmount {
  /** `2026`, `2025-10`, or two days `2025-10-16/2025-12-31`; left out where it holds as long as the measure. */
  period?: string;
  /** The amount in `unit`; an ad valorem rate is a fraction of the value with unit `ad valorem`. */
  value?: number;
  /** `t Co`, `ad valorem`, `USD/t`, … */
  unit: string;
  /** What it is of, in the measure's own classes: `base`, `strategic`, `lithium, silver`. */
  of?: string;
  notes?: string;
}

export interface Destinations {
  scope: 'all' | 'list';
  /** Region codes, with scope `list`. */
  include?: RegionCode[];
  exclude?: RegionCode[];
}

/** What a measure and each of its clauses say of their standing and reach. */
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
  /** Where the goods of an import-side rule come from; left out: from everywhere. */
  origins?: Destinations;
  /** Quotas and rates. */
  amounts?: MeasureAmount[];
  /** False where its effect could decide and what was read of it is not enough to; `whyNotDeciding` says why. */
  decides?: boolean;
  whyNotDeciding?: string;
}

export interface Clause extends MeasureTerms {
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
  /** Left out: `export`. */
  direction?: Direction;
  certainty?: Certainty;
  /** Why no https address of the issuing body is among its sources; left out where one is. */
  noOfficialAddress?: string;
  /** Measures on top of which this one does not come, as its own text says (duties of one country). */
  notOnTopOf?: string[];
  /** Where a measure has clauses, they answer in its place. */
  limbs?: Clause[];
}

/** One line of a measure's list. */
export interface ControlledItem extends Fact {
  /** The measure or clause that lists it. */
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
  /** Measures or clauses. */
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
  /** Times in which the listing is suspended. */
  suspensions?: ListingSuspension[];
  /** The last day of the listing: a fact. */
  until?: StatedDay | null;
}

export interface TradeEvent extends Fact {
  title: string;
  date: StatedDay | null;
  until?: StatedDay | null;
  materials?: string[];
  destinations?: RegionCode[];
}

/**
 * What an authority said that it will do to measures, without a legal instrument that was read: it never changes a
 * status, but it is named where one of its measures is in doubt.
 */
export interface Announcement extends Fact {
  /** Who said it: `MOFCOM`. */
  authority: string;
  title: string;
  announced: StatedDay;
  /** Measures or clauses that it is about; no others. */
  measures: string[];
  says: 'extend' | 'lift' | 'issue';
  /** The day until which it says that it will extend; null where it names none. */
  until: StatedDay | null;
}

/** That somebody looked which controls a country has on some materials, and on which day. */
export interface ChecksOfControls extends Fact {
  /** The country whose controls were looked at, ISO 3166-1 alpha-2. */
  origin: string;
  materials: string[];
  day: StatedDay;
}

/** A list of materials that a government calls critical, and one material on it. */
export interface CriticalListing extends Fact {
  /** `EU critical`, `EU strategic`, `US critical`. */
  list: string;
  material: string;
  /** The list's own words for it. */
  stated: string;
  status: string;
}
