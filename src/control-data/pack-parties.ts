// The parties of a pack: who stands on which list of which country, since when, until when.

import type { StatedDay } from './days';
import type { Fact } from './facts';

/** A time in which a listing is suspended, both days included. */
export interface ListingSuspension {
  from: StatedDay;
  /** Last day; null means until further notice. */
  until: StatedDay | null;
}

/** One name by one notice. A name that two notices list is two records. */
export interface Party extends Fact {
  /** `control list`, `unreliable entity list`, or the list's own name. */
  list: string;
  /** The country whose list it is, ISO 3166-1 alpha-2. */
  jurisdiction: string;
  /** The notice that lists the name: `2025 No.1`. */
  notice: string;
  name: string;
  nameZh?: string;
  aliases?: string[];
  /** Where the party is, ISO 3166-1 alpha-2; null where no list says. */
  country: string | null;
  listed: StatedDay | null;
  suspensions?: ListingSuspension[];
  /** The last day of the listing: a fact. */
  ended?: StatedDay | null;
}
