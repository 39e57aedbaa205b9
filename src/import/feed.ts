// A feed: the index that a host offers, and a pack of it by its hash. What is answered is believed only where it has the
// form and the hash that it must have.

import * as v from 'valibot';
import { dayOfStated } from '../control-data/days';
import type { FeedEntry, FeedIndex } from '../control-data/feed';
import { FEED_FORMAT, FEED_FORMAT_VERSION, FEED_INDEX } from '../control-data/feed';
import { sha256InSlices } from '../control-data/sha256';
import type { AddressOptions } from './address';
import { adviseOnAddress, readAddress, readOwnHost } from './address';
import { MAX_FILE_BYTES } from './limits';
import { ImportFault, shown } from './problems';

const filled = v.pipe(v.string(), v.nonEmpty());
const ENTRY = v.looseObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
  title: filled,
  version: filled,
  dataDate: v.pipe(
    v.string(),
    v.check((day) => dayOfStated(day) !== null),
  ),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(MAX_FILE_BYTES)),
  // It becomes part of an address, so nothing but a hash may stand there.
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  changes: v.string(),
}) satisfies v.GenericSchema<unknown, FeedEntry>;
const INDEX = v.looseObject({
  format: v.literal(FEED_FORMAT),
  formatVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  packs: v.array(ENTRY),
}) satisfies v.GenericSchema<unknown, FeedIndex>;

/** Where a feed is: the folder `data/` of the host that serves the add-in, or an https address. */
export type FeedPlace = { kind: 'own'; folder: string } | { kind: 'address'; folder: string };

/**
 * The folder of a feed whose address a person typed, with or without the name of the index.
 * @throws ImportFault for what is no https address
 */
export function feedAt(address: string): FeedPlace {
  const url = new URL(adviseOnAddress(address).url);
  url.search = '';
  url.hash = '';
  if (url.pathname.endsWith(`/${FEED_INDEX}`)) url.pathname = url.pathname.slice(0, -FEED_INDEX.length);
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return { kind: 'address', folder: url.href };
}

const hostOf = ({ folder }: FeedPlace): string => new URL(folder).host;

/** Why a file of a feed did not come, in the words of a feed. */
function feedFault(error: unknown, place: FeedPlace): unknown {
  if (!(error instanceof ImportFault)) return error;
  const host = hostOf(place);
  switch (error.code) {
    case 'address-unreachable':
      return new ImportFault('feed-unreachable', { host });
    case 'address-status':
      return new ImportFault('no-feed', { ...error.values, host });
    case 'address-left-https':
      return place.kind === 'own' ? new ImportFault('not-a-feed', { host }) : error;
    default:
      return error;
  }
}

async function ask(place: FeedPlace, file: string, options: AddressOptions): Promise<Uint8Array> {
  try {
    const read = place.kind === 'own' ? readOwnHost : readAddress;
    return (await read(`${place.folder}${file}`, options)).bytes;
  } catch (error) {
    throw feedFault(error, place);
  }
}

/**
 * Asks for the index: one request.
 * @throws ImportFault `feed-unreachable`, `no-feed` and others where it does not come, `not-a-feed`, `newer-feed`
 */
export async function readFeedIndex(place: FeedPlace, options: AddressOptions = {}): Promise<FeedIndex> {
  const bytes = await ask(place, FEED_INDEX, options);
  const host = hostOf(place);
  let whole: unknown;
  try {
    whole = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new ImportFault('not-a-feed', { host });
  }
  const version = (whole as { formatVersion?: unknown } | null)?.formatVersion;
  if ((whole as { format?: unknown } | null)?.format === FEED_FORMAT && typeof version === 'number')
    if (version > FEED_FORMAT_VERSION)
      throw new ImportFault('newer-feed', { host, version, known: FEED_FORMAT_VERSION });
  const index = v.safeParse(INDEX, whole);
  if (!index.success) throw new ImportFault('not-a-feed', { host });
  return index.output;
}

/**
 * Asks for a pack by its hash: one request.
 * @returns its bytes, which have the hash and so are the file that the index means
 * @throws ImportFault as `readFeedIndex` where it does not come, `wrong-hash`
 */
export async function readFeedPack(
  place: FeedPlace,
  { sha256, title }: FeedEntry,
  options: AddressOptions = {},
): Promise<Uint8Array> {
  const bytes = await ask(place, `${sha256}.json`, options);
  if ((await sha256InSlices([bytes], options.signal)) !== sha256)
    throw new ImportFault('wrong-hash', { host: hostOf(place), title: shown(title) });
  return bytes;
}

/** How a pack of a feed stands to the one in use. */
export type FeedStatus = 'same' | 'newer' | 'older' | 'new';

interface Version {
  version: string;
  dataDate: string;
}

/** Numbers in versions count as numbers: 2026.10.8 is before 2026.10.10. */
const byVersion = new Intl.Collator('en', { numeric: true });

/**
 * What a host published anew under the same version is offered like a newer one: a person sees what it changes.
 * @param inUse the pack of the same id with its hash; undefined where there is none
 */
export function feedStatus(entry: FeedEntry, inUse: (Version & { hash: string }) | undefined): FeedStatus {
  if (!inUse) return 'new';
  if (inUse.hash === entry.sha256) return 'same';
  const later =
    dayOfStated(entry.dataDate)! - dayOfStated(inUse.dataDate)! ||
    byVersion.compare(entry.version, inUse.version);
  return later >= 0 ? 'newer' : 'older';
}
