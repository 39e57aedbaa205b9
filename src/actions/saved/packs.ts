// The packs of a workbook as a list: where each came from, which is switched off, and what becomes of the list when one
// is loaded, switched, or brought by another version of the add-in.

import type { Day } from '../../control-data/days';
import { dayOfStated } from '../../control-data/days';
import type { PackLayer } from '../../control-data/merge-packs';
import { isSamePack } from '../../control-data/merge-packs';
import type { ControlPack } from '../../control-data/pack';
import { packHash, preparePackHash } from '../../control-data/pack-hash';
import { SHIPPED_PACKS } from '../../control-data/packs';
import { realmToday } from '../../state/clock';

/** Where a pack came from. */
export type Origin =
  | { readonly kind: 'bundled' }
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'address'; readonly url: string; readonly sha256: string }
  | { readonly kind: 'table'; readonly name: string }
  | { readonly kind: 'selection'; readonly address: string };

export interface SavedPack {
  readonly id: string;
  /** SHA-256 of the pack. */
  readonly hash: string;
  readonly origin: Origin;
  readonly loadedOn: Day | null;
  /** Switched off: as if it were not there. */
  readonly isOff: boolean;
  /** Null: the one that this version of the add-in ships under the id. */
  readonly pack: ControlPack | null;
  /** The kind of content of the workbook store that holds a copy; null where the workbook has none. */
  readonly part: string | null;
}

export type SavedPacks = readonly SavedPack[];

/** The name by which an origin is shown. */
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

const shippedEntry = ({ pack, hash }: Required<PackLayer>): SavedPack => ({
  id: pack.id,
  hash,
  origin: { kind: 'bundled' },
  loadedOn: null,
  isOff: false,
  pack: null,
  part: null,
});

/** The packs of a new workbook: all that this version of the add-in ships. */
export const SHIPPED: SavedPacks = SHIPPED_PACKS.map(shippedEntry);

/** What this version of the add-in ships under an id. */
export const shippedAs = (id: string): Required<PackLayer> | undefined =>
  SHIPPED_PACKS.find(({ pack }) => pack.id === id);

/** The pack of an entry. @throws TypeError where the add-in ships none under its id. */
export function contentOf({ id, pack }: SavedPack): ControlPack {
  const content = pack ?? shippedAs(id)?.pack;
  if (!content) throw new TypeError(`no pack ${id}`);
  return content;
}

/** The packs that answer, in their order. */
export const packsOn = (packs: SavedPacks): SavedPacks => packs.filter(({ isOff }) => !isOff);

/** What the data are built of. */
export const layersOfPacks = (packs: SavedPacks): Required<PackLayer>[] =>
  packsOn(packs).map((one) => ({
    pack: contentOf(one),
    hash: one.pack === null ? one.hash : packHash(one.pack),
  }));

/** Whether two lists answer alike: the same packs in the same order, wherever they came from. */
export function answersAlike(one: SavedPacks, other: SavedPacks): boolean {
  const [a, b] = [packsOn(one), packsOn(other)];
  return a.length === b.length && a.every(({ id, pack }, at) => id === b[at]!.id && pack === b[at]!.pack);
}

/** Whether the packs are those that this version ships, all of them in use. */
export const isAsShipped = (packs: SavedPacks): boolean =>
  packs.length === SHIPPED.length && answersAlike(packs, SHIPPED);

/**
 * With a pack that was loaded: in the place of the one of its id, or of an id that one of the two had before; else as the
 * last. Its hash is computed without holding the page up. @throws the signal's reason.
 */
export async function withPack(
  packs: SavedPacks,
  pack: ControlPack,
  origin: Origin,
  signal?: AbortSignal,
): Promise<SavedPacks> {
  await preparePackHash(pack, signal);
  return withEntry(packs, {
    id: pack.id,
    hash: packHash(pack),
    origin,
    loadedOn: realmToday(),
    isOff: false,
    pack,
    part: null,
  });
}

/** With an entry in the place of that of the same pack, or as the last. */
export function withEntry(packs: SavedPacks, entry: SavedPack): SavedPacks {
  const isReplaced = (one: SavedPack): boolean => isSamePack(contentOf(one), contentOf(entry));
  const at = packs.findIndex(isReplaced);
  if (at < 0) return [...packs, entry];
  return packs.flatMap((one, index) => (index === at ? [entry] : isReplaced(one) ? [] : [one]));
}

/** With one pack switched off or on. */
export const withSwitched = (packs: SavedPacks, id: string, isOff: boolean): SavedPacks =>
  packs.map((one) => (one.id === id ? { ...one, isOff } : one));

/** Whether a shipped pack is newer than the one that an entry holds, which another version of the add-in brought. */
const isNewer = (shipped: Required<PackLayer>, one: SavedPack): boolean =>
  one.origin.kind === 'bundled' &&
  one.pack !== null &&
  one.hash !== shipped.hash &&
  dayOfStated(one.pack.dataDate)! <= dayOfStated(shipped.pack.dataDate)!;

/**
 * The shipped packs of this version that a workbook does not have, or has from an earlier version. They are not in use
 * until a person has seen what they would change.
 */
export const offeredPacks = (packs: SavedPacks): Required<PackLayer>[] =>
  SHIPPED_PACKS.filter((shipped) => {
    const known = packs.find((one) => isSamePack(contentOf(one), shipped.pack));
    return !known || isNewer(shipped, known);
  });

/** With the packs that are offered: in the place of those from an earlier version, or as the last. */
export const withOffered = (packs: SavedPacks): SavedPacks =>
  offeredPacks(packs).reduce<SavedPacks>((list, shipped) => {
    const known = list.find((one) => isSamePack(contentOf(one), shipped.pack));
    return withEntry(list, { ...shippedEntry(shipped), isOff: known?.isOff ?? false });
  }, packs);

/** Copies of shipped packs: read only where this version ships another one under their id. */
const COPY = 'bundled';
export const isCopy = (part: string): boolean => part.startsWith(COPY);

/** The kinds of content that hold packs; the older ones held the one pack of a workbook. */
export const isPackPart = (part: string): boolean => /^(pack|bundled)(-[0-9a-f]+)?$/.test(part);

/** Named after what it holds, so that a part is written once and never read for another pack. */
const partOf = ({ origin, hash }: SavedPack): string =>
  `${origin.kind === 'bundled' ? COPY : 'pack'}-${hash.slice(0, 16)}`;

/**
 * With the note that the workbook has a copy of each pack that answers it. Of a shipped pack that is switched off it needs
 * none: nothing was answered from it.
 */
export function withCopies(packs: SavedPacks): SavedPacks {
  const wanted = (one: SavedPack): string | null =>
    one.isOff && one.pack === null ? null : (one.part ?? partOf(one));
  return packs.every((one) => one.part === wanted(one))
    ? packs
    : packs.map((one) => ({ ...one, part: wanted(one) }));
}
