// The bundled pack, put together from its topics; each topic is a file that a person can review.

import { countryName } from '../country-names';
import type { ControlPack, PackTopics, Region } from '../pack';
import { withoutReviewNotes } from '../review-notes';
import { NO_TOPICS } from '../topics';
// In the order of PackTopics: files that share words stay close together, which compresses a kilobyte better.
import head from './pack.json';
import hash from './hash.json';
import countries from './countries.json';
import regions from './regions.json';
import companies from './companies.json';
import materials from './materials.json';
import items from './items.json';
import measures from './measures.json';
import suspensions from './suspensions.json';
import listings from './listings.json';
import events from './events.json';
import licenses from './licenses.json';
import revenue from './revenue.json';
import rates from './rates.json';
import rules from './rules.json';
import reliance from './reliance.json';
import statistics from './statistics.json';
import scenarios from './scenarios.json';
import announcements from './announcements.json';
import checks from './checks.json';
import sources from './sources.json';

/**
 * Rows of code, English name and aliases. A name stands here only where releases of the Unicode tables differ
 * ("Türkiye", "Turkey"), so that every host shows the same; all others come from the realm's tables.
 */
const COUNTRIES: Region[] = (countries as [code: string, name?: string | null, ...aliases: string[]][]).map(
  ([code, name, ...aliases]) => ({ code, name: name ?? countryName(code, 'en'), aliases, members: [code] }),
);

/** Countries and groups of countries: there whatever pack is loaded. */
export const VOCABULARY: Region[] = [...withoutReviewNotes(regions), ...COUNTRIES];

/** SHA-256 of the bundled pack (pack-hash.ts); a test recomputes it. */
export const BUNDLED_HASH: string = hash;

const TOPICS = {
  companies,
  materials,
  items,
  measures,
  suspensions,
  listings,
  events,
  licenses,
  revenue,
  rates,
  rules,
  reliance,
  statistics,
  scenarios,
  announcements,
  checks,
  sources,
};

export const BUNDLED_PACK = {
  ...head,
  ...NO_TOPICS,
  ...(Object.fromEntries(
    Object.entries(TOPICS).map(([topic, records]) => [topic, withoutReviewNotes<unknown>(records)]),
  ) as unknown as Omit<PackTopics, 'regions'>),
} as unknown as ControlPack;
