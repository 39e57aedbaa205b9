// Names of countries, from the tables that every JavaScript realm brings along (Unicode CLDR).

/** The name of a country (ISO alpha-2) in a language; the code itself where the realm has no tables. */
export function countryName(code: string, locale: string): string {
  if (typeof Intl === 'undefined') return code;
  let table = tables.get(locale);
  if (!table) tables.set(locale, (table = new Intl.DisplayNames(locale, { type: 'region' })));
  return table.of(code) ?? code;
}

const tables = new Map<string, Intl.DisplayNames>();

/** The Chinese names of a country, simplified and traditional; none for a code that is no country's. */
export const chineseCountryNames = (code: string): string[] => namesIn(['zh-Hans', 'zh-Hant'], code);

/** The names of a country in Chinese, German and Japanese, in which sheets are written too. */
export const namesElsewhere = (code: string): string[] => namesIn(['zh-Hans', 'zh-Hant', 'de', 'ja'], code);

function namesIn(locales: readonly string[], code: string): string[] {
  if (!/^[A-Z]{2}$/.test(code)) return [];
  const names = locales.map((locale) => countryName(code, locale));
  return [...new Set(names)].filter((name) => name !== code);
}
