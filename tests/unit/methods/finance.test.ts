import fc from 'fast-check';
import {
  breakEven,
  breakEvenOutage,
  coverageHeadroom,
  leverageHeadroom,
} from '../../../src/methods/break-even';
import { revenueAtRisk } from '../../../src/methods/revenue-at-risk';
import { differenceDrivers, tornado } from '../../../src/methods/tornado';
import { problemOf, valueOf } from './answers';

describe('the headroom under a covenant', () => {
  it.each([
    // 300/3.75 = 80 of earnings are needed
    ['leverage of at most 3.75', leverageHeadroom(300, 100, 3.75), 20],
    ['leverage already above', leverageHeadroom(300, 70, 3.75), -10],
    // 4·20 = 80 of earnings are needed
    ['coverage of at least 4', coverageHeadroom(100, 20, 4), 20],
    ['coverage already below', coverageHeadroom(70, 20, 4), -10],
  ])('%s', (_, headroom, expected) => {
    expect(valueOf(headroom)).toBeCloseTo(expected, 12);
  });

  it('is what takes the ratio exactly to its limit', () => {
    const amount = fc.double({ min: 1, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(amount, amount, fc.double({ min: 0.5, max: 8, noNaN: true }), (debt, earnings, ratio) => {
        const left = earnings - valueOf(leverageHeadroom(debt, earnings, ratio));
        expect(debt / left / ratio).toBeCloseTo(1, 6);
      }),
    );
  });

  it.each([
    ['a leverage of 0', leverageHeadroom(300, 100, 0), 'division of ratio'],
    ['negative debt', leverageHeadroom(-300, 100, 3), 'range of debt'],
    ['negative interest', coverageHeadroom(100, -20, 3), 'range of interest'],
  ])('refuses %s', (_, outcome, problem) => {
    expect(problemOf(outcome)).toBe(problem);
  });
});

describe('the outage that breaks a covenant', () => {
  const cost = { revenue: 90, periodDays: 90, deferral: 0, contribution: 0.4, coverDays: 10 };

  it.each([
    // 1 a day, 0.4 of it earnings: 50 days after 10 days of cover
    ['headroom 20', 20, cost, 60],
    ['without cover', 20, { ...cost, coverDays: 0 }, 50],
    ['half of it deferred', 20, { ...cost, deferral: 0.5 }, 110],
    ['no headroom left', 0, cost, 0],
    ['already broken', -5, cost, 0],
    ['no revenue there', 20, { ...cost, revenue: 0 }, 'Indefinite'],
    ['all of it deferred', 20, { ...cost, deferral: 1 }, 'Indefinite'],
    ['sales that earn nothing', 20, { ...cost, contribution: 0 }, 'Indefinite'],
  ])('%s', (_, headroom, each, expected) => {
    expect(valueOf(breakEvenOutage(headroom, each))).toEqual(
      typeof expected === 'number' ? expect.closeTo(expected, 10) : expected,
    );
  });

  it('is the inverse of revenue at risk', () => {
    const positive = fc.double({ min: 0.1, max: 1e5, noNaN: true });
    const part = fc.double({ min: 0.05, max: 0.95, noNaN: true });
    fc.assert(
      fc.property(positive, positive, part, part, (headroom, revenue, deferral, contribution) => {
        const terms = { revenue, periodDays: 92, deferral, contribution, coverDays: 0 };
        const days = valueOf(breakEvenOutage(headroom, terms)) as number;
        const missed = valueOf(revenueAtRisk(revenue, days, 92, deferral)) * contribution;
        expect(missed / headroom).toBeCloseTo(1, 9);
      }),
    );
  });

  it('is what bisection of the model finds', () => {
    const model = (days: number) =>
      Math.max(0, days - cost.coverDays) * (cost.revenue / 90) * cost.contribution;
    expect(valueOf(breakEven(model, 20, 0, 365))).toBeCloseTo(60, 10);
  });

  it.each([
    ['a period without days', 20, { ...cost, periodDays: 0 }, 'division of period_days'],
    ['negative revenue', 20, { ...cost, revenue: -1 }, 'range of revenue'],
    ['a contribution in per cent', 20, { ...cost, contribution: 40 }, 'range of contribution'],
    ['negative cover', 20, { ...cost, coverDays: -1 }, 'range of cover_days'],
    ['no headroom given', NaN, cost, 'range of headroom'],
  ])('refuses %s', (_, headroom, each, problem) => {
    expect(problemOf(breakEvenOutage(headroom, each))).toBe(problem);
  });
});

describe('the break-even of any model', () => {
  it.each([
    ['√2', (x: number) => x * x, 2, 0, 2, Math.SQRT2],
    ['the day of a step', (x: number) => (x >= 63 ? 1 : 0), 1, 0, 365, 63],
    ['the start, where it is reached already', (x: number) => x, -1, 0, 10, 0],
    ['the end, where only it reaches', (x: number) => x, 10, 0, 10, 10],
    ['nothing, where it is never reached', (x: number) => x, 11, 0, 10, null],
    ['near zero', (x: number) => x, 1e-300, 0, 1, 1e-300],
  ])('finds %s', (_, curve, target, from, to, expected) => {
    expect(valueOf(breakEven(curve, target, from, to))).toBe(expected);
  });

  it('is the smallest number that reaches the target', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), (slope) => {
        const found = valueOf(breakEven((x) => slope * x, 7, 0, 1000))!;
        expect(slope * found).toBeGreaterThanOrEqual(7);
        expect(slope * found * (1 - 2 ** -52)).toBeLessThan(7 * (1 + 2 ** -52));
      }),
    );
  });

  it.each([
    ['bounds in the wrong order', (x: number) => x, 5, 10, 0, 'range of to'],
    ['a curve without a number at its start', () => NaN, 5, 0, 10, 'range of curve'],
    ['a curve with a hole', (x: number) => (x === 5 ? NaN : x), 7, 0, 10, 'range of curve'],
    ['no target', (x: number) => x, NaN, 0, 10, 'range of target'],
  ])('refuses %s', (_, curve, target, from, to, problem) => {
    expect(problemOf(breakEven(curve, target, from, to))).toBe(problem);
  });
});

describe('the tornado', () => {
  const atRisk = ({ days, deferral, rate }: Readonly<Record<string, number>>) =>
    ((122 * days!) / 90) * (1 - deferral!) * rate!;

  it('moves each driver alone and puts the widest swing first', () => {
    const { base, bars } = valueOf(
      tornado(
        [
          { name: 'deferral', low: 0, base: 0.5, high: 0.6 },
          { name: 'days', low: 0, base: 45, high: 90 },
          { name: 'rate', low: 1, base: 1, high: 1 },
        ],
        atRisk,
      ),
    );
    expect(base).toBeCloseTo(30.5, 10);
    expect(bars.map(({ name }) => name)).toEqual(['days', 'deferral', 'rate']);
    expect(bars[0]).toMatchObject({
      atLow: 0,
      atHigh: expect.closeTo(61, 10),
      swing: expect.closeTo(61, 10),
    });
    expect(bars[1]).toMatchObject({ atLow: expect.closeTo(61, 10), atHigh: expect.closeTo(24.4, 10) });
    expect(bars[2]!.swing).toBe(0);
  });

  it('swings by slope times span in a linear model', () => {
    const driver = fc.record({ slope: fc.integer({ min: -9, max: 9 }), low: fc.nat(50), high: fc.nat(50) });
    fc.assert(
      fc.property(fc.array(driver, { minLength: 1, maxLength: 8 }), (list) => {
        const named = list.map((each, row) => ({ ...each, name: `d${row}`, base: 1 }));
        const sum = (values: Readonly<Record<string, number>>) =>
          named.reduce((total, { name, slope }) => total + slope * values[name]!, 0);
        const { bars } = valueOf(tornado(named, sum));
        for (const { name, swing } of bars) {
          const { slope, low, high } = named.find((each) => each.name === name)!;
          expect(swing).toBe(Math.abs(slope * (high - low)));
        }
        const swings = bars.map(({ swing }) => swing);
        expect(swings).toEqual([...swings].sort((a, b) => b - a));
      }),
    );
  });

  it('names the driver that the model cannot take', () => {
    const model = ({ days }: Readonly<Record<string, number>>) => 1 / days!;
    expect(problemOf(tornado([{ name: 'days', low: 0, base: 1, high: 2 }], model))).toBe('range of days');
    expect(problemOf(tornado([{ name: 'days', low: 1, base: 0, high: 2 }], model))).toBe('range of drivers');
  });
});

describe('what drives a difference', () => {
  it('of 20 → 100: the rate 30, the amount 20, both together another 30', () => {
    const found = valueOf(
      differenceDrivers(
        [
          { name: 'amount', from: 100, to: 200 },
          { name: 'rate', from: 0.2, to: 0.5 },
        ],
        ({ rate, amount }) => rate! * amount!,
      ),
    );
    expect(found.effects).toEqual([
      { name: 'rate', effect: expect.closeTo(30, 10) },
      { name: 'amount', effect: expect.closeTo(20, 10) },
    ]);
    expect(found).toMatchObject({ from: 20, to: 100, interaction: expect.closeTo(30, 10) });
  });

  it('adds up without interaction where the drivers do', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(100), fc.nat(100)), { minLength: 1, maxLength: 8 }), (list) => {
        const moves = list.map(([from, to], row) => ({ name: `d${row}`, from, to }));
        const sum = (values: Readonly<Record<string, number>>) =>
          Object.values(values).reduce((total, value) => total + value, 0);
        const { interaction, effects } = valueOf(differenceDrivers(moves, sum));
        expect(interaction).toBe(0);
        for (const { name, from, to } of moves) {
          expect(effects.find((each) => each.name === name)!.effect).toBe(to - from);
        }
      }),
    );
  });

  it('names the driver that the model cannot take', () => {
    const model = ({ a, b }: Readonly<Record<string, number>>) => 1 / (a! + b!);
    const moves = [
      { name: 'a', from: 1, to: 0 },
      { name: 'b', from: 0, to: 5 },
    ];
    expect(problemOf(differenceDrivers(moves, model))).toBe('range of a');
    expect(problemOf(differenceDrivers([{ name: 'a', from: 0, to: 1 }], ({ a }) => 1 / a!))).toBe(
      'range of moves',
    );
  });
});
