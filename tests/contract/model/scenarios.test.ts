// Scenarios as tables of the workbook: what a person types there is in use, by name.
import type * as Model from '../../../src/actions/model';
import { dayOfIso } from '../../../src/control-data/days';
import { DAYS } from '../../support/clock';
import { openPage } from '../actions/open-page';
import type { OpenPageOptions, Page } from '../actions/open-page';
import { until } from '../support/until';

let page: Page;
let model: typeof Model;
afterEach(() => page.close());

async function open(options: OpenPageOptions = {}): Promise<void> {
  page = await openPage(options);
  model = await import('../../../src/actions/model');
}

const RATE = '=EXPOSURE.LOSS_RATE("JL MAG","Japan",,"Mine",DATE(2026,1,15))';

const mistakes = () => page.actions.notices().filter(({ code }) => code === 'scenario-mistake');

/** The cell of a status's rate on the sheet of scenarios. */
function rateCell(status: string, column = 'A'): string {
  const row = page.book.host
    .values(`Scenarios!${column}1:${column}40`)
    .findIndex(([cell]) => cell === status);
  expect(row).toBeGreaterThan(0);
  return `Scenarios!${String.fromCharCode(column.charCodeAt(0) + 1)}${row + 1}`;
}

test('a scenario starts as a copy and answers by its name', async () => {
  await open();
  const { sheet, table } = await model.insertScenario('Mine', 'Severe');
  expect({ sheet, table }).toEqual({ sheet: 'Scenarios', table: 'Scenario_Mine' });
  await page.book.enter('Sheet1!A1', RATE);
  expect(await page.value('Sheet1!A1')).toBe(0.4);
  expect(page.book.host.values('Scenarios!A1:C4')).toEqual([
    ['Mine', '', ''],
    [expect.stringMatching(/^Assumptions, not facts/), '', ''],
    ['What', 'Value', 'From'],
    ['Granted', 0.1, ''],
  ]);
  const shown = (what: string): string => page.book.host.text(rateCell(what)).trim();
  expect([shown('Granted'), shown('Prohibited'), shown('2025 No.55')]).toEqual([
    '10.0%',
    '100.0%',
    'in force',
  ]);
});

test('a rate typed into the table changes the cells that use its name', async () => {
  await open();
  await model.insertScenario('Mine', 'Base');
  await page.book.enter('Sheet1!A1', RATE);
  expect(await page.value('Sheet1!A1')).toBe(0.15);
  await page.book.enter(rateCell('Partial'), 0.33);
  await until(() => page.book.host.value('Sheet1!A1') === 0.33);
});

test('a mistake in the table is told with its row, and the last values stay', async () => {
  await open();
  await model.insertScenario('Mine', 'Base');
  await page.book.enter('Sheet1!A1', RATE);
  await page.book.enter(rateCell('Partial'), 1.5);
  await until(() => mistakes().length > 0);
  expect(mistakes()).toMatchObject([
    {
      code: 'scenario-mistake',
      values: { name: 'Mine', detail: expect.stringMatching(/row 2.*Partial.*1\.5/) },
    },
  ]);
  expect(await page.value('Sheet1!A1')).toBe(0.15);
  await page.book.enter(rateCell('Partial'), 0.5);
  await until(() => page.book.host.value('Sheet1!A1') === 0.5);
  await until(() => mistakes().length === 0);
});

test('several stand side by side, each with its own values', async () => {
  await open();
  await model.insertScenario('Mine', 'Base');
  await model.insertScenario('Yours', 'Severe');
  await page.book.enter('Sheet1!A1', RATE);
  await page.book.enter('Sheet1!A2', RATE.replace('Mine', 'Yours'));
  expect([await page.value('Sheet1!A1'), await page.value('Sheet1!A2')]).toEqual([0.15, 0.4]);
  await page.book.enter(rateCell('Partial', 'E'), 0.77);
  await until(() => page.book.host.value('Sheet1!A2') === 0.77);
  expect(await page.value('Sheet1!A1')).toBe(0.15);
});

test('after saving and reopening the tables are followed still', async () => {
  await open();
  await model.insertScenario('Mine', 'Base');
  await page.book.enter('Sheet1!A1', RATE);
  await page.book.host.idle();
  const snapshot = page.book.host.save();
  await page.close();
  await open({ snapshot });
  await page.book.host.idle();
  expect(await page.value('Sheet1!A1')).toBe(0.15);
  await page.book.enter(rateCell('Partial'), 0.42);
  await until(() => page.book.host.value('Sheet1!A1') === 0.42);
  await model.insertScenario('Yours', 'Mine');
  expect(page.book.host.values('Scenarios!E4:F20')).toEqual(expect.arrayContaining([['Partial', 0.42]]));
});

test('a worksheet built under a scenario follows its table after saving and reopening', async () => {
  await open();
  await page.actions.setWorkingDay(dayOfIso(DAYS.ofData)!);
  await model.insertScenario('Mine', 'Base');
  await page.book.enter('Sheet1!A1', [
    ['Supplier', 'Destination', 'Spend', 'Stock', 'Daily demand', 'License lead days'],
    ['JL MAG', 'Japan', 1_000, 200, 10, 45],
    ['San Huan', 'Japan', 500, 300, 10, 45],
  ]);
  page.book.host.select('Sheet1!A1:F3');
  const { summarySheet } = await model.buildWorksheet('selection', { scenario: 'Mine' });
  await page.book.host.idle();
  const snapshot = page.book.host.save();
  await page.close();
  await open({ snapshot });
  await page.book.host.idle();
  const atRisk = (): unknown =>
    page.book.host.values(`'${summarySheet}'!A1:B20`).find(([label]) => label === 'At risk')![1];
  const before = atRisk();
  expect(before).toBeCloseTo(1_500 * 0.15);
  await page.book.enter(rateCell('Partial'), 0.6);
  await until(() => atRisk() !== before);
  await page.book.host.idle();
  expect(atRisk()).toBeCloseTo(1_500 * 0.6);
  expect((await model.builtWorksheets()).map(({ sheet }) => sheet)).toEqual([summarySheet]);
});

test.each([
  ['Base', 'Base', { code: 'model.scenario-name' }],
  ['  ', 'Base', { code: 'model.scenario-name' }],
  ['Mine', 'None', { code: 'unknown-scenario' }],
])('a new scenario "%s" from "%s" is refused, and no sheet appears', async (name, from, problem) => {
  await open();
  await expect(model.insertScenario(name, from)).rejects.toMatchObject(problem);
  const { listSheets } = await import('../../../src/workbook/sheets');
  expect(await listSheets()).toHaveLength(1);
});
