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
  let isThere = false;
  const asked = { times: 0, inVain: 0 };
  page.on('request', (request) => (asked.times += Number(chinese.test(request.url()))));
  page.on('requestfailed', (request) => (asked.inVain += Number(chinese.test(request.url()))));
  await page.route(chinese, (route) => (isThere ? route.continue() : route.abort()));
  await frame.getByRole('button', { name: '中文' }).click();
  // Each part of the pane asks for them; what asks while they come back would bring them without a click.
  for (let before = -1; asked.inVain === 0 || asked.inVain < asked.times || asked.times > before;) {
    before = asked.times;
    await page.waitForTimeout(300);
  }
  expect(await frame.getByRole('tab', { name: 'Look up' }).count()).toBe(1);
  isThere = true;
  await frame.getByRole('button', { name: '中文' }).click();
  await frame.getByRole('tab', { name: '查询' }).waitFor();
  await open.close();
});
