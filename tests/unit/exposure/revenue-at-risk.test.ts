// Revenue at risk of an exporter in a region.

import { regionAtRisk } from '../../../src/exposure/revenue-at-risk';
import { readPeriod } from '../../../src/control-data/periods';
import { bundledData } from '../../../src/state/state';
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
