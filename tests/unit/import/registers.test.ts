// The registers beside licenses: what their rows become.

import { brief, data, register } from './support';

describe('measures', () => {
  const HEAD =
    'Jurisdiction,Reference,Title,Materials,Destinations,Excluded,Effect,Announced,Effective,Until,Ended';
  test('a row becomes a measure', async () => {
    const { facts } = await register(
      `${HEAD}\nChina,2026 No.9,New rule,gallium; 锗,US; Japan,,ban,2026-01-05,2026-02-01,,\n`,
    );
    expect(facts.measures).toMatchObject([
      {
        jurisdiction: 'CN',
        reference: '2026 No.9',
        materials: ['gallium', 'germanium'],
        destinations: { scope: 'list', include: ['US', 'JP'] },
        effect: 'prohibited',
        announced: '2026-01-05',
        effective: '2026-02-01',
      },
    ]);
  });
  test.each([
    ['', '', { scope: 'all' }],
    ['World', '', { scope: 'all' }],
    ['', 'Japan', { scope: 'all', exclude: ['JP'] }],
    ['EU', '', { scope: 'list', include: [data.placeNames.find('EU').kind === 'found' ? 'EU' : ''] }],
  ])('destinations %j without %j', async (include, exclude, destinations) => {
    const { facts } = await register(
      `${HEAD}\nCN,2026 No.9,,gallium,${include},${exclude},license,,2026,,\n`,
    );
    expect(facts.measures![0]!.destinations).toEqual(destinations);
    expect(facts.measures![0]!.title).toBe('2026 No.9');
  });
  test('ending before it begins is refused', async () => {
    const result = await register(`${HEAD}\nCN,X,,gallium,,,license,,2026-02-01,2026-01-01,2026-01-31\n`);
    expect(brief(result)).toEqual([
      '2 | Until | until-before-from | 2026-01-01',
      '2 | Ended | until-before-from | 2026-01-31',
    ]);
  });
});

describe('suspensions', () => {
  test('until further notice where no last day is given', async () => {
    const { facts } = await register(
      'Measures,From,Until,Reference\n2025 No.57; 2025 No.58,2026-11-11,,Notice 1\n',
    );
    expect(facts.suspensions).toMatchObject([
      { measures: ['cn-2025-57', 'cn-2025-58'], standing: 'suspended', from: '2026-11-11', until: null },
    ]);
  });
  test('of an unknown measure are refused with the closest names', async () => {
    const { problems } = await register('Measures,From\n2025 No.599,2026-11-11\n');
    expect(problems[0]).toMatchObject({ code: 'unknown-measure', value: '2025 No.599' });
    expect(problems[0]!.expected.length).toBeGreaterThan(0);
  });
  test.each([
    ['back in force', 'in_force'],
    ['恢复实施', 'in_force'],
    ['repealed', 'lifted'],
    ['暂停', 'suspended'],
  ])('%s', async (word, standing) => {
    const { facts } = await register(`措施,状态,起始日期\n2025 No.57,${word},2026-11-11\n`);
    expect(facts.suspensions![0]!.standing).toBe(standing);
  });
});

describe('revenue', () => {
  const HEAD = 'Company,Region,Base,Period,Amount,Currency,Share,Qualifier';
  test.each<[string, object]>([
    [
      'JL MAG,US,clients,Q1 2025,122 million,CNY,6.94%,',
      {
        region: 'US',
        base: 'clients',
        period: '2025Q1',
        amount: 122e6,
        amountUnit: 1e6,
        currency: 'CNY',
        share: 0.0694,
        shareDecimals: 2,
        qualifier: 'exact',
        basis: 'user',
      },
    ],
    [
      'JL MAG,Overseas,,FY2024,,,0.18,about',
      {
        region: null,
        base: 'overseas',
        period: '2024',
        amount: null,
        currency: null,
        share: 0.18,
        qualifier: 'about',
      },
    ],
    [
      '金力永磁,合计,,2025年,1.22亿,人民币,,',
      { region: null, base: 'total', period: '2025', amount: 122e6, currency: 'CNY', share: null },
    ],
    [
      'JL MAG,Japan,,2025年第一季度,"1,234.5",usd,,more than',
      {
        region: 'JP',
        base: 'clients',
        period: '2025Q1',
        amount: 1234.5,
        amountUnit: 0.1,
        currency: 'USD',
        qualifier: 'more than',
      },
    ],
    ['JL MAG,Japan,,2025上半年,5,USD,,', { period: '2025H1' }],
  ])('%s', async (row, figure) => {
    const { facts, problems } = await register(`${HEAD}\n${row}\n`);
    expect(problems).toEqual([]);
    expect(facts.revenue).toMatchObject([figure]);
  });
  test.each([
    ['JL MAG,US,,2025Q1,,CNY,6.94,', '2 | Share | bad-share | 6.94'],
    ['JL MAG,US,,2025Q5,1,CNY,,', '2 | Period | bad-period | 2025Q5'],
    ['JL MAG,US,,2025Q1,1,renminbi,,', '2 | Currency | bad-currency | renminbi'],
    ['JL MAG,US,,2025Q1,1,,,', '2 | Currency | missing-value | '],
    ['JL MAG,US,,2025Q1,,,,', '2 | Amount | no-figure | '],
    ['JL MAG,US,,2025Q1,many,CNY,,', '2 | Amount | bad-number | many'],
  ])('%s is refused', async (row, expected) => {
    expect(brief(await register(`${HEAD}\n${row}\n`))).toEqual([expected]);
  });
  test('figures that differ only in their words for the same thing contradict each other', async () => {
    const result = await register(`${HEAD}\nJL MAG,US,,2025Q1,1,CNY,,\nJL MAG,US,,2025Q1,2,CNY,,\n`);
    expect(result.problemCounts).toEqual({ 'conflicting-row': 1 });
  });
});

describe('rates', () => {
  test.each([
    [
      'Pair,Rate,Period\nUSD/CNY,7.1727,2025Q1\n',
      { from: 'USD', to: 'CNY', value: 7.1727, period: '2025Q1' },
    ],
    ['From,To,Rate,Date\nusd,人民币,7.1727,2025-03-31\n', { from: 'USD', to: 'CNY', day: '2025-03-31' }],
    ['货币对;汇率;日期\nUSDCNY;7,17;2025/3/31\n', { from: 'USD', to: 'CNY', value: 7.17 }],
  ])('%j', async (csv, rate) => {
    expect((await register(csv)).facts.rates).toMatchObject([rate]);
  });
  test.each([
    ['Pair,Rate,Period\nUSD/CNY,0,2025Q1\n', '2 | Rate | bad-number | 0'],
    ['Pair,Rate,Period\ndollars,7,2025Q1\n', '2 | Pair | bad-currency | dollars'],
    ['Pair,Rate,Period\nUSD/CNY,7,\n', '2 | Period | no-day | '],
    ['Pair;Rate;Period\nUSD/CNY;7.173;2025Q1\n', '2 | Rate | ambiguous-number | 7.173'],
  ])('%j is refused', async (csv, expected) => {
    expect(brief(await register(csv))).toEqual([expected]);
  });
});

describe('own names', () => {
  test('become private names of the company beside them; the others stay visible', async () => {
    const result = await register(
      'Vendor name,Company\nGanzhou JL 4711,JL MAG\nV-2,600366.SS\nMystery Metals,\nNingbo Yunsheng,\nX,Nobody Inc\n',
    );
    expect(result.aliases).toEqual([
      { topic: 'companies', thing: 'jl-mag', name: 'Ganzhou JL 4711' },
      { topic: 'companies', thing: 'ningbo-yunsheng', name: 'V-2' },
    ]);
    expect(result.unmatched).toEqual(['Mystery Metals']);
    expect(result.counts).toEqual({ rows: 5, good: 4, bad: 1, duplicate: 0 });
    expect(result.problemCounts).toEqual({ 'unknown-company': 2 });
  });
});

describe('own items', () => {
  test('become private names of a material', async () => {
    const { aliases } = await register('Part number,Material\n10023,NdFeB magnets\n');
    expect(aliases).toEqual([{ topic: 'materials', thing: 'ndfeb-magnets', name: '10023' }]);
  });
  test('with an HS code alone count as what controlled items of that code list', async () => {
    const { facts } = await register('Part number,Description,HS code\nCHEM-1,Oxide,2846.90\n');
    const [item] = facts.materials!;
    expect(item).toMatchObject({ name: 'CHEM-1', hs: ['284690'], notes: 'Oxide' });
    expect(item!.broader!.length).toBeGreaterThan(0);
    expect(item!.broader!.every((id) => data.materials.has(id))).toBe(true);
  });
  test('whose code no controlled item refers to are unchecked, never cleared', async () => {
    const { facts } = await register('Part number,HS code\nSHOE-1,640399\n');
    expect(facts.materials).toMatchObject([{ hs: ['640399'], unchecked: true }]);
    expect(facts.materials![0]).not.toHaveProperty('broader');
  });
  test.each([
    ['Part number,HS code\nA,12\n', '2 | HS code | bad-hs | 12'],
    ['Part number,HS code\nA,\n', '2 | Material | no-target | '],
  ])('%j is refused', async (csv, expected) => {
    expect(brief(await register(csv))).toEqual([expected]);
  });
});
