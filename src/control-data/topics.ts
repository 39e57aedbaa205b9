// The topics of a pack, in the order in which a pack lists them.

import type { PackTopics } from './pack';

/** A pack of nothing. */
export const NO_TOPICS: PackTopics = {
  sources: [],
  regions: [],
  companies: [],
  materials: [],
  items: [],
  measures: [],
  suspensions: [],
  listings: [],
  events: [],
  licenses: [],
  revenue: [],
  rates: [],
  rules: [],
  reliance: [],
  statistics: [],
  scenarios: [],
  announcements: [],
  checks: [],
  critical: [],
  parties: [],
  supply: [],
  governance: [],
};

/** The names of all topics. */
export const TOPICS = Object.keys(NO_TOPICS) as (keyof PackTopics)[];
