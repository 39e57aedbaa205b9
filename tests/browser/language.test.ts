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
