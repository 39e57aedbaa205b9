// What was typed while settling a question; it outlives the view, and is forgotten once it was written.

import type { OpenQuestion, Outcome, Settlement } from '../../actions/inspect';
import { outcomesOf } from '../../actions/inspect';
import { dayOfIso, isoOfDay } from '../../control-data/days';
import type { Day } from '../../control-data/days';
import { createStore } from '../store';

export interface SettlementDraft {
  readonly outcome: Outcome;
  /** Days as the fields hold them: ISO text, or empty. */
  readonly from: string;
  readonly until: string;
  readonly published: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly reason: string;
}

/** By the id of the question; a question without a draft is not being settled. */
export const drafts = createStore<Readonly<Record<string, SettlementDraft>>>({});

export function beginDraft(question: OpenQuestion, today: Day): void {
  const draft: SettlementDraft = {
    outcome: outcomesOf(question)[0]!,
    from: isoOfDay(question.since),
    until: '',
    published: isoOfDay(today),
    title: '',
    publisher: '',
    url: '',
    reason: '',
  };
  drafts.set((before) => ({ ...before, [question.id]: before[question.id] ?? draft }));
}

export const changeDraft = (id: string, fields: Partial<SettlementDraft>): void =>
  drafts.set((before) => (before[id] ? { ...before, [id]: { ...before[id], ...fields } } : before));

export const endDraft = (id: string): void =>
  drafts.set((before) => Object.fromEntries(Object.entries(before).filter(([key]) => key !== id)));

/** The settlement that a draft means; null while one of its days is no day. */
export function settlementOf(question: OpenQuestion, draft: SettlementDraft): Settlement | null {
  const from = dayOfIso(draft.from);
  const published = dayOfIso(draft.published);
  const until = draft.until === '' ? null : dayOfIso(draft.until);
  if (from === null || published === null || (until === null && draft.until !== '')) return null;
  const { outcome, title, publisher, url, reason } = draft;
  return { question, outcome, from, until, source: { title, publisher, url, published }, reason };
}
