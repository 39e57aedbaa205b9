// The pane's frame around the views: what is always in sight, days, language, messages, themes and narrow panes.
import { closeWorkbenches } from './support/open-workbench';
import type { OpenPane } from './support/pane';
import { errorsOf, faultsOf, openPaneAt, showTheme } from './support/pane';

let open: OpenPane;
afterEach(() => expect(errorsOf(open)).toEqual([]));
afterAll(closeWorkbenches);

const strip = async (): Promise<string> =>
  (await open.frame.getByRole('banner').innerText()).replace(/\s+/g, ' ');

describe('one pane, which each leaves as it was', () => {
  beforeAll(async () => {
    open = await openPaneAt();
  });
  afterAll(() => open.close());

  test('the strip says which data answers, how old it is, for which day, and what lies on top', async () => {
    const shown = await strip();
    expect(shown).toContain("China's export controls on critical minerals");
    expect(shown).toMatch(/evidence to \d+ \w+ \d{4} · (today|\d+ days old)/);
    expect(shown).toMatch(/As of today, \d+ \w+ \d{4}/);
    expect(shown).toContain('Scenario Base');
    expect(shown).toContain('No private facts');
  });

  test('a day that is no day is refused where it is typed', async () => {
    const { frame } = open;
    await frame.getByRole('button', { name: 'Change' }).click();
    await frame
      .getByRole('radiogroup', { name: /answer as of/ })
      .getByLabel('A fixed day')
      .click();
    await frame.getByLabel('As-of day', { exact: true }).fill('');
    await frame.getByText('Choose a day.').waitFor();
    await frame.getByRole('button', { name: 'Apply to this workbook' }).click();
    expect(await strip()).toContain('As of today');
  });

  test('the pane speaks Chinese at a click, and English again', async () => {
    const { frame } = open;
    await frame.getByRole('button', { name: '中文' }).click();
    await frame.getByRole('tab', { name: '数据' }).waitFor();
    expect(await strip()).toContain('没有自有事实');
    expect(await frame.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
    await frame.getByRole('button', { name: 'English' }).click();
    await frame.getByRole('tab', { name: 'Data', exact: true }).waitFor();
  });

  test('what was typed is still there after a look at another view', async () => {
    const { frame } = open;
    await frame.getByRole('tab', { name: 'Look up' }).click();
    await frame.getByRole('combobox', { name: 'Exporter' }).fill('Ningbo');
    await frame.getByRole('tab', { name: 'Data', exact: true }).click();
    await frame.getByRole('tab', { name: 'Look up' }).click();
    expect(await frame.getByRole('combobox', { name: 'Exporter' }).inputValue()).toBe('Ningbo');
  });

  test('the tabs are walked with the arrow keys', async () => {
    const { frame } = open;
    await frame.getByRole('tab', { name: 'Look up' }).focus();
    await open.page.keyboard.press('ArrowLeft');
    await open.page.keyboard.press('Enter');
    expect(await frame.getByRole('tab', { name: 'Data', exact: true }).getAttribute('aria-selected')).toBe(
      'true',
    );
  });
});

describe('a pane of its own', () => {
  afterEach(() => open.close());

  test('another as-of day changes the cells that name none, and undo brings them back', async () => {
    open = await openPaneAt({}, 'drawn');
    const { frame } = open;
    await open.type('B12', '=EXPOSURE.CONTROL_STATUS("gallium","US")');
    await open.idle();
    const before = await open.drive((workbench) => workbench.value('B12'));
    await frame.getByRole('button', { name: 'Change' }).click();
    await frame
      .getByRole('radiogroup', { name: /answer as of/ })
      .getByLabel('A fixed day')
      .click();
    await frame.getByLabel('As-of day', { exact: true }).fill('2025-01-15');
    await frame.getByRole('button', { name: 'Apply to this workbook' }).click();
    await frame.getByText(/recalculated/).waitFor();
    await open.idle();
    expect(await open.drive((workbench) => workbench.value('B12'))).toBe('Prohibited');
    expect(await strip()).toContain('As of 15 Jan 2025.');
    await frame.getByRole('button', { name: 'Undo' }).click();
    await frame.getByText(/was undone/).waitFor();
    await open.idle();
    expect(await open.drive((workbench) => workbench.value('B12'))).toBe(before);
    expect(await strip()).toContain('As of today');
  });

  test('what another as-of day and working day would change is seen before they are applied', async () => {
    open = await openPaneAt();
    const { frame } = open;
    await open.drive((workbench) => workbench.setCell('B12', '=EXPOSURE.CONTROL_STATUS("gallium","US")'));
    await open.idle();
    const before = await open.drive((workbench) => workbench.value('B12'));
    await frame.getByRole('button', { name: 'Change' }).click();
    const settings = frame.getByRole('form', { name: 'Days, origin and scenario' });
    await settings
      .getByRole('radiogroup', { name: /answer as of/ })
      .getByLabel('A fixed day')
      .click();
    await settings.getByLabel('As-of day', { exact: true }).fill('2025-01-15');
    await settings.getByRole('button', { name: 'See what it would change' }).click();
    const change = settings.getByRole('region', { name: 'What would change' });
    await change.getByText(`${before} → Prohibited`).waitFor();
    expect(await change.innerText()).toMatch(/Cells: \d+ of \d+ would change/);
    expect(await faultsOf(frame)).toEqual([]);
    expect(await open.drive((workbench) => workbench.value('B12'))).toBe(before);
    expect(await strip()).toContain('As of today');

    // Another choice makes the comparison old: it goes until it is asked for again.
    await settings
      .getByRole('radiogroup', { name: /answer as of/ })
      .getByLabel(/^Today/)
      .click();
    await change.waitFor({ state: 'detached' });
    await settings.getByLabel('Working day').fill('2025-01-15');
    await settings.getByRole('button', { name: 'See what it would change' }).click();
    await change.getByText(`${before} → Prohibited`).waitFor();
    await settings.getByRole('button', { name: 'Apply to this workbook' }).click();
    await frame.getByText(/recalculated/).waitFor();
    await open.idle();
    expect(await open.drive((workbench) => workbench.value('B12'))).toBe('Prohibited');
    expect(await strip()).toContain('As of today, 15 Jan 2025.');
  });

  describe('every page of every view is accessible and no wider than 320 pixels', () => {
    /** What axe finds on each page of each view, and in what unfolds beneath the strip, by the page's name. */
    async function faultsOfAll(judges: 'all' | 'colors'): Promise<Record<string, string[]>> {
      const { frame } = open;
      const faults: Record<string, string[]> = {};
      const inView = frame.locator('main > [role="tabpanel"]');
      const views = frame.locator('main > [role="tablist"] [role="tab"]');
      for (const view of await views.all()) {
        await view.click();
        const name = await view.innerText();
        await inView.getByText(/^(Loading…|正在加载…)$/).waitFor({ state: 'detached' });
        await open.idle();
        const pages = await inView.getByRole('tab').all();
        if (pages.length === 0) faults[name] = await faultsOf(frame, judges);
        for (const page of pages) {
          await page.click();
          await inView.getByText(/^(Loading…|正在加载…)$/).waitFor({ state: 'detached' });
          await open.idle();
          faults[`${name}, ${await page.innerText()}`] = await faultsOf(frame, judges);
        }
      }
      for (const unfolding of await frame.locator('header [aria-controls="unfolded"]').all()) {
        await unfolding.click();
        await frame.locator('#unfolded form, #unfolded section').waitFor();
        faults[(await unfolding.getAttribute('title')) ?? (await unfolding.innerText())] = await faultsOf(
          frame,
          judges,
        );
      }
      return faults;
    }

    test.each([
      ['en-US', ['light', 'dark']],
      ['zh-CN', ['light']],
    ] as const)('in an Excel in %s', async (language, themes) => {
      open = await openPaneAt({ language });
      for (const theme of themes) {
        await showTheme(open, theme);
        // Themes differ in their colors alone, and those are the same in every language. Of a contrast theme nothing
        // would be judged here: the browser forces its colors.
        const faults = await faultsOfAll(theme === 'light' ? 'all' : 'colors');
        expect(Object.keys(faults).length).toBeGreaterThan(10);
        expect([theme, Object.entries(faults).filter(([, found]) => found.length > 0)]).toEqual([theme, []]);
      }
    });
  });
});
