// A cell that waits for its answer is read again until it has one, and no longer than it is looked at.
import type { Inspection } from '../../../src/actions/inspect';
import type * as Following from '../../../src/taskpane/inspect/following';

const read = jest.fn<Promise<Inspection>, []>();
let following: typeof Following;
beforeAll(async () => {
  jest.doMock('../../../src/actions/inspect', () => ({ inspectSelected: read }));
  following = await import('../../../src/taskpane/inspect/following');
});

const cellOf = (address: string, code: 'busy' | null): Inspection =>
  ({ cell: { address }, trouble: code && { code, values: {}, repair: null } }) as unknown as Inspection;

const shown = (): unknown => {
  const now = following.seen.get();
  return now.kind === 'cell' && [now.inspection.cell.address, now.inspection.trouble?.code ?? null];
};

beforeEach(() => {
  jest.useFakeTimers();
  read.mockReset();
});
afterEach(() => jest.useRealTimers());

test('until it has its answer, after ever longer waits', async () => {
  read.mockResolvedValue(cellOf('A11', 'busy'));
  await following.lookAgain();
  expect(shown()).toEqual(['A11', 'busy']);
  const reads: number[] = [];
  for (let passed = 0; passed < 20_000; passed += 100) {
    const before = read.mock.calls.length;
    await jest.advanceTimersByTimeAsync(100);
    if (read.mock.calls.length > before) reads.push(passed + 100);
  }
  expect(reads.slice(0, 4)).toEqual([200, 600, 1400, 3000]);
  expect(reads.at(-1)! - reads.at(-2)!).toBe(5000);

  read.mockResolvedValue(cellOf('A11', null));
  await jest.advanceTimersByTimeAsync(5000);
  expect(shown()).toEqual(['A11', null]);
  read.mockClear();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(read).not.toHaveBeenCalled();
});

test('a cell that has its answer is not read again', async () => {
  read.mockResolvedValue(cellOf('A12', null));
  await following.lookAgain();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(read).toHaveBeenCalledTimes(1);
});

test('another reading takes the place of the one that was to come', async () => {
  read.mockResolvedValueOnce(cellOf('A11', 'busy')).mockResolvedValue(cellOf('A13', null));
  await following.lookAgain();
  await following.lookAgain();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(read).toHaveBeenCalledTimes(2);
  expect(shown()).toEqual(['A13', null]);
});
