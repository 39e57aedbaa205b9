// Finding the cells that use our functions, and having just these computed again.
import { findFormulas } from '../../../src/workbook/formulas';
import type { FormulaBlock, SearchOptions, SearchProgress } from '../../../src/workbook/formulas';
import { defineName } from '../../../src/workbook/names';
import { recalculate, recalculateFunctions } from '../../../src/workbook/recalculation';
import { addSheet, deleteSheet, findSheet } from '../../../src/workbook/sheets';
import { requirementLevels } from '../support/open-host';
import { closeBooks, openBook } from './open-book';
import type { Book } from './open-book';

let book: Book;
beforeEach(async () => {
  book = await openBook();
});
afterEach(() => closeBooks(book));

const namespace = 'TINY';
async function allFormulas(options: SearchOptions): Promise<FormulaBlock[]> {
  const blocks: FormulaBlock[] = [];
  for await (const block of findFormulas(options)) blocks.push(block);
  return blocks;
}
const found = async (options = {}): Promise<string[]> =>
  (await allFormulas({ namespace, ...options })).map(({ sheet, address }) => `${sheet}!${address}`);

describe('finding', () => {
  test('blocks of formulas come with their values and functions, other cells do not', async () => {
    await book.enter('A1', [
      ['a', 'b', 'sum'],
      [1, 2, '=TINY.ADD(A2,B2)'],
      [3, 4, '=TINY.ADD(A3,B3)'],
      [5, 6, '=A4+B4'],
    ]);
    const [block, ...others] = await allFormulas({ namespace });
    expect(others).toEqual([]);
    expect(block).toMatchObject({
      sheet: 'Sheet1',
      address: 'C2:C3',
      formulas: [['=TINY.ADD(A2,B2)'], ['=TINY.ADD(A3,B3)']],
      values: [[3], [7]],
      functions: ['ADD'],
    });
  });

  test('an error is a value, and a text that names a function is none', async () => {
    await book.enter('A1', [['=TINY.FAIL("#N/A","no")', '="TINY.ADD(1,2)"', 'TINY.ADD(1,2)']]);
    expect(await allFormulas({ namespace })).toMatchObject([
      { address: 'A1', values: [[{ error: '#N/A' }]] },
    ]);
  });

  test('cells that show the name of the file form are found', async () => {
    await book.enter('B2', '=_xldudf_TINY_ADD(1,2)');
    expect(await allFormulas({ namespace })).toMatchObject([
      { address: 'B2', functions: ['ADD'], values: [[{ error: '#NAME?' }]] },
    ]);
  });

  test('all sheets are searched, empty and hidden ones included', async () => {
    await addSheet('Empty');
    await addSheet("It's hidden");
    await book.enter("'It''s hidden'!B2", '=TINY.ADD(1,2)');
    await book.enter('A1', '=TINY.ADD(3,4)');
    await book.run(({ Excel }) =>
      Excel.run(async ({ workbook }) => {
        workbook.worksheets.getItem("It's hidden").visibility = 'Hidden';
      }),
    );
    expect(await found()).toEqual(['Sheet1!A1', "It's hidden!B2"]);
  });

  test('only some functions, only some sheets', async () => {
    const other = await addSheet('Other');
    await book.enter('A1', [['=TINY.ADD(1,2)', '=TINY.TEXT("a")']]);
    await book.enter('Other!A1', '=TINY.TEXT("b")');
    expect(await found({ functions: new Set(['TEXT']) })).toEqual(['Sheet1!B1', 'Other!A1']);
    expect(await found({ sheetIds: new Set([other.id]) })).toEqual(['Other!A1']);
    expect(await found({ functions: new Set() })).toEqual([]);
  });

  test('a cell that uses a defined name that uses ours is found', async () => {
    await book.enter('B1', '=TINY.ADD(1,2)');
    await defineName('Plain', { sheet: 'Sheet1', address: 'B1' }, '');
    await book.run(({ Excel }) =>
      Excel.run(async ({ workbook }) => {
        workbook.names.add('Deep', '=TINY.ADD(20,22)');
        workbook.names.add('Deeper', '=Deep*2');
      }),
    );
    await book.enter('D4', [['=Deeper+1', '=Plain']]);
    expect(await found()).toEqual(['Sheet1!B1', 'Sheet1!D4']);
  });

  test('a large sheet is read in several requests, with progress to the end', async () => {
    const rows = Array.from({ length: 800 }, (_, r) => [r, ...Array.from({ length: 39 }, () => 'x')]);
    await book.enter('A1', rows);
    await book.enter('AO799', '=TINY.ADD(1,2)');
    const progress: SearchProgress[] = [];
    expect(await found({ onProgress: (step: SearchProgress) => progress.push(step) })).toEqual([
      'Sheet1!AO799',
    ]);
    expect(progress.length).toBeGreaterThan(1);
    expect(progress.at(-1)).toEqual({
      sheet: 'Sheet1',
      sheetsDone: 0,
      sheets: 1,
      cellsRead: 32_800,
      cells: 32_800,
    });
  });

  test('a search can be canceled between two blocks', async () => {
    await addSheet('Second');
    await book.enter('A1', '=TINY.ADD(1,2)');
    await book.enter('Second!A1', '=TINY.ADD(1,2)');
    const stop = new AbortController();
    const seen: string[] = [];
    const searching = (async () => {
      for await (const { sheet } of findFormulas({ namespace, signal: stop.signal })) {
        seen.push(sheet);
        stop.abort();
      }
    })();
    await expect(searching).rejects.toMatchObject({ name: 'AbortError' });
    expect(seen).toEqual(['Sheet1']);
  });

  test('a sheet deleted meanwhile is left out', async () => {
    await addSheet('Second');
    await book.enter('A1', '=TINY.ADD(1,2)');
    await book.enter('Second!A1', '=TINY.ADD(1,2)');
    const seen: string[] = [];
    for await (const { sheet } of findFormulas({ namespace })) {
      seen.push(sheet);
      await deleteSheet('Second');
    }
    expect(seen).toEqual(['Sheet1']);
  });

  test('an answer refused as too large is asked for in halves', async () => {
    await book.enter(
      'A1',
      Array.from({ length: 10 }, (_, r) => [`=TINY.ADD(${r},1)`]),
    );
    book.failRequest(3, 'refused', 'ResponsePayloadSizeLimitExceeded');
    expect(await found()).toEqual(['Sheet1!A1:A5', 'Sheet1!A6:A10']);
  });

  test('any other failure ends the search as a problem', async () => {
    await book.enter('A1', '=TINY.ADD(1,2)');
    book.failRequest(3, 'refused', 'Timeout');
    await expect(found()).rejects.toMatchObject({ code: 'busy' });
  });
});

describe('recalculating', () => {
  const called = (): string[] =>
    book.host.invocations.map(({ address }) => address.replace(/^.*!/, '')).sort();

  beforeEach(async () => {
    await book.enter('A1', [['=TINY.COUNT()', '=TINY.COUNT()', '=A1*100', '=TINY.TEXT("t")']]);
    book.host.invocations.length = 0;
  });

  test('only the given cells are called again, and their dependents follow', async () => {
    const [first] = book.host.values('A1:C1') as number[][];
    const done = await recalculate([{ sheet: 'Sheet1', address: 'A1' }]);
    await book.host.idle();
    expect(done).toEqual({ cells: 1, means: 'cells' });
    expect(called()).toEqual(['A1']);
    const [now] = book.host.values('A1:C1') as number[][];
    expect(now![0]).toBeGreaterThan(first![1]!);
    expect(now).toEqual([now![0], first![1], now![0]! * 100]);
  });

  test('all cells of a namespace', async () => {
    expect(await recalculateFunctions({ namespace })).toEqual({ cells: 3, means: 'cells' });
    await book.host.idle();
    expect(called()).toEqual(['A1', 'B1', 'D1']);
  });

  test('only the cells that use one function', async () => {
    expect(await recalculateFunctions({ namespace, functions: new Set(['TEXT']) })).toEqual({
      cells: 1,
      means: 'cells',
    });
    await book.host.idle();
    expect(called()).toEqual(['D1']);
  });

  test('nothing to recalculate asks nothing of Excel', async () => {
    const before = book.requests.length;
    expect(await recalculate([])).toEqual({ cells: 0, means: 'none' });
    expect(book.requests.length).toBe(before);
  });

  test('sheets that are gone are left out', async () => {
    const ranges = ['Gone', 'Sheet1'].map((sheet) => ({ sheet, address: 'A1:B1' }));
    expect(await recalculate(ranges)).toEqual({ cells: 2, means: 'cells' });
    expect(await recalculate(ranges.slice(0, 1))).toEqual({ cells: 0, means: 'none' });
    await book.host.idle();
  });

  test('without ExcelApi 1.9 the sheets concerned are computed, and no other', async () => {
    await addSheet('Other');
    await book.enter('Other!A1', '=TINY.COUNT()');
    book.host.invocations.length = 0;
    book.host.options.requirements = { ...requirementLevels.old, ExcelApi: '1.8' };
    const sheet = (await findSheet('Sheet1'))!.id;
    expect(await recalculate([{ sheet, address: 'A1' }])).toEqual({ cells: 1, means: 'sheets' });
    await book.host.idle();
    expect(called()).toEqual(['A1', 'B1', 'D1']);
  });

  test('without ExcelApi 1.6 everything is computed', async () => {
    book.host.options.requirements = { ...requirementLevels.old, ExcelApi: '1.5' };
    expect(await recalculate([{ sheet: 'Sheet1', address: 'A1' }])).toEqual({ cells: 1, means: 'workbook' });
    await book.host.idle();
    expect(called()).toEqual(['A1', 'B1', 'D1']);
  });

  test('many ranges go in several requests and count every cell', async () => {
    const ranges = Array.from({ length: 1_200 }, (_, r) => ({ sheet: 'Sheet1', address: `E${r + 1}` }));
    expect(await recalculate(ranges)).toEqual({ cells: 1_200, means: 'cells' });
  });
});
