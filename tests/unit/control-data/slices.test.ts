// Work in slices: the same result as at once, breaks in which others run, progress that never goes back, and an end
// where it is canceled.

import type { Sliced } from '../../../src/control-data/slices';
import { atOnce, inSlices, Pace } from '../../../src/control-data/slices';

/** Three steps, each longer than a slice by the clock that is set here. */
function* counting(): Sliced<number> {
  let sum = 0;
  for (const one of [1, 2, 3]) {
    sum += one;
    now += 31;
    yield;
  }
  return sum;
}

let now = 0;
beforeEach(async () => {
  jest.spyOn(performance, 'now').mockImplementation(() => now);
  // Each test begins behind a break.
  now += 1000;
  await new Pace().breathe();
});
afterEach(() => jest.restoreAllMocks());

test('at once and in slices give the same', async () => {
  expect(atOnce(counting())).toBe(6);
  expect(await inSlices(counting())).toBe(6);
});

test('others run in each break', async () => {
  const told: string[] = [];
  const work = inSlices(counting()).then(() => told.push('done'));
  setImmediate(() => told.push('other'));
  await work;
  expect(told).toEqual(['other', 'done']);
});

test('work that is canceled ends in its next break with the reason of the signal', async () => {
  const controller = new AbortController();
  const began = now;
  const work = inSlices(counting(), controller.signal);
  controller.abort(new Error('no more'));
  await expect(work).rejects.toThrow('no more');
  expect(now - began).toBe(31);
});

test('works that follow one another in one task share the time of its slice', async () => {
  function* short(): Sliced<void> {
    now += 20;
    yield;
  }
  const told: string[] = [];
  const works = inSlices(short())
    .then(() => inSlices(short()))
    .then(() => told.push('done'));
  setImmediate(() => told.push('other'));
  await works;
  expect(told).toEqual(['other', 'done']);
});

test('nothing is told and no break is taken before one is due', async () => {
  const shares: number[] = [];
  const pace = new Pace({ onProgress: (share) => shares.push(share), signal: AbortSignal.abort() });
  pace.done(0.5);
  now += 29;
  await pace.breathe();
  expect(shares).toEqual([]);
});

test('progress fills its stage and never goes back', async () => {
  const shares: number[] = [];
  const pace = new Pace({ onProgress: (share) => shares.push(share) });
  pace.stage(0.5, 1);
  for (const share of [0, 0.5, 0.25, 2]) {
    pace.done(share);
    now += 30;
    await pace.breathe();
  }
  expect(shares).toEqual([0.5, 0.75, 0.75, 1]);
});
