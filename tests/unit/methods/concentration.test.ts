import fc from 'fast-check';
import { concentration } from '../../../src/methods/concentration';
import { detailOf, problemOf, valueOf } from './answers';

const quantities = fc
  .array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 30 })
  .filter((list) => list.some((quantity) => quantity > 1e-6));

describe('the Herfindahl–Hirschman index', () => {
  it.each([
    ['four firms with 30, 30, 20 and 20 %', [30, 30, 20, 20], 0.26],
    ['gallium 2022: China 606, Russia 5, Japan 3, Korea 2 t', [606, 5, 3, 2], 0.9678961460617305],
    ['a single supplier', [42], 1],
    ['five equal suppliers', [7, 7, 7, 7, 7], 1 / 5],
    // (3² + 1²)/4² by hand
    ['a supplier without supply changes nothing', [3, 0, 1, 0], 10 / 16],
  ])('%s', (_, list, expected) => {
    expect(valueOf(concentration(list))).toBeCloseTo(expected, 12);
    expect(valueOf(concentration(list, undefined, 'points'))).toBeCloseTo(expected * 10_000, 8);
  });

  it('weighs each squared share', () => {
    // Shares ½, ¼, ¼: ¼·0.8 + 1/16·0.4 + 1/16·0 = 0.225
    expect(valueOf(concentration([50, 25, 25], [0.8, 0.4, 0]))).toBeCloseTo(0.225, 12);
  });

  it('takes weights above 1, as the EU method has them', () => {
    // Shares ¾ and ¼, governance 6 and 2, trade factors 1.1 and 0.8: 0.5625·6.6 + 0.0625·1.6 = 3.8125
    expect(valueOf(concentration([3, 1], [6 * 1.1, 2 * 0.8]))).toBeCloseTo(3.8125, 12);
  });

  it('needs no weight where there is no quantity', () => {
    expect(valueOf(concentration([5, 0], [0.5, null]))).toBeCloseTo(0.5, 12);
  });

  it('is the chance that two tons drawn with replacement have one supplier', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 6 }), (tons) => {
        const supplierOfTon = tons.flatMap((count, supplier) => Array<number>(count).fill(supplier));
        let same = 0;
        for (const first of supplierOfTon) for (const second of supplierOfTon) if (first === second) same++;
        expect(valueOf(concentration(tons))).toBeCloseTo(same / supplierOfTon.length ** 2, 10);
      }),
    );
  });

  it('lies between 1/n and 1, whatever the unit and the order', () => {
    fc.assert(
      fc.property(quantities, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (list, unit) => {
        const index = valueOf(concentration(list));
        expect(index).toBeGreaterThanOrEqual(1 / list.length - 1e-12);
        expect(index).toBeLessThanOrEqual(1 + 1e-12);
        expect(valueOf(concentration(list.map((quantity) => quantity * unit)))).toBeCloseTo(index, 9);
        expect(valueOf(concentration([...list].reverse()))).toBeCloseTo(index, 9);
      }),
    );
  });

  it('rises when two suppliers merge', () => {
    fc.assert(
      fc.property(quantities, fc.double({ min: 0.1, max: 1e6, noNaN: true }), (list, other) => {
        const apart = valueOf(concentration([...list, other]));
        const merged = valueOf(concentration([...list.slice(0, -1), list.at(-1)! + other]));
        expect(merged).toBeGreaterThanOrEqual(apart - 1e-12);
      }),
    );
  });

  it.each([
    ['a negative quantity, even with a zero total', [-5, 5], undefined, 'range of quantities'],
    ['no number', [1, NaN], undefined, 'range of quantities'],
    ['a total beyond all numbers', [1e308, 1e308], undefined, 'range of quantities'],
    ['nothing supplied', [0, 0], undefined, 'division of quantities'],
    ['no supplier', [], undefined, 'division of quantities'],
    ['fewer weights than quantities', [1, 2], [0.5], 'size of weights'],
    ['a negative weight', [1, 2], [0.5, -0.1], 'range of weights'],
    ['a missing weight', [1, 2], [0.5, null], 'blank of weights'],
  ])('refuses %s', (_, list, weights, problem) => {
    expect(problemOf(concentration(list, weights))).toBe(problem);
  });

  it('names the row and the bounds of what it refuses', () => {
    expect(detailOf(concentration([3, -4]))).toEqual({ position: 2, from: 0, value: -4 });
    expect(detailOf(concentration([1, 2], [0.5]))).toEqual({ size: 1, expected: 2 });
  });
});
