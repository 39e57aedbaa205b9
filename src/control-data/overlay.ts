// Private facts over the pack: what a workbook adds, each change to it logged. Immutable; every function gives a new one.

import { canonicalJson } from './pack-hash';
import type { Logged, OverlayChange } from './overlay-log';
import { LogLine } from './overlay-log';
import type { Company, Material, PackTopics, Region } from './pack';
import type { Sliced } from './slices';
import { atOnce } from './slices';

export type { OverlayChange } from './overlay-log';
export type Topic = keyof PackTopics;

/** Another name that the user gives a company, a material or a region: an own supplier name, an own item number. */
export interface PrivateAlias {
  topic: 'companies' | 'materials' | 'regions';
  /** Id of the company or material, code of the region. */
  thing: string;
  name: string;
}

/** Addresses from which facts and names came, so that what is said there no more can be taken off. */
export interface Places {
  readonly addresses: readonly string[];
  /** By topic and id, the place of its address among them. */
  readonly of: Readonly<Partial<Record<Logged, Readonly<Record<string, number>>>>>;
}

export interface Overlay {
  readonly facts: Readonly<Partial<PackTopics>>;
  readonly aliases: readonly PrivateAlias[];
  readonly log: readonly OverlayChange[];
  /** Of facts from addresses alone. */
  readonly places?: Places;
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
  const line = new LogLine(made);
  const places = new PlacesAfter(overlay, made.from);
  for (const [topic, records] of Object.entries(added) as [Topic, Identified[]][]) {
    if (records.length === 0) continue;
    const byId = new Map((facts[topic] ?? []).map((record) => [idOf(record), record]));
    for (const record of records) {
      yield;
      const id = idOf(record);
      const old = byId.get(id) ?? null;
      if (old !== null && same(old, record)) continue;
      byId.set(id, record);
      line.note(topic, id, old, record);
      places.note(topic, id);
    }
    facts[topic] = [...byId.values()];
  }
  if (line.isEmpty) return overlay;
  return { ...overlay, facts: facts as Partial<PackTopics>, log: line.after(overlay.log), ...places.now() };
}

/** Adds private names. A name belongs to one thing of its topic: giving it to another one moves it. */
export function addAliases(overlay: Overlay, added: readonly PrivateAlias[], made: Made): Overlay {
  const key = ({ topic, name }: PrivateAlias): string => `${topic} ${name}`;
  const byName = new Map(overlay.aliases.map((alias) => [key(alias), alias]));
  const line = new LogLine(made);
  const places = new PlacesAfter(overlay, made.from);
  for (const alias of added) {
    const old = byName.get(key(alias)) ?? null;
    if (old?.thing === alias.thing) continue;
    byName.set(key(alias), alias);
    line.note('aliases', alias.name, old, alias);
    places.note('aliases', alias.name);
  }
  if (line.isEmpty) return overlay;
  return { ...overlay, aliases: [...byName.values()], log: line.after(overlay.log), ...places.now() };
}

/** Takes one private fact off. An id that is not there changes nothing. */
export function removeFact(overlay: Overlay, topic: Topic, id: string, made: Made): Overlay {
  const records = (overlay.facts[topic] ?? []) as Identified[];
  const old = records.find((record) => idOf(record) === id);
  if (!old) return overlay;
  const facts = { ...overlay.facts, [topic]: records.filter((record) => record !== old) };
  const line = new LogLine(made);
  line.note(topic, id, old, null);
  return { ...overlay, facts, log: line.after(overlay.log) };
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
  const line = new LogLine(made);
  line.note('aliases', name, old, null);
  return {
    ...overlay,
    aliases: overlay.aliases.filter((alias) => alias !== old),
    log: line.after(overlay.log),
  };
}

/** Takes everything private off; the log stays and says so. */
export function removeAll(overlay: Overlay, made: Made): Overlay {
  const line = new LogLine(made);
  for (const [topic, records] of Object.entries(overlay.facts) as [Topic, Identified[]][])
    for (const old of records) line.note(topic, idOf(old), old, null);
  for (const old of overlay.aliases) line.note('aliases', old.name, old, null);
  return line.isEmpty ? overlay : { facts: {}, aliases: [], log: line.after(overlay.log) };
}

/** Where facts come from after a change. */
class PlacesAfter {
  private readonly isAddress: boolean;
  private readonly addresses: readonly string[];
  private readonly index: number;
  private readonly of: Partial<Record<Logged, Record<string, number>>>;
  private readonly copied = new Set<Logged>();
  private differs = false;

  constructor({ places }: Overlay, from: string) {
    this.isAddress = from.startsWith('https://');
    const known = places?.addresses ?? [];
    this.addresses = !this.isAddress || known.includes(from) ? known : [...known, from];
    this.index = this.addresses.indexOf(from);
    this.of = { ...places?.of } as Partial<Record<Logged, Record<string, number>>>;
  }

  note(topic: Logged, id: string): void {
    if (!this.isAddress && this.of[topic]?.[id] === undefined) return;
    if (!this.copied.has(topic)) {
      this.of[topic] = { ...this.of[topic] };
      this.copied.add(topic);
    }
    if (this.isAddress) this.of[topic]![id] = this.index;
    else Reflect.deleteProperty(this.of[topic]!, id);
    this.differs = true;
  }

  now(): { places?: Places } {
    return this.differs ? { places: { addresses: this.addresses, of: this.of } } : {};
  }
}

/** The address from which a fact or a name came last; undefined for every other place. */
export function addressOf({ places }: Overlay, topic: Logged, id: string): string | undefined {
  const index = places?.of[topic]?.[id];
  return index === undefined ? undefined : places?.addresses[index];
}

/** How many private facts and names there are; the sources that came with the facts are not counted. */
export function privateCount({ facts, aliases }: Overlay): number {
  const counted = Object.entries(facts).filter(([topic]) => topic !== 'sources');
  return counted.reduce((sum, [, records]) => sum + records.length, aliases.length);
}

/**
 * The overlay as a layer over a pack: the private facts, and a copy of each company, material and region that has
 * private names. The copies are made anew from whatever pack is in use, so a later pack's changes to them come through.
 */
export function overlayTopics(overlay: Overlay, pack: Partial<PackTopics>): Partial<PackTopics> {
  const topics: Partial<PackTopics> = { ...overlay.facts };
  topics.companies = withAliases<Company>(overlay, 'companies', pack.companies ?? []);
  topics.materials = withAliases<Material>(overlay, 'materials', pack.materials ?? []);
  const regions = withAliases<Region>(overlay, 'regions', pack.regions ?? []);
  if (regions.length > 0) topics.regions = regions;
  return topics;
}

function withAliases<T extends Identified & { aliases?: string[] }>(
  overlay: Overlay,
  topic: PrivateAlias['topic'],
  packRecords: readonly T[],
): T[] {
  const own = (overlay.facts[topic] ?? []) as unknown as T[];
  const byId = new Map([...packRecords, ...own].map((record) => [idOf(record), record]));
  const layer = new Map(own.map((record) => [idOf(record), record]));
  for (const alias of overlay.aliases) {
    if (alias.topic !== topic) continue;
    const record = layer.get(alias.thing) ?? byId.get(alias.thing);
    if (record) layer.set(alias.thing, { ...record, aliases: [...(record.aliases ?? []), alias.name] });
  }
  return [...layer.values()];
}
