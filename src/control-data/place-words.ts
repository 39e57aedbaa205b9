// How people write countries: the official name of a state, which says its kind before or behind its short name.

import type { Lookup } from './names';

const KIND =
  '(?:(?:arab|bolivarian|co-operative|cooperative|democratic|eastern|federal|federative|hashemite|independent|islamic|oriental|' +
  "people['’]s|plurinational|socialist|united)\\s+)*" +
  '(?:republic|kingdom|commonwealth|principality|grand duchy|sultanate|state|states|union|federation|emirate)';

const OFFICIAL = new RegExp(`^(?:the\\s+)?${KIND}\\s+of\\s+(?:the\\s+)?(.+)$`, 'i');

/**
 * Short names that several states bear, or a state of a federation: an official name of one of them is no rule's to
 * read, only the data's own.
 */
const SHARED = /^(?:china|congo|georgia|korea)$/i;

/** "Federal Republic of Germany" is Germany; "Republic of China" and "State of Georgia" are left to the data. */
export function readOfficialName<T>(text: string, lookup: Lookup<T>): readonly T[] | undefined {
  const short = OFFICIAL.exec(text.trim())?.[1];
  return short === undefined || SHARED.test(short) ? undefined : lookup(short);
}
