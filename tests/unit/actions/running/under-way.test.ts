// One change at a time: in the order of the clicks, whatever becomes of the one before.
import { ActionProblem } from '../../../../src/actions/running/problem';
import { alone, onUnderWay, underWay } from '../../../../src/actions/running/under-way';

const later = (millis: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, millis));

test('changes run one after the other, in the order in which they were asked for', async () => {
  const said: string[] = [];
  await Promise.all(
    [30, 10, 0].map((millis, index) =>
      alone('apply', {}, async () => {
        said.push(`begin ${index}`);
        await later(millis);
        said.push(`end ${index}`);
      }),
    ),
  );
  expect(said).toEqual(['begin 0', 'end 0', 'begin 1', 'end 1', 'begin 2', 'end 2']);
});

test('a change that fails leaves the way free for the next', async () => {
  const first = alone('apply', {}, () => Promise.reject(new Error('boom')));
  const second = alone('undo', {}, async () => 'done');
  await expect(first).rejects.toMatchObject({
    name: 'ActionProblem',
    code: 'defect',
    values: { detail: 'boom' },
  });
  await expect(second).resolves.toBe('done');
});

test('a problem of an action comes out as it is', async () => {
  const problem = new ActionProblem('no-excel', {}, 'open-in-excel');
  await expect(alone('refresh', {}, () => Promise.reject(problem))).rejects.toBe(problem);
});

test('a cancel before its turn keeps a change from starting', async () => {
  const ending = new AbortController();
  const work = jest.fn();
  const first = alone('apply', {}, () => later(10));
  const second = alone('apply', { signal: ending.signal }, work);
  ending.abort();
  await first;
  await expect(second).rejects.toMatchObject({ name: 'AbortError' });
  expect(work).not.toHaveBeenCalled();
});

test('what is running and how far it is can be seen, until it ends', async () => {
  const seen: unknown[] = [];
  const stop = onUnderWay(() => seen.push(underWay()));
  const told: unknown[] = [];
  await alone('refresh', { onProgress: (progress) => told.push(progress) }, async (tell) =>
    tell('recalculating', 0.5),
  );
  stop();
  expect(told).toEqual([{ step: 'recalculating', share: 0.5 }]);
  expect(seen).toEqual([{ action: 'refresh', progress: { step: 'recalculating', share: 0.5 } }, null]);
});

test('the end of a wait puts back what was being done, unless something else was said since', async () => {
  const steps: unknown[] = [];
  await alone('apply', { onProgress: ({ step, share }) => steps.push([step, share]) }, async (tell) => {
    tell('keeping', 0.2);
    tell('waiting')();
    const answered = tell('waiting');
    tell('recalculating');
    answered();
  });
  expect(steps).toEqual([
    ['keeping', 0.2],
    ['waiting', null],
    ['keeping', 0.2],
    ['waiting', null],
    ['recalculating', null],
  ]);
});
