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
  // The click asks for them, and once that was in vain the parts of the pane do, together.
  while (asked.times < 2 || asked.inVain < asked.times) await page.waitForTimeout(50);
  expect(await frame.getByRole('tab', { name: 'Look up' }).count()).toBe(1);
  isThere = true;
  // Until the page has heard that it was in vain, another click would wait for the same.
  await frame.waitForFunction(() => document.querySelector('script[src*="/zh."]') === null);
  // At once: a part of the pane that comes late asks too, and the button may be the one back to English by then.
  await frame.evaluate(() =>
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === '中文')?.click(),
  );
  await frame.getByRole('tab', { name: '查询' }).waitFor();
  await open.close();
});
