// Serials of the two date systems.
import { isoOfDay } from '../../../src/control-data/days';
import { dayOfCell } from '../../../src/workbook/date-system';
import type { DateSystem } from '../../../src/workbook/date-system';

test.each<[DateSystem, number, string]>([
  ['1900', 45820, '2025-06-12'],
  ['1904', 44358, '2025-06-12'],
  ['1904', 0, '1904-01-01'],
])('in the %s system %i is %s', (system, serial, iso) => {
  expect(isoOfDay(dayOfCell(serial, system)!)).toBe(iso);
});

test('what is no number is no day', () => {
  expect(dayOfCell(Number.NaN, '1900')).toBeNull();
});
