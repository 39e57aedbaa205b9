// What is recognised of a file is said before its rows are judged, and each of it can be chosen otherwise.

import { strToU8 } from 'fflate';
import type { RecognisedSheet } from '../../../src/import';
import type { TestCell } from './support';
import { fault, read, register, workbook } from './support';

const HEAD = ['Exporter', 'Region', 'Status', 'Granted on'];
const LICENSES: TestCell[][] = [
  ['Our licenses'],
  [],
  HEAD,
  ['JL MAG', 'Germany', 'granted', '2026-01-15'],
  ['Ningbo Yunsheng', 'US', 'granted', '2026-01-16'],
];
const BOOK = workbook({
  sheets: {
    Instructions: [['How to fill this in']],
    Old: [HEAD, ['JL MAG', 'US', 'refused', '2024-01-15']],
    Declaration: [
      ['Name', 'Ann'],
      ['Town', 'Ulm'],
    ],
    Licenses: LICENSES,
  },
  hidden: ['Old'],
});

describe('of a workbook', () => {
  test('all sheets with their rows and first lines; the visible one with the headers of a register is read', async () => {
    const { recognised, counts, problems } = await register(BOOK);
    expect(recognised.workbook).toEqual({
      sheet: 'Licenses',
      sheets: [
        { name: 'Instructions', hidden: false, rows: 1, firstLines: ['How to fill this in'], register: null },
        {
          name: 'Old',
          hidden: true,
          rows: 2,
          firstLines: [HEAD.join(' | '), 'JL MAG | US | refused | 2024-01-15'],
          register: 'licenses',
        },
        {
          name: 'Declaration',
          hidden: false,
          rows: 2,
          firstLines: ['Name | Ann', 'Town | Ulm'],
          register: null,
        },
        {
          name: 'Licenses',
          hidden: false,
          rows: 4,
          firstLines: ['Our licenses', HEAD.join(' | '), 'JL MAG | Germany | granted | 2026-01-15'],
          register: 'licenses',
        },
      ] satisfies RecognisedSheet[],
    });
    expect(recognised).toMatchObject({ text: null, headerRow: 3 });
    expect(recognised.rows.map(({ number }) => number)).toEqual([1, 3, 4, 5]);
    expect(counts.good).toBe(2);
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'other-sheets', expected: ['Instructions', 'Declaration'] }),
    );
  });
  test('a chosen sheet that is no register is refused with what there is to choose from', async () => {
    const refused = await fault(read(BOOK, { sheet: 'Declaration' }));
    expect(refused.code).toBe('unknown-register');
    expect(refused.recognised).toMatchObject({ workbook: { sheet: 'Declaration' }, headerRow: 1 });
    const gone = await fault(read(BOOK, { sheet: 'Gone' }));
    expect(gone.recognised!.workbook!.sheets).toHaveLength(4);
  });
  test('a hidden sheet is never proposed, and can be chosen', async () => {
    const { facts } = await register(BOOK, { sheet: 'Old' });
    expect(facts.licenses).toMatchObject([{ status: 'refused' }]);
  });
});

describe('of a text', () => {
  test('its encoding, delimiter, header row and first rows', async () => {
    const { recognised } = await register(
      'List\nExporter;Region;Status;Granted on\nJL MAG;US;granted;2026-01-15\n',
    );
    expect(recognised).toEqual({
      text: { encoding: 'utf-8', assumed: false, delimiter: ';' },
      workbook: null,
      headerRow: 2,
      rows: [
        { number: 1, cells: ['List'] },
        { number: 2, cells: HEAD },
        { number: 3, cells: ['JL MAG', 'US', 'granted', '2026-01-15'] },
      ],
    });
  });
  test('a chosen header row is read although another one names more fields', async () => {
    const text = 'Exporter,Region,Status,Granted on\nWho,Where,State,Day\nJL MAG,US,granted,2026-01-15\n';
    const result = await register(text, {
      register: 'licenses',
      headerRow: 2,
      mapping: {
        register: 'licenses',
        columns: ['exporter', 'region', 'status', 'granted'].map((field, at) => ({
          header: ['Who', 'Where', 'State', 'Day'][at]!,
          field,
        })),
      },
    });
    expect(result.counts).toMatchObject({ rows: 1, good: 1 });
    expect(result.recognised.headerRow).toBe(2);
  });
  test('bytes that are not of the chosen encoding leave the choice of another', async () => {
    const refused = await fault(read(Uint8Array.of(0x61, 0xff, 0x62), { encoding: 'shift_jis' }));
    expect(refused).toMatchObject({ code: 'undecodable', recognised: { text: { encoding: 'shift_jis' } } });
  });
  test('cells of the preview are cut, and hold no control characters', async () => {
    const { recognised } = await fault(read(strToU8(`a\u0007b,c\n${'x'.repeat(100)},\u202ey\n`)));
    expect(recognised!.rows).toEqual([
      { number: 1, cells: ['a b', 'c'] },
      { number: 2, cells: [`${'x'.repeat(59)}…`, 'y'] },
    ]);
  });
});

test('a large table shows its header row and ten rows below', async () => {
  const rows = Array.from({ length: 200 }, () => 'JL MAG,US,granted,2026-01-15');
  const text = `${'Title\n'.repeat(18)}${HEAD.join(',')}\n${rows.join('\n')}\n`;
  const { recognised } = await register(text);
  expect(recognised.headerRow).toBe(19);
  expect(recognised.rows.filter(({ number }) => number > 19).length).toBeGreaterThanOrEqual(10);
  expect(recognised.rows.length).toBeLessThan(40);
});
