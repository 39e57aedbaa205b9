// What a cell holds: a number or nothing.

import { isBlankCell, numberInCell } from '../../../src/control-data/cell-values';

test.each([
  [12.5, 12.5],
  [0, 0],
  [' 12.5 ', 12.5],
  ['-3', -3],
  ['', null],
  ['  ', null],
  ['12%', null],
  ['1,000', null],
  [Infinity, null],
  ['Infinity', null],
  [true, null],
  [null, null],
  [undefined, null],
])('the number in %p is %p', (cell, number) => {
  expect(numberInCell(cell)).toBe(number);
});

test.each([
  [null, true],
  [undefined, true],
  [0, true],
  ['', true],
  [' ', true],
  ['0', false],
  [false, false],
  [{ error: '#N/A' }, false],
])('%p is blank: %p', (cell, blank) => {
  expect(isBlankCell(cell)).toBe(blank);
});
