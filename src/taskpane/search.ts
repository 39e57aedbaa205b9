// Forgiving search: words in any order, one slip a word, names in Latin letters and Chinese.

import uFuzzy from '@leeoniya/ufuzzy';

const fuzzy = new uFuzzy({
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
  // One wrong, missing, added or swapped letter a word.
  intraMode: 1,
});

/** No accents, full-width letters as plain ones, dots and hyphens as spaces. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[._-]+/g, ' ');

export interface Findable<T> {
  thing: T;
  /** All spellings under which it is found; the first is its name. */
  words: readonly string[];
}

/** The whole name before one that begins with the text, before the rest; of those the shorter. */
function rank(word: string, needle: string): number {
  const at = word.toLowerCase().indexOf(needle.toLowerCase());
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
    const [found] = fuzzy.search(haystack, needle, 1);
    const best = [...(found ?? [])].sort((a, b) => rank(haystack[a]!, needle) - rank(haystack[b]!, needle));
    return [...new Set(best.map((at) => entries[at]!.thing))];
  };
}
