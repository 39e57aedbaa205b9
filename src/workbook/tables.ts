// Excel tables: which there are, adding one, reading and replacing its rows, and word of changes.
import { addressOf, areaOf, splitAddress } from './addresses';
import type { RangeRef } from './addresses';
import { plainCells } from './cards';
import { guardedValue } from './cells';
import type { CellValue } from './cells';
import { listen } from './events';
import type { Stop } from './events';
import { supports } from './host';
import { WorkbookProblem } from './problem';
import { read, run } from './run';
import type { How } from './run';

export interface TableFacts {
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  readonly sheetId: string;
  /** With its header row, without the sheet. */
  readonly address: string;
}

export interface TableContent extends TableFacts {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

export interface NewTable {
  readonly name: string;
  readonly headers: readonly string[];
  /** At least one row: Excel gives every table one. */
  readonly rows: readonly (readonly CellValue[])[];
  /** One of Excel's styles, e.g. `TableStyleMedium2`. */
  readonly style?: string;
}

/** Characters of a table's or a defined name that Excel accepts. */
const NAME_LIMIT = 255;

/** All tables of the workbook. */
export async function listTables(how: How = {}): Promise<TableFacts[]> {
  return read(how, async (context) => {
    const { tables } = context.workbook;
    tables.load('items/id,items/name');
    await context.sync();
    const found = tables.items.map((table) => ({ table, range: rangeOf(table) }));
    await context.sync();
    return found.map(({ table, range }) => factsOf(table, range));
  });
}

/** A table by name or id with its headers and rows, or null. A table whose header row is hidden has no headers. */
export async function readTable(nameOrId: string, how: How = {}): Promise<TableContent | null> {
  return read(how, async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(nameOrId);
    table.load('id,name,showHeaders');
    await context.sync();
    if (table.isNullObject) return null;
    const range = rangeOf(table);
    const header = table.showHeaders ? table.getHeaderRowRange() : null;
    header?.load('values');
    const body = table.getDataBodyRange();
    body.load('values,valueTypes');
    await context.sync();
    const headers = (header?.values[0] ?? []).map(String);
    return { ...factsOf(table, range), headers, rows: (await plainCells([body]))[0]! };
  });
}

/**
 * Adds a table with its first cell at `at`; the name gets a number where it is taken. Texts are kept as they are.
 * @throws WorkbookProblem `occupied` over another table.
 */
export async function addTable(at: RangeRef, wanted: NewTable, how: How = {}): Promise<TableFacts> {
  const start = areaOf(at.address);
  const columns = wanted.headers.length;
  if (
    !start ||
    columns === 0 ||
    wanted.rows.length === 0 ||
    wanted.rows.some((row) => row.length !== columns)
  )
    throw new RangeError('A table needs a first cell, headers, and rows as long as the headers');
  const area = { row: start.row, column: start.column, rows: wanted.rows.length + 1, columns };
  return run(how, async (context) => {
    const { tables, names, worksheets } = context.workbook;
    tables.load('items/name');
    names.load('items/name');
    const sheet = worksheets.getItem(at.sheet);
    const range = sheet.getRange(addressOf(area));
    const below = supports('ExcelApi', '1.9') ? range.getTables(false).getCount() : null;
    await context.sync();
    if (below && below.value > 0) throw new WorkbookProblem('occupied', { tables: below.value });
    const taken = [...tables.items, ...names.items].map(({ name }) => name);
    // The table before its values: where Excel refuses it, no cell was written.
    const table = sheet.tables.add(addressOf(area), true);
    range.values = [wanted.headers, ...wanted.rows].map((row) =>
      row.map((value) => guardedValue(value, 'text')),
    );
    table.name = freeTableName(wanted.name, taken);
    if (wanted.style) table.style = wanted.style;
    table.load('id,name');
    const placed = rangeOf(table);
    await context.sync();
    return factsOf(table, placed);
  });
}

/** Deletes a table with its cells' contents left in place if `keepCells`. True if it was there. */
export async function deleteTable(nameOrId: string, keepCells: boolean, how: How = {}): Promise<boolean> {
  return run(how, async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(nameOrId);
    table.load('id');
    await context.sync();
    if (table.isNullObject) return false;
    if (keepCells) table.convertToRange();
    else table.delete();
    return true;
  });
}

/** Tells of each change inside a table, by anyone, with the changed cells. The listener must not throw. */
export async function onTableChanged(
  nameOrId: string,
  listener: (change: { readonly address: string; readonly byUs: boolean }) => void,
  how: How = {},
): Promise<Stop> {
  return listen(how, ({ workbook }) =>
    workbook.tables.getItem(nameOrId).onChanged.add(async ({ address, source }) => {
      listener({ address, byUs: source === 'Local' });
    }),
  );
}

/** A valid name that no table and no defined name has: letters, digits, dots, underscores, no cell address. */
export function freeTableName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const cleaned = wanted.replace(/[^\p{L}\p{N}_.]+/gu, '_').slice(0, NAME_LIMIT - 6);
  const looksLikeCell = /^([a-z]{1,3}\d+|r\d*(c\d*)?|c\d*)$/i.test(cleaned);
  const base = /^[\p{L}_]/u.test(cleaned) && !looksLikeCell ? cleaned : `_${cleaned}`;
  let name = base;
  for (let number = 2; used.has(name.toLowerCase()); number += 1) name = `${base}_${number}`;
  return name;
}

function rangeOf(table: Excel.Table): Excel.Range {
  const range = table.getRange();
  range.load('address');
  range.worksheet.load('id,name');
  return range;
}

function factsOf(table: Excel.Table, range: Excel.Range): TableFacts {
  return {
    id: table.id,
    name: table.name,
    sheet: range.worksheet.name,
    sheetId: range.worksheet.id,
    address: splitAddress(range.address).range,
  };
}
