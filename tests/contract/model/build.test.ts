// Building a worksheet from lines: totals that add up, live formulas, its own output updated and removed, refusals that
// name column and row and leave the workbook as it was.
import type * as Model from '../../../src/actions/model';
import { dayOfIso } from '../../../src/control-data/days';
import { DAYS } from '../../support/clock';
import { openPage } from '../actions/open-page';
import type { OpenPageOptions, Page } from '../actions/open-page';

let page: Page;
let model: typeof Model;
afterEach(() => page.close());

async function open(options: OpenPageOptions = {}, workingDay: string = DAYS.ofData): Promise<void> {
  page = await openPage(options);
  await page.actions.setWorkingDay(dayOfIso(workingDay)!);
  model = await import('../../../src/actions/model');
}

type Row = readonly (string | number | null)[];

const LINES: readonly Row[] = [
  ['Vendor', 'Ship to', 'HS code', 'Spend'],
  ['JL MAG', 'US', null, 1_000],
  ['300748', 'Japan', null, 200],
  ['Unlisted Trading', 'US', 'gallium', 400],
  ['JL MAG', 'Atlantis', 'gallium', 70],
  [null, 'Germany', 'gallium', 30],
  [null, null, null, null],
  ['A*STAR "quoted" & Co', 'US', '850511', 600],
];

async function enterLines(rows: readonly Row[] = LINES, at = 'A1'): Promise<void> {
  await page.book.enter(at, rows);
  page.book.host.select(
    at.replace(/\d+/, (row) => `${row}`) +
      ':' +
      at.replace(/[A-Z]+(\d+)/, (_, row) => `D${Number(row) + rows.length - 1}`),
  );
}

/** The rows of a section of the summary, found by its header's first word, down to its total. */
async function section(sheet: string, header: string): Promise<Map<string, unknown[]>> {
  await page.book.host.idle();
  const cells = page.book.host.values(`'${sheet}'!A1:F200`);
  const from = cells.findIndex((row) => row[0] === header && row[3] !== '');
  expect(from).toBeGreaterThan(0);
  const rows = new Map<string, unknown[]>();
  for (const row of cells.slice(from + 1)) {
    if (row[0] === '') break;
    rows.set(String(row[0]), row.slice(1, 5));
  }
  return rows;
}

/** The statuses that no line has, in one line of the summary. */
async function none(sheet: string): Promise<string> {
  await page.book.host.idle();
  const cells = page.book.host.values(`'${sheet}'!A1:F200`);
  return String(cells.find(([label]) => label === 'None')?.[5]);
}

const sheets = async (): Promise<string[]> =>
  (await (await import('../../../src/workbook/sheets')).listSheets()).map(({ name }) => name);

describe('a worksheet built from selected lines', () => {
  test('starts one empty column to the right, in the header row', async () => {
    await open();
    await enterLines();
    const built = await model.buildWorksheet('selection');
    expect(built).toMatchObject({
      lines: 7,
      assessment: "'Sheet1'!F1:N8",
      blocks: 1,
      updated: false,
      oneStep: true,
    });
    await page.book.host.idle();
    expect(page.book.host.values('Sheet1!E1:N1')[0]).toEqual([
      '',
      'Control',
      'License',
      'Loss rate',
      'At risk',
      'Next date',
      'Note',
      'Exporter',
      'Destination',
      'Goods',
    ]);
    expect(page.book.host.formula('Sheet1!F1')).toContain('EXPOSURE.ASSESS(');
    expect(page.book.host.values('Sheet1!L2:M8')).toEqual([
      ['JL MAG Rare-Earth', 'United States'],
      ['JL MAG Rare-Earth', 'Japan'],
      ['Unlisted Trading', 'United States'],
      ['JL MAG Rare-Earth', 'Atlantis'],
      ['(not stated)', 'Germany'],
      ['', ''],
      ['A*STAR "quoted" & Co', 'United States'],
    ]);
  });

  test('every total adds up to the lines, and a line with a destination that nobody knows is Unknown', async () => {
    await open();
    await enterLines();
    const { summarySheet } = await model.buildWorksheet('selection');
    const statuses = await section(summarySheet, 'Status');
    expect(statuses.get('Total')!.slice(0, 3)).toEqual([2_300, expect.any(Number), 6]);
    expect(statuses.get('None')).toEqual(['', '', '', '']);
    expect(await none(summarySheet)).toMatch(/No answer$/);
    expect(statuses.get('Unknown')![0]).toBeGreaterThanOrEqual(70);
    expect(statuses.get('Partial')).toEqual([1_200, expect.closeTo(180), 2, expect.closeTo(0.15)]);
    const risk = statuses.get('Total')![1];
    for (const header of ['Exporter', 'Destination', 'Goods'])
      expect((await section(summarySheet, header)).get('Total')!.slice(0, 3)).toEqual([
        2_300,
        expect.closeTo(risk as number),
        6,
      ]);
    const exporters = await section(summarySheet, 'Exporter');
    expect(exporters.get('A*STAR "quoted" & Co')![0]).toBe(600);
    expect(exporters.get('JL MAG Rare-Earth')!.slice(0, 3)).toEqual([
      1_270,
      expect.closeTo(180 + 70 * 0.5),
      3,
    ]);
  });

  test('follows a changed line and a changed scenario by itself', async () => {
    await open();
    await enterLines();
    const { summarySheet } = await model.buildWorksheet('selection');
    await page.book.enter('Sheet1!D2', 2_000);
    expect((await section(summarySheet, 'Status')).get('Partial')![0]).toBe(2_200);
    await page.book.enter(`'${summarySheet}'!B10`, 'Severe');
    expect((await section(summarySheet, 'Status')).get('Partial')![1]).toBeCloseTo(2_200 * 0.4);
  });

  test('sets scenarios and days side by side, and says what drives the difference', async () => {
    await open();
    await enterLines();
    const { summarySheet } = await model.buildWorksheet('selection');
    const compared = await section(summarySheet, 'Scenario');
    const atRisk = (await section(summarySheet, 'Status')).get('Total')![1] as number;
    expect(compared.get('Base')![0]).toBeCloseTo(atRisk);
    const drivers = await section(summarySheet, 'Driver');
    const difference = (compared.get('Severe')![0] as number) - atRisk;
    expect(drivers.get('Difference')![0]).toBeCloseTo(difference);
    expect(drivers.get('Partial')![0]).toBeCloseTo(1_200 * 0.25);
  });

  test('lists the next dates in order, each with its lines', async () => {
    await open();
    await enterLines();
    const { summarySheet } = await model.buildWorksheet('selection');
    const dates = [...(await section(summarySheet, 'Date'))].filter(([date]) => date !== '');
    expect(dates.length).toBeGreaterThan(1);
    const days = dates.map(([date]) => Number(date));
    expect(days).toEqual([...days].sort((a, b) => a - b));
    const own = page.book.host.values('Sheet1!J2:J8').flat();
    expect(dates.map(([date, cells]) => [Number(date), cells[3]])).toEqual(
      days.map((day) => [day, own.filter((one) => one === day).length]),
    );
  });

  test('after every date of the data: what lapsed has lapsed, and no date lies ahead', async () => {
    await open({}, DAYS.afterAllDates);
    await enterLines();
    const { summarySheet } = await model.buildWorksheet('selection');
    const statuses = await section(summarySheet, 'Status');
    expect(statuses.get('Expired')).toEqual([200, expect.closeTo(100), 1, expect.closeTo(0.5)]);
    expect(statuses.has('Partial')).toBe(false);
    expect(await none(summarySheet)).toMatch(/\bPartial\b/);
    expect(statuses.get('Total')!.slice(0, 3)).toEqual([2_300, expect.any(Number), 6]);
    expect(page.book.host.values('Sheet1!J2:J8').flat()).toEqual(Array(7).fill(''));
    const dates = [...(await section(summarySheet, 'Date'))].filter(([date]) => date !== '');
    expect(dates).toEqual([]);
  });

  test('has native charts on its ranges, whose titles follow cells; as-of, data and scenario stand once above all', async () => {
    await open();
    await enterLines();
    const before = page.book.requests.length;
    const { summarySheet } = await model.buildWorksheet('selection');
    const sent = page.book.requests
      .slice(before)
      .map(({ text }) => text)
      .join('\n');
    expect(sent.match(/"Name":"SetFormula"/g)!.length).toBe(6);
    await page.book.host.idle();
    const texts = page.book.host.values(`'${summarySheet}'!A1:F200`).flat().map(String);
    expect(texts).toContain('Amount at risk by license status');
    const about = /\bas of \d{4}-\d\d-\d\d, evidence to \d{4}-\d\d-\d\d, data .+, scenario Base$/i;
    expect(texts.filter((text) => about.test(text))).toEqual([page.book.host.value(`'${summarySheet}'!A2`)]);
  });

  test('says so when lines are added below', async () => {
    await open();
    await enterLines();
    const { summarySheet } = await model.buildWorksheet('selection');
    await page.book.host.idle();
    expect(page.book.host.value(`'${summarySheet}'!B17`)).toBe('Complete');
    await page.book.enter('Sheet1!A9', 'JL MAG');
    expect(page.book.host.value(`'${summarySheet}'!B17`)).toBe('Lines were added: build again');
  });
});

describe('built again', () => {
  test('it updates its own output and touches nothing else', async () => {
    await open();
    await enterLines();
    const first = await model.buildWorksheet('selection');
    await page.book.enter(`'${first.summarySheet}'!R3`, 'my remark');
    await page.book.enter('Sheet1!A9', [['San Huan', 'Germany', null, 500]]);
    await page.book.enter('Sheet1!P1', 'beside');
    page.book.host.select('Sheet1!A1:D9');
    const second = await model.buildWorksheet('selection');
    expect(second).toMatchObject({
      build: first.build,
      updated: true,
      lines: 8,
      summarySheet: first.summarySheet,
    });
    expect((await section(second.summarySheet, 'Status')).get('Total')![0]).toBe(2_800);
    expect(page.book.host.value(`'${first.summarySheet}'!R3`)).toBe('my remark');
    expect(page.book.host.value('Sheet1!P1')).toBe('beside');
    expect(await sheets()).toEqual(['Sheet1', first.summarySheet]);
  });

  test('it is removed without a trace, the lines as they were', async () => {
    await open();
    await enterLines();
    const { build } = await model.buildWorksheet('selection');
    expect(await model.removeBuilt(build)).toBe(true);
    expect(await sheets()).toEqual(['Sheet1']);
    await page.book.host.idle();
    expect(
      page.book.host
        .values('F1:N8')
        .flat()
        .every((cell) => cell === ''),
    ).toBe(true);
    expect(page.book.host.value('Sheet1!A2')).toBe('JL MAG');
    expect(await model.builtWorksheets()).toEqual([]);
  });
});

test.each([
  ['InvalidSelection', 'workbook.invalid-selection'],
  ['GeneralException', 'workbook.general'],
])(
  'two open workbooks: %s in the middle of a first build leaves no sheet and no cell',
  async (excelCode, code) => {
    await open();
    await enterLines();
    const cells = () => page.book.host.values('Sheet1!A1:T20');
    const before = cells();
    let asked = 0;
    // Everything goes out with the look for earlier names; what follows names what was written.
    page.book.failWhere((text) => text.includes('Exposure_1_') && (asked += 1) > 1, excelCode);
    await expect(model.buildWorksheet('selection')).rejects.toMatchObject({ code, kept: 'unchanged' });
    page.book.failNone();
    expect(asked).toBeGreaterThan(1);
    await page.book.host.idle();
    expect([await sheets(), cells()]).toEqual([['Sheet1'], before]);
    expect(await model.builtWorksheets()).toEqual([]);
  },
);

describe('refused before anything is written', () => {
  type Bad = [string, (rows: (string | number | null)[][]) => void, object];
  const bad: Bad[] = [
    [
      'a range without headers',
      (rows) => rows.shift(),
      { code: 'model.refused', values: { detail: expect.stringContaining('supplier') } },
    ],
    [
      'two columns of one meaning',
      (rows) => rows[0]!.splice(2, 1, 'Amount'),
      { code: 'model.refused', values: { detail: expect.stringMatching(/Amount.*Spend|Spend.*Amount/) } },
    ],
    [
      'text in amounts',
      (rows) => rows[3]!.splice(3, 1, '4k'),
      { code: 'model.amount', values: { row: 4, column: 'Spend', address: 'D4', text: '4k' } },
    ],
    ...(
      [
        ['a chance above 1', 1.5, 'model.rate'],
        ['a chance below 0', -0.1, 'model.rate'],
        ['a chance in words', 'likely', 'model.rate'],
        ['an amount without a chance', null, 'model.no-chance'],
      ] as const
    ).map(([what, chance, code]): Bad => [
      what,
      (rows) => {
        rows[0]![2] = 'Probability';
        rows.slice(1).forEach((row) => {
          row[2] = 0.5;
        });
        rows[4]![2] = chance;
      },
      { code, values: { row: 5, column: 'Probability', address: 'C5' } },
    ]),
    [
      'several currencies without rates',
      (rows) => {
        rows[0]![2] = 'Currency';
        rows.slice(1).forEach((row, at) => {
          row[2] = at % 2 ? 'USD' : 'EUR';
        });
      },
      { code: 'model.currencies', values: { currencies: 'EUR, USD' } },
    ],
  ];
  test.each(bad)('%s', async (_, spoil, problem) => {
    await open();
    const rows = LINES.map((row) => [...row]);
    spoil(rows);
    await enterLines(rows);
    const before = page.book.host.save().workbook;
    await expect(model.buildWorksheet('selection')).rejects.toMatchObject({ ...problem, kept: 'unchanged' });
    expect(page.book.host.save().workbook).toEqual(before);
  });

  test('a full area names the cells in the way', async () => {
    await open();
    await enterLines();
    await page.book.enter('H3', 'mine');
    page.book.host.select('A1:D8');
    await expect(model.buildWorksheet('selection')).rejects.toMatchObject({
      code: 'model.no-room',
      values: { area: 'E1:N8', cells: 'H3', more: 0 },
    });
    expect(await sheets()).toEqual(['Sheet1']);
  });

  test('an Excel without spilling answers', async () => {
    await open({ requirements: { ExcelApi: '1.9', CustomFunctionsRuntime: '1.3', SharedRuntime: '1.1' } });
    await enterLines();
    await expect(model.buildWorksheet('selection')).rejects.toMatchObject({ code: 'workbook.unsupported' });
  });
});

describe('built by an earlier version, with the summary and the inputs elsewhere', () => {
  const names = async (parts: Readonly<Record<string, [sheet: string, address: string]>>): Promise<void> => {
    const { defineNames } = await import('../../../src/workbook/names');
    const { areaOf } = await import('../../../src/workbook/addresses');
    const wanted = Object.entries(parts).map(([name, [sheet, address]]) => ({
      name: `Exposure_1_${name}`,
      sheet,
      area: areaOf(address)!,
    }));
    await defineNames(wanted, 'Made by Exposure to find its own output again');
  };
  const addSheet = async (name: string): Promise<void> => {
    await (await import('../../../src/workbook/sheets')).addSheet(name);
  };

  test('the worksheet is found, updated on its own sheet, and none of the old cells stays', async () => {
    await open();
    await enterLines();
    await addSheet('Exposure Sheet1');
    await page.book.enter("'Exposure Sheet1'!A1", [['Exposure of Sheet1'], ['Live formulas on the lines.']]);
    await page.book.enter("'Exposure Sheet1'!A240", 'the last row of old');
    await page.book.enter('Sheet1!F1', 'Control');
    await names({
      lines: ['Sheet1', 'A1:D8'],
      assessment: ['Sheet1', 'F1:N8'],
      summary: ['Exposure Sheet1', 'A1:G240'],
    });
    page.book.host.select('Sheet1!A1:D8');
    const built = await model.buildWorksheet('selection');
    expect(built).toMatchObject({ build: 1, updated: true, summarySheet: 'Exposure Sheet1' });
    expect((await section('Exposure Sheet1', 'Status')).get('Total')![0]).toBe(2_300);
    expect(page.book.host.value("'Exposure Sheet1'!A240")).toBe('');
    expect(await sheets()).toEqual(['Sheet1', 'Exposure Sheet1']);
  });

  test('the finance worksheet keeps what people filled in', async () => {
    await open();
    const finance = await import('../../../src/actions/model/finance');
    const sheet = '2025Q1 JL MAG Rare-Earth';
    await addSheet(sheet);
    await page.book.enter(`'${sheet}'!A11`, [
      ['Exporter', 'JL MAG Rare-Earth'],
      ['Period', '2025Q1'],
      ['As of', '=DATE(2025,6,12)'],
    ]);
    await page.book.enter(`'${sheet}'!A25`, [
      ['Days in the period', 91],
      ['Deferral', 0.3],
      ['Expected outage in days', '=2*30'],
    ]);
    await names({
      summary: [sheet, 'A1:Q190'],
      input_exporter: [sheet, 'B11'],
      input_period: [sheet, 'B12'],
      input_asOf: [sheet, 'B13'],
      input_periodDays: [sheet, 'B25'],
      input_deferral: [sheet, 'B26'],
      input_outage: [sheet, 'B27'],
    });
    const built = await finance.buildFinance({ exporter: 'JL MAG', period: '2025Q1' });
    expect(built).toMatchObject({ build: 1, sheet, updated: true });
    await page.book.host.idle();
    const cells = page.book.host.values(`'${sheet}'!A1:B60`);
    const fact = (label: string): unknown => cells.find(([first]) => first === label)?.[1];
    expect([fact('Days in the period'), fact('Deferral'), fact('Expected outage in days')]).toEqual([
      91, 0.3, 60,
    ]);
    expect(fact('Check')).toBe('Complete');
  });
});
