// The lines that people have: where goods come from, who the customer is, and names that nobody knows.

import fc from 'fast-check';
import type { PackTopics } from '../../../src/control-data/pack';
import { LINE_COLUMNS } from '../../../src/exposure/line-columns';
import { change } from '../../../src/state/state';
import { COLUMNS, error, says } from '../exposure/assessed';
import { ask, cells, messageOf, use } from '../support/ask';
import { company, dataOf, item, license, material, measure } from '../support/pack';

const checks = (origin: string, ...materials: string[]): PackTopics['checks'][number] => ({
  id: `checks-${origin.toLowerCase()}`,
  origin,
  materials,
  day: '2026-06-30',
  sources: ['notice'],
});

const TOPICS: Partial<PackTopics> = {
  materials: [
    material('nickel'),
    material('nickel-ore', { name: 'nickel ore', form: 'ore', broader: ['nickel'] }),
    material('nickel-metal', { name: 'nickel metal', form: 'metal', broader: ['nickel'] }),
    material('cobalt'),
    material('zinc'),
    material('copper'),
  ],
  companies: [
    company('maker'),
    company('tinto', { home: 'AU', products: ['zinc'] }),
    company('homeless', { home: null }),
  ],
  licenses: [license('l')],
  measures: [
    measure('cn-zinc', { materials: ['zinc'] }),
    measure('id-ore', { jurisdiction: 'ID', effect: 'prohibited', materials: ['nickel-ore'] }),
    measure('cd-cobalt', { jurisdiction: 'CD', effect: 'quota', materials: ['cobalt'] }),
    measure('vn-zinc', { jurisdiction: 'VN', materials: ['zinc'] }),
  ],
  items: [item('zinc-line', 'cn-zinc', { hs: ['790111'] })],
  checks: [checks('CN', 'nickel', 'cobalt', 'zinc', 'copper'), checks('VN', 'zinc'), checks('AU', 'copper')],
};

const RATES = [
  ['Granted', 0.1],
  ['Required', 0.5],
  ['Required, license held', 0.3],
  ['Not required', 0],
  ['Prohibited', 1],
  ['Unknown', 0.6],
  ['Review', 0.7],
  ['Partial', 0.2],
];

beforeEach(() => use(dataOf(TOPICS)));

const HEADER = ['Supplier', 'Origin', 'Ship to', 'Item', 'Spend'];

function assessed(header: string[], ...lines: unknown[][]): Record<string, unknown>[] {
  const [, ...rows] = cells('ASSESS', [header, ...lines], RATES, '2025-06-01');
  return rows.map((row) => Object.fromEntries(row.map((cell, at) => [COLUMNS[at]!, cell])));
}

const one = (...line: unknown[]): Record<string, unknown> => assessed(HEADER, line)[0]!;

test.each(
  (['origin', 'customer'] as const).flatMap((meaning) =>
    [...LINE_COLUMNS[meaning].en, ...LINE_COLUMNS[meaning].zh].map((header) => [header, meaning] as const),
  ),
)('%s is the %s', (header, meaning) => {
  const [row] = assessed(
    ['Supplier', header, 'Destination', 'Item', 'Spend'],
    ['Nobody', meaning === 'origin' ? 'Indonesia' : 'Some Motors', 'US', 'nickel ore', 100],
  );
  expect(row!['Control']).toBe(meaning === 'origin' ? 'Prohibited' : 'Not controlled');
});

describe('the origin of a line', () => {
  test.each<[string, unknown[], Record<string, unknown>]>([
    [
      'is its own cell, whatever the home of its supplier is',
      ['maker', 'Vietnam', 'US', 'zinc', 100],
      // A license of China is no license of Vietnam.
      { Control: 'License required', License: 'Required', 'At risk': 50 },
    ],
    ["else the supplier's home", ['maker', '', 'US', 'zinc', 100], { License: 'Granted', 'At risk': 10 }],
    [
      'a home whose controls nobody read clears nothing',
      ['tinto', '', 'US', 'zinc', 100],
      { Control: 'Unknown', License: 'Unknown', 'At risk': 60, Note: expect.stringContaining('Australia') },
    ],
    [
      'else the default origin',
      ['Nobody', '', 'US', 'copper', 100],
      { Control: 'Not controlled', License: 'Not required', 'At risk': 0 },
    ],
    [
      'where the home is not known, too',
      ['homeless', '', 'US', 'zinc', 100],
      { Control: 'License required', License: 'Required' },
    ],
    [
      'an unknown supplier with an origin is answered by its controls',
      ['Nobody', 'Indonesia', 'US', 'nickel ore', 100],
      { Control: 'Prohibited', License: 'Prohibited', 'At risk': 100 },
    ],
    [
      'an origin that nobody read is Unknown',
      ['Nobody', 'Philippines', 'US', 'nickel ore', 100],
      { Control: 'Unknown', License: 'Unknown', 'At risk': 60 },
    ],
    [
      'an origin that the data does not have is Unknown and never the default',
      ['maker', 'Atlantis', 'US', 'copper', 100],
      { Control: 'Unknown', 'At risk': 60, Note: expect.stringContaining('No region named "Atlantis"') },
    ],
    [
      'the note begins with the forms for which the answer counts',
      ['Nobody', 'Indonesia', 'US', 'nickel', 100],
      { Control: 'Prohibited', Note: expect.stringMatching(/^Applies only to: nickel ore\. /) },
    ],
    [
      'a quota says that an allocation is needed',
      ['Nobody', 'Democratic Republic of the Congo', 'US', 'cobalt', 100],
      {
        Control: 'License required',
        License: 'Unknown',
        Note: expect.stringContaining('needs an allocation'),
      },
    ],
    [
      'where none is named, other origins with measures are',
      ['Nobody', '', 'US', 'cobalt', 100],
      { Control: 'Not controlled', Note: expect.stringContaining('name the origin') },
    ],
    [
      'named, they are not',
      ['Nobody', 'China', 'US', 'cobalt', 100],
      { Control: 'Not controlled', Note: expect.not.stringContaining('name the origin') },
    ],
  ])('%s', (_, line, expected) => {
    const congo = dataOf({}).places.get('CD')!.region.name;
    const named = line.map((cell) => (cell === 'Democratic Republic of the Congo' ? congo : cell));
    expect(one(...named)).toMatchObject(expected);
  });

  test('another default origin counts for lines that say none', () => {
    change({ defaultOrigin: 'ID' });
    expect(one('Nobody', '', 'US', 'nickel ore', 1)['Control']).toBe('Prohibited');
    expect(one('maker', '', 'US', 'zinc', 1)['License']).toBe('Granted');
  });
});

describe('a column that is only called Country', () => {
  const sheet = (header: string, ...countries: string[]): unknown =>
    cells(
      'ASSESS',
      [['Supplier', header, 'Item', 'Spend'], ...countries.map((country) => ['Nobody', country, 'zinc', 1])],
      RATES,
      '2025-06-01',
    )[0]![0];
  const refused = says(
    '#VALUE!',
    'Country could be origin or destination: name the column Origin or Destination.',
  );

  test('is refused where more than half of it is the default origin', () => {
    expect(sheet('Country', 'China', 'CN', 'US')).toEqual(refused);
    expect(sheet('Country', 'China', 'US')).toBe('Control');
    expect(sheet('Country', 'US', 'Germany', '')).toBe('Control');
    expect(sheet('国家', '中国', '中国', 'US')).toEqual(says('#VALUE!', 'origin or destination'));
  });

  test("or the home of each line's own supplier", () => {
    const rows = [
      ['Supplier', 'Country', 'Item', 'Spend'],
      ['tinto', 'Australia', 'zinc', 1],
      ['maker', 'China', 'zinc', 1],
      ['maker', 'US', 'zinc', 1],
    ];
    expect(ask('ASSESS', rows, RATES, '2025-06-01')).toEqual(refused);
  });

  test('is refused beside a column that says where the goods go: it may well be the origin', () => {
    const rows = [
      ['Supplier', 'Country', 'Ship to', 'Item', 'Spend'],
      ['Nobody', 'Indonesia', 'US', 'nickel ore', 1],
    ];
    expect(ask('ASSESS', rows, RATES, '2025-06-01')).toEqual(refused);
  });

  test('a column that says what it is may hold the default origin throughout', () => {
    expect(sheet('Destination', 'China', 'China')).toBe('Control');
  });

  test('and beside a column of origins it is the destination', () => {
    const [row] = assessed(
      ['Supplier', 'Made in', 'Country', 'Item', 'Spend'],
      ['Nobody', 'Indonesia', 'China', 'nickel ore', 100],
    );
    expect(row).toMatchObject({ Control: 'Prohibited', 'At risk': 100 });
  });
});

describe('one bad cell never poisons a total', () => {
  test('a misspelt name is Unknown, with the closest names, and the total is a number', () => {
    const rows = assessed(
      HEADER,
      ['maker', '', 'US', 'zinc', 100],
      ['maker', '', 'US', 'zinck', 100],
      ['maker', '', 'Germny', 'zinc', 100],
      ['makr', 'Chna', 'US', 'zinc', 100],
    );
    expect(rows.map((row) => row['At risk'])).toEqual([10, 60, 60, 60]);
    expect(rows[1]!['Note']).toBe('No material named "zinck" in the data in use. Closest: zinc.');
    expect(rows[3]!['Note']).toMatch(/"makr".*"Chna"/);
  });

  test('only an amount that is no number leaves a line without one', () => {
    expect(one('maker', '', 'US', 'zinc', 'n/a')).toMatchObject({
      License: 'Granted',
      'At risk': error('#VALUE!'),
    });
  });

  test('whatever stands in the cells that name things, a line with an amount has a status and a number', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        'maker',
        'tinto',
        'China',
        'US',
        'zinc',
        'nickel ore',
        'Atlantis',
        '790111',
        'Other regions',
        '',
      ),
      fc.string({ maxLength: 6 }),
      fc.integer(),
      fc.boolean(),
      fc.constant({ type: 'Error', basicValue: '#REF!' }),
    );
    fc.assert(
      fc.property(cell, cell, cell, cell, (supplier, origin, region, goods) => {
        const { Control, License, 'At risk': atRisk, Note } = one(supplier, origin, region, goods, 100);
        if (Control === '') return expect(Note).toMatch(/No region/);
        expect([typeof Control, typeof License, typeof atRisk]).toEqual(['string', 'string', 'number']);
        // Nothing is at no risk but what a measure leaves free, or what the origin's checks clear.
        if (atRisk === 0) expect(['Not controlled', 'Suspended']).toContain(Control);
        if (Control !== 'Not controlled') return;
        expect([origin, Note]).not.toEqual([expect.stringMatching(/Atlantis|Other/), expect.anything()]);
      }),
      { numRuns: 400 },
    );
  });
});

describe('a license that is held and does not say where', () => {
  const held = (): void =>
    use(
      dataOf({
        ...TOPICS,
        licenses: [license('l', { regions: [{ stated: 'not stated', region: null }] })],
      }),
    );
  const REASON = /^Required\. maker holds a license whose destinations are not disclosed/;

  test('answers Required, and says so first', () => {
    held();
    expect(ask('REGION_LICENSE_STATUS', 'maker', 'US', 'zinc', '2025-06-01')).toBe('Required');
    expect(ask('EXPLAIN', 'REGION_LICENSE_STATUS', 'maker', 'US', 'zinc', '2025-06-01')).toMatch(REASON);
    // Not before it is known, nor once it has run out, nor for other goods.
    for (const [goods, day] of [
      ['zinc', '2025-01-30'],
      ['zinc', '2026-02-01'],
    ])
      expect(ask('EXPLAIN', 'REGION_LICENSE_STATUS', 'maker', 'US', goods, day)).not.toMatch(REASON);
  });

  test.each([
    [RATES, 0.3],
    [RATES.filter(([what]) => what !== 'Required, license held'), 0.5],
  ])('takes its own rate where a scenario states one', (rates, expected) => {
    held();
    expect(ask('LOSS_RATE', 'maker', 'US', 'zinc', rates, '2025-06-01')).toBe(expected);
    expect(ask('AT_RISK', 100, 'maker', 'US', 'zinc', rates, '2025-06-01')).toBe(100 * expected);
    const [, row] = cells('ASSESS', [HEADER, ['maker', '', 'US', 'zinc', 100]], rates, '2025-06-01');
    expect([row![1], row![3]]).toEqual(['Required', 100 * expected]);
    expect(row![5]).toContain('holds a license whose destinations are not disclosed');
  });

  test('stands in the last column of LICENSE_TABLE', () => {
    held();
    const [header, row] = cells('LICENSE_TABLE', 'maker', undefined, undefined, '2025-06-01');
    expect([header!.at(-1), row!.at(-1)]).toEqual(['License held', 'destinations not disclosed']);
  });
});

test('what unknown names resemble is told for the first hundred of a call, in ranges as in lines', () => {
  const suppliers = Array.from({ length: 150 }, (_, at) => `makker ${at}`);
  const notes = assessed(HEADER, ...suppliers.map((name) => [name, 'Vietnam', 'US', 'zinc', 1])).map(
    ({ Note }) => String(Note),
  );
  const range = cells(
    'MATCH_NAME',
    suppliers.map((name) => [name]),
  ).map(([cell]) => messageOf(cell));
  for (const told of [notes, range]) {
    expect(told.every((text, at) => text.includes(`makker ${at}`))).toBe(true);
    expect(told.map((text) => /Closest: \w/.test(text)).lastIndexOf(true)).toBeLessThan(100);
  }
});
