// Several packs as one set of topics. Things are merged: the first pack that names one gives its name, further names add
// up. Facts stay apart, each with its pack: where two packs use one id for different facts, the later one's is qualified.

import type { Day } from './days';
import { dayOfStated } from './days';
import { namesInPack } from './names';
import { TOPICS, topicsWith } from './topics';
import type { Company, ControlPack, Material, PackHead, PackTopics, Region } from './pack';
import { isPause } from './slices';
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
  /** The packs that a record is of: one, or for a thing all that name it, in the order in which they are in use. */
  readonly packsOf: ReadonlyMap<object, readonly PackInUse[]>;
  /** The pack that brought a source, by the id under which the topics hold it. */
  readonly packOfSource: ReadonlyMap<string, PackInUse>;
}

/** Whether two heads are of versions of one pack: of one id, or of an id under which the other was published before. */
export const isSamePack = (
  one: Pick<PackHead, 'id' | 'formerIds'>,
  other: Pick<PackHead, 'id' | 'formerIds'>,
): boolean =>
  one.id === other.id || (one.formerIds ?? []).includes(other.id) || (other.formerIds ?? []).includes(one.id);

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
  const packsOf = new Map<object, readonly PackInUse[]>();
  const packOfSource = new Map<string, PackInUse>();
  const packs = layers.map(packInUse);
  const renames = renamesOf(layers);
  yield;
  function* merging(topic: Topic): Sliced<unknown[]> {
    const known = new Map<string, Record_>();
    for (const [at, { pack }] of layers.entries()) {
      const inUse = packs[at]!;
      const alone = [inUse];
      for (const record of renamed(pack, topic, renames[at]!, known)) {
        if (record.withdrawn) continue;
        const id = idOf(record);
        const before = THINGS.has(topic) ? known.get(id) : undefined;
        const laid = before ? both(topic, before, record) : record;
        known.set(id, laid);
        packsOf.set(laid, before ? [...packsOf.get(before)!, inUse] : alone);
        if (topic === 'sources') packOfSource.set(id, inUse);
        if (isPause(packsOf.size)) yield;
      }
      yield;
    }
    return [...known.values()];
  }
  return { topics: yield* topicsWith(merging), packs, packsOf, packOfSource };
}

function packInUse({ pack, hash = '' }: PackLayer): PackInUse {
  return {
    head: pack,
    hash,
    dataDay: dayOfStated(pack.dataDate)!,
    get records() {
      return TOPICS.reduce(
        (sum, topic) => sum + ((pack[topic] ?? []) as Record_[]).filter(({ withdrawn }) => !withdrawn).length,
        0,
      );
    },
  };
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
  const more = namesInPack(second);
  const known = new Set([first.name, nameZh, ...(first.aliases ?? [])]);
  return {
    ...first,
    nameZh,
    aliases: [...(first.aliases ?? []), ...more.filter((name) => !known.has(name))],
  };
}

const union = (a: readonly string[] = [], b: readonly string[] = []): string[] => [...new Set([...a, ...b])];

type Rename = (id: string) => string;

/** How the ids of a pack's sources and measures, to which its other facts refer, are called beside those of the others. */
interface Renames {
  source: Rename;
  measure: Rename;
  /** False where every id of both stays as it is. */
  any: boolean;
}

const qualifying = (pack: ControlPack, taken: readonly string[]): Rename => {
  const own = new Set(taken);
  return (id) => (own.has(id) ? `${pack.id}--${id}` : id);
};

function renamesOf(layers: readonly PackLayer[]): Renames[] {
  const sourceIds = new Set<string>();
  const measureIds = new Set<string>();
  return layers.map(({ pack }) => {
    const own = { sources: idsIn(pack, 'sources'), measures: measureIdsOf(pack) };
    const sources = own.sources.filter((id) => sourceIds.has(id));
    const measures = own.measures.filter((id) => measureIds.has(id));
    const rename: Renames = {
      source: qualifying(pack, sources),
      measure: qualifying(pack, measures),
      any: sources.length + measures.length > 0,
    };
    for (const id of own.sources) sourceIds.add(rename.source(id));
    for (const id of own.measures) measureIds.add(rename.measure(id));
    return rename;
  });
}

/**
 * The records of a topic of a pack, with ids of facts that no earlier pack uses: one that is taken becomes `pack-id--id`,
 * and so do the references to it within the pack. Nothing is copied where nothing is taken.
 */
function renamed(
  pack: ControlPack,
  topic: Topic,
  { source, measure, any }: Renames,
  known: ReadonlyMap<string, Record_>,
): readonly Record_[] {
  const records = (pack[topic] ?? []) as Record_[];
  const taken = THINGS.has(topic) ? [] : records.map(idOf).filter((id) => known.has(id));
  if (!any && taken.length === 0) return records;
  const own = topic === 'sources' ? source : topic === 'measures' ? measure : qualifying(pack, taken);
  return records.map((record) => rewritten(record as References, own, source, measure) as Record_);
}

const idsIn = (pack: ControlPack, topic: Topic): string[] => ((pack[topic] ?? []) as Record_[]).map(idOf);

const measureIdsOf = (pack: ControlPack): string[] =>
  (pack.measures ?? []).flatMap(({ id, limbs }) => [id, ...(limbs ?? []).map((clause) => clause.id)]);

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
  if (record.limbs) next.limbs = record.limbs.map((clause) => ({ ...clause, id: measure(clause.id) }));
  return next;
}
