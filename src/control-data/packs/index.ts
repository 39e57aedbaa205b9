// The bundled pack, put together from its topics; each topic is a file that a person can review.

import type { ControlPack, Region } from '../pack';
import companies from './companies.json';
import countries from './countries.json';
import events from './events.json';
import items from './items.json';
import licenses from './licenses.json';
import listings from './listings.json';
import materials from './materials.json';
import measures from './measures.json';
import head from './pack.json';
import rates from './rates.json';
import regions from './regions.json';
import reliance from './reliance.json';
import revenue from './revenue.json';
import rules from './rules.json';
import scenarios from './scenarios.json';
import sources from './sources.json';
import statistics from './statistics.json';
import suspensions from './suspensions.json';

const COUNTRIES: Region[] = countries.map(([code = '', name = '', nameZh, ...aliases]) => ({
  code,
  name,
  nameZh,
  aliases,
  members: [code],
}));

/** Countries and groups of countries: there whatever pack is loaded. */
export const VOCABULARY: Region[] = [...regions, ...COUNTRIES];

export const BUNDLED_PACK = {
  ...head,
  sources,
  regions: [],
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
} as unknown as ControlPack;
