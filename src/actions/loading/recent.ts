// Packs that were used on this computer lately, offered again in other workbooks. A convenience of the browser's own
// storage: where that is missing, full or forbidden there is simply nothing to offer.

import { createStore, get, set } from 'idb-keyval';
import type { StatedDay } from '../../control-data/days';
import type { ControlPack } from '../../control-data/pack';
import { packHash } from '../../control-data/pack-hash';
import type { Checked } from './check';
import type { Origin } from '../saved/packs';
import { ActionProblem } from '../running/problem';
import { openSession } from '../saved/session';

export interface RecentPack {
  /** SHA-256 of the pack. */
  readonly hash: string;
  readonly title: string;
  readonly version: string;
  readonly dataDate: StatedDay;
  readonly origin: Origin;
}

export interface Remembered {
  readonly origin: Origin;
  readonly pack: ControlPack;
}

const KEY = 'recent-packs';
const MOST = 5;

const store = () => createStore('exposure', 'packs');

/** The packs used lately, the latest first; none where the browser keeps nothing. */
export async function recentPacks(): Promise<RecentPack[]> {
  await lastSave;
  return (await remembered()).map(({ origin, pack }) => ({
    hash: packHash(pack),
    title: pack.title,
    version: pack.version,
    dataDate: pack.dataDate,
    origin,
  }));
}

let lastSave: Promise<void> = Promise.resolve();

/** Remembers a pack on this computer, after those before it. Never fails. */
export function rememberPack(origin: Origin, pack: ControlPack): Promise<void> {
  lastSave = lastSave.then(async () => {
    const hash = packHash(pack);
    const others = (await remembered()).filter((one) => packHash(one.pack) !== hash);
    try {
      await set(KEY, [{ origin, pack }, ...others].slice(0, MOST), store());
    } catch {
      // A full or forbidden storage costs an offer, nothing else.
    }
  });
  return lastSave;
}

/** A pack used lately, and where it came from. @throws ActionProblem `not-remembered`. */
export async function recentPack(hash: string): Promise<Remembered> {
  const one = (await remembered()).find(({ pack }) => packHash(pack) === hash);
  if (!one) throw new ActionProblem('not-remembered', {}, 'load-again');
  return one;
}

/** A pack used lately as if it had just been checked. @throws ActionProblem `not-remembered`. */
export async function checkRecent(hash: string): Promise<Checked> {
  const { origin, pack } = await recentPack(hash);
  const records = Object.values(pack).reduce<number>(
    (sum, list) => sum + (Array.isArray(list) ? list.length : 0),
    0,
  );
  const { saved } = openSession();
  return {
    origin,
    said: {},
    result: {
      kind: 'pack',
      pack,
      problems: [],
      problemCounts: {},
      counts: { records, good: records, bad: 0 },
    },
    basis: { packs: saved.packs, overlay: saved.overlay },
  };
}

async function remembered(): Promise<readonly Remembered[]> {
  try {
    return (await get<readonly Remembered[]>(KEY, store())) ?? [];
  } catch {
    return [];
  }
}
