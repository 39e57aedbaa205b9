// Purchases with stock and demand: cover, shortfall, the day to apply by, and deadlines in order.
import type * as Model from '../../../src/actions/model';
import { dayOfIso } from '../../../src/control-data/days';
import { type Page, openPage } from '../actions/open-page';

let page: Page;
afterEach(() => page.close());

const DAY = dayOfIso('2026-03-02')!;
const HEADERS = [
  'Supplier',
  'Destination',
  'Material',
  'Spend',
  'Stock',
  'Daily demand',
  'Alternate',
  'Recovery days',
  'License lead days',
  'Unit price',
];
const LINES = [
  // 900 at 30 a day less 12 elsewhere: 50 days; recovery 63 days leaves 13 × 18 units short.
  ['JL MAG', 'Japan', '', 10_000, 900, 30, 12, 63, 45, 2],
  // Two lines on one day stay apart: 20 days of cover and 45 of lead time are 25 days too late.
  ['JL MAG', 'Japan', '', 5_000, 200, 10, 0, 30, 45, 3],
  ['San Huan', 'Japan', '', 6_000, 200, 10, 0, 30, 45, 1],
  // What needs no license has no day to apply by.
  ['JL MAG', 'China', '', 1_000, 10, 10, 0, 5, 45, 1],
  // Alternate supply covers demand.
  ['San Huan', 'US', '', 500, 5, 10, 10, 90, 45, 9],
  ['San Huan', 'US', '', 500, null, null, null, null, null, null],
];

async function build(): Promise<{ sheet: string; cells: unknown[][] }> {
  page = await openPage();
  const model: typeof Model = await import('../../../src/actions/model');
  await page.actions.setAsOf({ kind: 'fixed', day: DAY });
  await page.book.enter('A1', [HEADERS, ...LINES]);
  page.book.host.select('A1:J7');
  const { summarySheet } = await model.buildWorksheet('selection');
  await page.book.host.idle();
  return { sheet: summarySheet, cells: page.book.host.values(`'${summarySheet}'!A1:F220`) };
}

test('cover, shortfall and the day to apply by stand beside the lines', async () => {
  await build();
  expect(page.book.host.values('Sheet1!U1:X1')[0]).toEqual([
    'Days of cover',
    'Shortfall units',
    'Shortfall amount',
    'Apply by',
  ]);
  expect(page.book.host.values('Sheet1!U2:X7')).toEqual([
    [50, 234, 468, DAY + 5],
    [20, 100, 300, DAY - 25],
    [20, 100, 100, DAY - 25],
    [1, 40, 40, ''],
    ['Indefinite', 0, 0, ''],
    ['', '', '', ''],
  ]);
});

test('the summary adds them up and lists the deadlines, the nearest first', async () => {
  const { cells } = await build();
  const fact = (label: string): unknown => cells.find((row) => row[0] === label)?.[1];
  expect(fact('Lines whose cover ends')).toBe(4);
  expect(fact('Shortest cover in days')).toBe(1);
  expect(fact('Lines to run out before a license')).toBe(3);
  expect(fact('Shortfall in units')).toBe(474);
  expect(fact('Shortfall in money')).toBe(908);
  const from = cells.findIndex((row) => row[0] === 'Row');
  expect(cells.slice(from + 1, from + 5).map((row) => row.slice(0, 4))).toEqual([
    [3, DAY - 25, -25, 20],
    [4, DAY - 25, -25, 20],
    [2, DAY + 5, 5, 50],
    ['', '', '', ''],
  ]);
  expect(cells[from + 1]![5]).toBe('JL MAG Rare-Earth, (none)');
});
