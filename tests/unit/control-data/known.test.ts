// From which day a fact was known: the earliest of its own days and its sources, else the pack's data date.

import { isoOfDay } from '../../../src/control-data/days';
import { Knowledge } from '../../../src/control-data/known';
import { sourceOf, SOURCE } from '../support/pack';
import { day } from '../support/ask';

const known = new Knowledge(
  new Map(
    [
      SOURCE,
      sourceOf('early', '2025-03-01'),
      sourceOf('late', '2025-09-01'),
      sourceOf('month', '2025-02'),
    ].map((one) => [one.id, one]),
  ),
  () => null,
  day('2026-06-30'),
);

test.each([
  ['its announcement', { announced: '2025-01-05', sources: ['early'] }, '2025-01-05'],
  ['its disclosure', { disclosed: '2025-01-05', sources: ['late'] }, '2025-01-05'],
  [
    'its earliest source, where that is before its announcement',
    { announced: '2025-06-01', sources: ['late', 'early'] },
    '2025-03-01',
  ],
  ['a source without a day does not count', { announced: '2025-06-01', sources: ['notice'] }, '2025-06-01'],
  ['the last day of a month that a source states', { sources: ['month'] }, '2025-02-28'],
  ['a year that an announcement states', { announced: '2006', sources: [] }, '2006-12-31'],
  ['the data date, where nothing is dated', { announced: null, sources: ['notice'] }, '2026-06-30'],
  ['the data date, where its source is not there', { sources: ['nowhere'] }, '2026-06-30'],
])('%s', (_, fact, from) => expect(isoOfDay(known.from(fact))).toBe(from));

test('a source’s own day', () => {
  expect([known.publication('early'), known.publication('notice'), known.publication('nowhere')]).toEqual([
    day('2025-03-01'),
    null,
    null,
  ]);
});
