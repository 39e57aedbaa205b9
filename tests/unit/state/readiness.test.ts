// While the workbook's own data are being read, functions wait: until they are read, or ten seconds at most.

import { answer } from '../../../src/functions/answer';
import {
  READING_DEADLINE,
  endReading,
  readinessNow,
  startReading,
  whenRead,
} from '../../../src/state/readiness';
import { use } from '../support/ask';

const ask = () => answer('CONTROL_STATUS', [[['gallium']], [['US']], [['2025-01-15']]]) as unknown;

beforeEach(() => {
  use();
  jest.useFakeTimers();
});
afterEach(() => {
  endReading('ready');
  jest.useRealTimers();
});

test('once read, answers are immediate', () => {
  expect(ask()).toEqual([['Prohibited']]);
});

test('until read, a function returns a promise that the reading settles', async () => {
  startReading();
  const waiting = ask();
  expect(waiting).toBeInstanceOf(Promise);
  endReading('ready');
  await expect(waiting).resolves.toEqual([['Prohibited']]);
  expect(ask()).toEqual([['Prohibited']]);
});

test('without data within ten seconds the answer is #N/A that says what to do', async () => {
  startReading();
  const waiting = (ask() as Promise<unknown>).catch((error: Error & { code?: string }) => [
    error.code,
    error.message,
  ]);
  jest.advanceTimersByTime(READING_DEADLINE - 1);
  expect(readinessNow()).toBe('reading');
  jest.advanceTimersByTime(1);
  await expect(waiting).resolves.toEqual([
    '#N/A',
    'The data kept in this workbook could not be read; open the pane.',
  ]);
  expect(READING_DEADLINE).toBe(10_000);
});

test('a failure is said at once, and reading again clears it', async () => {
  startReading();
  endReading('failed');
  expect(() => ask()).toThrow('could not be read');
  startReading();
  endReading('ready');
  expect(ask()).toEqual([['Prohibited']]);
});

test('reading twice starts the ten seconds anew', () => {
  startReading();
  jest.advanceTimersByTime(READING_DEADLINE - 1);
  startReading();
  jest.advanceTimersByTime(READING_DEADLINE - 1);
  expect(readinessNow()).toBe('reading');
});

test('all who wait are told, and nobody waits for what is read', async () => {
  startReading();
  const told = Promise.all([whenRead(), whenRead()]);
  endReading('ready');
  await expect(told).resolves.toEqual(['ready', 'ready']);
  await expect(whenRead()).resolves.toBe('ready');
});
