// The record of changes: a setting's old and new value; for private facts the overlay keeps its own.

import { isoOfDay } from '../../control-data/days';
import type { Overlay, Topic } from '../../control-data/overlay';
import { LogLine } from '../../control-data/overlay-log';
import { canonicalJson } from '../../control-data/pack-hash';
import { realmTimestamp } from '../../state/clock';
import type { Saved, LoggedSetting, SettingChange } from './saved';
import type { SavedPack, SavedPacks } from './packs';
import { contentOf, originName } from './packs';

/** Changes of settings that are kept; older ones go. */
const LOG_LIMIT = 500;

const SHOWN: Readonly<Record<Exclude<LoggedSetting, 'data'>, (saved: Saved) => string | null>> = {
  asOf: ({ settings: { asOf } }) => (asOf.kind === 'fixed' ? isoOfDay(asOf.day) : asOf.kind),
  knownOn: ({ settings: { knownOn } }) => knownOn && isoOfDay(knownOn),
  defaultOrigin: ({ settings: { defaultOrigin } }) => defaultOrigin ?? 'any',
  workingDay: ({ settings: { workingDay } }) => workingDay && isoOfDay(workingDay),
  scenario: ({ settings }) => settings.scenario,
};

/** A pack as the log shows it: its name and version, where it came from unless from the add-in, and whether it is off. */
function packShown(one: SavedPack): string {
  const { id, version } = contentOf(one);
  const from = one.origin.kind === 'bundled' ? '' : `${originName(one.origin)}: `;
  return `${from}${id} ${version}${one.isOff ? ', off' : ''}`;
}

/** Packs that were added, replaced, switched or taken away. */
function packChanges(before: SavedPacks, next: SavedPacks): Pick<SettingChange, 'old' | 'new'>[] {
  if (before === next) return [];
  const shown = (packs: SavedPacks): Map<string, string> =>
    new Map(packs.map((one) => [one.id, packShown(one)]));
  const [olds, news] = [shown(before), shown(next)];
  return [...new Set([...olds.keys(), ...news.keys()])]
    .map((id) => ({ old: olds.get(id) ?? null, new: news.get(id) ?? null }))
    .filter((change) => change.old !== change.new);
}

/** The next state with a record of every logged setting in which it differs. */
export function logged(before: Saved, next: Saved, when = realmTimestamp()): Saved {
  const settings = (Object.keys(SHOWN) as (keyof typeof SHOWN)[]).flatMap((what): SettingChange[] => {
    const [old, now] = [SHOWN[what](before), SHOWN[what](next)];
    return old === now ? [] : [{ when, what, old, new: now }];
  });
  const packs = packChanges(before.packs, next.packs).map((one): SettingChange => ({
    when,
    what: 'data',
    ...one,
  }));
  const changes = [...settings, ...packs];
  if (changes.length === 0) return next;
  const log = [...before.settings.log, ...changes].slice(-LOG_LIMIT);
  return { ...next, settings: { ...next.settings, log } };
}

/** Where a change that only goes back or forth comes from, as the log says. */
export const goingBack = 'undo';

type Identified = { id?: string; code?: string };

/**
 * The private facts of an earlier state, with the whole log and a record of what going back changes: undoing is
 * itself a change and never erases one from the log.
 */
export function goneBackTo(target: Overlay, current: Overlay, when = realmTimestamp()): Overlay {
  if (target === current) return current;
  const line = new LogLine({ when, from: goingBack });
  const topics = new Set([...Object.keys(target.facts), ...Object.keys(current.facts)] as Topic[]);
  const compare = (
    topic: Topic | 'aliases',
    olds: Map<string, unknown>,
    news: Map<string, unknown>,
  ): void => {
    for (const id of new Set([...olds.keys(), ...news.keys()])) {
      const [old, now] = [olds.get(id) ?? null, news.get(id) ?? null];
      if (canonicalJson(old) !== canonicalJson(now)) line.note(topic, id, old, now);
    }
  };
  for (const topic of topics) compare(topic, byId(current, topic), byId(target, topic));
  compare('aliases', aliases(current), aliases(target));
  return { ...target, log: line.after(current.log) };
}

const byId = (overlay: Overlay, topic: Topic): Map<string, unknown> =>
  new Map(((overlay.facts[topic] ?? []) as Identified[]).map((fact) => [fact.id ?? fact.code ?? '', fact]));

const aliases = (overlay: Overlay): Map<string, unknown> =>
  new Map(overlay.aliases.map((alias) => [alias.name, alias]));
