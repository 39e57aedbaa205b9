// Numbers as people write them.

import fc from 'fast-check';
import { readNumber, shareDecimals } from '../../../src/import/amounts';

describe('a number is read', () => {
  test.each<[string | number, number, number]>([
    [1234.5, 1234.5, 0.1],
    ['1234', 1234, 1],
    ['1,234', 1234, 1],
    ['1,234,567.89', 1234567.89, 0.01],
    ['1.234.567,89', 1234567.89, 0.01],
    ["1'234'567", 1234567, 1],
    ['1 234 567,5', 1234567.5, 0.1],
    ['12,5', 12.5, 0.1],
    ['7,1727', 7.1727, 0.0001],
    ['0,125', 0.125, 0.001],
    ['.5', 0.5, 0.1],
    ['-3.2', -3.2, 0.1],
    ['(3.2)', -3.2, 0.1],
    ['122 million', 122e6, 1e6],
    ['1.1 million', 1.1e6, 1e5],
    ['1.22亿', 1.22e8, 1e6],
    ['1.22亿元', 1.22e8, 1e6],
    ['3500万', 3.5e7, 1e4],
    ['¥1,442', 1442, 1],
    ['USD 12', 12, 1],
    ['１２３', 123, 1],
  ])('%j', (cell, value, unit) => {
    const read = readNumber(cell, false);
    expect(read).toMatchObject({ value });
    expect((read as { unit: number }).unit).toBeCloseTo(unit, 10);
  });
});

test.each(['', 'abc', '1,23,456', '1.2.3', '12a', 'n/a', '--5', '5 apples', true, null])(
  '%j is no number',
  (cell) => {
    expect(readNumber(cell, false)).toBe('unreadable');
  },
);

describe('in a file of decimal commas', () => {
  test.each([
    ['1.234', 'ambiguous'],
    ['1,234', 'ambiguous'],
  ])('%s could be two numbers', (cell, read) => {
    expect(readNumber(cell, true)).toBe(read);
  });
  test.each([
    ['1234,5', 1234.5],
    ['1.234,50', 1234.5],
    ['1.234.567', 1234567],
    ['0,234', 0.234],
  ])('%s is one', (cell, value) => {
    expect(readNumber(cell, true)).toMatchObject({ value });
  });
});

test.each<[string | number, number]>([
  ['6.94%', 2],
  ['7%', 0],
  [0.0694, 2],
  ['0.07', 0],
])('the share %j is printed with %i decimals of a percent', (cell, decimals) => {
  expect(shareDecimals(readNumber(cell, false) as never)).toBe(decimals);
});

test('whole numbers with signs of thousands are read as they were', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (number) => {
      expect(readNumber(number.toLocaleString('en-US'), false)).toMatchObject({
        value: number === 0 ? expect.closeTo(0) : number,
      });
    }),
  );
});
