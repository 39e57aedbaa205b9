// The catalog: each function once, as data. The functions, the builder, the inspector, the help and EXPLAIN read it.

import { CONTROL_FUNCTIONS } from './controls';
import type { FunctionEntry } from './entry';
import { explainFunction } from './explain';
import { EXPOSURE_FUNCTIONS } from './exposure';
import { LICENSE_FUNCTIONS } from './licenses';
import { REVENUE_FUNCTIONS } from './revenue';
import { SUPPLY_FUNCTIONS } from './supply';
import { SPLIT_FUNCTIONS } from './supply-split';
import { THING_FUNCTIONS } from './things';

const PLAIN_FUNCTIONS: readonly FunctionEntry[] = [
  ...LICENSE_FUNCTIONS,
  ...CONTROL_FUNCTIONS,
  ...REVENUE_FUNCTIONS,
  ...SPLIT_FUNCTIONS,
  ...EXPOSURE_FUNCTIONS,
  ...SUPPLY_FUNCTIONS,
  ...THING_FUNCTIONS,
];

const byId = new Map(PLAIN_FUNCTIONS.map((entry) => [entry.id, entry]));

/** All functions, in the order in which help and pane list them. */
export const FUNCTIONS: readonly FunctionEntry[] = [...PLAIN_FUNCTIONS, explainFunction(byId)];

const all = new Map(FUNCTIONS.map((entry) => [entry.id, entry]));

/** The entry of a function; throws for an id that the catalog does not have. */
export function functionEntry(id: string): FunctionEntry {
  const entry = all.get(id);
  if (!entry) throw new Error(`No function ${id}`);
  return entry;
}
