// A request of an action is refused, or Excel is silent at it until the person cancels, or answers it late: at any place.
// What was reported as failed or was canceled changed nothing; what was told as done is done whole; and where a part was
// done, each cell is as it was before or as it is after. A few places with every run, and others with each round of
// `npm run fuzz`.
import { isLong, numbersFrom, SEED } from '../../support/fuzz';
import type { WorkbookSnapshot } from '../../../src/workbench/host';
import type { Failure } from '../workbook/open-book';
import type { Act, State } from './fault-acts';
import { ACTS, current, fill, open, stateOf } from './fault-acts';

afterEach(() => current().close());

const next = numbersFrom(SEED);

/** The places of requests that are tried, of so many: the last and some others, by the seed. */
const placesOf = (requests: number): number[] => [
  ...new Set([requests, ...Array.from({ length: isLong ? 12 : 1 }, () => 1 + Math.floor(next() * requests))]),
];

interface Outcome {
  /** What was told. A cancel tells nothing. */
  readonly told: 'done' | 'unchanged' | 'changed' | 'partly' | 'canceled';
  readonly error?: unknown;
}

/** So long is Excel silent before a person cancels, and after that. */
const beat = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

/** An act may have ended before the place of its fault: nothing that comes later waits for an answer. */
function endFaults(): void {
  const { book } = current();
  book.failNone();
  book.answerNow();
}

/** Runs an act with a fault at a request; null where the act ended before it. */
async function faulty(act: Act, place: number, how: Failure): Promise<Outcome> {
  const { book } = current();
  const canceling = new AbortController();
  book.failRequest(place, how, 'ServiceNotAvailable');
  const outcome = act.run({ signal: canceling.signal }).then(
    (result): Outcome => {
      const problem = (result as { problem?: unknown } | null)?.problem;
      return problem ? { told: 'changed', error: problem } : { told: 'done' };
    },
    (error: { name?: string; kept?: Outcome['told'] }): Outcome =>
      error.name === 'AbortError' ? { told: 'canceled' } : { told: error.kept ?? 'done', error },
  );
  await Promise.race([outcome, book.silence()]);
  if (how === 'silent' || how === 'late') await beat();
  if (how === 'silent') {
    canceling.abort();
    // What only reads ends at once; what is being written is carried to its end, which needs Excel's answer.
    await Promise.race([outcome, beat()]);
  }
  book.answerNow();
  const ended = await outcome;
  // What the page saves by itself afterwards is no part of the act.
  endFaults();
  await book.host.idle();
  return ended;
}

/** The cells that are neither as before nor as after. */
const halfDone = ({ cells: now }: State, { cells: before }: State, { cells: after }: State): string[] =>
  [...new Set([...Object.keys(now), ...Object.keys(before)])].filter(
    (cell) => now[cell] !== before[cell] && now[cell] !== after[cell],
  );

async function check(
  { told, error }: Outcome,
  mend: Act['mend'],
  states: { readonly before: State; readonly after: State },
  where: unknown,
): Promise<void> {
  const now = await stateOf();
  const { before, after } = states;
  if (error !== undefined)
    expect([where, error]).toEqual([where, expect.objectContaining({ code: expect.any(String) as string })]);
  expect([where, now.damaged]).toEqual([where, []]);
  if (told === 'done') return expect([where, now]).toEqual([where, after]);
  if (told === 'unchanged' || told === 'canceled') return expect([where, now]).toEqual([where, before]);
  const [act, then, isWritten] = mend;
  if (!isWritten) expect([where, halfDone(now, before, after)]).toEqual([where, []]);
  await act();
  expect([where, await stateOf()]).toEqual([where, states[then]]);
}

describe.each(ACTS.map((act) => [act.what, act] as const))('%s', (_, act) => {
  let filled: WorkbookSnapshot;
  let after: State;
  let requests = 0;

  /** The workbook as the act finds it. */
  async function ready(): Promise<State> {
    await current().close();
    await open({ snapshot: filled });
    await act.prepare();
    return stateOf();
  }

  beforeAll(async () => {
    await fill();
    filled = current().book.host.save();
    await ready();
    const from = current().book.requests.length;
    await act.run({});
    requests = current().book.requests.length - from;
    after = await stateOf();
  });

  test.each<Failure>(['refused', 'silent', 'late'])(
    'a request is %s',
    async (how) => {
      expect(requests).toBeGreaterThan(0);
      for (const place of placesOf(requests)) {
        const before = await ready();
        const outcome = await faulty(act, place, how);
        if (how === 'late') expect([place, outcome]).toEqual([place, { told: 'done' }]);
        await check(outcome, act.mend, { before, after }, [place, outcome]);
      }
    },
    1_800_000,
  );
});

describe('opening', () => {
  let saved: WorkbookSnapshot;
  let after: State;
  let requests = 0;

  const closed = async (): Promise<void> => {
    await current().close();
    await open({ snapshot: saved, read: false });
  };

  beforeAll(async () => {
    await fill();
    await ACTS[0]!.run({});
    await current().book.host.idle();
    saved = current().book.host.save();
    await closed();
    await current().read();
    requests = current().book.requests.length;
    after = await stateOf();
  });

  test.each<[Failure]>([['refused'], ['silent'], ['late']])(
    'a request is %s',
    async (how) => {
      for (const place of placesOf(requests)) {
        await closed();
        const { book } = current();
        book.failRequest(place, how, 'ServiceNotAvailable');
        const reading = current().read();
        await Promise.race([reading, book.silence()]);
        if (how !== 'refused') await beat();
        book.answerNow();
        await reading;
        endFaults();
        const now = await stateOf();
        expect([place, now.kept, now.damaged]).toEqual([place, after.kept, []]);
        // A workbook that could not be read is said to be so; it never answers as if it kept nothing.
        const codes = current()
          .actions.notices()
          .map(({ code }) => code);
        if (!codes.includes('store-unreadable')) expect([place, now]).toEqual([place, after]);
        else expect([place, how, current().readiness.readinessNow()]).toEqual([place, 'refused', 'failed']);
        const snapshot = book.host.save();
        await current().close();
        await open({ snapshot });
        expect([place, await stateOf()]).toEqual([place, after]);
      }
    },
    1_800_000,
  );
});
