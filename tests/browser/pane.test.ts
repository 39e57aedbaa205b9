// The pane's frame around the views: what is always in sight, days, language, messages, themes and narrow panes.
import { closeWorkbenches } from './support/open-workbench';
import type { OpenPane } from './support/pane';
import { errorsOf, faultsOf, openPaneAt } from './support/pane';

let open: OpenPane;
afterEach(async () => {
  expect(errorsOf(open)).toEqual([]);
  await open.close();
});
afterAll(closeWorkbenches);

const strip = async (): Promise<string> =>
  (await open.frame.getByRole('banner').innerText()).replace(/\s+/g, ' ');

test('the strip says which data answers, how old it is, for which day, and what lies on top', async () => {
  open = await openPaneAt();
  const shown = await strip();
  expect(shown).toContain("China's export controls on critical minerals");
  expect(shown).toMatch(/evidence to \d+ \w+ \d{4}, \d+ days old/);
  expect(shown).toMatch(/As of today, \d+ \w+ \d{4}/);
  expect(shown).toContain('Scenario Base');
  expect(shown).toContain('No private facts');
});

test('another as-of day changes the cells that name none, and undo brings them back', async () => {
  open = await openPaneAt();
  const { frame } = open;
  await open.type('B12', '=EXPOSURE.CONTROL_STATUS("gallium","US")');
  await open.idle();
  const before = await open.drive((workbench) => workbench.value('B12'));
  await frame.getByRole('button', { name: 'Change' }).click();
  await frame
    .getByRole('radiogroup', { name: /answer as of/ })
    .getByLabel('A fixed day')
    .click();
  await frame.getByLabel('As-of day', { exact: true }).fill('2025-01-15');
  await frame.getByRole('button', { name: 'Apply to this workbook' }).click();
  await frame.getByText(/recalculated/).waitFor();
  await open.idle();
  expect(await open.drive((workbench) => workbench.value('B12'))).toBe('Prohibited');
  expect(await strip()).toContain('As of 15 Jan 2025.');
  await frame.getByRole('button', { name: 'Undo' }).click();
  await frame.getByText(/taken back/).waitFor();
  await open.idle();
  expect(await open.drive((workbench) => workbench.value('B12'))).toBe(before);
  expect(await strip()).toContain('As of today');
});

test('a day that is no day is refused where it is typed', async () => {
  open = await openPaneAt();
  const { frame } = open;
  await frame.getByRole('button', { name: 'Change' }).click();
  await frame
    .getByRole('radiogroup', { name: /answer as of/ })
    .getByLabel('A fixed day')
    .click();
  await frame.getByLabel('As-of day', { exact: true }).fill('');
  await frame.getByText('Choose a day.').waitFor();
  await frame.getByRole('button', { name: 'Apply to this workbook' }).click();
  expect(await strip()).toContain('As of today');
});

test('the pane speaks Chinese at a click, and English again', async () => {
  open = await openPaneAt();
  const { frame } = open;
  await frame.getByRole('button', { name: '中文' }).click();
  await frame.getByRole('tab', { name: '数据' }).waitFor();
  expect(await strip()).toContain('没有自有事实');
  expect(await frame.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
  await frame.getByRole('button', { name: 'English' }).click();
  await frame.getByRole('tab', { name: 'Data', exact: true }).waitFor();
});

test('what was typed is still there after a look at another view', async () => {
  open = await openPaneAt();
  const { frame } = open;
  await frame.getByRole('tab', { name: 'Look up' }).click();
  await frame.getByRole('combobox', { name: 'Exporter' }).fill('Ningbo');
  await frame.getByRole('tab', { name: 'Data', exact: true }).click();
  await frame.getByRole('tab', { name: 'Look up' }).click();
  expect(await frame.getByRole('combobox', { name: 'Exporter' }).inputValue()).toBe('Ningbo');
});

test('the tabs are walked with the arrow keys', async () => {
  open = await openPaneAt();
  const { frame } = open;
  await frame.getByRole('tab', { name: 'Look up' }).focus();
  await open.page.keyboard.press('ArrowLeft');
  await open.page.keyboard.press('Enter');
  expect(await frame.getByRole('tab', { name: 'Data', exact: true }).getAttribute('aria-selected')).toBe(
    'true',
  );
});

test.each([
  ['light', 'en-US'],
  ['dark', 'zh-CN'],
  ['contrast', 'en-US'],
] as const)('every page holds at 320 pixels, %s, %s', async (theme, language) => {
  open = await openPaneAt({ theme, language });
  const { frame } = open;
  const faults: Record<string, string[]> = {};
  const tabs = async (of: string): Promise<string[]> => {
    const list = frame.getByRole('tablist', { name: of, exact: true });
    await list.waitFor();
    return list.getByRole('tab').allInnerTexts();
  };
  const [look, data, views] = language === 'zh-CN' ? ['查询', '数据', '视图'] : ['Look up', 'Data', 'Views'];
  for (const view of [look, data]) {
    await frame.getByRole('tablist', { name: views, exact: true }).getByRole('tab', { name: view }).click();
    for (const page of await tabs(view)) {
      await frame.getByRole('tablist', { name: view, exact: true }).getByRole('tab', { name: page }).click();
      await open.idle();
      faults[`${view}, ${page}`] = await faultsOf(frame);
    }
  }
  await frame.getByRole('button', { name: language === 'zh-CN' ? '更改' : 'Change' }).click();
  faults['settings'] = await faultsOf(frame);
  expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([]);
  expect(Object.keys(faults)).toHaveLength(7);
});
