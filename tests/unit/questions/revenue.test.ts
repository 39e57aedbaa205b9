// How revenue claims compete, which period answers, and what is never computed on the fly.

import type { ExchangeRate, PackTopics, RevenueFigure } from '../../../src/control-data/pack';
import { ask, errorOf, messageOf, table, use } from '../support/ask';
import { company, dataOf, figure, sourceOf } from '../support/pack';

const EARLY = sourceOf('early', '2025-04-01');
const LATE = sourceOf('late', '2025-05-01');

function given(
  figures: RevenueFigure[],
  rest: Partial<PackTopics> = {},
  overlay: Partial<PackTopics> = {},
): void {
  use(dataOf({ companies: [company('maker')], sources: [EARLY, LATE], revenue: figures, ...rest }, overlay));
}
const share = (period?: unknown, region = 'US', asOf?: string): unknown =>
  ask('REVENUE_SHARE', 'maker', region, period, asOf);
const total = (rest: Partial<RevenueFigure> = {}): RevenueFigure =>
  figure('total', { region: null, base: 'total', amount: 2_000e6, amountUnit: 1e6, share: 1, ...rest });
const us = (id: string, rest: Partial<RevenueFigure>): RevenueFigure =>
  figure(id, { sources: ['early'], ...rest });

describe('claims on one share compete', () => {
  const reported = us('reported', { share: 0.0694 });
  const about = us('about', { share: 0.07, qualifier: 'about' });
  const estimate = us('estimate', { share: 0.08, basis: 'estimated' });
  const amount = us('amount', { amount: 140e6 });

  test.each<[string, RevenueFigure[], number]>([
    ['a reported figure before all others', [estimate, about, amount, total(), reported], 0.0694],
    [
      'a share derived from two reported amounts before a qualified one',
      [estimate, about, amount, total()],
      0.07,
    ],
    [
      'a qualified one before an estimate',
      [estimate, us('nearly', { share: 0.06, qualifier: 'nearly' })],
      0.06,
    ],
    ['an estimate where there is nothing else', [estimate], 0.08],
    [
      'among equals the earlier known, also before one with more digits',
      [us('later', { share: 0.054321, sources: ['late'] }), reported],
      0.0694,
    ],
    [
      'among equals of one day the one with more digits',
      [us('rough', { share: 0.069, shareDecimals: 1 }), us('fine', { share: 0.0694, shareDecimals: 2 })],
      0.0694,
    ],
  ])('%s', (_, figures, expected) => {
    given(figures);
    expect(share('2025Q1')).toBeCloseTo(expected, 12);
  });

  test('a private figure wins over every other', () => {
    given([reported], {}, { revenue: [us('own', { share: 0.09, basis: 'user', qualifier: 'about' })] });
    expect(share('2025Q1')).toBe(0.09);
    expect(ask('EXPLAIN', 'REVENUE_SHARE', 'maker', 'US', '2025Q1')).toContain(
      'private figure of this workbook',
    );
  });

  test('losers stay visible in the claims, unused', () => {
    given([reported, about]);
    expect(
      table('REVENUE_SOURCE', 'maker', 'US', '2025Q1').map((row) => [row['Value'], row['Used']]),
    ).toEqual([
      [0.0694, true],
      [0.07, false],
    ]);
  });

  test.each([
    ['inside the interval of two rounded amounts', 0.0702, 'agrees within rounding'],
    ['outside of it', 0.075, 'Another claim gives'],
  ])('a stated share %s', (_, stated, words) => {
    given([
      us('amount', { amount: 140e6, amountUnit: 1e6 }),
      total(),
      us('about', { share: stated, qualifier: 'about' }),
    ]);
    expect(share('2025Q1')).toBeCloseTo(0.07, 12);
    expect(ask('EXPLAIN', 'REVENUE_SHARE', 'maker', 'US', '2025Q1')).toContain(words);
  });
});

describe('a share is derived only', () => {
  test.each<[string, RevenueFigure[]]>([
    ['from a total of the same period', [us('a', { amount: 140e6 }), total({ period: '2024' })]],
    ['in the same currency', [us('a', { amount: 140e6 }), total({ currency: 'USD' })]],
    ['by a total, not by another base', [us('a', { amount: 140e6 }), total({ base: 'exports' })]],
    ['from reported amounts', [us('a', { amount: 140e6, basis: 'estimated' }), total()]],
    ['by a total above zero', [us('a', { amount: 140e6 }), total({ amount: 0 })]],
  ])('%s', (_, figures) => {
    given(figures);
    expect(errorOf(share('2025Q1'))).toBe('#N/A');
  });

  test('a total of the user’s own will do: an own supplier has no reported one', () => {
    given([us('a', { amount: 140e6, basis: 'user' }), total({ basis: 'user' })]);
    expect(share('2025Q1')).toBeCloseTo(0.07, 12);
    expect(ask('EXPLAIN', 'REVENUE_SHARE', 'maker', 'US', '2025Q1')).not.toContain('reported');
  });

  test('its explanation shows both amounts', () => {
    given([us('a', { amount: 140e6 }), total()]);
    expect(ask('EXPLAIN', 'REVENUE_SHARE', 'maker', 'US', '2025Q1')).toContain(
      '140,000,000 / 2,000,000,000 CNY',
    );
    expect(
      table('REVENUE_SOURCE', 'maker', 'US', '2025Q1').map((row) => [row['Value'], row['Basis']]),
    ).toEqual([
      [0.07, 'derived'],
      [140e6, 'reported'],
      [2_000e6, 'reported'],
    ]);
  });
});

describe('periods', () => {
  const of = (period: string, value: number): RevenueFigure => us(`f-${period}`, { period, share: value });

  test.each<[string, string[], unknown, number]>([
    ['the latest end', ['2024', '2025Q1', '2025H1'], undefined, 3],
    ['of two with one end the shorter', ['2025M1-9', '2025Q3'], undefined, 2],
    ['the shorter, whatever the order', ['2025Q3', '2025M1-9'], undefined, 1],
    ['the asked one, written another way', ['2025Q1', '2025M1-9'], '9M2025', 2],
    ['the number of a year', ['2024', '2025Q1'], 2024, 1],
    ['blank counts as omitted', ['2024', '2025Q1'], 0, 2],
  ])('%s', (_, periods, asked, at) => {
    given(periods.map((period, index) => of(period, (index + 1) / 10)));
    expect(share(asked)).toBeCloseTo(at / 10, 12);
  });

  describe('the last four quarters', () => {
    const quarters = ['2024Q2', '2024Q3', '2024Q4', '2025Q1'];
    const amounts = (periods: string[], rest: Partial<RevenueFigure> = {}): RevenueFigure[] =>
      periods.map((period, at) => us(`us-${period}`, { period, amount: (at + 1) * 10e6, ...rest }));
    const totals = (periods: string[]): RevenueFigure[] =>
      periods.map((period) => total({ id: `total-${period}`, period, amount: 250e6 }));
    const amount = (period: string): unknown => ask('REGION_REVENUE', 'maker', 'US', period);

    test.each(['TTM', 'LTM'])('%s: their sum, and their sum over the sum of the totals', (period) => {
      given([...amounts(quarters), ...totals(quarters)]);
      expect([amount(period), share(period)]).toEqual([100e6, 0.1]);
      expect(ask('EXPLAIN', 'REGION_REVENUE', 'maker', 'US', period)).toContain(
        '10,000,000 + 20,000,000 + 30,000,000 + 40,000,000',
      );
    });

    test('are those up to the last one that is reported, an older one left out', () => {
      given(amounts(['2024Q1', ...quarters]));
      expect(amount('TTM')).toBe(140e6);
    });

    test.each<[string, RevenueFigure[]]>([
      ['one is missing', amounts(['2024Q1', '2024Q2', '2024Q4', '2025Q1'])],
      ['there are three', amounts(quarters.slice(1))],
      [
        'one is in another currency',
        [...amounts(quarters.slice(1)), us('usd', { period: '2024Q2', amount: 1e6, currency: 'USD' })],
      ],
      [
        'one is an estimate',
        [...amounts(quarters.slice(1)), us('guess', { period: '2024Q2', amount: 1e6, basis: 'estimated' })],
      ],
      ['there is a year alone', [us('year', { period: '2024', amount: 90e6 })]],
    ])('have no answer where %s', (_, figures) => {
      given(figures);
      expect(errorOf(amount('TTM'))).toBe('#N/A');
    });
  });

  test('omitted, only periods count in which this very question has a figure', () => {
    given([of('2024', 0.1), us('amount', { period: '2025Q1', amount: 5e6 })]);
    expect(share()).toBe(0.1);
    expect(ask('REGION_REVENUE', 'maker', 'US')).toBe(5e6);
  });

  test('well formed but absent is #N/A; what is no period is #VALUE!', () => {
    given([of('2025Q1', 0.1)]);
    expect([errorOf(share('2025Q2')), errorOf(share('2025Q5')), errorOf(share('spring'))]).toEqual([
      '#N/A',
      '#VALUE!',
      '#VALUE!',
    ]);
  });

  test('differences between periods are never computed', () => {
    given([us('h1', { period: '2025H1', amount: 10e6 }), us('q1', { period: '2025Q1', amount: 4e6 })]);
    expect(errorOf(ask('REGION_REVENUE', 'maker', 'US', '2025Q2'))).toBe('#N/A');
  });

  test('a figure that was not known yet does not answer', () => {
    given([us('f', { share: 0.1, sources: ['late'] })]);
    const before = share('2025Q1', 'US', '2025-04-30');
    expect([errorOf(before), share('2025Q1', 'US', '2025-05-01')]).toEqual(['#N/A', 0.1]);
    expect(messageOf(before)).toContain('was known on 2025-04-30');
  });
});

describe('regions and bases', () => {
  test.each(['Americas', 'Northern America', 'Canada'])(
    '%s never stands in for the US, nor the US for it',
    (other) => {
      given([us('f', { share: 0.1 })]);
      expect(errorOf(share('2025Q1', other))).toBe('#N/A');
      expect(messageOf(share('2025Q1', other))).toContain('United States 10%');
    },
  );

  test.each([
    ['Overseas', 'overseas'],
    ['海外', 'overseas'],
    ['Exports', 'exports'],
    ['Domestic', 'domestic'],
    ['total', 'total'],
  ] as const)('%s is the whole of its base', (word, base) => {
    given([us('f', { region: null, base, share: 0.4 }), us('other', { share: 0.1 })]);
    expect(share('2025Q1', word)).toBe(0.4);
  });

  test('the base is evidence, not part of the question', () => {
    given([
      us('c', { base: 'clients', share: 0.07, qualifier: 'about' }),
      us('e', { base: 'exports', share: 0.0694 }),
    ]);
    expect(share('2025Q1')).toBe(0.0694);
    expect(table('REVENUE_TABLE', 'maker', '2025Q1').map(({ Base }) => Base)).toEqual(['clients', 'exports']);
  });
});

describe('currency', () => {
  const rate = (rest: Partial<ExchangeRate>): ExchangeRate => ({
    id: 'rate',
    from: 'CNY',
    to: 'USD',
    value: 0.125,
    period: '2025Q1',
    basis: 'reported',
    sources: ['early'],
    ...rest,
  });
  const inDollars = (asOf?: string): unknown => ask('REGION_REVENUE', 'maker', 'US', '2025Q1', 'usd', asOf);

  test.each([
    ['the rate of the period', [rate({})], 1_000],
    ['the inverse of a rate', [rate({ from: 'USD', to: 'CNY', value: 8 })], 1_000],
    ['the period written another way', [rate({ period: 'Q1 2025' })], 1_000],
    [
      'a reported rate before a derived one',
      [rate({ id: 'd', value: 0.2, basis: 'derived' }), rate({})],
      1_000,
    ],
  ])('%s', (_, rates, expected) => {
    given([us('f', { amount: 8_000 })], { rates });
    expect(inDollars()).toBeCloseTo(expected, 9);
  });

  test.each([
    ['no rate at all', []],
    ['a rate of another period', [rate({ period: '2024' })]],
    ['a rate of another pair', [rate({ to: 'EUR' })]],
    ['a rate that was not known', [rate({ sources: ['late'] })]],
  ])('%s: #N/A that names the pair', (_, rates) => {
    given([us('f', { amount: 8_000 })], { rates });
    const answer = inDollars('2025-04-15');
    expect([errorOf(answer), messageOf(answer)]).toEqual([
      '#N/A',
      'The data has no exchange rate CNY/USD for 2025Q1.',
    ]);
  });

  test('the own currency needs no rate, and a private rate wins', () => {
    given(
      [us('f', { amount: 8_000 })],
      { rates: [rate({})] },
      { rates: [rate({ id: 'own', value: 0.25, basis: 'user' })] },
    );
    expect(ask('REGION_REVENUE', 'maker', 'US', '2025Q1', 'CNY')).toBe(8_000);
    expect(inDollars()).toBe(2_000);
  });

  test('what is no currency code is #VALUE!', () => {
    given([us('f', { amount: 8_000 })]);
    expect(errorOf(ask('REGION_REVENUE', 'maker', 'US', '2025Q1', 'dollars'))).toBe('#VALUE!');
  });
});
