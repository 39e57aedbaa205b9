// Following the selected cell: one read for each selection that rests, and only the newest is told.
import { mergeAreas } from '../../../src/workbook/formats';
import { followSelection, readSelectedCell } from '../../../src/workbook/selection';
import type { SelectedCell } from '../../../src/workbook/selection';
import { addSheet } from '../../../src/workbook/sheets';
import { until } from '../support/until';
import { closeBooks, openBook } from './open-book';
import type { Book } from './open-book';

let book: Book;
let told: SelectedCell[];
beforeEach(async () => {
  book = await openBook();
  told = [];
  await book.enter('A1', [['JL MAG', 0.069, '=TINY.ADD(1,2)', '=NA()']]);
  book.host.select('A1');
});
afterEach(() => closeBooks(book));

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
/** Long enough for what must not come. */
const NONE_COMES = 250;
const reads = (): number => book.requests.filter(({ text }) => text.includes('GetActiveCell')).length;
const follow = (options = {}): Promise<() => Promise<void>> =>
  followSelection((cell) => told.push(cell), { rest: 40, ...options });
const addresses = (): string[] => told.map(({ address }) => address);

test.each([
  ['A1', { formula: null, value: 'JL MAG', text: 'JL MAG' }],
  ['B1', { formula: null, value: 0.069, text: '0.069' }],
  ['C1', { formula: '=TINY.ADD(1,2)', value: 3 }],
  ['D1', { formula: '=NA()', value: { error: '#N/A' } }],
  ['E9', { formula: null, value: null, text: '' }],
])('%s is read as it is', async (address, cell) => {
  book.host.select(address);
  expect(await readSelectedCell()).toMatchObject({
    sheet: 'Sheet1',
    address,
    numberFormat: 'General',
    ...cell,
  });
});

test('what is selected stays so where code merges other cells, on each sheet', async () => {
  await addSheet('Other');
  book.host.select('Sheet1!E5:F6');
  await mergeAreas('Sheet1', ['B8:D8', 'B9:D10']);
  await mergeAreas('Other', ['B8:D8']);
  expect(book.host.selection).toBe('Sheet1!E5:F6');
  expect(await readSelectedCell()).toMatchObject({ sheet: 'Sheet1', address: 'E5' });
  book.host.select('Other!A1');
  await mergeAreas('Other', ['B9:D9']);
  expect(book.host.selection).toBe('Other!A1');
});

test('the cell selected at the start is told, then each new one', async () => {
  await follow();
  await until(() => told.length === 1);
  book.host.select('C1');
  await until(() => told.length > 1);
  expect(addresses()).toEqual(['A1', 'C1']);
  expect(told[1]).toMatchObject({ formula: '=TINY.ADD(1,2)', value: 3 });
});

test('cells passed over quickly are not read', async () => {
  await follow();
  await until(() => told.length === 1);
  const before = reads();
  for (const address of ['B1', 'C1', 'D1', 'E1']) {
    book.host.select(address);
    await pause(0);
  }
  await until(() => told.length > 1);
  await pause(NONE_COMES);
  expect(addresses()).toEqual(['A1', 'E1']);
  expect(reads() - before).toBe(1);
});

test('an answer that is overtaken by a newer selection is dropped', async () => {
  await follow();
  await until(() => told.length === 1);
  book.host.setCellEdit(true);
  const before = reads();
  book.host.select('B1');
  await until(() => reads() > before);
  const waiting = reads();
  book.host.select('C1');
  await pause(100);
  expect(reads()).toBe(waiting);
  book.host.setCellEdit(false);
  await until(() => told.length > 1);
  await pause(NONE_COMES);
  expect(addresses()).toEqual(['A1', 'C1']);
});

test('another sheet is told with its name', async () => {
  await addSheet('Other');
  await follow();
  await until(() => told.length === 1);
  book.host.select('Other!B2');
  await until(() => told.length > 1);
  expect(told.at(-1)).toMatchObject({ sheet: 'Other', address: 'B2' });
});

test('a failed read is told, and following goes on', async () => {
  const onProblem = jest.fn();
  await follow({ onProblem });
  await until(() => told.length === 1);
  book.failRequest(1, 'refused', 'InvalidSelection');
  book.host.select('B1');
  await until(() => onProblem.mock.calls.length > 0);
  expect(onProblem).toHaveBeenCalledWith(expect.objectContaining({ code: 'invalid-selection' }));
  book.host.select('C1');
  await until(() => told.length > 1);
  expect(addresses()).toEqual(['A1', 'C1']);
});

test.each(['stop', 'abort'])('after %s nothing is told or read', async (way) => {
  const end = new AbortController();
  const stop = await follow({ signal: end.signal });
  await until(() => told.length === 1);
  if (way === 'stop') await stop();
  else end.abort();
  const before = reads();
  book.host.select('B1');
  await pause(NONE_COMES);
  expect(addresses()).toEqual(['A1']);
  expect(reads()).toBe(before);
});
