// Newer data from a feed: one request asks what there is, another one fetches a pack, and nothing is used before a person
// has seen what it changes.

import type { FeedEntry } from '../../control-data/feed';
import { isSamePack } from '../../control-data/merge-packs';
import type { ControlPack } from '../../control-data/pack';
import { packHash } from '../../control-data/pack-hash';
import type { FeedPlace } from '../../import/feed';
import type { CheckOptions, Checked } from './check';
import { checkBytes } from './check';
import { contentOf } from '../saved/packs';
import { ActionProblem, problemFrom } from '../running/problem';
import { openSession } from '../saved/session';
import type { Running } from '../running/under-way';

const reading = () => import(/* webpackChunkName: "import" */ '../../import/feed');

/** A pack of the feed that may take the place of the one in use; without one it would stand beside the others. */
export interface Offered {
  readonly entry: FeedEntry;
  readonly inUse: ControlPack | null;
}

export interface FeedFindings {
  readonly host: string;
  readonly newer: readonly Offered[];
  /** Packs of which the feed has a version from before the one in use: they stay as they are. */
  readonly older: readonly Offered[];
}

/** The folder `data/` beside the page, or the address that the workbook remembers. */
async function placeOf(feed: string | null): Promise<FeedPlace> {
  if (feed !== null) return (await reading()).feedAt(feed);
  return { kind: 'own', folder: new URL('data/', document.baseURI).href };
}

/** The host that is asked: that of a remembered address, or null for the add-in's own. */
export const feedHost = (feed: string | null): string | null => (feed === null ? null : new URL(feed).host);

/**
 * Asks the feed what it has: one request. Packs that are switched off count, too.
 * @throws ActionProblem `import.feed-unreachable`, `import.no-feed`, `import.not-a-feed`, `import.newer-feed` and other
 * `import.*`; the signal's reason. The data in use stay as they are.
 */
export async function askFeed({ signal, onProgress }: Running = {}): Promise<FeedFindings> {
  onProgress?.({ step: 'reading', share: null });
  const { saved } = openSession();
  try {
    const { feedStatus, readFeedIndex } = await reading();
    const place = await placeOf(saved.settings.feed);
    const index = await readFeedIndex(place, { signal });
    const found = index.packs.map((entry) => {
      const one = saved.packs.find((pack) => isSamePack(contentOf(pack), entry));
      const inUse = one ? contentOf(one) : null;
      const hash = one && (one.pack === null ? one.hash : packHash(one.pack));
      return { entry, inUse, standing: feedStatus(entry, inUse ? { ...inUse, hash: hash! } : undefined) };
    });
    return {
      host: new URL(place.folder).host,
      newer: found.filter(({ standing }) => standing === 'newer' || standing === 'new'),
      older: found.filter(({ standing }) => standing === 'older'),
    };
  } catch (error) {
    throw problemFrom(error);
  }
}

/**
 * Fetches a pack of the feed and checks it like any other: the comparison and applying follow.
 * @throws ActionProblem `import.wrong-hash`, `import.newer-pack` and others as `askFeed`; then the data in use stay.
 */
export async function checkFeedPack(entry: FeedEntry, options: CheckOptions = {}): Promise<Checked> {
  options.onProgress?.({ step: 'reading', share: null });
  const place = await placeOf(openSession().saved.settings.feed);
  let bytes: Uint8Array;
  try {
    bytes = await (await reading()).readFeedPack(place, entry, { signal: options.signal });
  } catch (error) {
    throw problemFrom(error);
  }
  const { sha256, id } = entry;
  const origin = { kind: 'address', url: `${place.folder}${sha256}.json`, sha256 } as const;
  const checked = await checkBytes(bytes, `${id}.json`, origin, options);
  if (checked.result.kind !== 'pack' || checked.result.pack.id !== id)
    throw new ActionProblem('import.not-a-feed', { host: new URL(place.folder).host }, 'choose-again');
  return checked;
}
