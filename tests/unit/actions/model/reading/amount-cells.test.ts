// Amounts as people write them: what is read as a number, in which currency, and what stays no amount.

import type { CellValue } from '../../../../../src/workbook/cells';
import {
  amountFormula,
  amountOf,
  amountReading,
  currencyBeside,
  currencyNamed,
} from '../../../../../src/actions/model/reading/amount-cells';

const read = (...cells: CellValue[]): (number | null)[] => {
  const reading = amountReading(cells);
  return cells.map((cell) => amountOf(cell, reading));
};

test.each<[string, CellValue[], (number | null)[]]>([
  ['numbers as they are', [1200, -3.5, 0], [1200, -3.5, 0]],
  ['groups of thousands', ['1,200', '1,234,567.5'], [1200, 1_234_567.5]],
  ['a decimal comma', ['1.200,50', '3,5'], [1200.5, 3.5]],
  ['Swiss and French groups', ["1'200.50", '1\u202f300.00'], [1200.5, 1300]],
  ['brackets for a credit', ['(1,200.00)'], [-1200]],
  ['a code before or behind', ['USD 1,200', '300 EUR'], [1200, 300]],
  ['a sign before or behind', ['€ 1.200,50', '300,00 €'], [1200.5, 300]],
  ['words beside amounts', ['1,200', 'n/a', 'TBD', '-', ''], [1200, null, null, null, null]],
  ['blanks and truth values', [null, true], [null, null]],
  ['a date or a range', ['1,200', '2025-06', '10-20'], [1200, null, null]],
])('%s', (_, cells, numbers) => expect(read(...cells)).toEqual(numbers));

test('where points and commas mean different things in different cells, no text is an amount', () => {
  expect(amountReading(['1.234,56', '1,234.56'])).toBeNull();
  expect(read('1.234,56', '1,234.56', 7)).toEqual([null, null, 7]);
});

test.each([
  ['USD 5', 'USD'],
  ['5 eur', 'EUR'],
  ['US$5', 'USD'],
  ['HK$ 5', 'HKD'],
  ['£5', 'GBP'],
  ['¥5', '¥'],
  ['5', null],
  ['n/a', null],
])('%s is in %s', (text, currency) =>
  expect(currencyBeside(text, amountReading(['1.5', text]))).toBe(currency),
);

test.each([
  ['rmb', 'CNY'],
  [' usd ', 'USD'],
  ['人民币', 'CNY'],
  ['€', 'EUR'],
  ['XYZ', 'XYZ'],
])('%s names %s', (text, currency) => expect(currencyNamed(text)).toBe(currency));

test('the formula leaves plain numbers alone and takes off what is written beside others', () => {
  expect(amountFormula('A1:A9', null)).toBe('IF(ISNUMBER(A1:A9),A1:A9,"")');
  const formula = amountFormula('A1:A9', amountReading(['USD 1,200.50']));
  expect(formula).toContain('SUBSTITUTE(UPPER(A1:A9),"USD","")');
  expect(formula).toContain(',".",",")');
});
