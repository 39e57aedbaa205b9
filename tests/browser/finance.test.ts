// A person builds a finance worksheet in the pane, changes an assumption in its cell, builds again, and removes it.
import type { Frame } from 'playwright-core';
import { closeWorkbenches, openWorkbench } from './support/open-workbench';
import type { OpenWorkbench } from './support/open-workbench';
import { faultsOf } from './support/pane';

let open: OpenWorkbench;
afterEach(async () => {
  await open.close();
});
afterAll(closeWorkbenches);

/** JL MAG in the first quarter of 2025, in yuan, as its filings have it. */
const US = 122_000_000;
const ABROAD = 312_000_000;
const TOTAL = 1_754_000_000;
const DAYS = 90;

const SHEET = '2025Q1 JL MAG Rare-Earth';

async function openModel(settings: Parameters<typeof openWorkbench>[0] = {}): Promise<Frame> {
  open = await openWorkbench(settings);
  const pane = await open.pane();
  await pane.getByRole('tab', { name: /^(Model|模型)$/ }).click();
  await pane.getByRole('button', { name: /Build the finance worksheet|生成财务工作表/ }).waitFor();
  return pane;
}

async function chooseJlMag(pane: Frame): Promise<void> {
  await pane.getByRole('combobox', { name: 'Exporter' }).selectOption('JL MAG Rare-Earth');
  await pane.getByRole('combobox', { name: 'Period' }).selectOption('2025Q1');
}

async function build(pane: Frame, says: string): Promise<void> {
  await pane.getByRole('button', { name: 'Build the finance worksheet' }).click();
  await pane.getByText(says).waitFor();
  await open.idle();
}

const cells = (): Promise<unknown[][]> =>
  open.drive((workbench, address) => workbench.values(address), `'${SHEET}'!A1:P130`);

async function fact(label: string): Promise<unknown> {
  return (await cells()).find(([first]) => first === label)?.[1];
}

/** A row of the table that begins with a header, by its first cell. */
async function row(header: readonly unknown[], first: string): Promise<unknown[]> {
  const all = await cells();
  const at = all.findIndex((one) => header.every((cell, column) => one[column] === cell));
  return all.slice(at + 1).find((one) => one[0] === first)!;
}

test('what it shows is what the filings say; an assumption changed in its cell changes the totals and stays', async () => {
  const pane = await openModel();
  await chooseJlMag(pane);
  await pane.getByLabel('As-of day').fill('2025-06-12');
  await pane.getByLabel('Lengths of outage in days').fill('30, 63');
  await pane.getByRole('button', { name: 'Severe' }).click();
  await build(pane, `The finance worksheet is on ${SHEET}`);

  expect((await row(['Region', 'Amount'], 'United States')).slice(1, 6)).toEqual([
    US,
    0.0694,
    'Yes',
    'Exports',
    'Granted',
  ]);
  const total = await row(['Region', 'In total', 30], 'Total');
  expect(total.slice(2, 4)).toEqual([
    expect.closeTo((ABROAD * 30) / DAYS, 4),
    expect.closeTo((ABROAD * 63) / DAYS, 4),
  ]);
  // A lapse, then the base and the severe scenario, side by side: US granted, the rest partial.
  const [base, severe] = [US * 0.02 + (ABROAD - US) * 0.15, US * 0.1 + (ABROAD - US) * 0.4];
  expect(
    (await row(['Length of outage', 'License lapses', 'Base', 'Severe'], '63 days')).slice(1, 4),
  ).toEqual([ABROAD, base, severe].map((amount) => expect.closeTo((amount * 63) / DAYS, 4)));
  const threshold = TOTAL * 0.05;
  expect(await fact('Days of outage until the threshold')).toBeCloseTo(threshold / (ABROAD / DAYS), 9);
  expect(await fact('Check')).toBe('Complete');

  const deferral = (await cells()).findIndex(([first]) => first === 'Deferral') + 1;
  await open.drive((workbench, address) => workbench.setCell(address, 0.25), `'${SHEET}'!B${deferral}`);
  await open.idle();
  expect((await row(['Region', 'In total', 30], 'Total'))[3]).toBeCloseTo((ABROAD * 63 * 0.75) / DAYS, 4);
  await pane.getByLabel('As-of day').fill('');
  await pane.getByLabel('Lengths of outage in days').fill('');
  await build(pane, `Updated: ${SHEET}`);
  expect(await fact('Deferral')).toBe(0.25);
  expect((await row(['Region', 'In total', 30], 'Total'))[3]).toBeCloseTo((ABROAD * 63 * 0.75) / DAYS, 4);
  expect(await open.drive((workbench) => workbench.unknownRequests)).toEqual([]);
  expect(open.errors).toEqual([]);
});

test('its charts are native ones, and it is removed after a question', async () => {
  const pane = await openModel({ grid: 'undrawn' });
  await chooseJlMag(pane);
  await build(pane, `The finance worksheet is on ${SHEET}`);
  const saved = JSON.stringify(await open.drive((workbench) => workbench.save()));
  for (const [name, type] of [
    ['regions', 'BarClustered'],
    ['lengths', 'ColumnClustered'],
    ['tornado', 'BarStacked'],
  ]) {
    expect(saved).toContain(`Exposure 1 finance.${name!}`);
    expect(saved).toContain(`"ChartType":"${type!}"`);
  }
  await pane.getByRole('button', { name: 'Remove what was built' }).click();
  await pane.getByText(`This removes the sheet ${SHEET}`).waitFor();
  await pane.getByRole('alertdialog').getByRole('button', { name: 'Remove what was built' }).click();
  await pane.getByText('What was built has been removed').waitFor();
  await pane.getByText('Nothing has been built in this workbook yet.').waitFor();
});

test('what cannot be used is named with its remedy, and nothing is built', async () => {
  const pane = await openModel({ grid: 'undrawn' });
  await pane.getByLabel('Lengths of outage in days').fill('30, soon');
  await pane.getByRole('button', { name: 'Build the finance worksheet' }).click();
  await pane.getByText('Lengths of outage: "30, soon".').waitFor();
  await pane.getByText('Correct it above, then build again.').waitFor();
  await pane.getByText('Nothing has been built in this workbook yet.').waitFor();
});

test('in Chinese and dark, at 320 pixels, it is built and usable by all', async () => {
  const pane = await openModel({
    settings: { paneWidth: 320, language: 'zh-CN', theme: 'dark' },
    grid: 'undrawn',
  });
  await pane.getByRole('combobox', { name: '出口商' }).selectOption('JL MAG Rare-Earth');
  await pane.getByRole('combobox', { name: '期间' }).selectOption('2025Q1');
  await pane.getByRole('button', { name: '生成财务工作表' }).click();
  await pane.getByText(`财务工作表在 ${SHEET}`).waitFor();
  await open.idle();
  expect(await fact('计入合计的地区的收入')).toBe(ABROAD);
  expect(await fact('核对')).toBe('完整');
  expect(await faultsOf(pane)).toEqual([]);
});
