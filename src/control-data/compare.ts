// What changes from one set of facts to another: added, changed and withdrawn, fact by fact and field by field.

import { canonicalJson } from './pack-hash';
import type { PackTopics } from './pack';
import type { Sliced } from './slices';

export type Topic = keyof PackTopics;

export interface FactChange {
  kind: 'added' | 'changed' | 'withdrawn';
  topic: Topic;
  /** Id of the fact; code of a region. */
  id: string;
  /** Fields that differ, in the order of the alphabet; empty for what was added or withdrawn. */
  fields: string[];
  /** The record before and after; null where there is none. */
  before: object | null;
  after: object | null;
}

export interface Comparison {
  /** By topic in the order of the packs, then by id. */
  changes: FactChange[];
  counts: Record<FactChange['kind'], number>;
}

type Record_ = { id?: string; code?: string; withdrawn?: boolean };

/**
 * Compares the topics of two packs or of two states of the data. A fact that is gone and one that is marked as
 * withdrawn both count as withdrawn; one that was withdrawn on both sides does not count. Topics that one side lacks
 * count as empty. The order of records and of keys says nothing.
 */
export function* comparingTopics(
  before: Partial<PackTopics>,
  after: Partial<PackTopics>,
): Sliced<Comparison> {
  const topics = new Set(
    [...Object.keys(before), ...Object.keys(after)].filter((key) => isTopic(before, after, key)),
  );
  const changes: FactChange[] = [];
  for (const topic of topics) {
    const olds = yield* recordsOf(before, topic);
    const news = yield* recordsOf(after, topic);
    const ids = [...olds.keys()];
    for (const id of news.keys()) if (!olds.has(id)) ids.push(id);
    yield;
    for (const id of ids.sort()) {
      yield;
      const change = compareRecord(topic as Topic, id, olds.get(id) ?? null, news.get(id) ?? null);
      if (change) changes.push(change);
    }
  }
  const counts = { added: 0, changed: 0, withdrawn: 0 };
  for (const { kind } of changes) counts[kind] += 1;
  return { changes, counts };
}

/** A whole pack has head fields beside its topics; only lists of records are topics. */
function isTopic(before: object, after: object, key: string): boolean {
  return [before, after].every((side) => {
    const value = (side as Record<string, unknown>)[key];
    return value === undefined || Array.isArray(value);
  });
}

function* recordsOf(topics: Partial<PackTopics>, topic: string): Sliced<Map<string, Record_>> {
  const records = ((topics as Record<string, unknown>)[topic] ?? []) as Record_[];
  const byId = new Map<string, Record_>();
  for (const record of records) {
    if (!record.withdrawn) byId.set(record.id ?? record.code ?? '', record);
    yield;
  }
  return byId;
}

function compareRecord(
  topic: Topic,
  id: string,
  old: Record_ | null,
  now: Record_ | null,
): FactChange | null {
  if (old === now) return null;
  if (old === null) return { kind: 'added', topic, id, fields: [], before: null, after: now };
  if (now === null) return { kind: 'withdrawn', topic, id, fields: [], before: old, after: null };
  const fields = changedFields(old, now);
  return fields.length === 0 ? null : { kind: 'changed', topic, id, fields, before: old, after: now };
}

function changedFields(old: object, now: object): string[] {
  const [a, b] = [old as Record<string, unknown>, now as Record<string, unknown>];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((key) => a[key] !== b[key] && canonicalJson(a[key] ?? null) !== canonicalJson(b[key] ?? null))
    .sort();
}
