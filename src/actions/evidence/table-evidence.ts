// The claims behind tables: of the facts that their rows show, found by what the rows say of them.

import type { Read } from '../../catalog/call/call';
import type { Context, FunctionEntry, TableCell } from '../../catalog/entry';
import { whenOf } from '../../catalog/when';
import type { Day } from '../../control-data/days';
import type { Claim } from '../../questions/explanation';
import { claimsOf } from '../../questions/explanation';

/** The claims of the facts that a table shows, in the order of the data; none for a function that answers no such table. */
export function claimsOfTable(
  { parameters, evidence }: FunctionEntry,
  read: Read,
  rows: readonly (readonly TableCell[])[],
  context: Context,
): Claim[] {
  const facts = evidence?.facts;
  if (!facts) return [];
  const key = (row: readonly unknown[]): string => JSON.stringify(row.map(String));
  const shown = new Set(rows.map((row) => key(facts.columns.map((column) => row[column] ?? ''))));
  // It answers for its last day where it has two.
  const day = (read[parameters.findLastIndex(({ kind }) => kind === 'day')] ?? []) as readonly Day[];
  const claims: Claim[] = [];
  for (const { row, fact, claim, value } of facts.of(context, whenOf(context, day[0] ?? null)))
    if (shown.has(key(row))) claims.push(...claimsOf(context.data, fact, { claim, value, used: true }));
  return claims;
}
