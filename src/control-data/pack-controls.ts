// The facts of a pack on controls: measures and what they list, suspensions, announcements, checks, events, listings
// and parties.

import * as v from 'valibot';
import {
  country,
  fact,
  filled,
  hs,
  listingSuspensions,
  maybeStated,
  named,
  number,
  object,
  places,
  regionCode,
  slug,
  slugs,
  span,
  stated,
  statedOrNull,
  text,
} from './pack-fields';

/**
 * The ways in which a measure can bear on trade. The first four decide a question about an export; an export quota
 * decides like a license that is required, since nothing leaves without an allocation. An export tax never decides.
 * The last three are of the side that imports and never decide a question about an export.
 */
const effect = v.picklist([
  'prohibited',
  'presumption_of_denial',
  'license_required',
  'quota',
  'export_tax',
  'end_use_ban',
  'third_country_license',
  'state_trading',
  'framework',
  'import_ban',
  'import_license',
  'tariff',
]);

/** How much a measure allows or takes, in a period or from a day on. */
const amount = object({
  /** Left out where it holds as long as the measure. */
  period: v.optional(span),
  /** The amount in `unit`; an ad valorem rate is a fraction of the value with unit `ad valorem`. */
  value: v.optional(number),
  /** `t Co`, `ad valorem`, `USD/t`, … */
  unit: filled,
  /** What it is of, in the measure's own classes: `base`, `strategic`, `lithium, silver`. */
  of: v.optional(text),
  notes: v.optional(text),
});

/** What a measure and each of its clauses say of their status and scope. */
const terms = {
  effect,
  destinations: places,
  announced: statedOrNull,
  effective: statedOrNull,
  /** The last day that the measure's own text plans. */
  until: maybeStated,
  /** The last day on which it was in force: a fact, not a plan. */
  ended: maybeStated,
  /** Materials that it names; they answer only where no item refers to it. */
  materials: v.optional(slugs),
  /** It reaches only items that a licensing measure in force lists (2024 No.46 clause 2). */
  onlyListedItems: v.optional(v.boolean()),
  /** Where the goods of an import-side rule come from; left out: from everywhere. */
  origins: v.optional(places),
  /** Quotas and rates. */
  amounts: v.optional(v.array(amount)),
  /** False where its effect could decide and what was read of it is not enough to; `whyNotDeciding` says why. */
  decides: v.optional(v.boolean()),
  whyNotDeciding: v.optional(text),
};

/** Its id is unique in the pack: `cn-2024-46-2-metals`. */
const clause = object({ ...terms, id: slug, title: filled, notes: v.optional(text) });

/** Which side's rule a measure is: of the country that the goods leave, or of the one that they enter. */
const direction = v.picklist(['export', 'import']);

/** How sure the pack is of a measure, by what was read of it. */
const certainty = v.picklist(['high', 'medium', 'low']);

const measure = object({
  ...fact,
  ...terms,
  jurisdiction: filled,
  title: filled,
  titleZh: v.optional(text),
  /** The number by which the field cites it: `2025 No.18`. */
  reference: filled,
  aliases: v.optional(v.array(text)),
  /** Left out: `export`. */
  direction: v.optional(direction),
  certainty: v.optional(certainty),
  /** Why no https address of the issuing body is among its sources; left out where one is. */
  noOfficialAddress: v.optional(filled),
  /** Measures on top of which this one does not come, as its own text says (duties of one country). */
  notOnTopOf: v.optional(slugs),
  /** The clauses of a measure answer in its place. */
  limbs: v.optional(v.array(clause)),
});

/** One line of a measure's list. */
const item = object({
  ...fact,
  /** The measure or clause that lists it. */
  measure: slug,
  /** Materials that the line covers. */
  materials: slugs,
  /** The words of the list, where they say more than the names of the materials. */
  title: v.optional(text),
  controlCode: v.optional(text),
  /** True where the control code itself rests on memory alone. */
  controlCodeUnconfirmed: v.optional(v.boolean()),
  hs: v.array(hs),
  threshold: v.optional(text),
});

/**
 * A fact on the status of measures: suspended from a day until a day, or a word on what followed
 * (`in_force`: back in force, `lifted`: gone for good).
 */
const suspension = object({
  ...fact,
  /** Measures or clauses. */
  measures: v.pipe(slugs, v.minLength(1)),
  standing: v.picklist(['suspended', 'in_force', 'lifted']),
  reference: text,
  title: text,
  announced: statedOrNull,
  from: stated,
  /** Last day; null means until further notice. */
  until: statedOrNull,
});

const listing = object({
  ...fact,
  reference: text,
  title: text,
  jurisdiction: filled,
  destination: regionCode,
  entities: v.pipe(number, v.minValue(0)),
  announced: statedOrNull,
  effective: statedOrNull,
  /** Times in which the listing is suspended. */
  suspensions: v.optional(listingSuspensions),
  /** The last day of the listing: a fact. */
  until: maybeStated,
});

const event = object({
  ...fact,
  title: filled,
  date: statedOrNull,
  until: maybeStated,
  materials: v.optional(slugs),
  destinations: v.optional(v.array(regionCode)),
});

/**
 * What an authority said that it will do to measures, without a legal instrument that was read: it never changes a
 * status, but it is named where one of its measures is in doubt.
 */
const announcement = object({
  ...fact,
  /** Who said it: `MOFCOM`. */
  authority: filled,
  title: filled,
  announced: stated,
  /** Measures or clauses that it is about; no others. */
  measures: v.pipe(slugs, v.minLength(1)),
  says: v.picklist(['extend', 'lift', 'issue']),
  /** The day until which it says that it will extend; null where it names none. */
  until: statedOrNull,
});

/** That somebody looked which controls a country has on some materials, and on which day. */
const check = object({ ...fact, origin: country, materials: slugs, day: stated });

/** A list of materials that a government calls critical, and one material on it. */
const critical = object({
  ...fact,
  /** `EU critical`, `EU strategic`, `US critical`. */
  list: filled,
  material: slug,
  /** The list's own words for it. */
  stated: text,
  status: filled,
});

/** One name by one notice. A name that two notices list is two records. */
const party = object({
  ...fact,
  ...named,
  /** `control list`, `unreliable entity list`, or the list's own name. */
  list: filled,
  /** The country whose list it is. */
  jurisdiction: country,
  /** The notice that lists the name: `2025 No.1`. */
  notice: text,
  /** Where the party is; null where no list says. */
  country: v.nullable(country),
  listed: statedOrNull,
  suspensions: v.optional(listingSuspensions),
  /** The last day of the listing: a fact. */
  ended: maybeStated,
});

export const CONTROL_SCHEMAS = {
  items: item,
  measures: measure,
  suspensions: suspension,
  listings: listing,
  events: event,
  announcements: announcement,
  checks: check,
  critical,
  parties: party,
};

export type Effect = v.InferOutput<typeof effect>;
export type MeasureAmount = v.InferOutput<typeof amount>;
export type MeasureTerms = v.InferOutput<v.ObjectSchema<typeof terms, undefined>>;
export type Clause = v.InferOutput<typeof clause>;
export type Direction = v.InferOutput<typeof direction>;
export type Certainty = v.InferOutput<typeof certainty>;
export type Measure = v.InferOutput<typeof measure>;
export type ControlledItem = v.InferOutput<typeof item>;
export type Suspension = v.InferOutput<typeof suspension>;
export type EntityListing = v.InferOutput<typeof listing>;
export type TradeEvent = v.InferOutput<typeof event>;
export type Announcement = v.InferOutput<typeof announcement>;
export type ChecksOfControls = v.InferOutput<typeof check>;
export type CriticalListing = v.InferOutput<typeof critical>;
export type Party = v.InferOutput<typeof party>;
