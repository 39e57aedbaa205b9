// Packs that were used on this computer lately, offered again in other workbooks. A convenience of the browser's own
// storage: where that is missing, full or forbidden there is simply nothing to offer.

import { createStore, del, delMany, get, set } from 'idb-keyval';
import type { StatedDay } from '../../control-data/days';
import type { ControlPack } from '../../control-data/pack';
import { packHash, preparePackHash } from '../../control-data/pack-hash';
import { parsingJson } from '../../control-data/read-json';
import { inSlices } from '../../control-data/slices';
import { encoded } from '../../workbook/packing';
import type { Checked } from './check';
import type { Origin } from '../saved/packs';
import { jsonPieces } from '../saved/json-pieces';
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

/** The list, without the packs themselves: each lies under a key of its own, as the bytes of its JSON. */
const LIST = 'recent';
const keyOf = (hash: string): string => `pack-${hash}`;
/** Under which earlier versions kept both together, the packs as objects: copying large ones holds the page up. */
const EARLIER = 'recent-packs';
const MOST = 5;

const store = () => createStore('exposure', 'packs');

/** The packs used lately, the latest first; none where the browser keeps nothing. */
export async function recentPacks(): Promise<RecentPack[]> {
  await lastSave;
  return [...(await listed())];
}

let lastSave: Promise<void> = Promise.resolve();

/** Remembers a pack on this computer, after those before it. Never fails. */
export function rememberPack(origin: Origin, pack: ControlPack): Promise<void> {
  lastSave = lastSave.then(async () => {
    try {
      await remember(origin, pack);
    } catch {
      // A full or forbidden storage costs an offer, nothing else.
    }
  });
  return lastSave;
}

async function remember(origin: Origin, pack: ControlPack): Promise<void> {
  const before = await listed();
  await keep(pack);
  const added = await headOf({ origin, pack });
  const list = [added, ...before.filter(({ hash }) => hash !== added.hash)];
  const kept = list.slice(0, MOST);
  // What an earlier version kept is kept as all others from now on.
  for (const one of await earlier())
    if (kept.some(({ hash }) => hash === packHash(one.pack))) await keep(one.pack);
  await set(LIST, kept, store());
  await delMany(
    list.slice(MOST).map(({ hash }) => keyOf(hash)),
    store(),
  );
  await del(EARLIER, store());
}

async function keep(pack: ControlPack): Promise<void> {
  await preparePackHash(pack);
  await set(keyOf(packHash(pack)), await encoded(jsonPieces(pack)), store());
}

async function headOf({ origin, pack }: Remembered): Promise<RecentPack> {
  await preparePackHash(pack);
  const { title, version, dataDate } = pack;
  return { hash: packHash(pack), title, version, dataDate, origin };
}

/** A pack used lately, and where it came from. @throws ActionProblem `not-remembered`. */
export async function recentPack(hash: string): Promise<Remembered> {
  const one = (await listed()).find((head) => head.hash === hash);
  const pack = one && (await contentOf(hash).catch(() => null));
  if (!pack) throw new ActionProblem('not-remembered', {}, 'load-again');
  return { origin: one.origin, pack };
}

async function contentOf(hash: string): Promise<ControlPack | null> {
  const pieces = await get<readonly Uint8Array[]>(keyOf(hash), store());
  if (!pieces) return (await earlier()).find(({ pack }) => packHash(pack) === hash)?.pack ?? null;
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const text = pieces.map((piece) => decoder.decode(piece, { stream: true })).join('');
  return (await inSlices(parsingJson(text))) as ControlPack;
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

async function listed(): Promise<readonly RecentPack[]> {
  try {
    const heads: RecentPack[] = [];
    for (const one of await earlier()) heads.push(await headOf(one));
    return [...((await get<readonly RecentPack[]>(LIST, store())) ?? []), ...heads];
  } catch {
    return [];
  }
}

const earlier = async (): Promise<readonly Remembered[]> =>
  (await get<readonly Remembered[]>(EARLIER, store())) ?? [];
