// Removing the add-in from a workbook with frozen cells: their formulas are lost with it, so the person is told first.
import { openPage } from './open-page';
import type { Page } from './open-page';

let page: Page;
afterEach(() => page.close());

const STATUS = '=EXPOSURE.CONTROL_STATUS("gallium","US",DATE(2025,1,15))';

beforeEach(async () => {
  page = await openPage();
  await page.book.enter('A1', [[STATUS], [STATUS]]);
  await page.actions.freeze('workbook');
});

const ofOurs = () => {
  const { parts, settings, names } = page.book.host.save().store;
  return { parts: parts.map(({ id }) => id), settings: Object.keys(settings), names: Object.keys(names) };
};
const NOTHING = { parts: [], settings: [], names: [] };

test('nothing is removed while the person does not know of them', async () => {
  expect(await page.actions.frozenCells()).toBe(2);
  const before = ofOurs();
  await expect(page.actions.removeFromWorkbook(0)).rejects.toMatchObject({
    code: 'frozen-cells',
    values: { count: 2 },
  });
  expect(ofOurs()).toEqual(before);
});

test('knowingly removed, the values stay, and no part, setting or name of ours', async () => {
  await page.actions.removeFromWorkbook(2);
  expect(page.book.host.values('A1:A2')).toEqual([['Prohibited'], ['Prohibited']]);
  expect(ofOurs()).toEqual(NOTHING);
  expect(await page.actions.frozenCells()).toBe(0);
});

test('thawed first, the formulas stay', async () => {
  await page.actions.thaw('workbook', new Set());
  await page.actions.removeFromWorkbook(await page.actions.frozenCells());
  await page.book.host.idle();
  expect([page.book.host.formula('A1'), page.book.host.value('A1')]).toEqual([STATUS, 'Prohibited']);
  expect(ofOurs()).toEqual(NOTHING);
});
