// What a workbook keeps of ours, and its form in the workbook store. From it alone follows what is in use.

import { buildControlData } from '../control-data/control-data';
import type { ControlData } from '../control-data/control-data';
import type { Day } from '../control-data/days';
import { dayOfIso, isoOfDay } from '../control-data/days';
import type { Overlay } from '../control-data/overlay';
import { EMPTY_OVERLAY, overlayTopics } from '../control-data/overlay';
import type { ControlPack } from '../control-data/pack';
import { packHash } from '../control-data/pack-hash';
import { BUNDLED_PACK, VOCABULARY } from '../control-data/packs';
import { scenarioBook, scenariosOf } from '../exposure/scenario-book';
import { readScenario } from '../exposure/scenario-table';
import type { Mapping } from '../import/headers';
import type { RegisterId } from '../import/registers';
import type { AsOfSetting, InUse } from '../in-use/in-use';
import { bundledData, realmToday } from '../in-use/in-use';

/** Where the pack in use came from. */
export type Origin =
  | { readonly kind: 'bundled' }
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'address'; readonly url: string; readonly sha256: string }
  | { readonly kind: 'table'; readonly name: string }
  | { readonly kind: 'selection'; readonly address: string };

/** One change of a setting; `old` and `new` as the log shows them, null for none. */
export interface SettingChange {
  /** ISO date and time, UTC. */
  readonly when: string;
  readonly what: LoggedSetting;
  readonly old: string | null;
  readonly new: string | null;
}

export type LoggedSetting = 'asOf' | 'knownOn' | 'workingDay' | 'scenario' | 'data';

export interface KeptSettings {
  readonly asOf: AsOfSetting;
  readonly knownOn: Day | null;
  /** Null until the workbook holds its first answer: then the realm's date counts. */
  readonly workingDay: Day | null;
  readonly scenario: string | null;
  readonly origin: Origin;
  readonly loadedOn: Day | null;
  readonly mappings: Readonly<Partial<Record<RegisterId, Mapping>>>;
  /** Moves the working day to the realm's date on opening, without asking. */
  readonly updateOnOpening: boolean;
  /** *Start with this workbook* was offered, once. */
  readonly startOffered: boolean;
  /** The newest changes last. */
  readonly log: readonly SettingChange[];
}

/** A scenario of the workbook: a copy of its sheet table, by which it is answered. */
export interface OwnScenario {
  readonly name: string;
  /** The sheet table that people edit; null where there is none. */
  readonly table: string | null;
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
}

export interface Kept {
  readonly settings: KeptSettings;
  /** Null: the bundled pack. */
  readonly pack: ControlPack | null;
  readonly overlay: Overlay;
  readonly scenarios: readonly OwnScenario[];
}

export const EMPTY_KEPT: Kept = {
  settings: {
    asOf: { kind: 'today' },
    knownOn: null,
    workingDay: null,
    scenario: null,
    origin: { kind: 'bundled' },
    loadedOn: null,
    mappings: {},
    updateOnOpening: false,
    startOffered: false,
    log: [],
  },
  pack: null,
  overlay: EMPTY_OVERLAY,
  scenarios: [],
};

/** The kinds of content in the workbook store. */
export const KINDS = ['settings', 'pack', 'overlay', 'scenarios'] as const;
export type Kind = (typeof KINDS)[number];
export type Texts = Partial<Record<Kind, string | null>>;

/** The name by which the status strip shows an origin. */
export function originName(origin: Origin): string {
  switch (origin.kind) {
    case 'bundled':
      return 'bundled';
    case 'file':
    case 'table':
      return origin.name;
    case 'address':
      return origin.url;
    case 'selection':
      return origin.address;
  }
}

let built: { pack: ControlPack; overlay: Overlay; data: ControlData } | null = null;

/**
 * The data of a pack with private facts over it. The last one built is kept, since most changes leave it alone.
 * @throws TypeError where a pack that was tampered with has not the shape of one.
 */
export function dataOf({ pack, overlay }: Pick<Kept, 'pack' | 'overlay'>): ControlData {
  const base = pack ?? BUNDLED_PACK;
  if (pack === null && overlay.aliases.length === 0 && Object.keys(overlay.facts).length === 0)
    return bundledData();
  if (built?.pack !== base || built.overlay !== overlay)
    built = {
      pack: base,
      overlay,
      data: buildControlData({
        pack: base,
        vocabulary: VOCABULARY,
        overlay: overlayTopics(overlay, base),
        hash: pack === null ? bundledData().hash : packHash(pack),
      }),
    };
  return built.data;
}

/** What is in use when a workbook keeps this. Scenario tables with a mistake are left out, as the pack's would be. */
export function inUseOf(kept: Kept): Omit<InUse, 'language' | 'date1904' | 'generation'> {
  const { settings } = kept;
  const data = dataOf(kept);
  const own = kept.scenarios.flatMap(({ name, rows }) => {
    const read = readScenario(data, name, 'workbook', rows);
    return 'scenario' in read ? [read.scenario] : [];
  });
  return {
    data,
    origin: originName(settings.origin),
    loadedOn: settings.loadedOn,
    workingDay: settings.workingDay ?? realmToday(),
    asOfSetting: settings.asOf,
    knownOn: settings.knownOn,
    scenarios: scenarioBook(own, scenariosOf(data), settings.scenario ?? undefined),
  };
}

const textOfPart: { [K in Kind]: (kept: Kept) => string | null } = {
  settings: ({ settings }) => JSON.stringify(plainSettings(settings)),
  pack: ({ pack }) => pack && JSON.stringify(pack),
  overlay: ({ overlay }) => (overlay === EMPTY_OVERLAY ? null : JSON.stringify(overlay)),
  scenarios: ({ scenarios }) => (scenarios.length === 0 ? null : JSON.stringify(scenarios)),
};

/** The texts to write so that a workbook that keeps `before` keeps `next`; null removes a kind. */
export function textsToWrite(before: Kept, next: Kept): Texts {
  const texts: Texts = {};
  for (const kind of KINDS) if (before[kind] !== next[kind]) texts[kind] = textOfPart[kind](next);
  return texts;
}

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
function plainSettings({ asOf, knownOn, workingDay, loadedOn, ...rest }: KeptSettings): object {
  const iso = (day: Day | null): string | null => (day === null ? null : isoOfDay(day));
  return {
    ...rest,
    asOf: asOf.kind === 'fixed' ? { ...asOf, day: isoOfDay(asOf.day) } : asOf,
    knownOn: iso(knownOn),
    workingDay: iso(workingDay),
    loadedOn: iso(loadedOn),
  };
}

export interface ReadKept {
  readonly kept: Kept;
  /** Kinds that are there but cannot be read; what they would have set is left as it is without them. */
  readonly damaged: readonly Kind[];
}

/** Reads the texts of a store. Each part stands for itself: a broken one never takes the others with it. */
export function readTexts(texts: Readonly<Record<string, string>>): ReadKept {
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
  const pack = part('pack', readPack, null);
  const kept: Kept = { settings: pack ? settings : withoutPack(settings), pack, overlay, scenarios };
  try {
    inUseOf(kept);
    return { kept, damaged };
  } catch {
    const whole = damaged.includes('pack') ? damaged : [...damaged, 'pack' as const];
    return usable({ ...kept, pack: null, settings: withoutPack(settings) }, whole);
  }
}

function usable(kept: Kept, damaged: Kind[]): ReadKept {
  try {
    inUseOf(kept);
    return { kept, damaged };
  } catch {
    return {
      kept: { ...kept, overlay: EMPTY_OVERLAY },
      damaged: [...new Set([...damaged, 'overlay' as const])],
    };
  }
}

/** Settings that speak of the bundled pack. */
export function withoutPack(settings: KeptSettings): KeptSettings {
  return { ...settings, origin: { kind: 'bundled' }, loadedOn: null };
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
    workingDay: dayOrNull(fields['workingDay']),
    loadedOn: dayOrNull(fields['loadedOn']),
    origin: record(fields['origin'] ?? { kind: 'bundled' }) as unknown as Origin,
    mappings: record(fields['mappings'] ?? {}) as KeptSettings['mappings'],
    updateOnOpening: fields['updateOnOpening'] === true,
    startOffered: fields['startOffered'] === true,
    log: list(fields['log'] ?? []) as SettingChange[],
  };
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
