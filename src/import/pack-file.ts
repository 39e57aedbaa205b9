// A JSON pack: its head, then each record by the schema, then what the records refer to. Unknown fields stay.

import * as v from 'valibot';
import { TOPICS } from '../control-data/topics';
import type { ControlData } from '../control-data/control-data';
import { dayOfStated } from '../control-data/days';
import { NameIndex } from '../control-data/names';
import { parsingJson } from '../control-data/read-json';
import type { ControlPack, PackHead, PackTopics } from '../control-data/pack';
import { PACK_FORMAT, PACK_FORMAT_VERSION, HEAD_SCHEMA, TOPIC_SCHEMAS } from '../control-data/schema';
import type { Accepts } from './accepts';
import { acceptsOf } from './accepts';
import type { KnownIds, ReferenceKind } from './pack-references';
import { brokenReferences, referencesOf } from './pack-references';
import type { Problem, ProblemCode } from './problems';
import { ImportFault, ProblemList, shown } from './problems';
import { isPause } from '../control-data/slices';
import type { Pace } from '../control-data/slices';

export interface PackCounts {
  records: number;
  good: number;
  bad: number;
}

export interface PackResult {
  kind: 'pack';
  /** The pack without the records that have errors. */
  pack: ControlPack;
  problems: Problem[];
  problemCounts: Partial<Record<ProblemCode, number>>;
  counts: PackCounts;
}

type Topic = keyof PackTopics;
type RecordOf = { id?: string; code?: string };

/** Where a record stands in the file. */
interface Place {
  readonly topic: Topic;
  readonly index: number;
}

const written = ({ topic, index }: Place): string => `${topic}[${index}]`;

/**
 * Reads the text of a pack. Records with errors are reported with their place (`licenses[3].disclosed`) and left out;
 * what they were needed for is reported too. Throws an ImportFault where the whole is no pack or a newer one.
 */
export async function readPack(text: string, data: ControlData, pace: Pace): Promise<PackResult> {
  const whole = await parse(text, pace);
  const head = readHead(whole);
  const problems = new ProblemList();
  const counts: PackCounts = { records: 0, good: 0, bad: 0 };
  const topics = {} as Record<Topic, RecordOf[]>;
  const indexes = {} as Record<Topic, number[]>;
  for (const [at, topic] of TOPICS.entries()) {
    const records = recordsOf(whole, topic, problems);
    const accepts = acceptsOf(TOPIC_SCHEMAS[topic]);
    const ids = new Map<string, number>();
    topics[topic] = [];
    indexes[topic] = [];
    for (const [index, record] of records.entries()) {
      counts.records += 1;
      const place = { topic, index };
      if (checkRecord(record, accepts, place, problems) && isNew(record, place, ids, problems)) {
        topics[topic].push(record);
        indexes[topic].push(index);
      }
      if (!isPause(index) || !pace.due) continue;
      pace.done((at + index / records.length) / TOPICS.length);
      await pace.breathe();
    }
  }
  pace.stage(0.8, 1);
  await dropBrokenReferences({ topics, indexes, data, problems, pace, head });
  counts.good = TOPICS.reduce((sum, topic) => sum + topics[topic].length, 0);
  counts.bad = counts.records - counts.good;
  const pack = { ...whole, ...head, ...topics } as unknown as ControlPack;
  return { kind: 'pack', pack, problems: problems.kept, problemCounts: problems.counts, counts };
}

async function parse(text: string, pace: Pace): Promise<Record<string, unknown>> {
  let whole: unknown;
  try {
    whole = await pace.through(parsingJson(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new ImportFault('broken-json', placeOf(text, error));
  }
  if (typeof whole !== 'object' || whole === null || (whole as { format?: unknown }).format !== PACK_FORMAT)
    throw new ImportFault('not-a-pack', { format: PACK_FORMAT });
  return whole as Record<string, unknown>;
}

/** The line and column of a syntax error, from the position that engines name in their message. */
function placeOf(text: string, { message }: Error): { line: number; column: number } {
  const stated = /line (\d+) column (\d+)/.exec(message);
  if (stated) return { line: Number(stated[1]), column: Number(stated[2]) };
  const position = /position (\d+)/.exec(message);
  // Without a position the text ended too soon.
  const before = text.slice(0, position ? Number(position[1]) : text.length).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

function readHead(whole: Record<string, unknown>): PackHead {
  const version = whole['formatVersion'];
  if (typeof version === 'number' && version > PACK_FORMAT_VERSION)
    throw new ImportFault('newer-pack', { version, known: PACK_FORMAT_VERSION });
  const head = v.safeParse(HEAD_SCHEMA, whole);
  if (head.success) return head.output;
  const [issue] = head.issues;
  throw new ImportFault('bad-pack-head', { field: pathOf(issue), expected: issue.expected ?? issue.message });
}

function recordsOf(whole: Record<string, unknown>, topic: Topic, problems: ProblemList): RecordOf[] {
  const records = whole[topic] ?? [];
  if (Array.isArray(records)) return records as RecordOf[];
  problems.add({
    code: 'unknown-topic',
    severity: 'error',
    row: null,
    column: topic,
    value: shown(typeof records),
    expected: ['[…]'],
  });
  return [];
}

function checkRecord(record: unknown, accepts: Accepts, place: Place, problems: ProblemList): boolean {
  if (accepts(record)) return checkOrder(record as Record<string, unknown>, place, problems);
  const checked = v.safeParse(TOPIC_SCHEMAS[place.topic], record);
  for (const issue of checked.issues ?? [])
    problems.add({
      // A field that is not there was received as "undefined".
      code: issue.received === 'undefined' ? 'missing-field' : 'bad-field',
      severity: 'error',
      row: null,
      column: `${written(place)}${dotted(pathOf(issue))}`,
      value: shown(issue.received),
      expected: [
        issue.type === 'check' || issue.type === 'regex' ? issue.message : (issue.expected ?? issue.message),
      ],
    });
  const inOrder = !checked.success || checkOrder(record as Record<string, unknown>, place, problems);
  return checked.success && inOrder;
}

function pathOf(issue: { path?: readonly { key?: unknown }[] | undefined }): string {
  return (issue.path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

const dotted = (path: string): string => (path === '' || path.startsWith('[') ? path : `.${path}`);

/** First and last days of records: which field must not lie before which. */
const ORDERED: readonly [first: string, last: string][] = [
  ['from', 'until'],
  ['effective', 'until'],
  ['effective', 'ended'],
  ['granted', 'validUntil'],
];

function checkOrder(record: Record<string, unknown>, place: Place, problems: ProblemList): boolean {
  let inOrder = true;
  for (const [first, last] of ORDERED) {
    const [begin, end] = [record[first], record[last]];
    if (typeof begin !== 'string' || typeof end !== 'string') continue;
    const [from, until] = [dayOfStated(begin), dayOfStated(end)];
    if (from === null || until === null || until >= from) continue;
    inOrder = false;
    problems.add({
      code: 'until-before-from',
      severity: 'error',
      row: null,
      column: `${written(place)}.${last}`,
      value: shown(end),
      expected: [`${first}: ${begin}`],
    });
  }
  return inOrder;
}

function isNew(record: RecordOf, place: Place, ids: Map<string, number>, problems: ProblemList): boolean {
  const id = record.id ?? record.code ?? '';
  const earlier = ids.get(id);
  if (earlier === undefined) {
    ids.set(id, place.index);
    return true;
  }
  problems.add({
    code: 'duplicate-id',
    severity: 'error',
    row: null,
    column: `${written(place)}.id`,
    value: shown(id),
    expected: [written({ ...place, index: earlier })],
  });
  return false;
}

interface Checked {
  topics: Record<Topic, RecordOf[]>;
  /** Where each of them stands in the file. */
  indexes: Record<Topic, number[]>;
  data: ControlData;
  problems: ProblemList;
  pace: Pace;
  head: PackHead;
}

/** The ids of a kind that resemble one, worked out where one is missing. */
function closestIds(known: KnownIds): (kind: ReferenceKind, id: string) => string[] {
  const indexes = new Map<ReferenceKind, NameIndex<string>>();
  return (kind, id) => {
    let index = indexes.get(kind);
    if (!index) {
      indexes.set(kind, (index = new NameIndex()));
      for (const one of known[kind]) index.add(one, [one]);
    }
    return index.closest(id, 3);
  };
}

/** Leaves records out that refer to what is not there, until none does: one left out may break others. */
async function dropBrokenReferences({ topics, indexes, data, problems, pace, head }: Checked): Promise<void> {
  for (let dropped = true; dropped;) {
    dropped = false;
    const known = referencesOf(topics as unknown as PackTopics, data, head);
    const closest = closestIds(known);
    for (const topic of TOPICS) {
      const kept: RecordOf[] = [];
      const keptAt: number[] = [];
      for (const [at, record] of topics[topic].entries()) {
        const index = indexes[topic][at]!;
        const broken = brokenReferences(topic, record as never, known);
        for (const { field, id, kind } of broken)
          problems.add({
            code: 'unknown-reference',
            severity: 'error',
            row: null,
            column: `${written({ topic, index })}.${field}`,
            value: shown(id),
            expected: closest(kind, id),
          });
        if (broken.length === 0) {
          kept.push(record);
          keptAt.push(index);
        }
        if (isPause(at) && pace.due) await pace.breathe();
      }
      dropped ||= kept.length < topics[topic].length;
      topics[topic] = kept;
      indexes[topic] = keptAt;
    }
  }
}
