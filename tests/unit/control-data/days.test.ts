// Calendar days: serials and ISO text, days known only as a month or a year, months that differ in length.

import fc from 'fast-check';
import type { Day } from '../../../src/control-data/days';
import {
  FIRST_DAY,
  LAST_DAY,
  addDays,
  addMonths,
  dayOfDate,
  dayOfIso,
  dayOfSerial,
  dayOfStated,
  isoOfDay,
  lastDayOfMonth,
} from '../../../src/control-data/days';

const DAYS = fc.integer({ min: FIRST_DAY, max: LAST_DAY }) as fc.Arbitrary<Day>;

test.each([
  ['1900-03-01', 61],
  ['1970-01-01', 25_569],
  ['2000-01-01', 36_526],
  ['2025-06-12', 45_820],
  ['9999-12-31', 2_958_465],
])('%s is the serial %i that Excel has for it', (iso, serial) => {
  expect(dayOfIso(iso)).toBe(serial);
  expect(isoOfDay(serial as Day)).toBe(iso);
});

test.each([
  '2025-02-30',
  '2025-13-01',
  '2025-00-10',
  '2025-6-1',
  '20250612',
  '2025-06-12T00:00',
  '1900-02-28',
  '',
])('%j is no day', (text) => expect(dayOfIso(text)).toBeNull());

test.each([
  [61, 61],
  [61.9, 61],
  [60.9, null],
  [60, null],
  [0, null],
  [-1, null],
  [2_958_465.5, 2_958_465],
  [2_958_466, null],
  [NaN, null],
  [Infinity, null],
])('the serial %d is read as %s', (serial, expected) => expect(dayOfSerial(serial)).toBe(expected));

test.each([
  ['2025-06-10', '2025-06-10'],
  ['2025-04', '2025-04-30'],
  ['2024-02', '2024-02-29'],
  ['2023-02', '2023-02-28'],
  ['2006', '2006-12-31'],
])('the stated day %s counts as %s', (stated, counted) =>
  expect(isoOfDay(dayOfStated(stated)!)).toBe(counted),
);

test.each(['spring 2025', '2025-13', '25', '2025-04-31', ''])('%j states no day', (stated) =>
  expect(dayOfStated(stated)).toBeNull(),
);

test.each([
  ['2025-06-10', 12, '2026-06-10'],
  ['2025-01-31', 1, '2025-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2025-08-31', 1, '2025-09-30'],
  ['2025-12-15', 1, '2026-01-15'],
  ['2025-03-31', -1, '2025-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2025-06-10', 36, '2028-06-10'],
])('%s and %i months: %s', (from, months, to) =>
  expect(isoOfDay(addMonths(dayOfIso(from)!, months))).toBe(to),
);

test('a month has no thirteenth fellow', () => {
  expect([lastDayOfMonth(2025, 0), lastDayOfMonth(2025, 13)]).toEqual([null, null]);
  expect(dayOfDate(2025, 2, 29)).toBeNull();
});

test('serial, ISO text and date agree on every day, and one day follows the other', () => {
  fc.assert(
    fc.property(DAYS, (day) => {
      expect(dayOfIso(isoOfDay(day))).toBe(day);
      expect(isoOfDay(day) < isoOfDay(Math.min(day + 1, LAST_DAY) as Day) || day === LAST_DAY).toBe(true);
      expect(addDays(addDays(day, 5), -5)).toBe(day);
    }),
  );
});

test('months later is never a day after that day of the month', () => {
  fc.assert(
    fc.property(DAYS, fc.integer({ min: 0, max: 120 }), (day, months) => {
      const later = addMonths(day, months);
      if (later === LAST_DAY) return;
      expect(Number(isoOfDay(later).slice(8))).toBeLessThanOrEqual(Number(isoOfDay(day).slice(8)));
    }),
  );
});
