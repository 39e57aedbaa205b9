// Four hundred lines as people have them, read and built in the pane by a person who changes two columns, types three
// rates and settles three names; then one name is corrected in the sheet, and the totals follow.
import type { Frame } from 'playwright-core';
import { keptAsText, MESSY_HEADERS, messySheet } from '../support/messy-sheet';
import type { MessyLine } from '../support/messy-sheet';
import { joinedLines, keyOf, totalsBy } from '../support/own-join';
import type { Grid, JoinedLine, Total } from '../support/own-join';
import { closeWorkbenches, openWorkbench } from './support/open-workbench';
import type { OpenWorkbench } from './support/open-workbench';
import { summaryTable } from './support/own-join';
import { faultsOf } from './support/pane';

let open: OpenWorkbench;
afterEach(async () => {
  await open.close();
});
afterAll(closeWorkbenches);

/** Several hundred questions are asked in cells one by one. */
const MILLIS = 300_000;
const SUMMARY = 'Exposure Try it';
/** The row of the headers, below the example of the first sheet. */
const TOP = 20;
const RATES = { USD: 1, EUR: 1.1, CNY: 0.14, JPY: 0.0065 } as const;
const sheet = messySheet();

const grid: Grid = {
  enter: (address, value) =>
    open.drive(
      (workbench, [at, cells]) => {
        workbench.setCell(at, cells);
        return workbench.idle();
      },
      [`'Try it'!${address}`, value as string[][]] as const,
    ),
  values: async (address) => {
    await open.idle();
    return open.drive((workbench, at) => workbench.values(at), `'Try it'!${address}`);
  },
};

/** The part is the item now, and the commodity stands in. */
const swapped = (lines: readonly MessyLine[]): MessyLine[] =>
  lines.map((line) => ({ ...line, part: line.commodity, commodity: line.part }));

async function settle(pane: Frame, name: string, as: string): Promise<void> {
  const group = pane.getByRole('group', { name, exact: true });
  const more = pane.getByRole('button', { name: /^And \d+ more/ });
  while ((await group.count()) === 0) await more.last().click();
  const closest = group.getByRole('button', { name: as, exact: true });
  if ((await closest.count()) > 0) await closest.click();
  else {
    await group.getByRole('button', { name: 'This is …' }).click();
    await group.getByLabel(`What ${name} is`).fill(as);
    await group.getByRole('button', { name: 'Keep as a private name' }).click();
  }
  await pane.getByText(`In this workbook, ${name} now means ${as}`).waitFor();
  await group.waitFor({ state: 'detached' });
}

async function expectTotals(lines: readonly MessyLine[]): Promise<void> {
  const own = await joinedLines(grid, swapped(lines), RATES);
  const all = totalsBy(own, () => 'total').get('total')!;
  const close = ({ amount, atRisk, lines: count }: Total): unknown[] => [
    expect.closeTo(amount, 4),
    expect.closeTo(atRisk, 4),
    count,
  ];
  const by: [string, (line: JoinedLine) => string][] = [
    ['Status', ({ license }) => license],
    ['Exporter', ({ exporter }) => exporter],
    ['Destination', ({ destination }) => destination],
    ['Goods', ({ goods }) => goods],
  ];
  for (const [header, of] of by) {
    const rows = await summaryTable(open, SUMMARY, header);
    expect([header, rows.get('Total')!.slice(0, 3)]).toEqual([header, close(all)]);
    const expected = totalsBy(own, of);
    for (const [name, cells] of rows) {
      if (name === 'Total' || name.startsWith('Others')) continue;
      const none = { amount: 0, atRisk: 0, lines: 0 };
      // Statuses that no line had when it was built stand in one line, without numbers until lines have them.
      if (header === 'Status' && (name === 'None' || name === 'Other statuses')) {
        const listed = new Set([...rows.keys()].map(keyOf));
        const others = [...expected].filter(([key]) => !listed.has(key)).map(([, sums]) => sums);
        const add = (of: keyof typeof none): number => others.reduce((sum, one) => sum + one[of], 0);
        const all = { amount: add('amount'), atRisk: add('atRisk'), lines: add('lines') };
        expect([name, cells.slice(0, 3)]).toEqual([name, all.lines === 0 ? ['', '', ''] : close(all)]);
        continue;
      }
      if (header !== 'Status')
        expect([header, [...expected.keys()]]).toEqual([header, expect.arrayContaining([keyOf(name)])]);
      expect([header, name, cells.slice(0, 3)]).toEqual([
        header,
        name,
        close(expected.get(keyOf(name)) ?? none),
      ]);
    }
  }
}

test(
  '400 messy lines take one attempt, and what is corrected later is followed',
  async () => {
    open = await openWorkbench({ settings: { paneWidth: 320 }, grid: 'undrawn' });
    const pane = await open.pane();
    await pane.getByRole('tab', { name: 'Model' }).click();
    const began = performance.now();
    const cells = keptAsText([MESSY_HEADERS, ...sheet.rows]);
    await open.drive((workbench, rows) => workbench.setCell("'Try it'!A20", rows as string[][]), cells);
    await open.drive((workbench, last) => workbench.select(`'Try it'!A20:I${last}`), TOP + sheet.rows.length);
    await pane.getByRole('button', { name: 'Read the lines' }).click();
    await pane.getByText(`${sheet.lines.length} lines read from`).waitFor();
    for (const [name, column] of [
      ['Item', 'Part'],
      ['Item to use where it is blank or unknown', 'Commodity'],
    ] as const)
      await pane.getByRole('combobox', { name, exact: true }).selectOption(column);
    for (const currency of ['EUR', 'CNY', 'JPY'] as const)
      await pane.getByLabel(`One ${currency} in USD`).fill(String(RATES[currency]));
    expect(await faultsOf(pane)).toEqual([]);
    await settle(pane, 'Acme Trading', 'JL MAG Rare-Earth');
    await settle(pane, 'Germny', 'Germany');
    await settle(pane, 'EMEA', 'European Union');
    await pane.getByRole('button', { name: 'Build the worksheet' }).click();
    await pane.getByText(`${sheet.lines.length} lines are assessed`).waitFor({ timeout: MILLIS });
    await open.drive((workbench, millis) => workbench.idle(millis), MILLIS);
    console.info(`From paste to totals: ${Math.round((performance.now() - began) / 1000)} s`);
    const errors = await open.drive(
      (workbench, last) =>
        workbench
          .values(`'Try it'!K20:AG${last}`)
          .flat()
          .filter((one) => /^#[A-Z]/.test(String(one))),
      TOP + sheet.rows.length,
    );
    expect(errors).toEqual([]);

    // That the totals are those of the lines before it too is for the contract tests, which ask the same sheet.
    const line = sheet.lines.find(({ supplier }) => supplier === 'Foo Metals Inc.')!;
    await grid.enter(`A${TOP + 1 + line.at}`, [['JL MAG']]);
    await expectTotals(sheet.lines.map((one) => (one === line ? { ...one, supplier: 'JL MAG' } : one)));
    expect(await open.drive((workbench) => workbench.unknownRequests)).toEqual([]);
    expect(open.errors).toEqual([]);
  },
  2 * MILLIS,
);
