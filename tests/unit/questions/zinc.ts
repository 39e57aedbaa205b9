// Control questions on packs in which China controls zinc, and little else.

import type { PackTopics } from '../../../src/control-data/pack';
import { ask, use } from '../support/ask';
import { dataOf, material } from '../support/pack';

export const ZINC = [material('zinc')];
export type Topics = Partial<PackTopics>;

/** Puts small data in use; the material is zinc unless the case brings its own. */
export const given = (topics: Topics): void => use(dataOf({ materials: ZINC, ...topics }));

export const status = (asOf: string, destination = 'US', of = 'zinc'): unknown =>
  ask('CONTROL_STATUS', of, destination, asOf);

export const explained = (asOf: string, destination = 'US', of = 'zinc'): string =>
  ask('EXPLAIN', 'CONTROL_STATUS', of, destination, asOf) as string;
