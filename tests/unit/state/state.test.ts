// What is in use: one state that is swapped as a whole, told to who wants to know, and undone by putting it back.

import { asOfDay, change, currentState, onChange } from '../../../src/state/state';
import { ask, day, errorOf, use } from '../support/ask';
import { dataOf, material, measure } from '../support/pack';

beforeEach(() => use());

test.each([
  ['today', { kind: 'today' } as const, '2026-11-22'],
  ['the data date', { kind: 'data date' } as const, '2026-10-08'],
  ['a fixed day', { kind: 'fixed', day: day('2025-01-15') } as const, '2025-01-15'],
])('an omitted as-of argument means %s', (_, asOfSetting, expected) => {
  use(undefined, { workingDay: day('2026-11-22'), asOfSetting });
  expect(asOfDay(currentState())).toBe(day(expected));
  expect(ask('CONTROL_STATUS', 'gallium', 'US')).toBe(ask('CONTROL_STATUS', 'gallium', 'US', expected));
});

test('functions read the working day and never the clock', () => {
  jest.useFakeTimers({ now: new Date('2031-01-01') });
  use(undefined, { workingDay: day('2025-01-15') });
  expect(ask('CONTROL_STATUS', 'gallium', 'US')).toBe('Prohibited');
  jest.useRealTimers();
});

test.each([
  ['the as-of day where it is earlier than the working day', '2025-10-20', null, 'Not controlled'],
  ['the workbook’s known-on day where it is set', '2025-11-08', '2025-10-20', 'License required'],
  ['the working day where the as-of day is later', '2026-12-24', null, 'License required'],
])('facts are known up to %s', (_, asOf, knownOn, expected) => {
  use(undefined, { workingDay: day('2025-10-20'), knownOn: knownOn === null ? null : day(knownOn) });
  expect(ask('CONTROL_STATUS', 'holmium', 'Germany', asOf)).toBe(expected);
});

test('loading data swaps all answers at once; putting the old state back undoes it', () => {
  const before = change({ data: dataOf({ materials: [material('zinc')], measures: [measure('m')] }) });
  expect(ask('CONTROL_STATUS', 'zinc', 'US', '2025-01-01')).toBe('License required');
  expect(errorOf(ask('CONTROL_STATUS', 'gallium', 'US', '2025-01-01'))).toBe('#N/A');
  change(before);
  expect(ask('CONTROL_STATUS', 'gallium', 'US', '2025-01-01')).toBe('Prohibited');
});

test('scenarios that come with data are used with them; data alone bring those of their pack', () => {
  const scenarios = { find: () => null, chosen: null, names: ['of the workbook'] };
  const data = dataOf({ materials: [material('zinc')] });
  change({ data, scenarios });
  expect(currentState().scenarios).toBe(scenarios);
  change({ data: dataOf({ materials: [material('tin')] }) });
  expect(currentState().scenarios.names).not.toContain('of the workbook');
});

test('who listens is told of the state before and after, until no more', () => {
  const told: [unknown, unknown][] = [];
  const stop = onChange((now, before) => told.push([now.language, before.language]));
  change({ language: 'zh' });
  stop();
  change({ language: 'en' });
  expect(told).toEqual([['zh', 'en']]);
});
