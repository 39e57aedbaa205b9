// The format in which the add-in saves into a workbook: a text for each kind of content of the workbook store, written where
// something changed, read part by part.

import type { Day } from '../../control-data/days';
import { dayOfIso, isoOfDay } from '../../control-data/days';
import type { Overlay } from '../../control-data/overlay';
import { EMPTY_OVERLAY } from '../../control-data/overlay';
import { linesOf, placesOf } from '../../control-data/overlay-log';
import { parsingJson } from '../../control-data/read-json';
import { inSlices } from '../../control-data/slices';
import type { AsOfSetting } from '../../state/state';
import type { Content } from '../../workbook/parts';
import { jsonPieces } from './json-pieces';
import type { Saved, SavedRegister, SavedSettings, OwnScenario, SettingChange } from './saved';
import { NOTHING_SAVED, stateOf, prepareData } from './saved';
import type { SavedPacks } from './packs';
import { contentOf, isCopy, isPackPart } from './packs';
import { plainPacks, readPacks, usablePacks, withHashes } from './pack-format';
import { goingBack } from './log';

/** The kinds of content in the workbook store that are always called the same; each copy of a pack is another one. */
export const KINDS = ['settings', 'overlay', 'scenarios'] as const;
export type Kind = (typeof KINDS)[number];

/** Whether a kind is one of ours. */
export const isKnownKind = (kind: string): boolean =>
  isPackPart(kind) || (KINDS as readonly string[]).includes(kind);

/** What is read on every opening; copies of shipped packs only where this version brings another one. */
export const isReadToOpen = (kind: string): boolean => !isCopy(kind);

/** Texts by kind, large ones in pieces that are made while they are written; null removes a kind. */
export type Texts = Record<string, Content | null>;

const textOfPart: { [K in Kind]: (saved: Saved) => Content | null } = {
  settings: ({ settings, packs }) => JSON.stringify({ ...plainSettings(settings), packs: plainPacks(packs) }),
  overlay: ({ overlay }) => (overlay === EMPTY_OVERLAY ? null : jsonPieces(overlay)),
  scenarios: ({ scenarios }) => (scenarios.length === 0 ? null : JSON.stringify(scenarios)),
};

/** The texts to write so that a workbook that keeps `before` keeps `next`; null removes a kind. */
export function textsToWrite(before: Saved, next: Saved): Texts {
  const texts: Texts = {};
  const differs: Record<Kind, boolean> = {
    settings: before.settings !== next.settings || before.packs !== next.packs,
    overlay: before.overlay !== next.overlay,
    scenarios: before.scenarios !== next.scenarios,
  };
  for (const kind of KINDS) if (differs[kind]) texts[kind] = textOfPart[kind](next);
  return { ...texts, ...packTexts(partsIn(before.packs), next.packs) };
}

const partsIn = (packs: SavedPacks): ReadonlySet<string> => new Set(packs.flatMap(({ part }) => part ?? []));

/** The copies of packs that are not there yet, and null for those of which none is needed any more. */
function packTexts(there: ReadonlySet<string>, next: SavedPacks): Texts {
  const needed = partsIn(next);
  const outdated = [...there].filter((part) => !needed.has(part));
  const missing = next.filter(({ part }) => part !== null && !there.has(part));
  return Object.fromEntries([
    ...outdated.map((part) => [part, null] as const),
    ...missing.map((one) => [one.part!, jsonPieces(contentOf(one))] as const),
  ]);
}

/** All that is kept, for a workbook that has nothing yet or something else: what is left of that goes. */
export function allTexts(saved: Saved, there: readonly string[] = []): Texts {
  const texts: Texts = {};
  for (const kind of there) if (isKnownKind(kind)) texts[kind] = null;
  for (const kind of KINDS) {
    const text = textOfPart[kind](saved);
    if (text !== null) texts[kind] = text;
  }
  return { ...texts, ...packTexts(new Set(), saved.packs) };
}

/** Days as ISO text: the store is read by other versions and by people. */
function plainSettings({ asOf, knownOn, workingDay, registers, ...rest }: SavedSettings): object {
  const iso = (day: Day | null): string | null => (day === null ? null : isoOfDay(day));
  return {
    ...rest,
    asOf: asOf.kind === 'fixed' ? { ...asOf, day: isoOfDay(asOf.day) } : asOf,
    knownOn: iso(knownOn),
    workingDay: iso(workingDay),
    registers: registers.map((one) => ({ ...one, loadedOn: iso(one.loadedOn) })),
  };
}

export interface ReadSaved {
  readonly saved: Saved;
  /** Kinds that are there but cannot be read; what they would have set is left as it is without them. */
  readonly damaged: readonly string[];
}

/** Reads the texts of a store. Each part stands for itself: a broken one never takes the others with it. */
export async function readTexts(texts: Readonly<Record<string, string>>): Promise<ReadSaved> {
  const damaged: string[] = [];
  const values = await parsed(texts);
  const part = <T>(kind: string, read: (raw: unknown) => T, otherwise: T): T => {
    const value = values.get(kind);
    if (value === undefined) return otherwise;
    try {
      return read(value());
    } catch {
      damaged.push(kind);
      return otherwise;
    }
  };
  const settings = part('settings', readSettings, NOTHING_SAVED.settings);
  const overlay = part('overlay', readOverlay, EMPTY_OVERLAY);
  const scenarios = part('scenarios', readScenarios, NOTHING_SAVED.scenarios);
  const packs = readPacks(texts, part, (missing) => damaged.push(missing));
  const saved: Saved = { settings, packs, overlay, scenarios };
  if (await isUsable(saved)) return { saved: { ...saved, packs: withHashes(packs) }, damaged };
  const whole = { ...saved, packs: usablePacks(packs, (one) => damaged.push(one.part ?? one.id)) };
  if (await isUsable(whole)) return { saved: whole, damaged };
  return { saved: { ...whole, overlay: EMPTY_OVERLAY }, damaged: [...damaged, 'overlay'] };
}

/** The values of texts, each given or thrown when it is asked for. */
async function parsed(texts: Readonly<Record<string, string>>): Promise<Map<string, () => unknown>> {
  const values = new Map<string, () => unknown>();
  for (const [kind, text] of Object.entries(texts).filter(([one]) => isKnownKind(one)))
    try {
      const value = await inSlices(parsingJson(text));
      values.set(kind, () => value);
    } catch (error) {
      values.set(kind, () => {
        throw error;
      });
    }
  return values;
}

/** Whether answers can be given from it: facts that were tampered with may not have the shape of any. */
async function isUsable(saved: Saved): Promise<boolean> {
  try {
    await prepareData(saved);
    stateOf(saved);
    return true;
  } catch {
    return false;
  }
}

type Raw = Record<string, unknown>;

function record(raw: unknown): Raw {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw new TypeError('not an object');
  return raw as Raw;
}

function list(raw: unknown): unknown[] {
  if (!Array.isArray(raw)) throw new TypeError('not a list');
  return raw;
}

function dayOrNull(raw: unknown): Day | null {
  if (raw === null || raw === undefined) return null;
  const day = dayOfIso(String(raw));
  if (day === null) throw new TypeError('not a day');
  return day;
}

/** The list of packs, which is read by itself, and what versions that knew one pack said of it. */
const OF_PACKS: ReadonlySet<string> = new Set(['packs', 'origin', 'loadedOn', 'bundled']);

/** Fields that a later version added stay in the object and are written back. */
function readSettings(raw: unknown): SavedSettings {
  const fields = Object.fromEntries(Object.entries(record(raw)).filter(([key]) => !OF_PACKS.has(key)));
  const asOf = record(fields['asOf'] ?? { kind: 'today' });
  return {
    ...NOTHING_SAVED.settings,
    ...(fields as Partial<SavedSettings>),
    asOf: readAsOf(asOf),
    knownOn: dayOrNull(fields['knownOn']),
    defaultOrigin: readDefaultOrigin(fields['defaultOrigin']),
    workingDay: dayOrNull(fields['workingDay']),
    mappings: record(fields['mappings'] ?? {}) as SavedSettings['mappings'],
    registers: list(fields['registers'] ?? []).flatMap(readRegister),
    updateOnOpening: fields['updateOnOpening'] === true,
    feed: readFeed(fields['feed']),
    askFeedOnOpening: fields['askFeedOnOpening'] === true,
    startOffered: fields['startOffered'] === true,
    log: list(fields['log'] ?? []) as SettingChange[],
  };
}

/** The folder of a feed, which nothing in use depends on: what is no https address is forgotten. */
const readFeed = (raw: unknown): string | null =>
  typeof raw === 'string' && /^https:\/\/[^\s/]/.test(raw) && URL.canParse(raw) ? raw : null;

/** A remembered address; one that is incomplete is forgotten, since nothing in use depends on it. */
function readRegister(raw: unknown): SavedRegister[] {
  const one = record(raw);
  const loadedOn = dayOrNull(one['loadedOn']);
  const isWhole = ['register', 'url', 'sha256'].every((field) => typeof one[field] === 'string');
  return isWhole && loadedOn !== null
    ? [{ ...(raw as SavedRegister), loadedOn, said: record(one['said'] ?? {}) }]
    : [];
}

/** Null stands for any origin; a workbook of before there was a default origin names none. */
function readDefaultOrigin(raw: unknown): string | null {
  return raw === null || (typeof raw === 'string' && raw !== '') ? raw : NOTHING_SAVED.settings.defaultOrigin;
}

function readAsOf(raw: Raw): AsOfSetting {
  if (raw['kind'] === 'today' || raw['kind'] === 'data date') return { kind: raw['kind'] };
  const day = dayOrNull(raw['day']);
  if (raw['kind'] !== 'fixed' || day === null) throw new TypeError('not an as-of setting');
  return { kind: 'fixed', day };
}

/** A log of an earlier version said where each fact came from; of addresses that is kept. */
function readOverlay(raw: unknown): Overlay {
  const { facts, aliases, log, places } = record(raw);
  const stored = list(log ?? []);
  return {
    ...(raw as Overlay),
    facts: record(facts ?? {}) as Overlay['facts'],
    aliases: list(aliases ?? []) as Overlay['aliases'],
    log: linesOf(stored),
    ...(places === undefined ? formerPlaces(stored) : {}),
  };
}

function formerPlaces(log: readonly unknown[]): Pick<Overlay, 'places'> {
  const addresses: string[] = [];
  const of: Record<string, Record<string, number>> = {};
  for (const [key, from] of placesOf(log, goingBack)) {
    if (!from.startsWith('https://')) continue;
    if (!addresses.includes(from)) addresses.push(from);
    const gap = key.indexOf(' ');
    (of[key.slice(0, gap)] ??= {})[key.slice(gap + 1)] = addresses.indexOf(from);
  }
  return addresses.length === 0 ? {} : { places: { addresses, of } };
}

function readScenarios(raw: unknown): readonly OwnScenario[] {
  return list(raw).map((one) => {
    const { name, rows } = record(one);
    if (typeof name !== 'string') throw new TypeError('not a scenario');
    list(rows).forEach(list);
    return one as OwnScenario;
  });
}
