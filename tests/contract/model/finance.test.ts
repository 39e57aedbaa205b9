// The finance worksheet: revenue that depends on licenses, with every number checked against the test's own arithmetic on
// the facts; its inputs are live and survive a second run; what cannot be built is refused before anything is written.
import type * as Model from '../../../src/actions/model';
import type * as Finance from '../../../src/actions/model/finance';
import { dayOfIso, isoOfDay } from '../../../src/control-data/days';
import { openPage } from '../actions/open-page';
import type { OpenPageOptions, Page } from '../actions/open-page';

// Each sheet has some three hundred formulas, on a machine that may be busy.
jest.setTimeout(180_000);

let page: Page;
let model: typeof Model;
let finance: typeof Finance;
afterEach(() => page.close());

async function open(options: OpenPageOptions = {}): Promise<void> {
  page = await openPage(options);
  model = await import('../../../src/actions/model');
  finance = await import('../../../src/actions/model/finance');
}

/** The facts of JL MAG in the first quarter of 2025, in million yuan and days. */
const US = 122;
const EX_US = 190;
const ABROAD = US + EX_US;
const TOTAL = 1754;
const DAYS = 90;
const MILLION = 1_000_000;

const ASKED = { exporter: 'JL MAG', period: '2025Q1', asOf: '2025-06-12' } as const;

const close = (value: number): unknown => expect.closeTo(value, 4);

class Sheet {
  private constructor(
    readonly name: string,
    readonly cells: readonly (readonly unknown[])[],
  ) {}

  static async read(name: string): Promise<Sheet> {
    await page.book.host.idle();
    return new Sheet(name, page.book.host.values(`'${name}'!A1:V190`) as unknown[][]);
  }

  /** A value of the head by its label. */
  fact(label: string): unknown {
    return this.cells.find(([first]) => first === label)?.[1];
  }

  address(label: string): string {
    return `'${this.name}'!B${this.cells.findIndex(([first]) => first === label) + 1}`;
  }

  /** Zero-based row of a table's header, found by its first two cells. */
  header(first: string, second: string): number {
    const at = this.cells.findIndex((row) => row[0] === first && row[1] === second);
    expect(at).toBeGreaterThan(0);
    return at;
  }

  /** Rows of a table by their first cell, down to the first blank one. */
  table(first: string, second: string): Map<string, unknown[]> {
    const rows = this.cells.slice(this.header(first, second) + 1);
    const end = rows.findIndex((row) => row[0] === '');
    return new Map(rows.slice(0, end).map((row) => [String(row[0]), row.slice(1)]));
  }

  regions = (): Map<string, unknown[]> => this.table('Region', 'Amount');
  origins = (): Map<string, unknown[]> => this.table('Region', 'As reported');
  grid(): Map<string, unknown[]> {
    const at = this.cells.findIndex((row) => row[0] === 'Region' && row[1] === 'In total' && row[2] !== '');
    const rows = this.cells.slice(
      at + 1,
      at + 1 + this.cells.slice(at + 1).findIndex((row) => row[0] === ''),
    );
    return new Map(rows.map((row) => [String(row[0]), row.slice(1)]));
  }
  lengths = (): Map<string, unknown[]> => this.table('Length of outage', 'License lapses');
}

async function build(asked: Parameters<typeof Finance.buildFinance>[0] = ASKED): Promise<Sheet> {
  return Sheet.read((await finance.buildFinance(asked)).sheet);
}

const sheets = async (): Promise<string[]> =>
  (await (await import('../../../src/workbook/sheets')).listSheets()).map(({ name }) => name);

describe('exporters and periods to choose from', () => {
  test('are those with revenue from abroad, the latest period first', async () => {
    await open();
    const choices = finance.revenueChoices();
    // Of 2025 Zhenghai's total alone is known.
    expect(choices.find(({ exporter }) => exporter.includes('Zhenghai'))!.periods).toEqual(['2024']);
    expect(choices.find(({ exporter }) => exporter.startsWith('JL MAG'))!.periods).toEqual([
      '2025M1-9',
      '2025Q3',
      '2025H1',
      '2025Q2',
      '2025Q1',
      '2024',
    ]);
  });
});

describe('JL MAG, first quarter of 2025', () => {
  test('shows each region with share, base, basis, license and an https source, and adds up what does not overlap', async () => {
    await open();
    const sheet = await build();
    const regions = sheet.regions();
    expect(regions.get('United States')).toEqual([
      US * MILLION,
      0.0694,
      'Yes',
      'Exports',
      'Granted',
      'License required',
      'United States',
      ...new Array(14).fill(''),
    ]);
    expect(sheet.origins().get('United States')!.slice(0, 9)).toEqual([
      US * MILLION,
      'exports',
      'exact',
      'reported',
      'JL MAG',
      expect.stringMatching(/^https:\/\//),
      'United States (exports)',
      1,
      'agrees',
    ]);
    expect(regions.get('World outside the US')!.slice(0, 4)).toEqual([
      EX_US * MILLION,
      0.1082,
      'Yes',
      'Exports',
    ]);
    expect(regions.get('Exports')!.slice(0, 3)).toEqual([ABROAD * MILLION, 0.1776, 'No']);
    expect(regions.get('Domestic')!.slice(2, 5)).toEqual(['', '', 'Not required']);
    expect(sheet.fact('Revenue of the period')).toBe(TOTAL * MILLION);
    expect(sheet.fact('Revenue from the regions counted')).toBe(ABROAD * MILLION);
    expect(sheet.fact('Check')).toBe('Complete');
    expect(sheet.fact('Data')).toBe(page.state.currentState().data.head.version);
  });

  test('puts revenue at risk by region and length, the lapse and each scenario side by side', async () => {
    await open();
    const sheet = await build({ ...ASKED, scenarios: ['Base', 'Severe'], outages: '30, 63' });
    // Loss rates of the pack: the license of the US is Granted, that of a wider group Partial.
    const [granted, partial] = [
      { base: 0.02, severe: 0.1 },
      { base: 0.15, severe: 0.4 },
    ];
    const atRisk = (amount: number, days: number, rate = 1): number =>
      ((amount * MILLION * days) / DAYS) * rate;
    const grid = sheet.grid();
    expect(grid.get('United States')!.slice(0, 7)).toEqual([
      'Yes',
      close(atRisk(US, 30)),
      close(85.4 * MILLION),
      close(atRisk(US, 30, granted.base)),
      close(atRisk(US, 63, granted.base)),
      close(atRisk(US, 30, granted.severe)),
      close(atRisk(US, 63, granted.severe)),
    ]);
    const total = (days: number, scenario?: 'base' | 'severe'): number =>
      atRisk(US, days, scenario && granted[scenario]) + atRisk(EX_US, days, scenario && partial[scenario]);
    expect(grid.get('Total')!.slice(1, 7)).toEqual(
      [undefined, 'base' as const, 'severe' as const].flatMap((scenario) =>
        [30, 63].map((days) => close(total(days, scenario))),
      ),
    );
    expect([...sheet.lengths()]).toEqual(
      [30, 63].map((days) => [
        `${days} days`,
        expect.arrayContaining([
          close(total(days)),
          close(total(days, 'base')),
          close(total(days, 'severe')),
        ]),
      ]),
    );
    expect(sheet.lengths().get('63 days')![3]).toBeCloseTo(total(63) / (TOTAL * MILLION), 9);
  });

  test('agrees with REVENUE_AT_RISK', async () => {
    await open();
    const sheet = await build({ ...ASKED, outages: '63', deferral: '25%' });
    await page.book.enter(
      'Sheet1!A1',
      '=EXPOSURE.REVENUE_AT_RISK("JL MAG","US",63,"2025Q1",0.25,DATE(2025,6,12))',
    );
    expect(sheet.grid().get('United States')![1]).toBeCloseTo(Number(await page.value('Sheet1!A1')), 4);
  });

  test('orders the drivers by what they move: each alone at its low and its high value', async () => {
    await open();
    const sheet = await build({ ...ASKED, deferral: '10%' });
    const daily = (ABROAD * MILLION) / DAYS;
    const base = daily * 90 * 0.9;
    const bars = [
      ['Days of outage', daily * 30 * 0.9, daily * 365 * 0.9],
      ['Deferral', daily * 90, daily * 90 * 0.5],
      ['Share of sales that stop', base * 0.5, base],
      ['Revenue as a share of the figure', base * 0.9, base * 1.1],
    ] as const;
    expect([...sheet.table('Driver', 'At low')].map(([name, row]) => [name, ...row.slice(0, 3)])).toEqual(
      bars.map(([name, atLow, atHigh]) => [
        name,
        close(atLow - base),
        close(atHigh - base),
        close(Math.abs(atHigh - atLow)),
      ]),
    );
  });

  test('says after how many days the threshold is reached, and never where nothing is lost', async () => {
    await open();
    const sheet = await build({ ...ASKED, threshold: '87,700,000', scenarios: [] });
    const days = (amount: number): number => 87.7 / (amount / DAYS);
    expect(sheet.fact('Days of outage until the threshold')).toBeCloseTo(days(ABROAD), 9);
    await page.book.enter(sheet.address('Deferral'), 1);
    const never = await Sheet.read(sheet.name);
    expect(never.fact('Days of outage until the threshold')).toBe('never');
    expect(never.fact('Revenue at risk in the expected outage')).toBe(0);
  });

  test('converts at the rate that the data have for the period', async () => {
    await open();
    const sheet = await build({ ...ASKED, asOf: '2026-06-01', currency: 'usd' });
    expect(sheet.regions().get('United States')![0]).toBeCloseTo(17 * MILLION, 3);
    expect(sheet.fact('Currency')).toBe('USD');
    expect(sheet.fact('Revenue of the period')).toBeCloseTo((TOTAL * MILLION * 17) / 122, 3);
  });
});

test('where the region is of another base, the whole counts and the region stands beside it', async () => {
  await open();
  const sheet = await build({ exporter: 'JL MAG', period: '2025Q3' });
  const regions = sheet.regions();
  expect(regions.get('Overseas')!.slice(0, 3)).toEqual([429 * MILLION, 0.2299, 'Yes']);
  expect(regions.get('United States')!.slice(0, 4)).toEqual([137 * MILLION, 0.0734, 'No', 'Overseas']);
  expect(sheet.fact('Revenue from the regions counted')).toBe(429 * MILLION);
});

test('a figure that only has a share counts with that share of the total, and says so', async () => {
  await open();
  const sheet = await build({ exporter: 'San Huan', period: '2025H1' });
  const overseas = sheet.regions().get('Overseas')!;
  expect(overseas[0]).toBeCloseTo(0.4746 * 2_922_028_115.9, 2);
  expect(sheet.origins().get('Overseas')![3]).toBe('derived: share × total');
  expect(sheet.fact('Check')).toBe('Complete');
});

test('what the regions leave of their whole is a row of its own, whose license is unknown', async () => {
  await open();
  const { DATA_DATE, dataOf, company, figure } = await import('../../unit/support/pack');
  const whole = (base: 'exports' | 'total', amount: number): ReturnType<typeof figure> =>
    figure(base, { region: null, base, amount });
  page.state.change({
    data: dataOf({
      companies: [company('maker')],
      revenue: [figure('us', { amount: 100 }), whole('exports', 300), whole('total', 1_000)],
    }),
    workingDay: dayOfIso(DATA_DATE)!,
  });
  const sheet = await build({ exporter: 'maker', period: '2025Q1', outages: '90' });
  expect(sheet.regions().get('Rest of Exports')!.slice(0, 5)).toEqual([
    200,
    0.2,
    'Yes',
    'Exports',
    'Unknown',
  ]);
  expect(sheet.grid().get('Total')![1]).toBe(300);
  expect(sheet.fact('Check')).toBe('Complete');
});

describe('the sheet is live', () => {
  test('input cells change what follows from them', async () => {
    await open();
    const sheet = await build();
    await page.book.enter(sheet.address('Deferral'), 0.5);
    await page.book.enter(sheet.address('Days in the period'), 100);
    const after = await Sheet.read(sheet.name);
    expect(after.fact('Revenue at risk in the expected outage')).toBeCloseTo(ABROAD * MILLION * 0.9 * 0.5, 3);
    expect(after.grid().get('Total')![1]).toBeCloseTo(ABROAD * MILLION * 0.3 * 0.5, 3);
  });

  test('a day before a figure was known has no figure, and the check says so', async () => {
    await open();
    const sheet = await build();
    await page.book.enter(sheet.address('As of'), '2025-01-15');
    const before = await Sheet.read(sheet.name);
    expect(before.regions().get('United States')![0]).toBe('not disclosed');
    expect(before.fact('Revenue at risk in the expected outage')).toBe('not disclosed');
    expect(before.fact('Check')).toBe('A region that is counted has no figure on this day');
  });

  test.each([
    ['Deferral', 1.5, 'Deferral must be between 0% and 100%'],
    ['Deferral', 'much', 'Deferral must be between 0% and 100%'],
    ['Days in the period', 0, 'Days in the period, and each length of outage, must be above 0'],
    ['Expected outage in days', -3, 'Days in the period, and each length of outage, must be above 0'],
  ])('%s of %s is told in the check', async (label, value, message) => {
    await open();
    const sheet = await build();
    await page.book.enter(sheet.address(label), value);
    expect((await Sheet.read(sheet.name)).fact('Check')).toBe(message);
  });

  test('what overlaps is told when both are added', async () => {
    await open();
    const sheet = await build();
    const row = sheet.cells.findIndex(([first]) => first === 'Exports') + 1;
    await page.book.enter(`'${sheet.name}'!D${row}`, 'Yes');
    expect((await Sheet.read(sheet.name)).fact('Check')).toBe('Overlapping regions are both counted');
  });
});

describe('the requests sent', () => {
  test('add native charts whose titles follow cells, one sheet, one undo step, and nothing hidden or deleted', async () => {
    await open();
    const before = page.book.requests.length;
    const built = await finance.buildFinance(ASKED);
    expect(built).toMatchObject({ sheet: '2025Q1 JL MAG Rare-Earth', updated: false, oneStep: true });
    const sent = page.book.requests
      .slice(before)
      .map(({ text }) => text)
      .join('\n');
    expect(sent.match(/"Name":"SetFormula"/g)).toHaveLength(3);
    for (const type of ['BarClustered', 'ColumnClustered', 'BarStacked']) expect(sent).toContain(`"${type}"`);
    expect(sent).not.toMatch(/"Name":"(Delete|Visibility|Protect)"/);
    expect(sent.replaceAll('\\', '')).toContain('#,##0" CNY"');
    const sheet = await Sheet.read(built.sheet);
    expect(sheet.cells.flat().filter((cell) => /^#[A-Z/0!?]+$/.test(String(cell)))).toEqual([]);
    const texts = sheet.cells.map(([first]) => String(first));
    expect(texts).toContain('Revenue by region');
    const { dataDay } = await import('../../../src/control-data/control-data');
    const evidence = isoOfDay(dataDay(page.state.currentState().data));
    expect(texts.filter((text) => /\bas of 2025-06-12, evidence/i.test(text))).toEqual([
      `As of 2025-06-12, evidence to ${evidence}, data ${sheet.fact('Data') as string}`,
    ]);
  });
});

describe('built again', () => {
  test('it updates its own output, keeps the inputs and what stands beside it', async () => {
    await open();
    const first = await build({ ...ASKED, scenarios: ['Base'] });
    await page.book.enter(first.address('Deferral'), 0.25);
    await page.book.enter(first.address('Threshold as an amount'), 10 * MILLION);
    await page.book.enter(`'${first.name}'!C${first.header('Region', 'License') + 1}`, 'Severe');
    const lengths = first.cells.findIndex((row) => row[1] === 'In total' && row[2] === 30) + 1;
    await page.book.enter(`'${first.name}'!D${lengths}`, 45);
    await page.book.enter(`'${first.name}'!Z3`, 'my remark');
    const built = await finance.buildFinance({ exporter: '金力永磁', period: 'Q1 2025' });
    expect(built).toMatchObject({ sheet: first.name, updated: true });
    const again = await Sheet.read(built.sheet);
    expect(again.fact('As of')).toBe(first.fact('As of'));
    expect(again.fact('Deferral')).toBe(0.25);
    expect(again.fact('Threshold')).toBe(10 * MILLION);
    expect([...again.lengths().keys()]).toEqual(['30 days', '45 days', '180 days', '365 days']);
    expect(again.lengths().get('45 days')!.slice(0, 2)).toEqual([
      close(ABROAD * MILLION * 0.5 * 0.75),
      close((US * 0.1 + EX_US * 0.4) * MILLION * 0.5 * 0.75),
    ]);
    expect(page.book.host.value(`'${first.name}'!Z3`)).toBe('my remark');
    expect(await sheets()).toEqual(['Sheet1', first.name]);
  });

  test('what the pane says wins over the sheet; another period gets a sheet of its own', async () => {
    await open();
    await build();
    const again = await build({ ...ASKED, deferral: '40%', outages: '60', scenarios: [] });
    expect(again.fact('Deferral')).toBe(0.4);
    expect([...again.lengths().keys()]).toEqual(['60 days']);
    await build({ exporter: 'JL MAG', period: '2025Q3' });
    expect(await sheets()).toEqual(['Sheet1', '2025Q1 JL MAG Rare-Earth', '2025Q3 JL MAG Rare-Earth']);
  });

  test('it is removed without a trace; a remark beside it keeps its sheet', async () => {
    await open();
    const { build: number } = await finance.buildFinance(ASKED);
    expect(await model.builtWorksheets()).toEqual([
      { build: number, lines: '', sheet: '2025Q1 JL MAG Rare-Earth' },
    ]);
    expect(await model.removeBuilt(number)).toBe(true);
    expect(await sheets()).toEqual(['Sheet1']);
    expect(await model.builtWorksheets()).toEqual([]);
    const { listNames } = await import('../../../src/workbook/names');
    expect(await listNames()).toEqual([]);
  });
});

describe('refused before anything is written', () => {
  test.each<[string, object, object]>([
    ['an exporter without revenue', { exporter: 'Tianhe' }, { code: 'finance.no-revenue' }],
    ['an exporter that nobody knows', { exporter: 'Nobody' }, { code: 'finance.no-revenue' }],
    ['a total alone', { exporter: 'Zhenghai', period: '2025H1' }, { code: 'finance.no-revenue' }],
    [
      'a day before the figures were known',
      { asOf: '2024-12-31' },
      { code: 'finance.no-revenue', values: { day: '2024-12-31' }, remedy: 'load-revenue' },
    ],
    ['no period', { period: 'spring' }, { code: 'finance.period', values: { text: 'spring' } }],
    ['a day that does not exist', { asOf: '2025-02-30' }, { code: 'finance.day' }],
    ['an outage of no days', { outages: '30, 0' }, { code: 'finance.outages', values: { text: '30, 0' } }],
    ['a negative outage', { outages: '-30' }, { code: 'finance.outages' }],
    ['an outage in words', { outages: 'a month' }, { code: 'finance.outages' }],
    ['too many lengths', { outages: '1 2 3 4 5 6 7' }, { code: 'finance.outages', values: { most: 6 } }],
    ['a deferral above 1', { deferral: '1.2' }, { code: 'finance.deferral', values: { text: '1.2' } }],
    ['a negative deferral', { deferral: '-5%' }, { code: 'finance.deferral' }],
    ['a threshold in words', { threshold: 'a lot' }, { code: 'finance.threshold' }],
    ['a threshold of nothing', { threshold: '0' }, { code: 'finance.threshold' }],
    ['a currency that is none', { currency: 'yuan' }, { code: 'finance.currency' }],
    [
      'a currency without a rate',
      { currency: 'EUR' },
      { code: 'finance.no-rate', values: { from: 'CNY', to: 'EUR', period: '2025Q1' } },
    ],
    ['a scenario that is not there', { scenarios: ['None'] }, { code: 'unknown-scenario' }],
  ])('%s', async (_, asked, problem) => {
    await open();
    await expect(finance.buildFinance({ ...ASKED, ...asked })).rejects.toMatchObject({
      ...problem,
      kept: 'unchanged',
    });
    expect(await sheets()).toEqual(['Sheet1']);
  });

  test('cells of others where the sheet would grow', async () => {
    await open();
    const sheet = await build({ ...ASKED, scenarios: [], outages: '30' });
    await page.book.enter(`'${sheet.name}'!S40`, 'mine');
    await expect(
      finance.buildFinance({ ...ASKED, scenarios: ['Base', 'Severe', 'Renewed'], outages: '1 2 3 4 5 6' }),
    ).rejects.toMatchObject({ code: 'model.no-room', values: { cells: 'S40' } });
    expect((await Sheet.read(sheet.name)).fact('Check')).toBe('Complete');
  });

  test('an Excel without spilling answers', async () => {
    await open({ requirements: { ExcelApi: '1.9', CustomFunctionsRuntime: '1.3', SharedRuntime: '1.1' } });
    await expect(finance.buildFinance(ASKED)).rejects.toMatchObject({ code: 'workbook.unsupported' });
  });
});

test('in Chinese all words of the sheet are Chinese, and the numbers are the same', async () => {
  await open();
  page.state.change({ language: 'zh' });
  const sheet = await build();
  expect(sheet.fact('出口商')).toBe('JL MAG Rare-Earth');
  expect(sheet.fact('核对')).toBe('完整');
  expect(sheet.fact('计入合计的地区的收入')).toBe(ABROAD * MILLION);
  const remark = ({ cells }: Sheet): unknown => cells.find(([first]) => first === '证据截至')?.[2];
  expect(remark(sheet)).toBe('');
  const { dataDay } = await import('../../../src/control-data/control-data');
  await page.book.enter(sheet.address('基准日'), dataDay(page.state.currentState().data) + 7);
  expect(remark(await Sheet.read(sheet.name))).toMatch(/^比基准日早 7 天：.*请在任务窗格中加载更新的数据/);
  page.state.change({ language: 'en' });
});
