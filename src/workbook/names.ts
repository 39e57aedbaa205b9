// Defined names of the workbook.
import { absoluteReference, addressOf, areaOf, splitAddress } from './addresses';
import type { Area, RangeRef } from './addresses';
import { read, run } from './run';
import type { How } from './run';

export interface DefinedName {
  readonly name: string;
  /** What it stands for, e.g. `=Sheet1!$A$1`. */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

/** The names of the workbook; those of single sheets are not among them. */
export async function listNames(how: How = {}): Promise<DefinedName[]> {
  return read(how, async (context) => {
    const { names } = context.workbook;
    names.load('items/name,items/formula,items/comment,items/visible');
    await context.sync();
    return names.items.map(({ name, formula, comment, visible }) => ({
      name,
      formula: String(formula),
      comment,
      visible,
    }));
  });
}

/**
 * Gives a range a name; one that exists is pointed to the new range.
 * @throws WorkbookProblem `program` where Excel refuses the name.
 */
export async function defineName(
  name: string,
  target: RangeRef,
  comment: string,
  how: How = {},
): Promise<void> {
  const area = areaOf(target.address);
  if (!area) throw new RangeError(`"${target.address}" is no address`);
  await defineNames([{ name, sheet: target.sheet, area }], comment, how);
}

export interface NameToDefine {
  readonly name: string;
  /** The sheet's name or id. */
  readonly sheet: string;
  readonly area: Area;
}

/** Gives several ranges their names in one request, as `defineName`. */
export async function defineNames(
  wanted: readonly NameToDefine[],
  comment: string,
  how: How = {},
): Promise<void> {
  await run(how, async (context) => {
    const { names, worksheets } = context.workbook;
    const found = wanted.map(({ name, sheet, area }) => ({
      name,
      area,
      existing: names.getItemOrNullObject(name),
      sheet: worksheets.getItem(sheet),
    }));
    for (const { existing, sheet } of found) {
      existing.load('name');
      sheet.load('name');
    }
    await context.sync();
    for (const { name, area, existing, sheet } of found) {
      const reference = `=${absoluteReference(sheet.name, area)}`;
      if (existing.isNullObject) names.add(name, reference, comment);
      else existing.formula = reference;
    }
  });
}

/** Names of one request; each takes some 400 bytes of it. */
const NAMES_A_REQUEST = 500;

/** A name that people do not see, on cells that it follows wherever they move. */
export type HiddenName = NameToDefine;

/** Adds hidden names; they must be free. @throws WorkbookProblem `name-taken`. */
export async function addHiddenNames(wanted: readonly HiddenName[], how: How = {}): Promise<void> {
  for (let from = 0; from < wanted.length; from += NAMES_A_REQUEST)
    await run(how, async ({ workbook }) => {
      for (const { name, sheet, area } of wanted.slice(from, from + NAMES_A_REQUEST)) {
        const range = workbook.worksheets.getItem(sheet).getRange(addressOf(area));
        workbook.names.add(name, range).visible = false;
      }
    });
}

/** Where the names with a prefix point now; null where their cells are gone. */
export async function placesOfNames(
  prefix: string,
  how: How = {},
): Promise<Map<string, { readonly sheet: string; readonly area: Area } | null>> {
  return placesIn(await listNames(how), prefix);
}

/** Where those of the names with a prefix point. */
export function placesIn(
  names: readonly DefinedName[],
  prefix: string,
): Map<string, { readonly sheet: string; readonly area: Area } | null> {
  const meant = names.filter(({ name }) => name.startsWith(prefix));
  return new Map(meant.map(({ name, formula }) => [name, placeOfName(formula)]));
}

/** The range that the formula of a name stands for; null where its cells or their sheet are gone. */
export function placeOfName(formula: string): { readonly sheet: string; readonly area: Area } | null {
  const { sheet, range } = splitAddress(formula.replace(/^=/, ''));
  const area = formula.includes('#REF!') ? null : areaOf(range);
  return sheet === null || area === null ? null : { sheet, area };
}

/** Removes names; formulas that use them show `#NAME?`. Those that are gone already do no harm. */
export async function removeNames(names: readonly string[], how: How = {}): Promise<void> {
  for (let from = 0; from < names.length; from += NAMES_A_REQUEST)
    await removeSome(names.slice(from, from + NAMES_A_REQUEST), how);
}

function removeSome(names: readonly string[], how: How): Promise<void> {
  return run(how, async (context) => {
    const items = names.map((name) => context.workbook.names.getItemOrNullObject(name));
    for (const item of items) item.load('name');
    await context.sync();
    for (const item of items) if (!item.isNullObject) item.delete();
  });
}
