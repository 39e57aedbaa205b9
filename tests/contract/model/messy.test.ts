// A supplier sheet as people have it: titles above, two columns that could be the item, "n/a" among the amounts, names
// that are not known, totals and notes between the lines, two currencies. One attempt builds it, and its formulas live.
import type * as Model from '../../../src/actions/model';
import { dayOfIso } from '../../../src/control-data/days';
import { DAYS } from '../../support/clock';
import { openPage } from '../actions/open-page';
import type { Page } from '../actions/open-page';

let page: Page;
let model: typeof Model;
beforeEach(async () => {
  page = await openPage({});
  await page.actions.setWorkingDay(dayOfIso(DAYS.ofData)!);
  model = await import('../../../src/actions/model');
});
afterEach(() => page.close());

type Row = readonly (string | number | null)[];

const MESSY: readonly Row[] = [
  ['Purchases 2026, all plants', null, null, null, null, null],
  ['Vendor', 'Part', 'Commodity', 'Ship to', 'Spend', 'Remarks'],
  ['JL MAG', 'M-100', 'NdFeB magnets', 'US', 1_000, null],
  ['Ningbo Yunsheng', 'M-101', 'NdFeB magnets', 'Germany', 200, null],
  ['Foo Metals', 4_711, 'gallium', 'US', 'n/a', null],
  ['Foo Metals', 'G-2', 'gallium', 'Germany', 400, 'urgent'],
  ['Subtotal', null, null, null, 1_600, null],
  ['Vendor', 'Part', 'Commodity', 'Ship to', 'Spend', 'Remarks'],
  ['JL MAGG', 'M-100', 'NdFeB magnets', 'Japan', 70, null],
  ['Bar Trading', 'D-1', 'dysprosium', 'Germany', '1,250', null],
  [null, null, null, null, null, null],
  ['Bar Trading', 'gallium', null, 'US', 90, null],
  ['Prices without tax.', null, null, null, null, null],
  ['Baz GmbH', 'X', 'unobtainium', 'US', 30, null],
  ['Grand total', null, null, null, 3_040, null],
];

async function enter(rows: readonly Row[], columns = 'F'): Promise<void> {
  await page.book.enter('A1', rows);
  page.book.host.select(`A1:${columns}${rows.length}`);
}

const statusTotals = (sheet: string): Map<string, unknown[]> => {
  const cells = page.book.host.values(`'${sheet}'!A1:F80`);
  const from = cells.findIndex((row) => row[0] === 'Status');
  const rows = new Map<string, unknown[]>();
  for (const row of cells.slice(from + 1)) {
    if (row[0] === '') break;
    rows.set(String(row[0]), row.slice(1));
  }
  return rows;
};

test('an ordinary messy sheet is seen before anything is written, and built at the first attempt', async () => {
  await enter(MESSY);
  const before = page.book.host.save().workbook;
  const sheet = await model.findSheet('selection');
  const look = model.lookAt(sheet, sheet.remembered, null);
  expect(page.book.host.save().workbook).toEqual(before);
  expect(Object.fromEntries(look.columns.map(({ meaning, label }) => [meaning, label]))).toEqual({
    supplier: 'Vendor',
    region: 'Ship to',
    item: 'Commodity',
    itemElse: 'Part',
    amount: 'Spend',
    origin: '',
    customer: '',
    currency: '',
  });
  expect(look.lines).toBe(7);
  expect(look.leftOut.map(({ rows, reason }) => [...rows, reason])).toEqual([
    [5, 'no-amount'],
    [7, 'total'],
    [8, 'header'],
    [13, 'note'],
    [15, 'total'],
  ]);
  expect(look.unknown.names).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'supplier', name: 'JL MAGG', lines: 1 }),
      expect.objectContaining({ kind: 'item', name: 'unobtainium', lines: 1 }),
    ]),
  );

  const { summarySheet, lines } = await model.buildWorksheet(sheet.place, {
    choice: {},
  });
  expect(lines).toBe(7);
  await page.book.host.idle();
  const totals = statusTotals(summarySheet);
  expect(totals.get('Total')!.slice(0, 3)).toEqual([3_040, expect.any(Number), 7]);
  expect(page.book.host.values('Sheet1!H3:M15').flat().map(String)).not.toContainEqual(
    expect.stringMatching(/^#/),
  );
});

test('what is corrected in the sheet is followed: a name, an amount that was missing, rows that are moved', async () => {
  await enter(MESSY);
  const sheet = await model.findSheet('selection');
  const { summarySheet } = await model.buildWorksheet(sheet.place, {
    choice: {},
  });
  await page.book.host.idle();
  const license = (row: number): unknown => page.book.host.values(`Sheet1!I${row}`)[0]![0];
  expect(license(9)).toBe('Unknown');
  await page.book.enter('Sheet1!A9', 'JL MAG');
  await page.book.host.idle();
  expect(license(9)).not.toBe('Unknown');
  await page.book.enter('Sheet1!E5', 500);
  await page.book.host.idle();
  expect(statusTotals(summarySheet).get('Total')!.slice(0, 3)).toEqual([3_540, expect.any(Number), 8]);
  // The subtotal changes places with a line: it is still left out, and the line still counts.
  await page.book.enter('Sheet1!A6', [['Subtotal', '', '', '', 1_600, ''], MESSY[5]!]);
  await page.book.host.idle();
  expect(statusTotals(summarySheet).get('Total')!.slice(0, 3)).toEqual([3_540, expect.any(Number), 8]);
});

test('rows that look like none are taken in, columns are changed, and both are remembered for the table', async () => {
  await enter(MESSY);
  const sheet = await model.findSheet('selection');
  const key = model.lookAt(sheet, {}, null).leftOut[0]!.key;
  const choice: Model.LinesChoice = {
    columns: { item: 'Part', itemElse: 'Commodity' },
    takenIn: [key],
  };
  const { lines } = await model.buildWorksheet(sheet.place, { choice });
  expect(lines).toBe(8);
  await page.book.host.idle();
  expect(page.book.host.values('Sheet1!H5:K5')[0]).toEqual([
    'License required',
    'Unknown',
    expect.any(Number),
    0,
  ]);
  page.book.host.select('Sheet1!A2:F15');
  expect((await model.findSheet('selection')).remembered).toMatchObject(choice);
});

test('a name that is settled is a private one, and the count follows', async () => {
  await enter(MESSY);
  const sheet = await model.findSheet('selection');
  const before = model.lookAt(sheet, {}, null).unknown;
  const name = before.names.find((one) => one.name === 'JL MAGG')!;
  expect(name.closest).toContain('JL MAG');
  await model.settleName(name, 'JL MAG');
  await model.settleName({ kind: 'item', name: 'unobtainium' }, 'gallium');
  const after = model.lookAt(sheet, {}, null).unknown;
  expect(after.names.map((one) => one.name)).not.toEqual(expect.arrayContaining(['JL MAGG']));
  expect(after.lines).toBeLessThan(before.lines);
});

test('several currencies, in a column and in the cells: rates of the data, or typed ones', async () => {
  await enter(
    [
      ['Supplier', 'Ship to', 'Material', 'Amount', 'Currency'],
      ['JL MAG', 'US', 'NdFeB magnets', 'USD 1,200.50', null],
      ['JL MAG', 'Germany', 'NdFeB magnets', 700, 'EUR'],
      ['JL MAG', 'Japan', 'NdFeB magnets', 'EUR 300', null],
      ['JL MAG', 'Japan', 'NdFeB magnets', 50, 'XAU'],
    ],
    'E',
  );
  const sheet = await model.findSheet('selection');
  const open = model.lookAt(sheet, { currency: 'USD' }, null);
  expect(open.isOpen).toBe(true);
  expect(open.currencies).toMatchObject({ to: 'USD' });
  expect(open.currencies!.all.map(({ currency, lines }) => [currency, lines])).toEqual([
    ['EUR', 2],
    ['USD', 1],
    ['XAU', 1],
  ]);
  const before = page.book.host.save().workbook;
  await expect(model.buildWorksheet(sheet.place, { choice: { currency: 'USD' } })).rejects.toMatchObject({
    code: 'model.no-rate',
  });
  expect(page.book.host.save().workbook).toEqual(before);
  const choice = {
    currency: 'USD',
    rates: { 'EUR/USD': 1.1, 'XAU/USD': 2_000 },
  };
  expect(model.lookAt(sheet, choice, null).isOpen).toBe(false);
  const { summarySheet } = await model.buildWorksheet(sheet.place, { choice });
  await page.book.host.idle();
  const total = (): unknown => statusTotals(summarySheet).get('Total')![0];
  expect(total()).toBeCloseTo(1_200.5 + 1_000 * 1.1 + 50 * 2_000);
  // The rates stand in the sheet as input cells; a corrected currency is followed.
  await page.book.enter('Sheet1!E5', 'EUR');
  await page.book.host.idle();
  expect(total()).toBeCloseTo(1_200.5 + 1_050 * 1.1);
});

test('Country that may be the origin is asked, not guessed', async () => {
  await enter(
    [
      ['Supplier', 'Country', 'Material', 'Spend'],
      ['JL MAG', 'China', 'gallium', 100],
      ['Foo', 'China', 'dysprosium', 200],
    ],
    'D',
  );
  const sheet = await model.findSheet('selection');
  expect(model.lookAt(sheet, {}, null)).toMatchObject({
    country: 'Country',
    isOpen: true,
  });
  const choice = {
    columns: { origin: 'Country', region: '' },
    allTo: 'United States',
  };
  expect(model.lookAt(sheet, choice, null)).toMatchObject({
    country: null,
    isOpen: false,
  });
  await model.buildWorksheet(sheet.place, { choice });
  await page.book.host.idle();
  expect(page.book.host.values('Sheet1!F2:G3').flat()).not.toContain('Not controlled');
});
