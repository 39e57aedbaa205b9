// The exposure functions as cells ask them: loss rates, amounts at risk, scenarios as arguments, outages, distributions.

import { ask, cells, use } from '../support/ask';

beforeEach(() => use());

const error = (code: string) => expect.objectContaining({ error: code });
const says = (code: string, message: string) => ({ error: code, message: expect.stringContaining(message) });

const CLAUSE_2_BACK = [
  ['What', 'Value', 'From'],
  ['Prohibited', 1, ''],
  ['Review', 0.4, ''],
  ['Required', 0.5, ''],
  ['Not required', 0, ''],
  ['2024 No.46 clause 2', 'in force', '2026-11-28'],
];

describe('the loss rate of an exporter and a region', () => {
  it.each([
    ['Granted', 'US', '2025-06-12', 0.02],
    ['Partial', 'Japan', '2026-01-15', 0.15],
    ['Required', 'US', '2025-06-09', 0.5],
    ['Not required', 'China', '2025-06-12', 0],
  ])('is the base rate of %s for %s on %s', (_, region, asOf, rate) => {
    expect(ask('LOSS_RATE', 'JL MAG', region, undefined, undefined, asOf)).toBe(rate);
  });

  it('is that of the named scenario, whatever its case', () => {
    expect(ask('LOSS_RATE', 'JL MAG', 'US', undefined, 'severe', '2025-06-12')).toBe(0.1);
  });

  it('follows a range as scenario, two columns or more', () => {
    const rates = [['Granted', 0.33]];
    expect(ask('LOSS_RATE', 'JL MAG', 'US', undefined, rates, '2025-06-12')).toBe(0.33);
  });

  it('broadcasts over exporters and regions, but never over the scenario', () => {
    expect(
      cells('LOSS_RATE', [[''], ['JL MAG']], [['US', 'Japan']], undefined, [['Base']], '2025-06-12'),
    ).toEqual([
      ['', ''],
      [0.02, 0.5],
    ]);
    expect(ask('LOSS_RATE', 'JL MAG', 'US', undefined, [['Base'], ['Severe']])).toEqual(
      says('#VALUE!', 'one cell'),
    );
  });

  it('is #N/A naming a status without a rate, in its own place', () => {
    expect(
      cells('LOSS_RATE', 'JL MAG', [['US'], ['Japan']], undefined, [['Granted', 0.1]], '2025-06-12'),
    ).toEqual([[0.1], [says('#N/A', 'no loss rate for Required')]]);
  });

  it.each([
    ['an unknown scenario', 'Sevre', says('#N/A', 'Severe')],
    ['a rate above 1', [['Granted', 20]], says('#VALUE!', 'row 1, column Value')],
    ['an unknown measure', [['2099 No.1', 'lifted', '2026-01-01']], says('#N/A', 'row 1, column What')],
  ])('is an error for %s', (_, scenario, expected) => {
    expect(ask('LOSS_RATE', 'JL MAG', 'US', undefined, scenario, '2025-06-12')).toEqual(expected);
  });
});

describe('what a scenario assumes of measures', () => {
  const rate = (asOf: string, scenario?: unknown): unknown =>
    ask('LOSS_RATE', 'JL MAG', 'US', 'gallium', scenario, asOf);

  it('turns Review into Prohibited from its day', () => {
    expect(rate('2026-11-28')).toBe(0.5);
    expect(rate('2026-11-28', CLAUSE_2_BACK)).toBe(1);
  });

  it('leaves the facts as they are before its day', () => {
    expect(rate('2026-11-27')).toBe(0.5);
    expect(rate('2026-11-27', CLAUSE_2_BACK)).toBe(0.5);
    expect(rate('2026-11-27', 'Severe')).toBe(0.9);
  });

  it('can lift a measure, or suspend it for longer; past that the answer is open again', () => {
    const rates = CLAUSE_2_BACK.slice(0, 5);
    const until = [...rates, ['2024 No.46 clause 2', 'suspended until 2027-03-31', '2026-11-28']];
    expect([rate('2027-03-31', until), rate('2027-04-01', until)]).toEqual([0.5, 0.4]);
    const lifted = [
      ...rates,
      ['2024 No.46 clause 2', 'lifted', '2026-11-28'],
      ['2023 No.23', 'lifted', '2026-11-28'],
    ];
    expect(rate('2026-11-28', lifted)).toBe(0);
  });

  it('can put a measure in force before the day that was set for it', () => {
    const early = [
      ['Not required', 0],
      ['Required', 0.5],
      ['2025 No.57', 'in force', '2025-10-20'],
    ];
    const holmium = (asOf: string): unknown => ask('LOSS_RATE', 'JL MAG', 'US', 'holmium', early, asOf);
    expect([holmium('2025-10-19'), holmium('2025-10-20')]).toEqual([0, 0.5]);
  });

  it('does not touch the answers of other functions', () => {
    rate('2026-11-28', CLAUSE_2_BACK);
    expect(ask('CONTROL_STATUS', 'gallium', 'US', '2026-11-28')).toBe('Review');
  });
});

describe('the amount at risk', () => {
  it('is the amount times the loss rate', () => {
    expect(ask('AT_RISK', 1_000_000, 'JL MAG', 'Japan', undefined, undefined, '2026-01-15')).toBe(150_000);
  });

  it('is zero for a blank amount, negative for a credit, an error for words', () => {
    expect(
      cells('AT_RISK', [[''], [-100], ['n/a']], 'JL MAG', 'Japan', undefined, undefined, '2026-01-15'),
    ).toEqual([[0], [-15], [error('#VALUE!')]]);
  });

  it('is explained with the assumption, the status and its source', () => {
    const text = ask('EXPLAIN', 'AT_RISK', 1_000_000, 'JL MAG', 'US', '', 'Severe', '2025-06-12');
    expect(text).toMatch(/^100,000\. .*scenario Severe assumes this loss rate for Granted/);
    expect(text).toContain('has a license for United States');
  });

  it('is explained under a table as scenario, too', () => {
    const text = ask('EXPLAIN', 'AT_RISK', 1000, 'JL MAG', 'US', 'gallium', CLAUSE_2_BACK, '2026-11-28');
    expect(text).toMatch(/^1,000\. .*the scenario assumes this loss rate for Prohibited/);
  });
});

describe('a value of a scenario', () => {
  const table = [
    ['What', 'Value'],
    ['Deferral', 0.25],
    ['Granted', 0.1],
    ['currency', 'USD'],
  ];

  it.each([
    ['deferral', 0.25],
    ['granted', 0.1],
    ['Currency', 'USD'],
  ])('%s', (name, expected) => {
    expect(ask('SCENARIO_VALUE', name, table)).toBe(expected);
  });

  it('that it does not have is #N/A with the closest name', () => {
    expect(ask('SCENARIO_VALUE', 'deferal', table)).toEqual(says('#N/A', 'deferral'));
  });
});

describe('revenue at risk', () => {
  it.each<[string, unknown[], number]>([
    ['122 million over the 90 days of the quarter, out for 63 days', [63, '2025Q1'], 85_400_000],
    ['a quarter of it deferred', [63, '2025Q1', 0.25], 64_050_000],
    ['no outage', [0, '2025Q1'], 0],
    ['an outage longer than the period is not capped', [180, '2025Q1'], 244_000_000],
  ])('%s', (_, args, expected) => {
    expect(ask('REVENUE_AT_RISK', 'JL MAG', 'US', ...args)).toBeCloseTo(expected, 5);
  });

  it('fills a grid of regions and lengths', () => {
    const grid = cells('REVENUE_AT_RISK', 'JL MAG', [['US'], ['Atlantis']], [[30, 63]], '2025Q1');
    expect(
      grid.map((row) => row.map((cell) => (typeof cell === 'number' ? Math.round(cell) : cell))),
    ).toEqual([
      [40_666_667, 85_400_000],
      [error('#N/A'), error('#N/A')],
    ]);
  });

  it.each([
    ['no figure', ['JL MAG', 'US', 63, '2019'], says('#N/A', '2019')],
    ['a deferral above 1', ['JL MAG', 'US', 63, '2025Q1', 25], error('#VALUE!')],
    ['a negative outage', ['JL MAG', 'US', -1, '2025Q1'], error('#VALUE!')],
  ])('%s is an error', (_, args, expected) => {
    expect(ask('REVENUE_AT_RISK', ...args)).toEqual(expected);
  });

  it('is explained by its figure and its formula', () => {
    const text = ask('EXPLAIN', 'REVENUE_AT_RISK', 'JL MAG', 'US', 63, '2025Q1', 0.25);
    expect(text).toContain('Revenue in CNY × 63 of 90 days, less 25%');
    expect(text).toContain('122,000,000');
  });
});

describe('the measures of a loss distribution', () => {
  const amounts = [[122], [100], [90]];
  const chances = [[0.3], [0.1], [0.05]];

  it.each<[string, unknown[], number]>([
    ['mean if nothing is said', [], 51.1],
    ['mean', ['mean'], 51.1],
    ['var', ['VaR', 0.95], 122],
    ['quantile', ['quantile', 0.95], 122],
    ['es', ['es', 0.95], 213.76],
    ['blank options count as omitted', ['es', 0, 0, 0], 213.76],
  ])('%s', (_, options, expected) => {
    expect(ask('LOSS_MEASURE', amounts, chances, ...options)).toBeCloseTo(expected, 9);
  });

  it('come for several levels at once', () => {
    expect(cells('LOSS_MEASURE', amounts, chances, 'var', [[0.5, 0.95]])).toEqual([[0, 122]]);
  });

  it('keep a chance of zero at the end, and skip what is blank at the end of both', () => {
    expect(ask('LOSS_MEASURE', [[100], [50], [''], ['']], [[0.5], [0], [''], ['']])).toBe(50);
  });

  it.each<[string, unknown[], unknown]>([
    ['sizes that differ', [amounts, [[0.3], [0.1]]], says('#VALUE!', 'needs 3')],
    ['words', [amounts, [[0.3], ['x'], [0.05]]], says('#VALUE!', 'probabilities')],
    ['a chance above 1', [amounts, [[0.3], [1.1], [0.05]]], says('#VALUE!', 'between 0 and 1')],
    ['too much work', [amounts, chances, 'var', 0.95, 100_001], says('#VALUE!', '100000')],
    ['a measure that is none', [amounts, chances, 'median'], says('#VALUE!', 'quantile')],
  ])('%s are an error', (_, args, expected) => {
    expect(ask('LOSS_MEASURE', ...args)).toEqual(expected);
  });

  it('an error in a range is the answer', () => {
    const cell = { type: 'Error', basicValue: '#DIV/0!' };
    expect(ask('LOSS_MEASURE', [[1], [cell]], [[0.5], [0.5]])).toEqual(error('#DIV/0!'));
  });
});
