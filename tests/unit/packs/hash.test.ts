// The bundled pack's fingerprint is the one that is written beside it.

import fc from 'fast-check';
import { canonicalJson, packHash, preparePackHash } from '../../../src/control-data/pack-hash';
import { BUNDLED_PACK } from '../../../src/control-data/packs';
import { SHIPPED_PACKS } from '../../../src/control-data/packs/shipped';
import { sha256 } from '../../../src/control-data/sha256';

test('hashes.json holds the SHA-256 of each shipped pack; after a change of one, write the received value there', () => {
  expect(SHIPPED_PACKS.map(({ pack }) => [pack.id, packHash(pack)])).toEqual(
    SHIPPED_PACKS.map(({ pack, hash }) => [pack.id, hash]),
  );
});

test.each([
  ['the bundled pack', BUNDLED_PACK],
  [
    'a topic of more records than are written at a time',
    { b: Array.from({ length: 401 }, (_, id) => ({ id, a: '镓' })) },
  ],
  [
    'an empty topic, a list with a gap, and no value',
    { z: [], a: [1, undefined, null], n: undefined, t: 'text' },
  ],
  [
    'records of one first key with other fields, in another order and with keys that are numbers',
    {
      a: [
        { id: 1, b: 2, a: 'é"\\' },
        { id: 1, a: 2, 10: 'x', 9: '\u007f' },
        { id: 1, b: undefined, a: 3 },
      ],
    },
  ],
  ['nothing', {}],
])('hashed in slices, %s has the same hash', async (_, pack) => {
  const copy = { ...pack };
  await preparePackHash(copy);
  expect(packHash(copy)).toBe(sha256(canonicalJson(pack)));
});

test('the canonical text has the keys of every object in their order and every text as JSON writes it', () => {
  const byHand = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(byHand);
    const entries = Object.entries(value).map(([key, one]) => [key, byHand(one)] as const);
    return new Map(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  const written = (value: unknown): string => {
    if (value instanceof Map)
      return `{${[...(value as Map<string, unknown>)].map(([key, one]) => `${JSON.stringify(key)}:${written(one)}`).join()}}`;
    return Array.isArray(value) ? `[${value.map(written).join()}]` : JSON.stringify(value);
  };
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(value)).toBe(written(byHand(value)));
    }),
  );
});
