// The schema of packs: the bundled records fit, and each kind of fault is seen.

import * as v from 'valibot';
import { TOPICS } from '../../../src/control-data/topics';
import type { PackTopics } from '../../../src/control-data/pack';
import { BUNDLED_PACK, VOCABULARY } from '../../../src/control-data/packs';
import { HEAD_SCHEMA, TOPIC_SCHEMAS } from '../../../src/control-data/schema';

const fits = (topic: keyof PackTopics, record: unknown): boolean =>
  v.safeParse(TOPIC_SCHEMAS[topic], record).success;

test.each(TOPICS)('every record of %s in the bundled pack fits and stays as it is', (topic) => {
  for (const record of [...BUNDLED_PACK[topic], ...(topic === 'regions' ? VOCABULARY : [])])
    expect(v.parse(TOPIC_SCHEMAS[topic], record)).toEqual(record);
});

test('the head fits', () => {
  expect(v.parse(HEAD_SCHEMA, BUNDLED_PACK)).toEqual(BUNDLED_PACK);
});

describe('a record does not fit', () => {
  const { licenses, revenue, sources, companies, rates, suspensions, scenarios } = BUNDLED_PACK;
  test.each<[string, keyof PackTopics, object]>([
    ['with an id in capitals', 'licenses', { ...licenses[0], id: 'License-1' }],
    ['with a day that does not exist', 'licenses', { ...licenses[0], granted: '2025-02-29' }],
    ['with an unknown status', 'licenses', { ...licenses[0], status: 'expired' }],
    ['with a length of no months', 'licenses', { ...licenses[0], validMonths: 0 }],
    [
      'with a day left out that must be said to be unknown',
      'licenses',
      { ...licenses[0], disclosed: undefined },
    ],
    ['with a share in percent', 'revenue', { ...revenue[0], share: 6.94 }],
    ['with a period that is none', 'revenue', { ...revenue[0], period: '2025Q7' }],
    ['with an amount that is no number', 'revenue', { ...revenue[0], amount: Number.NaN }],
    ['with an http address', 'sources', { ...sources[0], url: 'http://example.com' }],
    ['with a script for an address', 'sources', { ...sources[0], url: 'javascript:alert(1)' }],
    ['with a home that is no country code', 'companies', { ...companies[0], home: 'CHN' }],
    ['with a rate of zero', 'rates', { ...rates[0], value: 0 }],
    ['that suspends nothing', 'suspensions', { ...suspensions[0], measures: [] }],
    ['with a row of one cell', 'scenarios', { ...scenarios[0], rows: [['Granted']] }],
  ])('%s', (_, topic, record) => {
    expect(fits(topic, record)).toBe(false);
  });
});

test('months and years are days as sources state them, and unknown fields are kept', () => {
  const record = { ...BUNDLED_PACK.licenses[0]!, granted: '2025-06', disclosed: '2025', docket: { a: 1 } };
  expect(v.parse(TOPIC_SCHEMAS.licenses, record)).toEqual(record);
});
