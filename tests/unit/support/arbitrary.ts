// Random measures, and words on their standing, for laws that hold in every pack.

import fc from 'fast-check';
import type { ControlData } from '../../../src/control-data/control-data';
import { addDays, isoOfDay } from '../../../src/control-data/days';
import type { Day } from '../../../src/control-data/days';
import type { Destinations, Effect, Measure, Suspension } from '../../../src/control-data/pack';
import { day } from './ask';
import { dataOf, item, material, measure, standing } from './pack';

export const PLACES = ['US', 'JP', 'DE', 'CN', 'G7', 'EU', 'WORLD'] as const;

const IDS = ['m0', 'm1', 'm2', 'm3'];

const DATES = fc
  .integer({ min: day('2024-01-01'), max: day('2027-12-31') })
  .map((serial) => isoOfDay(serial as Day));
const LENGTHS = fc.integer({ min: 0, max: 500 });
const later = (from: string, length: number): string => isoOfDay(addDays(day(from), length));
const sometimes = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(arbitrary, { freq: 3 });

/** Up to four measures on zinc: with any effect, destinations, planned and stated ends. */
export const MEASURES: fc.Arbitrary<Measure[]> = fc
  .array(
    fc.record({
      effect: fc.constantFrom<Effect>(
        'prohibited',
        'presumption_of_denial',
        'license_required',
        'end_use_ban',
      ),
      destinations: fc.constantFrom<Destinations>(
        { scope: 'all' },
        { scope: 'list', include: ['US'] },
        { scope: 'list', include: ['EU'] },
        { scope: 'all', exclude: ['JP', 'EU'] },
      ),
      jurisdiction: fc.constantFrom('CN', 'CN', 'US'),
      announced: DATES,
      wait: LENGTHS,
      length: sometimes(LENGTHS),
      planned: sometimes(LENGTHS),
      onlyListedItems: fc.boolean(),
    }),
    { maxLength: IDS.length },
  )
  .map((all) =>
    all.map(({ wait, length, planned, announced, ...terms }, index) => {
      const effective = later(announced, wait);
      return measure(IDS[index]!, {
        ...terms,
        announced,
        effective,
        ended: length === null ? null : later(effective, length),
        until: planned === null ? null : later(effective, planned),
      });
    }),
  );

/** Up to five words on their standing, overlapping, renewed or contradicting each other. */
export const STANDINGS: fc.Arbitrary<Suspension[]> = fc
  .array(
    fc.record({
      of: fc.constantFrom(...IDS),
      word: fc.constantFrom<Suspension['standing']>('suspended', 'suspended', 'in_force', 'lifted'),
      announced: DATES,
      wait: LENGTHS,
      length: sometimes(LENGTHS),
    }),
    { maxLength: 5 },
  )
  .map((all) =>
    all.map(({ of, word, announced, wait, length }, index) => {
      const from = later(announced, wait);
      const until = word === 'suspended' && length !== null ? later(from, length) : null;
      return standing(`s${index}`, [of], word, from, until, { announced });
    }),
  );

/** The data of a pack with these measures; half of them list zinc as an item, the others name it. */
export function packOfMeasures(
  measures: readonly Measure[],
  suspensions: readonly Suspension[],
): ControlData {
  return dataOf({
    materials: [material('zinc')],
    measures: [...measures],
    suspensions: [...suspensions],
    items: measures.filter(({ id }) => id === 'm0' || id === 'm2').map(({ id }) => item(`item-${id}`, id)),
  });
}
