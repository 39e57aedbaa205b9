// The language of the pane: a person's own choice counts again when the workbook is opened again.
import { closeWorkbenches } from './support/open-workbench';
import { errorsOf, openPaneAt } from './support/pane';

afterAll(closeWorkbenches);

test('a chosen language is there again, and stays when the workbook has been read', async () => {
  const open = await openPaneAt();
  const tab = async (name: string) => (await open.pane()).getByRole('tab', { name });
  await (await open.pane()).getByRole('button', { name: '中文' }).click();
  await (await tab('查询')).waitFor();
  await open.drive((workbench) => workbench.reopen());
  await open.idle();
  await (await tab('查询')).waitFor();
  expect(await (await tab('Look up')).count()).toBe(0);
  expect(errorsOf(open)).toEqual([]);
  await open.close();
});

test('while the Chinese sentences cannot be fetched English is said, and they come when they are asked for again', async () => {
  const open = await openPaneAt();
  const { page, frame } = open;
  const chinese = /\/zh\.\w+\.js$/;
  await page.route(chinese, (route) => route.abort());
  const failed = page.waitForEvent('requestfailed', { predicate: (request) => chinese.test(request.url()) });
  await frame.getByRole('button', { name: '中文' }).click();
  await failed;
  expect(await frame.getByRole('tab', { name: 'Look up' }).count()).toBe(1);
  await page.unroute(chinese);
  await frame.getByRole('button', { name: '中文' }).click();
  await frame.getByRole('tab', { name: '查询' }).waitFor();
  await open.close();
});
