// A person builds a worksheet in the pane: 200 lines of purchases, totals checked by a join of the test's own.
import { closeWorkbenches, openWorkbench, type OpenWorkbench } from './support/open-workbench';
import { faultsOf } from './support/pane';

let open: OpenWorkbench;
afterEach(async () => {
  await open.close();
});
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

/** Loss rates of the scenario in the workbook, as its table shows them. */
async function ratesOf(sheet: string): Promise<Map<string, number>> {
  const rows = await open.drive((workbench, address) => workbench.values(address), `${sheet}!A4:B30`);
  return new Map(rows.flatMap(([what, value]) => (typeof value === 'number' ? [[String(what), value]] : [])));
}

/**
 * The totals by status, joined here: each distinct question is asked by a formula of its own in a scratch area, so
 * that nothing of the build or of ASSESS takes part.
 */
async function ownTotals(
  rates: Map<string, number>,
): Promise<Map<string, { amount: number; atRisk: number }>> {
  const questions = [
    ...new Set(LINES.filter(([, region]) => region !== '').map((line) => JSON.stringify(line.slice(0, 3)))),
  ];
  const formulas = questions.map((question) => {
    const [supplier, region, item] = JSON.parse(question) as string[];
    const goods = item ? `"${item}"` : '';
    return [
      `=EXPOSURE.REGION_LICENSE_STATUS("${supplier!}","${region!}"${goods ? `,${goods}` : ''})`,
      goods ? `=EXPOSURE.CONTROL_STATUS(${goods},"${region!}")` : '',
    ];
  });
  await open.drive((workbench, rows) => workbench.setCell("'Try it'!BA1", rows), formulas);
  await open.idle();
  const answers = await open.drive(
    (workbench, address) => workbench.values(address),
    `'Try it'!BA1:BB${formulas.length}`,
  );
  const byControl: Record<string, string> = {
    Prohibited: 'Prohibited',
    Review: 'Review',
    'Not controlled': 'Not required',
    Suspended: 'Not required',
  };
  const status = new Map(
    questions.map((question, index) => {
      const [license, control] = answers[index]!;
      // An exporter that nobody knows: its license follows from the control alone.
      return [question, license === '#N/A' ? (byControl[String(control)] ?? 'Unknown') : String(license)];
    }),
  );
  const totals = new Map<string, { amount: number; atRisk: number }>();
  for (const line of LINES) {
    if (line[1] === '') continue;
    const own = status.get(JSON.stringify(line.slice(0, 3)))!;
    const sum = totals.get(own) ?? { amount: 0, atRisk: 0 };
    sum.amount += Number(line[3]);
    sum.atRisk += Number(line[3]) * rates.get(own)!;
    totals.set(own, sum);
  }
  return totals;
}

/** The table of the summary that begins with a header, down to its first blank row. */
async function summaryTable(header: string): Promise<Map<string, (string | number)[]>> {
  const cells = await open.drive((workbench) => workbench.values("'Exposure Try it'!A1:F200"));
  const from = cells.findIndex((row) => row[0] === header && row[3] !== '');
  const rows = new Map<string, (string | number)[]>();
  for (const row of cells.slice(from + 1)) {
    if (row[0] === '') break;
    rows.set(String(row[0]), row.slice(1) as (string | number)[]);
  }
  return rows;
}

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
  await pane.getByRole('button', { name: 'Build the worksheet' }).click();
  await pane.getByText('200 lines are assessed').waitFor();
  await open.idle();
}

test('200 mixed lines become a worksheet whose totals equal a join of the raw lines', async () => {
  await buildUnderScenario();
  const statuses = await summaryTable('Status');
  const expected = await ownTotals(await ratesOf('Scenarios'));
  expect(expected.size).toBeGreaterThanOrEqual(3);
  for (const [status, { amount, atRisk }] of expected)
    expect([status, ...statuses.get(status)!.slice(0, 2)]).toEqual([
      status,
      expect.closeTo(amount, 6),
      expect.closeTo(atRisk, 6),
    ]);
  const sum = (pick: (one: { amount: number; atRisk: number }) => number): number =>
    [...expected.values()].reduce((total, one) => total + pick(one), 0);
  for (const header of ['Status', 'Exporter', 'Destination', 'Goods'])
    expect((await summaryTable(header)).get('Total')!.slice(0, 2)).toEqual([
      expect.closeTo(
        sum(({ amount }) => amount),
        6,
      ),
      expect.closeTo(
        sum(({ atRisk }) => atRisk),
        6,
      ),
    ]);
  const exporters = await summaryTable('Exporter');
  expect([...exporters.keys()]).toEqual(expect.arrayContaining(['Foo Metals', 'Bar Trading', 'Baz GmbH']));
  expect(exporters.has('300748')).toBe(false);
  expect(await open.drive((workbench) => workbench.unknownRequests)).toEqual([]);
  expect(open.errors).toEqual([]);
});

test('a loss rate typed into the scenario table changes the totals', async () => {
  await buildUnderScenario();
  const before = await summaryTable('Status');
  const rows = await open.drive((workbench) => workbench.values('Scenarios!A4:A30'));
  const row = rows.findIndex(([what]) => what === 'Partial') + 4;
  await open.drive((workbench, address) => workbench.setCell(address, 0.9), `Scenarios!B${row}`);
  await open.page.waitForTimeout(1_500);
  await open.idle();
  const after = await summaryTable('Status');
  const [amount, risk] = after.get('Partial') as number[];
  expect(risk).toBeCloseTo(amount! * 0.9, 6);
  expect(risk).not.toBeCloseTo(before.get('Partial')![1] as number, 6);
});

test('the charts are native ones of the workbook, on ranges of the summary', async () => {
  await buildUnderScenario();
  const saved = JSON.stringify(await open.drive((workbench) => workbench.save()));
  for (const name of ['by-status', 'by-exporter', 'by-destination', 'by-goods', 'comparison', 'drivers'])
    expect(saved).toContain(`Exposure 1 sheet.${name}`);
  expect(saved).toMatch(/"ChartType":"ColumnClustered"/);
  expect(saved).toMatch(/"Source":"'Exposure Try it'!A\d+:C\d+"/);
});

test('a refusal names column and row, and nothing is written', async () => {
  open = await openWorkbench();
  const spoiled = [HEADERS, ...LINES.slice(0, 9), ['JL MAG', 'US', '', 'four']];
  await open.drive(
    (workbench, rows) => workbench.setCell("'Try it'!A20", rows),
    spoiled as (string | number)[][],
  );
  await open.drive((workbench) => workbench.select("'Try it'!A20:D30"));
  const pane = await open.pane();
  await pane.getByRole('tab', { name: 'Model' }).click();
  await pane.getByRole('button', { name: 'Build the worksheet' }).click();
  await pane.getByText('Row 30, column Spend (D30)').waitFor();
  expect(await open.drive((workbench) => workbench.values("'Try it'!F20:G30").flat().join(''))).toBe('');
});

test('the JL MAG case is one click, and the view is usable by all at 320 pixels', async () => {
  open = await openWorkbench({ settings: { paneWidth: 320 } });
  const pane = await open.pane();
  await pane.getByRole('tab', { name: 'Model' }).click();
  await pane.getByRole('button', { name: 'The JL MAG case' }).click();
  await pane.getByText('The example is on the sheet JL MAG').waitFor();
  await open.idle();
  const cells = await open.drive((workbench) => workbench.values("'JL MAG'!A1:E30"));
  expect(cells.find(([first]) => first === 'US')).toEqual([
    'US',
    'Required',
    'Granted',
    'Granted',
    'Partial',
  ]);
  expect(await faultsOf(pane)).toEqual([]);
});
