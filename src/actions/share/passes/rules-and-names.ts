// Takes out rules of a sheet and names of a workbook that call EXPOSURE, and the lists that are empty without them.

import type { Edit } from '../../../ooxml';
import { XmlCursor, edited, escaped } from '../../../ooxml';
import type { CallTest } from '../stored-formulas';
import type { Pruned } from '../left-out';

const COUNTED: Readonly<Record<string, 'formats' | 'validations' | 'names'>> = {
  cfRule: 'formats',
  dataValidation: 'validations',
  definedName: 'names',
};

/** Lists that may not be empty, from the inside out; `ext` and `extLst` hold those of newer Excels. */
const LISTS: ReadonlySet<string> = new Set([
  'conditionalFormatting',
  'conditionalFormattings',
  'dataValidations',
  'definedNames',
  'ext',
  'extLst',
]);

interface Open {
  readonly name: string;
  readonly from: number;
  readonly tagEnd: number;
  /** Of a rule or name: it goes. */
  goes: boolean;
  lost: number;
  kept: number;
}

/** A text without the conditional formats and validations that call EXPOSURE; other formulas in them are put right. */
export function withoutRules(
  xml: string,
  calls: CallTest,
  rewrite: (formula: string) => string,
  pruned: Pruned,
): string {
  return /cfRule|dataValidation/.test(xml) ? prune(xml, () => false, calls, rewrite, pruned) : xml;
}

/** A part without the rules and names that call EXPOSURE, and without the names that are ours. */
export function prune(
  xml: string,
  isOurs: (name: string, comment: string) => boolean,
  calls: CallTest,
  rewrite: (formula: string) => string,
  pruned: Pruned,
): string {
  const edits: Edit[] = [];
  const stack: Open[] = [];
  const cursor = new XmlCursor(xml);
  for (let token = cursor.next(); token !== 'end'; token = cursor.next()) {
    const unit = stack.find(({ name }) => Object.hasOwn(COUNTED, name));
    if (token === 'text') {
      if (!unit) continue;
      const formula = cursor.text();
      const next = rewrite(formula);
      if (calls(formula)) unit.goes = true;
      else if (next !== formula) edits.push({ from: cursor.from, to: cursor.end, text: escaped(next) });
      continue;
    }
    if (token === 'open') {
      // A color scale may take its bounds from formulas.
      if (unit && cursor.name === 'cfvo' && calls(cursor.attribute('val') ?? '')) unit.goes = true;
      if (!Object.hasOwn(COUNTED, cursor.name) && !LISTS.has(cursor.name)) continue;
      const [name, comment] = [cursor.attribute('name') ?? '', cursor.attribute('comment') ?? ''];
      const goes = cursor.name === 'definedName' && isOurs(name, comment);
      const opened = { name: cursor.name, from: cursor.from, tagEnd: cursor.end, goes, lost: 0, kept: 0 };
      if (cursor.empty) closed(opened, stack.at(-1), cursor.end, xml, edits, pruned);
      else stack.push(opened);
    } else if (stack.at(-1)?.name === cursor.name)
      closed(stack.pop()!, stack.at(-1), cursor.end, xml, edits, pruned);
  }
  return edited(xml, edits);
}

function closed(one: Open, within: Open | undefined, to: number, xml: string, edits: Edit[], pruned: Pruned) {
  const counted = COUNTED[one.name];
  const goes = counted ? one.goes : one.lost > 0 && one.kept === 0;
  if (goes) edits.push({ from: one.from, to, text: '' });
  else if (one.lost > 0 && one.name === 'dataValidations') edits.push(countEdit(one, xml));
  if (goes && counted) pruned[counted] += 1;
  if (!within) return;
  if (goes) within.lost += 1;
  else within.kept += 1;
}

function countEdit({ from, tagEnd, kept }: Open, xml: string): Edit {
  const tag = xml.slice(from, tagEnd);
  return { from, to: tagEnd, text: tag.replace(/(\scount\s*=\s*["'])\d+/, `$1${kept}`) };
}
