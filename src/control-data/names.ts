// Names of companies, materials and regions: how they are compared, found, and suggested when not found.

import { distance } from 'fastest-levenshtein';
import { LetterRuns } from './letter-runs';

/**
 * The form in which two spellings of a name are equal: no case, accents, punctuation or spaces;
 * full-width letters as plain ones. `JL MAG Rare-Earth` and `jl mag rare earth` are one.
 */
export function nameKey(text: string): string {
  // Letters of ASCII have one form each: most names are read here, many times over.
  if (PLAIN.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

const PLAIN = /^[\x00-\x7f]*$/;

/** Longer text is no name: comparing it with all names would take longer than a cell may. */
export const LONGEST_NAME = 255;

/** "Group" and "Holdings" are no legal forms: the group that holds an exporter is another company than the exporter. */
const LEGAL_FORMS =
  /(?:[\s,.]+(?:co|company|corp|corporation|inc|incorporated|limited|ltd|llc|plc|gmbh|ag|sa)\.?)+$/i;
const LEGAL_FORMS_ZH = /(?:股份)?有限(?:责任)?公司$/;

/** The name without its legal form: `JL MAG Rare-Earth Co., Ltd.` becomes `JL MAG Rare-Earth`. */
export function withoutLegalForm(text: string): string {
  const name = text.trim();
  if (name.length > LONGEST_NAME) return name;
  return name.replace(LEGAL_FORMS, '').replace(LEGAL_FORMS_ZH, '');
}

/** "the Netherlands", "Netherlands (the)", "Korea, Republic of" and "Korea (the Republic of)" in the order of speech. */
function asSpoken(text: string): string {
  return text
    .replace(/^(.+?)\s*[,(]\s*(?:the\s+)?(.+\sof(?:\sthe)?)\)?$/i, '$2 $1')
    .replace(/^the\s+|\s*\(the\)$/gi, '');
}

/** The names that a pack gives a record, the one that is shown first. */
export const namesInPack = (record: { name: string; nameZh?: string; aliases?: string[] }): string[] => [
  record.name,
  ...(record.nameZh ? [record.nameZh] : []),
  ...(record.aliases ?? []),
];

const EXCHANGES: Record<string, string[]> = {
  SZ: ['SZ', 'SZSE', 'XSHE'],
  SS: ['SS', 'SH', 'SSE', 'SHSE', 'XSHG'],
  HK: ['HK', 'HKEX', 'SEHK', 'XHKG'],
};

/** Every way in which people write a ticker `300748.SZ`: with and without exchange and leading zeros. */
export function tickerSpellings(ticker: string): string[] {
  const [code = '', exchange = ''] = ticker.split('.');
  const codes = new Set([code, code.replace(/^0+(?=\d)/, '')]);
  if (exchange === 'HK') codes.add(code.replace(/^0+/, '').padStart(5, '0'));
  const marks = EXCHANGES[exchange.toUpperCase()] ?? (exchange ? [exchange] : []);
  return [...codes].flatMap((one) => [one, ...marks.flatMap((mark) => [`${one}.${mark}`, `${mark}:${one}`])]);
}

export type Found<T> = { kind: 'found'; thing: T } | { kind: 'ambiguous'; candidates: T[] } | Unknown;

/** Nothing has the name. */
export interface Unknown {
  readonly kind: 'unknown';
  /** Names that resemble it, sought when they are read: of thousands of unknown names only few are told. */
  readonly closest: string[];
}

/** Things by a name, whatever its case, accents, punctuation and spaces. */
export type Lookup<T> = (name: string) => readonly T[] | undefined;

/** What people write beside the names of things. */
export interface Spellings<T> {
  /** The things that a text means which is no name; given the names. */
  read(text: string, lookup: Lookup<T>): readonly T[] | undefined;
}

interface Entry<T> {
  thing: T;
  name: string;
  key: string;
}

/** Finds things by any of their names. A misspelt name is never resolved, only answered with suggestions. */
export class NameIndex<T> {
  private readonly byKey = new Map<string, T[]>();
  /** Names of a vocabulary, which count where no name and no rule leads to a thing. */
  private readonly byWord = new Map<string, T[]>();
  private readonly entries: Entry<T>[] = [];
  private readonly answers = new Map<string, Found<T>>();
  /** Made at the first name that is not known. */
  private pairs: LetterRuns | null = null;
  private later: (() => [thing: T, names: readonly string[]][]) | null = null;

  constructor(private readonly spellings?: Spellings<T>) {}

  /** Adds a thing under its names; the first name is the one that is shown. */
  add(thing: T, names: readonly string[]): void {
    this.put(this.byKey, thing, names);
  }

  private put(known: Map<string, T[]>, thing: T, names: readonly string[]): void {
    for (const name of names) {
      const key = nameKey(name);
      if (key === '') continue;
      const sharing = known.get(key);
      if (!sharing) known.set(key, [thing]);
      else if (!sharing.includes(thing)) sharing.push(thing);
      else continue;
      this.entries.push({ thing, name, key });
      this.pairs = null;
      this.answers.clear();
    }
  }

  /** Whether a thing was added under the name as it stands. */
  has(name: string): boolean {
    return this.byKey.has(nameKey(name));
  }

  /** Adds names of a vocabulary, which are only worked out when neither a name nor a rule leads to a text's thing. */
  addLater(names: () => [thing: T, names: readonly string[]][]): void {
    this.later = names;
  }

  find(text: string): Found<T> {
    let answer = this.answers.get(text);
    if (!answer) {
      answer = this.look(text);
      if (this.answers.size > 200_000) this.answers.clear();
      this.answers.set(text, answer);
    }
    return answer;
  }

  /** Names beginning with or resembling the text, best first: for search boxes and messages. */
  closest(text: string, most: number): string[] {
    const wanted = text.length > LONGEST_NAME ? '' : nameKey(text);
    if (wanted === '') return [];
    const best = new Map<T, { name: string; score: number; at: number }>();
    this.pairsOfAll().sharing(
      wanted,
      (at, shared, own, asked) => {
        const { thing, name, key } = this.entries[at]!;
        const holds = (wanted.length > 2 && key.startsWith(wanted)) || (tells(key) && wanted.includes(key));
        const score = (2 * shared) / (asked + own) + (holds ? 0.3 : 0);
        if (score < 0.3 || !(holds || isMostlyAlike(key, wanted))) return;
        const known = best.get(thing);
        if (!known || score > known.score || (score === known.score && at < known.at))
          best.set(thing, { name, score, at });
      },
      MOST_COMPARED,
    );
    return [...best.values()]
      .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
      .slice(0, most)
      .map(({ name }) => name);
  }

  private look(text: string): Found<T> {
    if (text.length > LONGEST_NAME) return unknown(() => []);
    const named: Lookup<T> = (name) => this.byKey.get(nameKey(name));
    const things = this.by(named, text) ?? this.byVocabulary(named, text);
    if (!things) return unknown(() => this.closest(text, 3));
    if (things.length === 1) return { kind: 'found', thing: things[0]! };
    return { kind: 'ambiguous', candidates: [...things] };
  }

  private by(lookup: Lookup<T>, text: string): readonly T[] | undefined {
    return (
      lookup(text) ??
      lookup(withoutLegalForm(text)) ??
      lookup(asSpoken(text)) ??
      this.spellings?.read(text, lookup)
    );
  }

  private byVocabulary(named: Lookup<T>, text: string): readonly T[] | undefined {
    if (this.later) {
      const words = this.later();
      this.later = null;
      for (const [thing, names] of words) this.put(this.byWord, thing, names);
    }
    if (this.byWord.size === 0) return undefined;
    return this.by((name) => named(name) ?? this.byWord.get(nameKey(name)), text);
  }

  private pairsOfAll(): LetterRuns {
    if (!this.pairs) {
      this.pairs = new LetterRuns(2);
      for (const { key } of this.entries) this.pairs.add(key);
    }
    return this.pairs;
  }
}

function unknown(seek: () => string[]): Unknown {
  let closest: string[] | null = null;
  return {
    kind: 'unknown',
    get closest() {
      return (closest ??= seek());
    },
  };
}

/** Far more than share letters with a name of the shipped packs; of thousands of companies not all are compared. */
const MOST_COMPARED = 10_000;

/** Whether a name says something wherever it stands in another: "Germany", 韵升, but not a code such as "de". */
const tells = (key: string): boolean => key.length >= (key > '\u2e80' ? 2 : 5);

/** Whether fewer than half of the letters of the longer name differ: "gold" is not near "Gd". */
const isMostlyAlike = (a: string, b: string): boolean => distance(a, b) < 0.5 * Math.max(a.length, b.length);
