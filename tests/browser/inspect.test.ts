// Inspect as a person uses it: a cell is selected in the grid, and the pane beside it says where its answer comes from.
import type { Frame } from 'playwright-core';
import type { WorkbenchSettings } from '../../src/workbench/page/settings';
import { closeWorkbenches, type OpenWorkbench } from './support/open-workbench';
import { faultsOf, openPaneAt } from './support/pane';

let open: OpenWorkbench;
let pane: Frame;
afterEach(() => open.close());
afterAll(closeWorkbenches);

const WORDS = {
  en: {
    tab: 'Inspect',
    endTour: 'End the tour',
    settle: 'Settle it',
    title: /Title of the notice/,
    reason: /Why you take it so/,
    until: /Last day/,
    write: 'Write it and recalculate',
    wrong: 'What is wrong',
    lookUp: 'Open in Look up',
    next: 'Next',
    insert: 'Insert into the selected cell',
    ask: 'Ask a question',
  },
  zh: {
    tab: '检查',
    endTour: '结束导览',
    settle: '作出认定',
    title: /公告标题/,
    reason: /认定理由/,
    until: /最后一日/,
    write: '写入并重新计算',
    wrong: '问题所在',
    lookUp: '在查询中打开',
    next: '下一步',
    insert: '插入所选单元格',
    ask: '提一个问题',
  },
} as const;
type Language = keyof typeof WORDS;
const LANGUAGES = Object.keys(WORDS) as Language[];
const EXCEL: Record<Language, WorkbenchSettings['language']> = { en: 'en-US', zh: 'zh-CN' };

interface Look extends Partial<WorkbenchSettings> {
  tour?: boolean;
}

async function openInspect(language: Language, { tour = false, ...settings }: Look = {}): Promise<void> {
  const opened = await openPaneAt({ language: EXCEL[language], ...settings });
  open = opened;
  pane = opened.frame;
  await pane.getByRole('tab', { name: WORDS[language].tab, exact: true }).click();
  await pane.getByRole('button', { name: WORDS[language].endTour }).waitFor();
  if (!tour) await pane.getByRole('button', { name: WORDS[language].endTour }).click();
}

async function inspectCell(address: string, formula: string): Promise<void> {
  await open.drive(
    async (workbench, [cell, entry]) => {
      workbench.setCell(cell, entry);
      await workbench.idle();
      workbench.select(cell);
    },
    [address, formula] as [string, string],
  );
  await pane.getByRole('heading', { level: 2, name: new RegExp(`${address}$`) }).waitFor();
}

describe.each(LANGUAGES)('in %s', (language) => {
  const words = WORDS[language];

  test('an answer, and what its arguments became', async () => {
    await openInspect(language);
    await open.drive((workbench) => workbench.setCell('B13', 'US'));
    await inspectCell('C13', '=EXPOSURE.REGION_LICENSE_STATUS("JL MAG",B13,,DATE(2025,6,12))');
    const panel = pane.getByRole('tabpanel').first();
    await panel.getByText('Granted').first().waitFor();
    const text = (await panel.textContent())!;
    expect(text).toContain('United States');
    expect(text).toMatch(language === 'en' ? /left out/ : /省略/);
    expect(text).toMatch(/2025/);
    expect(await faultsOf(pane)).toEqual([]);
  });

  test('an error in plain words, and the way to the look-up with the question filled in', async () => {
    await openInspect(language);
    await inspectCell('C13', '=EXPOSURE.CONTROL_STATUS("galium","US")');
    await pane.getByText(words.wrong).waitFor();
    const message = await open.drive((workbench) => workbench.message('C13'));
    expect(await pane.getByRole('tabpanel').first().textContent()).toContain(message);
    expect(await faultsOf(pane)).toEqual([]);
    await pane.getByRole('button', { name: words.lookUp }).first().click();
    expect(
      await pane.locator('input').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
    ).toContain('galium');
  });

  test('a Review is settled by a notice: the cell follows, and it can be undone', async () => {
    await openInspect(language);
    await inspectCell('C13', '=EXPOSURE.CONTROL_STATUS("gallium","US",DATE(2026,11,28))');
    await pane.getByRole('button', { name: words.settle, exact: true }).click();
    await pane.getByRole('button', { name: words.write }).click();
    expect(await open.drive((workbench) => workbench.value('C13'))).toBe('Review');
    await pane.getByLabel(words.title).fill('Announcement on the extension');
    await pane.getByLabel(words.until).fill('2027-11-27');
    await pane.getByLabel(words.reason).fill('The notice names the same clause.');
    expect(await faultsOf(pane)).toEqual([]);
    await pane.getByRole('button', { name: words.write }).click();
    await open.page.waitForFunction(() => window.workbench!.value('C13') === 'License required');
    await pane.getByText('License required').first().waitFor();
    await pane.getByRole('button', { name: language === 'en' ? 'Undo' : '撤销' }).click();
    await open.page.waitForFunction(() => window.workbench!.value('C13') === 'Review');
  });

  test('the tour puts its formulas into the sheet, one after the other', async () => {
    await openInspect(language, { tour: true });
    const formulas: (string | null)[] = [];
    for (let row = 13; row < 18; row += 1) {
      await open.drive((workbench, cell) => workbench.select(cell), `C${row}`);
      await pane.getByRole('heading', { level: 2, name: new RegExp(`C${row}$`) }).waitFor();
      await pane.getByRole('button', { name: words.insert }).click();
      await open.page.waitForFunction((cell) => window.workbench!.formula(cell) !== null, `C${row}`);
      formulas.push(await open.drive((workbench, cell) => workbench.formula(cell), `C${row}`));
      if (row < 17) await pane.getByRole('button', { name: words.next, exact: true }).click();
    }
    await open.idle();
    expect(formulas.map((formula) => /EXPOSURE\.(\w+)/.exec(formula ?? '')?.[1])).toEqual([
      'REGION_LICENSE_STATUS',
      'CONTROL_STATUS',
      'NEXT_CONTROL_DATE',
      'US_REVENUE_SHARE',
      'EXPLAIN',
    ]);
    expect(await faultsOf(pane)).toEqual([]);
  });
});

test('a cell without a formula leads on to the look-up', async () => {
  await openInspect('en');
  await inspectCell('H20', '');
  await pane.getByRole('button', { name: WORDS.en.ask }).click();
  expect(await pane.getByRole('tab', { name: 'Look up', exact: true }).getAttribute('aria-selected')).toBe(
    'true',
  );
});

test.each(['light', 'dark', 'contrast'] as const)(
  'it is accessible and fits 320 px in the theme %s',
  async (theme) => {
    await openInspect('en', { theme });
    await inspectCell('C13', '=EXPOSURE.CONTROL_STATUS("gallium","US",DATE(2026,11,28))');
    await pane.getByText('Review').first().waitFor();
    expect(await faultsOf(pane)).toEqual([]);
    expect(await pane.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  },
);
