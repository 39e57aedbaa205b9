// What can be chosen for an argument: names of the data in use with their other spellings, periods, currencies, words.

import { FUNCTIONS } from '../../catalog';
import type { Context, Parameter } from '../../catalog/entry';
import type { ControlData } from '../../control-data/control-data';
import { Memo } from '../../control-data/memo';
import { chineseCountryNames } from '../../control-data/country-names';
import { tickerSpellings } from '../../control-data/names';
import type { Findable } from '../search';
import { searchOver } from '../search';
import type { KeyboardEvent } from 'react';

export interface Suggestion {
  /** What is written into the field. */
  value: string;
  /** What helps to tell it from others: Chinese name, ticker, symbol, HS codes. */
  detail: string;
}

type Listing = (data: ControlData) => Findable<Suggestion>[];

const line = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(' · ');

const companies: Listing = ({ companies: all }) =>
  [...all.values()].map(({ name, nameZh, aliases = [], tickers = [], lei }) => ({
    thing: { value: name, detail: line(nameZh, ...tickers) },
    words: [name, nameZh ?? '', ...aliases, ...tickers.flatMap(tickerSpellings), lei ?? ''].filter(Boolean),
  }));

const materials: Listing = ({ materials: all }) =>
  [...all.values()].map(({ name, nameZh, aliases = [], symbol, hs = [], form }) => ({
    thing: { value: name, detail: line(nameZh, symbol, form, hs.length > 0 ? `HS ${hs[0]}` : '') },
    words: [name, nameZh ?? '', symbol ?? '', ...aliases, ...hs].filter(Boolean),
  }));

const regions: Listing = ({ places }) =>
  [...places.values()].map(({ code, region: { name, nameZh, aliases = [] }, members }) => {
    const chinese = nameZh ? [nameZh] : chineseCountryNames(code);
    const size = members.size > 1 ? `(${members.size})` : undefined;
    return {
      thing: { value: name, detail: line(chinese[0], code, size) },
      words: [name, ...chinese, code, ...aliases],
    };
  });

const hsCodes: Listing = ({ topics }) => {
  const titles = new Map<string, string>();
  for (const item of topics.items)
    for (const code of item.hs) if (!titles.has(code)) titles.set(code, item.title ?? '');
  return [...titles]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([code, title]) => ({
      thing: { value: code, detail: title },
      words: [code, title].filter(Boolean),
    }));
};

const BASES = ['Overseas', 'Exports', 'Domestic', 'Total'];

const plain = (values: Iterable<string>): Findable<Suggestion>[] =>
  [...new Set(values)].map((value) => ({ thing: { value, detail: '' }, words: [value] }));

const LISTINGS: Partial<Record<Parameter['kind'], Listing>> = {
  company: companies,
  material: (data) => [...materials(data), ...hsCodes(data)],
  region: regions,
  'revenue region': (data) => [...plain(BASES), ...regions(data)],
  hs: hsCodes,
  period: ({ topics }) =>
    plain(
      topics.revenue
        .map(({ period }) => period)
        .sort()
        .reverse(),
    ),
  'party list': ({ topics }) => plain(topics.parties.map(({ list }) => list)),
  currency: ({ topics }) =>
    plain([
      ...topics.revenue.flatMap(({ currency }) => currency ?? []),
      ...topics.rates.flatMap(({ from, to }) => [from, to]),
    ]),
};

type Search = (text: string) => Suggestion[];

const searches = new Memo<ControlData, Parameter['kind'] | 'stage', Search>();

/** The search over what an argument can be; null for arguments that are only typed. */
export function suggestionsFor(parameter: Parameter, { data, scenarios }: Context): Search | null {
  const { kind, name, words } = parameter;
  if (words) return searchOver(plain(words));
  if (kind === 'scenario') return searchOver(plain(scenarios.names));
  if (kind === 'name' && name === 'question')
    return searchOver(plain(FUNCTIONS.filter(({ explain }) => explain).map(({ id }) => id)));
  if (kind === 'name' && name === 'stage')
    return searches.recall(data, 'stage', () =>
      searchOver(plain(data.topics.supply.map(({ stage }) => stage))),
    );
  const listing = LISTINGS[kind];
  if (!listing) return null;
  return searches.recall(data, kind, () => withSlips(searchOver(listing(data)), kind, data));
}

/** Where words with one slip each find nothing, names that resemble the whole text. */
function withSlips(search: Search, kind: Parameter['kind'], data: ControlData): Search {
  return (text) => {
    const found = search(text);
    if (found.length > 0) return found;
    const alike = resembling(kind, data, text);
    return alike.map((value) => ({ value, detail: '' }));
  };
}

function resembling(kind: Parameter['kind'], data: ControlData, text: string): string[] {
  if (kind === 'company') return data.companyNames.closest(text, 5);
  if (kind === 'material') return data.materialNames.closest(text, 5);
  if (kind === 'region' || kind === 'revenue region') return data.placeNames.closest(text, 5);
  return [];
}

/** Whether this key press asks for the first suggestion of an open list. */
export function takesFirst({ key, currentTarget }: KeyboardEvent<HTMLInputElement>): boolean {
  const marked = currentTarget.getAttribute('aria-activedescendant');
  const isMarked = marked !== null && document.getElementById(marked) !== null;
  return key === 'Enter' && !isMarked && currentTarget.getAttribute('aria-expanded') === 'true';
}
