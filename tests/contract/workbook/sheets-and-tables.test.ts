// Sheets, tables and defined names: made under valid free names, found, changed and removed.
import { defineName, listNames, removeNames } from '../../../src/workbook/names';
import { activateSheet, addSheet, deleteSheet, findSheet, listSheets } from '../../../src/workbook/sheets';
import { addTable, deleteTable, listTables, onTableChanged, readTable } from '../../../src/workbook/tables';
import { closeBooks, openBook } from './open-book';
import type { Book } from './open-book';
import { until } from '../support/until';

let book: Book;
beforeEach(async () => {
  book = await openBook();
});
afterEach(() => closeBooks(book));

const at = (address: string, sheet = 'Sheet1'): { sheet: string; address: string } => ({ sheet, address });
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150));

describe('sheets', () => {
  test('a new sheet has its name from the start and is not renamed', async () => {
    const before = book.requests.length;
    expect(await addSheet('Evidence: [all]')).toMatchObject({ name: 'Evidence all', visible: true });
    expect((await listSheets()).map(({ name }) => name)).toEqual(['Sheet1', 'Evidence all']);
    const written = book.requests
      .slice(before)
      .filter(({ text }) => /"ActionType":4[^}]*"Name":"Name"/.test(text));
    expect(written).toEqual([]);
  });

  test('a taken name gets a number, whatever its case', async () => {
    await addSheet('Evidence');
    expect((await addSheet('EVIDENCE')).name).toBe('EVIDENCE (2)');
    expect((await addSheet('evidence')).name).toBe('evidence (3)');
  });

  test('a sheet is found by name and by id', async () => {
    const { id } = await addSheet('Evidence');
    expect(await findSheet('Evidence')).toEqual({ id, name: 'Evidence', visible: true });
    expect(await findSheet(id)).toEqual({ id, name: 'Evidence', visible: true });
    expect(await findSheet('Gone')).toBeNull();
  });

  test('a sheet comes to the front only when asked', async () => {
    await addSheet('Evidence');
    expect(book.host.selection).toMatch(/^Sheet1!/);
    await activateSheet('Evidence');
    expect(book.host.selection).toMatch(/^Evidence!/);
    await expect(activateSheet('Gone')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('a sheet is deleted once', async () => {
    await addSheet('Check');
    expect(await deleteSheet('Check')).toBe(true);
    expect(await deleteSheet('Check')).toBe(false);
    expect(await findSheet('Check')).toBeNull();
  });
});

describe('tables', () => {
  const scenarios = {
    name: 'Scenarios',
    headers: ['What', 'Value', 'From'],
    rows: [
      ['Prohibited', 1, null],
      ['2025 No. 18', 'suspended until 2027-03-31', 45820],
    ],
  };

  test('a table is made and read back with texts, numbers and blanks', async () => {
    expect(await addTable(at('B3'), scenarios)).toMatchObject({
      name: 'Scenarios',
      sheet: 'Sheet1',
      address: 'B3:D5',
    });
    expect(await readTable('Scenarios')).toMatchObject({
      address: 'B3:D5',
      headers: scenarios.headers,
      rows: scenarios.rows,
    });
    expect(await listTables()).toMatchObject([{ name: 'Scenarios', address: 'B3:D5' }]);
  });

  test('a taken or invalid name is made free and valid', async () => {
    await addTable(at('A1'), scenarios);
    expect((await addTable(at('F1'), scenarios)).name).toBe('Scenarios_2');
    expect((await addTable(at('K1'), { ...scenarios, name: 'Loss rates' })).name).toBe('Loss_rates');
  });

  test('over another table nothing is written', async () => {
    await addTable(at('A1'), scenarios);
    await expect(addTable(at('C2'), scenarios)).rejects.toMatchObject({
      code: 'occupied',
      remedy: 'clear-space',
    });
    expect((await readTable('Scenarios'))?.rows).toEqual(scenarios.rows);
  });

  test('a table needs rows as long as its headers', async () => {
    await expect(addTable(at('A1'), { ...scenarios, rows: [] })).rejects.toThrow(RangeError);
    await expect(addTable(at('A1'), { ...scenarios, rows: [['x']] })).rejects.toThrow(RangeError);
  });

  test('a table that is not there is null', async () => {
    expect(await readTable('Gone')).toBeNull();
    expect(await deleteTable('Gone', false)).toBe(false);
  });

  test('a table is deleted with or without its contents', async () => {
    await addTable(at('A1'), scenarios);
    expect(await deleteTable('Scenarios', true)).toBe(true);
    expect(await listTables()).toEqual([]);
    expect(book.host.value('A2')).toBe('Prohibited');
    await addTable(at('F1'), scenarios);
    await deleteTable('Scenarios', false);
    expect(await listTables()).toEqual([]);
  });

  test('a change inside is told, one outside is not', async () => {
    await addTable(at('A1'), scenarios);
    const changes: string[] = [];
    const stop = await onTableChanged('Scenarios', ({ address }) => changes.push(address));
    await book.enter('F9', 1);
    await book.enter('B2', 0.5);
    await until(() => changes.length > 0);
    await settle();
    expect(changes).toEqual(['B2']);
    await stop();
    await book.enter('B2', 0.6);
    await settle();
    expect(changes).toEqual(['B2']);
  });
});

describe('defined names', () => {
  test('a name is defined, used by a formula, moved and removed', async () => {
    await book.enter('A1', [[45820], [45821]]);
    await defineName('AsOf', at('A1'), 'The working day');
    await book.enter('C1', '=AsOf+1');
    expect(book.host.value('C1')).toBe(45821);
    expect(await listNames()).toMatchObject([{ name: 'AsOf', comment: 'The working day', visible: true }]);
    await defineName('AsOf', at('A2'), 'The working day');
    await book.host.idle();
    expect((await listNames())[0]?.formula.replaceAll("'", '')).toBe('=Sheet1!$A$2');
    await removeNames(['AsOf']);
    expect(await listNames()).toEqual([]);
    await removeNames(['AsOf']);
  });

  test('a sheet with an apostrophe in its name can be named', async () => {
    await addSheet("Buyer's list");
    await book.enter("'Buyer''s list'!B2", 7);
    await defineName('Limit', at('B2', "Buyer's list"), '');
    await book.enter('A1', '=Limit*2');
    expect(book.host.value('A1')).toBe(14);
  });
});
