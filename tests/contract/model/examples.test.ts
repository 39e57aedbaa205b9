// The examples: one call each, and everything that they show is an answer.
import type * as Model from '../../../src/actions/model';
import { type Page, openPage } from '../actions/open-page';

// The engine of the stand-in takes its time over two hundred lines on a busy machine.
jest.setTimeout(180_000);

let page: Page;
let model: typeof Model;
beforeEach(async () => {
  page = await openPage();
  model = await import('../../../src/actions/model');
});
afterEach(() => page.close());

const isError = (cell: unknown): boolean => typeof cell === 'string' && cell.startsWith('#');

test('the purchases come with their scenario and the worksheet built from them', async () => {
  const built = await model.insertPurchasesExample();
  expect(built).toMatchObject({ lines: 200, blocks: 1, updated: false });
  await page.book.host.idle();
  const cells = page.book.host.values(`'${built.summarySheet}'!A1:F240`);
  expect(cells.flat().filter(isError)).toEqual([]);
  const fact = (label: string): unknown => cells.find((row) => row[0] === label)?.[1];
  expect(fact('Currency')).toBe('USD');
  expect(fact('Lines')).toBe(200);
  expect(fact('Check')).toBe('Complete');
  const lines = page.book.host.values("'Example purchases'!A4:L203");
  const rates: Record<string, number> = { USD: 1, EUR: 1.15, CNY: 0.14 };
  const total = lines.reduce((sum, line) => sum + Number(line[4]) * rates[String(line[5])]!, 0);
  expect(fact('Amount')).toBeCloseTo(total, 3);
  expect(page.book.host.values('Scenarios!A1')[0]).toEqual(['Example']);
}, 180_000);

test('the JL MAG case shows the licenses on four days and the revenue that an outage puts at risk', async () => {
  const sheet = await model.insertJlMagCase();
  await page.book.host.idle();
  const cells = page.book.host.values(`'${sheet}'!A1:F40`);
  expect(cells.flat().filter(isError)).toEqual([]);
  const row = (label: string, nth = 0): unknown[] =>
    cells.filter(([first]) => first === label)[nth]!.slice(1);
  expect(row('US').slice(0, 4)).toEqual(['Required', 'Granted', 'Granted', 'Partial']);
  expect(row('Japan').slice(0, 3)).toEqual(['Required', 'Required', 'Partial']);
  expect(row('US', 1)).toEqual([
    0.0694,
    expect.closeTo(122_000_000 / 3),
    expect.closeTo(85_400_000),
    expect.closeTo(122_000_000),
    122_000_000,
  ]);
});
