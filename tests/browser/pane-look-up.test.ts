// Looking things up: a question asked, answered with its evidence, and put into the workbook; the data browsed.
import { closeWorkbenches } from './support/open-workbench';
import type { OpenPane } from './support/pane';
import { errorsOf, faultsOf, openPaneAt } from './support/pane';

let open: OpenPane;
beforeEach(async () => {
  open = await openPaneAt();
  await open.frame.getByRole('tab', { name: 'Look up' }).click();
});
afterEach(async () => {
  expect(errorsOf(open)).toEqual([]);
  await open.close();
});
afterAll(closeWorkbenches);

const answer = () => open.frame.getByRole('region', { name: 'Answer', exact: true });

/** Types into a search field as a person does, and takes the first suggestion with the keyboard. */
async function choose(field: string, typed: string): Promise<string> {
  const box = open.frame.getByRole('combobox', { name: field });
  await box.click();
  await box.press('Control+a');
  await open.page.keyboard.type(typed);
  await open.page.keyboard.press('Enter');
  return box.inputValue();
}

test('JL MAG to the US on 12 June 2025 is Granted, with who says so, and the formula goes into the cell', async () => {
  const { frame } = open;
  expect(await choose('Exporter', 'jl mag')).toBe('JL MAG Rare-Earth');
  expect(await choose('Region', 'united states')).toBe('United States');
  await frame.getByLabel('As-of day (optional)').fill('2025-06-12');
  await answer().getByText('Granted', { exact: true }).waitFor();
  expect(await answer().innerText()).toContain('by law it ends on 2026-06-10 at the latest');
  const evidence = frame.getByRole('region', { name: 'Evidence' });
  expect(await evidence.getByRole('link').count()).toBeGreaterThan(2);
  expect(await faultsOf(frame)).toEqual([]);
  await open.drive((workbench) => workbench.select('B14'));
  await frame.getByRole('button', { name: 'Insert into the selected cell' }).click();
  await frame.getByText(/is in B14/).waitFor();
  await open.idle();
  expect(await open.drive((workbench) => [workbench.formula('B14'), workbench.value('B14')])).toEqual([
    '=EXPOSURE.REGION_LICENSE_STATUS("JL MAG Rare-Earth","United States",,DATE(2025,6,12))',
    'Granted',
  ]);
});

test.each([
  ['Exporter', '金力永磁', 'JL MAG Rare-Earth'],
  ['Exporter', '300748', 'JL MAG Rare-Earth'],
  ['Exporter', 'yunshen', 'Ningbo Yunsheng'],
  ['Region', '美国', 'United States'],
  ['Region', 'unted states', 'United States'],
  ['Region', 'JP', 'Japan'],
  ['Material (optional)', '镓', 'Gallium'],
  ['Material (optional)', 'dysprosum', 'Dysprosium'],
])('%s "%s" finds %s', async (field, typed, name) => {
  expect(await choose(field, typed)).toBe(name);
});

test('a chosen name is corrected by typing on, and cleared by its button', async () => {
  const { frame, page } = open;
  await choose('Exporter', 'jl mag');
  const box = frame.getByRole('combobox', { name: 'Exporter' });
  await box.press('End');
  await page.keyboard.type('s');
  expect(await box.inputValue()).toBe('JL MAG Rare-Earths');
  await choose('Exporter', 'san huan');
  expect(await box.inputValue()).toBe('Beijing Zhong Ke San Huan');
  await frame.locator('.fui-Combobox__clearIcon:visible').click();
  expect(await box.inputValue()).toBe('');
});

test('selected cells stand in for a name, and a column is filled down beside it', async () => {
  const { frame } = open;
  await open.drive((workbench) => workbench.select('A5:A7'));
  await frame.getByRole('button', { name: 'Exporter: use the selected cells' }).click();
  await frame.getByRole('button', { name: 'A5:A7' }).waitFor();
  await choose('Region', 'united states');
  await frame.getByLabel('As-of day (optional)').fill('2025-06-12');
  await frame.getByText('The answer for the first of 3 cells').waitFor();
  await frame.getByRole('button', { name: 'Fill down beside the column' }).click();
  await frame.getByText('The formulas are in H5:H7.').waitFor();
  await open.idle();
  expect(await open.drive((workbench) => [workbench.values('H5:H7'), workbench.formula('H7')])).toEqual([
    [['Granted'], ['Granted'], ['Required']],
    '=EXPOSURE.REGION_LICENSE_STATUS(A7,"United States",,DATE(2025,6,12))',
  ]);
});

test('a name that the data does not have is answered with the closest ones', async () => {
  const { frame } = open;
  await frame.getByRole('combobox', { name: 'Exporter' }).fill('Nigbo Yunshen');
  await choose('Region', 'japan');
  await answer()
    .getByText(/No company named "Nigbo Yunshen".*Closest: Ningbo Yunsheng/)
    .waitFor();
});

test('any function is built by choosing it', async () => {
  expect(await choose('Question', 'us revenue')).toBe('US_REVENUE_SHARE');
  await choose('Exporter', 'jl mag');
  await choose('Period (optional)', '2025Q1');
  await answer().getByText('6.94%', { exact: true }).waitFor();
});

test('the list of functions forgives a slip and leads to the question', async () => {
  const { frame } = open;
  await frame.getByRole('tab', { name: 'All functions' }).click();
  await frame.getByRole('searchbox', { name: 'Search functions' }).fill('expirry');
  await frame.getByRole('button', { name: 'LICENSE_EXPIRY' }).click();
  expect(await frame.getByRole('link', { name: 'Help' }).getAttribute('href')).toMatch(
    /^https:.*LICENSE_EXPIRY/,
  );
  expect(await faultsOf(frame)).toEqual([]);
  await frame.getByRole('button', { name: 'Build it' }).click();
  expect(await frame.getByRole('combobox', { name: 'Question' }).inputValue()).toBe('LICENSE_EXPIRY');
});

test('a status of the grid leads to its evidence', async () => {
  const { frame } = open;
  await frame.getByRole('tab', { name: 'Browse' }).click();
  await frame.getByRole('button', { name: /^JL MAG Rare-Earth, Europe:/ }).click();
  expect(await frame.getByRole('combobox', { name: 'Region' }).inputValue()).toBe('Europe');
  await answer().waitFor();
});

test('the timeline says when the ban on gallium to the US was in force and suspended', async () => {
  const { frame } = open;
  await frame.getByRole('tab', { name: 'Browse' }).click();
  await frame.getByRole('combobox', { name: 'Show' }).selectOption('Measures on a material');
  const bar = frame.getByRole('img', {
    name: /In force from 3 Dec 2024 to 8 Nov 2025; Suspended from 9 Nov 2025/,
  });
  await bar.waitFor();
  expect(await bar.getAttribute('aria-label')).toContain(
    'Suspended from 9 Nov 2025 to 27 Nov 2026; Review from 28 Nov 2026',
  );
  await frame.getByRole('switch', { name: 'As a table' }).click();
  await frame.getByRole('region', { name: 'Timeline of measures' }).getByText('27 Nov 2026').waitFor();
  expect(await faultsOf(frame)).toEqual([]);
});

test('revenue by region is drawn and listed with its base and basis', async () => {
  const { frame } = open;
  await frame.getByRole('tab', { name: 'Browse' }).click();
  await frame.getByRole('combobox', { name: 'Show' }).selectOption('Revenue by region');
  await frame.getByRole('combobox', { name: 'Period' }).selectOption('2025Q1');
  const bars = frame.getByRole('list', { name: 'Revenue by region' });
  expect((await bars.innerText()).replace(/\s+/g, ' ')).toContain('(exports) 6.94%, CNY 122,000,000');
  await frame.getByRole('switch', { name: 'As a table' }).click();
  expect(await faultsOf(frame)).toEqual([]);
});
