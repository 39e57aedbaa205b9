import fc from 'fast-check';
import { shortfall, timeToSurvive } from '../../../src/methods/survival';
import { problemOf, valueOf } from './answers';

describe('time to survive and shortfall', () => {
  it.each<[string, Parameters<typeof timeToSurvive>, number | string]>([
    ['stock 900, demand 30, alternate 12', [900, 30, 12, 0], 50],
    ['with 180 in transit', [900, 30, 12, 180], 60],
    ['without alternate', [900, 30, 0, 0], 30],
    ['no stock', [0, 30, 0, 0], 0],
    ['the alternate just covers demand', [900, 30, 30, 0], 'Indefinite'],
    ['the alternate covers more than demand', [0, 30, 31, 0], 'Indefinite'],
    ['no demand', [0, 0, 0, 0], 'Indefinite'],
    ['the alternate covers a demand of 0.1 + 0.2 but for rounding', [900, 0.1 + 0.2, 0.3, 0], 'Indefinite'],
    ['the smallest numbers', [5e-324, 5e-324, 0, 0], 1],
  ])('%s', (_, numbers, expected) => {
    expect(valueOf(timeToSurvive(...numbers))).toBe(expected);
  });

  it.each<[string, Parameters<typeof shortfall>, number]>([
    ['recovery 63 days: 13 days of 18 units lost', [900, 30, 63, 12, 0], 234],
    ['in transit shortens the gap', [900, 30, 63, 12, 180], 54],
    ['recovery in time', [900, 30, 50, 12, 0], 0],
    ['the alternate covers demand', [0, 30, 63, 30, 0], 0],
    ['the alternate covers demand but for rounding', [0, 0.1 + 0.2, 63, 0.3, 0], 0],
    ['0.3 units are three days of 0.1', [0.3, 0.1, 3, 0, 0], 0],
  ])('%s', (_, numbers, expected) => {
    expect(valueOf(shortfall(...numbers))).toBe(expected);
  });

  it('loses what a stock ledger kept day by day says', () => {
    const units = fc.nat(60);
    fc.assert(
      fc.property(
        fc.nat(3000),
        units,
        fc.nat(120),
        units,
        fc.nat(500),
        (stock, demand, days, alternate, transit) => {
          let onHand = stock + transit;
          let lost = 0;
          for (let day = 0; day < days; day++) {
            const needed = Math.max(0, demand - alternate);
            const served = Math.min(onHand, needed);
            onHand -= served;
            lost += needed - served;
          }
          expect(valueOf(shortfall(stock, demand, days, alternate, transit))).toBe(lost);
        },
      ),
    );
  });

  it('begins to lose exactly when the time to survive is over', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 90 }), (stock, demand) => {
        const days = valueOf(timeToSurvive(stock, demand)) as number;
        expect(valueOf(shortfall(stock, demand, days))).toBeCloseTo(0, 8);
        expect(valueOf(shortfall(stock, demand, days + 1))).toBeCloseTo(demand, 8);
      }),
    );
  });

  it.each<[string, Parameters<typeof shortfall>, string]>([
    ['negative stock', [-1, 30, 63, 0, 0], 'range of stock'],
    ['negative demand', [1, -30, 63, 0, 0], 'range of demand'],
    ['negative alternate', [1, 30, 63, -1, 0], 'range of alternate'],
    ['negative transit', [1, 30, 63, 0, -1], 'range of in_transit'],
    ['negative recovery', [1, 30, -63, 0, 0], 'range of recovery_days'],
    ['an endless recovery', [1, 30, Infinity, 0, 0], 'range of recovery_days'],
    ['a shortfall larger than any number', [0, 1e200, 1e200, 0, 0], 'range of demand'],
  ])('refuses %s', (_, numbers, problem) => {
    expect(problemOf(shortfall(...numbers))).toBe(problem);
  });
});
