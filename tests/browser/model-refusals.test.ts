// Lines that are not as they should be: the pane shows how they are read and a person puts it right; what nobody could read
// is told by column and row, and the workbook stays as it was.
import type { Frame, Locator } from 'playwright-core';
import { closeWorkbenches, openWorkbench } from './support/open-workbench';
import type { OpenWorkbench } from './support/open-workbench';
import { summaryTable } from './support/own-join';

jest.setTimeout(240_000);

let open: OpenWorkbench;
let pane: Frame;
afterAll(closeWorkbenches);

async function openModel(): Promise<void> {
  open = await openWorkbench({ grid: 'undrawn' });
  pane = await open.pane();
  await pane.getByRole('tab', { name: 'Model' }).click();
}

type Cells = (string | number)[][];

const HEADERS = ['Supplier', 'Ship to', 'Spend', 'Probability'];
const GOOD: Cells = [
  ['JL MAG', 'US', 100, 0.1],
  ['San Huan', 'Japan', 200, 0.2],
  ['JL MAG', 'Germany', 300, 0.3],
];

/** The good lines with one cell of the last line changed. */
const spoiled = (column: number, cell: string | number): Cells => [
  HEADERS,
  ...GOOD.slice(0, 2),
  GOOD[2]!.map((good, at) => (at === column ? cell : good)),
];

async function enterAndRead(cells: Cells, lastColumn = 'D'): Promise<void> {
  await open.drive((workbench, rows) => workbench.setCell("'Try it'!A40", rows), cells);
  await open.drive(
    (workbench, address) => workbench.select(address),
    `'Try it'!A40:${lastColumn}${39 + cells.length}`,
  );
  await open.idle();
  await pane.getByRole('button', { name: /^Read (the lines|again)$/ }).click();
  await pane.getByRole('button', { name: 'Build the worksheet' }).waitFor();
}

const build = (): Promise<void> => pane.getByRole('button', { name: 'Build the worksheet' }).click();
const column = (name: string): Locator => pane.getByRole('combobox', { name, exact: true });
const workbook = (): Promise<string> => open.drive((workbench) => JSON.stringify(workbench.save().workbook));
const SUMMARY = 'Exposure Try it';

const BAD: readonly [what: string, cells: Cells, told: string][] = [
  ['a chance above 1', spoiled(3, 1.5), 'Row 43, column Probability (D43)'],
  ['an amount without a chance', spoiled(3, ''), 'Row 43, column Probability (D43)'],
  [
    'a chance above 1 beside cells that are read otherwise',
    [
      ['Probability', 'Part', 'Commodity', 'Spend', 'Ship to', 'Vendor'],
      [0.1, 'P-1', 'gallium', 'USD 100', 'US', 'JL MAG'],
      ['never', '', '', '', '', 'Subtotal'],
      [1.5, 'P-2', 'graphite', 'USD 200', 'Japan', 'San Huan'],
    ],
    'Row 43, column Probability (A43)',
  ],
];

describe('one workbook, in which nothing is built', () => {
  beforeAll(openModel);
  afterAll(() => open.close());

  test.each(BAD)('%s: told with its place, and nothing is written', async (_, cells, told) => {
    await enterAndRead(cells, cells[0]!.length > 4 ? 'F' : 'D');
    const before = await workbook();
    await pane.getByText(told).waitFor({ state: 'detached' });
    await build();
    await pane.getByText(told).waitFor();
    await open.idle();
    expect(await workbook()).toBe(before);
  });
});

describe('a workbook each', () => {
  beforeEach(openModel);
  afterEach(() => open.close());

  test('columns without headers are told by a person, and built', async () => {
    await enterAndRead([
      ['X', 'Y', 'Z', ''],
      ...GOOD.map(([supplier, region, amount]) => [supplier!, region!, amount!, 'paid']),
    ]);
    // No column names anything yet.
    await pane.getByText("0 lines read from 'Try it'!A40:D43").waitFor();
    for (const name of ['Supplier', 'Destination', 'Amount'])
      expect(await column(name).inputValue()).toBe('');
    expect(await column('Supplier').locator('option').allTextContents()).toEqual([
      'none',
      'X',
      'Y',
      'Z',
      'D',
    ]);
    await column('Supplier').selectOption('X');
    await column('Destination').selectOption('Y');
    await column('Amount').selectOption('Z');
    await pane.getByText("3 lines read from 'Try it'!A40:D43").waitFor();
    await build();
    await pane.getByText('3 lines are assessed').waitFor();
    await open.idle();
    expect((await summaryTable(open, SUMMARY, 'Status')).get('Total')!.slice(0, 3)).toEqual([
      600,
      expect.any(Number),
      3,
    ]);
    const exporters = await summaryTable(open, SUMMARY, 'Exporter');
    expect([...exporters.values()].map(([amount]) => amount)).toEqual([400, 200, 600]);
  });

  test('of two columns that could be the supplier the first is taken, and a person takes the other', async () => {
    await enterAndRead([
      ['Supplier', 'Vendor', 'Ship to', 'Spend'],
      ['Plant 7', 'JL MAG', 'US', 100],
    ]);
    expect(await column('Supplier').inputValue()).toBe('Supplier');
    await pane.getByRole('group', { name: 'Plant 7' }).waitFor();
    await column('Supplier').selectOption('Vendor');
    await pane.getByRole('group', { name: 'Plant 7' }).waitFor({ state: 'detached' });
    await build();
    await pane.getByText('1 line is assessed').waitFor();
    await open.idle();
    const exporters = await summaryTable(open, SUMMARY, 'Exporter');
    expect(exporters.get('JL MAG Rare-Earth')![0]).toBe(100);
    expect(exporters.has('Plant 7')).toBe(false);
  });

  test('a row whose amount is text is left out with the reason, and the others are built', async () => {
    await enterAndRead(spoiled(2, 'four'));
    await pane.getByText("2 lines read from 'Try it'!A40:D43").waitFor();
    const row = pane.getByRole('checkbox', { name: '43: JL MAG · Germany · four · 0.3 (no amount)' });
    expect(await row.isChecked()).toBe(false);
    await build();
    await pane.getByText('2 lines are assessed').waitFor();
    await open.idle();
    const total = async (): Promise<unknown[]> => {
      const [amount, , lines] = (await summaryTable(open, SUMMARY, 'Status')).get('Total')!;
      return [amount, lines];
    };
    expect(await total()).toEqual([300, 2]);
    // Once its amount is a number, it is a line.
    await open.drive((workbench) => workbench.setCell("'Try it'!C43", 400));
    await open.idle();
    expect(await total()).toEqual([700, 3]);
  });
});
