// Settling a Review: what a notice says of an open question becomes a private fact with its source, day and reason.

import type { Day } from '../../control-data/days';
import { isoOfDay } from '../../control-data/days';
import type { License, PackTopics, Source, Suspension } from '../../control-data/pack';
import type { Committed } from '../change/commit';
import { changePrivate } from '../loading/private-facts';
import type { Running } from '../running/under-way';
import type { OpenQuestion } from './open-questions';

/**
 * What became of it. A suspension: extended, ended with the measure back in force, or lifted for good. A measure whose
 * planned end passed: suspended, still in force, or gone. A license: valid until a day, which may lie in the past.
 */
export type Outcome = 'suspended' | 'in_force' | 'lifted' | 'valid-until';

export interface Settlement {
  readonly question: OpenQuestion;
  readonly outcome: Outcome;
  /** The first day of what followed; for a license it does not count. */
  readonly from: Day;
  /** The last day, or null for until further notice; a license needs one. */
  readonly until: Day | null;
  readonly source: {
    readonly title: string;
    readonly publisher: string;
    /** https, or empty. */
    readonly url: string;
    /** The day of the notice: from then on it was known. */
    readonly published: Day;
  };
  /** Why the person takes it so; kept with the fact. */
  readonly reason: string;
}

/** What is still missing or wrong in a settlement, by the field that is asked for. */
export type Incomplete = 'title' | 'url' | 'reason' | 'until' | 'until-before-from';

/** What keeps a settlement from being written; null where nothing does. */
export function incomplete({ outcome, from, until, source, reason }: Settlement): Incomplete | null {
  if (source.title.trim() === '') return 'title';
  if (source.url.trim() !== '' && !/^https:\/\/[^\s/]+/i.test(source.url.trim())) return 'url';
  if (reason.trim() === '') return 'reason';
  if (outcome === 'valid-until') return until === null ? 'until' : null;
  return outcome === 'suspended' && until !== null && until < from ? 'until-before-from' : null;
}

/** The outcomes that fit a question, the likeliest first. */
export const outcomesOf = ({ kind }: OpenQuestion): readonly Outcome[] =>
  kind === 'license' ? ['valid-until'] : ['suspended', 'in_force', 'lifted'];

/**
 * The private facts that a settlement writes. Settling the same question again replaces them.
 * @throws RangeError where the settlement is incomplete.
 */
export function factsOf(settlement: Settlement): Partial<PackTopics> {
  const missing = incomplete(settlement);
  if (missing) throw new RangeError(`The settlement lacks: ${missing}`);
  const { question, source } = settlement;
  const notice: Source = {
    id: `own-notice-${question.id}`,
    publisher: source.publisher.trim() || source.title.trim(),
    title: source.title.trim(),
    url: source.url.trim(),
    published: isoOfDay(source.published),
    kind: 'user',
  };
  return question.kind === 'license'
    ? { sources: [notice], licenses: [renewed(question.license, settlement, notice)] }
    : { sources: [notice], suspensions: [followed(question, settlement, notice)] };
}

function followed(
  { id, name, measures }: Extract<OpenQuestion, { kind: 'measure' }>,
  { outcome, from, until, reason, source }: Settlement,
  notice: Source,
): Suspension {
  return {
    id: `own-settled-${id}`,
    sources: [notice.id],
    notes: reason.trim(),
    measures: [...measures],
    standing: outcome as Suspension['standing'],
    reference: name,
    title: source.title.trim(),
    announced: isoOfDay(source.published),
    from: isoOfDay(from),
    until: outcome === 'suspended' && until !== null ? isoOfDay(until) : null,
  };
}

/** The license with a stated end: it takes the place of the record without one. */
function renewed(license: License, { until, reason }: Settlement, notice: Source): License {
  return {
    ...license,
    sources: [...new Set([...license.sources, notice.id])],
    validUntil: isoOfDay(until!),
    notes: reason.trim(),
  };
}

/** Writes a settlement: logged, kept in the workbook, cells recalculated, to be undone. @throws ActionProblem. */
export function settle(settlement: Settlement, running: Running = {}): Promise<Committed> {
  const facts = factsOf(settlement);
  return changePrivate({ kind: 'add', facts, from: 'inspect' }, running);
}
