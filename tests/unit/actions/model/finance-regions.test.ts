// Which regions of a period add up: parts of one base that do not overlap, and what they leave of their whole.

import { revenueRows } from '../../../../src/actions/model/finance/regions';
import type { RevenueRows } from '../../../../src/actions/model/finance/regions';
import { readTerms } from '../../../../src/actions/model/finance/terms';
import type { RevenueFigure } from '../../../../src/control-data/pack';
import { readPeriod } from '../../../../src/control-data/periods';
import { asOfDay, currentState } from '../../../../src/state/state';
import { use } from '../../support/ask';
import { company, dataOf, figure } from '../../support/pack';

function rowsOf(figures: RevenueFigure[], currency: string | null = null): RevenueRows | null {
  use(dataOf({ companies: [company('maker')], revenue: figures }));
  const now = currentState();
  const asOf = asOfDay(now);
  const asked = { company: now.data.companies.get('maker')!, period: readPeriod('2025Q1')!, asOf, currency };
  return revenueRows({ ...now, asOf }, asked);
}

const region = (code: string, amount: number, rest: Partial<RevenueFigure> = {}): RevenueFigure =>
  figure(`${code}-${rest.base ?? ''}`, { region: code, amount, ...rest });
const whole = (base: RevenueFigure['base'], amount: number): RevenueFigure =>
  figure(base, { region: null, base, amount });

const added = (rows: RevenueRows | null): [string, number | null][] =>
  rows!.rows
    .filter(({ adds }) => adds)
    .map(({ kind, label, value }) => [kind === 'rest' ? 'rest' : label, value]);

test.each<[string, RevenueFigure[], [string, number | null][]]>([
  [
    'regions without a whole add up',
    [region('US', 100), region('JP', 50)],
    [
      ['United States', 100],
      ['Japan', 50],
    ],
  ],
  [
    'what regions leave of their whole is a rest',
    [region('US', 100), region('JP', 50), whole('exports', 300)],
    [
      ['rest', 150],
      ['United States', 100],
      ['Japan', 50],
    ],
  ],
  [
    'what rounding leaves is none',
    [region('US', 100), region('EX-US', 199.5), whole('exports', 300)],
    [
      ['World outside the US', 199.5],
      ['United States', 100],
    ],
  ],
  [
    'regions that exceed their whole are not added',
    [region('US', 200), region('EX-US', 199), whole('exports', 300)],
    [['Exports', 300]],
  ],
  [
    'a group is taken before its members',
    [region('G7', 90), region('US', 60), region('IN', 10)],
    [
      ['G7', 90],
      ['India', 10],
    ],
  ],
  [
    'of two bases the one that covers more counts, and they never mix',
    [region('US', 100), whole('overseas', 429)],
    [['Overseas', 429]],
  ],
  [
    'sales at home never count',
    [region('US', 100), whole('domestic', 900), whole('total', 1000)],
    [['United States', 100]],
  ],
])('%s', (_, figures, expected) => {
  expect(added(rowsOf(figures))).toEqual(expected);
});

test('a row lies within the narrowest around it, of its own base where two are as wide', () => {
  const rows = rowsOf([
    region('US', 60),
    region('G7', 90),
    whole('exports', 300),
    whole('overseas', 320),
    whole('total', 900),
  ])!;
  const partOf = (label: string): string => rows.rows.find((row) => row.label === label)!.partOf;
  expect([partOf('United States'), partOf('G7'), partOf('Exports'), partOf('Total')]).toEqual([
    'G7',
    'Exports',
    '',
    '',
  ]);
  expect(rows.overlaps).toContainEqual(['Overseas', 'Exports']);
});

test('a rest overlaps with all but its parts', () => {
  const rows = rowsOf([region('JP', 100), region('US', 90, { base: 'clients' }), whole('exports', 300)])!;
  const ofRest = rows.overlaps.filter(([first]) => first === '').map(([, other]) => other);
  expect(ofRest).toEqual(expect.arrayContaining(['Exports', 'United States']));
  expect(ofRest).not.toContain('Japan');
});

test('licenses are asked for the region, for the world where a whole is meant, for none where a rest is', () => {
  const rows = rowsOf([region('US', 100), whole('exports', 300), whole('domestic', 500)])!;
  expect(Object.fromEntries(rows.rows.map(({ kind, askedAs }) => [kind, askedAs]))).toEqual({
    rest: '',
    region: 'United States',
    whole: 'World',
    domestic: 'China',
  });
});

test('a total alone, or nothing, is no revenue from abroad', () => {
  expect(rowsOf([whole('total', 1000), whole('domestic', 900)])).toBeNull();
  expect(rowsOf([])).toBeNull();
});

test('a figure that no rate leads to the currency has no value, and its currency is named', () => {
  const rows = rowsOf([region('US', 100), region('JP', 50, { currency: 'JPY' })], 'CNY')!;
  expect(rows.withoutRate).toEqual(['JPY']);
  expect(added(rows)).toEqual([['United States', 100]]);
});

describe('terms as they are typed', () => {
  const typed = (terms: object): unknown => readTerms({ exporter: '', period: '', ...terms });
  test.each<[object, object]>([
    [{ outages: '30, 90;180 365' }, { outages: [30, 90, 180, 365] }],
    [{ outages: '30、60，30' }, { outages: [30, 60] }],
    [{ deferral: '25%' }, { deferral: 0.25 }],
    [{ deferral: '0.25' }, { deferral: 0.25 }],
    [{ deferral: '100％' }, { deferral: 1 }],
    [{ threshold: '5 %' }, { threshold: { share: 0.05 } }],
    [{ threshold: '87,700,000' }, { threshold: { amount: 87_700_000 } }],
    [{ threshold: '1 500.5' }, { threshold: { amount: 1500.5 } }],
    [{ currency: 'usd' }, { currency: 'USD' }],
    [{ deferral: '  ' }, { deferral: null, outages: null, threshold: null, asOf: null, currency: null }],
  ])('%j', (terms, meant) => {
    expect(typed(terms)).toMatchObject(meant);
  });
});
