// Supply from the data: production shares, their concentration, and what formulas take from the data where it is left out.

import type { GovernanceEstimate, Reliance, SupplyTable } from '../../../src/control-data/pack';
import { ask, cells, errorOf, messageOf, table, use } from '../support/ask';
import { dataOf, material } from '../support/pack';
import { shippedData } from '../support/shipped';

const explain = (...args: unknown[]): string => String(ask('EXPLAIN', ...args));

describe('the shipped packs', () => {
  beforeEach(() => use(shippedData));

  it.each<[string, string, number | undefined, string | undefined, number]>([
    ['gallium', 'China', undefined, undefined, 0.99],
    ['gallium', 'China', 2025, 'refinery', 900000 / 900000],
    ['gallium', 'China', 2024, 'refinery', 839000 / 848000],
    ['cobalt', 'CD', 2025, 'mine', 230000 / 310000],
    ['cobalt', 'CD', 2024, undefined, 226000 / 302000],
    ['cobalt', 'CD', 2023, undefined, 175000 / 238000],
    ['iron ore', 'Australia', 2025, undefined, 980e6 / 2600e6],
  ])('the share of %s from %s in %s (%s)', (what, country, year, stage, expected) => {
    expect(ask('PRODUCTION_SHARE', what, country, year, stage)).toBeCloseTo(expected, 3);
  });

  it('copper is mined and refined in different countries', () => {
    const mined = ask('PRODUCTION_SHARE', 'copper', 'Chile', 2025, 'mine');
    const refined = ask('PRODUCTION_SHARE', 'copper', 'Chile', 2025, 'refinery');
    expect(mined).toBeGreaterThan(refined as number);
    expect(ask('PRODUCTION_SHARE', 'copper', 'Chile', 2025)).toBe(mined);
  });

  it('a share is explained with amount, world, stage and edition', () => {
    expect(explain('PRODUCTION_SHARE', 'cobalt', 'CD', 2025)).toContain(
      '230,000 of 310,000 t (mine; MCS 2026, estimated)',
    );
  });

  it('says which years and stages there are', () => {
    const none = ask('PRODUCTION_SHARE', 'cobalt', 'CD', 1999);
    expect([errorOf(none), messageOf(none)]).toEqual([
      '#N/A',
      expect.stringMatching(/2023, 2024, 2025; mine/),
    ]);
    expect(errorOf(ask('PRODUCTION_SHARE', 'cobalt', 'CD', 2025, 'smelter'))).toBe('#N/A');
    expect(errorOf(ask('SUPPLY_HHI', 'smco magnets'))).toBe('#N/A');
  });

  it('the concentration of cobalt is the sum of the squares of its shares', () => {
    const mined = [230000, 44000, 7700, 3900, 3700, 3700, 3500, 2800, 2000, 2000, 1900, 300];
    const expected = mined.reduce((sum, one) => sum + (one / (305500 + 9100)) ** 2, 0);
    expect(ask('SUPPLY_HHI', 'cobalt', 2025)).toBeCloseTo(expected, 12);
    expect(ask('SUPPLY_HHI', 'cobalt')).toBeCloseTo(expected, 12);
    expect(explain('SUPPLY_HHI', 'cobalt')).toMatch(/Largest: Congo - Kinshasa 74\.2%/);
  });

  it('every material with a table of production has an index between 0 and 1', () => {
    const rows = table('SUPPLY_TABLE');
    expect(rows.length).toBeGreaterThan(2000);
    const names = [...new Set(rows.map((row) => row['Material']))];
    for (const name of names) {
      const index = ask('SUPPLY_HHI', name);
      if (typeof index === 'number') expect([name, index > 0 && index <= 1]).toEqual([name, true]);
      else expect([name, errorOf(index)]).toEqual([name, '#N/A']);
    }
  });

  it('the table names amount, unit, share and basis', () => {
    expect(table('SUPPLY_TABLE', 'cobalt', 'CD', 2025, 'mine')).toEqual([
      {
        Material: 'Cobalt',
        Stage: 'mine',
        Country: 'Congo - Kinshasa',
        Year: 2025,
        Amount: 230000,
        Unit: 't',
        Share: 230000 / 310000,
        Basis: 'estimated',
        Source: 'U.S. Geological Survey',
      },
    ]);
    expect(table('SUPPLY_TABLE', 'cobalt', 'CD', 2025).map((row) => row['Stage'])).toEqual(['mine']);
  });

  it('a missing governance estimate is named, never 0', () => {
    const none = ask('GOVERNANCE_WEIGHT', '', 'China');
    expect([errorOf(none), messageOf(none)]).toEqual(['#N/A', expect.stringContaining('China')]);
    expect(errorOf(ask('GEOPOLRISK', undefined, undefined, undefined, undefined, 'gallium'))).toBe('#N/A');
  });
});

const ofYear = (
  year: number,
  values: SupplyTable['values'],
  rest: Partial<SupplyTable> = {},
): SupplyTable => ({
  id: `t-${year}-${rest.stage ?? 'mine'}`,
  material: 'zinc',
  kind: 'production',
  stage: 'mine',
  year,
  unit: 't',
  values,
  world: 100,
  edition: 'Book',
  sources: ['notice'],
  ...rest,
});
const estimate = (country: string, value: number, year = 2023): GovernanceEstimate => ({
  id: `g-${country}-${year}`,
  country,
  indicator: 'Political stability',
  year,
  estimate: value,
  sources: ['notice'],
});
const imported = (country: string, value: number): Reliance => ({
  id: `i-${country}`,
  material: 'zinc',
  country,
  kind: 'import share',
  value,
  qualifier: 'exact',
  year: 2024,
  edition: 'Book',
  basis: 'reported',
  detail: 'share of imports of the United States',
  sources: ['notice'],
});

describe('small tables', () => {
  beforeEach(() =>
    use(
      dataOf({
        materials: [material('zinc')],
        supply: [
          ofYear(2024, { CN: 60, PE: 30, US: null, OTHER: 10 }),
          ofYear(2025, { CN: 50, PE: 30, OTHER: 20 }),
          ofYear(2025, { CN: 80, JP: 20 }, { stage: 'smelter', world: null }),
        ],
        governance: [estimate('CN', -0.5), estimate('PE', 0), estimate('PE', -0.5, 2019)],
        reliance: [imported('CN', 0.6), imported('PE', 0.4)],
      }),
    ),
  );

  it('the earliest stage and the latest year answer where none is asked for', () => {
    expect(ask('PRODUCTION_SHARE', 'zinc', 'CN')).toBe(0.5);
    expect(ask('PRODUCTION_SHARE', 'zinc', 'CN', undefined, 'smelter')).toBe(0.8);
    expect(ask('PRODUCTION_SHARE', 'zinc', 'JP')).toBe(0.2);
    expect(cells('SUPPLY_HHI', 'zinc', [[2024], [2025]])).toEqual([
      [expect.closeTo(0.45, 12)],
      [expect.closeTo(0.34, 12)],
    ]);
    expect(explain('SUPPLY_HHI', 'zinc', 2024)).toContain(
      'Withheld by the source and not counted: United States.',
    );
  });

  it('a country that is withheld or not listed has no share', () => {
    expect(errorOf(ask('PRODUCTION_SHARE', 'zinc', 'US', 2024))).toBe('#N/A');
    expect(errorOf(ask('PRODUCTION_SHARE', 'zinc', 'DE'))).toBe('#N/A');
  });

  it('a governance weight follows from the estimate of the data, of the year asked for', () => {
    expect(ask('GOVERNANCE_WEIGHT', undefined, 'CN')).toBeCloseTo(0.6, 12);
    expect(ask('GOVERNANCE_WEIGHT', '', 'PE')).toBe(0.5);
    expect(ask('GOVERNANCE_WEIGHT', 0, 'PE', 2019)).toBe(0.6);
    expect(ask('GOVERNANCE_WEIGHT', 1, 'PE')).toBe(0.3);
    expect(ask('GOVERNANCE_WEIGHT', 0)).toBe(0.5);
    expect(explain('GOVERNANCE_WEIGHT', '', 'PE')).toContain('the estimate of Peru for 2023');
  });

  it('the score takes what is left out from the data, and says so', () => {
    const expected = 0.34 * (0.6 * 0.6 + 0.4 * 0.5);
    expect(ask('GEOPOLRISK', undefined, undefined, undefined, undefined, 'zinc')).toBeCloseTo(expected, 12);
    expect(ask('GEOPOLRISK', 0, undefined, undefined, undefined, 'zinc', 'US')).toBeCloseTo(expected, 12);
    const why = explain('GEOPOLRISK', '', '', '', '', 'zinc');
    expect(why).toContain('World concentration from the data: the production of zinc, mine, 2025 (Book).');
    expect(why).toContain('where United States imported from in 2024, as shares: China 60%, Peru 40%.');
    expect(why).toContain('China 0.6 (2023), Peru 0.5 (2023)');
  });

  it('figures that are given win over the data', () => {
    expect(ask('GEOPOLRISK', undefined, [[2000]], [[0.5]], 500, 'zinc')).toBeCloseTo(0.34 * 0.4, 12);
    expect(ask('GEOPOLRISK', 0.3, [[2000]], [[0.5]], 500, 'zinc')).toBeCloseTo(0.12, 12);
    expect(ask('GEOPOLRISK', 0.3, [[2000]], [[0.5]], 500)).toBeCloseTo(0.12, 12);
    expect(ask('GEOPOLRISK', 0, [[2000]], [[0.5]], 500)).toBe(0);
  });

  it.each<[string, unknown[]]>([
    ['hhi is required.', [undefined, [[2000]], [[0.5]]]],
    ['imports is required.', [0.3]],
    ['instability is required.', [0.3, [[2000]]]],
  ])('%s', (message, args) => expect(ask('GEOPOLRISK', ...args)).toEqual({ error: '#VALUE!', message }));

  it('the sources of another importer are not in the data', () => {
    expect(messageOf(ask('GEOPOLRISK', undefined, undefined, undefined, undefined, 'zinc', 'DE'))).toContain(
      'Germany',
    );
  });
});
