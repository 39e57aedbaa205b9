// The catalog: each function once, as data. The functions, the builder, the inspector, the help and EXPLAIN read it.

import { CONTROL_FUNCTIONS } from './controls';
import type { FunctionEntry, ShownEntry } from './entry';
import { EXAMPLES } from './examples';
import { explainFunction } from './explain';
import { EXPOSURE_FUNCTIONS } from './exposure';
import { LICENSE_FUNCTIONS } from './licenses';
import { REVENUE_FUNCTIONS } from './revenue';
import { SUPPLY_FUNCTIONS } from './supply';
import { SPLIT_FUNCTIONS } from './supply-split';
import { THING_FUNCTIONS } from './things';

const all = new Map<string, ShownEntry>();

/** All functions, family by family, in the order in which help and pane list them. */
export const FUNCTIONS: readonly ShownEntry[] = (
  [
    ...LICENSE_FUNCTIONS,
    ...CONTROL_FUNCTIONS,
    ...REVENUE_FUNCTIONS,
    ...SPLIT_FUNCTIONS,
    ...EXPOSURE_FUNCTIONS,
    ...SUPPLY_FUNCTIONS,
    ...THING_FUNCTIONS,
    explainFunction(all),
  ] satisfies FunctionEntry[]
).map((entry) => ({ ...entry, examples: EXAMPLES[entry.id] ?? [] }));

for (const entry of FUNCTIONS) all.set(entry.id, entry);

/** The entry of a function, or null where there is no such function. */
export const findFunction = (id: string): ShownEntry | null => all.get(id) ?? null;

/** The entry of a function; throws for an id that the catalog does not have. */
export function functionEntry(id: string): ShownEntry {
  const entry = all.get(id);
  if (!entry) throw new Error(`No function ${id}`);
  return entry;
}
