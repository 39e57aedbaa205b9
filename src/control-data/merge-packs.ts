// Several packs as one set of topics. Things are merged: the first pack that names one gives its name, further names add
// up. Facts stay apart, each with its pack: where two packs use one id for different facts, the later one's is qualified.

import type { Day } from './days';
import { dayOfStated } from './days';
import { NO_TOPICS, TOPICS } from './topics';
import type { Company, ControlPack, Material, PackHead, PackTopics, Region } from './pack';
import type { Sliced } from './slices';

/** One pack in use. */
export interface PackInUse {
  readonly head: PackHead;
  /** SHA-256 of the pack, as hexadecimal text; empty where it was not computed. */
  readonly hash: string;
  /** The day of its latest evidence. */
  readonly dataDay: Day;
  /** Records of all topics, withdrawn ones not counted. */
  readonly records: number;
}

/** A pack to lay beside others, with its hash where that is known. */
export interface PackLayer {
  readonly pack: ControlPack;
  readonly hash?: string;
}

export interface MergedPacks {
  readonly topics: PackTopics;
  readonly packs: readonly PackInUse[];
  /** The pack that brought a record; of a thing that several packs name, the first. */
  readonly packOf: ReadonlyMap<object, PackInUse>;
  /** The pack that brought a source, by the id under which the topics hold it. */
  readonly packOfSource: ReadonlyMap<string, PackInUse>;
}

type Topic = keyof PackTopics;
interface Record_ {
  id?: string;
  code?: string;
  withdrawn?: boolean;
}

const idOf = (record: Record_): string => record.id ?? record.code ?? '';

/** Topics of things: a record of a later pack with a known id speaks of the same thing. */
const THINGS: ReadonlySet<Topic> = new Set(['regions', 'companies', 'materials', 'scenarios']);

/** Merges packs in the order in which they are in use. With one pack its records are passed on as they are. */
export function* mergingPacks(layers: readonly PackLayer[]): Sliced<MergedPacks> {
  const merged = Object.fromEntries(
    TOPICS.map((topic) => [topic, new Map<string, Record_>()]),
  ) as unknown as Record<Topic, Map<string, Record_>>;
  const packOf = new Map<object, PackInUse>();
  const packOfSource = new Map<string, PackInUse>();
  const packs: PackInUse[] = [];
  const measureIds = new Set<string>();
  for (const { pack, hash = '' } of layers) {
    const topics = qualified(pack, merged, measureIds);
    let records = 0;
    const inUse = { head: pack, hash, dataDay: dayOfStated(pack.dataDate)!, records: 0 };
    for (const topic of TOPICS) {
      const known = merged[topic];
      for (const record of (topics[topic] ?? []) as Record_[]) {
        if (record.withdrawn) continue;
        records += 1;
        const id = idOf(record);
        const before = THINGS.has(topic) ? known.get(id) : undefined;
        const laid = before ? both(topic, before, record) : record;
        known.set(id, laid);
        packOf.set(laid, before ? packOf.get(before)! : inUse);
        if (topic === 'sources') packOfSource.set(id, inUse);
      }
      yield;
    }
    for (const { id, limbs } of topics.measures ?? [])
      for (const one of [id, ...(limbs ?? []).map((limb) => limb.id)]) measureIds.add(one);
    inUse.records = records;
    packs.push(inUse);
  }
  const all = { ...NO_TOPICS } as Record<Topic, unknown[]>;
  for (const topic of TOPICS) all[topic] = [...merged[topic].values()];
  return { topics: all as unknown as PackTopics, packs, packOf, packOfSource };
}

/** What two packs say of one thing: the first one's words, and the names and lists of both. */
function both(topic: Topic, first: Record_, second: Record_): Record_ {
  switch (topic) {
    case 'regions':
      return withNames(first as Region, second as Region);
    case 'companies': {
      const [a, b] = [first as Company, second as Company];
      const company: Company = {
        ...withNames(a, b),
        tickers: union(a.tickers, b.tickers),
        lei: a.lei ?? b.lei,
        home: a.home ?? b.home,
        products: union(a.products, b.products),
        sources: union(a.sources, b.sources),
      };
      return company;
    }
    case 'materials': {
      const [a, b] = [first as Material, second as Material];
      const material: Material = {
        ...withNames(a, b),
        symbol: a.symbol ?? b.symbol,
        hs: union(a.hs, b.hs),
        form: a.form ?? b.form,
        elements: union(a.elements, b.elements),
        broader: union(a.broader, b.broader),
      };
      return material;
    }
    default:
      return first;
  }
}

function withNames<T extends { name: string; nameZh?: string; aliases?: string[] }>(first: T, second: T): T {
  const nameZh = first.nameZh ?? second.nameZh;
  const more = [second.name, ...(second.nameZh ? [second.nameZh] : []), ...(second.aliases ?? [])];
  const known = new Set([first.name, nameZh, ...(first.aliases ?? [])]);
  return {
    ...first,
    nameZh,
    aliases: [...(first.aliases ?? []), ...more.filter((name) => !known.has(name))],
  };
}

const union = (a: readonly string[] = [], b: readonly string[] = []): string[] => [...new Set([...a, ...b])];

/**
 * The topics of a pack with ids of facts that no earlier pack uses: one that is taken becomes `pack-id--id`, and so do
 * the references to it within the pack. Nothing is copied where nothing is taken.
 */
function qualified(
  pack: ControlPack,
  merged: Record<Topic, ReadonlyMap<string, Record_>>,
  measureIds: ReadonlySet<string>,
): Partial<PackTopics> {
  const taken = TOPICS.filter((topic) => !THINGS.has(topic) && topic !== 'measures').map(
    (topic) => [topic, idsIn(pack, topic).filter((id) => merged[topic].has(id))] as const,
  );
  const measures = (pack.measures ?? [])
    .flatMap(({ id, limbs }) => [id, ...(limbs ?? []).map((limb) => limb.id)])
    .filter((id) => measureIds.has(id));
  if (measures.length === 0 && taken.every(([, ids]) => ids.length === 0)) return pack;
  const renamed = (ids: readonly string[]): ((id: string) => string) => {
    const own = new Set(ids);
    return (id) => (own.has(id) ? `${pack.id}--${id}` : id);
  };
  const source = renamed(taken.find(([topic]) => topic === 'sources')?.[1] ?? []);
  const measure = renamed(measures);
  const topics: Record<string, unknown> = {};
  for (const topic of TOPICS) {
    const own = topic === 'measures' ? measure : renamed(taken.find(([one]) => one === topic)?.[1] ?? []);
    topics[topic] = ((pack[topic] ?? []) as object[]).map((record) =>
      rewritten(record as References, own, source, measure),
    );
  }
  return topics as Partial<PackTopics>;
}

const idsIn = (pack: ControlPack, topic: Topic): string[] => ((pack[topic] ?? []) as Record_[]).map(idOf);

/** The fields of records that hold ids of facts. */
interface References {
  id?: string;
  sources?: string[];
  competing?: { sources: string[] }[];
  measure?: string;
  measures?: string[];
  notOnTopOf?: string[];
  limbs?: { id: string }[];
}

function rewritten(
  record: References,
  own: (id: string) => string,
  source: (id: string) => string,
  measure: (id: string) => string,
): References {
  const next: References = { ...record };
  if (record.id !== undefined) next.id = own(record.id);
  if (record.sources) next.sources = record.sources.map(source);
  if (record.competing)
    next.competing = record.competing.map((claim) => ({ ...claim, sources: claim.sources.map(source) }));
  if (record.measure !== undefined) next.measure = measure(record.measure);
  if (record.measures) next.measures = record.measures.map(measure);
  if (record.notOnTopOf) next.notOnTopOf = record.notOnTopOf.map(measure);
  if (record.limbs) next.limbs = record.limbs.map((limb) => ({ ...limb, id: measure(limb.id) }));
  return next;
}
