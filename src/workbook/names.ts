// Defined names of the workbook.
import { absoluteReference, areaOf, type RangeRef } from './addresses';
import { type How, read, run } from './run';

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
  await run(how, async (context) => {
    const { names, worksheets } = context.workbook;
    const existing = names.getItemOrNullObject(name);
    existing.load('name');
    const sheet = worksheets.getItem(target.sheet);
    sheet.load('name');
    await context.sync();
    const reference = `=${absoluteReference(sheet.name, area)}`;
    if (existing.isNullObject) names.add(name, reference, comment);
    else existing.formula = reference;
  });
}

/** Removes a name; formulas that use it show `#NAME?`. True if it was there. */
export async function removeName(name: string, how: How = {}): Promise<boolean> {
  return run(how, async (context) => {
    const existing = context.workbook.names.getItemOrNullObject(name);
    existing.load('name');
    await context.sync();
    if (existing.isNullObject) return false;
    existing.delete();
    return true;
  });
}
