// Opening a workbook: functions wait for what it keeps, and what it keeps is what they answer from.
import { type Page, openPage } from './open-page';

let page: Page;
afterEach(() => page.close());

const GALLIUM = '=EXPOSURE.CONTROL_STATUS("gallium","US")';

/** Saves the workbook and opens it again in a new page. */
async function reopen(
  change: (store: ReturnType<Page['book']['host']['save']>['store']) => void = () => undefined,
): Promise<void> {
  const snapshot = page.book.host.save();
  change(snapshot.store);
  page.close();
  page = await openPage({ snapshot });
}

test('a new workbook answers from the bundled data as of today', async () => {
  page = await openPage();
  await page.book.enter('A1', '=EXPOSURE.CONTROL_STATUS("gallium","US",DATE(2025,1,15))');
  expect(await page.value('A1')).toBe('Prohibited');
  expect(page.actions.notices()).toEqual([]);
});

test('a function waits until the workbook has been read', async () => {
  page = await openPage({ read: false });
  page.book.host.setCell('A1', '=EXPOSURE.CONTROL_STATUS("gallium","US",DATE(2025,1,15))');
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(page.book.host.value('A1')).not.toBe('Prohibited');
  await page.read();
  expect(await page.value('A1')).toBe('Prohibited');
});

test('the as-of day of a workbook is kept and answers the same after it was closed', async () => {
  page = await openPage();
  const { dayOfIso } = await import('../../../src/control-data/days');
  await page.book.enter('A1', GALLIUM);
  await page.actions.setAsOf({ kind: 'fixed', day: dayOfIso('2025-01-15')! });
  expect(await page.value('A1')).toBe('Prohibited');
  await reopen();
  expect(page.inUse.inUse().asOfSetting).toEqual({ kind: 'fixed', day: dayOfIso('2025-01-15') });
  await page.book.enter('A2', GALLIUM);
  expect(await page.value('A2')).toBe('Prohibited');
});
