// Revenue at risk by region and length of outage, its drivers, and the break-even that the same figure feeds.

import {
  atRiskByRegion,
  atRiskTornado,
  outageCost,
  regionAtRisk,
} from '../../../src/exposure/revenue-at-risk';
import { readPeriod } from '../../../src/control-data/periods';
import { bundledData } from '../../../src/in-use/in-use';
import { breakEvenOutage } from '../../../src/methods/break-even';
import type { RevenueRegion } from '../../../src/questions/revenue';
import { day } from '../support/ask';

const data = bundledData();
const US: RevenueRegion = { kind: 'region', code: 'US', name: 'United States' };
const FRANCE: RevenueRegion = { kind: 'region', code: 'FR', name: 'France' };
const question = {
  company: data.companies.get('jl-mag')!,
  region: US,
  period: readPeriod('2025Q1'),
  knownOn: day('2026-06-01'),
};

it('takes the calendar days of the period', () => {
  expect(regionAtRisk(data, question, { days: 63, deferral: 0 }).found).toMatchObject({
    revenue: 122_000_000,
    currency: 'CNY',
    periodDays: 90,
    atRisk: { ok: true, value: 85_400_000 },
  });
});

it('is nothing where the figure was not known, or is not there', () => {
  const outage = { days: 63, deferral: 0 };
  expect(regionAtRisk(data, { ...question, knownOn: day('2025-01-01') }, outage).found).toBeNull();
  expect(regionAtRisk(data, { ...question, region: FRANCE }, outage).found).toBeNull();
});

it('grows with the outage, region by region', () => {
  const outages = [30, 63, 90].map((days) => ({ days, deferral: 0.5 }));
  const grid = atRiskByRegion(data, question, [US, FRANCE], outages);
  expect(grid.map(({ region }) => region)).toEqual([US, FRANCE]);
  const amounts = grid[0]!.byOutage.map(({ found }) =>
    found!.atRisk.ok ? Math.round(found!.atRisk.value) : null,
  );
  expect(amounts).toEqual([20_333_333, 42_700_000, 61_000_000]);
  expect(grid[1]!.byOutage.map(({ found }) => found)).toEqual([null, null, null]);
});

it('a tornado shows which driver moves it most', () => {
  const spans = {
    revenue: { low: 110, base: 122, high: 130 },
    outage_days: { low: 30, base: 63, high: 90 },
    deferral: { low: 0, base: 0.2, high: 0.5 },
  };
  const outcome = atRiskTornado(spans, 90);
  if (!outcome.ok) throw new Error(outcome.problem);
  expect(outcome.value.bars.map(({ name }) => name)).toEqual(['outage_days', 'deferral', 'revenue']);
  expect(outcome.value.base).toBeCloseTo((122 * 63 * 0.8) / 90, 9);
  expect(atRiskTornado({ ...spans, deferral: { low: 0, base: 0.2, high: 2 } }, 90)).toMatchObject({
    ok: false,
  });
});

it('the break-even is the inverse: at its days the earnings missed are the headroom', () => {
  const cost = outageCost(data, question, { deferral: 0.1, contribution: 0.3, coverDays: 0 })!;
  const days = breakEvenOutage(20_000_000, cost);
  if (!days.ok || typeof days.value !== 'number') throw new Error('no break-even');
  const { found } = regionAtRisk(data, question, { days: days.value, deferral: 0.1 });
  expect(found!.atRisk.ok && found!.atRisk.value * 0.3).toBeCloseTo(20_000_000, 3);
});
