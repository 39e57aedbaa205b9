// Whose tariff a customs code is of: only its six-digit head is common to all countries.

import type { PackTopics } from '../../../src/control-data/pack';
import { ask, cells, errorOf, table, use } from '../support/ask';
import { company, dataOf, item, license, material, measure } from '../support/pack';

const TOPICS: Partial<PackTopics> = {
  materials: [material('zinc'), material('tin')],
  measures: [measure('ban', { effect: 'prohibited', materials: [] }), measure('rule', { materials: [] })],
  items: [
    item('long', 'rule', { hs: ['3801909010'] }),
    item('head', 'rule', { hs: ['850511'], materials: ['tin'] }),
    item('other', 'ban', { hs: ['3801901000'], materials: ['tin'] }),
  ],
};

beforeEach(() => use(dataOf(TOPICS)));

const explained = (code: unknown): string =>
  ask('EXPLAIN', 'CONTROL_STATUS', code, 'US', '2025-01-01') as string;
const HEAD = "digits beyond it are of another country's tariff.";
const OWN = /was read as a code of the measure's jurisdiction; in another country's tariff/;

test.each<[string, unknown, string, string | RegExp | null]>([
  ["a line of the measure's own tariff", '3801909010', 'License required', OWN],
  ['a part of one', '38019090', 'License required', OWN],
  ['another line of it, which is stricter', '3801901000', 'Prohibited', OWN],
  [
    "another country's digits: by the head, the strictest",
    '3801905000',
    'Prohibited',
    `By the six-digit head 3801.90: ${HEAD}`,
  ],
  [
    'a line of ten digits under a six-digit one',
    '8505110090',
    'License required',
    `By the six-digit head 8505.11: ${HEAD}`,
  ],
  ['the same as a number', 8505110090, 'License required', `By the six-digit head 8505.11: ${HEAD}`],
  ['with points', '8505.11.00.90', 'License required', `By the six-digit head 8505.11: ${HEAD}`],
  ['a six-digit head', '850511', 'License required', null],
  ['a number whose zero Excel dropped', 3801.9, 'Prohibited', null],
  ['a decimal comma', '3801,9', 'Prohibited', null],
  ['a heading', '3801', 'Prohibited', null],
])('%s: %j is %s', (_, code, status, note) => {
  expect(ask('CONTROL_STATUS', code, 'US', '2025-01-01')).toBe(status);
  const text = explained(code);
  if (note === null) expect(text).not.toMatch(/tariff/);
  else
    expect(text).toEqual(
      note instanceof RegExp ? expect.stringMatching(note) : expect.stringContaining(note),
    );
  expect(text).toContain('mixes controlled and free goods');
});

test.each(['3801110000', '850512', '8505190000', 380111])(
  '%j, to whose head nothing refers, is never a clearance',
  (code) => {
    expect(errorOf(ask('CONTROL_STATUS', code, 'US', '2025-01-01'))).toBe('#N/A');
  },
);

test('a code that was taken by its head answers as the head does, each with its own note', () => {
  expect(
    [explained('850511'), explained('8505110090'), explained('850511')].map((text) => /head 8505/.test(text)),
  ).toEqual([false, true, false]);
});

test.each(['REGION_LICENSE_STATUS', 'LOSS_RATE'])('%s says how it took a code, too', (id) => {
  use(dataOf({ ...TOPICS, companies: [company('maker')], licenses: [license('l')] }));
  const rest =
    id === 'LOSS_RATE'
      ? [
          [
            ['Required', 0.5],
            ['Prohibited', 1],
          ],
          '2025-02-01',
        ]
      : ['2025-02-01'];
  const text = ask('EXPLAIN', id, 'maker', 'US', '8505110090', ...rest);
  expect(text).toContain('By the six-digit head 8505.11');
  expect(text).toContain('mixes controlled and free goods');
});

test('HS_CONTROL lists the items under the head', () => {
  expect(table('HS_CONTROL', '8505110090', 'US', '2025-01-01').map((row) => row['HS line'])).toEqual([
    '850511',
  ]);
});

test('the same rule holds in a line of ASSESS, with the note', () => {
  const rows = cells(
    'ASSESS',
    [
      ['Supplier', 'Region', 'HS code', 'Amount'],
      ['Unlisted', 'US', 8505110090, 100],
      ['Unlisted', 'US', 3801.9, 100],
    ],
    [
      ['Prohibited', 1],
      ['Unknown', 0.5],
    ],
    '2025-01-01',
  );
  expect(rows[1]![0]).toBe('License required');
  expect(rows[1]![5]).toContain('By the six-digit head 8505.11');
  expect(rows[2]!.slice(0, 2)).toEqual(['Prohibited', 'Prohibited']);
});
