// Claims grouped by what they state: one statement, all of its sources.

import type { Claim } from './preview';

export interface Statement extends Pick<Claim, 'claim' | 'value' | 'format' | 'used' | 'isPrivate'> {
  key: string;
  /** One claim for each source. */
  sources: Claim[];
}

/** The statements of some claims, the used ones first, each source once. */
export function statementsOf(claims: readonly Claim[]): Statement[] {
  const statements = new Map<string, Statement>();
  for (const one of claims) {
    const { claim, value, format, used, isPrivate, source } = one;
    const key = JSON.stringify([claim, value, used, isPrivate]);
    const known = statements.get(key);
    if (!known) statements.set(key, { key, claim, value, format, used, isPrivate, sources: [one] });
    else if (!known.sources.some((other) => other.source?.id === source?.id)) known.sources.push(one);
  }
  return [...statements.values()].sort((a, b) => Number(b.used) - Number(a.used));
}
