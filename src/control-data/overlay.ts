// Private facts over the pack: what a workbook adds, each change to it logged. Immutable; every function gives a new one.

import { canonicalJson } from './pack-hash';
import type { Company, Material, PackTopics } from './pack';
import type { Sliced } from './slices';
import { atOnce } from './slices';

export type Topic = keyof PackTopics;

/** Another name that the user gives a company or a material: an own supplier name, an own item number. */
export interface PrivateAlias {
  topic: 'companies' | 'materials';
  /** Id of the company or material. */
  thing: string;
  name: string;
}

/** One logged change. `old` is null for what was added, `new` for what was removed. */
export interface OverlayChange {
  /** ISO date and time, UTC. */
  when: string;
  topic: Topic | 'aliases';
  /** Id of the fact; the name of an alias. */
  id: string;
  old: unknown;
  new: unknown;
  /** Where it came from: a file, an address, the pane. */
  from: string;
}

export interface Overlay {
  readonly facts: Readonly<Partial<PackTopics>>;
  readonly aliases: readonly PrivateAlias[];
  readonly log: readonly OverlayChange[];
}

export const EMPTY_OVERLAY: Overlay = { facts: {}, aliases: [], log: [] };

/** When and from where a change is made. */
export interface Made {
  /** ISO date and time, UTC. */
  when: string;
  from: string;
}

interface Identified {
  id?: string;
  code?: string;
}

const idOf = (record: Identified): string => record.id ?? record.code ?? '';
const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

/**
 * Adds private facts. One with an id that is there already replaces it; one that says the same again changes nothing
 * and is not logged.
 */
export function addFacts(overlay: Overlay, added: Partial<PackTopics>, made: Made): Overlay {
  return atOnce(addingFacts(overlay, added, made));
}

/** `addFacts` for registers of many rows. */
export function* addingFacts(overlay: Overlay, added: Partial<PackTopics>, made: Made): Sliced<Overlay> {
  const facts = { ...overlay.facts } as Record<string, Identified[]>;
  const log: OverlayChange[] = [];
  for (const [topic, records] of Object.entries(added) as [Topic, Identified[]][]) {
    if (records.length === 0) continue;
    const byId = new Map((facts[topic] ?? []).map((record) => [idOf(record), record]));
    for (const record of records) {
      yield;
      const id = idOf(record);
      const old = byId.get(id) ?? null;
      if (old !== null && same(old, record)) continue;
      byId.set(id, record);
      log.push({ ...made, topic, id, old, new: record });
    }
    facts[topic] = [...byId.values()];
  }
  return log.length === 0
    ? overlay
    : { ...overlay, facts: facts as Partial<PackTopics>, log: [...overlay.log, ...log] };
}

/** Adds private names. A name belongs to one thing of its topic: giving it to another one moves it. */
export function addAliases(overlay: Overlay, added: readonly PrivateAlias[], made: Made): Overlay {
  const key = ({ topic, name }: PrivateAlias): string => `${topic} ${name}`;
  const byName = new Map(overlay.aliases.map((alias) => [key(alias), alias]));
  const log: OverlayChange[] = [];
  for (const alias of added) {
    const old = byName.get(key(alias)) ?? null;
    if (old?.thing === alias.thing) continue;
    byName.set(key(alias), alias);
    log.push({ ...made, topic: 'aliases', id: alias.name, old, new: alias });
  }
  return log.length === 0
    ? overlay
    : { ...overlay, aliases: [...byName.values()], log: [...overlay.log, ...log] };
}

/** Takes one private fact off. An id that is not there changes nothing. */
export function removeFact(overlay: Overlay, topic: Topic, id: string, made: Made): Overlay {
  const records = (overlay.facts[topic] ?? []) as Identified[];
  const old = records.find((record) => idOf(record) === id);
  if (!old) return overlay;
  const facts = { ...overlay.facts, [topic]: records.filter((record) => record !== old) };
  return { ...overlay, facts, log: [...overlay.log, { ...made, topic, id, old, new: null }] };
}

/** Takes one private name off. */
export function removeAlias(
  overlay: Overlay,
  topic: PrivateAlias['topic'],
  name: string,
  made: Made,
): Overlay {
  const old = overlay.aliases.find((alias) => alias.topic === topic && alias.name === name);
  if (!old) return overlay;
  return {
    ...overlay,
    aliases: overlay.aliases.filter((alias) => alias !== old),
    log: [...overlay.log, { ...made, topic: 'aliases', id: name, old, new: null }],
  };
}

/** Takes everything private off; the log stays and says so fact by fact. */
export function removeAll(overlay: Overlay, made: Made): Overlay {
  const facts = (Object.entries(overlay.facts) as [Topic, Identified[]][]).flatMap(([topic, records]) =>
    records.map((old): OverlayChange => ({ ...made, topic, id: idOf(old), old, new: null })),
  );
  const aliases = overlay.aliases.map((old): OverlayChange => ({
    ...made,
    topic: 'aliases',
    id: old.name,
    old,
    new: null,
  }));
  if (facts.length + aliases.length === 0) return overlay;
  return { facts: {}, aliases: [], log: [...overlay.log, ...facts, ...aliases] };
}

/** How many private facts and names there are; the sources that came with the facts are not counted. */
export function privateCount({ facts, aliases }: Overlay): number {
  const counted = Object.entries(facts).filter(([topic]) => topic !== 'sources');
  return counted.reduce((sum, [, records]) => sum + records.length, aliases.length);
}

/**
 * The overlay as a layer over a pack: the private facts, and a copy of each company and material that has private
 * names. The copies are made anew from whatever pack is in use, so a later pack's changes to them come through.
 */
export function overlayTopics(overlay: Overlay, pack: Partial<PackTopics>): Partial<PackTopics> {
  const topics: Partial<PackTopics> = { ...overlay.facts };
  topics.companies = withAliases<Company>(overlay, 'companies', pack.companies ?? []);
  topics.materials = withAliases<Material>(overlay, 'materials', pack.materials ?? []);
  return topics;
}

function withAliases<T extends { id: string; aliases?: string[] }>(
  overlay: Overlay,
  topic: PrivateAlias['topic'],
  packRecords: readonly T[],
): T[] {
  const own = (overlay.facts[topic] ?? []) as unknown as T[];
  const byId = new Map([...packRecords, ...own].map((record) => [record.id, record]));
  const layer = new Map(own.map((record) => [record.id, record]));
  for (const alias of overlay.aliases) {
    if (alias.topic !== topic) continue;
    const record = layer.get(alias.thing) ?? byId.get(alias.thing);
    if (record) layer.set(alias.thing, { ...record, aliases: [...(record.aliases ?? []), alias.name] });
  }
  return [...layer.values()];
}
