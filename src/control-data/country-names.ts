// Names of countries in other languages, from the tables that every JavaScript realm brings along (Unicode CLDR).

/** The Chinese names of a country, simplified and traditional; none where the realm has no tables. */
export function chineseCountryNames(code: string): string[] {
  if (typeof Intl === 'undefined' || !/^[A-Z]{2}$/.test(code)) return [];
  const names = ['zh-Hans', 'zh-Hant'].map((locale) => tableOf(locale).of(code));
  return [...new Set(names.filter((name) => name !== undefined && name !== code))] as string[];
}

const tables = new Map<string, Intl.DisplayNames>();

function tableOf(locale: string): Intl.DisplayNames {
  let table = tables.get(locale);
  if (!table) tables.set(locale, (table = new Intl.DisplayNames(locale, { type: 'region' })));
  return table;
}
