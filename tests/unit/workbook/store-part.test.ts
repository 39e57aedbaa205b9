// The parts of the workbook store: every text comes back, and every change of a part is noticed.
import fc from 'fast-check';
import { deflated, encoded, inflated } from '../../../src/workbook/packing';
import { packSet, PART_LIMIT_BYTES, readPart, unpackSet } from '../../../src/workbook/store-part';
import type { StoredPart } from '../../../src/workbook/store-part';

// Without the browser's help a large text takes longer than jest's five seconds.
jest.setTimeout(60_000);

const stored = async (texts: readonly string[]): Promise<StoredPart[]> =>
  (await Promise.all(texts.map(readPart))).map((part) => part!);

/** Text that deflate cannot shorten much, so that it takes several parts. */
function noise(length: number): string {
  let state = 42;
  return Array.from({ length }, () => {
    state = Math.imul(state, 1_664_525) + 1_013_904_223;
    return String.fromCharCode(0x4e00 + ((state >>> 8) % 20_000));
  }).join('');
}

/** What older browsers lack. */
const NATIVE = ['CompressionStream', 'DecompressionStream', 'crypto'];

describe.each([
  ['with the browser’s own streams and hashes', []],
  ['in a browser without them', NATIVE],
])('%s', (_, lacking: readonly string[]) => {
  const there = lacking.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)!] as const);
  beforeAll(() => {
    for (const [name] of there)
      Object.defineProperty(globalThis, name, { value: undefined, configurable: true, writable: true });
  });
  afterAll(() => {
    for (const [name, descriptor] of there) Object.defineProperty(globalThis, name, descriptor);
  });

  test('any text comes back from its parts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        const { parts, set } = await packSet('pack', 1, text);
        expect(await unpackSet(await stored(parts), set)).toBe(text);
      }),
    );
  });

  test('a large text is cut into parts of at most 500 kB that may come in any order', async () => {
    const text = noise(600_000);
    const { parts, set, bytes } = await packSet('pack', 3, text);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.every((part) => Buffer.byteLength(part) <= PART_LIMIT_BYTES)).toBe(true);
    expect(bytes).toBe(parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0));
    expect(await unpackSet((await stored(parts)).reverse(), set)).toBe(text);
  });

  test('what unpacks to more than its limit is given up', async () => {
    const packed = await deflated(await encoded(' '.repeat(1_000_000)));
    expect(packed.length).toBeLessThan(2_000);
    await expect(inflated(packed, 999_999)).rejects.toThrow('More than 999999 bytes');
    expect((await inflated(packed, 1_000_000)).length).toBe(1_000_000);
  });

  test('what is no deflate stream is refused', async () => {
    await expect(inflated(Uint8Array.of(255, 255, 255, 255), 1_000)).rejects.toBeDefined();
  });
});

test('a text made in pieces is the same as the whole', async () => {
  const pieces = ['[', '"镓"', ',', '"dysprosium"', ']'];
  expect(await packSet('pack', 1, pieces)).toEqual(await packSet('pack', 1, pieces.join('')));
});

test('a byte order mark and line ends survive', async () => {
  const { parts, set } = await packSet('pack', 1, '\ufeffa\r\nb\rc\n');
  expect(await unpackSet(await stored(parts), set)).toBe('\ufeffa\r\nb\rc\n');
});

test('the header says what the part is', async () => {
  const { parts, set } = await packSet('overlay', 7, 'x');
  expect(await readPart(parts[0]!)).toMatchObject({
    format: 1,
    generation: 7,
    kind: 'overlay',
    index: 0,
    count: 1,
    set,
    intact: true,
  });
});

test('a part that Excel wrote anew in another spelling is the same part', async () => {
  const { parts, set } = await packSet('pack', 1, 'same');
  const [, attributes, piece] = /<part xmlns="[^"]*"([^>]*)>([^<]*)</.exec(parts[0]!)!;
  const respelled = `<?xml version="1.0" encoding="UTF-8"?>\r\n<x:part xmlns:x="urn:exposure-add-in:workbook:1"\n${attributes!.replaceAll('"', "'")} >\n  ${piece}\n</x:part>\n`;
  expect(await unpackSet(await stored([respelled]), set)).toBe('same');
});

test.each<[string, (part: string) => string]>([
  [
    'a changed letter of the content',
    (part) => part.replace(/>(.)/, (_, first: string) => `>${first === 'A' ? 'B' : 'A'}`),
  ],
  ['content cut short', (part) => part.replace(/.{4}<\/part>/, '</part>')],
  ['a changed hash', (part) => part.replace(/sha256="./, 'sha256="x')],
  ['a changed name of the set', (part) => part.replace(/set="./, 'set="x')],
  ['a changed count', (part) => part.replace('count="1"', 'count="2"')],
  ['a count made to fill the memory', (part) => part.replace('count="1"', 'count="999999999999"')],
  ['a changed index', (part) => part.replace('index="0"', 'index="1"')],
])('%s is noticed', async (_, change) => {
  const { parts, set } = await packSet('pack', 1, 'licenses of 2025');
  const changed = change(parts[0]!);
  expect(changed).not.toBe(parts[0]);
  expect(await unpackSet(await stored([changed]), set)).toBeNull();
});

test('parts that disagree about their number are noticed', async () => {
  const { parts, set } = await packSet('pack', 1, noise(400_000));
  const count = `count="${parts.length}"`;
  const last = parts.at(-1)!.replace(count, `count="${parts.length + 1}"`);
  expect(last).not.toBe(parts.at(-1));
  expect(await unpackSet(await stored([...parts.slice(0, -1), last]), set)).toBeNull();
});

test('a missing part is noticed', async () => {
  const { parts, set } = await packSet('pack', 1, noise(400_000));
  expect(await unpackSet(await stored(parts.slice(1)), set)).toBeNull();
  expect(await unpackSet([], set)).toBeNull();
});

test.each(['', '<other xmlns="urn:exposure-add-in:workbook:1"/>', '<parts a="1">x</parts>', 'no xml'])(
  '"%s" is no part of ours',
  async (xml) => expect(await readPart(xml)).toBeNull(),
);
