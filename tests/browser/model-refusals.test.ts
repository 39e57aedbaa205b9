// Lines that cannot be assessed: the pane names the column and the row, and the workbook stays as it was. And lines that
// weigh too much for one answer on the web: the pane says into how many formulas they were cut.
import type { Frame } from 'playwright-core';
import { closeWorkbenches, openWorkbench, type OpenWorkbench } from './support/open-workbench';

jest.setTimeout(240_000);

let open: OpenWorkbench;
let pane: Frame;
beforeEach(async () => {
  open = await openWorkbench();
  pane = await open.pane();
  await pane.getByRole('tab', { name: 'Model' }).click();
});
afterEach(async () => {
  await open.close();
});
afterAll(closeWorkbenches);

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

const BAD: readonly [what: string, cells: Cells, told: string][] = [
  ['no headers', GOOD, 'The first row has no column for: supplier'],
  [
    'two columns of one meaning',
    [
      ['Supplier', 'Vendor', 'Ship to', 'Spend'],
      ['JL MAG', 'JL MAG', 'US', 100],
    ],
    'Several columns could be the supplier',
  ],
  ['text in amounts', spoiled(2, 'four'), 'Row 43, column Spend (C43)'],
  ['a chance above 1', spoiled(3, 1.5), 'Row 43, column Probability (D43)'],
  ['an amount without a chance', spoiled(3, ''), 'Row 43, column Probability (D43)'],
];

test.each(BAD)('%s: told with its place, and nothing is written', async (_, cells, told) => {
  await open.drive((workbench, rows) => workbench.setCell("'Try it'!A40", rows), cells);
  await open.drive((workbench, address) => workbench.select(address), `'Try it'!A40:D${39 + cells.length}`);
  await open.idle();
  const sheets = (): Promise<string> => open.drive((workbench) => JSON.stringify(workbench.save().workbook));
  const before = await sheets();
  await pane.getByRole('button', { name: 'Read the lines' }).click();
  await pane.getByRole('button', { name: 'Build the worksheet' }).click();
  await pane.getByText(told).waitFor();
  await open.idle();
  expect(await sheets()).toBe(before);
});

test('lines whose answer is too large for Excel on the web are cut, and the pane says so', async () => {
  // A name that is not known stands in the note of its line: so few lines weigh as much as many.
  const name = 'Unlisted supplier '.repeat(150);
  await open.drive((workbench, supplier) => {
    const lines = Array.from({ length: 1_200 }, (_, index) => [supplier, 'US', 100 + (index % 7)]);
    workbench.setCell("'Try it'!A40", [['Supplier', 'Ship to', 'Spend'], ...lines]);
    workbench.select("'Try it'!A40:C1240");
  }, name);
  await open.idle();
  await pane.getByRole('button', { name: 'Read the lines' }).click();
  await pane.getByRole('button', { name: 'Build the worksheet' }).click();
  await pane.getByText('1,200 lines are assessed').waitFor({ timeout: 200_000 });
  await pane.getByText('so there are 2 formulas, one below the other').waitFor();
});
