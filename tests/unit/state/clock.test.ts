// Where the realm's clock enters: its date is the one of its own zone, its record is in UTC, and days have 23 to 25 hours.

import { isoOfDay } from '../../../src/control-data/days';
import { realmTimestamp, realmToday, untilMidnight } from '../../../src/state/clock';
import { testDay } from '../../support/clock';

const HOUR = 3_600_000;

/** Stops the realm's clock at a time of the tests' zone. */
const at = (local: string): void => void jest.useFakeTimers({ now: new Date(local) });
afterEach(() => void jest.useRealTimers());

test('today is the day on which the tests run', () => {
  expect(isoOfDay(realmToday())).toBe(testDay());
});

test.each([
  [
    'late in the evening, when UTC has the next day',
    '2026-06-17T23:30:00',
    '2026-06-17',
    '2026-06-18T03:30:00.000Z',
  ],
  ['just after midnight', '2026-06-18T00:00:00', '2026-06-18', '2026-06-18T04:00:00.000Z'],
  ['on a leap day', '2028-02-29T12:00:00', '2028-02-29', '2028-02-29T17:00:00.000Z'],
  ['at the end of a year', '2026-12-31T23:59:59', '2026-12-31', '2027-01-01T04:59:59.000Z'],
])('%s', (_, local, today, stamp) => {
  at(local);
  expect([isoOfDay(realmToday()), realmTimestamp()]).toEqual([today, stamp]);
});

test.each([
  ['a whole day', '2026-06-17T00:00:00', 24 * HOUR],
  ['the last second of a year', '2026-12-31T23:59:59', 1_000],
  ['the day on which clocks go forward', '2026-03-08T00:00:00', 23 * HOUR],
  ['the day on which clocks go back', '2026-11-01T00:00:00', 25 * HOUR],
  ['the day before a leap day', '2028-02-28T12:00:00', 12 * HOUR],
])('until midnight of %s', (_, local, left) => {
  at(local);
  expect(untilMidnight()).toBe(left);
});
