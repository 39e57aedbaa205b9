// What page and worker say to each other. Facts go in parts, so that no single message holds the page up.

import type { ControlData } from '../control-data/control-data';
import { buildControlData } from '../control-data/control-data';
import { NO_TOPICS } from '../control-data/topics';
import type { ControlPack, PackTopics } from '../control-data/pack';
import type { ImportResult, TableOptions } from './index';
import type { FailureValues } from '../control-data/failure';
import type { FaultCode } from './problems';
import type { Recognised } from './recognised';

/** The page to the worker. */
export interface ReadRequest {
  bytes: Uint8Array;
  name: string;
  vocabulary: ControlPack;
  options: TableOptions;
}

type Topic = keyof PackTopics;

/** Some facts of one topic. */
export interface ResultPart {
  topic: Topic;
  facts: object[];
}

/** The worker to the page. */
export type WorkerMessage =
  | { kind: 'ready' }
  | { kind: 'progress'; share: number }
  | { kind: 'part'; part: ResultPart }
  | { kind: 'done'; rest: ImportResult }
  | { kind: 'fault'; code: FaultCode; values: FailureValues; recognised: Recognised | null }
  | { kind: 'failed'; message: string };

/** Few enough that a part takes a page some milliseconds. */
const PART_FACTS = 500;

/** What names are resolved against, as plain data that can be sent. */
export function vocabularyOf({ head, topics }: ControlData): ControlPack {
  const { format, formatVersion, id, title, version, dataDate } = head;
  const { regions, companies, materials, items, measures } = topics;
  return {
    format,
    formatVersion,
    id,
    title,
    version,
    dataDate,
    ...NO_TOPICS,
    regions,
    companies,
    materials,
    items,
    measures,
  };
}

export function dataOfVocabulary(pack: ControlPack): ControlData {
  return buildControlData({ packs: [{ pack }], vocabulary: [] });
}

/** Takes a result apart: its facts in parts, and the rest. */
export function takeApart(result: ImportResult): { parts: ResultPart[]; rest: ImportResult } {
  const topics: Partial<PackTopics> = result.kind === 'pack' ? result.pack : result.facts;
  const parts: ResultPart[] = [];
  const emptied: Record<string, never[]> = {};
  for (const [topic, facts] of Object.entries(topics) as [Topic, object[]][]) {
    if (!Array.isArray(facts)) continue;
    emptied[topic] = [];
    for (let at = 0; at < facts.length; at += PART_FACTS)
      parts.push({ topic, facts: facts.slice(at, at + PART_FACTS) });
  }
  const rest: ImportResult =
    result.kind === 'pack'
      ? { ...result, pack: { ...result.pack, ...emptied } }
      : { ...result, facts: { ...result.facts, ...emptied } };
  return { parts, rest };
}

/** Puts a result together again; `rest` is filled in place. */
export function putTogether(rest: ImportResult, parts: readonly ResultPart[]): ImportResult {
  const topics = (rest.kind === 'pack' ? rest.pack : rest.facts) as Record<string, object[]>;
  for (const { topic, facts } of parts) {
    const list = (topics[topic] ??= []);
    for (const fact of facts) list.push(fact);
  }
  return rest;
}
