// Large answers in Excel on the web, which refuses a request of more than 5 MB: the client sends all answers that it has
// in one, and drops them all after a minute.
import type * as Delivery from '../../../src/functions/delivery';
import { tinyAddIn } from '../support/tiny-add-in';
import { closeHosts, openHost, type OpenHost } from '../support/open-host';

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
