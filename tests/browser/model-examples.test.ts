// The examples by their buttons: one click, and what stands in the sheets equals what the test joins from the raw lines.
import { DAYS } from '../support/clock';
import { closeWorkbenches, openWorkbench } from './support/open-workbench';
import type { OpenWorkbench } from './support/open-workbench';
import { ownTotals, scenarioTable, sumOf, summaryTable } from './support/own-join';
import type { RawLine } from './support/own-join';

// Two hundred lines and their summary take the grid a while on a busy machine.
jest.setTimeout(300_000);

let open: OpenWorkbench;
afterEach(async () => {
  await open.close();
});
afterAll(closeWorkbenches);

const SUMMARY = 'Exposure Example_purchases';

test('one click brings two hundred purchases and the worksheet whose totals equal a join of the raw lines', async () => {
  // Before the days from which the severe scenario has measures in force again: the test's own join knows rates alone.
  open = await openWorkbench({ today: DAYS.ofData });
  const pane = await open.pane();
  await pane.getByRole('tab', { name: 'Model' }).click();
  await pane.getByRole('button', { name: 'Purchases, 200 lines' }).click();
  await pane.getByText('200 lines are assessed').waitFor({ timeout: 240_000 });
  await open.idle();

  const scenario = await scenarioTable(open, 'A');
  const inDollars = (currency: string): number => (currency === 'USD' ? 1 : scenario.get(`${currency}/USD`)!);
  const cells = await open.drive((workbench) => workbench.values("'Example purchases'!A4:L203"));
  const lines = cells.map(([, supplier, region, item, spend, currency]): RawLine => ({
    supplier: String(supplier),
    region: String(region),
    item: String(item ?? ''),
    amount: Number(spend) * inDollars(String(currency)),
  }));
  expect(lines).toHaveLength(200);
  const expected = await ownTotals(open, lines, scenario);
  expect(expected.size).toBeGreaterThanOrEqual(3);
  const statuses = await summaryTable(open, SUMMARY, 'Status');
  for (const [status, { amount, atRisk }] of expected)
    expect([status, ...statuses.get(status)!.slice(0, 2)]).toEqual([
      status,
      expect.closeTo(amount, 3),
      expect.closeTo(atRisk, 3),
    ]);
  for (const header of ['Status', 'Exporter', 'Destination', 'Goods'])
    expect((await summaryTable(open, SUMMARY, header)).get('Total')!.slice(0, 3)).toEqual([
      expect.closeTo(sumOf(expected, 'amount'), 3),
      expect.closeTo(sumOf(expected, 'atRisk'), 3),
      200,
    ]);
  const severe = sumOf(await ownTotals(open, lines, await scenarioTable(open, 'E')), 'atRisk');
  const compared = await summaryTable(open, SUMMARY, 'Scenario');
  expect(compared.get('Example severe')![0]).toBeCloseTo(severe, 3);

  // Cover by the definition, from the raw cells: stock and goods in transit over daily demand.
  const covers = cells.flatMap(([, , , , , , stock, demand, transit]) =>
    demand ? [(Number(stock) + Number(transit ?? 0)) / Number(demand)] : [],
  );
  const facts = await open.drive((workbench, address) => workbench.values(address), `'${SUMMARY}'!A1:B200`);
  const fact = (label: string): unknown => facts.find(([first]) => first === label)?.[1];
  expect(fact('Lines that run out of stock')).toBe(covers.length);
  expect(fact('Lines that run out before a license')).toBe(covers.filter((days) => days < 45).length);
  expect(fact('Shortest cover in days')).toBeCloseTo(Math.min(...covers), 6);
  expect(fact('Check')).toBe('Complete');
  expect(await open.drive((workbench) => workbench.unknownRequests)).toEqual([]);
  expect(open.errors).toEqual([]);
});
