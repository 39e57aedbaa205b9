// The topics of a pack, in the order in which a pack lists them.

import type { PackTopics } from './pack';
import type { Sliced } from './slices';
import { atOnce } from './slices';

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

/** Topics that few questions ask and no index needs: they are read, laid over each other and counted when asked for. */
const LATE: ReadonlySet<keyof PackTopics> = new Set([
  'rates',
  'reliance',
  'statistics',
  'critical',
  'parties',
  'supply',
  'governance',
]);

/** All topics, each made by a function; the late ones when they are first read. */
export function* topicsWith(making: (topic: keyof PackTopics) => Sliced<unknown[]>): Sliced<PackTopics> {
  const topics = {} as Record<keyof PackTopics, unknown[]>;
  for (const topic of TOPICS)
    if (LATE.has(topic)) readLate(topics, topic, () => atOnce(making(topic)));
    else topics[topic] = yield* making(topic);
  return topics as unknown as PackTopics;
}

/** Has a property make its value when it is first read. */
export function readLate<T extends object, K extends keyof T>(of: T, key: K, make: () => T[K]): void {
  Object.defineProperty(of, key, {
    configurable: true,
    enumerable: true,
    get: () => {
      const value = make();
      Object.defineProperty(of, key, { configurable: true, enumerable: true, writable: true, value });
      return value;
    },
  });
}
