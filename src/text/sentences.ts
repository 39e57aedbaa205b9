// What can be said, in each language: sentences under their codes, and how a language writes names and lists.
// The English of a topic comes with the room that imports it; another language comes whole, when it is first spoken.

/** A sentence: text with `{name}` places, or a function of the values where the wording depends on them. */
export type Template = string | ((values: Shown) => string);
export type Shown = Record<string, string>;

/** A thing with a name in both languages; that of a country follows from its ISO code. */
export interface Named {
  readonly name: string;
  readonly nameZh?: string;
  readonly code?: string;
}

/** What a language's folder exports by default. */
export interface Speech {
  readonly sentences: Readonly<Record<string, Template>>;
  /** Stands between the names of a list. */
  readonly separator: string;
  /** The locale in which days and numbers are written. */
  readonly locale: string;
  readonly nameOf: (thing: Named) => string;
  /** The last touch on a sentence whose places are filled. */
  readonly finish: (said: string) => string;
}

/** The languages besides English; a new one is a folder like `zh` and a line here. */
const OTHERS = {
  zh: () => import(/* webpackChunkName: "zh" */ './zh'),
};

export type Language = 'en' | keyof typeof OTHERS;

const ENGLISH: Record<string, Template> = {};

const SPEECHES: Partial<Record<Language, Speech>> & { en: Speech } = {
  en: {
    sentences: ENGLISH,
    separator: ', ',
    locale: 'en-GB',
    nameOf: ({ name }) => name,
    finish: (said) => said,
  },
};

/** Makes the English sentences of a topic known. */
export function english<T extends Record<string, Template>>(sentences: T): T {
  Object.assign(ENGLISH, sentences);
  return sentences;
}

/** Fetches a language, once. Rejects where it cannot be fetched; English is said then, and asking again may help. */
export async function learn(language: Language): Promise<void> {
  if (language !== 'en') SPEECHES[language] ??= (await OTHERS[language]()).default;
}

/** True once the language is there; English always is. */
export const isLearned = (language: Language): boolean => language in SPEECHES;

/** The language itself once it is there, else English. */
export const speechIn = (language: Language): Speech => SPEECHES[language] ?? SPEECHES.en;

/** The language of a locale: every Chinese locale gives Chinese, those of no language here give English. */
export function languageOf(locale: string | null | undefined): Language {
  const primary = locale?.split('-')[0]!.toLowerCase() ?? '';
  return Object.hasOwn(OTHERS, primary) ? (primary as Language) : 'en';
}
