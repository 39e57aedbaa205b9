// The examples: one call each, and everything that they show is an answer.
import type * as Model from '../../../src/actions/model';
import { openPage } from '../actions/open-page';
import type { Page } from '../actions/open-page';

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

test('the JL MAG case shows the licenses on the days when they changed and the revenue that an outage puts at risk', async () => {
  const sheet = await model.insertJlMagCase();
  await page.book.host.idle();
  const cells = page.book.host.values(`'${sheet}'!A1:R190`);
  expect(cells.flat().filter(isError)).toEqual([]);
  const table = (...header: unknown[]): Map<unknown, unknown[]> => {
    const from = cells.findIndex((row) =>
      header.every((cell, column) => cell === null || row[column] === cell),
    );
    const rows = cells.slice(from + 1);
    return new Map(
      rows
        .slice(
          0,
          rows.findIndex(([first]) => first === ''),
        )
        .map(([first, ...rest]) => [first, rest]),
    );
  };
  const day = (iso: string): number => Date.parse(iso) / 86_400_000 + 25_569;
  const days = ['2025-06-09', '2025-06-10', '2025-12-02'].map(day);
  const licenses = table('Destination', null, ...days);
  expect(licenses.get('United States')!.slice(1, 4)).toEqual(['Required', 'Granted', 'Granted']);
  expect(licenses.get('Southeast Asia')!.slice(1, 4)).toEqual(['Required', 'Granted', 'Granted']);
  expect(licenses.get('World')!.slice(1, 4)).toEqual(['Required', 'Partial', 'Partial']);
  const lapse = table('Region', 'In total', 30, 63, 90);
  expect(lapse.get('United States')!.slice(1, 4)).toEqual([
    expect.closeTo(122_000_000 / 3),
    expect.closeTo(85_400_000),
    expect.closeTo(122_000_000),
  ]);
  // What is sold at home hangs on no license.
  expect(lapse.get('Total')![3]).toBeCloseTo(312_000_000);
  expect(await model.builtWorksheets()).toHaveLength(1);
});
