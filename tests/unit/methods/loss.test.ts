import fc from 'fast-check';
import { lossMeasure, valueAtRisk } from '../../../src/methods/loss';
import type { LossMeasureName } from '../../../src/methods/loss';
import { detailOf, problemOf, valueOf } from './answers';

interface Item {
  amount: number;
  probability: number;
}

const measureOf = (items: readonly Item[], measure: LossMeasureName, level?: number) =>
  valueOf(
    lossMeasure(
      items.map(({ amount }) => amount),
      items.map(({ probability }) => probability),
      measure,
      { level },
    ),
  );

const probability = fc.double({ min: 0, max: 1, noNaN: true });
const level = fc.double({ min: 0.01, max: 0.999, noNaN: true });
const fewItems = fc.array(
  fc.record({
    amount: fc.oneof(fc.nat(20), fc.double({ min: 0, max: 1000, noNaN: true })),
    probability: fc.oneof(probability, fc.constantFrom(0, 0.25, 0.5, 1)),
  }),
  { minLength: 1, maxLength: 9 },
);

/** Every combination of items by counting in binary, none merged: loss and chance of each, the losses ascending. */
function everyCombination(items: readonly Item[]) {
  return Array.from({ length: 2 ** items.length }, (_, mask) =>
    items.reduce(
      (sofar, item, row) =>
        mask & (1 << row)
          ? { loss: sofar.loss + item.amount, chance: sofar.chance * item.probability }
          : { loss: sofar.loss, chance: sofar.chance * (1 - item.probability) },
      { loss: 0, chance: 1 },
    ),
  ).sort((a, b) => a.loss - b.loss);
}

/** `ES = 1/(1 − α) ∫ VaR_u du` from α to 1 (Acerbi & Tasche's other form), the step function integrated exactly. */
function averageOfQuantilesAbove(alpha: number, items: readonly Item[]) {
  let reached = 0;
  let integral = 0;
  for (const { loss, chance } of everyCombination(items)) {
    integral += loss * Math.max(0, Math.min(1, reached + chance) - Math.max(alpha, reached));
    reached += chance;
  }
  return integral / (1 - alpha);
}

describe('the loss of 122, 100 and 90 with chances of 30, 10 and 5 %', () => {
  const items = [
    { amount: 122, probability: 0.3 },
    { amount: 100, probability: 0.1 },
    { amount: 90, probability: 0.05 },
  ];

  it.each<[LossMeasureName, number, number]>([
    ['mean', 0.95, 51.1],
    // 122²·0.21 + 100²·0.09 + 90²·0.0475
    ['sd', 0.95, Math.sqrt(3125.64 + 900 + 384.75)],
    ['var', 0.95, 122],
    ['quantile', 0.95, 122],
    ['es', 0.95, 213.76],
    // P(0) = 0.7 · 0.9 · 0.95 = 0.5985, P(90) = 0.0315, P(100) = 0.0665, P(122) = 0.2565
    ['var', 0.5985, 0],
    ['var', 0.5986, 90],
    ['var', 0.63, 90],
    ['var', 0.6965, 100],
    ['var', 0.953, 122],
    ['var', 1, 312],
  ])('%s at %d', (measure, alpha, expected) => {
    const found = measureOf(items, measure, alpha);
    expect(found.value).toBeCloseTo(expected, 9);
    expect(found).toMatchObject({ basis: 'exact', standardError: 0 });
  });

  it('is measured at 95 % unless another level is given', () => {
    expect(measureOf(items, 'es').value).toBe(measureOf(items, 'es', 0.95).value);
  });
});

describe('an exact loss distribution', () => {
  it('has a level reached where only rounding is missing: ten chances of one half make up a half', () => {
    // P(L ≤ 0.4) = P(L < 0.5) = (1 − 252/1024)/2; sums of 0.1 differ in their last digits.
    const items = Array<Item>(10).fill({ amount: 0.1, probability: 0.5 });
    expect(measureOf(items, 'var', 386 / 1024).value).toBeCloseTo(0.4, 12);
    expect(measureOf(items, 'var', 386 / 1024 + 1e-9).value).toBeCloseTo(0.5, 12);
    expect(measureOf(items, 'var', 638 / 1024).value).toBeCloseTo(0.5, 12);
  });

  it('reaches its middle after half of a million equal chances, although their plain sum falls short', () => {
    const million = 1_000_000;
    const losses = Float64Array.from({ length: million }, (_, row) => row + 1);
    const chances = new Float64Array(million).fill(1 / million);
    expect(valueAtRisk({ losses, chances, trials: null }, 0.5)).toBe(million / 2);
  });

  it('of 400 equal items is binomial', () => {
    const size = 400;
    const p = 0.07;
    const items = Array<Item>(size).fill({ amount: 3, probability: p });
    // The binomial chances by their recurrence, up from no loss.
    let chance = (1 - p) ** size;
    let reached = 0;
    let count = 0;
    while (reached + chance < 0.99) {
      reached += chance;
      chance *= ((size - count) / (count + 1)) * (p / (1 - p));
      count++;
    }
    expect(measureOf(items, 'var', 0.99)).toMatchObject({ basis: 'exact', value: 3 * count });
  });

  it('measures what every combination, one by one, gives', () => {
    fc.assert(
      fc.property(fewItems, level, (items, alpha) => {
        const combinations = everyCombination(items);
        let reached = 0;
        const worst = combinations.find(({ chance }) => (reached += chance) >= alpha - 1e-12);
        // A level that a sum of chances meets to the last digits is decided by rounding: not a fair comparison.
        const edge = combinations.reduce(
          ({ sum, nearest }, { chance }) => ({
            sum: sum + chance,
            nearest: Math.min(nearest, Math.abs(sum + chance - (alpha - 1e-12))),
          }),
          { sum: 0, nearest: 1 },
        );
        fc.pre(edge.nearest > 1e-14);
        expect(measureOf(items, 'var', alpha).value).toBeCloseTo(worst!.loss, 8);

        const mean = combinations.reduce((sum, { loss, chance }) => sum + loss * chance, 0);
        const square = combinations.reduce((sum, { loss, chance }) => sum + (loss - mean) ** 2 * chance, 0);
        expect(measureOf(items, 'mean').value).toBeCloseTo(mean, 8);
        expect(measureOf(items, 'sd').value ** 2).toBeCloseTo(square, 6);
      }),
      { numRuns: 300 },
    );
  });

  it('has the average of all quantiles above the level as its expected shortfall', () => {
    fc.assert(
      fc.property(fewItems, level, (items, alpha) => {
        expect(measureOf(items, 'es', alpha).value).toBeCloseTo(averageOfQuantilesAbove(alpha, items), 7);
      }),
      { numRuns: 300 },
    );
  });

  it('rises with the level, and its shortfall is never below its quantile or its mean', () => {
    fc.assert(
      fc.property(fewItems, level, level, (items, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(measureOf(items, 'var', low).value).toBeLessThanOrEqual(measureOf(items, 'var', high).value);
        expect(measureOf(items, 'es', low).value).toBeLessThanOrEqual(
          measureOf(items, 'es', high).value * (1 + 1e-9),
        );
        expect(measureOf(items, 'es', low).value).toBeGreaterThanOrEqual(measureOf(items, 'var', low).value);
        const mean = measureOf(items, 'mean').value;
        expect(measureOf(items, 'es', low).value).toBeGreaterThanOrEqual(mean - 1e-9 * (1 + mean));
      }),
    );
  });

  it('has a coherent shortfall: that of two books together is at most the sum of both', () => {
    // The smallest numbers lie too far apart for a share of one of them.
    const smallest = 1e-300;
    fc.assert(
      fc.property(fewItems, fewItems, level, (first, second, alpha) => {
        const apart = measureOf(first, 'es', alpha).value + measureOf(second, 'es', alpha).value;
        const most = apart * (1 + 1e-9) + smallest;
        expect(measureOf([...first, ...second], 'es', alpha).value).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('moves with the unit and does not mind the order of rows or rows of zeros', () => {
    fc.assert(
      fc.property(fewItems, level, (items, alpha) => {
        const found = measureOf(items, 'es', alpha).value;
        const rows = [
          { amount: 0, probability: 0.4 },
          ...[...items].reverse(),
          { amount: 7, probability: 0 },
        ];
        expect(measureOf(rows, 'es', alpha).value).toBe(found);
        const doubled = items.map((item) => ({ ...item, amount: item.amount * 2 }));
        expect(measureOf(doubled, 'es', alpha).value).toBeCloseTo(found * 2, 8);
      }),
    );
  });

  it.each<LossMeasureName>(['mean', 'sd', 'var', 'es', 'quantile'])(
    'without items has a %s of 0',
    (measure) => {
      expect(measureOf([], measure).value).toBe(0);
    },
  );

  it('keeps a certain loss certain', () => {
    const items = [
      { amount: 50, probability: 1 },
      { amount: 10, probability: 0.01 },
    ];
    expect(measureOf(items, 'var', 0.5).value).toBe(50);
    expect(measureOf(items, 'sd').value).toBeCloseTo(10 * Math.sqrt(0.01 * 0.99), 12);
  });
});

describe('what a loss measure refuses', () => {
  const rows = (count: number) => Array<number>(count).fill(0.5);

  it.each([
    ['a negative amount', [-1], [0.5], {}, 'range of amounts'],
    ['a probability in per cent', [1], [30], {}, 'range of probabilities'],
    ['a negative probability', [1], [-0.1], {}, 'range of probabilities'],
    ['lists of different sizes', [1, 2], [0.5], {}, 'size of probabilities'],
    ['amounts beyond all numbers', [1e308, 1e308], [0.5, 0.5], {}, 'range of amounts'],
    ['a level in per cent', [1], [0.5], { level: 95 }, 'range of level'],
    ['level 0', [1], [0.5], { level: 0 }, 'range of level'],
    ['half a trial', [1], [0.5], { trials: 0.5 }, 'range of trials'],
    ['no trials', [1], [0.5], { trials: 0 }, 'range of trials'],
    ['more than 100,000 trials', [1], [0.5], { trials: 100_001 }, 'limit of trials'],
    ['2,001 items in 10,000 trials', rows(2001), rows(2001), {}, 'limit of trials'],
    ['201 items in 100,000 trials', rows(201), rows(201), { trials: 100_000 }, 'limit of trials'],
    ['a negative seed', [1], [0.5], { seed: -1 }, 'range of seed'],
    ['a broken seed', [1], [0.5], { seed: 1.5 }, 'range of seed'],
  ])('%s', (_, amounts, probabilities, options, problem) => {
    expect(problemOf(lossMeasure(amounts, probabilities, 'var', options))).toBe(problem);
  });

  it('an expected shortfall at level 1', () => {
    expect(problemOf(lossMeasure([1], [0.5], 'es', { level: 1 }))).toBe('division of level');
  });

  it('and says which limit', () => {
    expect(detailOf(lossMeasure(rows(2001), rows(2001)))).toEqual({
      limit: 20_000_000,
      items: 2001,
      trials: 10_000,
    });
    expect(detailOf(lossMeasure([1], [0.5], 'var', { trials: 200_000 }))).toEqual({
      limit: 100_000,
      value: 200_000,
    });
  });

  it('but not exactly 20 million draws', () => {
    expect(problemOf(lossMeasure(rows(2000), rows(2000), 'mean'))).toBe('answer');
  });
});
