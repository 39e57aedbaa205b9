// What changes between two days or packs: cells, from what to what, and why; the workbook stays as it is.
import { dayOfIso } from '../../../src/control-data/days';
import { packFile } from '../actions/files';
import { openPage } from '../actions/open-page';
import type { Page } from '../actions/open-page';

let page: Page;
afterEach(() => page.close());

test('between two days: the cells that follow the as-of day, with the reason on either', async () => {
  page = await openPage();
  await page.book.enter('A1', [
    ['gallium', '=EXPOSURE.CONTROL_STATUS(A1,"US")'],
    ['gallium', '=EXPOSURE.CONTROL_STATUS(A2,"US",DATE(2025,1,15))'],
  ]);
  const shown = page.book.host.values('A1:B2');
  const {
    cells,
    changed,
    more,
    undetermined: untold,
  } = await page.actions.changesBetween(
    { basis: 'in use', asOf: dayOfIso('2023-01-01') },
    { basis: 'in use', asOf: dayOfIso('2025-01-15') },
  );
  expect([cells, more, untold]).toEqual([2, 0, []]);
  expect(changed.map(({ address, from, to }) => [address, from, to])).toEqual([
    ['B1', 'Not controlled', 'Prohibited'],
  ]);
  expect(changed[0]!.whyFrom).toMatch(/^Not controlled\..*As of 2023-01-01/s);
  expect(changed[0]!.whyTo).toMatch(/^Prohibited\..*As of 2025-01-15/s);
  expect(page.book.host.values('A1:B2')).toEqual(shown);
});

test('between the bundled pack and the one in use', async () => {
  page = await openPage();
  await page.book.enter('A1', '=EXPOSURE.DATA_INFO("version")');
  const bundled = page.book.host.value('A1');
  await page.actions.apply(await page.actions.checkFile(packFile('9.9')));
  await page.book.host.idle();
  const { changed } = await page.actions.changesBetween(
    { basis: 'bundled', asOf: null },
    { basis: 'in use', asOf: null },
  );
  expect(changed.map(({ address, from, to, whyTo }) => [address, from, to, whyTo])).toEqual([
    ['A1', bundled, '9.9', null],
  ]);
});

test('since the workbook was opened: what was changed in between, and what is out of date', async () => {
  page = await openPage();
  await page.book.enter('A1', [['=EXPOSURE.DATA_INFO("version")'], ['=EXPOSURE.DATA_INFO("as of")']]);
  await page.actions.setWorkingDay(dayOfIso('2025-01-15')!);
  const snapshot = page.book.host.save();
  await page.close();
  page = await openPage({ snapshot });
  await page.actions.apply(await page.actions.checkFile(packFile('9.9')));
  await page.book.host.idle();
  const { changed } = await page.actions.changesBetween(
    { basis: 'opened', asOf: null },
    { basis: 'up to date', asOf: null },
  );
  expect(changed.map(({ address, to }) => [address, to])).toEqual([
    ['A1', '9.9'],
    ['A2', expect.anything()],
  ]);
});

test('a pack used lately that is no longer there is a problem, not an empty list', async () => {
  page = await openPage();
  const side = { basis: { recent: 'a'.repeat(64) }, asOf: null };
  await expect(page.actions.changesBetween(side, { basis: 'in use', asOf: null })).rejects.toMatchObject({
    code: 'not-remembered',
  });
});
