// Sheets: which there are, and new ones under a name that is valid and free from the start, never renamed later.
import { read, run } from './run';
import type { How } from './run';

export interface SheetFacts {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
}

/** The longest name of a sheet, in UTF-16 units. */
export const SHEET_NAME_LIMIT = 31;

const FALLBACK_NAME = 'Sheet';
/** Excel keeps this name for its record of changes. */
const RESERVED = 'history';

/** All sheets in the order of their tabs, hidden ones included. */
export async function listSheets(how: How = {}): Promise<SheetFacts[]> {
  return read(how, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility');
    await context.sync();
    return worksheets.items.map(({ id, name, visibility }) => ({
      id,
      name,
      visible: visibility === 'Visible',
    }));
  });
}

/** The sheet with this name or id, or null. */
export async function findSheet(nameOrId: string, how: How = {}): Promise<SheetFacts | null> {
  return read(how, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(nameOrId);
    sheet.load('id,name,visibility');
    await context.sync();
    return sheet.isNullObject
      ? null
      : { id: sheet.id, name: sheet.name, visible: sheet.visibility === 'Visible' };
  });
}

/**
 * Adds a sheet at the end under the wanted name, made valid, with ` (2)` and so on where it is taken. It is not
 * activated.
 * @throws WorkbookProblem `name-taken` if someone takes the name in the same moment, `protected` for a protected book.
 */
export async function addSheet(wanted: string, how: How = {}): Promise<SheetFacts> {
  return run(how, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const taken = worksheets.items.map(({ name }) => name);
    const sheet = worksheets.add(freeSheetName(wanted, taken));
    sheet.load('id,name');
    await context.sync();
    return { id: sheet.id, name: sheet.name, visible: true };
  });
}

/** Brings a sheet to the front. */
export async function activateSheet(nameOrId: string, how: How = {}): Promise<void> {
  await run(how, async ({ workbook }) => workbook.worksheets.getItem(nameOrId).activate());
}

/** Deletes a sheet that we made; one that is gone already does no harm. True if it was there. */
export async function deleteSheet(nameOrId: string, how: How = {}): Promise<boolean> {
  return run(how, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(nameOrId);
    sheet.load('id');
    await context.sync();
    if (sheet.isNullObject) return false;
    sheet.delete();
    return true;
  });
}

/** Tries again while Excel is in another workbook or busy for a moment. */
const TRIES = 4;
const BETWEEN_TRIES_MS = 400;

/** Deletes a sheet of ours, with some patience for an Excel that refuses. False where it is still there. */
export async function deleteSheetSurely(nameOrId: string): Promise<boolean> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    if (tried > 0) await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES_MS));
    const isGone = await deleteSheet(nameOrId).then(
      () => true,
      () => false,
    );
    if (isGone) return true;
  }
  return false;
}

/** Inserts a row above a zero-based row of a sheet of ours. */
export async function insertRowAbove(nameOrId: string, row: number, how: How = {}): Promise<void> {
  await run(how, async ({ workbook }) => {
    workbook.worksheets
      .getItem(nameOrId)
      .getRange(`${row + 1}:${row + 1}`)
      .insert('Down');
  });
}

/** A valid name that no sheet has, compared without case as Excel does. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set([RESERVED, ...taken.map((name) => name.toLowerCase())]);
  const base = validSheetName(wanted);
  let name = base;
  for (let number = 2; used.has(name.toLowerCase()); number += 1) {
    const suffix = ` (${number})`;
    name = shortened(base, SHEET_NAME_LIMIT - suffix.length) + suffix;
  }
  return name;
}

/** Without the characters that Excel forbids, without apostrophes at the ends, at most 31 characters. */
export function validSheetName(wanted: string): string {
  const allowed = wanted.replace(/[\p{Cc}[\]:*?/\\]+/gu, ' ').replace(/\s+/g, ' ');
  const cut = shortened(allowed.replace(/^[\s']+/, ''), SHEET_NAME_LIMIT);
  return cut.replace(/[\s']+$/, '') || FALLBACK_NAME;
}

/** Cut to a length without leaving half of a surrogate pair. */
function shortened(text: string, length: number): string {
  const cut = text.slice(0, length);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
