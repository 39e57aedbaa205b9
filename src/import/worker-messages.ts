// What page and worker say to each other. Facts go in parts, so that no single message holds the page up.

import type { ControlData } from '../control-data/control-data';
import { buildControlData } from '../control-data/control-data';
import type { PackInUse } from '../control-data/merge-packs';
import { NO_TOPICS, TOPICS } from '../control-data/topics';
import type { ControlPack, PackHead, PackTopics, Region } from '../control-data/pack';
import type { ImportResult, TableOptions } from './index';
import type { FailureValues } from '../control-data/failure';
import type { FaultCode } from './problems';
import type { Recognised } from './layout';

/** The page to the worker. */
export interface ReadRequest {
  bytes: Uint8Array;
  name: string;
  vocabulary: SentVocabulary;
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

/** What names are resolved against, as plain data that can be sent: pack by pack, and what is of none of them. */
export interface SentVocabulary {
  packs: ControlPack[];
  regions: Region[];
  overlay: Partial<PackTopics>;
}

/** The topics in which names and ids stand to which rows and records refer. */
const NAMING = ['companies', 'materials', 'items', 'measures'] as const;

export function vocabularyOf(data: ControlData): SentVocabulary {
  const packs = new Map<PackInUse, ControlPack>(
    data.packs.map((one) => [one, { ...headAlone(one.head), ...emptyTopics() }]),
  );
  const overlay: Partial<PackTopics> = {};
  const regions: Region[] = [];
  for (const region of data.topics.regions) {
    const named = data.packsOf(region);
    if (named.length === 0) regions.push(region);
    for (const pack of named) packs.get(pack)!.regions.push(region);
  }
  for (const topic of NAMING) {
    const own: object[] = [];
    for (const record of data.topics[topic]) {
      const named = data.packsOf(record);
      if (named.length === 0) own.push(record);
      for (const pack of named) (packs.get(pack)![topic] as object[]).push(record);
    }
    overlay[topic] = own as never[];
  }
  return { packs: [...packs.values()], regions, overlay };
}

/** A head without the topics that may stand beside it. */
function headAlone(head: PackHead): PackHead {
  return Object.fromEntries(
    Object.entries(head).filter(([key]) => !(key in NO_TOPICS)),
  ) as unknown as PackHead;
}

const emptyTopics = (): PackTopics =>
  Object.fromEntries(TOPICS.map((topic) => [topic, []])) as unknown as PackTopics;

export function dataOfVocabulary({ packs, regions, overlay }: SentVocabulary): ControlData {
  return buildControlData({ packs: packs.map((pack) => ({ pack })), vocabulary: regions, overlay });
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
