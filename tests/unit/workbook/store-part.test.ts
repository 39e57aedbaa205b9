// The parts of the workbook store: every text comes back, and every change of a part is noticed.
import fc from 'fast-check';
import {
  packSet,
  PART_LIMIT_BYTES,
  readPart,
  unpackSet,
  type StoredPart,
} from '../../../src/workbook/store-part';

const stored = (texts: readonly string[]): StoredPart[] => texts.map((text) => readPart(text)!);

/** Text that deflate cannot shorten much, so that it takes several parts. */
function noise(length: number): string {
  let state = 42;
  return Array.from({ length }, () => {
    state = Math.imul(state, 1_664_525) + 1_013_904_223;
    return String.fromCharCode(0x4e00 + ((state >>> 8) % 20_000));
  }).join('');
}

test('any text comes back from its parts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { parts, set } = packSet('pack', 1, text);
      expect(unpackSet(stored(parts), set)).toBe(text);
    }),
  );
});

test('a byte order mark and line ends survive', () => {
  const { parts, set } = packSet('pack', 1, '\ufeffa\r\nb\rc\n');
  expect(unpackSet(stored(parts), set)).toBe('\ufeffa\r\nb\rc\n');
});

test('a large text is cut into parts of at most 500 kB that may come in any order', () => {
  const text = noise(600_000);
  const { parts, set, bytes } = packSet('pack', 3, text);
  expect(parts.length).toBeGreaterThan(2);
  expect(parts.every((part) => Buffer.byteLength(part) <= PART_LIMIT_BYTES)).toBe(true);
  expect(bytes).toBe(parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0));
  expect(unpackSet(stored(parts).reverse(), set)).toBe(text);
});

test('the header says what the part is', () => {
  const { parts, set } = packSet('overlay', 7, 'x');
  expect(readPart(parts[0]!)).toMatchObject({
    format: 1,
    generation: 7,
    kind: 'overlay',
    index: 0,
    count: 1,
    set,
    intact: true,
  });
});

test('a part that Excel wrote anew in another spelling is the same part', () => {
  const { parts, set } = packSet('pack', 1, 'same');
  const [, attributes, piece] = /<part xmlns="[^"]*"([^>]*)>([^<]*)</.exec(parts[0]!)!;
  const respelled = `<?xml version="1.0" encoding="UTF-8"?>\r\n<x:part xmlns:x="urn:exposure-add-in:workbook:1"\n${attributes!.replaceAll('"', "'")} >\n  ${piece}\n</x:part>\n`;
  expect(unpackSet(stored([respelled]), set)).toBe('same');
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
  ['a changed index', (part) => part.replace('index="0"', 'index="1"')],
])('%s is noticed', (_, change) => {
  const { parts, set } = packSet('pack', 1, 'licenses of 2025');
  const changed = change(parts[0]!);
  expect(changed).not.toBe(parts[0]);
  expect(unpackSet(stored([changed]), set)).toBeNull();
});

test('a missing part is noticed', () => {
  const { parts, set } = packSet('pack', 1, noise(400_000));
  expect(unpackSet(stored(parts.slice(1)), set)).toBeNull();
  expect(unpackSet([], set)).toBeNull();
});

test.each(['', '<other xmlns="urn:exposure-add-in:workbook:1"/>', '<parts a="1">x</parts>', 'no xml'])(
  '"%s" is no part of ours',
  (xml) => expect(readPart(xml)).toBeNull(),
);
