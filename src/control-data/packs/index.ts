// The packs that are shipped, put together from their topics; each topic is a file that a person can review.

import { countryName } from '../country-names';
import type { ControlPack, PackHead, PackTopics, Region } from '../pack';
import { withoutReviewNotes } from '../review-notes';
import { NO_TOPICS } from '../topics';
import type { PackLayer } from '../merge-packs';
import * as cnControls from './cn-controls';
import hashes from './hashes.json';
import * as parties from './parties';
import countries from './vocabulary/countries.json';
import regions from './vocabulary/regions.json';
import * as worldControls from './world-controls';
import * as worldSupply from './world-supply';

/**
 * Rows of code, English name and aliases. A name stands here only where releases of the Unicode tables differ
 * ("Türkiye", "Turkey"), so that every host shows the same; all others come from the realm's tables.
 */
const COUNTRIES: Region[] = (countries as [code: string, name?: string | null, ...aliases: string[]][]).map(
  ([code, name, ...aliases]) => ({ code, name: name ?? countryName(code, 'en'), aliases, members: [code] }),
);

/** Countries and groups of countries: there whatever packs are in use. */
export const VOCABULARY: Region[] = [...withoutReviewNotes(regions), ...COUNTRIES];

/** A head and the topics that a pack has; review notes stay in the files. */
function packOf({ head, ...topics }: { head: object } & Record<string, unknown>): ControlPack {
  return {
    ...(head as PackHead),
    ...NO_TOPICS,
    ...(Object.fromEntries(
      Object.entries(topics).map(([topic, records]) => [topic, withoutReviewNotes(records as object[])]),
    ) as Partial<PackTopics>),
  };
}

/**
 * The shipped packs in the order in which they are in use, with the SHA-256 that is written beside them (a test
 * recomputes it). The first one that names a thing gives its name.
 */
export const SHIPPED_PACKS: readonly Required<PackLayer>[] = [cnControls, worldControls, worldSupply, parties].map(
  (topics) => {
    const pack = packOf(topics);
    return { pack, hash: (hashes as Record<string, string>)[pack.id] ?? '' };
  },
);

/** China's controls: the pack that the product began with, and the first in use. */
export const BUNDLED_PACK: ControlPack = SHIPPED_PACKS[0]!.pack;
export const BUNDLED_HASH: string = SHIPPED_PACKS[0]!.hash;
