// Faults that answers once had on the bundled data, each with the rule that it broke.

import { bundledData } from '../../../src/state/state';
import { scenariosOf } from '../../../src/exposure/scenario-book';
import { ask, cells, day, table, use } from '../support/ask';
import { dataOf, item, material, measure, standing } from '../support/pack';

beforeEach(() => use());

const explained = (...args: unknown[]): string => ask('EXPLAIN', ...args) as string;

describe('an item that lists magnets and targets with the heads of both', () => {
  test('puts only magnets under the code of magnets', () => {
    const status = (asOf: string): unknown =>
      ask('REGION_LICENSE_STATUS', 'JL MAG', 'Germany', '8505.11', asOf);
    expect([status('2025-06-12'), status('2026-01-15')]).toEqual(['Granted', 'Granted']);
    expect(explained('REGION_LICENSE_STATUS', 'JL MAG', 'Germany', '8505.11', '2025-06-12')).not.toMatch(
      /targets/,
    );
  });

  test('says nothing of a day on which it was not known', () => {
    use(
      dataOf({
        materials: [material('zinc', { name: 'zinc magnets' }), material('tin', { name: 'tin targets' })],
        measures: [
          measure('m', { materials: [] }),
          measure('later', { announced: '2025-10-09', effective: '2025-12-01' }),
        ],
        items: [
          item('magnets', 'm', { hs: ['850511'] }),
          item('targets', 'm', { hs: ['382499'], materials: ['tin'] }),
          item('both', 'later', { hs: ['850511', '382499'], materials: ['zinc', 'tin'] }),
        ],
        companies: [],
      }),
    );
    for (const asOf of ['2025-06-12', '2026-01-15'])
      expect(table('HS_CONTROL', '850511', 'US', asOf)[0]).toMatchObject({ Material: 'zinc magnets' });
  });
});

test('a country is named once, with the goods that no license covers', () => {
  const text = explained('REGION_LICENSE_STATUS', 'JL MAG', 'Germany', '3824.99', '2025-06-12');
  expect(text).not.toMatch(/Germany, Germany/);
  const group = explained('REGION_LICENSE_STATUS', 'JL MAG', 'G7', '8505.11', '2025-06-12');
  expect(group).toContain('No license reaches Canada, Japan.');
});

test('a Review names the measure that decides it, not a clause that reaches only what that one lists', () => {
  for (const destination of ['US', ''])
    expect(explained('CONTROL_STATUS', 'graphite anode', destination, '2026-11-28')).toMatch(
      /^Review\. The suspension of 2025 No\.58 ended on 2026-11-10/,
    );
});

test('what was announced is the second sentence of a Review, for the measures that it names alone', () => {
  const second = (of: string): string =>
    explained('CONTROL_STATUS', of, 'US', '2026-11-28').split(/(?<=[a-z0-9]\.) (?=[A-Z])/)[2]!;
  expect(second('holmium')).toBe(
    'MOFCOM said on 2026-09-28 that the arrangement is extended to 2027-01-10; no notice that amends 2025 No.70 is in the data.',
  );
  expect(second('gallium')).toBe(
    'The evidence of this data ends on 2026-10-08, 51 days before the day of this answer.',
  );
  // Not before it was said.
  expect(explained('CONTROL_STATUS', 'holmium', 'US', '2026-09-27')).not.toContain('MOFCOM said');
});

describe('entity lists', () => {
  const of = (asOf: string, destination = 'US'): string =>
    explained('CONTROL_STATUS', 'gallium', destination, asOf);

  test('an ended one is never cited, a suspended one as suspended', () => {
    expect(of('2025-06-12')).toContain(
      'Entity lists name users in the destination (2025 No.1, 2025 No.13): screen',
    );
    const later = explained('CONTROL_STATUS', 'gallium', 'US', '2026-01-15');
    expect(later).toContain(
      'Entity lists name users in the destination (2025 No.1, 2025 No.51): screen the customer.',
    );
    expect(later).toContain(
      'Entity lists that are suspended on this day name users in the destination (2025 No.21).',
    );
    expect(later).not.toMatch(/2025 No\.(13|22)/);
  });

  test('one whose suspension has ended is cited as open', () => {
    expect(explained('CONTROL_STATUS', 'gallium', 'US', '2026-11-11')).toContain(
      'name users in the destination (2025 No.21); their suspension has ended',
    );
  });

  test.each(['EU', 'Europe', 'G7', 'WORLD', 'Germany'])('are cited for %s', (destination) => {
    expect(of('2026-06-01', destination)).toContain('2026 No.20');
  });

  test('come last, after measures that do not decide', () => {
    expect(explained('CONTROL_STATUS', 'gallium', 'US', '2026-01-15')).toMatch(
      /does not decide this answer\. Entity lists .*As of 2026-01-15/,
    );
  });
});

test.each(scenariosOf(bundledData()))('a Review is never rated below Required: $name', ({ rates }) => {
  expect(rates.get('Review')!).toBeGreaterThanOrEqual(rates.get('Required')!);
});

test('a renewed suspension loses no more than the doubt about it', () => {
  for (const goods of ['gallium', 'holmium', 'graphite anode', 'germanium'])
    for (const region of ['US', 'Germany', 'WORLD']) {
      const rate = (scenario: string): number =>
        ask('LOSS_RATE', 'JL MAG', region, goods, scenario, '2026-11-28') as number;
      expect([goods, region, rate('Renewed') <= rate('Base')]).toEqual([goods, region, true]);
    }
});

test('CONTROL_TABLE keeps the last day of a suspension once it has passed', () => {
  const of = (asOf: string): unknown[] =>
    table('CONTROL_TABLE', 'gallium', 'US', asOf)
      .filter((row) => String(row['Measure']).includes('clause 2'))
      .map((row) => [row['Suspended until'], row['Status']]);
  expect(of('2026-11-27')).toEqual([[day('2026-11-27'), 'Suspended']]);
  expect(of('2026-12-01')).toEqual([[day('2026-11-27'), 'Review']]);
  expect(of('2025-01-15')).toEqual([['', 'In force']]);
});

test('CONTROL_CHANGES says when a suspension ended with its standing open', () => {
  const events = table('CONTROL_CHANGES', '2026-11-01', '2026-12-31', 'gallium', 'US');
  expect(events.map((row) => [row['Date'], row['Event']])).toEqual([
    [day('2026-11-27'), 'Suspended until'],
    [day('2026-11-28'), 'Suspension ended, standing open'],
  ]);
  // What is open is no date to come: the last day of the suspension is.
  expect(ask('NEXT_CONTROL_DATE', 'gallium', 'US', '2026-11-22')).toBe(day('2026-11-27'));
});

test('one share has one precision in an explanation', () => {
  use(bundledData());
  const companies = bundledData().topics.companies.map(({ name }) => name);
  const texts = cells(
    'EXPLAIN',
    'REVENUE_SHARE',
    companies.map((name) => [name]),
    'US',
  ).map(([text]) => String(text));
  const differing = texts.filter((text) => {
    const [answer] = /^[\d.]+%/.exec(text) ?? [];
    const rest = answer ? text.slice(answer.length) : '';
    const near = [...rest.matchAll(/([\d.]+)%/g)].map(([, share]) => Number(share));
    return near.some(
      (share) => share !== parseFloat(answer!) && Math.abs(share - parseFloat(answer!)) < 0.00006,
    );
  });
  expect(differing).toEqual([]);
});

test('no explanation speaks in words of the house', () => {
  const house = /has been open|standing of|does not decide this answer, |limb/;
  for (const of of ['gallium', 'holmium', 'graphite', 'NdFeB magnets', 'tungsten', 'silver'])
    for (const asOf of ['2025-06-12', '2026-01-15', '2026-11-28'])
      expect(explained('CONTROL_STATUS', of, 'US', asOf)).not.toMatch(house);
});

test('a measure that ended or was lifted is open no more', () => {
  use(
    dataOf({
      materials: [material('zinc')],
      measures: [measure('m')],
      suspensions: [
        standing('s', ['m'], 'suspended', '2024-06-01', '2024-12-31'),
        standing('back', ['m'], 'in_force', '2025-01-01'),
      ],
    }),
  );
  const events = table('CONTROL_CHANGES', '2024-01-01', '2025-12-31', 'zinc', 'US');
  expect(events.map(({ Event }) => Event)).not.toContain('Suspension ended, standing open');
});
