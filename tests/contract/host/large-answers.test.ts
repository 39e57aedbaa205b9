// Large answers in Excel on the web, which refuses a request of more than 5 MB: the client sends all answers that it has
// in one, and drops them all after a minute.
import type * as Delivery from '../../../src/functions/delivery';
import { openPage } from '../actions/open-page';
import { tinyAddIn } from '../support/tiny-add-in';
import { closeHosts, openHost } from '../support/open-host';
import type { OpenHost } from '../support/open-host';
import { until } from '../support/until';

afterEach(() => closeHosts());

/** Cells of 30,000 characters each, some 1.7 MB together. */
const big = (): unknown[][] => Array.from({ length: 57 }, () => ['x'.repeat(30_000)]);

type Hand = (rows: unknown[][]) => unknown;

async function opened(platform: 'OfficeOnline' | 'PC', hand: Hand): Promise<OpenHost> {
  const open = await openHost({ addIn: tinyAddIn, platform });
  const { CustomFunctions } = open.realm as { CustomFunctions: typeof globalThis.CustomFunctions };
  // As registered by an add-in of its own: what the test decides is handed to Excel.
  CustomFunctions.associate('COUNT', () => hand(big()));
  CustomFunctions.associate('CRASH', () => hand([['small']]));
  return open;
}

const FORMULAS = [['=TINY.COUNT()', '=TINY.COUNT()', '=TINY.COUNT()', '=TINY.CRASH()']];

const withDelivery = async (): Promise<Hand> => {
  const { inTurn }: typeof Delivery = await import('../../../src/functions/delivery');
  return (rows) => inTurn(rows, JSON.stringify(rows).length);
};

test('three columns at once arrive in turn, and no small neighbor waits for ever', async () => {
  const { host, enter } = await opened('OfficeOnline', await withDelivery());
  await enter('A1', FORMULAS);
  expect(['A1', 'B1', 'C1'].map((cell) => String(host.value(cell)).length)).toEqual([30_000, 30_000, 30_000]);
  expect(String(host.value('C57')).length).toBe(30_000);
  expect(host.value('D1')).toBe('small');
});

test('handed over all at once they never arrive, nor does the neighbor: so Excel on the web is', async () => {
  const { host } = await opened('OfficeOnline', (rows) => rows);
  host.setCell('A1', FORMULAS);
  await expect(host.idle(3_000)).rejects.toThrow('not idle');
  expect(['A1', 'C1', 'D1'].map((cell) => host.value(cell))).toEqual(['#BUSY!', '#BUSY!', '#BUSY!']);
});

test('on the desktop there is no such limit', async () => {
  const { host, enter } = await opened('PC', (rows) => rows);
  await enter('A1', FORMULAS);
  expect(host.value('D1')).toBe('small');
});

test('what is too much for one delivery waits until Excel has answered that the former one has arrived', async () => {
  jest.resetModules();
  const { inTurn, setRoundTrip }: typeof Delivery = await import('../../../src/functions/delivery');
  let arrive = (): void => undefined;
  let asked = false;
  setRoundTrip(() => {
    asked = true;
    return new Promise<void>((resolve) => (arrive = resolve));
  });
  expect(inTurn('first', 2_900_000)).toBe('first');
  const given: unknown[] = [];
  const waiting = [inTurn('second', 1_700_000), inTurn('small', 10)].map(async (one) =>
    given.push(await one),
  );
  await until(() => asked);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(given).toEqual([]);
  arrive();
  await Promise.all(waiting);
  expect(given).toEqual(['second', 'small']);
});

test('functions hand over in turn on the web, as the page opens there', async () => {
  const page = await openPage({ platform: 'OfficeOnline' });
  try {
    const { host } = page.book;
    const explain = (materials: string) =>
      `=EXPOSURE.EXPLAIN("CONTROL_STATUS",${materials},"US","2025-01-15")`;
    await page.book.enter('A1', explain('"gallium"'));
    const one = String(host.value('A1'));
    // Three columns of this are more than Excel on the web takes at once, and each of them is not.
    const rows = Math.floor(1_780_000 / (one.length + 6));
    expect(3 * rows * one.length).toBeGreaterThan(5_000_000);
    host.setCell(
      'A1',
      Array.from({ length: rows }, () => ['gallium']),
    );
    const formula = explain(`A1:A${rows}`);
    await page.book.enter('C1', [[formula, formula, formula]]);
    expect(['C', 'D', 'E'].map((column) => host.value(`${column}${rows}`))).toEqual([one, one, one]);
  } finally {
    await page.close();
  }
});
