// The packs that come with the add-in, and the vocabulary of regions that is there whatever packs are in use.

import { countryName } from '../country-names';
import type { ControlPack, Region } from '../pack';
import { withoutReviewNotes } from '../review-notes';
import { SHIPPED_PACKS } from './shipped';
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

/** The first of the shipped packs: China's controls, licenses and revenue. */
export const BUNDLED_PACK: ControlPack = SHIPPED_PACKS[0]!.pack;

export { SHIPPED_PACKS };
