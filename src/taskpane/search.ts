// Forgiving search: words in any order, one slip a word, names in Latin letters and Chinese.

import { distance } from 'fastest-levenshtein';

/** No accents, full-width letters as plain ones, dots and hyphens as spaces. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[._-]+/g, ' ')
    .toLowerCase();

const WORDS_END = /[^\p{L}\d']+/u;

/** Shorter words resemble too many others. */
const SHORTEST_WITH_SLIP = 3;

/** Whether a name holds a term, or has a word that begins with it but for one wrong, missing, added or swapped letter. */
function holds(name: string, term: string): boolean {
  if (name.includes(term)) return true;
  if (term.length < SHORTEST_WITH_SLIP) return false;
  return name.split(WORDS_END).some((word) => word.startsWith(term[0]!) && beginsAlike(word, term));
}

function beginsAlike(word: string, term: string): boolean {
  const lengths = [term.length, term.length - 1, term.length + 1].filter((length) => length <= word.length);
  if (lengths.some((length) => distance(word.slice(0, length), term) <= 1)) return true;
  const begin = word.slice(0, term.length);
  const at = [...term].findIndex((letter, place) => letter !== begin[place]);
  return begin === term.slice(0, at) + (term[at + 1] ?? '') + term[at]! + term.slice(at + 2);
}

export interface Findable<T> {
  thing: T;
  /** All spellings under which it is found; the first is its name. */
  words: readonly string[];
}

/** The whole name before one that begins with the text, before the rest; of those the shorter. */
function rank(word: string, needle: string): number {
  const at = word.indexOf(needle);
  const place = at === 0 ? 0 : at > 0 ? 1 : 2;
  return place * 1_000 + Math.abs(word.length - needle.length);
}

/** Makes a search over things; it gives those that match, best first, and all of them for an empty text. */
export function searchOver<T>(things: readonly Findable<T>[]): (text: string) => T[] {
  const entries = things.flatMap(({ thing, words }) => words.map((word) => ({ thing, word })));
  const haystack = entries.map(({ word }) => plain(word));
  return (text) => {
    const needle = plain(text).trim();
    if (needle === '') return things.map(({ thing }) => thing);
    const terms = needle.split(WORDS_END).filter(Boolean);
    if (terms.length === 0) return [];
    const best = haystack
      .flatMap((word, at) => (terms.every((term) => holds(word, term)) ? [at] : []))
      .sort((a, b) => rank(haystack[a]!, needle) - rank(haystack[b]!, needle));
    return [...new Set(best.map((at) => entries[at]!.thing))];
  };
}
