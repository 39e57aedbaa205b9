// The door to Excel: waiting while a cell is edited, problems with remedies, canceling, one undo step.
import { requirementLevels } from '../support/open-host';
import { WorkbookProblem } from '../../../src/workbook/problem';
import { inOneUndoStep, read, run } from '../../../src/workbook/run';
import { addSheet, findSheet, listSheets } from '../../../src/workbook/sheets';
import { readRange } from '../../../src/workbook/ranges';
import { writeValues } from '../../../src/workbook/writing';
import { until } from '../support/until';
import { closeBooks, openBook } from './open-book';
import type { Book } from './open-book';

let book: Book;
beforeEach(async () => {
  book = await openBook();
});
afterEach(() => {
  book.host.setCellEdit(false);
  closeBooks(book);
});

const A1 = { sheet: 'Sheet1', address: 'A1' };
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const DELAY_FOR_CELL_EDIT = 64;

test('a request waits until the cell is no longer edited, and is then carried out', async () => {
  book.host.setCellEdit(true);
  let done = false;
  const writing = writeValues(A1, [[1]]).then(() => (done = true));
  await pause(100);
  expect([done, book.host.value('A1')]).toEqual([false, '']);
  book.host.setCellEdit(false);
  await writing;
  expect(book.host.value('A1')).toBe(1);
});

test('every request asks to wait for the editing', async () => {
  await writeValues(A1, [[1]]);
  await readRange(A1);
  await addSheet('New');
  await inOneUndoStep((session) => writeValues(A1, [[2]], { session }));
  expect(book.requests.every(({ flags }) => (flags & DELAY_FOR_CELL_EDIT) !== 0)).toBe(true);
});

test('a long wait is told once, and so is its end', async () => {
  book.host.setCellEdit(true);
  const onAnswer = jest.fn();
  const onWaiting = jest.fn(() => onAnswer);
  const reading = readRange(A1, { onWaiting });
  await until(() => onWaiting.mock.calls.length > 0);
  expect(onWaiting).toHaveBeenCalledTimes(1);
  expect(onAnswer).not.toHaveBeenCalled();
  book.host.setCellEdit(false);
  await reading;
  expect(onAnswer).toHaveBeenCalledTimes(1);
  await readRange(A1, { onWaiting });
  expect(onWaiting).toHaveBeenCalledTimes(1);
  expect(onAnswer).toHaveBeenCalledTimes(1);
});

test('a read that waits ends at once when canceled', async () => {
  book.host.setCellEdit(true);
  const stop = new AbortController();
  const reading = readRange(A1, { signal: stop.signal });
  await pause(20);
  stop.abort(new Error('no longer wanted'));
  await expect(reading).rejects.toThrow('no longer wanted');
});

test('what was sent is carried out, and what was canceled before is not', async () => {
  const stop = new AbortController();
  const writing = writeValues(A1, [[1]], { signal: stop.signal });
  stop.abort();
  await expect(writing).resolves.toBeDefined();
  await expect(writeValues(A1, [[2]], { signal: stop.signal })).rejects.toMatchObject({ name: 'AbortError' });
  await expect(inOneUndoStep(async () => 1, { signal: stop.signal })).rejects.toMatchObject({
    name: 'AbortError',
  });
  expect(book.host.value('A1')).toBe(1);
});

test('an error of Excel comes out as a problem with its place', async () => {
  book.failRequest(1, 'refused', 'AccessDenied');
  await expect(writeValues(A1, [[1]])).rejects.toMatchObject({
    code: 'protected',
    remedy: 'unprotect',
    message: 'The sheet or the workbook is protected or read-only.',
    values: { excelCode: 'AccessDenied', excelMessage: 'made to fail' },
  });
});

test('a failed request is not sent again', async () => {
  book.failRequest(1, 'refused', 'Timeout');
  const before = book.requests.length;
  await expect(findSheet('Sheet1')).rejects.toBeInstanceOf(WorkbookProblem);
  expect(book.requests.length - before).toBe(1);
});

test('a fault of the caller passes unchanged', async () => {
  const fault = new TypeError('mine');
  await expect(run({}, () => Promise.reject(fault))).rejects.toBe(fault);
  await expect(read({}, () => Promise.reject(fault))).rejects.toBe(fault);
  await expect(inOneUndoStep(() => Promise.reject(fault))).rejects.toBe(fault);
});

test('a property that was not loaded is a fault of the program', async () => {
  const reading = run({}, async ({ workbook }) => workbook.worksheets.getFirst().name);
  await expect(reading).rejects.toMatchObject({
    code: 'program',
    values: { excelCode: 'PropertyNotLoaded' },
  });
});

describe('one undo step', () => {
  test('several calls share one run', async () => {
    const { result, oneStep } = await inOneUndoStep(async (session) => {
      const sheet = await addSheet('Assessment', { session });
      await writeValues({ sheet: sheet.id, address: 'B2' }, [['At risk', 12]], { session });
      return sheet.name;
    });
    expect({ result, oneStep }).toEqual({ result: 'Assessment', oneStep: true });
    expect(book.host.values('Assessment!B2:C2')).toEqual([['At risk', 12]]);
  });

  test('the client is asked to merge the steps only where Excel can', async () => {
    const excel = book.realm['Excel'] as typeof Excel;
    const options: unknown[] = [];
    const original = excel.run;
    excel.run = ((...given: unknown[]) => {
      options.push(given[0]);
      return (original as (...all: unknown[]) => unknown)(...given);
    }) as typeof excel.run;
    await inOneUndoStep(async () => undefined);
    book.host.options.requirements = requirementLevels.ltsc2021;
    expect((await inOneUndoStep(async () => undefined)).oneStep).toBe(false);
    expect(options).toEqual([{ delayForCellEdit: true, mergeUndoGroup: true }, { delayForCellEdit: true }]);
  });

  test('when the work fails, what was written stays and the problem comes out', async () => {
    const building = inOneUndoStep(async (session) => {
      await addSheet('First', { session });
      book.failRequest(1, 'refused', 'AccessDenied');
      await addSheet('Second', { session });
    });
    await expect(building).rejects.toMatchObject({ code: 'protected' });
    expect((await listSheets()).map(({ name }) => name)).toEqual(['Sheet1', 'First']);
  });
});
