// Files whose table has to be found: the person chooses sheet, header row, encoding and delimiter by keyboard, sees what
// comes of it, and loads it.
import { encode } from '../support/encode';
import type { TestCell } from '../unit/import/support';
import { workbook } from '../unit/import/support';
import { closeWorkbenches } from './support/open-workbench';
import type { OpenPane } from './support/pane';
import { errorsOf, faultsOf, openPaneAt, showTheme } from './support/pane';

let open: OpenPane;
beforeEach(async () => {
  open = await openPaneAt();
  await open.frame.getByRole('tab', { name: 'Data', exact: true }).click();
  await open.frame.getByRole('tab', { name: 'Load', exact: true }).click();
});
afterEach(async () => {
  expect(errorsOf(open)).toEqual([]);
  await open.close();
});
afterAll(closeWorkbenches);

const give = (name: string, bytes: Uint8Array): Promise<void> =>
  open.frame
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
const reading = () => open.frame.getByRole('region', { name: 'How the file is read' });
const preview = () =>
  open.frame.getByRole('region', { name: 'The headers and the first 10 rows below them' });
const report = () => open.frame.getByRole('region', { name: 'What was found' });

/** Goes to a choice by the Tab key and picks an option, once it is there, by typing the first letters of its words. */
async function choose(label: string, words: string): Promise<void> {
  const field = open.frame.getByRole('combobox', { name: label });
  const option = field.getByRole('option', { name: new RegExp(`^${words}`, 'i'), includeHidden: true });
  await option.first().waitFor({ state: 'attached' });
  const hasFocus = (): Promise<boolean> => field.evaluate((one) => one === document.activeElement);
  for (let step = 0; step < 60 && !(await hasFocus()); step += 1) await open.page.keyboard.press('Tab');
  expect([label, await hasFocus()]).toEqual([label, true]);
  await open.page.keyboard.type(words, { delay: 20 });
  // Away from it and back: what is typed into the same field next would go on with these words, for a second.
  await open.page.keyboard.press('Tab');
  await open.page.keyboard.press('Shift+Tab');
  expect([
    label,
    await option.evaluateAll((all) => all.some((one) => (one as HTMLOptionElement).selected)),
  ]).toEqual([label, true]);
}

async function judge(): Promise<void> {
  expect(await faultsOf(open.frame)).toEqual([]);
  await showTheme(open, 'dark');
  expect(await faultsOf(open.frame)).toEqual([]);
  await showTheme(open, 'light');
}

/** Like the template of conflict minerals: instructions, a declaration with names in it, and the list on a third sheet. */
const TEMPLATE: Record<string, TestCell[][]> = {
  Instructions: [['Conflict Minerals Reporting Template'], ['Fill in the Smelter List.']],
  Declaration: [
    ['Company Name', 'Acme'],
    ['Name', 'Ann'],
    ['Country', 'Germany'],
  ],
  'Smelter List': [
    ['Smelter List', null, null],
    ['Use the names of the list where there is one.'],
    [],
    ['Metal', 'Smelter Name', 'Smelter Country', 'Standing here', 'Day of it'],
    ['NdFeB magnets', 'JL MAG', 'United States', 'granted', '2026-01-15'],
    ['NdFeB magnets', 'Ningbo Yunsheng', 'Germany', 'applied', '2026-01-16'],
  ],
};

test('a table on the third sheet is loaded by choosing sheet, header row and columns by keyboard', async () => {
  await give('template.xlsx', workbook({ sheets: TEMPLATE }));
  await reading().waitFor();
  await judge();
  await choose('Sheet', 'Smelter');
  await preview().getByText('Use the names of the list').waitFor();
  await choose('Row of the headers', '4');
  await preview().getByRole('columnheader', { name: 'Smelter Name' }).waitFor();
  await choose('What is this table?', 'Licenses');
  await open.frame.getByRole('button', { name: 'Read it as this' }).press('Enter');
  await report().waitFor();
  await report()
    .getByRole('button', { name: /^Columns:/ })
    .press('Enter');
  await choose('Metal', 'Material');
  await choose('Smelter Name', 'Exporter');
  await report()
    .getByText(/Columns: 2 of 5/)
    .waitFor();
  await choose('Smelter Country', 'Region');
  await choose('Standing here', 'Status');
  await choose('Day of it', 'Granted');
  await report().getByText('2 rows: 2 good').waitFor();
  await report()
    .getByText(
      /2 of 2 rows can be identified by the key columns: Smelter Name, Smelter Country, Standing here/,
    )
    .waitFor();
  await judge();
  await report().getByRole('button', { name: 'See what it would change' }).press('Enter');
  await report().getByRole('button', { name: 'Use it' }).press('Enter');
  await open.frame.getByText(/2 records are in use/).waitFor();
});

const JAPANESE = `許可の一覧、二〇二六年
Exporter;Region;Status;Granted on;Notes
JL MAG;United States;granted;2026-01-15;許可済み
Ningbo Yunsheng;Germany;applied;2026-01-16;申請中
`;

test('a Shift-JIS file with semicolons and a title is loaded, its encoding and delimiter chosen by keyboard', async () => {
  await give('licenses.csv', encode(JAPANESE, 'shift_jis'));
  await report().waitFor();
  // It is recognised; the person looks, chooses otherwise, sees it, and goes back.
  await open.frame.getByRole('button', { name: /^How it is read: .*Shift-JIS.*semicolon/ }).press('Enter');
  await preview().getByText('許可済み').waitFor();
  await choose('Encoding', 'GB18030');
  await preview().getByText('許可済み').waitFor({ state: 'detached' });
  await choose('Encoding', 'Shift');
  await preview().getByText('許可済み').waitFor();
  await choose('Columns are separated by', 'comma');
  await open.frame.getByRole('combobox', { name: 'What is this table?' }).waitFor();
  await judge();
  await choose('Columns are separated by', 'semicolon');
  await report().getByText('2 rows: 2 good').waitFor();
  await judge();
  await report().getByRole('button', { name: 'See what it would change' }).press('Enter');
  await report().getByRole('button', { name: 'Use it' }).press('Enter');
  await open.frame.getByText(/2 records are in use/).waitFor();
});
