// The workbench as a person meets it: formulas typed into the real grid, the built pane beside it.
import { closeWorkbenches, openWorkbench } from './support/open-workbench';
import type { OpenWorkbench } from './support/open-workbench';

let open: OpenWorkbench;
afterAll(closeWorkbenches);

const example = '=EXPOSURE.REGION_LICENSE_STATUS("JL MAG","US",,DATE(2025,6,12))';

// One workbench for all of them: each looks at cells of its own, and the last opens it again.
describe('in English', () => {
  beforeAll(async () => {
    open = await openWorkbench();
  });
  afterAll(() => open.close());

  test('the first sheet answers its example, and the pane is there', async () => {
    expect(await open.drive((workbench) => workbench.values('E5:F8'))).toEqual([
      ['Granted', 'License required'],
      ['Granted', 'License required'],
      ['Required', 'License required'],
      ['', 'Prohibited'],
    ]);
    expect(await open.drive((workbench) => workbench.unknownRequests)).toEqual([]);
    const pane = await open.pane();
    expect(await pane.title()).toBe('Exposure');
    expect(open.errors).toEqual([]);
  });

  test('a formula typed into a cell shows its value', async () => {
    await open.type('B12', example);
    await open.idle();
    expect(await open.drive((workbench) => [workbench.value('B12'), workbench.formula('B12')])).toEqual([
      'Granted',
      example,
    ]);
    expect(await open.drive((workbench) => workbench.selection)).toBe("'Try it'!B13");
  });

  test('a changed input changes the answers that use it, and no others', async () => {
    await open.drive((workbench) => {
      workbench.invocations.length = 0;
    });
    await open.type('B6', 'US');
    await open.idle();
    const called = await open.drive((workbench) => workbench.invocations.map(({ address }) => address));
    expect([...new Set(called)].sort()).toEqual(["'Try it'!E6", "'Try it'!F6"]);
  });

  test('hovering over an error tells what is wrong', async () => {
    await open.type('A10', '=EXPOSURE.CONTROL_STATUS("unobtainium","US")');
    await open.idle();
    const message = await open.drive((workbench) => workbench.message('A10'));
    expect(message).toContain('unobtainium');
    const grid = (await open.page.locator('canvas[id^="univer-sheet-main-canvas"]').boundingBox())!;
    await open.page.mouse.move(grid.x + 120, grid.y + 20);
    await open.page.mouse.move(grid.x + 122, grid.y + 250, { steps: 6 });
    await open.page.waitForSelector('#tip:not([hidden])');
    expect(await open.page.locator('#tip').textContent()).toContain(message);
  });

  test.each([
    ['desktop', 0],
    ['web', null],
  ] as const)('a blank cell is sent as by the %s', async (blank, sent) => {
    await open.drive((workbench, choice) => workbench.set({ blank: choice }), blank);
    await open.drive(async (workbench) => {
      workbench.invocations.length = 0;
      workbench.setCell('A12', '=EXPOSURE.CONTROL_STATUS(H1,"US")');
      await workbench.idle();
    });
    expect(await open.drive((workbench) => workbench.invocations[0]!.arguments[0])).toEqual([[sent]]);
  });

  test('the pane is closed by its button and opened by the ribbon', async () => {
    await open.page.getByRole('button', { name: 'Close the pane' }).click();
    expect(await open.drive((workbench) => workbench.paneVisible)).toBe(false);
    await open.page.getByRole('button', { name: 'Open pane' }).click();
    expect(await open.drive((workbench) => workbench.paneVisible)).toBe(true);
  });

  test('the server gives nothing outside of its folders', async () => {
    const origin = new URL(open.page.url()).origin;
    for (const address of [
      '/addin/%2e%2e/package.json',
      '/workbench/..%2f..%2fpackage.json',
      '/main.ts',
      '/addin/',
    ]) {
      const response = await open.page.request.get(origin + address);
      expect([address, response.status()]).toEqual([address, 404]);
    }
    const page = await open.page.request.get(`${origin}/addin/taskpane.html`);
    expect(page.headers()['content-security-policy']).toContain("script-src 'self';");
  });

  test('a saved workbook comes back without a single call', async () => {
    await open.drive((workbench) => workbench.reopen());
    await open.idle();
    expect(await open.drive((workbench) => [workbench.value('E5'), workbench.invocations.length])).toEqual([
      'Granted',
      0,
    ]);
  });
});

test('in Chinese the ribbon, the grid and the pane are Chinese, and the values are not', async () => {
  open = await openWorkbench({ settings: { language: 'zh-CN' } });
  expect(await open.page.locator('#addin-group button').allTextContents()).toContain('刷新');
  expect(await open.drive((workbench) => workbench.value('E5'))).toBe('Granted');
  await open.close();
});
