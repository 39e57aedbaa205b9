// Supplier names matched in bulk: only what the data names is matched, everything else is for a person to decide.

import { addAliases, addFacts, EMPTY_OVERLAY, overlayTopics } from '../../../src/control-data/overlay';
import { buildControlData } from '../../../src/control-data/control-data';
import { BUNDLED_PACK, VOCABULARY } from '../../../src/control-data/packs';
import type { ControlData } from '../../../src/control-data/control-data';
import type { NameMatch } from '../../../src/import/match-names';
import { countNames, decideNames, nameMatcher } from '../../../src/import/match-names';
import { data } from './support';

function matchNames(names: readonly string[], among: ControlData): NameMatch[] {
  const match = nameMatcher(among);
  return [...countNames(names)].map(([name, count]) => match(name, count));
}

describe('a supplier name', () => {
  test.each([
    ['Yunshenk', true],
    ['Tianhi', false],
  ])('%s is one letter off, which makes the suggestion likely only in a long name: %s', (name, likely) => {
    expect(matchNames([name], data)).toMatchObject([{ kind: 'suggested', likely }]);
  });
  test.each([
    ['JL MAG', 'jl-mag'],
    ['JL MAG RARE-EARTH CO., LTD.', 'jl-mag'],
    ['金力永磁', 'jl-mag'],
    ['300748', 'jl-mag'],
    ['Ningbo Yunsheng Co Ltd', 'ningbo-yunsheng'],
  ])('%s is matched', (name, company) => {
    expect(matchNames([name], data)).toMatchObject([{ kind: 'matched', name, count: 1, company }]);
  });
  test.each([
    ['JL-MAG Rare Earth (Ganzhou) Green Tech', 'jl-mag'],
    ['江西金力永磁科技股份有限公司上海分公司', 'jl-mag'],
    ['Ninbo Yunsheng', 'ningbo-yunsheng'],
    ['Yunsheng High-Tech Magnetics Trading', 'ningbo-yunsheng'],
    ['宁波韵升国际贸易', 'ningbo-yunsheng'],
  ])('%s is only suggested', (name, company) => {
    const [match] = matchNames([name], data);
    expect(match).toMatchObject({
      kind: 'suggested',
      suggestions: expect.arrayContaining([expect.objectContaining({ company })]),
    });
    expect((match as { suggestions: { company: string }[] }).suggestions[0]!.company).toBe(company);
  });
  test.each(['Acme Bolts GmbH', '4711', 'Vendor 4003', 'Vendor 4008', 'Vendor 600111', '王'])(
    '%s stays unmatched',
    (name) => {
      expect(matchNames([name], data)).toEqual([{ kind: 'unmatched', name, count: 1 }]);
    },
  );
});

test.each([
  ['JL-MAG Rare Earth (Ganzhou) Green Tech', true],
  ['江西金力永磁科技股份有限公司上海分公司', true],
  ['Ninbo Yunsheng', true],
  ['Jiangxi Yunsheng and JL MAG Trading', false],
  ['Magnetics of Baotou', false],
])('the first suggestion for %s is likely: %s', (name, likely) => {
  expect(matchNames([name], data)).toMatchObject([{ kind: 'suggested', likely }]);
});

test('a vendor number that was decided makes no other number like it', () => {
  const made = { when: '2026-11-22T08:00:00Z', from: 'pane' };
  const alias = { topic: 'companies', thing: 'jl-mag', name: 'Vendor 4002' } as const;
  const after = buildControlData({
    packs: [{ pack: BUNDLED_PACK }],
    vocabulary: VOCABULARY,
    overlay: overlayTopics(addAliases(EMPTY_OVERLAY, [alias], made), BUNDLED_PACK),
  });
  expect(matchNames(['Vendor 4002', 'Vendor 4003'], after).map(({ kind }) => kind)).toEqual([
    'matched',
    'unmatched',
  ]);
});

test('300 names are matched once each, counted, in the order of their first appearance', () => {
  const names = Array.from(
    { length: 300 },
    (_, at) => ['JL MAG', `Supplier ${at % 50} Q`, 'JL MAG '][at % 3]!,
  );
  const matches = matchNames(names, data);
  expect(matches[0]).toMatchObject({ kind: 'matched', count: 200 });
  expect(matches.reduce((sum, { count }) => sum + count, 0)).toBe(300);
  expect(new Set(matches.map(({ name }) => name)).size).toBe(matches.length);
});

test('what a person decides is kept as private names and companies, and answers from then on', () => {
  const { aliases, companies, open } = decideNames([
    { name: 'Ganzhou 4711', kind: 'same-as', company: 'jl-mag' },
    { name: 'Own Magnets Inc', kind: 'own-company', home: 'CN', products: ['ndfeb-magnets'] },
    { name: 'Who Knows', kind: 'open' },
  ]);
  expect(open).toEqual(['Who Knows']);
  const made = { when: '2026-11-22T08:00:00Z', from: 'names.csv' };
  const overlay = addAliases(addFacts(EMPTY_OVERLAY, { companies }, made), aliases, made);
  const after = buildControlData({
    packs: [{ pack: BUNDLED_PACK }],
    vocabulary: VOCABULARY,
    overlay: overlayTopics(overlay, BUNDLED_PACK),
  });
  expect(matchNames(['Ganzhou 4711', 'OWN MAGNETS', 'Who Knows'], after).map(({ kind }) => kind)).toEqual([
    'matched',
    'matched',
    'unmatched',
  ]);
});
