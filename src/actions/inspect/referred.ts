// What the references of one formula hold, read in one request.

import type { AstExpression, ReferenceIdentifier } from '@borgar/fx';
import { parseStructRef } from '@borgar/fx';
import { addressOf, splitAddress } from '../../workbook/addresses';
import type { CellValue } from '../../workbook/cells';
import type { Content, Referred, ReferredTable } from '../../workbook/referred-cells';
import { readReferred } from '../../workbook/referred-cells';
import type { How } from '../../workbook/run';
import type { ReferenceSource } from '../formulas/arguments';
import { CannotTell } from '../formulas/cannot-tell';
import type { CellPlace } from '../formulas/calls';
import type { TableRows } from '../formulas/references';
import { rowsOfTable } from '../formulas/references';
import type { FormulaCall } from './formula';

/** Reads what the arguments of these calls refer to. Without references nothing is asked of Excel. */
export async function referencesOf(
  calls: readonly FormulaCall[],
  at: CellPlace,
  how: How,
): Promise<ReferenceSource> {
  const wanted = new Map<string, Referred>();
  for (const { depth, args } of calls)
    if (depth === 0)
      for (const { node } of args)
        collect(node, false, (reference, isSpill) => {
          const thing = thingOf(reference, at, isSpill);
          if (thing) wanted.set(keyOf(thing), thing);
        });
  const things = [...wanted.values()];
  const contents = await readReferred(things, how);
  const known = new Map(things.map((thing, index) => [keyOf(thing), contents[index] ?? null]));
  const find = (reference: ReferenceIdentifier, place: CellPlace, isSpill: boolean): Content => {
    const thing = thingOf(reference, place, isSpill);
    return (thing && known.get(keyOf(thing))) ?? null;
  };
  return {
    rowsOf: (reference, place) => rowsIn(reference, find(reference, place, false), place),
    spillOf: (reference, place) => rowsIn(reference, find(reference, place, true), place),
  };
}

const keyOf = (thing: Referred): string => JSON.stringify(thing);

type Visit = (reference: ReferenceIdentifier, isSpill: boolean) => void;

function collect(node: unknown, isSpill: boolean, visit: Visit): void {
  if (typeof node !== 'object' || node === null) return;
  if (Array.isArray(node)) {
    for (const one of node) collect(one, isSpill, visit);
    return;
  }
  const tree = node as AstExpression;
  if (tree.type === 'ReferenceIdentifier') {
    visit(tree, isSpill);
    return;
  }
  const spills = tree.type === 'UnaryExpression' && tree.operator === '#';
  for (const [key, child] of Object.entries(tree)) if (key !== 'loc') collect(child, spills, visit);
}

/** What Excel is asked for; null for other workbooks and for spans of sheets. */
function thingOf(
  { value, kind }: Pick<ReferenceIdentifier, 'value' | 'kind'>,
  at: CellPlace,
  isSpill: boolean,
): Referred | null {
  const own = addressOf({ row: at.row, column: at.column, rows: 1, columns: 1 });
  if (kind === 'table') {
    const name = parseStructRef(value)?.table ?? '';
    return { kind: 'table', name, sheet: at.sheetId, address: name === '' ? own : '' };
  }
  const { sheet, range } = splitAddress(value);
  if (sheet?.includes('[') || sheet?.includes(':')) return null;
  if (kind === 'name') return { kind: 'name', name: range, sheet: sheet ?? at.sheetId };
  return {
    kind: isSpill ? 'spill' : 'range',
    sheet: sheet ?? at.sheetId,
    address: range.replaceAll('$', ''),
  };
}

function rowsIn(
  reference: ReferenceIdentifier,
  content: Content,
  at: CellPlace,
): readonly (readonly CellValue[])[] {
  if (!content) throw new CannotTell('reference', reference.value);
  return content.kind === 'table' ? rowsOfTable(reference, partsOf(content), at) : content.values;
}

function partsOf({ area, values, hasHeaders, hasTotals }: ReferredTable): TableRows {
  return {
    headers: hasHeaders ? (values[0] ?? []).map(String) : [],
    rows: values.slice(hasHeaders ? 1 : 0, hasTotals ? -1 : undefined),
    first: area.row + (hasHeaders ? 1 : 0),
  };
}
