// SHA-256 against the vectors of FIPS 180-4 / NIST CAVP, and against Node's own implementation.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sha256, sha256InSlices, sha256OfPieces, utf8, utf8ByHand } from '../../../src/control-data/sha256';

const VECTORS: readonly (readonly [name: string, message: string, hash: string])[] = [
  ['the empty message', '', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['one block', 'abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'two blocks',
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
  [
    '896 bits',
    'abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu',
    'cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1',
  ],
  [
    'a million times a',
    'a'.repeat(1_000_000),
    'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0',
  ],
];

test.each(VECTORS)('the hash of %s is the published one', (_, message, hash) => {
  expect(sha256(message)).toBe(hash);
});

test('one byte of 0xbd (NIST SHA256ShortMsg)', async () => {
  expect(await sha256InSlices([Uint8Array.of(0xbd)])).toBe(
    '68325720aabd7c82f30f554b313d0570c95accbb7dc4b5aae11204c08ffe732b',
  );
});

test('messages of every length around the block border hash as Node hashes them', async () => {
  for (let length = 50; length <= 130; length += 1) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 37) % 256);
    expect(await sha256InSlices([bytes])).toBe(createHash('sha256').update(bytes).digest('hex'));
  }
});

test('any text hashes as its UTF-8 bytes do, lone surrogates included', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(new TextEncoder().encode(text)).digest('hex'));
    }),
  );
  expect([...utf8('磁\ud800')]).toEqual([...new TextEncoder().encode('磁\ud800')]);
  expect([...utf8ByHand('磁\ud800é😀')]).toEqual([...new TextEncoder().encode('磁\ud800é😀')]);
});

test.each(['with the browser', 'without'])('the hash of pieces is that of the whole, %s', async (how) => {
  const subtle = how === 'without' ? jest.replaceProperty(globalThis, 'crypto', {} as Crypto) : null;
  try {
    expect(await sha256OfPieces([utf8('磁'), utf8(''), utf8('材')])).toBe(sha256('磁材'));
    const cancelled = AbortSignal.abort(new Error('stop'));
    await expect(sha256OfPieces([bytesOf(9_000_000)], cancelled)).rejects.toThrow('stop');
  } finally {
    subtle?.restore();
  }
});

const bytesOf = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => (index * 37) % 251);
const hashOfNode = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('bytes hash alike however they are cut into pieces', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(200), { maxLength: 20 }), async (lengths) => {
      const pieces = lengths.map(bytesOf);
      expect(await sha256InSlices(pieces)).toBe(hashOfNode(Buffer.concat(pieces)));
    }),
  );
});

test.each([65_535, 65_536, 65_600, 131_072, 200_000])(
  'a piece of %d bytes hashes as Node hashes it, also behind another and as a part of a larger buffer',
  async (length) => {
    const piece = bytesOf(length + 10).subarray(10);
    for (const pieces of [[piece], [bytesOf(7), piece], [bytesOf(64), piece, bytesOf(1)]])
      expect(await sha256InSlices(pieces)).toBe(hashOfNode(Buffer.concat(pieces)));
  },
);

test.each([
  ['nothing', []],
  ['a little', [100]],
  ['pieces', [100, 70_000, 3]],
  ['more than one slice takes', [4_000_001]],
])('%s, hashed in slices, has the same hash', async (_, lengths) => {
  const pieces = lengths.map(bytesOf);
  expect(await sha256InSlices(pieces)).toBe(hashOfNode(Buffer.concat(pieces)));
});

test('hashing in slices ends when it is canceled', async () => {
  const pieces = [new Uint8Array(20_000_000)];
  await expect(sha256InSlices(pieces, AbortSignal.abort(new Error('no more')))).rejects.toThrow('no more');
});
