// Calls that take long: they pause so that Excel does not end the add-in, and a preview does not wait for them.

import { functionEntry } from '../../../src/catalog';
import { beginAnswer, hostAbilities } from '../../../src/catalog/call/cells-out';
import { dayOfIso } from '../../../src/control-data/days';
import { atOnce } from '../../../src/control-data/slices';
import type { Sliced } from '../../../src/control-data/slices';
import { answer, answerAtOnce } from '../../../src/functions/answer';
import { change, contextOf, currentState } from '../../../src/state/state';
import { use } from '../support/ask';

beforeEach(() => use());
afterEach(() => jest.restoreAllMocks());

const RECEIVER = {
  language: 'en',
  date1904: false,
  abilities: hostAbilities(),
  errorOf: (code: string, message?: string) => ({ code, message }),
} as const;

const work = (id: string, ...args: unknown[]) =>
  beginAnswer(functionEntry(id), args, contextOf(currentState()), RECEIVER) as Sliced<unknown[][]>;

function breaksIn(sliced: ReturnType<typeof work>): number {
  let breaks = 0;
  while (!sliced.next().done) breaks += 1;
  return breaks;
}

/** Amounts on no common grid, so that only a simulation tells. */
const AMOUNTS = Array.from({ length: 40 }, (_, index) => [Math.sqrt(index + 2)]);
const CHANCES = AMOUNTS.map(() => [0.1]);
const LOSS = [AMOUNTS, CHANCES, [['var']], [[0.95]], [[10_000]]];

const UNKNOWN = Array.from({ length: 2_000 }, (_, index) => [`Galium ${index}`]);

test('a simulation and a long range leave many breaks, each of a small part of the work', () => {
  expect(breaksIn(work('LOSS_MEASURE', ...LOSS))).toBeGreaterThanOrEqual(10);
  expect(breaksIn(work('CONTROL_STATUS', UNKNOWN, [['US']]))).toBeGreaterThanOrEqual(30);
  expect(atOnce(work('LOSS_MEASURE', ...LOSS))).toEqual(answerAtOnce('LOSS_MEASURE', LOSS));
});

test('names that resemble an unknown one are told for the first hundred of a call, and sought for no other', () => {
  const { materialNames } = currentState().data;
  const sought = jest.spyOn(materialNames, 'closest');
  const messages = atOnce(work('CONTROL_STATUS', UNKNOWN, [['US']])).map(
    ([cell]) => (cell as { message: string }).message,
  );
  expect(messages.slice(0, 100).every((message) => message.includes('Closest: '))).toBe(true);
  expect(messages[100]).toBe('No material named "Galium 100" in the data in use.');
  expect(messages.slice(100).every((message) => !message.includes('Closest'))).toBe(true);
  expect(sought.mock.calls.length).toBeLessThanOrEqual(100);
});

/** Each look at the clock finds it a second later. */
function slowMachine(): void {
  let now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => (now += 1_000));
}

test('what takes longer than a moment is a promise of the same answer', async () => {
  const expected = answerAtOnce('LOSS_MEASURE', LOSS);
  slowMachine();
  const given = answer('LOSS_MEASURE', LOSS) as unknown;
  expect(given).toBeInstanceOf(Promise);
  expect(await given).toEqual(expected);
});

test('one that was overtaken by other data answers from those', async () => {
  const asked = [UNKNOWN.map(() => ['gallium']), [['US']]];
  const fixed = (iso: string) => ({ asOfSetting: { kind: 'fixed', day: dayOfIso(iso)! } as const });
  change(fixed('2025-01-15'));
  expect(answerAtOnce('CONTROL_STATUS', asked)[1_999]).toEqual(['Prohibited']);
  slowMachine();
  const given = answer('CONTROL_STATUS', asked) as unknown;
  change(fixed('2020-01-15'));
  expect(((await given) as unknown[][])[1_999]).toEqual(['Not controlled']);
});

test('a preview of a formula that is being written does not wait', () => {
  const short = [[['gallium']], [['US']], [['2025-01-15']]];
  const padded = (args: unknown[], id: string) => [
    ...args,
    ...new Array<null>(functionEntry(id).parameters.length - args.length).fill(null),
    { isInValuePreview: true },
  ];
  expect(answer('CONTROL_STATUS', padded(short, 'CONTROL_STATUS'))).toEqual([['Prohibited']]);
  slowMachine();
  expect(answer('LOSS_MEASURE', padded(LOSS, 'LOSS_MEASURE'))).toEqual([['…']]);
});
