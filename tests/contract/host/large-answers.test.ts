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
  // Answers that take no time: without turns all of them leave in one request.
  const version = 'x'.repeat(30_000);
  const page = await openPage({ platform: 'OfficeOnline', bundled: { version } });
  try {
    const { host } = page.book;
    const rows = 57;
    host.setCell(
      'A1',
      Array.from({ length: rows }, () => ['version']),
    );
    page.book.requests.length = 0;
    let refused = 0;
    page.book.alterRequests((text) => {
      if (text.length <= 5_000_000) return text;
      // Cut, so that the client does not send it again for a minute.
      refused += 1;
      return text.replaceAll(version, 'x');
    });
    await page.book.enter('C1', [Array.from({ length: 3 }, () => `=EXPOSURE.DATA_INFO(A1:A${rows})`)]);
    expect(refused).toBe(0);
    for (const column of ['C', 'D', 'E']) expect(host.value(`${column}${rows}`) === version).toBe(true);
    // Between two deliveries Excel's word is waited for.
    expect(page.book.requests.filter(({ text }) => text.includes('"calculationMode"'))).not.toEqual([]);
  } finally {
    await page.close();
  }
});
