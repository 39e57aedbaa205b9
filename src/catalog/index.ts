// The catalog: each function once, as data. The functions, the builder, the inspector, the help and EXPLAIN read it.

import type { FunctionEntry, ShownEntry } from './entry';
import { EXAMPLES } from './examples';
import { MODELS } from './models';
import { LOOKUPS } from './registry';

const FAMILIES: readonly FunctionEntry['family'][] = [
  'licenses',
  'controls',
  'revenue',
  'exposure',
  'supply',
  'things',
];

/** All functions, family by family, in the order in which help and pane list them. */
export const FUNCTIONS: readonly ShownEntry[] = FAMILIES.flatMap((family) =>
  [...LOOKUPS, ...MODELS]
    .filter((entry) => entry.family === family)
    .map((entry) => ({ ...entry, examples: EXAMPLES[entry.id] ?? [] })),
);

const all = new Map(FUNCTIONS.map((entry) => [entry.id, entry]));

/** The entry of a function; throws for an id that the catalog does not have. */
export function functionEntry(id: string): ShownEntry {
  const entry = all.get(id);
  if (!entry) throw new Error(`No function ${id}`);
  return entry;
}
