// Areas that rows and columns push along, stretch, cut or take away.
import { formatArea, parseArea } from '../../../src/workbench/host/address';
import { moved } from '../../../src/workbench/host/moving';

test.each([
  ['B2:D5', 'RowInserted', '1:2', 'B4:D7'],
  ['B2:D5', 'RowInserted', '2:2', 'B3:D6'],
  ['B2:D5', 'RowInserted', '3:4', 'B2:D7'],
  ['B2:D5', 'RowInserted', '6:6', 'B2:D5'],
  ['B2:D5', 'RowDeleted', '1:1', 'B1:D4'],
  ['B2:D5', 'RowDeleted', '1:3', 'B1:D2'],
  ['B2:D5', 'RowDeleted', '3:3', 'B2:D4'],
  ['B2:D5', 'RowDeleted', '4:9', 'B2:D3'],
  ['B2:D5', 'RowDeleted', '2:5', null],
  ['B2:D5', 'ColumnInserted', 'C:C', 'B2:E5'],
  ['B2:D5', 'ColumnInserted', 'A:B', 'D2:F5'],
  ['B2:D5', 'ColumnDeleted', 'A:C', 'A2:A5'],
  ['B2:D5', 'ColumnDeleted', 'A:E', null],
  ['B2:D5', 'RangeEdited', 'A1:Z9', 'B2:D5'],
])('%s after %s %s is %s', (area, type, change, expected) => {
  const after = moved(parseArea(area)!, { type, area: parseArea(change)! });
  expect(after && formatArea(after)).toBe(expected);
});
