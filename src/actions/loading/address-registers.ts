// Registers from an address: remembered with the hash of what it held and how it was read, and asked again when a person
// wants it. What changed there is seen before it is used, and what is no longer said there comes off.

import type { Overlay, PrivateAlias, Topic } from '../../control-data/overlay';
import { addressOf } from '../../control-data/overlay';
import { LogLine } from '../../control-data/overlay-log';
import type { PackTopics } from '../../control-data/pack';
import { sha256OfPieces } from '../../control-data/sha256';
import { realmToday } from '../../state/clock';
import type { CheckOptions, Checked } from './check';
import { checkBytes } from './check';
import type { Committed } from '../change/commit';
import { commit } from '../change/commit';
import type { Saved, SavedRegister } from '../saved/saved';
import { ActionProblem } from '../running/problem';
import { openSession } from '../saved/session';
import type { Revalidated } from './sources';
import { fetched } from './sources';
import type { Running } from '../running/under-way';
import { alone } from '../running/under-way';

/** What is kept of a register's address once the register is applied; other origins keep nothing. */
export function registersWith({ origin, result, said }: Checked, saved: Saved): readonly SavedRegister[] {
  const { registers } = saved.settings;
  if (origin.kind !== 'address' || result.kind !== 'register') return registers;
  const { url, sha256 } = origin;
  const { register, mapping } = result;
  const others = registers.filter((one) => one.url !== url);
  return [...others, { register, url, sha256, loadedOn: realmToday(), said: { ...said, register, mapping } }];
}

/** Asks the address of a register again. @throws ActionProblem `no-address` where it is not remembered; as `checkFile`. */
export async function revalidateRegister(url: string, options: CheckOptions = {}): Promise<Revalidated> {
  const known = openSession().saved.settings.registers.find((one) => one.url === url);
  if (!known) throw new ActionProblem('no-address', {}, 'choose-again');
  const { bytes, name } = await fetched(url, options);
  const sha256 = await sha256OfPieces([bytes], options.signal);
  if (sha256 === known.sha256) return { kind: 'unchanged' };
  const origin = { kind: 'address', url, sha256 } as const;
  return { kind: 'changed', checked: await checkBytes(bytes, name, origin, { ...known.said, ...options }) };
}

/** Forgets an address; what was loaded from it stays in use. @throws ActionProblem; then nothing changed. */
export function forgetRegister(url: string, running: Running = {}): Promise<Committed> {
  return alone('set-option', running, (tell) => {
    const { saved } = openSession();
    const registers = saved.settings.registers.filter((one) => one.url !== url);
    return commit(
      { next: { ...saved, settings: { ...saved.settings, registers } }, functions: null },
      running,
      tell,
    );
  });
}

/** What a place says now. */
export interface SaidThere {
  readonly facts: Partial<PackTopics>;
  readonly aliases: readonly PrivateAlias[];
}

type Identified = { id?: string; code?: string };
const idOf = ({ id, code }: Identified): string => id ?? code ?? '';

/**
 * Takes off what came from an address and is not said there any more. Sources stay: other facts may refer to them.
 */
export function withdrawUnsaid(
  overlay: Overlay,
  place: string,
  { facts, aliases }: SaidThere,
  when: string,
): Overlay {
  const line = new LogLine({ when, from: place });
  const staying = <T>(
    topic: Topic | 'aliases',
    all: readonly T[],
    said: readonly T[],
    id: (one: T) => string,
  ): T[] => {
    const still = new Set(said.map(id));
    return all.filter((one) => {
      const stays = addressOf(overlay, topic, id(one)) !== place || still.has(id(one));
      if (!stays) line.note(topic, id(one), one, null);
      return stays;
    });
  };
  const left = Object.entries(overlay.facts).map(([topic, records]): [string, readonly Identified[]] => [
    topic,
    topic === 'sources'
      ? records
      : staying<Identified>(topic as Topic, records, facts[topic as Topic] ?? [], idOf),
  ]);
  const leftNames = staying('aliases', overlay.aliases, aliases, ({ name }) => name);
  if (line.isEmpty) return overlay;
  return {
    ...overlay,
    facts: Object.fromEntries(left) as Overlay['facts'],
    aliases: leftNames,
    log: line.after(overlay.log),
  };
}
