// Looking things up: a question asked, answered with its evidence, and put into the workbook; the data browsed.
import { closeWorkbenches } from './support/open-workbench';
import type { OpenPane } from './support/pane';
import { errorsOf, faultsOf, openPaneAt } from './support/pane';

const WORDS = {
  en: {
    excel: 'en-US',
    tab: 'Look up',
    dismiss: 'Not now',
    ask: 'Ask',
    browse: 'Browse',
    functions: 'All functions',
    question: 'Question',
    exporter: 'Exporter',
    region: 'Region',
    material: 'Material (optional)',
    day: 'As-of day (optional)',
    period: 'Period (optional)',
    answer: 'Answer',
    evidence: 'Evidence',
    lastDay: 'by law it ends on 2026-06-10 at the latest',
    insert: 'Insert into the selected cell',
    inserted: /is in B14/,
    useSelected: 'Exporter: use the selected cells',
    firstOf: 'The answer for the first of 3 cells',
    fillDown: 'Fill down beside the column',
    filled: 'The formulas are in H5:H7.',
    unknown: /No company named "Nigbo Yunshen".*Closest: Ningbo Yunsheng/,
    clear: 'Clear',
    search: 'Search functions',
    help: 'Help',
    build: 'Build it',
    cell: /^JL MAG Rare-Earth, Europe:/,
    show: 'Show',
    measures: 'Measures on a material',
    suspended:
      /In force from 3 Dec 2024 to 8 Nov 2025; Suspended from 9 Nov 2025 to 27 Nov 2026; Review from 28 Nov 2026/,
    asTable: 'As a table',
    timeline: 'Timeline of measures',
    timelineDay: '27 Nov 2026',
    revenue: 'Revenue by region',
    revenuePeriod: 'Period',
    figure: '(exports) 6.94%, CNY 122,000,000',
  },
  zh: {
    excel: 'zh-CN',
    tab: '查询',
    dismiss: '以后再说',
    ask: '提问',
    browse: '浏览',
    functions: '全部函数',
    question: '问题',
    exporter: '出口商',
    region: '地区',
    material: '物项（可选）',
    day: '基准日（可选）',
    period: '期间（可选）',
    answer: '答案',
    evidence: '证据',
    lastDay: '2026-06-10',
    insert: '插入所选单元格',
    inserted: /已写入 B14/,
    useSelected: '出口商：使用所选单元格',
    firstOf: '此为 3 个单元格中第一个的答案',
    fillDown: '沿该列向下填充',
    filled: '公式已写入 H5:H7。',
    unknown: /Nigbo Yunshen.*Ningbo Yunsheng/,
    clear: '清空',
    search: '搜索函数',
    help: '帮助',
    build: '构建公式',
    cell: /^金力永磁，欧洲：/,
    show: '显示',
    measures: '某物项的管制措施',
    suspended:
      /2024年12月3日至 2025年11月8日生效中；2025年11月9日至 2026年11月27日暂停实施；2026年11月28日起待核实/,
    asTable: '显示为表格',
    timeline: '措施时间线',
    timelineDay: '2026年11月27日',
    revenue: '按地区的收入',
    revenuePeriod: '期间',
    figure: '(出口) 6.94%，CNY 122,000,000',
  },
} as const;

/** The question with which each test begins. */
const FIRST = 'REGION_LICENSE_STATUS';

let open: OpenPane;
afterAll(closeWorkbenches);

// One workbench for all tests of a language: each begins with an empty question and leaves the sheet as it was.
describe.each(Object.keys(WORDS) as (keyof typeof WORDS)[])('in %s', (language) => {
  const words = WORDS[language];

  beforeAll(async () => {
    open = await openPaneAt({ language: words.excel });
    await open.frame.getByRole('button', { name: words.dismiss }).click();
  });
  beforeEach(async () => {
    await open.frame.getByRole('tab', { name: words.tab }).click();
    await open.frame.getByRole('tab', { name: words.ask, exact: true }).click();
    const question = open.frame.getByRole('combobox', { name: words.question, exact: true });
    if ((await question.inputValue()) !== FIRST) await choose(words.question, FIRST, 'pasted');
    await open.frame.getByRole('button', { name: words.clear, exact: true }).click();
  });
  afterEach(() => expect(errorsOf(open)).toEqual([]));
  afterAll(() => open.close());

  const answer = () => open.frame.getByRole('region', { name: words.answer, exact: true });

  /** Types into a search field as a person does, or pastes, and takes the first suggestion with the keyboard. */
  async function choose(field: string, typed: string, how: 'typed' | 'pasted' = 'typed'): Promise<string> {
    const box = open.frame.getByRole('combobox', { name: field, exact: true });
    await box.click();
    await box.press('Control+a');
    if (how === 'typed') await open.page.keyboard.type(typed);
    else await open.page.keyboard.insertText(typed);
    await open.page.keyboard.press('Enter');
    return box.inputValue();
  }

  async function browse(what: string): Promise<void> {
    await open.frame.getByRole('tab', { name: words.browse }).click();
    await open.frame.getByRole('combobox', { name: words.show }).selectOption(what);
  }

  async function asTable(): Promise<void> {
    await open.frame.getByRole('switch', { name: words.asTable }).click();
  }

  test('JL MAG to the US on 12 June 2025 is Granted, with who says so, and the formula goes into the cell', async () => {
    const { frame } = open;
    expect(await choose(words.exporter, 'jl mag')).toBe('JL MAG Rare-Earth');
    expect(await choose(words.region, 'united states')).toBe('United States');
    await frame.getByLabel(words.day).fill('2025-06-12');
    await answer()
      .getByText(/^Granted/)
      .waitFor();
    expect(await answer().innerText()).toContain(words.lastDay);
    const evidence = frame.getByRole('region', { name: words.evidence });
    expect(await evidence.getByRole('link').count()).toBeGreaterThan(2);
    expect(await faultsOf(frame)).toEqual([]);
    await open.drive((workbench) => workbench.select('B14'));
    await frame.getByRole('button', { name: words.insert }).click();
    await frame.getByText(words.inserted).waitFor();
    await open.idle();
    expect(await open.drive((workbench) => [workbench.formula('B14'), workbench.value('B14')])).toEqual([
      '=EXPOSURE.REGION_LICENSE_STATUS("JL MAG Rare-Earth","United States",,DATE(2025,6,12))',
      'Granted',
    ]);
  });

  test.each([
    ['exporter', '金力永磁', 'JL MAG Rare-Earth'],
    ['exporter', '300748', 'JL MAG Rare-Earth'],
    ['exporter', 'yunshen', 'Ningbo Yunsheng'],
    ['region', '美国', 'United States'],
    ['region', 'unted states', 'United States'],
    ['region', 'JP', 'Japan'],
    ['material', '镓', 'Gallium'],
    ['material', 'dysprosum', 'Dysprosium'],
  ] as const)('%s "%s" finds %s', async (field, typed, name) => {
    expect(await choose(words[field], typed)).toBe(name);
  });

  test('a chosen name is corrected by typing on, and cleared by its button', async () => {
    const { frame, page } = open;
    await choose(words.exporter, 'jl mag');
    const box = frame.getByRole('combobox', { name: words.exporter });
    await box.press('End');
    await page.keyboard.type('s');
    expect(await box.inputValue()).toBe('JL MAG Rare-Earths');
    await choose(words.exporter, 'san huan');
    expect(await box.inputValue()).toBe('Beijing Zhong Ke San Huan');
    await frame.locator('.fui-Combobox__clearIcon:visible').click();
    expect(await box.inputValue()).toBe('');
  });

  test('selected cells stand in for a name, and a column is filled down beside it', async () => {
    const { frame } = open;
    await open.drive((workbench) => workbench.select('A5:A7'));
    await frame.getByRole('button', { name: words.useSelected }).click();
    await frame.getByRole('button', { name: 'A5:A7' }).waitFor();
    await choose(words.region, 'united states');
    await frame.getByLabel(words.day).fill('2025-06-12');
    await frame.getByText(words.firstOf).waitFor();
    await frame.getByRole('button', { name: words.fillDown }).click();
    await frame.getByText(words.filled).waitFor();
    await open.idle();
    expect(await open.drive((workbench) => [workbench.values('H5:H7'), workbench.formula('H7')])).toEqual([
      [['Granted'], ['Granted'], ['Required']],
      '=EXPOSURE.REGION_LICENSE_STATUS(A7,"United States",,DATE(2025,6,12))',
    ]);
  });

  test('a name that the data does not have is answered with the closest ones', async () => {
    await open.frame.getByRole('combobox', { name: words.exporter }).fill('Nigbo Yunshen');
    await choose(words.region, 'japan');
    await answer().getByText(words.unknown).waitFor();
    expect(await faultsOf(open.frame)).toEqual([]);
  });

  test('any function is built by choosing it', async () => {
    expect(await choose(words.question, 'us revenue')).toBe('US_REVENUE_SHARE');
    await choose(words.exporter, 'jl mag');
    await choose(words.period, '2025Q1');
    await answer().getByText('6.94%', { exact: true }).waitFor();
  });

  test('the list of functions forgives a slip and leads to the question', async () => {
    const { frame } = open;
    await frame.getByRole('tab', { name: words.functions }).click();
    await frame.getByRole('searchbox', { name: words.search }).fill('expirry');
    await frame.getByRole('button', { name: 'LICENSE_EXPIRY' }).click();
    expect(await frame.getByRole('link', { name: words.help }).getAttribute('href')).toMatch(
      /^https:.*LICENSE_EXPIRY/,
    );
    expect(await faultsOf(frame)).toEqual([]);
    await frame.getByRole('button', { name: words.build }).click();
    expect(await frame.getByRole('combobox', { name: words.question }).inputValue()).toBe('LICENSE_EXPIRY');
  });

  test('a status of the grid leads to its evidence', async () => {
    const { frame } = open;
    await frame.getByRole('tab', { name: words.browse }).click();
    await frame.getByRole('button', { name: words.cell }).click();
    expect(await frame.getByRole('combobox', { name: words.region }).inputValue()).toBe('Europe');
    await answer().waitFor();
  });

  test('the timeline says when the ban on gallium to the US was in force and suspended', async () => {
    await browse(words.measures);
    const bar = open.frame.getByRole('img', { name: words.suspended });
    await bar.waitFor();
    await asTable();
    await open.frame
      .getByRole('region', { name: words.timeline })
      .getByText(words.timelineDay)
      .first()
      .waitFor();
    expect(await faultsOf(open.frame)).toEqual([]);
  });

  test('revenue by region is drawn and listed with its base and basis', async () => {
    const { frame } = open;
    await browse(words.revenue);
    await frame.getByRole('combobox', { name: words.revenuePeriod }).selectOption('2025Q1');
    const bars = frame.getByRole('list', { name: words.revenue });
    expect((await bars.innerText()).replace(/\s+/g, ' ')).toContain(words.figure);
    await asTable();
    expect(await faultsOf(frame)).toEqual([]);
  });
});
