// A frozen copy, and removing the add-in, as a person has them made: the file is opened by a reader that knows no add-in.
import { buffer } from 'node:stream/consumers';
import { strFromU8, unzipSync } from 'fflate';
import type { Frame } from 'playwright-core';
import { readSheet } from 'read-excel-file/node';
import { closeWorkbenches, openWorkbench } from './support/open-workbench';
import type { OpenWorkbench } from './support/open-workbench';
import { faultsOf } from './support/pane';

let open: OpenWorkbench;
afterEach(async () => {
  expect(await open.drive((workbench) => workbench.unknownRequests)).toEqual([]);
  await open.close();
});
afterAll(closeWorkbenches);

const GALLIUM = '=EXPOSURE.CONTROL_STATUS("gallium","US",DATE(2025,1,15))';

async function view(name: string): Promise<Frame> {
  await open.drive((workbench) => workbench.showPane(true));
  const pane = await open.pane();
  await pane.getByRole('tab', { name }).click();
  return pane;
}

async function filled(): Promise<void> {
  open = await openWorkbench({ grid: 'undrawn' });
  await open.drive(async (workbench, formula) => {
    workbench.setCell('A20', [
      [formula, '=A20&"!"'],
      ['=EXPOSURE.CONTROL_STATUS("gallium",{"US","EU"},DATE(2025,1,15))', ''],
    ]);
    await workbench.idle();
  }, GALLIUM);
}

/** The downloaded file that follows from what a person does. */
async function downloaded(act: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([open.page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), bytes: await buffer(await download.createReadStream()) };
}

const traces = (bytes: Buffer): string[] =>
  Object.entries(unzipSync(bytes)).flatMap(([name, part]) =>
    /_xldudf|urn:exposure|webextension/i.test(strFromU8(part)) ? [name] : [],
  );

test('the copy opens as a new workbook with the values that the cells show', async () => {
  await filled();
  const pane = await view('Prove');
  const { bytes } = await downloaded(() => pane.getByRole('button', { name: 'Make a frozen copy' }).click());
  await pane.getByText('The copy is open as a new workbook').waitFor();
  const rows = await readSheet(bytes);
  expect(rows[19]!.slice(0, 2)).toEqual(['Prohibited', 'Prohibited!']);
  expect(rows[20]!.slice(0, 2)).toEqual(['Prohibited', 'License required']);
  expect(traces(bytes)).toEqual([]);
  expect(strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!)).toContain('<f>A20&amp;&quot;!&quot;</f>');
  expect(await open.drive((workbench) => workbench.formula('A20'))).toBe(GALLIUM);
  expect(open.errors).toEqual([]);
});

test('where Excel cannot open it, it is downloaded; cells with errors are named before', async () => {
  await filled();
  await open.drive(async (workbench) => {
    workbench.setCell('A22', '=EXPOSURE.CONTROL_STATUS("unobtainium","US")');
    await workbench.idle();
  });
  const pane = await view('Prove');
  // As a browser does that lets no page open another one.
  await pane.evaluate(() => {
    Excel.createWorkbook = () => Promise.reject(new Error('blocked'));
  });
  await pane.getByRole('button', { name: 'Make a frozen copy' }).click();
  await pane.getByText('A22 #N/A', { exact: false }).waitFor();
  expect(await faultsOf(pane)).toEqual([]);
  await pane.getByRole('button', { name: 'Make the copy anyway' }).click();
  const link = pane.getByRole('link', { name: 'Download Book1 - frozen.xlsx' });
  await link.waitFor();
  const { name, bytes } = await downloaded(() => link.click());
  expect(name).toBe('Book1 - frozen.xlsx');
  expect((await readSheet(bytes))[19]![0]).toBe('Prohibited');
});

test('removing the add-in names the frozen cells, and thaws them first when asked to', async () => {
  await filled();
  let pane = await view('Prove');
  await pane.getByRole('button', { name: 'Freeze', exact: true }).click();
  await pane.getByText('are now values').waitFor();
  pane = await view('Data');
  await pane.getByRole('button', { name: 'Remove from this workbook' }).click();
  const dialog = pane.getByRole('alertdialog');
  await dialog.getByText(/frozen cells keep their values for good/).waitFor();
  await dialog.getByRole('button', { name: 'Thaw, then remove' }).click();
  await pane.getByText('Exposure was removed from the workbook; only its formulas are left.').waitFor();
  const { formula, parts } = await open.drive((workbench) => ({
    formula: workbench.formula('A20'),
    parts: workbench.save().store.parts.length,
  }));
  expect([formula, parts]).toEqual([GALLIUM, 0]);
});
