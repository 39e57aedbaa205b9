// The quick test of records tells the same as the schema; what it does not know it leaves to that.

import fc from 'fast-check';
import * as v from 'valibot';
import { SHIPPED_PACKS } from '../../../src/control-data/packs/shipped';
import { TOPIC_SCHEMAS } from '../../../src/control-data/schema';
import { TOPICS } from '../../../src/control-data/topics';
import { acceptsOf } from '../../../src/import/accepts';

type Topic = keyof typeof TOPIC_SCHEMAS;

const recordsOf = (topic: Topic): object[] =>
  SHIPPED_PACKS.flatMap(({ pack }) => (pack[topic] ?? []) as object[]);

const WITH_RECORDS = (TOPICS as Topic[]).filter((topic) => recordsOf(topic).length > 0);

/** Values of each kind, some of which fit somewhere. */
const value = fc.oneof(
  fc.constantFrom(
    null,
    undefined,
    '',
    'a-slug',
    'US',
    '2025-06',
    '2025-13',
    'granted',
    0,
    -1,
    1.5,
    2000,
    NaN,
  ),
  fc.boolean(),
  fc.array(fc.constantFrom('a-slug', 'Not a slug', 3, null), { maxLength: 3 }),
  fc.record({ from: fc.constantFrom('2025', 'soon'), until: fc.constantFrom(null, '2026-01-01') }),
);

/** A place inside of a record, as a list of keys. */
function placesIn(record: unknown, at: (string | number)[] = []): (string | number)[][] {
  if (typeof record !== 'object' || record === null) return [at];
  const entries: [string | number, unknown][] = Array.isArray(record)
    ? record.map((one, index) => [index, one])
    : Object.entries(record);
  return [at, ...entries.flatMap(([key, one]) => placesIn(one, [...at, key]))];
}

/** A copy with another value at a place; without the field where that is undefined. */
function changed(record: unknown, [key, ...rest]: (string | number)[], to: unknown): unknown {
  if (key === undefined) return to;
  const copy: unknown = structuredClone(record);
  const fields = copy as Record<string | number, unknown>;
  fields[key] = changed(fields[key], rest, to);
  if (fields[key] === undefined && !Array.isArray(copy)) Reflect.deleteProperty(fields, key);
  return copy;
}

test.each(WITH_RECORDS)('of %s it takes what the schema takes', (topic) => {
  const accepts = acceptsOf(TOPIC_SCHEMAS[topic]);
  const takes = (record: unknown): boolean => v.safeParse(TOPIC_SCHEMAS[topic], record).success;
  fc.assert(
    fc.property(fc.constantFrom(...recordsOf(topic)), fc.nat(), value, (record, which, to) => {
      const places = placesIn(record);
      const other = changed(record, places[which % places.length]!, to);
      expect([other, accepts(other)]).toEqual([other, takes(other)]);
    }),
    { numRuns: 300 },
  );
});

test('a schema of a kind that is not known takes nothing', () => {
  expect(acceptsOf(v.date())(new Date(0))).toBe(false);
  expect(acceptsOf(v.pipe(v.string(), v.email()))('a@example.com')).toBe(false);
  expect(acceptsOf(v.object({ name: v.string() }))({ name: 'a' })).toBe(false);
});
