// Names of parties on lists: which two are the same name, and which are close enough that a person has to look.

import { distance } from 'fastest-levenshtein';
import { LetterRuns } from './letter-runs';

/**
 * Two names are close where at most a fifth of the letters of the longer one differ: 1 − (edits ÷ letters) is 0.8 or
 * more, edits counted by Levenshtein (letters replaced, added or left out), spaces between words included.
 */
export const CLOSE = 0.8;

/** Longer text is no name of a party. */
const LONGEST = 300;

const LEGAL_FORMS = new Set(
  (
    'ab ag aktiengesellschaft ao aps as asa bhd bv bvba co company corp corporation cv doo eood fze fzco gmbh ' +
    'inc incorporated jsc kft kg kgaa kk ks lda limitada limited llc lllp llp lp ltd ltda mbh nv oao ood ooo oy oyj ' +
    'pao pjsc plc private pt pte pty pvt sa sab sae sarl sas sdn se sl spa spol sprl srl sro tbk uab zao zoo zrt'
  ).split(' '),
);

/** Of the words of a name, those that say what kind of company it is are left out at both of its ends. */
function withoutLegalForms(words: readonly string[]): readonly string[] {
  let [first, last] = [0, words.length];
  while (last > first && LEGAL_FORMS.has(words[last - 1]!)) last--;
  while (first < last && LEGAL_FORMS.has(words[first]!)) first++;
  return first < last ? words.slice(first, last) : words;
}

/**
 * The same where a word stands behind the form, as a place or a branch does: `Yusoki Co., Ltd. Osaka` is `Yusoki` and a
 * word more, not three.
 */
function withoutAnyLegalForm(words: readonly string[]): readonly string[] {
  const left = words.filter((word) => !LEGAL_FORMS.has(word));
  return left.length > 0 ? left : words;
}

const LEGAL_FORMS_ZH = /(?:(?:控股)?(?:股份)?有限(?:责任)?公司|株式会社|公司)$/;

/** The space between two single letters: `u s steel` is `us steel`. */
const SPACED_LETTERS = /(?<=(?<![\p{L}\p{N}])[a-z])\s+(?=[a-z](?![\p{L}\p{N}]))/gu;

/** Marks inside an abbreviation or a word; all others part words. */
const INSIDE_WORDS = /[.'’`´]/g;

/** The words of a name: no case, accents, punctuation or legal forms; what stands for marks inside and between words. */
function wordsOf(name: string, between: string, inside = ''): readonly string[] {
  const plain = name
    .slice(0, LONGEST)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .trim()
    .replace(LEGAL_FORMS_ZH, '')
    .replace(INSIDE_WORDS, inside)
    .replace(/[^\p{L}\p{N}\s]+/gu, between)
    .trim();
  return plain === '' ? [] : withoutLegalForms(plain.replace(SPACED_LETTERS, '').split(/\s+/));
}

const inAnyOrder = (words: readonly string[]): string => [...words].sort().join(' ');

/** A name in the forms in which it is compared. */
interface Compared {
  /**
   * Words in any order, as its marks part them or hold them together: `l3-harris` is `l3 harris` and `l3harris`,
   * `d'aviation` is `daviation` and `d aviation`.
   */
  readonly equal: ReadonlySet<string>;
  /** The same with each of the words left out in turn. */
  readonly shorter: ReadonlySet<string>;
  /** The words in their own order, and in any order. */
  readonly spelled: readonly [string, string];
}

function compared(name: string): Compared | null {
  const words = wordsOf(name, ' ');
  if (words.length === 0) return null;
  const sorted = inAnyOrder(words);
  const parted = [words, wordsOf(name, ''), wordsOf(name, ' ', ' ')];
  return {
    equal: new Set(parted.flatMap((one) => [inAnyOrder(one), inAnyOrder(withoutAnyLegalForm(one))])),
    shorter: new Set([...shorterByOne(words), ...shorterByOne(withoutAnyLegalForm(words))]),
    spelled: [words.join(' '), sorted],
  };
}

/** The words without each one of them in turn. */
const shorterByOne = (words: readonly string[]): string[] =>
  words.length < 2 ? [] : words.map((_, out) => inAnyOrder(words.filter((__, at) => at !== out)));

export interface PartyMatches<T> {
  /** Things that have the name itself. */
  readonly same: readonly T[];
  /** Things that have a close name, or one that is longer or shorter by a word; the closest first. */
  readonly close: readonly T[];
}

const NONE: PartyMatches<never> = { same: [], close: [] };

/**
 * Finds things by names of parties. Case, accents, punctuation, legal forms and the order of words are ignored, nothing
 * else; what is close (see `CLOSE`), or longer or shorter by a word, is told apart from what is the same. Names are
 * found over an index of their letters, so that the time of one does not grow with the length of the lists.
 */
export class PartyNames<T> {
  private readonly same = new Map<string, Set<T>>();
  private readonly shorter = new Map<string, Set<T>>();
  private readonly spellings: { readonly text: string; readonly thing: T }[] = [];
  private readonly runs = new LetterRuns(3);
  private readonly found = new Map<string, PartyMatches<T>>();

  add(thing: T, names: readonly string[]): void {
    for (const name of names) {
      const one = compared(name);
      if (!one) continue;
      for (const key of one.equal) addTo(this.same, key, thing);
      for (const key of one.shorter) addTo(this.shorter, key, thing);
      for (const text of new Set(one.spelled)) this.spell(text, thing);
    }
  }

  private spell(text: string, thing: T): void {
    this.spellings.push({ text, thing });
    this.runs.add(text);
  }

  find(name: string): PartyMatches<T> {
    let matches = this.found.get(name);
    if (!matches) {
      if (this.found.size >= MOST_REMEMBERED) this.found.clear();
      this.found.set(name, (matches = this.look(name)));
    }
    return matches;
  }

  private look(name: string): PartyMatches<T> {
    const asked = compared(name);
    if (!asked) return NONE;
    const same = new Set<T>();
    for (const key of asked.equal) for (const thing of this.same.get(key) ?? []) same.add(thing);
    const closeness = new Map<T, number>();
    const close = (thing: T, how: number): void => {
      if (!same.has(thing) && how > (closeness.get(thing) ?? 0)) closeness.set(thing, how);
    };
    for (const key of asked.equal) for (const thing of this.shorter.get(key) ?? []) close(thing, CLOSE);
    for (const key of asked.shorter) for (const thing of this.same.get(key) ?? []) close(thing, CLOSE);
    for (const text of new Set(asked.spelled)) this.alike(text, close);
    const ranked = [...closeness].sort(([, a], [, b]) => b - a);
    return { same: [...same], close: ranked.map(([thing]) => thing) };
  }

  /** Each edit changes three runs at most, so names that share too few runs are not compared letter by letter. */
  private alike(text: string, close: (thing: T, how: number) => void): void {
    this.runs.sharing(text, (at, count, own, asked) => {
      const other = this.spellings[at]!;
      const longer = Math.max(text.length, other.text.length);
      const edits = Math.floor(longer * (1 - CLOSE) + 1e-9);
      if (Math.abs(text.length - other.text.length) > edits) return;
      if (count < Math.max(asked, own) - 3 * edits) return;
      const needed = distance(text, other.text);
      if (needed <= edits) close(other.thing, 1 - needed / longer);
    });
  }
}

const MOST_REMEMBERED = 100_000;

function addTo<T>(map: Map<string, Set<T>>, key: string, thing: T): void {
  const known = map.get(key);
  if (known) known.add(thing);
  else map.set(key, new Set([thing]));
}
