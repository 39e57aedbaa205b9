// The vocabulary of regions: every ISO place, and groups whose members are the published lists.

import { chineseCountryNames } from '../../../src/control-data/country-names';
import { nameKey } from '../../../src/control-data/names';
import { bundledData } from '../../../src/state/state';
import { region, regions } from './bundled';

const sorted = (codes: readonly string[]): string[] => [...codes].sort();
const list = (codes: string): string[] => codes.split(' ');

const EU27 = list('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK');
const M49_EUROPE = list(
  'AD AL AT AX BA BE BG BY CH CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM UA VA',
);
const SOUTH_EASTERN_ASIA = list('BN ID KH LA MM MY PH SG TH TL VN');

test.each([
  ['EU', EU27],
  ['M49-150', M49_EUROPE],
  ['SE-ASIA', SOUTH_EASTERN_ASIA],
  ['ASEAN', SOUTH_EASTERN_ASIA],
  [
    'M49-019',
    list(
      'AG AI AR AW BB BL BM BO BQ BR BS BV BZ CA CL CO CR CU CW DM DO EC FK GD GF GL GP GS GT GY HN HT JM KN KY LC MF MQ MS MX NI PA PE PM PR PY SR SV SX TC TT US UY VC VE VG VI',
    ),
  ],
  ['M49-021', list('BM CA GL PM US')],
  ['M49-030', list('CN HK JP KP KR MN MO')],
  ['M49-034', list('AF BD BT IN IR LK MV NP PK')],
  ['G7', list('CA DE FR GB IT JP US')],
  ['US', ['US']],
  ['OTHER', []],
])('%s has the members of its published list', (code, members) => {
  expect(sorted(region(code).members)).toEqual(members);
});

test('Europe in a disclosure is the EU27 and M49 Europe without Russia and Belarus', () => {
  const expected = new Set([...EU27, ...M49_EUROPE].filter((code) => code !== 'RU' && code !== 'BY'));
  expect(sorted(region('EUROPE').members)).toEqual(sorted([...expected]));
  expect(region('EUROPE').members).toContain('CY');
});

test('the countries are the 249 ISO places, each with an English and a Chinese name, sorted by code', () => {
  const countries = regions.filter(({ members }) => members.length === 1);
  expect(countries).toHaveLength(249);
  expect(countries.filter(({ code, members }) => code !== members[0] || !/^[A-Z]{2}$/.test(code))).toEqual(
    [],
  );
  expect(countries.filter(({ name }) => !name)).toEqual([]);
  expect(countries.filter(({ code }) => !/\p{Script=Han}/u.test(chineseCountryNames(code)[0] ?? ''))).toEqual(
    [],
  );
  expect(countries.map(({ code }) => code)).toEqual(sorted(countries.map(({ code }) => code)));
});

test('the world is every country, Hong Kong, Macao and Taiwan included', () => {
  const countries = regions.filter(({ members }) => members.length === 1).map(({ code }) => code);
  expect(sorted(region('WORLD').members)).toEqual(countries);
  expect(region('WORLD').members).toEqual(expect.arrayContaining(['HK', 'MO', 'TW']));
  expect(sorted(region('EX-US').members)).toEqual(countries.filter((code) => code !== 'US' && code !== 'CN'));
});

const M49_PARTS: Record<string, string[]> = {
  'M49-002': ['M49-015', 'M49-202'],
  'M49-202': ['M49-011', 'M49-014', 'M49-017', 'M49-018'],
  'M49-019': ['M49-021', 'M49-419'],
  'M49-419': ['M49-029', 'M49-013', 'M49-005'],
  'M49-003': ['M49-021', 'M49-029', 'M49-013'],
  'M49-142': ['M49-143', 'M49-030', 'M49-034', 'SE-ASIA', 'M49-145'],
  'M49-150': ['M49-151', 'M49-154', 'M49-039', 'M49-155'],
  'M49-009': ['M49-053', 'M49-054', 'M49-057', 'M49-061'],
};

test.each(Object.entries(M49_PARTS))('%s is the sum of its parts, none counted twice', (whole, parts) => {
  const members = parts.flatMap((part) => region(part).members);
  expect(sorted(members)).toEqual(sorted(region(whole).members));
});

test('the five M49 regions hold every country once, but Taiwan and Antarctica', () => {
  const all = ['M49-002', 'M49-019', 'M49-142', 'M49-150', 'M49-009'].flatMap((code) => region(code).members);
  expect(sorted([...all, 'TW', 'AQ'])).toEqual(sorted(region('WORLD').members));
});

test('no name stands for two regions', () => {
  const owner = new Map<string, string>();
  const shared = regions.flatMap(({ code, name, nameZh, aliases }) =>
    [code, name, nameZh ?? '', ...(aliases ?? [])].filter((one) => {
      const key = nameKey(one);
      const first = owner.get(key) ?? code;
      owner.set(key, first);
      return key !== '' && first !== code;
    }),
  );
  expect(shared).toEqual([]);
});

const { placeNames } = bundledData();
const find = (name: string): string => {
  const found = placeNames.find(name);
  return found.kind === 'found' ? found.thing.code : found.kind;
};

test.each([
  ['US', 'USA', 'U.S.', 'America', 'United States of America', '美国'],
  ['GB', 'UK', 'United Kingdom', 'Great Britain', '英国'],
  ['KR', 'South Korea', 'Korea', 'Republic of Korea', '韩国'],
  ['TW', 'Taiwan', '台湾'],
  ['HK', 'Hong Kong', '香港'],
  ['MO', 'Macau', 'Macao', '澳门'],
  ['CZ', 'Czech Republic', 'Czechia'],
  ['TR', 'Turkey', 'Türkiye', 'Turkiye'],
  ['VN', 'Viet Nam', 'Vietnam', '越南'],
  ['DE', 'Germany', '德国', '德國'],
  ['EUROPE', 'Europe', '欧洲'],
  ['M49-150', 'M49 Europe'],
  ['EU', 'EU27', 'European Union', '欧盟'],
  ['SE-ASIA', 'Southeast Asia', 'South East Asia', '东南亚'],
  ['M49-019', 'Americas', '美洲'],
  ['M49-021', 'Northern America'],
  ['M49-003', 'North America'],
  ['WORLD', 'World', '全球'],
  ['OTHER', 'other regions', '其他地区'],
])('%s answers to its usual names', (code, ...names) => {
  expect(names.map(find)).toEqual(names.map(() => code));
});
