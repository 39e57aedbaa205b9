import fc from 'fast-check';
import { approvalRate } from '../../../src/methods/approval';
import { normalQuantile } from '../../../src/methods/normal';
import { problemOf, valueOf } from './answers';

describe('the normal quantile', () => {
  // Worked out apart: bisection of erfc(−z/√2)/2 = p in 50-digit arithmetic.
  it.each([
    [0.9, 1.2815515655446005935],
    [0.925, 1.4395314709384562291],
    [0.07, -1.4757910281791706856],
    [0.95, 1.6448536269514722843],
    [0.975, 1.9599639845400538556],
    [0.995, 2.5758293035489004539],
    [0.001, -3.0902323061678135354],
    [1e-6, -4.7534243088228989573],
    [1e-10, -6.3613409024040561991],
    [1e-12, -7.0344838253011319326],
    [1e-50, -14.933337534788488981],
    [1e-300, -37.047096299361199237],
  ])('of %d is %d', (p, z) => {
    expect(Math.abs(normalQuantile(p) / z - 1)).toBeLessThan(4e-15);
  });

  it('is symmetric, rises, and has ends', () => {
    expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([-Infinity, 0, Infinity]);
    expect(normalQuantile(1.1)).toBeNaN();
    // Eighths of a power of two: 1 − p is exact.
    const eighth = fc.integer({ min: 1, max: 2 ** 30 - 2 }).map((n) => n / 2 ** 30);
    fc.assert(
      fc.property(eighth, (p) => {
        expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 14);
        expect(normalQuantile(p + 2 ** -30)).toBeGreaterThan(normalQuantile(p));
      }),
    );
  });
});

describe('the approval rate', () => {
  it('of 19 of 141 applications is 13.5 %, between 8.8 % and 20.1 %', () => {
    const { rate, low, high } = valueOf(approvalRate(19, 141));
    expect([rate, low, high].map((x) => x.toFixed(5))).toEqual(['0.13475', '0.08799', '0.20088']);
  });

  it('is far higher over decided than over filed applications', () => {
    const filed = valueOf(approvalRate(19, 141));
    const decided = valueOf(approvalRate(19, 20));
    expect(decided.low).toBeGreaterThan(filed.high);
  });

  // Newcombe (1998), Statist. Med. 17:857, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%d of %d: the published interval', (approved, total, low, high) => {
    const found = valueOf(approvalRate(approved, total));
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  // Worked out apart from the formula in 50-digit arithmetic.
  it.each([
    [19, 141, 0.95, 0.087993123626405845, 0.20088451652834835],
    [19, 141, 0.99, 0.076941753487517971, 0.22539121540157643],
    [20, 20, 0.95, 0.83887484194718061, 1],
    [1, 1e9, 0.95, 1.7652455495696313e-10, 5.6649342432974394e-9],
    [3, 8, 0.5, 0.26922568024835247, 0.4942261188058537],
    [35.25, 141, 0.9, 0.19510628783217863, 0.31430720934080851],
  ])('%d of %d at %d', (approved, total, confidence, low, high) => {
    const found = valueOf(approvalRate(approved, total, confidence));
    expect(Math.abs(found.low / low - 1)).toBeLessThan(1e-12);
    expect(Math.abs(found.high / high - 1)).toBeLessThan(1e-12);
  });

  it('of none, at a confidence that asks for nothing, is an interval of nothing', () => {
    expect(valueOf(approvalRate(0, 10, 1e-20))).toEqual({ rate: 0, low: 0, high: 0 });
  });

  const cases = fc
    .tuple(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([total, part]) => ({ total, approved: Math.round(part * total) }));

  it('ends where the score test just rejects: (p̂ − π)² = z²·π(1 − π)/n', () => {
    const confidence = fc.constantFrom(0.5, 0.8, 0.9, 0.95, 0.99, 0.999);
    fc.assert(
      fc.property(cases, confidence, ({ approved, total }, level) => {
        const { rate, low, high } = valueOf(approvalRate(approved, total, level));
        const z = normalQuantile((1 + level) / 2);
        for (const end of [low, high]) {
          expect((rate - end) ** 2).toBeCloseTo((z * z * end * (1 - end)) / total, 12);
        }
      }),
    );
  });

  it('keeps order, mirrors refusals and narrows with more cases', () => {
    fc.assert(
      fc.property(cases, ({ approved, total }) => {
        const { rate, low, high } = valueOf(approvalRate(approved, total));
        expect(low).toBeGreaterThanOrEqual(0);
        expect(rate).toBeGreaterThanOrEqual(low);
        expect(high).toBeGreaterThanOrEqual(rate);
        expect(high).toBeLessThanOrEqual(1);
        const refusals = valueOf(approvalRate(total - approved, total));
        expect(refusals.low).toBeCloseTo(1 - high, 12);
        const more = valueOf(approvalRate(approved * 4, total * 4));
        expect(more.high - more.low).toBeLessThan(high - low);
      }),
    );
  });

  it('starts at exactly 0 with no approval and ends at exactly 1 with all', () => {
    for (let total = 1; total < 500; total++) {
      expect(valueOf(approvalRate(0, total)).low).toBe(0);
      expect(valueOf(approvalRate(total, total)).high).toBe(1);
    }
  });

  it.each([
    ['more approvals than applications', 5, 4, 0.95, 'range of approved'],
    ['negative approvals', -1, 4, 0.95, 'range of approved'],
    ['negative applications', 0, -4, 0.95, 'range of total'],
    ['no applications', 0, 0, 0.95, 'division of total'],
    ['certainty', 1, 4, 1, 'range of confidence'],
    ['no confidence', 1, 4, 0, 'range of confidence'],
    ['confidence in per cent', 1, 4, 95, 'range of confidence'],
  ])('refuses %s', (_, approved, total, confidence, problem) => {
    expect(problemOf(approvalRate(approved, total, confidence))).toBe(problem);
  });
});
