// Ranges: reading with blanks, errors and formats; writing with text that stays text.
import { WorkbookProblem } from '../../../src/workbook/problem';
import { readFormulas, readRange, readSpill } from '../../../src/workbook/ranges';
import { clearRange, writeFormula, writeFormulas, writeValues } from '../../../src/workbook/writing';
import { closeBooks, openBook } from './open-book';
import type { Book } from './open-book';

let book: Book;
beforeEach(async () => {
  book = await openBook();
});
afterEach(() => closeBooks(book));

const at = (address: string): { sheet: string; address: string } => ({ sheet: 'Sheet1', address });

describe('reading', () => {
  test('numbers, texts, truth values, blanks, empty texts and errors are told apart', async () => {
    await book.enter('B2', [
      [1.5, 'JL MAG', true],
      [null, '=""', '=NA()'],
    ]);
    const found = await readRange(at('B2:D3'));
    expect(found).toMatchObject({ sheet: 'Sheet1', address: 'B2:D3' });
    expect(found?.values).toEqual([
      [1.5, 'JL MAG', true],
      [null, '', { error: '#N/A' }],
    ]);
  });

  test('whole columns are cut to what is used', async () => {
    await book.enter('A1', [
      ['Supplier', 'Spend'],
      ['JL MAG', 12],
    ]);
    const found = await readRange(at('A:B'));
    expect(found?.address).toBe('A1:B2');
    expect(found?.values).toEqual([
      ['Supplier', 'Spend'],
      ['JL MAG', 12],
    ]);
  });

  test('a range without contents is null', async () => {
    await book.enter('A1', 1);
    expect(await readRange(at('C3:D9'))).toBeNull();
  });

  test('number formats come with the values', async () => {
    await writeValues(at('A1'), [[0.069, 45820]], { numberFormat: ['0.0%', 'yyyy-mm-dd'] });
    expect((await readRange(at('A1:B1')))?.numberFormats).toEqual([['0.0%', 'yyyy-mm-dd']]);
  });

  test('the selection is read with its sheet', async () => {
    await book.enter('A1', [[1], [2]]);
    book.host.select('A1:A2');
    expect(await readRange('selection')).toMatchObject({
      sheet: 'Sheet1',
      address: 'A1:A2',
      values: [[1], [2]],
    });
  });

  test('thousands of cells come back in order over several requests', async () => {
    const rows = Array.from({ length: 900 }, (_, r) => Array.from({ length: 30 }, (_, c) => r * 100 + c));
    await writeValues(at('A1'), rows);
    const before = book.requests.length;
    expect((await readRange(at('A1:AD900')))?.values).toEqual(rows);
    expect(book.requests.length - before).toBeGreaterThan(2);
  });

  test('more cells than allowed are refused with both numbers', async () => {
    await book.enter('A1', [
      [1, 2],
      [3, 4],
    ]);
    await expect(readRange(at('A1:B2'), { maxCells: 3 })).rejects.toMatchObject({
      code: 'too-large',
      values: { cells: 4, limit: 3 },
    });
  });

  test('a sheet that is gone is a problem with a remedy', async () => {
    await expect(readRange({ sheet: 'Gone', address: 'A1' })).rejects.toMatchObject({
      code: 'not-found',
      remedy: 'choose-again',
    });
  });

  test('formulas are read, constants are not', async () => {
    await book.enter('A1', [[1, '=A1*2']]);
    expect(await readFormulas(at('A1:C1'))).toEqual([[null, '=A1*2', null]]);
  });

  test.each(['A1', 'B3'])('the spill is found from %s', async (cell) => {
    await book.enter('A1', '=TINY.TABLE(3)');
    expect(await readSpill(at(cell))).toEqual(at('A1:B3'));
    expect(await readSpill(at('D1'))).toBeNull();
  });
});

describe('writing', () => {
  test.each([
    '=1+1',
    '+1',
    '-5',
    '@x',
    '007',
    '000970',
    '10%',
    '2025-01-15',
    'TRUE',
    '#N/A',
    "'quoted",
    '1E3',
  ])('the text "%s" arrives as that text', async (text) => {
    await writeValues(at('A1'), [[text]]);
    expect(book.host.value('A1')).toBe(text);
    expect(book.host.formula('A1')).toBeNull();
    expect((await readRange(at('A1')))?.values).toEqual([[text]]);
  });

  test('values of every kind arrive, and a blank empties its cell', async () => {
    await book.enter('C1', 'old');
    expect(await writeValues(at('A1'), [[1.5, false, null, '磁材']])).toEqual(at('A1:D1'));
    expect(book.host.values('A1:D1')).toEqual([[1.5, false, '', '磁材']]);
  });

  test('as typed, a number is read but a formula does not start', async () => {
    await writeValues(at('A1'), [['12.5', '=1+1']], { texts: 'typed' });
    expect(book.host.values('A1:B1')).toEqual([[12.5, '=1+1']]);
  });

  test('formulas are written, and a blank between them leaves its cell alone', async () => {
    await book.enter('A1', [[2, 'kept']]);
    await writeFormulas(at('A1'), [['=1+1', null, '=A1*10']]);
    await book.host.idle();
    expect(book.host.values('A1:C1')).toEqual([[2, 'kept', 20]]);
  });

  test('a text is no formula', async () => {
    await expect(writeFormulas(at('A1'), [['JL MAG']])).rejects.toThrow(RangeError);
    await expect(writeFormulas(at('A1'), [['=A1', 'x']])).rejects.toThrow('"x" is no formula');
  });

  test('a formula is read back, with #NAME? where its function is unknown', async () => {
    await expect(writeFormula(at('A1'), '=SUM(1,2)')).resolves.toMatchObject({
      formula: '=SUM(1,2)',
      value: 3,
    });
    await expect(writeFormula(at('A2'), '=NOSUCH.THING(1)')).resolves.toMatchObject({ value: '#NAME?' });
  });

  test('rows of different lengths and texts too long for a cell are refused before anything is written', async () => {
    const before = book.requests.length;
    await expect(writeValues(at('A1'), [[1], [1, 2]])).rejects.toThrow(RangeError);
    await expect(writeValues(at('A1'), [['x'.repeat(32_768)]])).rejects.toMatchObject({ code: 'too-large' });
    await expect(writeFormulas(at('A1'), [[`=${'1+'.repeat(4_100)}1`]])).rejects.toMatchObject({
      code: 'too-large',
    });
    expect(book.requests.length).toBe(before);
  });

  test('a long block goes in several requests, with progress', async () => {
    const long = 'x'.repeat(30_000);
    const progress: [number, number][] = [];
    await writeValues(
      at('A1'),
      Array.from({ length: 100 }, () => [long]),
      { onProgress: (...done) => progress.push(done) },
    );
    expect(progress).toEqual([
      [83, 100],
      [100, 100],
    ]);
    expect(book.host.value('A100')).toBe(long);
  });

  test('if a later request fails, the problem says how many rows are written', async () => {
    const long = 'x'.repeat(30_000);
    book.failRequest(2, 'refused', 'AccessDenied');
    await expect(
      writeValues(
        at('A1'),
        Array.from({ length: 100 }, () => [long]),
      ),
    ).rejects.toMatchObject({
      code: 'protected',
      values: { rowsWritten: 83 },
    });
    expect(book.host.values('A83:A84')).toEqual([[long], ['']]);
  });

  test('an abort between two requests keeps the rows before', async () => {
    const long = 'x'.repeat(30_000);
    const stop = new AbortController();
    const writing = writeValues(
      at('A1'),
      Array.from({ length: 100 }, () => [long]),
      {
        signal: stop.signal,
        onProgress: () => stop.abort(),
      },
    );
    await expect(writing).rejects.toMatchObject({ name: 'AbortError' });
    await expect(writing).rejects.not.toBeInstanceOf(WorkbookProblem);
    expect(book.host.values('A83:A84')).toEqual([[long], ['']]);
  });

  test('cells are emptied with and without their formats', async () => {
    await writeValues(at('A1'), [[0.5, 0.5]], { numberFormat: '0%' });
    await clearRange(at('A1'));
    await clearRange(at('B1'), 'contents and formats');
    expect(book.host.values('A1:B1')).toEqual([['', '']]);
    expect([book.host.format('A1'), book.host.format('B1')]).toEqual(['0%', 'General']);
  });
});
