// Headers in any order, language and spelling; the user's mapping over them.

import fc from 'fast-check';
import { findHeaders, mapHeaders, registerOfHeaders } from '../../../src/import/headers';
import { REGISTER_IDS, REGISTERS } from '../../../src/import/registers';
import { templateOf } from '../../../src/import/templates';
import { wordKey, WORDS } from '../../../src/import/words';
import { register } from './support';

describe('a header is understood', () => {
  test.each([
    ['Exporter', 'exporter'],
    ['EXPORTER', 'exporter'],
    [' exporter ', 'exporter'],
    ['Exporting company', 'exporter'],
    ['Ship-to', 'region'],
    ['Country/Region'.replace('/Region', ''), 'region'],
    ['国家/地区', 'region'],
    ['最终目的国', 'region'],
    ['Licence Status', 'status'],
    ['valid_until', 'validUntil'],
    ['Valid until (day)', 'validUntil'],
    ['有效期至', 'validUntil'],
    ['有效期（月）', 'validMonths'],
    ['Date of issue', 'granted'],
    ['披露日期', 'disclosed'],
    ['備考', undefined],
  ])('%s', (header, field) => {
    expect(Object.keys(mapHeaders(REGISTERS.licenses, [header], 1).columnOf)).toEqual(
      field === undefined ? [] : [field],
    );
  });
});

describe('no word means two things', () => {
  test.each(REGISTER_IDS)('in the headers of %s', (id) => {
    const seen = new Map<string, string>();
    for (const field of REGISTERS[id].fields)
      for (const header of [field.header, field.headerZh, field.id, ...field.synonyms]) {
        const key = header.toLowerCase().replace(/[^\p{L}\p{N}%]/gu, '');
        expect([header, seen.get(key) ?? field.id]).toEqual([header, field.id]);
        seen.set(key, field.id);
      }
  });
  test.each(Object.entries(WORDS))('in the words of %s', (_, table) => {
    const seen = new Map<string, string>();
    for (const [word, ways] of Object.entries(table!))
      for (const way of [word, ...ways]) {
        expect([way, seen.get(wordKey(way)) ?? word]).toEqual([way, word]);
        seen.set(wordKey(way), word);
      }
  });
});

describe('templates', () => {
  test.each(
    REGISTER_IDS.flatMap(
      (id) =>
        [
          [id, 'en'],
          [id, 'zh'],
        ] as const,
    ),
  )('of %s in %s are read as what they are', async (id, language) => {
    const { headers, rows } = templateOf(id, language);
    expect(registerOfHeaders(headers)).toBe(id);
    const csv = [headers, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');
    const result = await register(csv);
    expect(result.problems).toEqual([]);
    expect(result.counts).toMatchObject({ good: rows.length, bad: 0 });
  });
  test.each([['Exporter, Region, Status, Measures, From'], ['Item number, Material, Measures, From']])(
    'headers that fit two registers alike choose neither: %s',
    (headers) => {
      expect(registerOfHeaders(headers.split(', '))).toBeNull();
    },
  );
  test('columns in any order are found again', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...REGISTER_IDS),
        fc.constantFrom('en' as const, 'zh' as const),
        fc.infiniteStream(fc.nat()),
        (id, language, order) => {
          const { headers } = templateOf(id, language);
          const shuffled = headers
            .map((header) => ({ header, at: order.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ header }) => header);
          const { columnOf, problems } = mapHeaders(REGISTERS[id], shuffled, 1);
          expect(problems).toEqual([]);
          REGISTERS[id].fields.forEach((field, at) =>
            expect(shuffled[columnOf[field.id]!]).toBe(headers[at]),
          );
        },
      ),
    );
  });
});

describe('the mapping', () => {
  const CSV = 'Who,Where,What,How,When\nJL MAG,US,NdFeB,granted,2026-01-15\n';
  const mapping = {
    register: 'licenses' as const,
    columns: [
      { header: 'Who', field: 'exporter' },
      { header: 'Where', field: 'region' },
      { header: 'What', field: 'material' },
      { header: 'How', field: 'status' },
      { header: 'When', field: 'granted' },
    ],
  };
  test('that the user made reads headers that no one knows', async () => {
    const result = await register(CSV, { mapping });
    expect(result.facts.licenses).toHaveLength(1);
    expect(result.mapping).toEqual(mapping);
    expect(result.problems).toEqual([]);
  });
  test('is plain JSON and gives the same again next time', async () => {
    const again = JSON.parse(JSON.stringify((await register(CSV, { mapping })).mapping));
    expect((await register(CSV, { mapping: again })).facts).toEqual((await register(CSV, { mapping })).facts);
  });
  test('is followed against the header’s own words, and leaves columns out', async () => {
    const result = await register(
      'Exporter,Region,Market,Material,Status,Granted\nJL MAG,US,Japan,NdFeB,granted,2026-01-15\n',
      {
        mapping: {
          register: 'licenses',
          columns: [
            { header: 'Region', field: null },
            { header: 'Market', field: 'region' },
          ],
        },
      },
    );
    expect(result.facts.licenses![0]!.regions).toEqual([{ stated: 'Japan', region: 'JP' }]);
    expect(result.problems).toEqual([]);
  });
  test('of two columns to one field is refused', async () => {
    const result = await register(CSV, {
      mapping: {
        register: 'licenses',
        columns: mapping.columns.map((column) =>
          column.header === 'What' ? { header: 'What', field: 'region' } : column,
        ),
      },
    });
    expect(result.problems).toContainEqual(
      expect.objectContaining({ code: 'two-headers', column: 'What', expected: ['Where'] }),
    );
  });
});

test('a title and blank rows above the headers are passed over', () => {
  expect(
    findHeaders(
      [
        ['Our licenses 2026', null],
        [null, null],
        ['Exporter', 'Region', 'Status'],
      ],
      null,
    )?.at,
  ).toBe(2);
  expect(findHeaders([[null], ['Apples', 'Pears'], ['1', '2']], null)?.at).toBe(1);
  expect(findHeaders([[null], ['  ']], null)).toBeNull();
});
