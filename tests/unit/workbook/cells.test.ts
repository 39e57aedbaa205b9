// What goes into a cell: text stays text, blanks stay blank, errors stay errors.
import { guardedValue, plainValues, wouldBeParsed } from '../../../src/workbook/cells';

test.each([
  '=1+1',
  '+1',
  '-cmd',
  '@SUM(A1)',
  '＝1+1',
  ' =1+1',
  "'quoted",
  '#N/A',
  'TRUE',
  'false ',
  '007',
  '000970',
  '1E5',
  '10%',
  '1,5',
  '€ 3',
  '(12)',
  '10:30',
  '1/2',
  '2025-01-15',
  '5 March 2025',
  'März 5',
  '2025年1月15日',
  '１２',
  '9'.repeat(60),
])('Excel could read "%s" as something else, so it is guarded', (text) => {
  expect(wouldBeParsed(text)).toBe(true);
  expect(guardedValue(text, 'text')).toBe(`'${text}`);
});

test.each([
  'JL MAG',
  'Granted',
  '金力永磁',
  'gallium (unwrought)',
  '',
  'a = b',
  'Announcement No. 46 of 2024, Ministry of Commerce',
])('"%s" is written as it is', (text) => expect(guardedValue(text, 'text')).toBe(text));

test.each([
  ['2025-01-15', '2025-01-15'],
  ['10%', '10%'],
  ['=1+1', "'=1+1"],
  ['-5', "'-5"],
  ["'x", "''x"],
])('as typed, "%s" goes out as "%s": dates may be read, formulas never start', (text, written) =>
  expect(guardedValue(text, 'typed')).toBe(written),
);

test.each([
  [null, ''],
  [0, 0],
  [false, false],
  [{ error: '#N/A' }, '#N/A'],
])('%p is written as %p', (value, written) => expect(guardedValue(value, 'text')).toBe(written));

test('blank, empty text, error and text that looks like an error are told apart', () => {
  expect(
    plainValues(
      [['', '', '#N/A', '#N/A', 3.5, true]],
      [['Empty', 'String', 'Error', 'String', 'Double', 'Boolean']],
    ),
  ).toEqual([[null, '', { error: '#N/A' }, '#N/A', 3.5, true]]);
});
