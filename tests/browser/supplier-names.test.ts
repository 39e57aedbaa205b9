// Three hundred supplier names decided: matched at once, likely suggestions accepted together, another company found by
// search with the keyboard alone, the rest left unmatched in sight; kept as private names, and taken back.
import { closeWorkbenches } from './support/open-workbench';
import type { OpenPane } from './support/pane';
import { errorsOf, faultsOf, openPaneAt } from './support/pane';

let open: OpenPane;
beforeEach(async () => {
  open = await openPaneAt();
  await tab('Data');
});
afterEach(async () => {
  expect(errorsOf(open)).toEqual([]);
  await open.close();
});
afterAll(closeWorkbenches);

const tab = (name: string) => open.frame.getByRole('tab', { name, exact: true }).click();
const press = (name: string | RegExp) => open.frame.getByRole('button', { name }).click();
const counts = () => open.frame.getByText(/different names:/);
const row = (name: string) => open.frame.getByRole('group', { name, exact: true });

/** 300 lines of a purchase book: known names, slips and branches of known names, and others. */
const NAMES = Array.from({ length: 300 }, (_, at) => {
  if (at % 5 === 0) return 'JL MAG Rare-Earth Co., Ltd.';
  if (at % 5 === 1) return `Ningbo Yunsheng Branch ${at}`;
  return `Vendor ${4000 + at}`;
});

async function chooseNames(): Promise<void> {
  await open.drive((workbench, names) => {
    workbench.setCell('J1', [['Supplier'], ...names.map((name) => [name])]);
    workbench.setCell('K2', '=EXPOSURE.MATCH_NAME(J3)');
    workbench.setCell('K3', '=EXPOSURE.MATCH_NAME("Vendor 4002")');
    workbench.select('J1:J301');
  }, NAMES);
  await open.idle();
  await tab('Names');
  await press('Match the selected cells');
  await counts().waitFor();
}

test('300 names: the likely ones together, one by search, the rest unmatched in sight; undone in one step', async () => {
  const { frame } = open;
  await chooseNames();
  expect(await counts().innerText()).toBe(
    '241 different names: 1 matched, 60 with suggestions, 180 unmatched; 0 decided here.',
  );
  expect(await frame.getByRole('list', { name: 'With suggestions (60)' }).getByRole('listitem').count()).toBe(
    20,
  );
  expect(await faultsOf(frame)).toEqual([]);

  await press('Accept the 60 likely ones');
  await frame.getByText('60 decided here.').waitFor();
  // One of them is no branch of the company: taken back by the same button.
  await row('Ningbo Yunsheng Branch 1').getByRole('button', { name: 'Ningbo Yunsheng', exact: true }).click();
  await frame.getByText('59 decided here.').waitFor();

  await frame.getByRole('combobox', { name: 'Show' }).selectOption('unmatched');
  const search = row('Vendor 4002').getByRole('button', { name: 'Another company…' });
  await search.focus();
  await open.page.keyboard.press('Enter');
  await frame.getByRole('combobox', { name: 'Company of Vendor 4002' }).focus();
  await open.page.keyboard.type('300748');
  await frame.getByRole('option', { name: /JL MAG/ }).waitFor();
  await open.page.keyboard.press('Enter');
  await row('Vendor 4002').getByRole('button', { name: 'JL MAG Rare-Earth', pressed: true }).waitFor();
  await frame.getByText('60 decided here.').waitFor();
  expect(await faultsOf(frame)).toEqual([]);

  await press('See what it would change');
  await frame.getByRole('region', { name: 'What would change' }).waitFor();
  await press('Keep 60 decisions');
  await frame.getByText('60 names now stand for companies in the data.').waitFor();
  await frame
    .getByText('241 different names: 61 matched, 1 with suggestions, 179 unmatched; 0 decided here.')
    .waitFor();
  await open.idle();
  expect(await open.drive((workbench) => workbench.value('K3'))).toBe('JL MAG Rare-Earth');
  expect(await frame.getByRole('banner').innerText()).toContain('60 private facts on top');

  await press('Undo');
  await frame.getByText(/1 matched, 60 with suggestions, 180 unmatched/).waitFor();
  await open.idle();
  expect(await open.drive((workbench) => workbench.value('K3'))).toBe('#N/A');
});

test('pages of names are turned, and nothing decided is lost on the way', async () => {
  const { frame } = open;
  await chooseNames();
  await row('Ningbo Yunsheng Branch 1').getByRole('button', { name: 'Ningbo Yunsheng', exact: true }).click();
  await press('Next');
  await frame.getByText('21 to 40 of 60').waitFor();
  await tab('Load');
  await tab('Names');
  await frame.getByText('21 to 40 of 60').waitFor();
  await press('Previous');
  await row('Ningbo Yunsheng Branch 1')
    .getByRole('button', { name: 'Ningbo Yunsheng', pressed: true })
    .waitFor();
});

test('unknown companies of a register are decided from its report, and the register is checked again', async () => {
  const { frame } = open;
  await tab('Load');
  const text =
    'Exporter,Region,Material,Status,Granted\nNingbo Yunsheng Branch 7,Japan,NdFeB magnets,granted,2025-05-05\n';
  const file = { name: 'licenses.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await frame.locator('input[type=file]').setInputFiles(file);
  await press('Decide unknown companies');
  await press('Accept the likely one');
  await press('Keep 1 decision');
  await frame.getByText('1 name now stands for companies in the data.').waitFor();
  await press('Check the register again');
  await frame.getByText('1 row: 1 good.').waitFor();
});
