// One place for every sentence: a code with values becomes text in English or Chinese.

import { PROBLEMS_EN } from './problems.en';
import { REASONS_EN } from './reasons.en';

export type Language = 'en' | 'zh';

/** A template: text with `{name}` places, or a function of the values where the wording depends on them. */
export type Template = string | ((values: Shown) => string);
export type Shown = Record<string, string>;

/** A thing with a name in both languages; that of a country follows from its ISO code. */
interface Named {
  readonly name: string;
  readonly nameZh?: string;
  readonly code?: string;
}

/** A value as rooms hand it over: plain, a name, a day as an Excel serial, a share as a fraction, a list of names. */
export type SayValue =
  | string
  | number
  | boolean
  | Named
  | { day: number }
  | { share: number }
  | { list: readonly (string | Named)[] }
  | readonly string[];

/** English is always there; Chinese is loaded where it is shown, so that the functions stay small. */
const TABLES: Record<Language, Record<string, Template>> = {
  en: { ...PROBLEMS_EN, ...REASONS_EN },
  zh: {},
};

/** Adds the sentences of a language, or more of them. */
export function addSentences(language: Language, sentences: Record<string, Template>): void {
  Object.assign(TABLES[language], sentences);
}

/**
 * The sentence for a code. An unknown code is a defect and throws; so does a place without a value, but in tests alone:
 * people rather read a sentence with a gap than none.
 */
export function say(language: Language, code: string, values: Record<string, SayValue> = {}): string {
  const template = TABLES[language][code] ?? TABLES.en[code];
  if (template === undefined) throw new Error(`No sentence for ${code}`);
  const shown: Shown = {};
  for (const [name, value] of Object.entries(values)) shown[name] = show(language, value);
  const said =
    typeof template === 'function'
      ? template(shown)
      : template.replace(/\{(\w+)\}/g, (_, name: string) => shown[name] || gap(code, name));
  if (IN_TESTS && said.includes('undefined')) gap(code, said);
  return language === 'zh' ? said.replace(SPACE_IN_CHINESE, '$1') : said;
}

/** Names in Latin letters stand apart from the Chinese around them; Chinese names do not. */
const SPACE_IN_CHINESE = /(\p{Script=Han}) (?=\p{Script=Han})/gu;

// eslint-disable-next-line no-restricted-globals -- the build puts the value in the place of the name
const IN_TESTS = process.env.NODE_ENV === 'test';

function gap(code: string, place: string): string {
  if (IN_TESTS) throw new Error(`No value in ${code} for ${place}`);
  return '';
}

/** Whether a sentence exists for a code. */
export const canSay = (code: string): boolean => code in TABLES.en;

/** Language of a locale: every Chinese locale gives Chinese, all others English. */
export const languageOf = (locale: string | undefined): Language =>
  /^zh\b/i.test(locale ?? '') ? 'zh' : 'en';

const SEPARATOR: Record<Language, string> = { en: ', ', zh: '、' };
const MS_A_DAY = 86_400_000;

function show(language: Language, value: SayValue): string {
  if (typeof value === 'object') {
    if ('day' in value) return isoOfSerial(value.day);
    if ('share' in value) return `${Number((value.share * 100).toFixed(4))}%`;
    if ('name' in value) return nameIn(language, value);
    const list: readonly (string | Named)[] = 'list' in value ? value.list : value;
    return list.map((one) => show(language, one)).join(SEPARATOR[language]);
  }
  return String(value);
}

function nameIn(language: Language, { name, nameZh, code = '' }: Named): string {
  if (language === 'en') return name;
  return nameZh || (/^[A-Z]{2}$/.test(code) && chineseCountries()?.of(code)) || name;
}

let countries: Intl.DisplayNames | undefined;
const chineseCountries = (): Intl.DisplayNames | undefined =>
  typeof Intl === 'undefined'
    ? undefined
    : (countries ??= new Intl.DisplayNames('zh-Hans', { type: 'region' }));

/** The ISO text of an Excel serial; this room imports nothing, so it is said here too. */
function isoOfSerial(serial: number): string {
  return new Date((serial - 25569) * MS_A_DAY).toISOString().slice(0, 10);
}
