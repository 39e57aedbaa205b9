// While a person types into a cell, Excel lets nobody write: data that are applied meanwhile wait, the pane says for
// what, and once the typing has ended both are there, the text and the data.
import { closeWorkbenches } from './support/open-workbench';
import type { OpenPane } from './support/pane';
import { errorsOf, faultsOf, openPaneAt } from './support/pane';

let open: OpenPane;
beforeEach(async () => {
  open = await openPaneAt({}, 'drawn');
});
afterEach(async () => {
  expect(errorsOf(open)).toEqual([]);
  await open.close();
});
afterAll(closeWorkbenches);

const REGISTER = `Exporter,Region,Material,Status,Granted,Disclosed,Source
Ningbo Yunsheng,United States,NdFeB magnets,granted,2025-05-05,2025-05-06,Letter
`;
const press = (name: string | RegExp) => open.frame.getByRole('button', { name }).click();

const topOfView = () =>
  open.frame.evaluate(() => document.querySelector('main')!.getBoundingClientRect().top);

/** Where to click for a cell below the first sheet's content. */
async function blankCell(): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = (await open.page.locator('#grid').boundingBox())!;
  return { x: x + width / 2, y: y + height * 0.8 };
}

/**
 * Clicks a blank cell and types into it, as a person would: once more where the grid was still drawing and took
 * neither.
 */
async function beginTyping({ x, y }: { x: number; y: number }): Promise<string> {
  const { page } = open;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await page.mouse.click(x, y);
    const address = await open.drive((workbench) => workbench.selection);
    await page.keyboard.type('half a sentence');
    const begun = await page
      .waitForFunction(() => window.workbench!.inCellEdit, undefined, { polling: 50, timeout: 10_000 })
      .catch(() => null);
    if (begun) return address;
  }
  throw new Error('The grid takes no typing');
}

/** Loads a register as far as the comparison, begins to type into a cell, and applies the data meanwhile. */
async function applyWhileTyping(): Promise<{ address: string; endTyping: () => Promise<void> }> {
  const { frame, page } = open;
  await frame.getByRole('tab', { name: 'Data', exact: true }).click();
  await frame.getByRole('tab', { name: 'Load', exact: true }).click();
  const file = { name: 'licenses.csv', mimeType: 'text/csv', buffer: Buffer.from(REGISTER) };
  await frame.locator('input[type=file]').setInputFiles(file);
  await press('See what it would change');
  await frame.getByRole('button', { name: /Use/ }).waitFor();
  await open.idle();

  const cell = await blankCell();
  const address = await beginTyping(cell);
  const viewTop = await topOfView();
  await press('Use it');
  await frame.getByText(/A cell is being edited: press Enter or Esc/).waitFor();
  await frame.getByRole('banner').getByText('Cell is being edited').waitFor();
  expect(await topOfView()).toBe(viewTop);
  expect(await frame.getByRole('status').filter({ hasText: 'A cell is being edited' }).count()).toBe(1);
  expect(await frame.getByRole('banner').locator('[role=status],[aria-live]').count()).toBe(0);
  expect(await open.drive((workbench) => workbench.value('E7'))).toBe('Required');
  expect(await frame.getByRole('banner').innerText()).toContain('No private facts');
  const endTyping = async (): Promise<void> => {
    await page.mouse.click(cell.x, cell.y);
    await page.keyboard.press('Enter');
  };
  return { address, endTyping };
}

async function bothAreThere(address: string): Promise<void> {
  await open.frame.getByText(/in use\..*recalculated/).waitFor();
  await open.idle();
  expect(await open.drive((workbench) => workbench.value('E7'))).toBe('Granted');
  expect(await open.drive((workbench, at) => workbench.value(at), address)).toBe('half a sentence');
  const strip = await open.frame.getByRole('banner').innerText();
  expect(strip).toContain('1 private fact');
  expect(strip).not.toContain('being edited');
}

test('data applied while a cell is being edited wait for its end, and the typed text stays', async () => {
  const { address, endTyping } = await applyWhileTyping();
  await endTyping();
  await bothAreThere(address);
});

test('the status strip of a narrow pane says in either language for what the data wait', async () => {
  await open.drive((workbench) => workbench.set({ paneWidth: 320 }));
  const { address, endTyping } = await applyWhileTyping();
  const { frame } = open;
  const strip = frame.getByRole('banner');
  const english = strip.getByText('Cell is being edited');
  expect(await english.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  await strip.getByRole('button', { name: '中文' }).click();
  const chinese = strip.getByText('单元格正在编辑');
  await chinese.waitFor();
  expect(await chinese.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  expect(await faultsOf(frame)).toEqual([]);
  await strip.getByRole('button', { name: 'English' }).click();
  await english.waitFor();
  await endTyping();
  await bothAreThere(address);
});

test('a pane that is closed meanwhile interrupts nothing', async () => {
  const { address, endTyping } = await applyWhileTyping();
  await open.drive((workbench) => workbench.showPane(false));
  await endTyping();
  await open.page.waitForFunction(() => window.workbench!.value('E7') === 'Granted');
  await open.drive((workbench) => workbench.showPane(true));
  await bothAreThere(address);
});
