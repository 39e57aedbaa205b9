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
  /** Several companies bear the name, or it resembles some: best first. */
  | { kind: 'suggested'; name: string; count: number; suggestions: Suggestion[] }
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

/** Matches every different name once; the order is that of their first appearance. Blank names are left out. */
export function matchNames(names: readonly string[], data: ControlData): NameMatch[] {
  const counts = new Map<string, number>();
  for (const name of names) {
    const trimmed = name.trim();
    if (trimmed !== '') counts.set(trimmed, (counts.get(trimmed) ?? 0) + 1);
  }
  const suggest = suggester(data);
  return [...counts].map(([name, count]): NameMatch => {
    const found = data.companyNames.find(name);
    if (found.kind === 'found')
      return { kind: 'matched', name, count, company: found.thing.id, shown: found.thing.name };
    const candidates = found.kind === 'ambiguous' ? found.candidates : suggest(name);
    if (candidates.length === 0) return { kind: 'unmatched', name, count };
    const suggestions = candidates.map((company) => ({ company: company.id, name: company.name }));
    return { kind: 'suggested', name, count, suggestions };
  });
}

/**
 * Companies whose names resemble one, best first: a name of theirs stands in it whole ("江西金力永磁科技" holds 金力永磁), its
 * letters are mostly theirs, or they share a word that tells names apart.
 */
function suggester(data: ControlData): (name: string) => Company[] {
  const spellings = data.topics.companies.flatMap((company) =>
    [company.name, company.nameZh ?? '', ...(company.aliases ?? [])]
      .filter((name) => name !== '')
      .map((name) => ({ company, key: nameKey(name), words: tellingWords(name) })),
  );
  return (name) => {
    const key = nameKey(name);
    const words = tellingWords(name);
    const containing = spellings.filter((one) => isLongEnough(one.key) && key.includes(one.key));
    // A vendor number resembles tickers and says nothing.
    const searched = /\p{L}/u.test(key) ? withoutLegalForm(name) : '';
    const resembling = data.companyNames.closest(searched, MOST_SUGGESTIONS).flatMap((closest) => {
      const found = data.companyNames.find(closest);
      return found.kind === 'found' ? [found.thing] : [];
    });
    const sharing = spellings.filter((one) => one.words.some((word) => words.includes(word)));
    const all = [
      ...containing.map(({ company }) => company),
      ...resembling,
      ...sharing.map(({ company }) => company),
    ];
    return [...new Set(all)].slice(0, MOST_SUGGESTIONS);
  };
}

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
