// Following the selection: how much is asked of Excel, and what is dropped when the selection moved on.
import type * as Inspect from '../../../src/actions/inspect';
import { openPage } from '../actions/open-page';
import type { Page } from '../actions/open-page';
import { until } from '../support/until';

let page: Page;
let inspect: typeof Inspect;
let seen: string[];
let ending: AbortController;
beforeEach(async () => {
  // Without the rest of opening, so that every request counted is one of inspecting.
  page = await openPage({ read: false });
  page.readiness.endReading('ready');
  inspect = await import('../../../src/actions/inspect');
  await page.book.enter('A1', [
    ['gallium', '=EXPOSURE.CONTROL_STATUS("gallium","US",DATE(2025,1,15))'],
    ['US', '=EXPOSURE.CONTROL_STATUS(A1,A2,C9)&EXPOSURE.MATCH_NAME(Sheet1!A1)'],
  ]);
  page.book.host.select('A1');
  seen = [];
  ending = new AbortController();
  await inspect.followInspection(
    {
      onInspection: ({ cell, calls }) => seen.push(`${cell.address}: ${calls.map(({ id }) => id).join(' ')}`),
      onProblem: (problem) => seen.push(String(problem)),
    },
    ending.signal,
  );
  await until(() => seen.length > 0);
});
afterEach(() => {
  ending.abort();
  return page.close();
});

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Requests sent while a person does something, and what was inspected. */
async function during(act: () => void | Promise<void>): Promise<{ requests: number; inspected: string[] }> {
  const before = page.book.requests.length;
  seen = [];
  await act();
  await until(() => seen.length > 0);
  // Long enough for another one, which must not come.
  await pause(300);
  return { requests: page.book.requests.length - before, inspected: seen };
}

test('the cell selected at the start is inspected', () => {
  expect(seen).toEqual(['A1: ']);
});

test.each([
  ['a constant', 'A2', 1, 'A2: '],
  ['a formula with texts and dates', 'B1', 1, 'B1: CONTROL_STATUS'],
  ['a formula with references, all read together', 'B2', 2, 'B2: CONTROL_STATUS MATCH_NAME'],
])('%s takes so many requests', async (_, address, requests, inspected) => {
  expect(await during(() => page.book.host.select(address))).toEqual({ requests, inspected: [inspected] });
});

test('cells passed over quickly are not read', async () => {
  const moved = await during(async () => {
    for (const address of ['B1', 'B2', 'C1', 'C2', 'A2']) {
      page.book.host.select(address);
      await pause(0);
    }
  });
  expect(moved).toEqual({ requests: 1, inspected: ['A2: '] });
});
