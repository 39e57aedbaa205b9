// Why an answer is what it is: a reason, notes, and the claims behind it. All words are codes with values;
// the room text/ makes sentences of them.

import type { ControlData } from '../control-data/control-data';
import type { Day } from '../control-data/days';
import { dayOfStated, isoOfDay } from '../control-data/days';
import type { Basis, CompetingClaim, Fact, Source, SourceId } from '../control-data/pack';

/** A thing as sentences name it in either language; a country needs no Chinese name, its ISO code gives one. */
export interface Named {
  readonly name: string;
  readonly nameZh?: string;
  readonly code?: string;
}

/** A value inside a reason: text that stands as it is, a name, a day, a share, or a list of names. */
export type ReasonValue =
  string | number | Named | { day: Day } | { share: number } | { list: readonly (string | Named)[] };

/** A sentence as a code with its values. */
export interface Reason {
  code: string;
  values: Record<string, ReasonValue>;
}

/** One claim of one source on one field of one fact. */
export interface Claim {
  /** What the claim is about, in fixed English: `License status`, `Disclosed on`. */
  claim: string;
  value: string | number;
  format: 'text' | 'day' | 'share' | 'amount';
  basis: Basis;
  knownOn: Day;
  source: Source | null;
  used: boolean;
  fact: string;
  isPrivate: boolean;
}

/** All that can be said of one answer. */
export interface Explanation {
  /** The answer's own word or number, as the function gives it. */
  answer: string | number;
  format: 'text' | 'day' | 'share' | 'amount';
  asOf: Day;
  knownOn: Day;
  reason: Reason;
  notes: Reason[];
  claims: Claim[];
  /** The first and last day of this answer, as far as they are dated. */
  since: Day | null;
  until: Day | null;
  /** The next dated event that can change it. */
  next: Day | null;
}

export const reason = (code: string, values: Record<string, ReasonValue> = {}): Reason => ({ code, values });

export interface Statement {
  claim: string;
  value: string | number;
  format?: Claim['format'];
  basis?: Basis;
  used: boolean;
}

/** The rows of one statement of a fact: one for each source that makes it, or only the first. */
export function claimsOf(
  data: ControlData,
  fact: Pick<Fact, 'id' | 'sources'>,
  statement: Statement,
  every: 'every source' | 'first source' = 'every source',
): Claim[] {
  const ids: (SourceId | null)[] = fact.sources.length ? fact.sources : [null];
  const isPrivate = data.privateIds.has(fact.id);
  return (every === 'every source' ? ids : ids.slice(0, 1)).map((id) => ({
    claim: statement.claim,
    value: statement.value,
    format: statement.format ?? 'text',
    basis: statement.basis ?? (isPrivate ? 'user' : 'reported'),
    knownOn: (id === null ? null : data.known.publication(id)) ?? data.known.from(fact),
    source: id === null ? null : (data.sources.get(id) ?? null),
    used: statement.used,
    fact: fact.id,
    isPrivate,
  }));
}

/** The claims of a fact that lost against its own value. */
export function competingClaims(data: ControlData, fact: Fact, names: Record<string, string>): Claim[] {
  return (fact.competing ?? []).flatMap((one: CompetingClaim) =>
    claimsOf(
      data,
      { id: fact.id, sources: one.sources },
      { claim: names[one.field] ?? one.field, value: one.value ?? '', used: false },
    ),
  );
}

/** A stated day as a claim shows it: as it was stated. */
export const shownDay = (stated: string | null | undefined): string => {
  if (!stated) return '';
  const day = dayOfStated(stated);
  return stated.length === 10 && day !== null ? isoOfDay(day) : stated;
};
