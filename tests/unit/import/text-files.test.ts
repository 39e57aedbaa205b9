// Text files in every common encoding and delimiter, and damaged ones.

import fc from 'fast-check';
import Papa from 'papaparse';
import { csvTable } from '../../../src/import/csv';
import { decodeText } from '../../../src/import/encoding';
import { fileKind } from '../../../src/import/kind';
import { Pace } from '../../../src/control-data/slices';
import type { Encoding } from '../../../src/import/layout';
import type { RawRow } from '../../../src/import/table';
import { fault, faultOf, utf8 } from './support';

const pace = new Pace();
const TEXT = 'Exporter,Région\n金力永磁,Türkiye\n';
const LATIN = "Exporter,Région\nMüller,Côte d'Ivoire\n";

const bytes = (...parts: (number | string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'number' ? [part] : typeof part === 'string' ? [...utf8(part)] : [...part],
    ),
  );

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

/** 金力永磁,德国 and 稀土 in GBK. */
const GBK = bytes(
  'Exporter,Region\n',
  [0xbd, 0xf0, 0xc1, 0xa6, 0xd3, 0xc0, 0xb4, 0xc5],
  ',',
  [0xb5, 0xc2, 0xb9, 0xfa],
  '\n',
);
/** The character 𠀀 in GB18030 takes four bytes. */
const GB18030 = bytes('name\n', [0xbd, 0xf0, 0xc1, 0xa6], [0x95, 0x32, 0x82, 0x36], '\n');
const WINDOWS = bytes('Exporter,R', 0xe9, 'gion\nM', 0xfc, 'ller,C', 0xf4, "te d'Ivoire\n");

describe('an encoding is found', () => {
  test.each<[string, Uint8Array, Encoding, boolean, string]>([
    ['UTF-8', utf8(TEXT), 'utf-8', false, TEXT],
    ['UTF-8 with its mark', bytes([0xef, 0xbb, 0xbf], TEXT), 'utf-8', false, TEXT],
    ['plain ASCII', utf8('a,b\n'), 'utf-8', false, 'a,b\n'],
    ['UTF-16 LE with its mark', bytes([0xff, 0xfe], [...utf16(TEXT, true)]), 'utf-16le', false, TEXT],
    ['UTF-16 BE with its mark', bytes([0xfe, 0xff], [...utf16(TEXT, false)]), 'utf-16be', false, TEXT],
    ['UTF-16 LE without a mark', utf16('Exporter\tRegion\n', true), 'utf-16le', false, 'Exporter\tRegion\n'],
    ['UTF-16 BE without a mark', utf16('Exporter\tRegion\n', false), 'utf-16be', false, 'Exporter\tRegion\n'],
    ['GBK', GBK, 'gb18030', true, 'Exporter,Region\n金力永磁,德国\n'],
    ['Windows-1252', WINDOWS, 'windows-1252', true, LATIN],
  ])('%s', async (_, content, encoding, assumed, text) => {
    expect(await decodeText(content, pace)).toEqual({ encoding, assumed, text });
  });
  test('the user’s choice is kept to', async () => {
    expect(await decodeText(GB18030, pace, 'gb18030')).toMatchObject({
      text: 'name\n金力𠀀\n',
      assumed: false,
    });
  });
});

describe('bytes that cannot be read are named', () => {
  test.each<[string, Uint8Array, Encoding | undefined, object]>([
    [
      'UTF-8 with one broken byte',
      bytes('a,金力永磁\nb,', 0xff, '力\n'),
      undefined,
      { encoding: 'utf-8', position: 18, line: 2, byte: '0xFF' },
    ],
    [
      'UTF-8 cut in a character',
      bytes([0xef, 0xbb, 0xbf], 'a,', [0xe9, 0x87]),
      undefined,
      { encoding: 'utf-8', line: 1 },
    ],
    [
      'UTF-16 with a lone surrogate',
      bytes([0xff, 0xfe], [0x61, 0, 0x00, 0xd8, 0x62, 0]),
      undefined,
      { encoding: 'utf-16le' },
    ],
    [
      'a chosen encoding that is not it',
      GBK,
      'utf-8',
      { encoding: 'utf-8', position: 17, line: 2, byte: '0xBD' },
    ],
  ])('%s', async (_, content, chosen, values) => {
    expect(await fault(decodeText(content, pace, chosen))).toMatchObject({ code: 'undecodable', values });
  });
  test('far into a large file', async () => {
    const line = `${'é'.repeat(50)}\n`;
    const content = bytes([...utf8(line.repeat(5000))], 0xc3, 0x28, '\n');
    expect(await fault(decodeText(content, pace))).toMatchObject({
      values: { position: 5000 * 101 + 2, line: 5001, byte: '0x28' },
    });
  });
});

describe('the kind of a file is seen by its content', () => {
  test.each<[string, Uint8Array, string]>([
    ['a pack', utf8(' \n{"format":"exposure-pack"}'), 'json'],
    ['a pack with a mark', bytes([0xef, 0xbb, 0xbf], '{}'), 'json'],
    ['a table', utf8('a;b'), 'csv'],
    ['a table in UTF-16', utf16('a\tb', true), 'csv'],
    ['a zip', bytes('PK', 3, 4), 'xlsx'],
  ])('%s', (_, content, kind) => {
    expect(fileKind(content)).toBe(kind);
  });
  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(0), 'empty-file'],
    ['blanks', utf8('  \n\n'), 'empty-file'],
    ['an old workbook', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'old-excel'],
    ['a PDF', utf8('%PDF-1.7'), 'not-a-table-file'],
    ['a web page', utf8('<!DOCTYPE html><html>'), 'web-page'],
    ['XML', utf8('<?xml version="1.0"?><a/>'), 'not-a-table-file'],
  ])('%s is refused', (_, content, code) => {
    expect(() => fileKind(content)).toThrow(code);
  });
});

async function rows(
  text: string,
  decoded = { encoding: 'utf-8' as Encoding, assumed: false },
): Promise<RawRow[]> {
  const all: RawRow[] = [];
  for await (const batch of csvTable({ text, ...decoded }, new Pace()).rows) all.push(...batch);
  return all;
}
const cells = async (text: string): Promise<unknown> => (await rows(text)).map((row) => row.cells);

describe('a delimiter is found', () => {
  test.each([[','], [';'], ['\t'], ['|']])('%j', async (delimiter) => {
    const text = [
      ['a', 'b, c; d', 'e'],
      ['1', '2', '3'],
      ['4', '5', '6'],
    ]
      .map((row) => row.map((cell) => (/[,;]/.test(cell) ? `"${cell}"` : cell)).join(delimiter))
      .join('\n');
    expect(await cells(text)).toEqual([
      ['a', 'b, c; d', 'e'],
      ['1', '2', '3'],
      ['4', '5', '6'],
    ]);
  });
  test('as Excel names it in the first line, which is no row', async () => {
    expect(await rows('sep=;\r\na;b\r\n1;2,5\r\n')).toEqual([
      { number: 2, cells: ['a', 'b'] },
      { number: 3, cells: ['1', '2,5'] },
    ]);
  });
});

describe('quoted cells', () => {
  test.each<[string, string, string[][]]>([
    [
      'with the delimiter',
      'a,b\n"1,2",3',
      [
        ['a', 'b'],
        ['1,2', '3'],
      ],
    ],
    [
      'with quotes',
      'a,b\n"say ""yes""",3',
      [
        ['a', 'b'],
        ['say "yes"', '3'],
      ],
    ],
    [
      'with line ends',
      'a,b\r\n"1\r\n2",3\r\n',
      [
        ['a', 'b'],
        ['1\n2', '3'],
      ],
    ],
    [
      'empty',
      'a,b\n"",""\n',
      [
        ['a', 'b'],
        ['', ''],
      ],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await cells(text)).toEqual(expected);
  });
  test('that never close are reported with their row', async () => {
    const table = csvTable({ text: 'a,b\n1,2\n"3,4\n', encoding: 'utf-8', assumed: false }, new Pace());
    for await (const batch of table.rows) expect(batch.length).toBeGreaterThan(0);
    expect(table.notices).toEqual([{ code: 'broken-quotes', row: 3 }]);
  });
});

test.each(['\n', '\r\n', '\r'])('lines ending with %j', async (end) => {
  expect(await cells(`a,b${end}1,2${end}`)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});

test('whatever is written as CSV is read back, also across the windows in which it is parsed', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', ' ', 'é', '金', '\n') });
  const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 0, max: 1 }), async (body, big) => {
      // A header fixes the delimiter; a long cell pushes what follows over a window's edge.
      const filler = big === 1 ? [['x'.repeat(131_000), '1', '2']] : [];
      const all = [['Exporter', 'Region', 'Status'], ...filler, ...body];
      expect(await cells(`sep=,\n${Papa.unparse(all, { newline: '\n' })}\n`)).toEqual(all);
    }),
    { numRuns: 60 },
  );
});

test('a file above the limit is refused before it is looked at', async () => {
  const { readFile } = await import('../../../src/import');
  const { MAX_FILE_BYTES } = await import('../../../src/import/limits');
  const { data } = await import('./support');
  const tooLarge = new Uint8Array(MAX_FILE_BYTES + 1);
  expect(await faultOf(readFile(tooLarge, 'a.csv', { data }))).toBe('file-too-large');
});
