// What one cell may hold on the way in: blanks, numbers as names, data types, errors and dates.

import { answer } from '../../../src/functions/answer';
import { ask, cells, day, errorOf, messageOf, use } from '../support/ask';
import { company, dataOf, item, license, material, measure } from '../support/pack';

beforeEach(() => use());

/** How a blank cell arrives: as 0 on the desktop, as null or empty text on the web. */
const BLANKS: [host: string, blank: unknown][] = [
  ['0', 0],
  ['null', null],
  ['empty text', ''],
];

describe.each(BLANKS)('a blank cell that arrives as %s', (_, blank) => {
  test.each<[string, string, unknown[]]>([
    ['a required material', 'CONTROL_STATUS', [blank, 'US']],
    ['a required company', 'REGION_LICENSE_STATUS', [blank, 'US']],
    ['a required region', 'REGION_LICENSE_STATUS', ['JL MAG', blank]],
    ['a required region of revenue', 'REVENUE_SHARE', ['JL MAG', blank]],
    ['a required name', 'MATCH_NAME', [blank]],
    ['a required question', 'EXPLAIN', [blank]],
    ['a required day of a table', 'CONTROL_CHANGES', [blank]],
    ['a required company of a table', 'REVENUE_TABLE', [blank]],
    ['a required code of a table', 'HS_CONTROL', [blank]],
  ])('gives empty text for %s', (__, id, args) => {
    expect(ask(id, ...args)).toBe('');
  });

  test.each<[string, string, unknown[], unknown[]]>([
    ['destination', 'CONTROL_STATUS', ['gallium', blank, '2025-06-01'], ['gallium', undefined, '2025-06-01']],
    ['as-of day', 'CONTROL_STATUS', ['gallium', 'US', blank], ['gallium', 'US']],
    [
      'material',
      'REGION_LICENSE_STATUS',
      ['JL MAG', 'US', blank, '2025-06-12'],
      ['JL MAG', 'US', undefined, '2025-06-12'],
    ],
    ['period', 'US_REVENUE_SHARE', ['JL MAG', blank], ['JL MAG']],
    ['currency', 'REGION_REVENUE', ['JL MAG', 'US', '2025Q1', blank], ['JL MAG', 'US', '2025Q1']],
    ['kind', 'MATCH_NAME', ['镓', blank], ['镓']],
  ])('counts as an omitted %s', (__, id, args, without) => {
    expect(ask(id, ...args)).toEqual(ask(id, ...without));
  });
});

test.each([
  ['CONTROL_STATUS', [], 'material is required'],
  ['CONTROL_STATUS', [undefined, 'US'], 'material is required'],
  ['REGION_LICENSE_STATUS', ['JL MAG'], 'region is required'],
  ['CONTROL_CHANGES', [], 'since is required'],
] as [string, unknown[], string][])(
  'a required argument of %s %j that is left out is #VALUE!',
  (id, args, words) => {
    const answered = ask(id, ...args);
    expect([errorOf(answered), messageOf(answered)]).toEqual(['#VALUE!', expect.stringContaining(words)]);
  },
);

describe('numbers and data types as names and days', () => {
  test.each<[string, unknown]>([
    ['digits of a ticker', 300748],
    ['a ticker as text', '300748'],
    ['with its exchange', '300748.SZ'],
    ['exchange in front', 'SZSE:300748'],
    ['the H-share', 6680],
    ['the H-share with five digits', '06680.HK'],
    ['a formatted number', { type: 'FormattedNumber', basicValue: 300748, numberFormat: '0' }],
    ['a number with properties', { type: 'Double', basicValue: 300748, properties: {} }],
    ['text with properties', { type: 'String', basicValue: 'jl mag' }],
    [
      'a card',
      { type: 'Entity', text: 'anything', properties: { Id: { type: 'String', basicValue: 'jl-mag' } } },
    ],
  ])('%s', (_, name) => {
    expect(ask('MATCH_NAME', name, 'company')).toBe('JL MAG Rare-Earth');
  });

  test('a number that lost its leading zeros still matches its ticker', () => {
    expect(ask('MATCH_NAME', 970, 'company')).toBe('Beijing Zhong Ke San Huan');
    expect(ask('MATCH_NAME', '000970', 'company')).toBe('Beijing Zhong Ke San Huan');
  });

  test.each<[string, unknown]>([
    ['a card without an id', { type: 'Entity', text: 'x', properties: {} }],
    ['a linked type', { type: 'LinkedEntity', text: 'x' }],
    ['a picture', { type: 'WebImage', address: 'https://a.example/a.png' }],
    ['a truth value', true],
    ['not a number', NaN],
  ])('%s is #VALUE! that names the argument', (_, name) => {
    const answered = ask('CONTROL_STATUS', name, 'US');
    expect([errorOf(answered), messageOf(answered)]).toEqual([
      '#VALUE!',
      expect.stringContaining('material'),
    ]);
  });

  test.each<[string, unknown, boolean]>([
    ['ISO text', '2025-06-12', true],
    ['a serial', 45_820, true],
    ['a serial with a time', 45_820.99, true],
    ['a formatted date', { type: 'FormattedNumber', basicValue: 45_820, numberFormat: 'd/m/yyyy' }, true],
    ['the first day', 36_526, true],
    ['the first day as text', '2000-01-01', true],
    ['the last day', 2_958_465, true],
    ['the day before the first day', 36_525, false],
    ['the day before the first day as text', '1999-12-31', false],
    ['a day of 1905, which is a year that somebody typed', 2025, false],
    ['a year as text', '2025', false],
    ['a month as text', '2025-06', false],
    ['the first day of Excel', 61, false],
    ['after the last day', 2_958_466, false],
    ['a negative serial', -1, false],
    ['a day that does not exist', '2025-02-30', false],
    ['29 February of no leap year', '2025-02-29', false],
    ['local text', '12.6.2025', false],
    ['a serial as text', '45820', false],
    ['a truth value', true, false],
  ])('as of %s', (_, asOf, readable) => {
    const answered = ask('CONTROL_STATUS', 'gallium', 'Germany', asOf);
    if (readable) expect(typeof answered).toBe('string');
    else
      expect([errorOf(answered), messageOf(answered)]).toEqual([
        '#VALUE!',
        expect.stringMatching(/^as_of takes a (?:date|day)/),
      ]);
  });
});

describe('workbooks of the 1904 date system', () => {
  const SHIFT = 1_462;

  test('serials are shifted on the way in and on the way out', () => {
    use(undefined, { date1904: true });
    expect(ask('CONTROL_STATUS', 'gallium', 'US', day('2024-12-03') - SHIFT)).toBe('Prohibited');
    expect(ask('CONTROL_STATUS', 'gallium', 'US', day('2024-12-02') - SHIFT)).toBe('License required');
    expect(ask('NEXT_CONTROL_DATE', 'gallium', 'US', '2026-11-22')).toBe(day('2026-11-27') - SHIFT);
    expect(ask('EXPLAIN', 'CONTROL_STATUS', 'gallium', 'US', day('2024-12-03') - SHIFT)).toContain(
      '2024-12-03',
    );
  });
});

describe('errors', () => {
  test.each([
    ['an unknown company', 'REGION_LICENSE_STATUS', ['JL MAGG', 'US'], '#N/A', 'JL MAG'],
    ['an unknown region', 'CONTROL_STATUS', ['gallium', 'Germny'], '#N/A', 'Germany'],
    ['an unknown material', 'CONTROL_STATUS', ['galium', 'US'], '#N/A', 'Gallium'],
    ['a figure that is not there', 'US_REVENUE_SHARE', ['San Huan', '2024'], '#N/A', 'No figure for'],
    ['an unreadable period', 'US_REVENUE_SHARE', ['JL MAG', 'spring'], '#VALUE!', '2025Q1'],
    ['an unknown word', 'MATCH_NAME', ['gallium', 'colour'], '#VALUE!', 'company, material, region'],
  ] as [string, string, unknown[], string, string][])('%s: %s %j is %s', (_, id, args, code, words) => {
    const answered = ask(id, ...args);
    expect([errorOf(answered), messageOf(answered)]).toEqual([code, expect.stringContaining(words)]);
  });

  test.each([
    ['#N/A', '#N/A'],
    ['#DIV/0!', '#DIV/0!'],
    ['#NUM!', '#NUM!'],
    ['#NULL!', '#NULL!'],
    ['#VALUE!', '#VALUE!'],
    ['#REF!', '#VALUE!'],
    ['#NAME?', '#VALUE!'],
    ['#SPILL!', '#VALUE!'],
    ['#CALC!', '#VALUE!'],
  ])('%s that comes in goes out in its own place as %s', (incoming, outgoing) => {
    const column = [['gallium'], [{ type: 'Error', basicValue: incoming }], ['indium metal']];
    const rows = cells('CONTROL_STATUS', column, 'US', '2025-01-15');
    expect([rows[0], rows[2]]).toEqual([['Prohibited'], ['Not controlled']]);
    expect(errorOf(rows[1]![0])).toBe(outgoing);
    if (incoming !== outgoing)
      expect(messageOf(rows[1]![0])).toContain(`material holds an error (${incoming})`);
  });

  test('an error wins over a blank neighbor argument, the first error over the second', () => {
    const error = { type: 'Error', basicValue: '#DIV/0!' };
    expect(errorOf(ask('CONTROL_STATUS', '', error))).toBe('#DIV/0!');
    expect(errorOf(ask('CONTROL_STATUS', error, { type: 'Error', basicValue: '#N/A' }))).toBe('#DIV/0!');
  });

  test('one single error is thrown, an error inside a range is returned', () => {
    expect(() => answer('CONTROL_STATUS', [[['galium']]])).toThrow('No material named "galium"');
    expect(answer('CONTROL_STATUS', [[['galium'], ['gallium']]])[0]![0]).toBeInstanceOf(Error);
  });

  test('long text is cut where a message repeats it', () => {
    expect(messageOf(ask('CONTROL_STATUS', 'x'.repeat(30_000))).length).toBeLessThan(400);
  });
});

test('codes and tickers of a private pack get their zeros back', () => {
  use(
    dataOf({
      companies: [company('maker', { tickers: ['000007.SZ', '0700.HK'] })],
      materials: [material('zinc')],
      measures: [measure('m', { materials: [] })],
      items: [item('i', 'm', { hs: ['010121'] })],
      licenses: [license('l')],
    }),
  );
  expect([7, '7.SZ', 700, '00700.HK'].map((name) => ask('MATCH_NAME', name, 'company'))).toEqual(
    Array(4).fill('maker'),
  );
  expect(ask('CONTROL_STATUS', 10_121, 'US', '2025-01-01')).toBe('License required');
});

test('a code whose last zero Excel dropped is read as it was written', () => {
  use(
    dataOf({
      materials: [material('zinc')],
      measures: [measure('m', { materials: [] })],
      items: [item('i', 'm', { hs: ['280530'] })],
      licenses: [license('l')],
    }),
  );
  for (const code of [2805.3, '2805.3', '2805.30', 280_530, '280530'])
    expect([code, ask('CONTROL_STATUS', code, 'US', '2025-01-01')]).toEqual([code, 'License required']);
  // 2805.1 is another code of the same heading, not the heading.
  expect(ask('CONTROL_STATUS', 2805.1, 'US', '2025-01-01')).not.toBe('License required');
});
