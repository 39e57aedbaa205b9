// A person builds a worksheet in the pane: 200 lines of purchases, totals checked by a join of the test's own.
import { closeWorkbenches, openWorkbench } from './support/open-workbench';
import type { OpenWorkbench } from './support/open-workbench';
import { ownTotals, scenarioTable, sumOf, summaryTable, until } from './support/own-join';
import type { RawLine } from './support/own-join';
import { faultsOf } from './support/pane';

let open: OpenWorkbench;
afterAll(closeWorkbenches);

type Line = [supplier: string, region: string, item: string | number, spend: number | string];

/** Spellings of suppliers: names, a ticker, Chinese, and three that nobody knows. */
const SUPPLIERS = [
  'JL MAG',
  '300748',
  '金力永磁',
  'San Huan',
  'Ningbo Yunsheng',
  'Foo Metals',
  'Bar Trading',
  'Baz GmbH',
];
const REGIONS = ['US', 'Japan', 'Germany', 'Viet Nam'];
const ITEMS = ['', 'gallium', 'dysprosium', '850511', 'graphite'];

const LINES: Line[] = Array.from({ length: 200 }, (_, index): Line => {
  // Every 23rd line is blank, as in lists that people keep.
  if (index % 23 === 22) return ['', '', '', ''];
  const known = SUPPLIERS[(index * 7) % SUPPLIERS.length]!;
  const item = SUPPLIERS.indexOf(known) > 4 ? ITEMS[1 + (index % 4)]! : ITEMS[index % ITEMS.length]!;
  return [known, REGIONS[(index * 3) % REGIONS.length]!, item, 1_000 + ((index * 7_919) % 9_000)];
});

const HEADERS = ['Supplier', 'Ship to', 'HS code', 'Spend'];

const RAW: RawLine[] = LINES.map(([supplier, region, item, spend]) => ({
  supplier,
  region,
  item: String(item),
  amount: Number(spend),
}));

const SUMMARY = 'Exposure Try it';

/** Types the lines under the example of the first sheet, adds a scenario, and builds under it, all in the pane. */
async function buildUnderScenario(): Promise<void> {
  open = await openWorkbench();
  await open.drive((workbench, rows) => workbench.setCell("'Try it'!A20", rows), [HEADERS, ...LINES] as (
    string | number
  )[][]);
  await open.idle();
  const pane = await open.pane();
  await pane.getByRole('tab', { name: 'Model' }).click();
  await pane.getByLabel('Name of a new scenario').fill('Mine');
  await pane.getByRole('button', { name: 'Add it as a table' }).click();
  await pane.getByText('The scenario Mine is the table').waitFor();
  await pane.getByRole('combobox', { name: 'Scenario', exact: true }).selectOption('Mine');
  await open.drive((workbench, rows) => workbench.select(`'Try it'!A20:D${20 + rows}`), LINES.length);
  await pane.getByRole('button', { name: 'Read the lines' }).click();
  await pane.getByRole('button', { name: 'Build the worksheet' }).click();
  await pane.getByText('200 lines are assessed').waitFor();
  await open.idle();
}

describe('one worksheet of 200 lines', () => {
  beforeAll(buildUnderScenario);
  afterAll(() => open.close());

  test('200 mixed lines become a worksheet whose totals equal a join of the raw lines', async () => {
    const statuses = await summaryTable(open, SUMMARY, 'Status');
    const expected = await ownTotals(open, RAW, await scenarioTable(open, 'A'));
    expect(expected.size).toBeGreaterThanOrEqual(3);
    for (const [status, { amount, atRisk }] of expected)
      expect([status, ...statuses.get(status)!.slice(0, 2)]).toEqual([
        status,
        expect.closeTo(amount, 6),
        expect.closeTo(atRisk, 6),
      ]);
    for (const header of ['Status', 'Exporter', 'Destination', 'Goods'])
      expect((await summaryTable(open, SUMMARY, header)).get('Total')!.slice(0, 2)).toEqual([
        expect.closeTo(sumOf(expected, 'amount'), 6),
        expect.closeTo(sumOf(expected, 'atRisk'), 6),
      ]);
    const exporters = await summaryTable(open, SUMMARY, 'Exporter');
    expect([...exporters.keys()]).toEqual(expect.arrayContaining(['Foo Metals', 'Bar Trading', 'Baz GmbH']));
    expect(exporters.has('300748')).toBe(false);
    expect(await open.drive((workbench) => workbench.unknownRequests)).toEqual([]);
    expect(open.errors).toEqual([]);
  });

  test('the charts are native ones of the workbook, on ranges of the summary', async () => {
    const saved = JSON.stringify(await open.drive((workbench) => workbench.save()));
    for (const name of ['by-status', 'by-exporter', 'by-destination', 'by-goods', 'comparison', 'drivers'])
      expect(saved).toContain(`Exposure 1 sheet.${name}`);
    expect(saved).toMatch(/"ChartType":"ColumnClustered"/);
    expect(saved).toMatch(/"Source":"'Exposure Try it'!A\d+:C\d+"/);
  });

  test('a loss rate typed into the scenario table changes the totals', async () => {
    const before = await summaryTable(open, SUMMARY, 'Status');
    const rows = await open.drive((workbench) => workbench.values('Scenarios!A4:A30'));
    const row = rows.findIndex(([what]) => what === 'Partial') + 4;
    await open.drive((workbench, address) => workbench.setCell(address, 0.9), `Scenarios!B${row}`);
    await until(open, async () => {
      const [amount, risk] = (await summaryTable(open, SUMMARY, 'Status')).get('Partial') as number[];
      return Math.abs(risk! - amount! * 0.9) < 1e-6;
    });
    const after = await summaryTable(open, SUMMARY, 'Status');
    const [amount, risk] = after.get('Partial') as number[];
    expect(risk).toBeCloseTo(amount! * 0.9, 6);
    expect(risk).not.toBeCloseTo(before.get('Partial')![1] as number, 6);
  });
});

describe('a workbook of its own', () => {
  afterEach(() => open.close());

  test('any number of scenarios stand side by side on two as-of days, each of which may be changed', async () => {
    open = await openWorkbench({ grid: 'undrawn' });
    const lines = RAW.filter(({ region }) => region !== '').slice(0, 12);
    const cells = lines.map(({ supplier, region, item, amount }) => [supplier, region, item, amount]);
    await open.drive((workbench, rows) => workbench.setCell("'Try it'!A20", rows), [HEADERS, ...cells]);
    const pane = await open.pane();
    await pane.getByRole('tab', { name: 'Model' }).click();
    for (const [name, from] of [
      ['Mine', 'Base'],
      ['Yours', 'Severe'],
    ] as const) {
      await pane.getByLabel('Name of a new scenario').fill(name);
      await pane.getByLabel('Start from').selectOption(from);
      await pane.getByRole('button', { name: 'Add it as a table' }).click();
      await pane.getByText(`The scenario ${name} is the table`).waitFor();
    }
    await pane.getByRole('combobox', { name: 'Scenario', exact: true }).selectOption('Mine');
    await open.drive((workbench) => workbench.select("'Try it'!A20:D32"));
    await pane.getByRole('button', { name: 'Read the lines' }).click();
    await pane.getByRole('button', { name: 'Build the worksheet' }).click();
    await pane.getByText('12 lines are assessed').waitFor();
    await open.idle();
    const compared = await summaryTable(open, SUMMARY, 'Scenario');
    expect([...compared.keys()]).toEqual(expect.arrayContaining(['Mine', 'Yours', 'Base', 'Severe']));

    const sheet = await open.drive((workbench, address) => workbench.values(address), `'${SUMMARY}'!A1:C200`);
    const header =
      sheet.findIndex(([first, , third]) => first === 'Scenario' && typeof third === 'number') + 1;
    await open.drive(
      (workbench, address) => workbench.setCell(address, '=DATE(2025,6,9)'),
      `'${SUMMARY}'!C${header}`,
    );
    await open.idle();
    const rates = { Mine: await scenarioTable(open, 'A'), Yours: await scenarioTable(open, 'E') };
    const now = await summaryTable(open, SUMMARY, 'Scenario');
    for (const name of ['Mine', 'Yours'] as const) {
      const today = sumOf(await ownTotals(open, lines, rates[name]), 'atRisk');
      const then = sumOf(await ownTotals(open, lines, rates[name], 'DATE(2025,6,9)'), 'atRisk');
      expect(then).not.toBeCloseTo(today, 0);
      expect(now.get(name)!.slice(0, 3)).toEqual([
        expect.closeTo(today, 6),
        expect.closeTo(then, 6),
        expect.closeTo(then - today, 6),
      ]);
    }
  });

  test('the JL MAG case is one click, and the view is usable by all at 320 pixels', async () => {
    open = await openWorkbench({ settings: { paneWidth: 320 }, grid: 'undrawn' });
    const pane = await open.pane();
    await pane.getByRole('tab', { name: 'Model' }).click();
    await pane.getByRole('button', { name: 'The JL MAG case' }).click();
    await pane.getByText('The example is on the sheet 2025Q1 JL MAG').waitFor();
    await open.idle();
    const cells = await open.drive((workbench) => workbench.values("'2025Q1 JL MAG Rare-Earth'!A1:F90"));
    const days = cells.findIndex(
      ([first, , second]) => first === 'Destination' && typeof second === 'number',
    );
    // On the as-of day, the day before the disclosure of 10 June 2025, that day, and after the general license.
    expect(
      cells
        .slice(days)
        .find(([first]) => first === 'United States')!
        .slice(1, 5),
    ).toEqual(['Partial', 'Required', 'Granted', 'Granted']);
    expect(await faultsOf(pane)).toEqual([]);
  });

  test('every word of the view is Chinese where Chinese is spoken', async () => {
    open = await openWorkbench({ settings: { paneWidth: 320, language: 'zh-CN' }, grid: 'undrawn' });
    const pane = await open.pane();
    await pane.getByRole('tab', { name: '模型' }).click();
    for (const name of ['读取明细行', '添加为表格', '采购清单，200 行', '金力永磁案例'])
      await pane.getByRole('button', { name }).waitFor();
    expect(await faultsOf(pane)).toEqual([]);
  });
});
