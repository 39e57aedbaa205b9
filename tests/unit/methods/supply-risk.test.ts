import fc from 'fast-check';
import { concentration } from '../../../src/methods/concentration';
import { euSupplyRisk } from '../../../src/methods/eu-supply-risk';
import { geopolRisk } from '../../../src/methods/geopolrisk';
import { governanceWeight } from '../../../src/methods/governance';
import { problemOf, valueOf } from './answers';

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('the governance weight', () => {
  it.each([
    ['China 2022', -0.44107362627983093, 0.5882147252559662],
    ['the middle of the scale', 0, 0.5],
    ['the most stable', 2.5, 0],
    ['the least stable', -2.5, 1],
    ['an estimate beyond the scale, stable', 2.7, 0],
    ['an estimate beyond the scale, unstable', -3.3, 1],
  ])('%s', (_, estimate, expected) => {
    expect(valueOf(governanceWeight(estimate))).toBeCloseTo(expected, 12);
  });

  it('of a missing country is missing, not 0', () => {
    expect(problemOf(governanceWeight(null))).toBe('blank of estimate');
    expect(problemOf(governanceWeight(NaN))).toBe('range of estimate');
  });

  it('falls as governance gets better', () => {
    const estimate = fc.double({ min: -4, max: 4, noNaN: true });
    fc.assert(
      fc.property(estimate, estimate, (one, other) => {
        const worse = valueOf(governanceWeight(Math.min(one, other)));
        const better = valueOf(governanceWeight(Math.max(one, other)));
        expect(better).toBeLessThanOrEqual(worse);
      }),
    );
  });
});

describe('the GeoPolRisk score', () => {
  it.each([
    // 0.3 · 1000/2500
    ['Σgf 1000, F 2000, p 500', 0.3, [2000], [0.5], 500, 0.12],
    // 0.5 · (0.6·300 + 0.2·100)/(400 + 100) = 0.5 · 200/500
    ['two origins and own production', 0.5, [300, 100], [0.6, 0.2], 100, 0.2],
    ['own production only', 0.9, [0], [0.5], 100, 0],
    ['imports from the least stable country only', 0.7, [5], [1], 0, 0.7],
    ['a country without imports needs no weight', 0.4, [10, 0], [0.5, null], 0, 0.2],
  ])('%s', (_, hhi, imports, instability, production, expected) => {
    expect(valueOf(geopolRisk(hhi, imports, instability, production))).toBeCloseTo(expected, 12);
  });

  it('never passes the concentration, falls with own production and knows no unit', () => {
    const origins = fc.array(
      fc.record({ flow: fc.double({ min: 0.1, max: 1e6, noNaN: true }), weight: share }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(share, origins, fc.double({ min: 0, max: 1e6, noNaN: true }), (hhi, list, own) => {
        const flows = list.map(({ flow }) => flow);
        const weights = list.map(({ weight }) => weight);
        const score = valueOf(geopolRisk(hhi, flows, weights, own));
        expect(score).toBeLessThanOrEqual(hhi + 1e-12);
        expect(valueOf(geopolRisk(hhi, flows, weights, own + 10))).toBeLessThanOrEqual(score);
        const inKilograms = flows.map((flow) => flow * 1000);
        expect(valueOf(geopolRisk(hhi, inKilograms, weights, own * 1000))).toBeCloseTo(score, 10);
      }),
    );
  });

  it.each([
    ['a concentration in points', 2600, [1], [0.5], 0, 'range of hhi'],
    ['negative imports before a zero total', 0.3, [-1, 1], [0.5, 0.5], 0, 'range of imports'],
    ['an instability above 1', 0.3, [1], [1.2], 0, 'range of instability'],
    ['imports without an instability', 0.3, [1], [null], 0, 'blank of instability'],
    ['lists of different sizes', 0.3, [1, 2], [0.5], 0, 'size of instability'],
    ['negative production', 0.3, [1], [0.5], -1, 'range of production'],
    ['neither production nor imports', 0.3, [0], [0.5], 0, 'division of imports'],
  ])('refuses %s', (_, hhi, imports, instability, production, problem) => {
    expect(problemOf(geopolRisk(hhi, imports, instability, production))).toBe(problem);
  });
});

describe('the EU supply risk', () => {
  it('of dysprosium in the 2023 list: 5.567, published as 5.6', () => {
    const risk = valueOf(euSupplyRisk(5.68, null, 1, 0.01, 0.99));
    expect(risk).toBeCloseTo(5.68 * 0.99 * 0.99, 12);
    expect(risk.toFixed(1)).toBe('5.6');
  });

  it.each([
    // (4·0.4 + 2·0.6)·0.9·0.8 = 2.8·0.72
    ['both indices, reliance 80 %', 4, 2, 0.8, 0.1, 0.8, 2.016],
    ['full reliance: half and half', 4, 2, 1, 0, 1, 3],
    ['no reliance: EU sourcing alone', 4, 2, 0, 0, 1, 2],
    ['EU sourcing alone is known: reliance does not count', null, 2, 1, 0, 1, 2],
    ['global supply alone is known: reliance does not count', 4, null, 0, 0, 1, 4],
    ['an EU index of 0 is not known', 4, 0, 0.5, 0, 1, 4],
    ['a global index of 0 is not known', 0, 2, 0.5, 0, 1, 2],
    ['all of it recycled', 4, 2, 0.8, 1, 1, 0],
  ])('%s', (_, global, eu, reliance, recycling, substitution, expected) => {
    expect(valueOf(euSupplyRisk(global, eu, reliance, recycling, substitution))).toBeCloseTo(expected, 12);
  });

  it('takes the weighted concentration as it comes', () => {
    // One country, WGI' = 2·(2.5 + 0.5) = 6, trade factor 1.1: 6.6
    const global = valueOf(concentration([100], [2 * (2.5 + 0.5) * 1.1]));
    expect(valueOf(euSupplyRisk(global, null, 1, 0, 1))).toBeCloseTo(6.6, 12);
  });

  it('lies between the two indices and falls with recycling', () => {
    const index = fc.double({ min: 0.01, max: 13, noNaN: true });
    fc.assert(
      fc.property(index, index, share, share, (global, eu, reliance, recycling) => {
        const risk = valueOf(euSupplyRisk(global, eu, reliance, 0, 1));
        expect(risk).toBeGreaterThanOrEqual(Math.min(global, eu) - 1e-9);
        expect(risk).toBeLessThanOrEqual(Math.max(global, eu) + 1e-9);
        expect(valueOf(euSupplyRisk(global, eu, reliance, recycling, 1))).toBeLessThanOrEqual(risk);
      }),
    );
  });

  it.each([
    ['indices of 0: neither is known', 0, 0, 0.5, 0, 1, 'blank of hhi_global'],
    ['neither index', null, null, 0.5, 0, 1, 'blank of hhi_global'],
    ['a negative index', -1, null, 0.5, 0, 1, 'range of hhi_global'],
    ['a negative EU index', 1, -2, 0.5, 0, 1, 'range of hhi_eu'],
    ['the reliance of a net exporter', 1, 2, -0.2, 0, 1, 'range of import_reliance'],
    ['recycling in per cent', 1, 2, 0.5, 30, 1, 'range of recycling'],
    ['substitution above 1', 1, 2, 0.5, 0, 1.01, 'range of substitution'],
  ])('refuses %s', (_, global, eu, reliance, recycling, substitution, problem) => {
    expect(problemOf(euSupplyRisk(global, eu, reliance, recycling, substitution))).toBe(problem);
  });
});
