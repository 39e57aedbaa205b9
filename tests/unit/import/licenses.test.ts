// The license register: what a row becomes, and each kind of fault reported with its row, column and value.

import { brief, data, fault, register } from './support';

const HEAD = 'Exporter,Region,Material,Status,Kind,Granted on,Disclosed on,Valid until,Scope,Source';
const GOOD =
  'JL MAG,Germany,NdFeB magnets,granted,individual,2026-01-15,,2027-01-14,full,https://www.example.com/a';

describe('a row becomes a license', () => {
  test('with everything it says', async () => {
    const { facts, counts, factRows } = await register(`${HEAD}\n${GOOD}\n`);
    expect(facts.licenses).toEqual([
      {
        id: expect.stringMatching(/^own-license-jl-mag-[0-9a-f]{12}$/),
        company: 'jl-mag',
        materials: ['ndfeb-magnets'],
        regions: [{ stated: 'Germany', region: 'DE' }],
        status: 'granted',
        kind: 'individual',
        disclosed: null,
        granted: '2026-01-15',
        validUntil: '2027-01-14',
        scope: 'full',
        sources: [expect.stringMatching(/^own-source-/)],
      },
    ]);
    expect(facts.sources).toMatchObject([
      { kind: 'user', url: 'https://www.example.com/a', publisher: 'www.example.com' },
    ]);
    expect(counts).toEqual({ rows: 1, good: 1, bad: 0, duplicate: 0 });
    expect(factRows).toEqual([2]);
  });

  test('granted and disclosed are never copied into each other', async () => {
    const { facts } = await register(`${HEAD}\nJL MAG,US,NdFeB magnets,granted,,,2026-01-15,,,\n`);
    expect(facts.licenses![0]).toMatchObject({
      granted: null,
      disclosed: '2026-01-15',
      kind: 'unknown',
      scope: 'unspecified',
    });
  });

  test.each([
    [
      'Germany; Thailand',
      [
        ['Germany', 'DE'],
        ['Thailand', 'TH'],
      ],
      'unspecified',
    ],
    [
      '德国、泰国',
      [
        ['德国', 'DE'],
        ['泰国', 'TH'],
      ],
      'unspecified',
    ],
    [
      '"Germany, Thailand"',
      [
        ['Germany', 'DE'],
        ['Thailand', 'TH'],
      ],
      'unspecified',
    ],
    [
      'Bosnia and Herzegovina; US and Japan',
      [
        ['Bosnia and Herzegovina', 'BA'],
        ['US', 'US'],
        ['Japan', 'JP'],
      ],
      'unspecified',
    ],
    ['not stated', [['not stated', null]], 'unspecified'],
    ['其他地区', [['其他地区', null]], 'unspecified'],
    ['nearly all customers', [['nearly all customers', 'WORLD']], 'some customers'],
    ['Europe', [['Europe', 'EUROPE']], 'unspecified'],
  ])('the region %s', async (cell, regions, scope) => {
    const { facts } = await register(
      `Exporter,Region,Material,Status,Granted\nJL MAG,${cell},NdFeB magnets,granted,2026-01-15\n`,
    );
    expect(facts.licenses![0]).toMatchObject({
      regions: regions.map(([stated, region]) => ({ stated, region })),
      scope,
    });
  });

  test.each([
    ['Approved', 'granted'],
    ['已获批', 'granted'],
    ['pending', 'applied'],
    ['审批中', 'applied'],
    ['In review', 'applied'],
    ['Denied', 'refused'],
    ['不予许可', 'refused'],
    ['吊销', 'revoked'],
    ['WITHDRAWN', 'revoked'],
  ])('the status %s is %s', async (word, status) => {
    const { facts } = await register(
      `Exporter,Region,Material,Status,Granted\nJL MAG,US,NdFeB magnets,${word},2026-01-15\n`,
    );
    expect(facts.licenses![0]!.status).toBe(status);
  });

  test('without a material, for the exporter’s products, and says so', async () => {
    const result = await register('Exporter,Region,Status,Granted\nJL MAG,US,granted,2026-01-15\n');
    expect(result.facts.licenses![0]!.materials).toEqual(data.companies.get('jl-mag')!.products);
    expect(result.problems).toMatchObject([
      { code: 'missing-value', severity: 'warning', expected: ['ndfeb-magnets'] },
    ]);
  });

  test('a ticker and a Chinese name are the exporter, too', async () => {
    const { facts } = await register(
      '出口商,目的国,产品,许可证状态,发证日期\n300748.SZ,美国,钕铁硼,已批准,2026年1月15日\n金力永磁,日本,钕铁硼,获批,2026/1/16\n',
    );
    expect(facts.licenses!.map(({ company, granted }) => [company, granted])).toEqual([
      ['jl-mag', '2026-01-15'],
      ['jl-mag', '2026-01-16'],
    ]);
  });

  test('the same row has the same id in another file and place', async () => {
    const [one, two] = await Promise.all([
      register(`${HEAD}\n${GOOD}\n`),
      register(`Title\n\n${HEAD}\n\n\n${GOOD}\n`),
    ]);
    expect(two.facts).toEqual(one.facts);
    expect(two.factRows).toEqual([6]);
  });
});

describe('each fault is reported where it stands, and nothing of its row is taken', () => {
  test.each<[string, string, string[]]>([
    ['unknown header', `${HEAD},Colour\n${GOOD},red\n`, ['1 | Colour | unknown-header | Colour']],
    [
      'two headers of one meaning',
      `${HEAD},Destination\n${GOOD},US\n`,
      ['1 | Destination | two-headers | Destination'],
    ],
    [
      'missing required column',
      'Exporter,Material,Status,Granted\nJL MAG,NdFeB,granted,2026-01-15\n',
      ['1 | - | missing-column | '],
    ],
    [
      'missing required value',
      `${HEAD}\n,US,NdFeB,granted,,2026-01-15,,,,\n`,
      ['2 | Exporter | missing-value | '],
    ],
    [
      'unreadable date',
      `${HEAD}\nJL MAG,US,NdFeB,granted,,30.02.2026,,,,\n`,
      ['2 | Granted on | unreadable-date | 30.02.2026'],
    ],
    [
      'ambiguous date',
      `${HEAD}\nJL MAG,US,NdFeB,granted,,6/12/2026,,,,\n`,
      ['2 | Granted on | ambiguous-date | 6/12/2026'],
    ],
    [
      'unknown company',
      `${HEAD}\nJL MAGG,US,NdFeB,granted,,2026-01-15,,,,\n`,
      ['2 | Exporter | unknown-company | JL MAGG'],
    ],
    [
      'unknown region',
      `${HEAD}\nJL MAG,Germoney,NdFeB,granted,,2026-01-15,,,,\n`,
      ['2 | Region | unknown-region | Germoney'],
    ],
    [
      'unknown material',
      `${HEAD}\nJL MAG,US,Unobtainium,granted,,2026-01-15,,,,\n`,
      ['2 | Material | unknown-material | Unobtainium'],
    ],
    [
      'bad status word',
      `${HEAD}\nJL MAG,US,NdFeB,maybe,,2026-01-15,,,,\n`,
      ['2 | Status | bad-word | maybe'],
    ],
    [
      'until before from',
      `${HEAD}\nJL MAG,US,NdFeB,granted,,2026-01-15,,2026-01-14,,\n`,
      ['2 | Valid until | until-before-from | 2026-01-14'],
    ],
    [
      'http address',
      `${HEAD}\nJL MAG,US,NdFeB,granted,,2026-01-15,,,,http://example.com\n`,
      ['2 | Source | not-https | http://example.com'],
    ],
    [
      'script address',
      `${HEAD}\nJL MAG,US,NdFeB,granted,,2026-01-15,,,,javascript:alert(1)\n`,
      ['2 | Source | not-https | javascript:alert(1)'],
    ],
    ['duplicate row', `${HEAD}\n${GOOD}\n${GOOD}\n`, ['3 | - | duplicate-row | ']],
    [
      'contradicting row',
      `${HEAD}\n${GOOD}\n${GOOD.replace('full', 'some items')}\n`,
      ['3 | - | conflicting-row | '],
    ],
    [
      'formula',
      `${HEAD}\n"=HYPERLINK(""x"")",US,NdFeB,granted,,2026-01-15,,,,\n`,
      ['2 | Exporter | formula-text | =HYPERLINK("x")'],
    ],
    [
      'error value',
      `${HEAD}\nJL MAG,US,NdFeB,granted,,2026-01-15,,,,,extra\n`,
      ['2 | - | too-many-cells | 11'],
    ],
    ['no day at all', `${HEAD}\nJL MAG,US,NdFeB,granted,,,,,,\n`, ['2 | Granted on | no-day | ']],
  ])('%s', async (_, csv, expected) => {
    const before = JSON.stringify(data.topics);
    const result = await register(csv, { register: 'licenses' });
    expect(brief(result)).toEqual(expected);
    const kept = { 'unknown header': 1, 'duplicate row': 1, 'contradicting row': 1 }[_] ?? 0;
    expect(result.facts.licenses ?? []).toHaveLength(kept);
    expect(JSON.stringify(data.topics)).toBe(before);
  });

  test('good rows are there without the bad ones, and all are counted', async () => {
    const result = await register(
      `${HEAD}\n${GOOD}\nNobody,US,NdFeB,granted,,2026-01-15,,,,\n${GOOD}\n\nJL MAG,US,NdFeB,granted,,2026-01-15,,,,\n`,
    );
    expect(result.counts).toEqual({ rows: 4, good: 2, bad: 1, duplicate: 1 });
    expect(result.problemCounts).toEqual({ 'unknown-company': 1, 'duplicate-row': 1 });
    expect(result.factRows).toEqual([2, 6]);
  });

  test('names are suggested, words and headers that are accepted are listed', async () => {
    const { problems } = await register(`${HEAD}\nJL MAGG,Germny,NdFeB,maybe,,2026-01-15,,,,\n`);
    expect(problems.map(({ expected }) => expected[0])).toEqual(['JL MAG', 'Germany', 'granted']);
    const missing = await register('Exporter,Status,Granted\nJL MAG,granted,2026-01-15\n', {
      register: 'licenses',
    });
    expect(missing.problems[0]!.expected).toEqual(expect.arrayContaining(['Region', '地区', 'Destination']));
  });

  test('text beginning with + - @ is taken as text and pointed out', async () => {
    const result = await register(
      'Exporter,Region,Material,Status,Granted,Conditions\nJL MAG,US,NdFeB,granted,2026-01-15,@SUM(A1)\n',
    );
    expect(result.problems).toMatchObject([{ code: 'formula-text', severity: 'warning', value: '@SUM(A1)' }]);
    expect(result.facts.licenses![0]!.conditions).toBe('@SUM(A1)');
  });
});

describe('ambiguous days are asked about by column', () => {
  const CSV = `${HEAD}\nJL MAG,US,NdFeB,granted,,6/12/2026,,,,\nJL MAG,Japan,NdFeB,granted,,7/12/2026,,,,\nJL MAG,Germany,NdFeB,granted,,25/12/2026,,,,\n`;
  test('with an example, how many there are, and what speaks for an order', async () => {
    const result = await register(CSV);
    expect(result.dateQuestions).toEqual([
      {
        header: 'Granted on',
        count: 2,
        row: 2,
        example: '6/12/2026',
        dayFirst: '2026-12-06',
        monthFirst: '2026-06-12',
        proof: { 'day-first': { row: 4, value: '25/12/2026' } },
      },
    ]);
    expect(result.counts).toMatchObject({ good: 1, bad: 2 });
  });
  test.each([['day-first' as const], [{ 'Granted on': 'day-first' as const }]])(
    'the answer %j reads them',
    async (dateOrder) => {
      const result = await register(CSV, { dateOrder });
      expect(result.facts.licenses!.map(({ granted }) => granted)).toEqual([
        '2026-12-06',
        '2026-12-07',
        '2026-12-25',
      ]);
      expect(result.dateQuestions).toEqual([]);
    },
  );
  test('a value against the answer is pointed out', async () => {
    const result = await register(CSV, { dateOrder: 'month-first' });
    expect(result.facts.licenses!.map(({ granted }) => granted)).toEqual([
      '2026-06-12',
      '2026-07-12',
      '2026-12-25',
    ]);
    expect(brief(result)).toEqual(['4 | Granted on | other-date-order | 25/12/2026']);
  });
});

describe('whole files', () => {
  test.each([
    ['headers that tell no register', 'Apples,Pears\n1,2\n', 'unknown-register'],
    ['nothing but blanks', ',,\n,,\n', 'no-rows'],
  ])('%s', async (_, csv, code) => {
    expect(await fault(register(csv))).toMatchObject({ code });
  });
  test('headers alone are a register without rows', async () => {
    expect((await register(`${HEAD}\n`)).counts.rows).toBe(0);
  });
  test('canceled, the reading ends with the signal’s reason', async () => {
    const controller = new AbortController();
    const csv = `${HEAD}\n${Array.from({ length: 30_000 }, (_, at) => GOOD.replace('2026-01-15', `2026-01-15`).replace('full', `full`).replace('/a', `/${at}`)).join('\n')}`;
    const reading = register(csv, {
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('stop')),
    });
    await expect(reading).rejects.toThrow('stop');
  });
});
