// Loading data in the pane: read, checked row by row, compared with what is in use, applied, undone, taken off.
import { SHIPPED_PACKS } from '../../src/control-data/packs';
import { closeWorkbenches } from './support/open-workbench';
import type { OpenPane } from './support/pane';
import { errorsOf, faultsOf, openPaneAt } from './support/pane';

let open: OpenPane;
afterEach(() => expect(errorsOf(open)).toEqual([]));
afterAll(closeWorkbenches);

async function openData(): Promise<void> {
  open = await openPaneAt();
  await open.frame.getByRole('tab', { name: 'Data', exact: true }).click();
}

const REGISTER = `Exporter,Region,Material,Status,Granted,Disclosed,Source
Ningbo Yunsheng,United States,NdFeB magnets,granted,2025-05-05,2025-05-06,Letter of the supplier
Nobody Magnets,Germany,NdFeB magnets,granted,2025-05-05,2025-05-06,Letter of the supplier
San Huan,Korea,NdFeB magnets,maybe,2025-05-05,2025-05-06,Letter of the supplier
`;

async function chooseFile(text: string): Promise<void> {
  const { frame } = open;
  await frame.getByRole('tab', { name: 'Load', exact: true }).click();
  const file = { name: 'licenses.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await frame.locator('input[type=file]').setInputFiles(file);
}

async function loadRegister(text = REGISTER): Promise<void> {
  await chooseFile(text);
  await report().waitFor();
}

const report = () => open.frame.getByRole('region', { name: 'What was found' });
const press = (name: string | RegExp) => open.frame.getByRole('button', { name }).click();
const ningbo = () => open.drive((workbench) => workbench.value('E7'));

describe('one workbook, in which nothing is loaded', () => {
  beforeAll(openData);
  afterEach(async () => {
    const another = open.frame.getByRole('button', { name: 'Choose another source' });
    if (await another.isVisible()) await another.click();
  });
  afterAll(() => open.close());

  test('the data in use say what they are, where they came from and what they hold', async () => {
    const { frame } = open;
    const text = await frame.getByRole('tabpanel', { name: 'In use' }).innerText();
    expect(text).toContain('The add-in itself (bundled)');
    const measures = SHIPPED_PACKS.reduce((sum, { pack }) => sum + pack.measures.length, 0);
    expect(text).toMatch(new RegExp(`Measures\\s+${measures}`));
    for (const { pack } of SHIPPED_PACKS) {
      expect(text).toContain(`${pack.version}; evidence to `);
      expect(text).toContain(pack.covers!.text);
    }
    await press('Refresh all cells');
    await frame.getByText(/\d+ cells were recalculated/).waitFor();
  });
  test('each bad row is told with its row, its value and what was expected', async () => {
    await loadRegister();
    const text = await report().innerText();
    expect(text).toContain('3 rows: 1 good, 2 with errors or open questions.');
    expect(text).toMatch(/Error \(row 3\):.*Nobody Magnets/);
    expect(text).toMatch(/Error \(row 4\):.*granted, applied, refused, revoked; not "maybe"/);
    expect(await faultsOf(open.frame)).toEqual([]);
  });

  test('headers that tell no register are asked about, and a column is mapped by hand', async () => {
    const { frame } = open;
    await chooseFile(REGISTER.replace('Region,', 'Ziel,'));
    await frame.getByRole('combobox', { name: 'What is this table?' }).selectOption('Licenses');
    await press('Read it as this');
    await report().getByText('3 rows: 0 good').waitFor();
    await press(/^Columns:/);
    await frame.getByRole('combobox', { name: 'Ziel' }).selectOption({ label: 'Region *' });
    await report().getByText('3 rows: 1 good').waitFor();
  });

  test('days that can be read in two ways are asked about, never guessed', async () => {
    const { frame } = open;
    await loadRegister(
      'Exporter,Region,Material,Status,Granted\nJL MAG,Japan,NdFeB magnets,granted,05/06/2025\n',
    );
    await report().getByText('1 with errors or open questions').waitFor();
    await frame
      .getByRole('radiogroup', { name: /Granted: day or month first/ })
      .getByLabel(/Day first/)
      .click();
    await report().getByText('1 row: 1 good.').waitFor();
  });

  test('an address that cannot work is told before it is tried', async () => {
    const { frame } = open;
    await frame.getByRole('tab', { name: 'Load', exact: true }).click();
    await frame.getByLabel(/https address/).fill('https://contoso.sharepoint.com/sites/trade/licenses.xlsx');
    await press('Read the address');
    await frame.getByText(/Power Query\) and choose its table/).waitFor();
    expect(await faultsOf(frame)).toEqual([]);
  });
});

describe('a workbook each', () => {
  beforeEach(openData);
  afterEach(() => open.close());

  test('good rows go in after the comparison, cells change as announced, and undo takes them back', async () => {
    const { frame } = open;
    expect(await ningbo()).toBe('Required');
    await loadRegister();
    await press('See what it would change');
    const change = frame.getByRole('region', { name: 'What would change' });
    await change.getByText('Required → Granted').waitFor();
    expect(await change.innerText()).toContain('Try it!E7');
    expect(await ningbo()).toBe('Required');
    expect(await faultsOf(frame)).toEqual([]);
    await press('Use only the good rows (1)');
    await frame.getByText(/in use\..*recalculated/).waitFor();
    await open.idle();
    expect(await ningbo()).toBe('Granted');
    expect(await frame.getByRole('banner').innerText()).toContain('1 private fact on top');
    expect(await frame.getByRole('list', { name: 'Private facts' }).innerText()).toContain(
      'Ningbo Yunsheng: United States (granted)',
    );
    await press('Undo');
    await frame.getByText(/was undone/).waitFor();
    await open.idle();
    expect(await ningbo()).toBe('Required');
  });

  test('all private facts come off after a question, and the log stays', async () => {
    const { frame } = open;
    await loadRegister();
    await press('See what it would change');
    await press(/good rows/);
    await press('Remove all');
    const question = frame.getByRole('alertdialog');
    await question.waitFor();
    expect(await faultsOf(frame)).toEqual([]);
    await question.getByRole('button', { name: 'Cancel' }).click();
    expect(await frame.getByRole('banner').innerText()).toContain('1 private fact');
    await press('Remove all');
    await frame.getByRole('alertdialog').getByRole('button', { name: 'Remove all' }).click();
    await frame.getByText('No private facts', { exact: true }).waitFor();
    expect(await frame.getByRole('tabpanel', { name: 'Private facts' }).innerText()).toMatch(
      /Licenses: 1 removed/,
    );
  });

  test('a table of the workbook is loaded like a file', async () => {
    const { frame } = open;
    await frame.getByRole('tab', { name: 'Load', exact: true }).click();
    await press('Add the sheet');
    await frame.getByText(/Fill in its table/).waitFor();
    await frame.getByRole('combobox', { name: 'Table' }).selectOption('Exposure_licenses');
    await press('Read the table');
    await report().waitFor();
    expect(await report().innerText()).toContain('Table Exposure_licenses of this workbook');
  });

  test('a pack is switched off and on by keyboard: compared, applied, undone', async () => {
    const { frame } = open;
    const supply = frame.getByRole('switch', { name: 'World supply of minerals' });
    const rows = () => open.drive((workbench) => workbench.value('H40'));
    await open.drive(async (workbench) => {
      workbench.setCell('H40', '=EXPOSURE.DATA_INFO("packs")');
      await workbench.idle();
    });
    expect([await rows(), await supply.isChecked()]).toEqual([4, true]);
    await supply.press('Space');
    const change = frame.getByRole('region', { name: 'What would change' });
    await change.waitFor();
    expect(await change.innerText()).toMatch(/World supply of minerals: 0 added, 0 changed, \d+ withdrawn/);
    expect(await change.innerText()).toContain('4 → 3');
    expect(await faultsOf(frame)).toEqual([]);
    expect(await rows()).toBe(4);
    await press('Switch it off');
    await frame.getByText(/The pack is off in this workbook/).waitFor();
    await open.idle();
    expect([await rows(), await supply.isChecked()]).toEqual([3, false]);
    expect(await frame.getByRole('banner').innerText()).toContain('and 2 more packs');
    await frame.getByRole('button', { name: 'Undo' }).last().click();
    await frame.getByText(/was undone/).waitFor();
    await open.idle();
    expect([await rows(), await supply.isChecked()]).toEqual([4, true]);
    await supply.press('Space');
    await change.waitFor();
    await press('Cancel');
    await change.waitFor({ state: 'detached' });
    expect(await supply.isChecked()).toBe(true);
  });
});
