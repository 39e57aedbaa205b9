// Days as people write them, and those that could be two days.

import fc from 'fast-check';
import type { Day } from '../../../src/control-data/days';
import { FIRST_DAY, isoOfDay, LAST_DAY } from '../../../src/control-data/days';
import { readDay } from '../../../src/import/dates';

describe('a day is read', () => {
  test.each([
    ['2025-06-12', '2025-06-12'],
    ['2025/6/12', '2025-06-12'],
    ['2025.06.12', '2025-06-12'],
    ['2025年6月12日', '2025-06-12'],
    ['2025 年 6 月 12 日'.replace(/ /g, ''), '2025-06-12'],
    ['12 Jun 2025', '2025-06-12'],
    ['12-Jun-2025', '2025-06-12'],
    ['12-Jun-25', '2025-06-12'],
    ['12 June 2025', '2025-06-12'],
    ['12th of June 2025', '2025-06-12'],
    ['June 12, 2025', '2025-06-12'],
    ['Jun 12 2025', '2025-06-12'],
    ['Sept 3, 2025', '2025-09-03'],
    ['12.06.2025', '2025-06-12'],
    ['20250612', '2025-06-12'],
    ['2025-06-12T23:59:59+08:00', '2025-06-12'],
    ['2025-06-12 00:00', '2025-06-12'],
    ['13/6/2025', '2025-06-13'],
    ['6/13/2025', '2025-06-13'],
    ['6/6/2025', '2025-06-06'],
    ['４５８２０', '2025-06-12'],
    ['2025-06', '2025-06'],
    ['2025年6月', '2025-06'],
    ['06/2025', '2025-06'],
    ['June 2025', '2025-06'],
    ['2025', '2025'],
    ['2025年', '2025'],
    [45820, '2025-06-12'],
    [45820.75, '2025-06-12'],
    [20250612, '2025-06-12'],
    [2025, '2025'],
    [{ serial: 45820 }, '2025-06-12'],
    [{ serial: 2025 }, '1905-07-17'],
  ])('%j as %s', (cell, stated) => {
    expect(readDay(cell)).toMatchObject({ kind: 'day', stated });
  });
});

describe('what is no day is not read', () => {
  test.each([
    '30.02.2025',
    '2025-02-30',
    '2025-13-01',
    '31/04/2025',
    '6/12/25',
    '12 Foo 2025',
    '12 Ju 2025',
    'soon',
    'TBD',
    '2025-6-12-1',
    '2025/6-12',
    '0',
    0,
    -5,
    60,
    2958466,
    true,
    { error: '#N/A' },
  ])('%j', (cell) => {
    expect(readDay(cell)).toEqual({ kind: 'unreadable' });
  });
});

describe('6/12/2025', () => {
  test('is never guessed', () => {
    expect(readDay('6/12/2025')).toEqual({
      kind: 'ambiguous',
      dayFirst: '2025-12-06',
      monthFirst: '2025-06-12',
    });
  });
  test.each([
    ['day-first', '2025-12-06'],
    ['month-first', '2025-06-12'],
  ] as const)('is read once the user said %s', (order, stated) => {
    expect(readDay('6/12/2025', { order })).toMatchObject({ stated });
    expect(readDay('6-12-2025', { order })).toMatchObject({ stated });
  });
  test('a value that only one order can read proves it, whatever was chosen', () => {
    expect(readDay('25/12/2025', { order: 'month-first' })).toEqual({
      kind: 'day',
      stated: '2025-12-25',
      proves: 'day-first',
    });
    expect(readDay('12/25/2025')).toMatchObject({ proves: 'month-first' });
  });
});

test('a plain number of a 1904 workbook counts from 1904', () => {
  expect(readDay(45820 - 1462, { date1904: true })).toMatchObject({ stated: '2025-06-12' });
});

describe('every day survives', () => {
  const days = fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map((serial) => serial as Day);
  const month = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  test.each<[string, (y: string, m: number, d: number) => string]>([
    ['ISO', (y, m, d) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`],
    ['slashes, year first', (y, m, d) => `${y}/${m}/${d}`],
    ['Chinese', (y, m, d) => `${y}年${m}月${d}日`],
    ['points', (y, m, d) => `${d}.${m}.${y}`],
    ['month by name', (y, m, d) => `${d} ${month[m - 1]} ${y}`],
    ['month first by name', (y, m, d) => `${month[m - 1]} ${d}, ${y}`],
  ])('written as %s', (_, write) => {
    fc.assert(
      fc.property(days, (day) => {
        const [year, monthNumber, dayOfMonth] = isoOfDay(day).split('-') as [string, string, string];
        expect(readDay(write(year, Number(monthNumber), Number(dayOfMonth)))).toEqual({
          kind: 'day',
          stated: isoOfDay(day),
        });
      }),
    );
  });
  test('written as two numbers with the order said, in both orders', () => {
    fc.assert(
      fc.property(days, (day) => {
        const [year, m, d] = isoOfDay(day).split('-').map(Number) as [number, number, number];
        expect(readDay(`${d}/${m}/${String(year).padStart(4, '0')}`, { order: 'day-first' })).toMatchObject({
          stated: isoOfDay(day),
        });
        expect(readDay(`${m}/${d}/${String(year).padStart(4, '0')}`, { order: 'month-first' })).toMatchObject(
          { stated: isoOfDay(day) },
        );
      }),
    );
  });
});
