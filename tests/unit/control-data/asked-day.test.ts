// The day of a question: a year that somebody typed is none, nor is a day before the facts begin.

import fc from 'fast-check';
import { FIRST_ASKED, isNoDay, readAskedDay } from '../../../src/control-data/asked-day';
import { LAST_DAY, dayOfIso, isoOfDay } from '../../../src/control-data/days';

test.each<[string | number, string]>([
  [2025, 'year'],
  [1900, 'year'],
  [2200, 'year'],
  ['2025', 'year'],
  [' 2025 ', 'year'],
  ['2025-06', 'month'],
  [1899, 'early'],
  [2201, 'early'],
  [2025.5, 'early'],
  [36_525, 'early'],
  ['1999-12-31', 'early'],
  [60, 'day'],
  [-1, 'day'],
  ['2025-02-30', 'day'],
  ['12 June 2025', 'day'],
  ['', 'day'],
])('%j is no day: %s', (cell, no) => {
  expect(readAskedDay(cell)).toEqual({ no });
});

test('a workbook of the 1904 system counts its days from 1904', () => {
  expect(readAskedDay(45_820 - 1462, 1462)).toBe(dayOfIso('2025-06-12'));
  expect(readAskedDay(36_526 - 1462, 1462)).toBe(FIRST_ASKED);
  expect(readAskedDay(2025, 1462)).toEqual({ no: 'year' });
});

test('whatever a cell holds, no question is asked of a day before 2000', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.double(), fc.integer({ min: -100, max: LAST_DAY + 100 }), fc.string()),
      (cell) => {
        const read = readAskedDay(cell);
        expect(isNoDay(read) || read >= FIRST_ASKED).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});

test('each day from 2000 on is read, as a serial and as text', () => {
  fc.assert(
    fc.property(fc.integer({ min: FIRST_ASKED, max: LAST_DAY }), (serial) => {
      expect([readAskedDay(serial), readAskedDay(isoOfDay(serial as never))]).toEqual([serial, serial]);
    }),
  );
});
