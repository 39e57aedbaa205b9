// More lines than one answer carries on the web: the pane builds the worksheet in blocks, says so, and updates it in place.
import { DAYS } from '../support/clock';
import { closeWorkbenches, openWorkbench } from './support/open-workbench';
import type { OpenWorkbench } from './support/open-workbench';
import { ownTotals, sumOf, summaryTable } from './support/own-join';
import type { RawLine } from './support/own-join';

let open: OpenWorkbench;
afterEach(async () => {
  await open.close();
});
afterAll(closeWorkbenches);

/** More than one answer carries, as the names that are not known stand in the notes of their lines: so few weigh much. */
const COUNT = 601;
const unlisted = (name: string): string => `${name} `.repeat(750).trim();
const SUMMARY = 'Exposure Try it';
const HEADERS = ['Supplier', 'Ship to', 'HS code', 'Spend'];
const SUPPLIERS = [
  'JL MAG',
  '300748',
  'San Huan',
  'Ningbo Yunsheng',
  unlisted('Foo Metals'),
  unlisted('Bar Trading'),
];
const REGIONS = ['US', 'Japan', 'Germany', 'Viet Nam'];
const ITEMS = ['gallium', 'dysprosium', '850511', 'graphite', ''];

/** The grid calculates thousands of lines several times over; a busy machine takes minutes for it. */
const MILLIS = 300_000;

const raw: RawLine[] = Array.from({ length: COUNT }, (_, index) => ({
  supplier: SUPPLIERS[(index * 7) % SUPPLIERS.length]!,
  region: REGIONS[(index * 3) % REGIONS.length]!,
  // Who is not in the data sells goods that are named.
  item: ITEMS[index % (SUPPLIERS.indexOf(SUPPLIERS[(index * 7) % SUPPLIERS.length]!) > 3 ? 4 : 5)]!,
  amount: 1_000 + ((index * 7_919) % 9_000),
}));

const cellsOf = (lines: readonly RawLine[]): (string | number)[][] =>
  lines.map(({ supplier, region, item, amount }) => [supplier, region, item, amount]);

/** Presses the button and gives what the pane then says. */
async function build(says: RegExp): Promise<string> {
  const pane = await open.pane();
  await pane.getByRole('button', { name: 'Read the lines' }).click();
  await pane.getByRole('button', { name: 'Build the worksheet' }).click();
  const said = pane.getByText(says);
  await said.waitFor({ timeout: MILLIS });
  await open.drive((workbench, millis) => workbench.idle(millis), MILLIS);
  return (await said.textContent())!;
}

/** The formulas of the assessment's first column, by row. */
const heads = (): Promise<[number, string][]> =>
  open.drive((workbench, count) => {
    const rows = Array.from({ length: count + 1 }, (_, index) => 20 + index);
    return rows.flatMap((row): [number, string][] => {
      const formula = workbench.formula(`'Try it'!F${row}`);
      return formula === null ? [] : [[row, formula]];
    });
  }, COUNT);

/** Amounts and amounts at risk by status as the sheet shows them, against a join of the raw lines. */
async function expectTotals(): Promise<void> {
  const shown = await summaryTable(open, SUMMARY, 'Status');
  const rates = new Map(
    await open.drive(async (workbench) => {
      const statuses = workbench.values("'Exposure Try it'!A1:A60").map(([cell]) => String(cell));
      const from = statuses.indexOf('Status') + 1;
      const words = statuses.slice(from, from + 11);
      workbench.setCell(
        "'Try it'!BE1",
        words.map((word) => [`=EXPOSURE.SCENARIO_VALUE("${word}","Base")`]),
      );
      await workbench.idle();
      return words.map((word, index): [string, number] => [
        word,
        Number(workbench.value(`'Try it'!BE${index + 1}`)),
      ]);
    }),
  );
  const expected = await ownTotals(open, raw, rates);
  expect(expected.size).toBeGreaterThanOrEqual(3);
  for (const [status, { amount, atRisk }] of expected)
    expect([status, ...shown.get(status)!.slice(0, 2)]).toEqual([
      status,
      expect.closeTo(amount, 4),
      expect.closeTo(atRisk, 4),
    ]);
  expect(shown.get('Total')).toEqual([
    expect.closeTo(sumOf(expected, 'amount'), 4),
    expect.closeTo(sumOf(expected, 'atRisk'), 4),
    COUNT,
    expect.anything(),
    expect.anything(),
    expect.anything(),
  ]);
}

test(
  'lines that weigh more than one answer may become blocks whose totals equal a join of the raw lines, and are updated in place',
  async () => {
    // On a later day notes are longer, and the first block holds fewer lines.
    open = await openWorkbench({ today: DAYS.ofData, grid: 'undrawn' });
    await open.drive(
      (workbench, rows) => workbench.setCell("'Try it'!A20", rows),
      [HEADERS, ...cellsOf(raw)],
    );
    await open.drive((workbench, row) => workbench.select(`'Try it'!A20:D${row}`), 20 + COUNT);
    const pane = await open.pane();
    await pane.getByRole('tab', { name: 'Model' }).click();
    const said = await build(/lines are assessed/);
    const formulas = await heads();
    expect(formulas.length).toBeGreaterThan(1);
    expect(said).toContain(`there are ${formulas.length} formulas, one below the other`);
    expect(said).toMatch(/^601 lines are assessed /);
    // The first brings the headers; each goes on where the one before ends.
    const parts = formulas.map(([row, formula], index) => {
      expect(
        formula.startsWith(index === 0 ? '=EXPOSURE.ASSESS(VSTACK(' : '=DROP(EXPOSURE.ASSESS(VSTACK('),
      ).toBe(true);
      const [, from, to] = /'Try it'!\$A\$20:\$D\$20,'Try it'!\$A\$(\d+):\$D\$(\d+)\)/.exec(formula)!;
      expect(row).toBe(index === 0 ? 20 : Number(from));
      return { from: Number(from), to: Number(to) };
    });
    expect(parts.map(({ from }) => from)).toEqual([21, ...parts.slice(0, -1).map(({ to }) => to + 1)]);
    expect(parts.at(-1)!.to).toBe(20 + COUNT);
    await expectTotals();

    const before = await heads();
    raw[COUNT - 1] = { supplier: 'San Huan', region: 'US', item: '', amount: 5_000_000 };
    await open.drive((workbench, { row, cells }) => workbench.setCell(`'Try it'!A${row}`, cells), {
      row: 20 + COUNT,
      cells: cellsOf(raw.slice(-1)),
    });
    await open.drive((workbench, row) => workbench.select(`'Try it'!A20:D${row}`), 20 + COUNT);
    await build(/^Updated: /);
    expect(await heads()).toEqual(before);
    await expectTotals();
    const sheets = await open.drive((workbench) => workbench.save().workbook.sheetOrder.length);
    expect(sheets).toBe(2);
    expect(await open.drive((workbench) => workbench.unknownRequests)).toEqual([]);
    expect(open.errors).toEqual([]);
  },
  2 * MILLIS,
);
