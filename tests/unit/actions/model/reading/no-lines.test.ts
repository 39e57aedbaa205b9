// Rows among the lines that are none: what each kind looks like, and what only resembles one.

import type { RowSeen } from '../../../../../src/actions/model/reading/no-lines';
import { noLine, saysTotal } from '../../../../../src/actions/model/reading/no-lines';

const HEADERS = ['Supplier', 'Ship to', 'Item', 'Spend', 'Remarks'];

/** A row as `readRows` sees it: supplier, destination, item, amount, remark. */
const row = (...cells: (string | number | null)[]): RowSeen => ({
  cells,
  names: [cells[0] ?? null, cells[2] ?? null],
  region: cells[1] ?? null,
  amount: typeof cells[3] === 'number' ? cells[3] : null,
  headers: HEADERS,
});

test.each<[string, RowSeen, string | null]>([
  ['a line', row('JL MAG', 'US', 'gallium', 5, null), null],
  ['nothing', row(null, ' ', '', null, null), 'blank'],
  ['the headers again', row('Supplier', 'Ship to', 'Item', null, null), 'header'],
  ['a subtotal', row('Subtotal', null, null, 5, null), 'total'],
  ['a total of a supplier', row('JL MAG Total', null, null, 5, null), 'total'],
  ['a total in Chinese', row('小计', null, null, 5, null), 'total'],
  ['a total beside an item', row('Grand total', null, 'all goods', 5, null), 'total'],
  ['a note', row('Prices without tax.', null, null, null, null), 'note'],
  ['a line without an amount', row('JL MAG', 'US', 'gallium', null, null), 'no-amount'],
  ['an amount alone', row(null, null, null, 5, null), 'unnamed'],
  ['a supplier whose name begins like a total', row('Totalenergies', 'US', 'gallium', 5, null), null],
  ['Total as a supplier that ships somewhere', row('Total SA', 'US', 'gallium', 5, null), null],
  ['a line with a total in its remark', row('JL MAG', 'US', 'gallium', 5, 'total of two'), null],
])('%s', (_, seen, reason) => expect(noLine(seen)).toBe(reason));

test('without a column of amounts nothing lacks one', () =>
  expect(noLine({ ...row('JL MAG', 'US', 'gallium'), amount: undefined })).toBeNull());

test.each(['Total', 'Sub-total', 'sub total', 'SUM', 'Plant 2 total', '合计', '华东小计'])(
  '%s says total',
  (text) => expect(saysTotal(text)).toBe(true),
);
test.each(['Totalenergies', 'Summit Metals', 'subtotally', 5, null])('%s does not', (text) =>
  expect(saysTotal(text)).toBe(false),
);
