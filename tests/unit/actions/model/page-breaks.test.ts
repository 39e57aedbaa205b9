// Where printed pages begin: no part is cut in two that a page could hold, on A4 as on Letter.

import type { PagePart } from '../../../../src/actions/model/page-breaks';
import { pageBreaks } from '../../../../src/actions/model/page-breaks';

/** In points. */
const ROW = 10;
const heightOf = (from: number, to: number): number => (to - from) * ROW;

/** As narrow as the paper: 51 rows on A4, 53 on Letter, the title on each page takes three. */
const breaksOf = (rows: number, parts: readonly PagePart[], width = 500): number[] =>
  pageBreaks({ heightOf, width, repeated: 3 * ROW, end: rows }, parts);

const part = (start: number, free = 0): PagePart => ({ start, free });

test('what fits on a page stays on it', () => {
  expect(breaksOf(51, [part(0), part(10), part(30)])).toEqual([]);
});

test('a part that the end of the page would cut begins the next page', () => {
  expect(breaksOf(60, [part(0), part(10), part(30)])).toEqual([30]);
});

test('the title counts on each page but the first, which has it among its rows', () => {
  expect(breaksOf(51 + 48, [part(0), part(51)])).toEqual([51]);
  expect(breaksOf(51 + 48 + 20, [part(0), part(51), part(98)])).toEqual([51, 98]);
});

test('a part longer than a page begins where half a page is left for it, and else on the next', () => {
  expect(breaksOf(220, [part(0), part(20)])).toEqual([]);
  expect(breaksOf(240, [part(0), part(40)])).toEqual([40]);
});

test('a wide sheet is smaller in print, so more rows are on a page', () => {
  expect(breaksOf(90, [part(0), part(10), part(30)], 1540)).toEqual([]);
});

test('what one of the papers cuts begins a page, though the other would hold it', () => {
  // In print the sheet is smaller on Letter, which then has 73 rows; A4 has 66.
  expect(breaksOf(66, [part(0), part(20)], 1000)).toEqual([]);
  expect(breaksOf(70, [part(0), part(20)], 1000)).toEqual([20]);
});

describe('rows that are held free', () => {
  test('do not push a part to the next page', () => {
    expect(breaksOf(60, [part(0), part(10, 11)])).toEqual([]);
  });

  test('make no page of their own: the next one begins with those that do not fit', () => {
    // Rows 41 to 51 are free: Letter holds them all, A4 all but the last.
    expect(breaksOf(72, [part(0), part(10, 11), part(52)])).toEqual([51]);
  });

  test('end a page where one ends among them, whatever follows: printers differ by a little', () => {
    expect(breaksOf(300, [part(0), part(10, 11), part(54)])).toEqual([51]);
  });

  test('stay on the page where it holds them', () => {
    expect(breaksOf(70, [part(0), part(10, 11), part(40)])).toEqual([40]);
  });
});
