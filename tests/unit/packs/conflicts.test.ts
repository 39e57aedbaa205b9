// Where sources contradict each other, the pack keeps both: the winner in the fact, the others as competing claims.

import { claims, figure, pack } from './bundled';

/** What the fact says, then what its losing claims say. */
const CONFLICTS: [about: string, fact: string, field: string, says: unknown, losers: unknown[]][] = [
  ['day of the disclosure by JL MAG', 'license-jl-1', 'disclosed', '2025-06-10', ['2025-06-11']],
  ['readings of the share price on that day', 'statistic-jl-shares', 'change', 7.9, [7.5, 10.4]],
  ['where Ganzhou lies', 'event-jl-office', 'location', undefined, ['Northern China', 'Central China']],
  ['first licenses, INST', 'license-in-1', 'regions', undefined, ['Europe and North America']],
  ['first licenses, San Huan', 'license-zk-1', 'regions', undefined, ['Europe and North America']],
  ['first licenses, Earth-Panda', 'license-ep-1', 'regions', undefined, ['Europe and North America']],
  [
    'applications of EU firms',
    'statistic-eu-chamber',
    'approved',
    19,
    ['About a quarter of over 140 resolved'],
  ],
  [
    'graphite after the notice',
    'suspension-2025-11-09',
    'standing',
    'suspended',
    ['Graphite still faces tougher checks'],
  ],
  [
    'hour at which 2025 No.22 starts',
    'listing-2025-22',
    'effective',
    '2025-04-10',
    ['2025-04-10 12:01 p.m.'],
  ],
  ['last day of the US suspension', 'rule-50us', 'until', '2026-11-09', ['2026-11-10']],
  ['HS line of gallium metal', 'item-23-ga1', 'hs', undefined, ['8110929010']],
  ['export share of San Huan', 'revenue-zk-25h1-overseas', 'share', 0.4746, [0.5607]],
  ['magnet exports to Germany in July 2025', 'statistic-magnets-2025-07', 'DE', 1116, [1115]],
  ['magnet exports to the US in August 2025', 'statistic-magnets-2025-08', 'US', 589, [590]],
  ['magnet exports of September 2025', 'statistic-magnets-2025-09', 'WORLD', 5773, [5774]],
  ['magnet exports of October 2025', 'statistic-magnets-2025-10', 'WORLD', 5473, [4343.5]],
  ['import reliance of 2024', 'reliance-rare-earths-us-2024', 'value', 0.53, [0.8]],
  ['currency of revenue 2024', 'revenue-jl-24-total', 'currency', 'CNY', ['HKD']],
  [
    'standing of 2025 No.18',
    'cn-2025-18',
    'standing',
    undefined,
    ['In effect removed, says a White House fact sheet'],
  ],
  [
    'what happens on 10 November 2026',
    'suspension-2025-70',
    'until',
    '2026-11-10',
    ['Rules take effect on 2026-11-10'],
  ],
];

const records = [
  pack.licenses,
  pack.statistics,
  pack.events,
  pack.suspensions,
  pack.listings,
  pack.rules,
  pack.items,
  pack.revenue,
  pack.reliance,
  pack.measures,
].flat() as unknown as (Record<string, unknown> & { id: string; values?: Record<string, number> })[];

test.each(CONFLICTS)('%s', (_, id, field, says, losers) => {
  const fact = records.find((record) => record.id === id)!;
  if (says !== undefined) expect(fact[field] ?? fact.values?.[field]).toBe(says);
  const lost = claims
    .filter(([of, claim]) => of === id && claim.field === field)
    .map(([, claim]) => claim.value);
  expect(lost).toEqual(losers);
});

test('no claim competes outside these conflicts, but the size of the 2026 catalog', () => {
  const known = new Set(CONFLICTS.map(([, id, field]) => `${id} ${field}`));
  const others = claims.map(([id, { field }]) => `${id} ${field}`).filter((claim) => !known.has(claim));
  expect(others).toEqual(['rule-cat value']);
});

test('the share of US revenue in 2025Q1 competes as two figures of different bases', () => {
  const us = pack.revenue.filter(
    (one) => one.company === 'jl-mag' && one.period === '2025Q1' && one.region === 'US',
  );
  expect(us.map(({ base, share, qualifier }) => [base, share, qualifier])).toEqual([
    ['exports', 0.0694, 'exact'],
    ['clients', 0.07, 'about'],
  ]);
});

test('three export shares of San Huan: two figures of their own periods, one without a period only as a claim', () => {
  expect([figure('revenue-zk-24-exports').share, figure('revenue-zk-25h1-overseas').share]).toEqual([
    0.6, 0.4746,
  ]);
  expect(pack.revenue.filter(({ share }) => share === 0.5607)).toEqual([]);
});

test('where days compete, the earliest stated day counts', () => {
  const days = claims.filter(
    ([, { value }]) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
  );
  expect(days.map(([id]) => id)).toEqual(['license-jl-1', 'rule-50us']);
  for (const [id, { field, value }] of days) {
    const fact = records.find((record) => record.id === id)!;
    expect(String(fact[field]) < String(value)).toBe(true);
  }
});
