// No false day: a year that stands where a day is expected is an error in every function, never an answer for 1905.

import { FUNCTIONS } from '../../../src/catalog';
import { ask, cells, errorOf, messageOf, use } from '../support/ask';

const OTHERS: Readonly<Record<string, unknown>> = {
  company: 'JL MAG',
  region: 'US',
  'revenue region': 'US',
  material: 'gallium',
  hs: '850511',
  day: '2025-01-01',
  lines: [
    ['Supplier', 'Region', 'Amount'],
    ['JL MAG', 'US', 1],
  ],
  amount: 1,
  quantity: 1,
  period: '2025Q1',
  name: 'deferral',
};

const DAYS = FUNCTIONS.filter(({ id }) => id !== 'EXPLAIN').flatMap(({ id, parameters }) =>
  parameters.flatMap(({ name, kind }, at) => (kind === 'day' ? [{ id, name, at }] : [])),
);

beforeEach(() => use());

test.each(DAYS)('$name of $id', ({ id, name, at }) => {
  const { parameters } = FUNCTIONS.find((one) => one.id === id)!;
  const given = (day: unknown): unknown[] =>
    parameters.map((one, index) => (index === at ? day : one.optional ? undefined : OTHERS[one.kind]));
  const year = cells(id, ...given(2025))[0]![0];
  expect([errorOf(year), messageOf(year)]).toEqual([
    '#VALUE!',
    `${name} takes a day: 2025 is a year; write a day such as 2025-12-31 or DATE(2025,12,31).`,
  ]);
  for (const [text, words] of [
    ['2025', '2025 is a year'],
    ['2025-06', '2025-06 is a month; write a day such as 2025-06-30 or DATE(2025,6,30)'],
    [20_000, 'from 2000-01-01 on'],
  ]) {
    const one = cells(id, ...given(text))[0]![0];
    expect([errorOf(one), messageOf(one)]).toEqual(['#VALUE!', expect.stringContaining(words as string)]);
  }
});

test('one false day of a range is an error in its own place', () => {
  const column = cells('CONTROL_STATUS', 'gallium', 'US', [['2025-01-15'], [2025], ['2025-12-01']]);
  expect([column[0]![0], errorOf(column[1]![0]), typeof column[2]![0]]).toEqual([
    'Prohibited',
    '#VALUE!',
    'string',
  ]);
});

test('EXPLAIN says so in words', () => {
  expect(ask('EXPLAIN', 'CONTROL_STATUS', 'gallium', 'US', 2025)).toMatch(/2025 is a year/);
});

test.each([2025, 61, 20_000])('a scenario assumes nothing from a day like %d', (from) => {
  const rows = [
    ['What', 'Value', 'From'],
    ['Prohibited', 1, ''],
    ['2024 No.46 clause 2', 'lifted', from],
  ];
  expect(errorOf(ask('LOSS_RATE', 'JL MAG', 'US', 'gallium', rows, '2025-01-15'))).toBe('#VALUE!');
});
