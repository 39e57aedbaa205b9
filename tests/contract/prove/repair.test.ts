// Cells that Excel does not recognize or that are stuck are mended; what cannot be mended is named.
import { openPage, type Page } from '../actions/open-page';

let page: Page;
afterEach(() => page.close());

test('a formula with the name of the file is put right and answers', async () => {
  page = await openPage();
  await page.book.enter('A1', '=_xldudf_EXPOSURE_CONTROL_STATUS("gallium","US",DATE(2025,1,15))');
  expect(page.book.host.value('A1')).toBe('#NAME?');
  expect(await page.actions.repair('workbook')).toEqual({ found: 1, mended: 1, left: [] });
  expect([page.book.host.value('A1'), page.book.host.formula('A1')]).toEqual([
    'Prohibited',
    '=EXPOSURE.CONTROL_STATUS("gallium","US",DATE(2025,1,15))',
  ]);
});

test.each([
  '=[1]!_xldudf_EXPOSURE_CONTROL_STATUS("gallium","US",DATE(2025,1,15))',
  '=_xll.EXPOSURE.CONTROL_STATUS("gallium","US",DATE(2025,1,15))',
  `='C:\\x\\[Other.xlam]Sheet'!EXPOSURE.CONTROL_STATUS("gallium","US",DATE(2025,1,15))`,
])('so is %s', async (written) => {
  page = await openPage();
  await page.book.enter('A1', written);
  expect(await page.actions.repair('workbook')).toEqual({ found: 1, mended: 1, left: [] });
  expect([page.book.host.value('A1'), page.book.host.formula('A1')]).toEqual([
    'Prohibited',
    '=EXPOSURE.CONTROL_STATUS("gallium","US",DATE(2025,1,15))',
  ]);
});

test('a function that does not exist stays, and is named', async () => {
  page = await openPage();
  await page.book.enter('A1', [
    ['=EXPOSURE.NO_SUCH("gallium")'],
    ['=EXPOSURE.CONTROL_STATUS("gallium","US")'],
  ]);
  const { found, mended, left } = await page.actions.repair('workbook');
  expect([found, mended, left.map(({ address, ailment }) => [address, ailment])]).toEqual([
    1,
    0,
    [['A1', 'not-recognized']],
  ]);
});

test('a cell whose answer got lost is computed again', async () => {
  page = await openPage();
  const answer = page.book.realm['answerCall'] as (id: string, args: unknown[]) => unknown;
  page.book.realm['answerCall'] = () => new Promise(() => undefined);
  page.book.host.setCell('A1', '=EXPOSURE.CONTROL_STATUS("gallium","US",DATE(2025,1,15))');
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(page.book.host.value('A1')).toBe('#BUSY!');
  page.book.realm['answerCall'] = answer;
  expect(await page.actions.repair('workbook')).toEqual({ found: 1, mended: 1, left: [] });
  expect(page.book.host.value('A1')).toBe('Prohibited');
});
