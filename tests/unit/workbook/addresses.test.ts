// Addresses: A1 text against zero-based numbers.
import fc from 'fast-check';
import {
  absoluteReference,
  addressOf,
  areaOf,
  columnIndex,
  columnName,
  SHEET_COLUMNS,
  SHEET_ROWS,
  splitAddress,
} from '../../../src/workbook/addresses';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %i is %s', (index, name) => {
  expect(columnName(index)).toBe(name);
  expect(columnIndex(name)).toBe(index);
});

test.each([
  ['B2', { row: 1, column: 1, rows: 1, columns: 1 }],
  ['$B$2:c9', { row: 1, column: 1, rows: 8, columns: 2 }],
  ['C9:B2', { row: 1, column: 1, rows: 8, columns: 2 }],
  ['B:C', { row: 0, column: 1, rows: SHEET_ROWS, columns: 2 }],
  ['2:9', { row: 1, column: 0, rows: 8, columns: SHEET_COLUMNS }],
  ["'Q1 ''25!'!A1", { row: 0, column: 0, rows: 1, columns: 1 }],
  ['XFD1048576', { row: SHEET_ROWS - 1, column: SHEET_COLUMNS - 1, rows: 1, columns: 1 }],
])('%s is read', (address, area) => expect(areaOf(address)).toEqual(area));

test.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1:', 'A1:B', 'A:2', 'A1:2', 'Table1[a]', 'A1,B2', '1A'])(
  '"%s" is no range',
  (address) => expect(areaOf(address)).toBeNull(),
);

test('every area is read back from its own address', () => {
  const span = (size: number): fc.Arbitrary<[number, number]> =>
    fc
      .tuple(fc.nat(size - 1), fc.nat(size - 1))
      .map(([a, b]) => [Math.min(a, b), Math.abs(a - b) + 1] as [number, number]);
  fc.assert(
    fc.property(span(SHEET_ROWS), span(SHEET_COLUMNS), ([row, rows], [column, columns]) => {
      const area = { row, column, rows, columns };
      expect(areaOf(addressOf(area))).toEqual(area);
    }),
  );
});

test.each([
  ['A1:B2', { sheet: null, range: 'A1:B2' }],
  ['Sheet1!A1', { sheet: 'Sheet1', range: 'A1' }],
  ["'It''s 5!'!A1", { sheet: "It's 5!", range: 'A1' }],
])('%s is split into sheet and range', (address, parts) => expect(splitAddress(address)).toEqual(parts));

test('a reference for formulas is quoted and absolute', () => {
  expect(absoluteReference("It's", { row: 1, column: 0, rows: 3, columns: 2 })).toBe("'It''s'!$A$2:$B$4");
});
