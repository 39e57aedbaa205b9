// Serials of the two date systems.
import { dayOfIso, isoOfDay } from '../../../src/control-data/days';
import { type DateSystem, dayOfCell, serialForCell } from '../../../src/workbook/date-system';

test.each<[DateSystem, number, string]>([
  ['1900', 45820, '2025-06-12'],
  ['1904', 44358, '2025-06-12'],
  ['1904', 0, '1904-01-01'],
])('in the %s system %i is %s', (system, serial, iso) => {
  expect(isoOfDay(dayOfCell(serial, system)!)).toBe(iso);
  expect(serialForCell(dayOfIso(iso)!, system)).toBe(serial);
});

test('a day before 1904 has no serial in the 1904 system', () => {
  expect(serialForCell(dayOfIso('1903-12-31')!, '1904')).toBeNull();
  expect(dayOfCell(Number.NaN, '1900')).toBeNull();
});
