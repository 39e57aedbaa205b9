// Cells gathered into rectangles.
import fc from 'fast-check';
import { addressOf } from '../../../src/workbook/addresses';
import { cut, rectanglesOf } from '../../../src/workbook/blocks';

const at = (row: number, column: number): { row: number; column: number } => ({ row, column });

test.each([
  ['nothing', [], []],
  ['one cell', [at(0, 0)], ['A1']],
  ['a column in any order', [at(2, 0), at(0, 0), at(1, 0)], ['A1:A3']],
  ['two columns of the same rows', [at(0, 0), at(1, 0), at(0, 1), at(1, 1)], ['A1:B2']],
  ['a hole', [at(0, 0), at(2, 0)], ['A1', 'A3']],
  ['columns of different lengths', [at(0, 0), at(1, 0), at(0, 1)], ['A1:A2', 'B1']],
  ['columns apart', [at(0, 0), at(0, 2)], ['A1', 'C1']],
  ['the same cell twice', [at(4, 4), at(4, 4)], ['E5']],
])('%s', (_, cells, addresses) => expect(rectanglesOf(cells).map(addressOf)).toEqual(addresses));

test('any cells are covered exactly, each once', () => {
  const cell = fc.record({ row: fc.nat(12), column: fc.nat(8) });
  fc.assert(
    fc.property(fc.array(cell), (cells) => {
      const covered = rectanglesOf(cells).flatMap(({ row, column, rows, columns }) =>
        Array.from(
          { length: rows * columns },
          (_, i) => `${row + (i % rows)}:${column + Math.floor(i / rows)}`,
        ),
      );
      expect(covered.sort()).toEqual([...new Set(cells.map((one) => `${one.row}:${one.column}`))].sort());
    }),
  );
});

test('a piece of a matrix is cut by sheet coordinates', () => {
  const matrix = [
    ['C5', 'D5', 'E5'],
    ['C6', 'D6', 'E6'],
  ];
  expect(cut(matrix, at(4, 2), { row: 5, column: 3, rows: 1, columns: 2 })).toEqual([['D6', 'E6']]);
});
