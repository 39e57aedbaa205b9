// Names that Excel accepts for sheets and tables.
import { printText } from '../../../src/workbook/print';
import { freeSheetName, validSheetName } from '../../../src/workbook/sheets';
import { freeTableName } from '../../../src/workbook/tables';

test.each([
  ['Evidence', 'Evidence'],
  ['Q1/Q2: [all]*?', 'Q1 Q2 all'],
  ["'quoted'", 'quoted'],
  ['', 'Sheet'],
  ['  ///  ', 'Sheet'],
  ['A name that is much longer than Excel allows', 'A name that is much longer than'],
  ['123456789012345678901234567890😀', '123456789012345678901234567890'],
  ['磁材 出口', '磁材 出口'],
  ['two\nlines', 'two lines'],
])('a sheet wanted as "%s" is called "%s"', (wanted, name) => expect(validSheetName(wanted)).toBe(name));

test.each([
  ['Evidence', ['Sheet1'], 'Evidence'],
  ['Evidence', ['EVIDENCE'], 'Evidence (2)'],
  ['Evidence', ['Evidence', 'evidence (2)'], 'Evidence (3)'],
  ['History', [], 'History (2)'],
  ['1234567890123456789012345678901', ['1234567890123456789012345678901'], '123456789012345678901234567 (2)'],
])('"%s" beside %j becomes "%s"', (wanted, taken, name) => expect(freeSheetName(wanted, taken)).toBe(name));

test.each([
  ['Scenarios', [], 'Scenarios'],
  ['Scenarios', ['scenarios'], 'Scenarios_2'],
  ['Loss rates', [], 'Loss_rates'],
  ['2025', [], '_2025'],
  ['AB12', [], '_AB12'],
  ['R1C1', [], '_R1C1'],
  ['情景', [], '情景'],
])('a table wanted as "%s" beside %j is called "%s"', (wanted, taken, name) =>
  expect(freeTableName(wanted, taken)).toBe(name),
);

test('an ampersand in a header or footer is doubled', () => expect(printText('R&D')).toBe('R&&D'));
