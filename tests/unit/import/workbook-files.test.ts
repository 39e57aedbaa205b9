// Workbook files: cells, days in both date systems, sheets, and files that are broken or bombs.

import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import { dayOfSerial, isoOfDay } from '../../../src/control-data/days';
import { strToU8, zipSync } from 'fflate';
import { Pace } from '../../../src/control-data/slices';
import type { RawCell } from '../../../src/import/table';
import { xlsxTable } from '../../../src/import/xlsx/sheet';
import { MADE_WORKBOOKS, partsOf, zipOf } from './made-workbooks';
import type { Shown } from './made-workbooks';
import { codeShowsDay } from '../../../src/import/xlsx/workbook';
import type { TestCell, TestWorkbook } from './support';
import { data, fault, faultOf, read, register, workbook, zipped } from './support';

async function cells(bytes: Uint8Array, sheet?: string): Promise<RawCell[][]> {
  const rows: RawCell[][] = [];
  for await (const batch of (await xlsxTable(bytes, sheet, new Pace())).rows)
    for (const row of batch) rows[row.number - 1] = [...row.cells];
  return rows;
}

const HEAD = ['Exporter', 'Region', 'Material', 'Status', 'Granted on', 'Valid until'];
const LICENSES: TestCell[][] = [
  HEAD,
  ['JL MAG', { shared: 'Germany' }, 'NdFeB magnets', 'granted', { day: 46037 }, '2027-01-14'],
];

describe('cells', () => {
  test('of each kind', async () => {
    const row: TestCell[] = [
      'a & <b>',
      { shared: '金力\n永磁 ' },
      1.5,
      true,
      null,
      { day: 45820.5 },
      { error: '#N/A' },
      -3e-7,
    ];
    expect(await cells(workbook({ sheets: { S: [row] } }))).toEqual([
      ['a & <b>', '金力\n永磁 ', 1.5, true, null, { serial: 45820.5 }, { error: '#N/A' }, -3e-7],
    ]);
  });
  test('written in every way that programs write them', async () => {
    const xml = `<?xml version="1.0"?><!-- made by hand --><x:worksheet xmlns:x="u"><x:sheetData>
      <x:row><x:c t='inlineStr'><x:is><x:r><x:t>rich </x:t></x:r><x:r><x:t>text</x:t></x:r><x:rPh sb="0" eb="1"><x:t>phonetic</x:t></x:rPh></x:is></x:c><x:c t="str"><x:f>A1&amp;"&gt;"</x:f><x:v>formula</x:v></x:c><x:c/></x:row>
      <x:row r="4" spans="1:3"><x:c r="C4" t="str"><x:v><![CDATA[a<b]]>_x000D_&#x41;&#66;</x:v></x:c><x:c r="XFD4"><x:v>9</x:v></x:c></x:row><x:row r="5"/>
    </x:sheetData></x:worksheet>`;
    expect(await cells(workbook({ sheets: { S: [] }, parts: { 'xl/worksheets/sheet1.xml': xml } }))).toEqual([
      ['rich text', 'formula'],
      undefined,
      undefined,
      [null, null, 'a<b\rAB'],
    ]);
  });
  test('agree with what an independent reader sees', async () => {
    const cell = fc.oneof(
      fc
        .string({ unit: 'grapheme', minLength: 1 })
        .filter(
          (text) =>
            text.trim() === text &&
            !/_x[0-9a-f]{4}_/i.test(text) &&
            ![...text].some((c) => c < ' ' || c === '\uFFFE' || c === '\uFFFF'),
        ),
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }),
        async (table) => {
          const bytes = workbook({ sheets: { S: table } });
          expect(await cells(bytes)).toEqual(await readSheet(Buffer.from(bytes)));
        },
      ),
      { numRuns: 40 },
    );
  });
});

const shownAs = (cell: RawCell): Shown =>
  cell === null || typeof cell !== 'object'
    ? cell
    : 'error' in cell
      ? `error ${cell.error}`
      : `day ${isoOfDay(dayOfSerial(cell.serial)!)}`;

describe('workbooks as programs write them are read rightly or refused, never shifted, joined or emptied', () => {
  test.each(MADE_WORKBOOKS.map((one) => [one.title, one] as const))('%s', async (_, { bytes, rows }) => {
    const reading = (async () => {
      const found: Record<number, Shown[]> = {};
      for await (const batch of (await xlsxTable(bytes, undefined, new Pace())).rows)
        for (const row of batch) found[row.number] = row.cells.map(shownAs);
      return found;
    })();
    if (rows === null) expect(await faultOf(reading)).toBe('broken-zip');
    else expect(await reading).toEqual(rows);
  });
  test('a license whose granted day is blank and whose cells have no references keeps its last day', async () => {
    const cell = (text: string): string =>
      text === '' ? '<c/>' : `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const row = (...cells: string[]): string => `<row>${cells.map(cell).join('')}</row>`;
    const { facts } = await register(
      zipOf(
        partsOf({
          rows:
            row('Exporter', 'Region', 'Status', 'Granted on', 'Disclosed on', 'Valid until') +
            row('JL MAG', 'United States', 'Granted', '', '2025-07-01', '2026-06-01'),
        }),
      ),
    );
    expect(facts.licenses).toMatchObject([{ disclosed: '2025-07-01', validUntil: '2026-06-01' }]);
    expect(facts.licenses![0]!.granted ?? null).toBeNull();
  });
  test.each([
    ['a declared encoding', 'windows-1251', Uint8Array.of(0xcc, 0xe0, 0xe3)],
    ['Latin letters', 'ISO-8859-1', Uint8Array.of(0x4d, 0xfc, 0x6c)],
  ])('%s of a part', async (_, encoding, letters) => {
    const xml = `<?xml version="1.0" encoding="${encoding}"?><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>?</t></is></c></row></sheetData></worksheet>`;
    const [before, after] = xml.split('<t>?') as [string, string];
    const part = Uint8Array.from([...strToU8(`${before}<t>`), ...letters, ...strToU8(after)]);
    const parts = { ...partsOf({ rows: '' }), 'xl/worksheets/sheet1.xml': part };
    expect(await cells(zipOf(parts))).toEqual([[new TextDecoder(encoding).decode(letters)]]);
  });
});

describe('days', () => {
  test.each<[string, Partial<TestWorkbook>, number]>([
    ['of the 1900 system', {}, 46037],
    ['of the 1904 system', { date1904: true }, 46037 - 1462],
    ['in a format of their own', { dayFormat: 'yyyy"年"m"月"d"日";@' }, 46037],
  ])('%s', async (_, settings, serial) => {
    const row = [...LICENSES[1]!];
    row[4] = { day: serial };
    const { facts } = await register(workbook({ sheets: { S: [HEAD, row] }, ...settings }));
    expect(facts.licenses).toMatchObject([
      { granted: '2026-01-15', validUntil: '2027-01-14', regions: [{ region: 'DE' }] },
    ]);
  });
  test('as plain numbers of a 1904 workbook', async () => {
    const row = [...LICENSES[1]!];
    row[4] = 46037 - 1462;
    const { facts } = await register(workbook({ sheets: { S: [HEAD, row] }, date1904: true }));
    expect(facts.licenses![0]!.granted).toBe('2026-01-15');
  });
  test.each([
    ['yyyy-mm-dd', true],
    ['d/m/yy', true],
    ['[$-409]mmmm d, yyyy;@', true],
    ['mmm', true],
    ['[$-804]yyyy"年"m"月"', true],
    ['General', false],
    ['0.00', false],
    ['#,##0 "days"', false],
    ['h:mm:ss', false],
    ['mm:ss', false],
    ['[h]:mm', false],
    ['[Red]0', false],
    ['0.00E+00', false],
    ['\\d0', false],
  ])('the format %s shows a day: %s', (code, day) => {
    expect(codeShowsDay(code)).toBe(day);
  });
});

describe('sheets', () => {
  const two = workbook({
    sheets: { Hidden: [['x']], Notes: [['n']], Licenses: LICENSES },
    hidden: ['Hidden'],
  });
  test('the first visible one is read where none has the headers of a register, the others are named', async () => {
    const none = workbook({ sheets: { Hidden: [['x']], Notes: [['n']], More: [['m']] }, hidden: ['Hidden'] });
    const { rows, notices } = await xlsxTable(none, undefined, new Pace());
    for await (const batch of rows) expect(batch).toEqual([{ number: 1, cells: ['n'] }]);
    expect(notices).toEqual([{ code: 'other-sheets', sheet: 'Notes', others: ['More'] }]);
  });
  test('the one whose headers fit a register is proposed', async () => {
    const { notices } = await xlsxTable(two, undefined, new Pace());
    expect(notices).toEqual([{ code: 'other-sheets', sheet: 'Licenses', others: ['Notes'] }]);
  });
  test('a named one is read in any case of letters', async () => {
    expect((await register(two, { sheet: 'licenses' })).counts.good).toBe(1);
  });
  test('one that is not there is refused with those that are', async () => {
    expect(await fault(read(two, { sheet: 'Prices' }))).toMatchObject({
      code: 'no-such-sheet',
      values: { sheets: 'Hidden, Notes, Licenses' },
    });
  });
});

describe('an error value in a cell is a problem of its row', () => {
  test('#N/A as exporter', async () => {
    const result = await register(
      workbook({ sheets: { S: [HEAD, [{ error: '#N/A' }, ...LICENSES[1]!.slice(1)]] } }),
    );
    expect(result.problems).toMatchObject([
      { code: 'error-value', row: 2, column: 'Exporter', value: '#N/A' },
    ]);
  });
});

describe('damaged and hostile files leave nothing behind', () => {
  const whole = workbook({
    sheets: {
      S: [HEAD, ...Array.from({ length: 40 }, (_, at) => [...LICENSES[1]!.slice(0, 4), { day: 46037 + at }])],
    },
  });
  const zeros = '0'.repeat(5 * 1024 * 1024);

  test('half a file', async () => {
    for (const share of [0.1, 0.5, 0.9, 0.999])
      expect(await faultOf(read(whole.slice(0, Math.floor(whole.length * share))))).toBe('broken-zip');
  });
  test('a flipped bit anywhere is never read as if it were whole', async () => {
    const expected = JSON.stringify(await read(whole));
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 30, max: whole.length - 1 }),
        fc.integer({ min: 0, max: 7 }),
        async (at, bit) => {
          const bytes = whole.slice();
          bytes[at]! ^= 1 << bit;
          let result: string;
          try {
            result = JSON.stringify(await read(bytes));
          } catch (error) {
            expect(error).toMatchObject({ name: 'ImportFault' });
            return;
          }
          // A bit of the directory that says nothing of the content (a time, an attribute) may differ.
          expect(result).toBe(expected);
        },
      ),
      { numRuns: 100 },
    );
  });
  test.each<[string, () => Uint8Array, string]>([
    ['a zip bomb by its ratio', () => zipped({ 'xl/workbook.xml': zeros }), 'zip-bomb'],
    ['a zip bomb that lies about its size', () => lyingBomb(), 'zip-bomb'],
    ['a password', () => encrypted(whole), 'encrypted-zip'],
    ['a document', () => zipped({ 'word/document.xml': '<w/>' }), 'not-a-table-file'],
    ['any zip', () => zipped({ 'a.txt': 'x' }), 'not-a-table-file'],
    ['a Numbers file', () => zipped({ 'Index/Document.iwa': 'x' }), 'numbers-file'],
    ['a zip whose 64-bit sizes make a bomb', () => longBomb(), 'zip-bomb'],
    ['a binary workbook', () => zipped({ 'xl/workbook.bin': 'x' }), 'other-spreadsheet'],
    ['a workbook without its sheet', () => withoutSheet(), 'broken-workbook'],
    [
      'a text that is not there',
      () =>
        workbook({
          sheets: { S: [] },
          parts: {
            'xl/worksheets/sheet1.xml': '<worksheet><row r="1"><c t="s"><v>7</v></c></row></worksheet>',
          },
        }),
      'broken-workbook',
    ],
    ['an empty sheet', () => workbook({ sheets: { S: [] } }), 'no-rows'],
  ])('%s', async (_, make, code) => {
    const before = JSON.stringify(data.topics);
    expect(await faultOf(read(make()))).toBe(code);
    expect(JSON.stringify(data.topics)).toBe(before);
  });

  function longBomb(): Uint8Array {
    return zipOf({ 'xl/workbook.xml': zeros }, { zip64: true });
  }
  function lyingBomb(): Uint8Array {
    const bytes = zipSync({ 'xl/workbook.xml': strToU8(zeros) });
    const view = new DataView(bytes.buffer);
    // The unpacked size in the directory, 24 bytes into its only entry.
    const directory = view.getUint32(bytes.length - 22 + 16, true);
    view.setUint32(directory + 24, 1000, true);
    return bytes;
  }
  function encrypted(bytes: Uint8Array): Uint8Array {
    const copy = bytes.slice();
    const view = new DataView(copy.buffer);
    const directory = view.getUint32(copy.length - 22 + 16, true);
    view.setUint16(directory + 8, view.getUint16(directory + 8, true) | 1, true);
    return copy;
  }
  function withoutSheet(): Uint8Array {
    const rels = `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/gone.xml"/></Relationships>`;
    return workbook({ sheets: { S: [] }, parts: { 'xl/_rels/workbook.xml.rels': rels } });
  }
  test('entities are never expanded', async () => {
    const xml =
      '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><row r="1"><c t="str"><v>&a;&amp;</v></c></row></worksheet>';
    expect(await cells(workbook({ sheets: { S: [] }, parts: { 'xl/worksheets/sheet1.xml': xml } }))).toEqual([
      ['&a;&'],
    ]);
  });
});
