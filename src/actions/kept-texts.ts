// The form in which a workbook keeps what is ours: a text for each kind of content of the workbook store, written where
// something changed, read part by part.

import type { Day } from '../control-data/days';
import { dayOfIso, isoOfDay } from '../control-data/days';
import type { Overlay } from '../control-data/overlay';
import { EMPTY_OVERLAY } from '../control-data/overlay';
import type { ControlPack } from '../control-data/pack';
import { BUNDLED_HASH, BUNDLED_PACK } from '../control-data/packs';
import type { AsOfSetting } from '../in-use/in-use';
import type { Content } from '../workbook/parts';
import { jsonPieces } from './json-pieces';
import type { Kept, KeptRegister, KeptSettings, Origin, OwnScenario, SettingChange } from './kept';
import { EMPTY_KEPT, inUseOf, isOfOtherVersion, prepareData, withoutPack } from './kept';

/** The kinds of content in the workbook store. */
export const KINDS = ['settings', 'pack', 'bundled', 'overlay', 'scenarios'] as const;
/** What is read on every opening; the copy of the bundled pack only where this version brings another one. */
export const KINDS_TO_OPEN = KINDS.filter((kind) => kind !== 'bundled');
export type Kind = (typeof KINDS)[number];
/** Texts by kind, large ones in pieces that are made while they are written; null removes a kind. */
export type Texts = Partial<Record<Kind, Content | null>>;

const textOfPart: { [K in Kind]: (kept: Kept) => Content | null } = {
  settings: ({ settings }) => JSON.stringify(plainSettings(settings)),
  pack: (kept) => (isOfOtherVersion(kept) ? null : kept.pack && jsonPieces(kept.pack)),
  bundled: (kept) => {
    if (kept.settings.bundled === null) return null;
    return jsonPieces(isOfOtherVersion(kept) ? kept.pack! : BUNDLED_PACK);
  },
  overlay: ({ overlay }) => (overlay === EMPTY_OVERLAY ? null : jsonPieces(overlay)),
  scenarios: ({ scenarios }) => (scenarios.length === 0 ? null : JSON.stringify(scenarios)),
};

/** The texts to write so that a workbook that keeps `before` keeps `next`; null removes a kind. */
export function textsToWrite(before: Kept, next: Kept): Texts {
  const texts: Texts = {};
  const differs: Record<Kind, boolean> = {
    settings: before.settings !== next.settings,
    pack: before.pack !== next.pack,
    bundled: before.settings.bundled !== next.settings.bundled,
    overlay: before.overlay !== next.overlay,
    scenarios: before.scenarios !== next.scenarios,
  };
  for (const kind of KINDS) if (differs[kind]) texts[kind] = textOfPart[kind](next);
  return texts;
}

/** True where the workbook was answered by the bundled pack of another version, of which it has a copy. */
export const needsCopy = ({ pack, settings }: Kept): boolean =>
  pack === null && settings.bundled !== null && settings.bundled !== BUNDLED_HASH;

/** All that is kept, for a workbook that has nothing yet. */
export function allTexts(kept: Kept): Texts {
  const texts: Texts = {};
  for (const kind of KINDS) {
    const text = textOfPart[kind](kept);
    if (text !== null) texts[kind] = text;
  }
  return texts;
}

/** Days as ISO text: the store is read by other versions and by people. */
function plainSettings({ asOf, knownOn, workingDay, loadedOn, registers, ...rest }: KeptSettings): object {
  const iso = (day: Day | null): string | null => (day === null ? null : isoOfDay(day));
  return {
    ...rest,
    asOf: asOf.kind === 'fixed' ? { ...asOf, day: isoOfDay(asOf.day) } : asOf,
    knownOn: iso(knownOn),
    workingDay: iso(workingDay),
    loadedOn: iso(loadedOn),
    registers: registers.map((one) => ({ ...one, loadedOn: iso(one.loadedOn) })),
  };
}

export interface ReadKept {
  readonly kept: Kept;
  /** Kinds that are there but cannot be read; what they would have set is left as it is without them. */
  readonly damaged: readonly Kind[];
}

/** Reads the texts of a store. Each part stands for itself: a broken one never takes the others with it. */
export async function readTexts(texts: Readonly<Record<string, string>>): Promise<ReadKept> {
  const damaged: Kind[] = [];
  const part = <T>(kind: Kind, read: (raw: unknown) => T, otherwise: T): T => {
    const text = texts[kind];
    if (text === undefined) return otherwise;
    try {
      return read(JSON.parse(text));
    } catch {
      damaged.push(kind);
      return otherwise;
    }
  };
  const settings = part('settings', readSettings, EMPTY_KEPT.settings);
  const overlay = part('overlay', readOverlay, EMPTY_OVERLAY);
  const scenarios = part('scenarios', readScenarios, EMPTY_KEPT.scenarios);
  const own = part('pack', readPack, null);
  const pack = own ?? part('bundled', readPack, null);
  const kept: Kept = { settings: own ? settings : withoutPack(settings), pack, overlay, scenarios };
  try {
    await prepareData(kept);
    inUseOf(kept);
    return { kept, damaged };
  } catch {
    const whole = damaged.includes('pack') ? damaged : [...damaged, 'pack' as const];
    return usable({ ...kept, pack: null, settings: withoutPack(settings) }, whole);
  }
}

async function usable(kept: Kept, damaged: Kind[]): Promise<ReadKept> {
  try {
    await prepareData(kept);
    inUseOf(kept);
    return { kept, damaged };
  } catch {
    return {
      kept: { ...kept, overlay: EMPTY_OVERLAY },
      damaged: [...new Set([...damaged, 'overlay' as const])],
    };
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

/** Fields that a later version added stay in the object and are written back. */
function readSettings(raw: unknown): KeptSettings {
  const fields = record(raw);
  const asOf = record(fields['asOf'] ?? { kind: 'today' });
  return {
    ...EMPTY_KEPT.settings,
    ...(fields as Partial<KeptSettings>),
    asOf: readAsOf(asOf),
    knownOn: dayOrNull(fields['knownOn']),
    defaultOrigin: readDefaultOrigin(fields['defaultOrigin']),
    workingDay: dayOrNull(fields['workingDay']),
    loadedOn: dayOrNull(fields['loadedOn']),
    bundled: typeof fields['bundled'] === 'string' ? fields['bundled'] : null,
    origin: record(fields['origin'] ?? { kind: 'bundled' }) as unknown as Origin,
    mappings: record(fields['mappings'] ?? {}) as KeptSettings['mappings'],
    registers: list(fields['registers'] ?? []).flatMap(readRegister),
    updateOnOpening: fields['updateOnOpening'] === true,
    startOffered: fields['startOffered'] === true,
    log: list(fields['log'] ?? []) as SettingChange[],
  };
}

/** A remembered address; one that is incomplete is forgotten, since nothing in use depends on it. */
function readRegister(raw: unknown): KeptRegister[] {
  const one = record(raw);
  const loadedOn = dayOrNull(one['loadedOn']);
  const isWhole = ['register', 'url', 'sha256'].every((field) => typeof one[field] === 'string');
  return isWhole && loadedOn !== null
    ? [{ ...(raw as KeptRegister), loadedOn, said: record(one['said'] ?? {}) }]
    : [];
}

/** Null stands for any origin; a workbook of before there was a default origin names none. */
function readDefaultOrigin(raw: unknown): string | null {
  return raw === null || (typeof raw === 'string' && raw !== '') ? raw : EMPTY_KEPT.settings.defaultOrigin;
}

function readAsOf(raw: Raw): AsOfSetting {
  if (raw['kind'] === 'today' || raw['kind'] === 'data date') return { kind: raw['kind'] };
  const day = dayOrNull(raw['day']);
  if (raw['kind'] !== 'fixed' || day === null) throw new TypeError('not an as-of setting');
  return { kind: 'fixed', day };
}

function readOverlay(raw: unknown): Overlay {
  const { facts, aliases, log } = record(raw);
  return {
    ...(raw as Overlay),
    facts: record(facts ?? {}) as Overlay['facts'],
    aliases: list(aliases ?? []) as Overlay['aliases'],
    log: list(log ?? []) as Overlay['log'],
  };
}

function readScenarios(raw: unknown): readonly OwnScenario[] {
  return list(raw).map((one) => {
    const { name, rows } = record(one);
    if (typeof name !== 'string') throw new TypeError('not a scenario');
    list(rows).forEach(list);
    return one as OwnScenario;
  });
}

function readPack(raw: unknown): ControlPack {
  const pack = record(raw);
  if (pack['format'] !== 'exposure-pack' || typeof pack['dataDate'] !== 'string')
    throw new TypeError('not a pack');
  return raw as ControlPack;
}
