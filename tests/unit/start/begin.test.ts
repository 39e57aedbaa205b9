// The deadline of opening: office.js has its own time to come, and what reading the workbook may take starts after it.
import type * as Readiness from '../../../src/state/readiness';

const OTHERS = ['document', 'window', 'Office'] as const;
const before = OTHERS.map((name) => (globalThis as Record<string, unknown>)[name]);

let readiness: typeof Readiness;
let officeIsReady: (facts: { host: string }) => void;

beforeEach(async () => {
  jest.resetModules();
  jest.useFakeTimers();
  jest.doMock('../../../src/start/opening', () => ({ open: () => new Promise(() => undefined) }));
  const ready = new Promise((resolve) => (officeIsReady = resolve));
  Object.assign(globalThis, {
    document: {},
    window: new EventTarget(),
    Office: { onReady: () => ready, HostType: { Excel: 'Excel' } },
  });
  readiness = await import('../../../src/state/readiness');
  await import('../../../src/start/begin');
});
afterEach(() => {
  readiness.endReading('ready');
  jest.useRealTimers();
  OTHERS.forEach((name, index) => Object.assign(globalThis, { [name]: before[index] }));
});

test('an office.js that is late takes nothing of the time in which the workbook is read', async () => {
  await jest.advanceTimersByTimeAsync(3 * readiness.READING_DEADLINE);
  expect(readiness.readinessNow()).toBe('reading');
  officeIsReady({ host: 'Excel' });
  await jest.advanceTimersByTimeAsync(readiness.READING_DEADLINE - 1);
  expect(readiness.readinessNow()).toBe('reading');
  await jest.advanceTimersByTimeAsync(1);
  expect(readiness.readinessNow()).toBe('failed');
});

test('one that never comes is not waited for for ever', async () => {
  await jest.advanceTimersByTimeAsync(60_000);
  expect(readiness.readinessNow()).toBe('failed');
});
