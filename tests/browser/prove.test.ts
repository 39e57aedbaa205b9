// Prove and share as a person uses it: evidence that can be canceled, freezing and thawing over a moved row, the check.
import type { Frame } from 'playwright-core';
import { closeWorkbenches, openWorkbench } from './support/open-workbench';
import type { OpenWorkbench } from './support/open-workbench';
import { faultsOf } from './support/pane';

let open: OpenWorkbench;
afterEach(async () => {
  expect(await open.drive((workbench) => workbench.unknownRequests)).toEqual([]);
  await open.close();
});
afterAll(closeWorkbenches);

async function prove(): Promise<Frame> {
  await open.drive((workbench) => workbench.showPane(true));
  const pane = await open.pane();
  await pane.getByRole('tab', { name: 'Prove', exact: true }).click();
  await pane.getByRole('heading', { name: 'Evidence sheet' }).waitFor();
  return pane;
}

const CELLS = ['E5', 'F5', 'E6', 'F6', 'E7', 'F7', 'A20', 'B20', 'A21', 'B21', 'A22'];

const looks = (cells: readonly string[]) =>
  open.drive(
    (workbench, addresses) =>
      addresses.map((address) => [
        workbench.formula(address) !== null,
        workbench.value(address),
        workbench.text(address),
      ]),
    cells,
  );

test('frozen, moved by a row and thawed, every cell is what it was', async () => {
  open = await openWorkbench();
  await open.drive(async (workbench) => {
    workbench.setCell('A20', '=EXPOSURE.CONTROL_STATUS({"gallium";"tin"},{"US","EU"},DATE(2025,1,15))');
    workbench.setCell('A22', '=EXPOSURE.DATA_INFO("data date")');
    await workbench.idle();
  });
  const before = await looks(CELLS);
  const pane = await prove();
  await pane.getByRole('button', { name: 'Freeze', exact: true }).click();
  await pane.getByText('are now values').waitFor();
  expect((await looks(CELLS)).every(([isFormula]) => isFormula === false)).toBe(true);
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('1:1').insert('Down');
      await context.sync();
    }),
  );
  await open.idle();
  await pane.getByRole('button', { name: 'Thaw', exact: true }).click();
  await pane.getByText('have their formulas again').waitFor();
  await open.idle();
  const lower = CELLS.map((cell) => cell.replace(/\d+/, (row) => String(Number(row) + 1)));
  expect(await looks(lower)).toEqual(before);
  expect(await open.drive((workbench) => Object.keys(workbench.save().store.names))).toEqual([]);
});

test('evidence of 10,000 cells shows its progress and can be canceled', async () => {
  open = await openWorkbench({ grid: 'undrawn' });
  await open.drive(async (workbench) => {
    const formula = (row: number): string =>
      `=EXPOSURE.CONTROL_STATUS("gallium","US",${45_000 + (row % 1_000)})`;
    workbench.setCell(
      'H1',
      Array.from({ length: 2_000 }, (_, row) => [0, 1, 2, 3, 4].map((column) => formula(row * 5 + column))),
    );
    await workbench.idle(110_000);
  });
  const pane = await prove();
  await pane.getByRole('button', { name: 'Make the evidence sheet' }).click();
  await pane.getByRole('progressbar').waitFor();
  await pane.getByRole('button', { name: 'Cancel' }).click();
  await pane.getByRole('progressbar').waitFor({ state: 'detached' });
  const sheets = await open.drive((workbench) => Object.values(workbench.save().workbook.sheets).length);
  expect(sheets).toBe(1);
});

// The contract tests ask it of an Excel that sends blanks as on the desktop, too.
test('Check this Excel passes with blanks as on the web', async () => {
  open = await openWorkbench({ settings: { blank: 'web' }, grid: 'undrawn' });
  const pane = await prove();
  await pane.getByRole('button', { name: 'Check this Excel' }).click();
  await pane.getByText(/All \d+ checks passed\./).waitFor();
  await pane.getByText('Supports ExcelApi 1.20', { exact: false }).waitFor();
  expect(open.errors).toEqual([]);
});

test('between two days the cells that change are listed with their reason', async () => {
  open = await openWorkbench({ grid: 'undrawn' });
  await open.drive(async (workbench) => {
    workbench.setCell('A20', '=EXPOSURE.CONTROL_STATUS("gallium","US")');
    await workbench.idle();
  });
  const pane = await prove();
  await pane.getByLabel('From', { exact: true }).selectOption('in use');
  await pane.getByLabel('From the day').fill('2023-01-01');
  await pane.getByLabel('To the day').fill('2025-01-15');
  await pane.getByRole('button', { name: 'Compare' }).click();
  const row = pane.getByRole('row', { name: /A20/ });
  await row.waitFor();
  expect(await row.getByRole('cell').allTextContents()).toEqual([
    'Try it!A20',
    'Not controlled',
    'Prohibited',
    expect.stringContaining('As of 2025-01-15'),
  ]);
});

test('a formula under the name of files is repaired', async () => {
  open = await openWorkbench({ grid: 'undrawn' });
  await open.drive((workbench) =>
    workbench.setCell('A20', '=_xldudf_EXPOSURE_CONTROL_STATUS("gallium","US",DATE(2025,1,15))'),
  );
  const pane = await prove();
  await pane.getByRole('button', { name: 'Find and repair' }).click();
  await pane
    .getByText(/^Repaired \d+ of/)
    .last()
    .waitFor();
  expect(await open.drive((workbench) => workbench.value('A20'))).toBe('Prohibited');
});

test.each(['en-US', 'zh-CN'] as const)(
  'the view has no fault that axe finds at 320 pixels, in %s',
  async (language) => {
    open = await openWorkbench({ settings: { language, paneWidth: 320 }, grid: 'undrawn' });
    await open.drive((workbench) => workbench.showPane(true));
    const pane = await open.pane();
    await pane.getByRole('tab', { name: language === 'en-US' ? 'Prove' : '取证与共享' }).click();
    await pane.getByRole('heading', { name: language === 'en-US' ? 'Evidence sheet' : '证据表' }).waitFor();
    expect(await faultsOf(pane)).toEqual([]);
  },
);
