import fc from 'fast-check';
import { importReliance } from '../../../src/methods/import-reliance';
import { revenueAtRisk } from '../../../src/methods/revenue-at-risk';
import { splitUndisclosed } from '../../../src/methods/split';
import { detailOf, problemOf, valueOf } from './answers';

describe('net import reliance', () => {
  it.each([
    ['US rare earths 2014', 5400, 12300 + 371 + 348, 4390 + 1640 + 140, 0, 0.5591477, 7],
    ['nothing at home: all from abroad', 0, 100, 0, 0, 1, 12],
    ['no trade: none', 100, 0, 0, 0, 0, 12],
    // (50 − 80)/(100 − 30)
    ['a net exporter: negative', 100, 50, 80, 0, -30 / 70, 12],
    // Stocks give 20: (30 + 20)/(50 + 50)
    ['falling stocks count as supply', 50, 30, 0, 20, 0.5, 12],
    // Stocks take 10: (30 − 10)/(50 + 20)
    ['growing stocks count against it', 50, 30, 0, -10, 2 / 7, 12],
  ])('%s', (_, production, imports, exports, stockChange, expected, digits) => {
    expect(valueOf(importReliance(production, imports, exports, stockChange))).toBeCloseTo(expected, digits);
  });

  it('is the complement of what home production covers', () => {
    const tons = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(tons, tons, fc.double({ min: 0, max: 1, noNaN: true }), (production, imports, part) => {
        const exports = part * 0.9 * (production + imports);
        fc.pre(production + imports > 1);
        const covered = production / (production + imports - exports);
        expect(valueOf(importReliance(production, imports, exports))).toBeCloseTo(1 - covered, 8);
      }),
    );
  });

  it.each<[string, Parameters<typeof importReliance>, string]>([
    ['negative production, with a zero total too', [-10, 10, 0, 0], 'range of production'],
    ['negative imports', [10, -10, 0, 0], 'range of imports'],
    ['negative exports', [10, 10, -1, 0], 'range of exports'],
    ['a stock change that is no number', [10, 10, 0, NaN], 'range of stock_change'],
    ['no consumption', [10, 10, 20, 0], 'division of production'],
    ['exports of more than there is', [10, 10, 25, 0], 'range of exports'],
    ['no consumption but for rounding', [0.1, 0.2, 0.3, 0], 'division of production'],
    ['amounts whose sum is no number any more', [1.7e308, 1.7e308, 1, 0], 'range of production'],
  ])('refuses %s', (_, numbers, problem) => {
    expect(problemOf(importReliance(...numbers))).toBe(problem);
  });

  it('says how much could be exported', () => {
    expect(detailOf(importReliance(10, 10, 25))).toEqual({ value: 25, to: 20 });
  });
});

describe('revenue at risk', () => {
  it.each<[string, Parameters<typeof revenueAtRisk>, number]>([
    ['122 m in a 90-day quarter, 63 days', [122e6, 63, 90, 0], 85.4e6],
    ['a quarter of it deferred', [122e6, 63, 90, 0.25], 64.05e6],
    ['all of it deferred', [122e6, 63, 90, 1], 0],
    ['an outage longer than the period is not capped', [90, 180, 90, 0], 180],
    ['no outage', [90, 0, 90, 0], 0],
  ])('%s', (_, numbers, expected) => {
    expect(valueOf(revenueAtRisk(...numbers))).toBeCloseTo(expected, 6);
  });

  it('adds up day by day', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), fc.double({ min: 0, max: 1, noNaN: true }), (a, b, deferral) => {
        const together = valueOf(revenueAtRisk(1000, a + b, 92, deferral));
        const apart =
          valueOf(revenueAtRisk(1000, a, 92, deferral)) + valueOf(revenueAtRisk(1000, b, 92, deferral));
        expect(together).toBeCloseTo(apart, 8);
      }),
    );
  });

  it.each<[string, Parameters<typeof revenueAtRisk>, string]>([
    ['negative revenue', [-1, 63, 90, 0], 'range of revenue'],
    ['a negative outage', [1, -63, 90, 0], 'range of outage_days'],
    ['a negative period', [1, 63, -90, 0], 'range of period_days'],
    ['a period without days', [1, 63, 0, 0], 'division of period_days'],
    ['a deferral in per cent', [1, 63, 90, 25], 'range of deferral'],
  ])('refuses %s', (_, numbers, problem) => {
    expect(problemOf(revenueAtRisk(...numbers))).toBe(problem);
  });
});

describe('the undisclosed split', () => {
  it('spreads 90 over 28 : 2 beside a disclosed 10', () => {
    expect(valueOf(splitUndisclosed(100, [28, 2, 2], [null, null, 10]))).toEqual([
      { amount: 84, estimated: true },
      { amount: 6, estimated: true },
      { amount: 10, estimated: false },
    ]);
  });

  it('spreads everything where nothing is disclosed', () => {
    expect(valueOf(splitUndisclosed(60, [1, 2, 3])).map(({ amount }) => amount)).toEqual([10, 20, 30]);
  });

  it('takes a disclosed nothing as disclosed', () => {
    expect(valueOf(splitUndisclosed(60, [1, 2, 3], [0, null, null])).map(({ amount }) => amount)).toEqual([
      0, 24, 36,
    ]);
  });

  it('forgives rounding of the disclosed parts', () => {
    expect(valueOf(splitUndisclosed(0.3, [1, 1, 1], [0.1, 0.2, null]))[2]).toEqual({
      amount: 0,
      estimated: true,
    });
  });

  it('gives disclosed parts back as they are', () => {
    expect(valueOf(splitUndisclosed(100, [1, 1], [60, 30]))).toEqual([
      { amount: 60, estimated: false },
      { amount: 30, estimated: false },
    ]);
  });

  it('adds up to the total in proportion to the weights', () => {
    const weights = fc.array(fc.double({ min: 0.01, max: 1e3, noNaN: true }), {
      minLength: 2,
      maxLength: 20,
    });
    fc.assert(
      fc.property(weights, fc.double({ min: 0, max: 1e6, noNaN: true }), (list, total) => {
        const disclosed = list.map((_, row) => (row === 0 ? total / 4 : null));
        const amounts = valueOf(splitUndisclosed(total, list, disclosed)).map(({ amount }) => amount);
        expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(total, 6);
        expect(amounts[1]! * list.at(-1)!).toBeCloseTo(amounts.at(-1)! * list[1]!, 3);
      }),
    );
  });

  it.each([
    ['a negative total', -1, [1], [null], 'range of total'],
    ['a negative weight', 1, [1, -1], [null, null], 'range of weights'],
    ['a negative disclosure', 1, [1, 1], [-1, null], 'range of disclosed'],
    ['parts above the total', 10, [1, 1], [11, null], 'range of disclosed'],
    ['disclosures for other parts', 10, [1, 1], [1], 'size of disclosed'],
    ['undisclosed parts without weight', 10, [0, 0, 3], [null, null, 3], 'division of weights'],
  ])('refuses %s', (_, total, weights, disclosed, problem) => {
    expect(problemOf(splitUndisclosed(total, weights, disclosed))).toBe(problem);
  });
});
