// The pane by keyboard alone, and its first run: the list of keys, what they do, and the tour that a newcomer is offered.
import { closeWorkbenches } from './support/open-workbench';
import type { OpenPane } from './support/pane';
import { errorsOf, faultsOf, openPaneAt } from './support/pane';

const WORDS = {
  en: {
    excel: 'en-US',
    views: ['Data', 'Look up', 'Inspect', 'Model', 'Prove'],
    pages: ['Ask', 'Browse', 'All functions'],
    evidence: 'Evidence',
    welcome: 'New here?',
    take: 'Take the tour',
    dismiss: 'Not now',
    keys: 'Keyboard and tour',
    loadData: 'Load control data',
    tour: 'Five formulas to begin with',
    change: 'Change',
    settings: 'Days, origin and scenario',
    fixed: 'A fixed day',
    question: 'Question',
    exporter: 'Exporter',
    region: 'Region',
    applied: /days, origin or scenario of this workbook changed/,
    inserted: 'The formula is in B14.',
  },
  zh: {
    excel: 'zh-CN',
    views: ['数据', '查询', '检查', '模型', '取证与共享'],
    pages: ['提问', '浏览', '全部函数'],
    evidence: '证据',
    welcome: '初次使用？',
    take: '开始导览',
    dismiss: '以后再说',
    keys: '键盘与导览',
    loadData: '加载管制数据',
    tour: '从五个公式开始',
    change: '更改',
    settings: '日期、原产地与情景',
    fixed: '固定日期',
    question: '问题',
    exporter: '出口商',
    region: '地区',
    applied: /日期、原产地或情景已更改/,
    inserted: '公式已写入 B14。',
  },
} as const;

let open: OpenPane;
afterAll(closeWorkbenches);

// The tests of a language are one person's visit, so they share a workbench and follow on each other.
describe.each(Object.keys(WORDS) as (keyof typeof WORDS)[])('in %s', (language) => {
  const words = WORDS[language];
  beforeAll(async () => {
    // What keys do in the grid itself depends on no language.
    open = await openPaneAt({ language: words.excel }, language === 'en' ? 'drawn' : 'undrawn');
  });
  afterEach(() => expect(errorsOf(open)).toEqual([]));
  afterAll(() => open.close());

  const press = (keys: string): Promise<void> => open.page.keyboard.press(keys);
  const tab = (name: string) => open.frame.getByRole('tab', { name, exact: true });
  const isChosen = async (name: string): Promise<string | null> =>
    tab(name).first().getAttribute('aria-selected');
  const list = () => open.frame.getByRole('region', { name: words.keys });

  /** The name of what has the focus: its label, or its own text. */
  const focused = (): Promise<string> =>
    open.frame.evaluate(
      () => document.activeElement!.getAttribute('aria-label') ?? document.activeElement!.textContent ?? '',
    );

  test('a newcomer is offered the tour in the view that opens first, and is led to it', async () => {
    const { frame } = open;
    await frame.getByRole('region', { name: words.welcome }).waitFor();
    expect(await faultsOf(frame)).toEqual([]);
    await frame.getByRole('button', { name: words.take }).click();
    await frame.getByRole('region', { name: words.tour }).waitFor();
    expect(await focused()).toBe(words.views[2]);
  });

  test('the offer that was put away stays away, also in the next session; the list of keys leads to the tour', async () => {
    await tab(words.views[1]).click();
    await open.frame.getByRole('button', { name: words.dismiss }).click();
    await open.drive((workbench) => workbench.reopen());
    open.frame = await open.pane();
    await tab(words.pages[0]).waitFor();
    expect(await open.frame.getByRole('region', { name: words.welcome }).count()).toBe(0);
    await open.frame.getByRole('button', { name: words.keys }).click();
    await list().getByRole('button', { name: words.take }).click();
    await open.frame.getByRole('region', { name: words.tour }).waitFor();
  });

  test('Ctrl+/ lists the keys of Excel and of the pane, and Escape puts the focus back', async () => {
    await tab(words.views[1]).click();
    await press('Control+/');
    await list().waitFor();
    const text = await list().innerText();
    expect(text).toContain('Ctrl+Shift+Alt+B');
    expect(text).toContain(words.loadData);
    expect(text).toContain('Ctrl+Enter');
    expect(await faultsOf(open.frame)).toEqual([]);
    await press('Escape');
    await list().waitFor({ state: 'detached' });
    expect(await focused()).toBe(words.keys);
  });

  test('Alt+Page Down and Alt+Page Up go round the views', async () => {
    await tab(words.views[1]).focus();
    for (const name of [...words.views.slice(2), ...words.views.slice(0, 2)]) {
      await press('Alt+PageDown');
      expect([await isChosen(name), await focused()]).toEqual(['true', name]);
    }
    await press('Alt+PageUp');
    expect(await isChosen(words.views[0])).toBe('true');
  });

  test('Alt+Shift+Page Down goes round the pages of a view, and from call to call in Inspect', async () => {
    await tab(words.views[1]).click();
    for (const name of [...words.pages.slice(1), words.pages[0]!]) {
      await press('Alt+Shift+PageDown');
      expect(await isChosen(name)).toBe('true');
    }
    await open.drive(async (workbench) => {
      workbench.setCell('C13', '=EXPOSURE.EXPLAIN("CONTROL_STATUS",EXPOSURE.MATCH_NAME("镓"),"US")');
      await workbench.idle();
      workbench.select('C13');
    });
    await tab(words.views[2]).click();
    await open.frame.getByRole('heading', { name: '2. MATCH_NAME' }).waitFor();
    const visited: string[] = [];
    for (let step = 0; step < 4; step += 1) {
      await press('Alt+Shift+PageDown');
      visited.push(await focused());
    }
    // What a call rests on is a part of its own, behind the call.
    expect(visited).toEqual([expect.stringMatching(/C13$/), '1. EXPLAIN', words.evidence, '2. MATCH_NAME']);
    await press('Alt+Shift+PageUp');
    expect(await focused()).toBe(words.evidence);
  });

  test('a formula is found, filled in and inserted without the mouse', async () => {
    const { frame, page } = open;
    await open.drive((workbench) => workbench.select('B14'));
    await tab(words.views[3]).click();
    await press('Control+k');
    const question = frame.getByRole('combobox', { name: words.question });
    await question.waitFor();
    await page.waitForFunction(
      () => document.querySelector('iframe')!.contentDocument!.activeElement?.tagName === 'INPUT',
    );
    await page.keyboard.type('region_license');
    await press('Enter');
    expect(await question.inputValue()).toBe('REGION_LICENSE_STATUS');
    for (const [field, typed] of [
      [words.exporter, 'jl mag'],
      [words.region, 'united states'],
    ] as const) {
      await frame.getByRole('combobox', { name: field }).focus();
      await page.keyboard.type(typed);
      await press('Enter');
    }
    await press('Control+Enter');
    await frame.getByText(words.inserted).waitFor();
    expect(await open.drive((workbench) => workbench.formula('B14'))).toBe(
      '=EXPOSURE.REGION_LICENSE_STATUS("JL MAG Rare-Earth","United States")',
    );
  });

  test('Escape leaves the settings as they were, Ctrl+Enter applies them', async () => {
    const { frame } = open;
    const settings = frame.getByRole('form', { name: words.settings });
    const change = frame.getByRole('button', { name: words.change, exact: true });
    await change.focus();
    await press('Enter');
    await settings.getByLabel(words.fixed, { exact: true }).first().check();
    await press('Escape');
    await settings.waitFor({ state: 'detached' });
    expect(await focused()).toBe(words.change);
    await press('Enter');
    expect(await settings.getByLabel(words.fixed, { exact: true }).first().isChecked()).toBe(false);
    await settings.getByLabel(words.fixed, { exact: true }).first().check();
    await press('Control+Enter');
    await frame.getByText(words.applied).waitFor();
    await settings.waitFor({ state: 'detached' });
  });
});
