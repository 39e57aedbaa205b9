// Functions come first: with a pane that nobody opened, cells answer and nothing of the pane is fetched.
import { closeWorkbenches, openWorkbench } from './support/open-workbench';
import type { OpenWorkbench } from './support/open-workbench';

let open: OpenWorkbench;
afterEach(() => open.close());
afterAll(closeWorkbenches);

/** The add-in's scripts that were fetched since its page was loaded last, each once. */
function scriptsFetched(): string[] {
  const start = open.requests.lastIndexOf('/addin/taskpane.html');
  return [...new Set(open.requests.slice(start))].filter((path) => /^\/addin\/.*\.js$/.test(path));
}

/** Scripts that draw: Fluent names its classes so, and every chunk of the pane that draws uses them. */
async function drawing(scripts: readonly string[]): Promise<string[]> {
  const { origin } = new URL(open.page.url());
  const texts = await Promise.all(
    scripts.map(async (path) => (await open.page.request.get(`${origin}${path}`)).text()),
  );
  return scripts.filter((_, at) => /\bfui-|react\.transitional\.element/.test(texts[at]!));
}

test.each([
  ['en-US', 'Look up'],
  ['zh-CN', '查询'],
] as const)('in an Excel in %s', async (language, tab) => {
  open = await openWorkbench({ paneClosed: true, settings: { language } });
  await open.type('C13', '=EXPOSURE.CONTROL_STATUS("gallium","US",DATE(2025,1,15))');
  await open.idle();
  await open.drive((workbench) =>
    workbench.setCell('C14', '=EXPOSURE.LOSS_MEASURE({100;200},{0.1;0.2},"mean")'),
  );
  await open.idle();
  expect(await open.drive((workbench) => [workbench.value('C13'), workbench.value('C14')])).toEqual([
    'Prohibited',
    50,
  ]);
  const functions = scriptsFetched();
  expect(functions).toContain('/addin/functions.js');
  expect(functions.filter((path) => path.includes('pane'))).toEqual([]);
  expect(await drawing(functions)).toEqual([]);

  await open.drive((workbench) => workbench.showPane(true));
  const frame = await open.pane();
  await frame.getByRole('tab', { name: tab }).waitFor();
  const pane = scriptsFetched().filter((path) => !functions.includes(path));
  expect(pane.filter((path) => path.startsWith('/addin/pane.'))).toHaveLength(1);
  expect((await drawing(pane)).length).toBeGreaterThan(0);
});

test('a pane that was closed stays closed when the workbook is opened again', async () => {
  open = await openWorkbench();
  await (await open.pane()).getByRole('banner').waitFor();
  await open.page.getByRole('button', { name: 'Close the pane' }).click();
  await open.drive((workbench) => workbench.reopen());
  await open.idle();
  expect(await open.drive((workbench) => workbench.paneVisible)).toBe(false);
  expect(scriptsFetched().filter((path) => path.includes('pane'))).toEqual([]);
});

test.each([
  ['V', 'Look up'],
  ['B', 'Data'],
])('Ctrl+Shift+Alt+%s in the sheet opens the pane at %s', async (key, tab) => {
  open = await openWorkbench({ paneClosed: true });
  await open.drive((workbench) => workbench.select('C13'));
  await open.page.keyboard.press(`Control+Shift+Alt+Key${key}`);
  const frame = await open.pane();
  await frame.getByRole('tab', { name: tab, exact: true, selected: true }).waitFor();
  expect(await open.drive((workbench) => workbench.value('C13'))).toBe('');
});
