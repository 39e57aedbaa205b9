// Own supplier names matched to the companies of the data, many at once. Only what the data itself names is matched;
// everything else is a suggestion that a person decides, and the decision is kept as a private name.

import type { ControlData } from '../control-data/control-data';
import type { PrivateAlias } from '../control-data/overlay';
import type { Company } from '../control-data/pack';
import { nameKey, withoutLegalForm } from '../control-data/names';
import { ownId } from './ids';

export interface Suggestion {
  company: string;
  name: string;
}

export type NameMatch =
  | { kind: 'matched'; name: string; count: number; company: string; shown: string }
  /**
   * Several companies bear the name, or it resembles some: best first. The first is `likely` where a name of it alone
   * stands in this one whole or differs by one letter.
   */
  | { kind: 'suggested'; name: string; count: number; suggestions: Suggestion[]; likely: boolean }
  | { kind: 'unmatched'; name: string; count: number };

const MOST_SUGGESTIONS = 5;
/** A shared word shorter than this tells no names apart; nor does a common one. */
const TELLING_LENGTH = 5;
const COMMON_WORDS = new Set(
  'advanced china chinese company corporation electric electronic electronics global group holding holdings industrial industries industry international limited magnet magnetic magnetics magnets manufacturing material materials metal metals minerals mining permanent products science technologies technology trading'.split(
    ' ',
  ),
);
/** A name of the data counts as contained from this many letters on; Chinese names are shorter. */
const CONTAINED_LENGTH = { latin: 5, chinese: 3 };
/** In shorter names one letter makes another name. */
const SLIP_LENGTH = 8;

/** How often each different name is there, in the order of their first appearance. Blank names are left out. */
export function countNames(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) {
    const trimmed = name.trim();
    if (trimmed !== '') counts.set(trimmed, (counts.get(trimmed) ?? 0) + 1);
  }
  return counts;
}

/** Matches names one by one to the companies of the data. */
export function nameMatcher(data: ControlData): (name: string, count: number) => NameMatch {
  const suggest = suggester(data);
  return (name, count) => {
    const found = data.companyNames.find(name);
    if (found.kind === 'found')
      return { kind: 'matched', name, count, company: found.thing.id, shown: found.thing.name };
    const { companies, likely } =
      found.kind === 'ambiguous' ? { companies: found.candidates, likely: false } : suggest(name);
    if (companies.length === 0) return { kind: 'unmatched', name, count };
    const suggestions = companies.map((company) => ({ company: company.id, name: company.name }));
    return { kind: 'suggested', name, count, suggestions, likely };
  };
}

interface Suggested {
  companies: Company[];
  likely: boolean;
}

/**
 * Companies whose names resemble one, best first: a name of theirs stands in it whole ("江西金力永磁科技" holds 金力永磁) or is
 * one letter off, its letters are mostly theirs, or they share a word that tells names apart.
 */
function suggester(data: ControlData): (name: string) => Suggested {
  const spellings = data.topics.companies.flatMap((company) =>
    [company.name, company.nameZh ?? '', ...(company.aliases ?? [])]
      .filter((name) => name !== '' && !isNumbered(name))
      .map((name) => ({ company, key: nameKey(name), words: tellingWords(name) })),
  );
  return (name) => {
    const key = nameKey(name);
    const bare = nameKey(withoutLegalForm(name));
    const words = tellingWords(name);
    const nearest = spellings.filter(
      (one) => (isLongEnough(one.key) && key.includes(one.key)) || isOneSlip(one.key, bare),
    );
    const searched = withoutLegalForm(name).replace(/\d+/g, ' ');
    const resembling = data.companyNames.closest(searched, MOST_SUGGESTIONS).flatMap((closest) => {
      if (isNumbered(closest)) return [];
      const found = data.companyNames.find(closest);
      return found.kind === 'found' ? [found.thing] : [];
    });
    const sharing = spellings.filter((one) => one.words.some((word) => words.includes(word)));
    const near = new Set(nearest.map(({ company }) => company));
    const all = [...near, ...resembling, ...sharing.map(({ company }) => company)];
    return { companies: [...new Set(all)].slice(0, MOST_SUGGESTIONS), likely: near.size === 1 };
  };
}

/** One letter wrong, missing or added, in names long enough for that to be a slip. */
function isOneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < SLIP_LENGTH || long.length - short.length > 1 || a === b) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(long.length > short.length ? at : at + 1) === long.slice(at + 1);
}

/** Tickers and vendor numbers name exactly one thing: one digit off is another thing, not a like one. */
const isNumbered = (name: string): boolean => /\d/.test(name);

function isLongEnough(key: string): boolean {
  return key.length >= (/\p{Script=Han}/u.test(key) ? CONTAINED_LENGTH.chinese : CONTAINED_LENGTH.latin);
}

function tellingWords(name: string): string[] {
  const words = withoutLegalForm(name)
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word.length >= TELLING_LENGTH && !COMMON_WORDS.has(word));
}

const matchers = new WeakMap<ControlData, ReturnType<typeof nameMatcher>>();

/** The closest names to one that no company bears; where none is close, companies that share a word with it. */
export function companiesLike(data: ControlData, name: string): readonly string[] {
  const found = data.companyNames.find(name);
  if (found.kind === 'unknown' && found.closest.length > 0) return found.closest;
  let match = matchers.get(data);
  if (!match) matchers.set(data, (match = nameMatcher(data)));
  const like = match(name, 1);
  return like.kind === 'suggested' ? like.suggestions.slice(0, 3).map((one) => one.name) : [];
}

/** What a person decides of a name: it is a company of the data, a company of their own, or left open. */
export type NameDecision =
  | { name: string; kind: 'same-as'; company: string }
  | { name: string; kind: 'own-company'; home: string | null; products: readonly string[] }
  | { name: string; kind: 'open' };

export interface DecidedNames {
  aliases: PrivateAlias[];
  companies: Company[];
  /** Names that stay unmatched and visible. */
  open: string[];
}

/** Turns decisions into private names, and into private companies for suppliers that the data does not have. */
export function decideNames(decisions: readonly NameDecision[]): DecidedNames {
  const decided: DecidedNames = { aliases: [], companies: [], open: [] };
  for (const decision of decisions) {
    const { name } = decision;
    if (decision.kind === 'open') decided.open.push(name);
    else if (decision.kind === 'same-as')
      decided.aliases.push({ topic: 'companies', thing: decision.company, name });
    else {
      const short = withoutLegalForm(name);
      decided.companies.push({
        id: ownId('company', name, [nameKey(name)]),
        name,
        ...(short === name ? {} : { aliases: [short] }),
        home: decision.home,
        products: [...decision.products],
        sources: [],
      });
    }
  }
  return decided;
}
