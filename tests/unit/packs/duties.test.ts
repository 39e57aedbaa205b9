// What the shipped packs add to the duty of the United States on goods of autumn 2026 and before, by their sources.

import { ask, day, use } from '../support/ask';

beforeEach(() => use());

const duty = (material: string, origin: string, iso: string): unknown =>
  ask('ADDITIONAL_DUTY', material, 'US', origin, day(iso));
const why = (material: string, origin: string, iso: string): unknown =>
  ask('EXPLAIN', 'ADDITIONAL_DUTY', material, 'US', origin, day(iso));

test.each([
  ['aluminium', 'CN', '2025-03-12', 0.25],
  ['aluminium', 'GB', '2025-06-03', 0.25],
  ['aluminium', 'CN', '2025-06-04', 0.5],
  ['aluminium', 'CA', '2026-06-01', 0.5],
  ['aluminium', 'GB', '2025-06-04', 0.25],
  // Derivatives 200%, the metal 50%: the highest counts, and it is said.
  ['aluminium', 'RU', '2026-06-01', 2],
  ['copper', 'CL', '2025-08-01', 0.5],
  ['NdFeB magnets', 'CN', '2026-02-23', 0.25],
  ['NdFeB magnets', 'CN', '2026-02-24', 0.35],
  // The rule names NdFeB magnets, of which those with dysprosium are a form of it.
  ['dysprosium', 'CN', '2026-02-23', 0.25],
  ['samarium', 'CN', '2026-02-23', 0.25],
  ['neodymium', 'CN', '2026-02-23', 0],
])('%s from %s on %s: %d', (material, origin, iso, rate) => {
  expect(duty(material, origin, iso)).toBe(rate);
});

test('the surcharge does not come on top of Section 232, and may not apply elsewhere: it is named, and in no sum', () => {
  expect(duty('copper', 'CL', '2026-06-01')).toBe(0.5);
  expect(why('graphite', 'CN', '2026-06-01')).toContain(
    'Not in the sum because it may not apply: Section 122 import surcharge: critical minerals, of which some are exempt (10%;',
  );
  expect(why('aluminium', 'CN', '2026-06-01')).toContain(
    'Applies only to: Aluminium articles and derivatives.',
  );
  expect(why('dysprosium', 'CN', '2026-02-23')).toContain(
    'Applies only to: NdFeB magnets containing dysprosium.',
  );
});

test.each([
  ['alumina', 'CN', '2026-06-01'],
  ['copper scrap', 'CL', '2026-06-01'],
  ['gallium', 'JP', '2026-06-01'],
])('%s from %s on %s: exempt of one, perhaps of the other, so no number', (material, origin, iso) => {
  expect(duty(material, origin, iso)).toEqual({
    error: '#N/A',
    message: expect.stringContaining('of which some are exempt may apply') as string,
  });
});
