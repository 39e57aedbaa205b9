// References to chosen cells, as a formula names them.

import { absoluteAddress, referenceTo } from '../../../../src/actions/formulas/chosen-cells';

test.each([
  ['Lines', 'Lines', 'B2:B9'],
  ['Lines', null, 'B2:B9'],
  ['Lines', 'Other', "'Lines'!B2:B9"],
  ['My sheet', 'Other', "'My sheet'!B2:B9"],
  ["O'Neil", 'Other', "'O''Neil'!B2:B9"],
  // Names that Excel takes for a cell, a row, a column or a value unless they are quoted.
  ['Q1', 'Other', "'Q1'!B2:B9"],
  ['R1C1', 'Other', "'R1C1'!B2:B9"],
  ['RC', 'Other', "'RC'!B2:B9"],
  ['TRUE', 'Other', "'TRUE'!B2:B9"],
])('cells of the sheet %s in a formula on %s', (sheet, from, reference) => {
  expect(referenceTo({ sheet, address: 'B2:B9' }, from)).toBe(reference);
});

test('an absolute address stays where it is', () => {
  expect(absoluteAddress('B2:AA90')).toBe('$B$2:$AA$90');
});
