// The list of packs as a workbook keeps it: said in its settings, each pack in a part of its own. Workbooks of versions
// that knew one pack are read as a list of that one.

import { buildControlData } from '../../control-data/control-data';
import type { Day } from '../../control-data/days';
import { dayOfIso, isoOfDay } from '../../control-data/days';
import { isSamePack } from '../../control-data/merge-packs';
import type { ControlPack } from '../../control-data/pack';
import { packHash } from '../../control-data/pack-hash';
import { VOCABULARY } from '../../control-data/packs';
import type { SavedPack, SavedPacks, Origin } from './packs';
import { SHIPPED, contentOf, isCopy, isPackPart, packsOn, shippedAs, withEntry } from './packs';

type Texts = Readonly<Record<string, string>>;
type Raw = Record<string, unknown>;
/** Reads a part of the store; one that cannot be read counts as damaged and gives what is said otherwise. */
type ReadPart = <T>(kind: string, read: (raw: unknown) => T, otherwise: T) => T;
/** An entry whose pack is not read yet. */
type Said = Omit<SavedPack, 'pack'>;

/** The list as settings hold it; days as ISO text. */
export const plainPacks = (packs: SavedPacks): object[] =>
  packs.map(({ loadedOn, ...one }) => ({
    ...one,
    loadedOn: loadedOn === null ? null : isoOfDay(loadedOn),
    // It stands in a part of its own; a field of no value is not written.
    pack: undefined,
  }));

/** The copies of packs by which the workbook was answered and of which this version ships others: to be read, too. */
export const copiesNeeded = (texts: Texts): string[] =>
  saidPacks(texts).flatMap(({ id, part, hash, origin }) =>
    part !== null && isCopy(part) && origin.kind === 'bundled' && shippedAs(id)?.hash !== hash ? [part] : [],
  );

/**
 * The packs of a workbook. One that cannot be read is replaced by the one that this version ships, if any; a workbook is
 * never left without.
 * @param missing told of parts that should be there
 */
export function readPacks(texts: Texts, read: ReadPart, missing: (part: string) => void): SavedPacks {
  const packs = saidPacks(texts).flatMap((said): SavedPack[] => {
    const { id, hash, origin, part } = said;
    if (origin.kind === 'bundled' && shippedAs(id)?.hash === hash) return [{ ...said, pack: null }];
    if (part !== null && texts[part] === undefined) missing(part);
    const pack = part === null ? null : read(part, readPack, null);
    return pack ? [{ ...said, id: pack.id, pack }] : shippedInstead(said);
  });
  const list = 'settings' in texts || isOfOnePack(texts) ? packs : packs.reduce(withEntry, SHIPPED);
  return packsOn(list).length > 0 ? list : SHIPPED;
}

/** The packs that have the shape of one, the others replaced as by `readPacks`. @param broken told of those */
export function usablePacks(packs: SavedPacks, broken: (pack: SavedPack) => void): SavedPacks {
  const usable = packs.flatMap((one) => {
    if (one.pack === null || isWhole(one.pack)) return [one];
    broken(one);
    return shippedInstead(one);
  });
  return packsOn(usable).length > 0 ? usable : SHIPPED;
}

/** With the hash of packs that were kept without; it was computed when their data were built. */
export const withHashes = (packs: SavedPacks): SavedPacks =>
  packs.some(({ hash }) => hash === '')
    ? packs.map((one) => (one.hash === '' ? { ...one, hash: packHash(contentOf(one)) } : one))
    : packs;

function isWhole(pack: ControlPack): boolean {
  try {
    buildControlData({ packs: [{ pack }], vocabulary: VOCABULARY });
    return true;
  } catch {
    return false;
  }
}

const shippedInstead = ({ id, isOff }: Said): SavedPack[] =>
  SHIPPED.filter((one) => isSamePack(contentOf(one), { id })).map((one) => ({ ...one, isOff }));

/** Versions that knew one pack kept one of their own under this kind. */
const ONE_PACK = 'pack';
const ONE_COPY = 'bundled';
const isOfOnePack = (texts: Texts): boolean => texts[ONE_PACK] !== undefined;

const BUNDLED: Origin = { kind: 'bundled' };
const FIRST = { id: SHIPPED[0]!.id, hash: '', origin: BUNDLED, loadedOn: null, isOff: false };

function saidPacks(texts: Texts): readonly Said[] {
  const settings = settingsIn(texts);
  if (settings && Array.isArray(settings['packs'])) return settings['packs'].flatMap(readEntry);
  if (isOfOnePack(texts))
    return [
      {
        ...FIRST,
        origin: readOrigin(settings?.['origin']),
        loadedOn: readDay(settings?.['loadedOn']),
        part: ONE_PACK,
      },
    ];
  if (settings)
    return typeof settings['bundled'] === 'string'
      ? [{ ...FIRST, hash: settings['bundled'], part: ONE_COPY }]
      : [SHIPPED[0]!];
  // Without settings nothing says where a pack came from; those that are there are used.
  return Object.keys(texts)
    .filter((kind) => isPackPart(kind) && !isCopy(kind))
    .map((part) => ({ ...FIRST, id: '', origin: { kind: 'file', name: part }, part }));
}

function settingsIn(texts: Texts): Raw | null {
  try {
    const raw: unknown = JSON.parse(texts['settings'] ?? 'null');
    return typeof raw === 'object' && !Array.isArray(raw) ? (raw as Raw | null) : null;
  } catch {
    return null;
  }
}

function readEntry(raw: unknown): Said[] {
  const { id, hash, origin, loadedOn, isOff, part } = (raw ?? {}) as Raw;
  if (typeof id !== 'string' || typeof hash !== 'string') return [];
  return [
    {
      ...(raw as Said),
      origin: readOrigin(origin),
      loadedOn: readDay(loadedOn),
      isOff: isOff === true,
      part: typeof part === 'string' ? part : null,
    },
  ];
}

const readDay = (raw: unknown): Day | null => (typeof raw === 'string' ? dayOfIso(raw) : null);

const readOrigin = (raw: unknown): Origin =>
  typeof (raw as Raw | null | undefined)?.['kind'] === 'string' ? (raw as Origin) : BUNDLED;

function readPack(raw: unknown): ControlPack {
  const pack = raw as Raw | null;
  if (
    pack?.['format'] !== 'exposure-pack' ||
    typeof pack['dataDate'] !== 'string' ||
    typeof pack['id'] !== 'string'
  )
    throw new TypeError('not a pack');
  return raw as ControlPack;
}
