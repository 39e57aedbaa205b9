// Purchases with stock and demand: cover, shortfall, the day to apply by, and deadlines in order.
import type * as Model from '../../../src/actions/model';
import { dayOfIso, isoOfDay } from '../../../src/control-data/days';
import { DAYS } from '../../support/clock';
import { openPage } from '../actions/open-page';
import type { Page } from '../actions/open-page';

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
  return { sheet: summarySheet, cells: page.book.host.values(`'${summarySheet}'!A1:G220`) };
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
  expect(fact('Lines that run out of stock')).toBe(4);
  expect(fact('Shortest cover in days')).toBe(1);
  expect(fact('Lines that run out before a license')).toBe(3);
  expect(fact('Shortfall in units')).toBe(474);
  expect(fact('Shortfall in money')).toBe(908);
  expect(fact('Lines that run out before recovery')).toBe(4);
});

/** The rows of the n-th list of deadlines: what, day, days left, at risk, license, line, row. */
function listed(cells: unknown[][], nth: number): unknown[][] {
  const headers = cells.flatMap((row, at) => (row[0] === 'What' && row[1] === 'Day' ? [at] : []));
  const rows = cells.slice(headers[nth]! + 1);
  return rows.slice(
    0,
    rows.findIndex((row) => typeof row[1] !== 'number'),
  );
}

const [LICENSE, NEXT, APPLY_BY] = [0, 3, 11];

test.each([
  ['next changes', 0, NEXT, 'A license reaches its last day'],
  ['last days to apply', 1, APPLY_BY, '20 days of cover, 45 to a license'],
])('the %s of the own lines are sorted by day, with the days left', async (_, nth, column, what) => {
  const { cells } = await build();
  const lines = page.book.host.values('Sheet1!M2:X7');
  const own = lines.flatMap((line, index) => {
    const day = line[column];
    return typeof day === 'number' ? [{ day, row: index + 2 }] : [];
  });
  own.sort((a, b) => a.day - b.day || a.row - b.row);
  expect(own.length).toBeGreaterThan(2);
  const found = listed(cells, nth);
  expect(found.map((row) => ({ day: row[1], row: row[6] }))).toEqual(own);
  for (const row of found) {
    expect(row[2]).toBe(Number(row[1]) - DAY);
    expect(row[4]).toBe(lines[Number(row[6]) - 2]![LICENSE]);
  }
  expect(found.map(([about]) => about)).toContain(what);
  const note = new RegExp(`In all: ${own.length}$`);
  expect(cells.some(([cell]) => note.test(String(cell)))).toBe(true);
});

test('once no date lies ahead the lists say so, where the evidence ends, and what to do', async () => {
  const { sheet, cells } = await build();
  const { dataDay } = await import('../../../src/control-data/control-data');
  const evidence = dataDay(page.state.currentState().data);
  const saidOf = (shown: unknown[][], title: RegExp): unknown =>
    shown[shown.findIndex(([cell]) => title.test(String(cell))) + 1]![0];
  const [dates, deadlines] = [/^Next dates that matter/, /^Deadlines on your lines/];
  const remark = (shown: unknown[][]): unknown => shown.find(([label]) => label === 'Evidence to')![2];
  expect(saidOf(cells, dates)).toBe(
    'What happens describes the first line affected that day; Row is its row.',
  );
  expect(remark(cells)).toBe('');

  const later = dayOfIso(DAYS.afterAllDates)!;
  await page.book.enter(`'${sheet}'!B9`, later);
  const emptied = page.book.host.values(`'${sheet}'!A1:G220`);
  const none = `These lines have no later dated event; the evidence ends on ${isoOfDay(evidence)}. Load newer data in the pane, or settle what says Review.`;
  expect([saidOf(emptied, dates), saidOf(emptied, deadlines)]).toEqual([none, none]);
  expect(listed(emptied, 0)).toEqual([]);
  expect(remark(emptied)).toMatch(new RegExp(`^Days before As of: ${later - evidence}\\. .*load newer data`));
});

test('another as-of day moves the last days to apply, not the days left', async () => {
  const { sheet, cells } = await build();
  expect(listed(cells, 1)[0]!.slice(1)).toEqual([
    DAY - 25,
    -25,
    750,
    'Partial',
    'JL MAG Rare-Earth → Japan',
    3,
  ]);
  await page.book.enter(`'${sheet}'!B9`, DAY + 10);
  const moved = page.book.host.values(`'${sheet}'!A1:G220`);
  expect(listed(moved, 1)[0]!.slice(1, 3)).toEqual([DAY - 15, -25]);
  expect(listed(moved, 0)[0]![2]).toBe(Number(listed(cells, 0)[0]![2]) - 10);
});

test('rows inserted above the lines move the deadlines with them', async () => {
  const { sheet, cells } = await build();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('1:2').insert('Down');
    await context.sync();
  });
  await page.book.host.idle();
  const moved = page.book.host.values(`'${sheet}'!A1:G220`);
  for (const nth of [0, 1])
    expect(listed(moved, nth)).toEqual(
      listed(cells, nth).map((row) => [...row.slice(0, 6), Number(row[6]) + 2]),
    );
});

test('concentration is measured on the amounts, by exporter and by destination', async () => {
  const { cells } = await build();
  const row = (by: string): unknown[] => {
    const header = cells.findIndex(([first, second]) => first === 'By' && second === 'HHI');
    return cells.slice(header + 1).find(([first]) => first === by)!;
  };
  const total = 23_000;
  const hhi = (amounts: number[]): number => amounts.reduce((sum, one) => sum + (one / total) ** 2, 0);
  expect(row('Exporter').slice(1)).toEqual([
    expect.closeTo(hhi([16_000, 7_000])),
    expect.closeTo(16_000 / total),
    2,
    '',
    'JL MAG Rare-Earth',
    '',
  ]);
  expect(row('Destination')[1]).toBeCloseTo(hhi([21_000, 1_000, 1_000]));
});
