// The functions that can be answered now. Lookups are there from the start; the models of exposure and supply are a
// part that is loaded right after, so that functions.js stays within its limit.

import type { FunctionEntry } from './entry';
import { explainFunction } from './explain';
import { CONTROL_FUNCTIONS } from './controls';
import { LICENSE_FUNCTIONS } from './licenses';
import { REVENUE_FUNCTIONS } from './revenue';
import { THING_FUNCTIONS } from './things';

const entries = new Map<string, FunctionEntry>();

/** Makes functions answerable. */
export function addFunctions(more: readonly FunctionEntry[]): void {
  for (const entry of more) entries.set(entry.id, entry);
}

/** The functions that answer from the data alone. */
export const LOOKUPS: readonly FunctionEntry[] = [
  ...LICENSE_FUNCTIONS,
  ...CONTROL_FUNCTIONS,
  ...REVENUE_FUNCTIONS,
  ...THING_FUNCTIONS,
  explainFunction(entries),
];
addFunctions(LOOKUPS);

/** The entry of a function, or null where its part is not loaded (or there is no such function). */
export const loadedFunction = (id: string): FunctionEntry | null => entries.get(id) ?? null;
