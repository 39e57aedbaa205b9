// Scenarios as people write them down: what each row means, and what is said of a row that means nothing.

import { isoOfDay } from '../../../src/control-data/days';
import { readScenario } from '../../../src/exposure/scenario-table';
import { bundledData } from '../../../src/state/state';
import { dataOf, measure } from '../support/pack';
import { day } from '../support/ask';

type Rows = unknown[][];

const data = bundledData();

function scenario(rows: Rows) {
  const read = readScenario(data, 'test', 'range', rows);
  if (!('scenario' in read)) throw new Error(`${read.problem.code} ${JSON.stringify(read.problem.values)}`);
  return read.scenario;
}

function problem(rows: Rows) {
  const read = readScenario(data, 'test', 'range', rows);
  if ('scenario' in read) throw new Error('the scenario was read');
  return read.problem;
}

const standings = (rows: Rows, measureId: string) =>
  (scenario(rows).overrides.get(measureId) ?? []).map(({ standing, from, until }) => ({
    standing,
    from: isoOfDay(from),
    until: until === null ? null : isoOfDay(until),
  }));

describe('the rows of a scenario', () => {
  it.each<[string, Rows]>([
    [
      'with a header',
      [
        ['What', 'Value', 'From'],
        ['Granted', 0.02, null],
        ['Required', 0.5, null],
      ],
    ],
    [
      'without a header',
      [
        ['Granted', 0.02],
        ['Required', 0.5],
      ],
    ],
    [
      'with headers of their own',
      [
        ['Status', 'Rate'],
        ['Granted', 0.02],
        ['Required', 0.5],
      ],
    ],
    [
      'with more columns',
      [
        ['What', 'Value', 'Comment'],
        ['Granted', 0.02, 'ours'],
        ['Required', 0.5, 12],
      ],
    ],
    [
      'with blank rows',
      [
        ['What', 'Value'],
        ['Granted', 0.02],
        ['', ''],
        [0, 0],
        [null, null],
        ['Required', 0.5],
      ],
    ],
    [
      'with numbers as text, in any case',
      [
        ['GRANTED', '0.02'],
        ['required', '.5'],
      ],
    ],
  ])('give rates to statuses, %s', (_, rows) => {
    expect([...scenario(rows).rates]).toEqual([
      ['Granted', 0.02],
      ['Required', 0.5],
    ]);
  });

  it('leave a status with a blank value without a rate', () => {
    expect([
      ...scenario([
        ['Granted', 0.02],
        ['Pending', null],
        ['Partial', ''],
      ]).rates.keys(),
    ]).toEqual(['Granted']);
  });

  it.each<[string, unknown, unknown, ReturnType<typeof standings>[number]]>([
    [
      '2024 No.46 clause 2',
      'in force',
      '2026-11-28',
      { standing: 'in_force', from: '2026-11-28', until: null },
    ],
    [
      '2024 no.46 CLAUSE 2',
      'In Force',
      day('2026-11-28'),
      { standing: 'in_force', from: '2026-11-28', until: null },
    ],
    ['cn-2024-46-2', 'lifted', '2026-11-28', { standing: 'lifted', from: '2026-11-28', until: null }],
    [
      '2024 No.46 clause 2',
      'suspended until 2027-03-31',
      '2026-11-28',
      { standing: 'suspended', from: '2026-11-28', until: '2027-03-31' },
    ],
    [
      '2024 No.46 clause 2',
      'suspended until 2027-03',
      '2026-11',
      { standing: 'suspended', from: '2026-11-30', until: '2027-03-31' },
    ],
    [
      '2024 No.46 clause 2',
      'suspended',
      '2026-11-28',
      { standing: 'suspended', from: '2026-11-28', until: null },
    ],
    ['2024 No.46 clause 2', 'lifted', '', { standing: 'lifted', from: '1900-03-01', until: null }],
  ])('assume that %s is "%s" from %s', (what, value, from, expected) => {
    expect(
      standings(
        [
          ['What', 'Value', 'From'],
          [what, value, from],
        ],
        'cn-2024-46-2',
      ),
    ).toEqual([expected]);
  });

  it('count the days of a workbook of the 1904 system from 1904', () => {
    const rows = [['2024 No.46 clause 2', 'in force', day('2026-11-28') - 1462]];
    const read = readScenario(data, '', 'range', rows, { serialShift: 1462 });
    expect('scenario' in read && read.scenario.overrides.get('cn-2024-46-2')![0]!.from).toBe(
      day('2026-11-28'),
    );
  });

  it('may say of one measure how it goes on', () => {
    const rows = [
      ['2024 No.46 clause 2', 'in force', '2027-04-01'],
      ['2024 No.46 clause 2', 'suspended until 2027-03-31', '2026-11-28'],
    ];
    expect(standings(rows, 'cn-2024-46-2').map(({ from }) => from)).toEqual(['2026-11-28', '2027-04-01']);
  });

  it('hold parameters with any number, and the reporting currency', () => {
    const { parameters, currency } = scenario([
      ['What', 'Value'],
      ['Deferral', 0.25],
      ['stock change', -3],
      ['USD/CNY', 7.1],
      ['Currency', 'usd'],
    ]);
    expect([...parameters]).toEqual([
      ['deferral', 0.25],
      ['stockchange', -3],
      ['usdcny', 7.1],
    ]);
    expect(currency).toBe('USD');
  });
});

describe('a row that cannot be read is named', () => {
  it.each<[string, Rows, string, Record<string, unknown>]>([
    [
      'a rate above 1',
      [
        ['Granted', 0.02],
        ['Required', 50],
      ],
      'scenario-rate',
      { row: 2, what: 'Required', text: '50' },
    ],
    [
      'a negative rate',
      [
        ['What', 'Value'],
        ['Granted', -0.1],
      ],
      'scenario-rate',
      { row: 2 },
    ],
    [
      'words for a rate',
      [
        ['What', 'Value'],
        ['Granted', 'low'],
      ],
      'scenario-rate',
      { row: 2, text: 'low' },
    ],
    [
      'a value without a name',
      [
        ['Granted', 0.02],
        ['', 0.5],
      ],
      'scenario-what',
      { row: 2 },
    ],
    [
      'words for a parameter',
      [
        ['Granted', 0.02],
        ['deferral', 'some'],
      ],
      'scenario-value',
      { row: 2, text: 'some' },
    ],
    [
      'a number for a measure',
      [
        ['Granted', 0.02],
        ['2025 No.18', 1],
      ],
      'scenario-value',
      { row: 2, what: '2025 No.18' },
    ],
    [
      'a typing error in the first row',
      [['2025 No.18', 'in froce', '2026-11-28']],
      'scenario-value',
      { row: 1 },
    ],
    [
      'a day that does not exist',
      [
        ['What', 'Value', 'From'],
        ['2025 No.18', 'lifted', '2026-02-30'],
      ],
      'scenario-from',
      { row: 2, text: '2026-02-30' },
    ],
    [
      'an end before its beginning',
      [['2025 No.18', 'suspended until 2026-01-31', '2026-11-28']],
      'scenario-until',
      { row: 1 },
    ],
    [
      'two rates for one status',
      [
        ['Granted', 0.02],
        ['granted', 0.03],
      ],
      'scenario-twice',
      { row: 2 },
    ],
    [
      'a currency that is none',
      [
        ['What', 'Value'],
        ['currency', 'dollars'],
      ],
      'scenario-currency',
      { row: 2 },
    ],
  ])('%s', (_, rows, code, values) => {
    expect(problem(rows)).toMatchObject({ error: '#VALUE!', code, values });
  });

  it('a measure that the data does not know, with the closest references', () => {
    const found = problem([['2025 No.181', 'in force', '2026-11-28']]);
    expect(found).toMatchObject({ error: '#N/A', code: 'scenario-measure', values: { row: 1 } });
    expect(found.values['closest']).toContain('2025 No.18');
  });

  it('a reference that several measures share', () => {
    const shared = dataOf({
      measures: [measure('a', { reference: 'No.1' }), measure('b', { reference: 'No.1' })],
    });
    expect(readScenario(shared, '', 'range', [['No.1', 'lifted', '2026-01-01']])).toMatchObject({
      problem: { error: '#N/A', code: 'scenario-measures', values: { candidates: ['a', 'b'] } },
    });
  });

  it('an error cell goes out as it came in', () => {
    const cell = { kind: 'problem', error: '#DIV/0!', code: 'error-in', values: {} };
    expect(problem([['Granted', cell]])).toBe(cell);
  });
});
