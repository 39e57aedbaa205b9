// The bundled pack's fingerprint is the one that is written beside it.

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
  ['nothing', {}],
])('hashed in slices, %s has the same hash', async (_, pack) => {
  const copy = { ...pack };
  await preparePackHash(copy);
  expect(packHash(copy)).toBe(sha256(canonicalJson(pack)));
});
