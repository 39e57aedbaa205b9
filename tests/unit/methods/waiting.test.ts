import fc from 'fast-check';
import { chanceOfDecision, waitingCurve } from '../../../src/methods/waiting';
import { problemOf, valueOf } from './answers';

interface Case {
  day: number;
  decided: boolean;
}

const curveOf = (cases: readonly Case[]) =>
  valueOf(
    waitingCurve(
      cases.map(({ day }) => day),
      cases.map(({ decided }) => decided),
    ),
  );

const chanceOf = (cases: readonly Case[], byDay: number) =>
  valueOf(
    chanceOfDecision(
      cases.map(({ day }) => day),
      cases.map(({ decided }) => decided),
      byDay,
    ),
  );

// Freireich et al. (1963), 6-MP arm, n = 21, as in every textbook of survival analysis.
const decidedDays = [6, 6, 6, 7, 10, 13, 16, 22, 23];
const openDays = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
const freireich: Case[] = [
  ...openDays.map((day) => ({ day, decided: false })),
  ...decidedDays.map((day) => ({ day, decided: true })),
];

const someCases = fc.array(fc.record({ day: fc.nat(30), decided: fc.boolean() }), {
  minLength: 1,
  maxLength: 25,
});

/**
 * The same curve another way: Efron (1967) gives each case the weight 1/n and moves the weight of an open case evenly
 * to all cases after it.
 */
function redistributedToTheRight(cases: readonly Case[], byDay: number): number {
  const order = [...cases].sort((a, b) => a.day - b.day || Number(b.decided) - Number(a.decided));
  const weights = order.map(() => 1 / order.length);
  let chance = 0;
  order.forEach(({ day, decided }, row) => {
    if (decided && day <= byDay) chance += weights[row]!;
    const later = order.length - row - 1;
    if (!decided)
      for (let next = row + 1; next < order.length; next++) weights[next]! += weights[row]! / later;
  });
  return chance;
}

describe('the waiting curve', () => {
  it('of the 6-MP arm is the published one', () => {
    expect(
      curveOf(freireich).map(({ day, atRisk, decided, waiting }) => [
        day,
        atRisk,
        decided,
        waiting.toFixed(4),
      ]),
    ).toEqual([
      [6, 21, 3, '0.8571'],
      [7, 17, 1, '0.8067'],
      [10, 15, 1, '0.7529'],
      [13, 12, 1, '0.6902'],
      [16, 11, 1, '0.6275'],
      [22, 7, 1, '0.5378'],
      [23, 6, 1, '0.4482'],
    ]);
  });

  it.each([
    ['before the first decision', 5.9, 0],
    ['on day 6', 6, 1 - 0.857142857142857],
    ['between decisions', 9, 1 - 0.80672268907563],
    ['on day 10', 10, 1 - 0.752941176470588],
    ['past the last observation the curve stays flat', 1000, 1 - 0.448179271708683],
  ])('chance of a decision %s', (_, byDay, expected) => {
    expect(chanceOf(freireich, byDay)).toBeCloseTo(expected, 12);
  });

  it('counts a case last seen open on a day of decisions as at risk on it', () => {
    // Day 45: two at risk, one decided. ⅔ · ½
    const cases = [
      { day: 45, decided: false },
      { day: 45, decided: true },
      { day: 30, decided: true },
    ];
    expect(chanceOf(cases, 45)).toBeCloseTo(1 - (2 / 3) * (1 / 2), 12);
  });

  it('has no step where all cases are open', () => {
    const open = [10, 20].map((day) => ({ day, decided: false }));
    expect(curveOf(open)).toEqual([]);
    expect(chanceOf(open, 100)).toBe(0);
  });

  it('reaches certainty where the oldest case was decided', () => {
    expect(
      chanceOf(
        [
          { day: 3, decided: false },
          { day: 8, decided: true },
        ],
        8,
      ),
    ).toBe(1);
  });

  it('without open cases is the share decided so far', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 30 }), fc.nat(50), (days, byDay) => {
        const cases = days.map((day) => ({ day, decided: true }));
        const share = days.filter((day) => day <= byDay).length / days.length;
        expect(chanceOf(cases, byDay)).toBeCloseTo(share, 12);
      }),
    );
  });

  it('is the one that redistribution to the right gives', () => {
    fc.assert(
      fc.property(someCases, fc.nat(35), (cases, byDay) => {
        expect(chanceOf(cases, byDay)).toBeCloseTo(redistributedToTheRight(cases, byDay), 12);
      }),
    );
  });

  it('never rises, stays between 0 and 1 and does not mind the order of rows', () => {
    fc.assert(
      fc.property(someCases, (cases) => {
        const curve = curveOf(cases);
        expect(curveOf([...cases].reverse())).toEqual(curve);
        let before = 1;
        for (const { waiting } of curve) {
          expect(waiting).toBeGreaterThanOrEqual(0);
          expect(waiting).toBeLessThan(before);
          before = waiting;
        }
      }),
    );
  });

  it.each([
    ['negative days', [-1], [true], 5, 'range of days'],
    ['a flag for another case', [1, 2], [true], 5, 'size of decided'],
    ['no case', [], [], 5, 'blank of days'],
    ['a day before filing', [1], [true], -1, 'range of by_day'],
  ])('refuses %s', (_, days, decided, byDay, problem) => {
    expect(problemOf(chanceOfDecision(days, decided, byDay))).toBe(problem);
  });
});
