// Inspect as a person uses it: a cell is selected in the grid, and the pane beside it says where its answer comes from.
import type { Frame } from 'playwright-core';
import type { WorkbenchSettings } from '../../src/workbench/page/settings';
import { closeWorkbenches } from './support/open-workbench';
import { errorsOf, faultsOf, openPaneAt, showTheme } from './support/pane';
import type { OpenPane } from './support/pane';

let open: OpenPane;
let pane: Frame;
afterAll(closeWorkbenches);

const WORDS = {
  en: {
    tab: 'Inspect',
    endTour: 'End the tour',
    keys: 'Keyboard and tour',
    take: 'Take the tour',
    arguments: (call: string) => `Arguments of ${call}`,
    omitted: 'left out',
    day: '12 Jun 2025',
    spilled: 'It shows part of the answer of the formula in G15.',
    element: 'The answer has 2 rows and 1 column; shown is row 2, column 1.',
    nested: 'Inside the call above',
    noRoom: /not all of these cells are free \(#SPILL!\)/,
    undo: 'Undo',
    settle: 'Settle it',
    title: /Title of the notice/,
    reason: /Why you read it that way/,
    until: /Last day/,
    write: 'Write it and recalculate',
    wrong: 'What is wrong',
    lookUp: 'Open in Look up',
    next: 'Next',
    insert: 'Insert into the selected cell',
    ask: 'Ask a question',
    lookUpTab: 'Look up',
  },
  zh: {
    tab: '检查',
    endTour: '结束导览',
    keys: '键盘与导览',
    take: '开始导览',
    arguments: (call: string) => `${call} 的参数`,
    omitted: '省略',
    day: '2025年6月12日',
    spilled: '这里显示的是 G15 中公式结果的一部分。',
    element: '结果有 2 行 1 列；此处为第 2 行第 1 列。',
    nested: '在上面的调用之内',
    noRoom: /答案需要 2 行 1 列/,
    undo: '撤销',
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
    lookUpTab: '查询',
  },
} as const;
type Language = keyof typeof WORDS;
const LANGUAGES = Object.keys(WORDS) as Language[];
const EXCEL: Record<Language, WorkbenchSettings['language']> = { en: 'en-US', zh: 'zh-CN' };

/** Opens Inspect and ends the tour, as a person does who has seen it. */
async function openInspect(language: Language, settings: Partial<WorkbenchSettings> = {}): Promise<void> {
  open = await openPaneAt({ language: EXCEL[language], ...settings });
  pane = open.frame;
  await toInspect(language);
  await pane.getByRole('button', { name: WORDS[language].endTour }).click();
}

const toInspect = (language: Language): Promise<void> =>
  pane.getByRole('tab', { name: WORDS[language].tab, exact: true }).click();

async function inspectCell(address: string, formula?: string): Promise<void> {
  await open.drive(
    async (workbench, [cell, entry]) => {
      if (entry !== undefined) workbench.setCell(cell!, entry);
      await workbench.idle();
      workbench.select(cell!);
    },
    [address, formula] as const,
  );
  await pane.getByRole('heading', { level: 2, name: new RegExp(`${address}$`) }).waitFor();
}

/** The rows of a call's table of arguments: what it is, how it is written, what became of it. */
async function argumentsOf(name: string): Promise<string[][]> {
  const table = pane.getByRole('region', { name, exact: true });
  await table.waitFor();
  return table
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.slice(1).map((row) => [...row.querySelectorAll('td')].map(({ textContent }) => textContent ?? '')),
    );
}

// The tests of a language share a workbench; each looks at cells of its own.
describe.each(LANGUAGES)('in %s', (language) => {
  const words = WORDS[language];
  beforeAll(() => openInspect(language));
  beforeEach(() => toInspect(language));
  afterEach(() => expect(errorsOf(open)).toEqual([]));
  afterAll(() => open.close());

  const panel = () => pane.getByRole('tabpanel').first();

  test('an answer, and what its arguments became', async () => {
    await open.drive((workbench) => workbench.setCell('B13', 'US'));
    await inspectCell('C13', '=EXPOSURE.REGION_LICENSE_STATUS("JL MAG",B13,,DATE(2025,6,12))');
    await panel().getByText('Granted').first().waitFor();
    const rows = await argumentsOf(words.arguments('REGION_LICENSE_STATUS'));
    expect(rows.map(([, written]) => written)).toEqual(['"JL MAG"', 'B13', '', 'DATE(2025,6,12)']);
    expect(rows.map(([, , became]) => became)).toEqual([
      expect.stringContaining('JL MAG Rare-Earth'),
      expect.stringContaining('United States'),
      expect.stringContaining(words.omitted),
      words.day,
    ]);
    expect(await faultsOf(pane)).toEqual([]);
  });

  test('calls inside other functions and inside one another, outer ones first', async () => {
    await inspectCell(
      'C14',
      '=IFERROR(EXPOSURE.CONTROL_STATUS(EXPOSURE.MATCH_NAME("镓"),"US",DATE(2025,1,15)),"none")',
    );
    const heading = (name: string) => pane.getByRole('heading', { level: 3, name, exact: true });
    await heading('1. CONTROL_STATUS').waitFor();
    await heading('2. MATCH_NAME').waitFor();
    await pane.getByText(words.nested).waitFor();
    expect((await argumentsOf(words.arguments('1. CONTROL_STATUS')))[0]).toEqual([
      expect.anything(),
      'EXPOSURE.MATCH_NAME("镓")',
      'Gallium',
    ]);
    await panel().getByText('Prohibited').first().waitFor();
  });

  test('a cell that an answer spills to is explained as the element that it shows', async () => {
    await open.drive((workbench) =>
      workbench.setCell('G15', '=EXPOSURE.CONTROL_STATUS({"gallium";"dysprosium"},"US",DATE(2025,1,15))'),
    );
    await inspectCell('G16');
    await pane.getByText(words.spilled).waitFor();
    await pane.getByText(words.element).first().waitFor();
    expect((await argumentsOf(words.arguments('CONTROL_STATUS')))[0]![2]).toMatch(/2 × 1.*dysprosium/i);
    await panel().getByText('Not controlled').first().waitFor();
  });

  test('a column of a table is read as Excel does', async () => {
    await pane.evaluate(async () => {
      await Excel.run(async ({ workbook }) => {
        const sheet = workbook.worksheets.getActiveWorksheet();
        sheet.getRange('J1:J3').values = [['Item'], ['gallium'], ['dysprosium']];
        sheet.tables.add('J1:J3', true).name = 'Goods';
        await workbook.context.sync();
      });
    });
    await inspectCell('L15', '=EXPOSURE.CONTROL_STATUS(Goods[Item],"US",DATE(2025,1,15))');
    expect((await argumentsOf(words.arguments('CONTROL_STATUS')))[0]).toEqual([
      expect.anything(),
      'Goods[Item]',
      expect.stringMatching(/2 × 1.*gallium/i),
    ]);
  });

  test('an error in plain words, and the way to the look-up with the question filled in', async () => {
    await inspectCell('C17', '=EXPOSURE.CONTROL_STATUS("galium","US")');
    await pane.getByText(words.wrong).waitFor();
    const message = await open.drive((workbench) => workbench.message('C17'));
    expect(await panel().textContent()).toContain(message);
    expect(await faultsOf(pane)).toEqual([]);
    await pane.getByRole('button', { name: words.lookUp }).first().click();
    expect(
      await pane.locator('input').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
    ).toContain('galium');
  });

  test('an answer that finds no room says how much it needs', async () => {
    await open.drive((workbench) => workbench.setCell('D19', 'in the way'));
    await inspectCell('D18', '=EXPOSURE.CONTROL_STATUS({"gallium";"dysprosium"},"US")');
    await pane.getByText(words.noRoom).waitFor();
    expect(await faultsOf(pane)).toEqual([]);
  });

  test('EXPLAIN is taken apart like any other call', async () => {
    await inspectCell('C20', '=EXPOSURE.EXPLAIN("CONTROL_STATUS","gallium","US",DATE(2025,1,15))');
    await pane.getByRole('heading', { level: 3, name: 'EXPLAIN' }).waitFor();
    const sentence = String(await open.drive((workbench) => workbench.value('C20')));
    expect(sentence).toMatch(/Prohibited/);
    expect(await panel().textContent()).toContain(sentence);
  });

  test('a Review is settled by a notice: the cell follows, and it can be undone', async () => {
    await inspectCell('C21', '=EXPOSURE.CONTROL_STATUS("gallium","US",DATE(2026,11,28))');
    await pane.getByRole('button', { name: words.settle, exact: true }).click();
    await pane.getByRole('button', { name: words.write }).click();
    expect(await open.drive((workbench) => workbench.value('C21'))).toBe('Review');
    await pane.getByLabel(words.title).fill('Announcement on the extension');
    await pane.getByLabel(words.until).fill('2027-11-27');
    await pane.getByLabel(words.reason).fill('The notice names the same clause.');
    expect(await faultsOf(pane)).toEqual([]);
    await pane.getByRole('button', { name: words.write }).click();
    await open.page.waitForFunction(() => window.workbench!.value('C21') === 'License required');
    await pane.getByText('License required').first().waitFor();
    await pane.getByRole('button', { name: words.undo }).click();
    await open.page.waitForFunction(() => window.workbench!.value('C21') === 'Review');
  });

  test('the tour puts its formulas into the sheet, one after the other', async () => {
    await pane.getByRole('button', { name: words.keys }).click();
    await pane.getByRole('region', { name: words.keys }).getByRole('button', { name: words.take }).click();
    const formulas: (string | null)[] = [];
    for (let row = 23; row < 28; row += 1) {
      await open.drive((workbench, cell) => workbench.select(cell), `C${row}`);
      await pane.getByRole('heading', { level: 2, name: new RegExp(`C${row}$`) }).waitFor();
      await pane.getByRole('button', { name: words.insert }).click();
      await open.page.waitForFunction((cell) => window.workbench!.formula(cell) !== null, `C${row}`);
      formulas.push(await open.drive((workbench, cell) => workbench.formula(cell), `C${row}`));
      if (row < 27) await pane.getByRole('button', { name: words.next, exact: true }).click();
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
    await pane.getByRole('button', { name: words.endTour }).click();
  });

  test('a cell without a formula leads on to the look-up', async () => {
    await inspectCell('H30', '');
    await pane.getByRole('button', { name: words.ask }).click();
    expect(
      await pane.getByRole('tab', { name: words.lookUpTab, exact: true }).getAttribute('aria-selected'),
    ).toBe('true');
  });
});

describe('in Excel’s three themes', () => {
  beforeAll(() => openInspect('en'));
  afterAll(() => open.close());

  test.each(['light', 'dark', 'contrast'] as const)(
    '%s: accessible, and no wider than 320 px',
    async (theme) => {
      await showTheme(open, theme);
      await inspectCell('C13', '=EXPOSURE.CONTROL_STATUS("gallium","US",DATE(2026,11,28))');
      await pane.getByText('Review').first().waitFor();
      expect(await faultsOf(pane)).toEqual([]);
    },
  );
});
