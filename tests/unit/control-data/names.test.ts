// Names: whatever case, accents, punctuation and spacing; Chinese and English; tickers; never a misspelling.

import fc from 'fast-check';
import { bundledData } from '../../../src/state/state';
import { NameIndex, nameKey, tickerSpellings, withoutLegalForm } from '../../../src/control-data/names';
import { ask, errorOf, messageOf, use } from '../support/ask';
import { company, dataOf, material } from '../support/pack';

beforeAll(() => use());
const data = bundledData();

test.each([
  ['JL MAG Rare-Earth', 'jl mag  rare earth'],
  ['Côte d’Ivoire', 'COTE D IVOIRE'],
  ['Ｇａｌｌｉｕｍ', 'gallium'],
  ['Türkiye', 'turkiye'],
  ['NdFeB magnets', 'ND-FE-B  MAGNETS'],
])('%s and %s are one name', (a, b) => expect(nameKey(a)).toBe(nameKey(b)));

test.each([
  ['JL MAG Rare-Earth Co., Ltd.', 'JL MAG Rare-Earth'],
  ['Acme plc', 'Acme'],
  ['Acme Holdings plc', 'Acme Holdings'],
  ['Muster GmbH', 'Muster'],
  ['江西金力永磁科技股份有限公司', '江西金力永磁科技'],
  ['韵升控股集团有限公司', '韵升控股集团'],
  ['Limited Edition', 'Limited Edition'],
])('%s without its legal form: %s', (name, bare) => expect(withoutLegalForm(name)).toBe(bare));

test.each<[string, string, string]>([
  ['company', 'JL MAG', 'JL MAG Rare-Earth'],
  ['company', '  jl   mag ', 'JL MAG Rare-Earth'],
  ['company', 'JL-MAG', 'JL MAG Rare-Earth'],
  ['company', 'JL MAG Rare-Earth Co., Ltd.', 'JL MAG Rare-Earth'],
  ['company', '金力永磁', 'JL MAG Rare-Earth'],
  ['company', '江西金力永磁科技股份有限公司', 'JL MAG Rare-Earth'],
  ['company', '北京中科三环高技术股份有限公司', 'Beijing Zhong Ke San Huan'],
  ['company', '中国北方稀土（集团）高科技股份有限公司', 'China Northern Rare Earth'],
  ['company', 'Ningbo Yunsheng Co Ltd', 'Ningbo Yunsheng'],
  ['company', '300748.sz', 'JL MAG Rare-Earth'],
  ['company', '6680.HK', 'JL MAG Rare-Earth'],
  ['company', '寧波韻升', 'Ningbo Yunsheng'],
  ['material', 'GALLIUM', 'Gallium'],
  ['material', 'Ga', 'Gallium'],
  ['material', '镓', 'Gallium'],
  ['material', 'dysprosium-oxide', 'Dysprosium oxide'],
  ['region', 'us', 'United States'],
  ['region', '美国', 'United States'],
  ['region', 'cote d ivoire', 'Côte d’Ivoire'],
  ['region', 'the United States', 'United States'],
  ['region', 'Netherlands (the)', 'Netherlands'],
  ['region', 'Korea, Republic of', 'South Korea'],
  ['region', 'Korea (the Republic of)', 'South Korea'],
  ['region', "Korea, Democratic People's Republic of", 'North Korea'],
  ['region', 'Iran (Islamic Republic of)', 'Iran'],
  ['region', 'Congo, Democratic Republic of the', 'Congo - Kinshasa'],
  ['region', 'Tanzania, the United Republic of', 'Tanzania'],
  ['region', 'Viet Nam', 'Vietnam'],
  ['region', 'Holland', 'Netherlands'],
  ['region', 'Burma', 'Myanmar (Burma)'],
  ['region', 'Hong Kong, China', 'Hong Kong SAR China'],
  ['region', 'G7', 'G7'],
  ['region', 'worldwide', 'World'],
])('%s "%s" is %s', (kind, written, name) => expect(ask('MATCH_NAME', written, kind)).toBe(name));

test.each([
  ['company', 'Yunsheng Holdings', 'the group above Ningbo Yunsheng'],
  ['company', 'Guangsheng Group', 'the group above Guangsheng Nonferrous'],
  ['company', '正海集团有限公司', 'the group above Zhenghai Magnetic'],
  ['company', 'China Southern Rare Earth', 'a neighbor of China Northern Rare Earth'],
  ['company', 'JL MAG Rare-Earth USA', 'a subsidiary'],
  ['company', '300748.HK', 'the code at another exchange'],
  ['region', 'Congo', 'one of two countries'],
  ['region', 'China, Republic of', 'no name of the data'],
])('%s "%s" is nobody of the data: %s', (kind, written) =>
  expect(errorOf(ask('MATCH_NAME', written, kind))).toBe('#N/A'),
);

test('every name of every thing is found, in any case and spacing', () => {
  for (const [kind, things] of [
    ['company', [...data.companies.values()]],
    ['material', [...data.materials.values()]],
    ['region', [...data.places.values()].map(({ region }) => region)],
  ] as const)
    for (const thing of things) {
      const names = [thing.name, thing.nameZh, ...(thing.aliases ?? [])].filter((name) => name !== undefined);
      for (const name of names)
        expect([name, ask('MATCH_NAME', ` ${name.toUpperCase().replaceAll(' ', '  ')} `, kind)]).toEqual([
          name,
          thing.name,
        ]);
    }
});

test('a misspelt name is never resolved: what is found is one of the names, letter by letter', () => {
  const written = new Map(
    [...data.companies.values()].map((one) => [
      one,
      [
        one.name,
        one.nameZh ?? '',
        ...(one.aliases ?? []),
        one.id,
        ...(one.tickers ?? []).flatMap(tickerSpellings),
      ].flatMap((name) => [nameKey(name), nameKey(withoutLegalForm(name))]),
    ]),
  );
  const misspelt = fc
    .tuple(
      fc.constantFrom(
        ...[...data.companies.values()].flatMap(({ name, aliases = [] }) => [name, ...aliases]),
      ),
      fc.nat(),
      fc.constantFrom('q', 'zz', '', '-', 'A'),
    )
    .map(([name, at, letter]) => {
      const place = at % name.length;
      return name.slice(0, place) + letter + name.slice(place + 1);
    });
  fc.assert(
    fc.property(misspelt, (text) => {
      const found = data.companyNames.find(text);
      if (found.kind === 'found') expect(written.get(found.thing)).toContain(nameKey(text));
      if (found.kind === 'unknown') expect(found.closest.length).toBeLessThanOrEqual(3);
    }),
    { numRuns: 1_000 },
  );
  for (const wrong of ['galium', 'JL MAGG', 'Germny']) expect(errorOf(ask('MATCH_NAME', wrong))).toBe('#N/A');
});

test.each([
  ['galium', 'material', 'Gallium'],
  ['JL MAGG', 'company', 'JL MAG'],
  ['Germny', 'region', 'Germany'],
  ['disprosium', 'material', 'Dysprosium'],
])('"%s" suggests %s %s', (wrong, kind, suggestion) =>
  expect(messageOf(ask('MATCH_NAME', wrong, kind))).toContain(suggestion),
);

test('what resembles nothing suggests nothing', () => {
  expect(data.companyNames.closest('%%%', 3)).toEqual([]);
  expect(data.companyNames.closest('xyzzyqq', 3)).toEqual([]);
});

describe('an index of names', () => {
  const index = new NameIndex<string>();
  index.add('north', ['Northern Metals', 'NM']);
  index.add('south', ['Southern Metals', 'SM', 'NM']);

  test('a name of two things is ambiguous, with the candidates', () => {
    expect(index.find('nm')).toEqual({ kind: 'ambiguous', candidates: ['north', 'south'] });
    expect(index.find('SM')).toEqual({ kind: 'found', thing: 'south' });
  });

  test('the closest of each thing is given once, best first', () => {
    expect(index.closest('Northern Metal', 3)).toEqual(['Northern Metals', 'Southern Metals']);
    expect(index.closest('north', 1)).toEqual(['Northern Metals']);
  });

  test('a name added later is found, also where it was asked for before', () => {
    const growing = new NameIndex<string>();
    growing.add('a', ['Alpha']);
    expect(growing.find('Beta').kind).toBe('unknown');
    growing.add('b', ['Beta']);
    expect(growing.find('Beta')).toEqual({ kind: 'found', thing: 'b' });
    expect(growing.closest('Betta', 3)).toEqual(['Beta']);
  });

  test('among thousands of names that share most letters the closest are those that share the rare ones', () => {
    const many = new NameIndex<number>();
    for (let at = 0; at < 20_000; at += 1) many.add(at, [`Other company ${at}`]);
    many.add(-1, ['Xylo Quartz Holding']);
    expect(many.closest('Other compny 17842', 3)[0]).toBe('Other company 17842');
    expect(many.closest('Xylo Quarz Holding', 3)).toEqual(['Xylo Quartz Holding']);
    // Letters that all have are better than none.
    expect(many.closest('Other company', 3)).toHaveLength(3);
  });

  test('text too long for a name is unknown at once', () => {
    expect(index.find(`a${', '.repeat(16_000)}b`)).toEqual({ kind: 'unknown', closest: [] });
  });
});

test('an ambiguous name is #N/A that lists the candidates', () => {
  use(
    dataOf({
      companies: [
        company('Northern Metals', { aliases: ['NM'] }),
        company('New Minerals', { aliases: ['N.M.'] }),
      ],
      materials: [material('Georgia')],
    }),
  );
  const answered = ask('REGION_LICENSE_STATUS', 'nm', 'US');
  expect([errorOf(answered), messageOf(answered)]).toEqual([
    '#N/A',
    'Several entries are named "nm": Northern Metals, New Minerals. Write one of these names.',
  ]);
  expect(errorOf(ask('MATCH_NAME', 'Georgia'))).toBe('#N/A');
  expect(ask('MATCH_NAME', 'Georgia', 'region')).toBe('Georgia');
  use();
});

test.each([
  ['300748.SZ', ['300748', '300748.SZ', 'SZ:300748', 'XSHE:300748']],
  ['000970.SZ', ['000970', '970', '970.SZ', 'SZSE:000970']],
  ['6680.HK', ['6680', '06680', '6680.HK', 'HKEX:06680']],
  ['0700.HK', ['700', '0700', '00700.HK']],
  ['600366.SS', ['600366.SH', 'SSE:600366']],
  ['ABC.NYSE', ['ABC', 'ABC.NYSE', 'NYSE:ABC']],
])('%s is also written %j', (ticker, spellings) =>
  expect(tickerSpellings(ticker)).toEqual(expect.arrayContaining(spellings)),
);
