// What `npm test -- …` runs for what it is asked.
import { DEFAULT_DAY, JUDGED_DAYS } from '../../support/clock';
import { wishesOf } from '../../support/wishes';

const LAYERS = ['unit', 'contract', 'browser'];
const wishes = (...args: string[]) => wishesOf(args, LAYERS, false);

test('without wishes: every layer on the default day', () => {
  expect(wishes()).toEqual({ layers: LAYERS, days: [DEFAULT_DAY], browserDays: [DEFAULT_DAY] });
});

test('a delivery is judged on the day of the data and on two later ones, in the browser on the first', () => {
  expect(wishesOf([], LAYERS, true)).toEqual({
    layers: LAYERS,
    days: JUDGED_DAYS,
    browserDays: [DEFAULT_DAY],
  });
  expect(JUDGED_DAYS).toEqual([DEFAULT_DAY, expect.any(String), expect.any(String)]);
  expect([...JUDGED_DAYS].sort()).toEqual(JUDGED_DAYS);
});

test.each([[['--day', '2027-03-01']], [['--day=2027-03-01']]])('%j: every layer on that day', (args) => {
  const days = ['2027-03-01'];
  expect(wishes(...args)).toEqual({ layers: LAYERS, days, browserDays: days });
  expect(wishesOf(args, LAYERS, true)).toEqual({ layers: LAYERS, days, browserDays: days });
});

test('several days and layers come with commas or one by one, the layers in their order', () => {
  expect(wishes('--day', '2027-03-01,2028-02-29', '--layer', 'browser', '--layer', 'unit')).toEqual({
    layers: ['unit', 'browser'],
    days: ['2027-03-01', '2028-02-29'],
    browserDays: ['2027-03-01', '2028-02-29'],
  });
});

test.each([
  [['--day', '2027-02-30'], '"2027-02-30" is no day of the calendar'],
  [['--day', ''], '"" is no day of the calendar'],
  [['--day'], "'--day <value>' argument missing"],
  [['--layer', 'units'], 'There is no layer "units". The layers: unit, contract, browser.'],
  [['--days', '2027-03-01'], "Unknown option '--days'"],
  [['2027-03-01'], "Unexpected argument '2027-03-01'"],
])('%j is refused with words', (args, words) => {
  expect(() => wishes(...args)).toThrow(words);
});
