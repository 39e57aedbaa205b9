// How ASSESS finds its columns, what becomes of rows, and of amounts in several currencies.

import { LINE_COLUMNS } from '../../../src/exposure/line-columns';
import { bundledData } from '../../../src/state/state';
import { COLUMNS, HEADER, assessed, error, one, says } from '../exposure/assessed';
import type { Line } from '../exposure/assessed';
import { ask, cells, day, use } from '../support/ask';
import { dataOf, item, material, measure } from '../support/pack';

beforeEach(() => use());

describe('the columns', () => {
  const line = { supplier: 'JL MAG', region: 'Japan', item: '', amount: 1000 };

  it.each(
    Object.entries(LINE_COLUMNS)
      .filter(([meaning]) => !['currency', 'origin', 'customer'].includes(meaning))
      .flatMap(([meaning, { en, zh }]) => [...en, ...zh].map((header) => [header, meaning] as const)),
  )('%s is the %s', (header, meaning) => {
    const headers = {
      supplier: 'Supplier',
      region: 'Region',
      item: 'Item',
      amount: 'Amount',
      [meaning]: header,
    };
    expect(assessed([Object.values(headers), Object.values(line)])[0]).toMatchObject({ 'At risk': 150 });
  });

  it.each<[string, Line[]]>([
    [
      'in another order and case',
      [
        ['SPEND', 'item', 'SUPPLIER', 'region'],
        [1000, '', 'JL MAG', 'Japan'],
      ],
    ],
    [
      'in Chinese',
      [
        ['供应商', '目的地', '物料', '金额'],
        ['金力永磁', '日本', '', 1000],
      ],
    ],
    [
      'with units',
      [
        ['Supplier', 'Region', 'Amount (USD)'],
        ['JL MAG', 'Japan', 1000],
      ],
    ],
    [
      'with a currency after the word',
      [
        ['Supplier', 'Region', 'Spend in EUR'],
        ['JL MAG', 'Japan', 1000],
      ],
    ],
    [
      'with columns of others',
      [
        ['Stock', ...HEADER, 'Buyer'],
        [5, 'JL MAG', 'Japan', '', 1000, 'Ann'],
      ],
    ],
    [
      'the plain word before the one with a unit',
      [
        ['Supplier', 'Region', 'Amount (last year)', 'Amount'],
        ['JL MAG', 'Japan', 7, 1000],
      ],
    ],
  ])('%s', (_, lines) => {
    expect(assessed(lines)[0]).toMatchObject({ License: 'Partial', 'At risk': 150 });
  });

  it.each<[string, Line[], string]>([
    ['no header row', [['JL MAG', 'Japan', '', 1000]], 'Table1[#All]'],
    [
      'a region is missing',
      [
        ['Supplier', 'Spend'],
        ['JL MAG', 1000],
      ],
      'region (Region, Destination',
    ],
    [
      'two columns of one meaning',
      [
        [...HEADER, 'Vendor'],
        ['JL MAG', 'Japan', '', 1000, 'x'],
      ],
      'Supplier, Vendor',
    ],
    ['nothing at all', [['']], 'supplier'],
  ])('%s is said', (_, lines, message) => {
    expect(ask('ASSESS', lines)).toEqual(says('#VALUE!', message));
  });
});

describe('rows', () => {
  it('there is one for each line; blank ones stay empty, those at the end are left out', () => {
    const rows = assessed([
      HEADER,
      ['JL MAG', 'US', '', 1],
      ['', '', '', 0],
      [0, null, '', ''],
      ['JL MAG', 'US', '', 1],
      ['', '', '', ''],
    ]);
    expect(rows.map(({ Control }) => Control)).toEqual(['License required', '', '', 'License required']);
    expect(Object.values(rows[1]!)).toEqual(['', '', '', '', '', '']);
  });

  it('a table without lines is its header row', () => {
    expect(cells('ASSESS', [HEADER])).toEqual([COLUMNS]);
  });
});

describe('currencies', () => {
  const lines = [
    [...HEADER, 'Currency'],
    ['JL MAG', 'Japan', '', 1000, 'USD'],
    ['JL MAG', 'Japan', '', 1000, 'cny'],
    ['JL MAG', 'Japan', '', 1000, 'JPY'],
    ['JL MAG', 'Japan', '', 1000, ''],
  ];

  it('amounts at risk stay in their own currency', () => {
    expect(assessed(lines).map((row) => row['At risk'])).toEqual([150, 150, 150, 150]);
  });

  it('are converted where the scenario names one; a missing rate is #N/A and named, never 1', () => {
    const rows = assessed(lines, [
      ['Partial', 0.5],
      ['currency', 'CNY'],
      ['USD/CNY', 7],
    ]);
    expect(rows.map((row) => row['At risk'])).toEqual([3500, 500, error('#N/A'), error('#VALUE!')]);
    expect(rows.map((row) => row['Note'])).toEqual([
      expect.stringContaining('USD/CNY 7, as the scenario assumes'),
      expect.not.stringContaining('Converted'),
      expect.stringContaining('JPY/CNY'),
      expect.stringContaining('currency of this line is blank'),
    ]);
  });

  it('an amount that no cell can hold once it is converted is a mistake, and no number', () => {
    const huge = [
      [...HEADER, 'Currency'],
      ['JL MAG', 'Japan', '', 1e308, 'USD'],
    ];
    const scenario = (rate: number): unknown[][] => [
      ['Partial', rate],
      ['currency', 'CNY'],
      ['USD/CNY', 7],
    ];
    for (const rate of [0.5, 0])
      expect(assessed(huge, scenario(rate))[0]!['At risk']).toEqual(error('#VALUE!'));
  });

  it('a rate of the scenario counts the other way round, too', () => {
    const rows = assessed(lines, [
      ['Partial', 0.5],
      ['currency', 'USD'],
      ['USD/CNY', 8],
    ]);
    expect(rows[1]).toMatchObject({ 'At risk': 62.5 });
  });

  it('a rate of the data counts for the days of its period alone', () => {
    const scenario = [
      ['Not required', 0.5],
      ['Required', 0.5],
      ['currency', 'USD'],
    ];
    const atRisk = (asOf: string): unknown => assessed(lines, scenario, asOf)[1]!['At risk'];
    expect(atRisk('2025-03-31')).toEqual(error('#N/A'));
    use(bundledData(), { knownOn: day('2026-01-01') });
    expect(atRisk('2025-03-31')).toBeCloseTo((500 * 17) / 122, 9);
    expect(atRisk('2025-04-01')).toEqual(error('#N/A'));
  });
});

it('a code that Excel shortened is the code of the line', () => {
  use(
    dataOf({
      materials: [material('zinc')],
      measures: [measure('m', { materials: [] })],
      items: [item('i', 'm', { hs: ['280530'] })],
      scenarios: [{ id: 'base', name: 'base', notes: '', rows: [['Unknown', 1]] }],
    }),
  );
  expect(one(['Any', 'US', 2805.3, 5], undefined, '2024-06-01')).toMatchObject({
    Control: 'License required',
  });
});

it('an item number that the data knows is a material, even where it looks like an HS code', () => {
  use(
    dataOf({
      materials: [material('zinc', { aliases: ['10121'] })],
      measures: [measure('m')],
      scenarios: [{ id: 'base', name: 'base', notes: '', rows: [['Unknown', 1]] }],
    }),
  );
  expect(one(['Any', 'US', 10121, 5], undefined, '2024-06-01')).toMatchObject({
    Control: 'License required',
    'At risk': 5,
  });
});
