import { openPage } from '../actions/open-page';
import type { Page } from '../actions/open-page';

jest.setTimeout(600_000);
let page: Page;
afterEach(() => page.close());

async function requestsOf(work: () => Promise<unknown>): Promise<number> {
  const from = page.book.requests.length;
  await work();
  const sent = page.book.requests.slice(from);
  return sent.filter(({ text }) => !/SetInvocationArrayResults|"Name":"Settings"/.test(text)).length;
}

test.each([10, 40, 160])('%i', async (count) => {
  page = await openPage();
  await page.book.enter(
    'A1',
    Array.from({ length: count }, (_, row) => [
      'gallium',
      `=EXPOSURE.CONTROL_STATUS($A$${row + 1},"US",DATE(2025,1,15))`,
    ]),
  );
  await page.book.host.idle();
  const frozen = await requestsOf(() => page.actions.freeze('workbook'));
  const planned = await requestsOf(() => page.actions.planThaw('workbook'));
  const thawed = await requestsOf(() => page.actions.thaw('workbook', new Set()));
  console.log(count, frozen, planned, thawed);
});
