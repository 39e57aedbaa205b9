// The pack that comes with the add-in, and the vocabulary of regions that is there whatever pack is in use.

import { countryName } from '../country-names';
import type { ControlPack, Region } from '../pack';
import { withoutReviewNotes } from '../review-notes';
import * as cnControls from './cn-controls';
import hashes from './hashes.json';
import { packOfTopics } from './pack-of-topics';
import countries from './vocabulary/countries.json';
import regions from './vocabulary/regions.json';

/**
 * Rows of code, English name and aliases. A name stands here only where releases of the Unicode tables differ
 * ("Türkiye", "Turkey"), so that every host shows the same; all others come from the realm's tables.
 */
const COUNTRIES: Region[] = (countries as [code: string, name?: string | null, ...aliases: string[]][]).map(
  ([code, name, ...aliases]) => ({ code, name: name ?? countryName(code, 'en'), aliases, members: [code] }),
);

/** Countries and groups of countries: there whatever packs are in use. */
export const VOCABULARY: Region[] = [...withoutReviewNotes(regions), ...COUNTRIES];

/** China's controls, licenses and revenue. */
export const BUNDLED_PACK: ControlPack = packOfTopics(cnControls);

/** SHA-256 of the bundled pack (pack-hash.ts); a test recomputes it. */
export const BUNDLED_HASH: string = hashes['cn-controls'];
