// Which cells a person means: the selection, the sheet in front, or the whole workbook.

import type { Area } from '../../workbook/addresses';
import { addressOf, intersectionOf } from '../../workbook/addresses';
import { cut } from '../../workbook/blocks';
import type { FormulaBlock, SearchOptions } from '../../workbook/formulas';
import { findFormulas } from '../../workbook/formulas';
import type { How } from '../../workbook/run';
import { readSelectedArea } from '../../workbook/selection';

export type Scope = 'selection' | 'sheet' | 'workbook';

/** A scope that no longer moves with the selection. */
export interface FixedScope {
  readonly scope: Scope;
  /** As people read it: `workbook`, a sheet's name, or a sheet with an address. */
  readonly name: string;
  readonly sheetIds?: ReadonlySet<string>;
  readonly area?: Area;
}

/** Fixes what a scope means now. @throws WorkbookProblem `invalid-selection`. */
export async function fixScope(scope: Scope, how: How = {}): Promise<FixedScope> {
  if (scope === 'workbook') return { scope, name: 'workbook' };
  const { sheetId, sheet, area } = await readSelectedArea(how);
  const sheetIds = new Set([sheetId]);
  if (scope === 'sheet') return { scope, name: sheet, sheetIds };
  return { scope, name: `${sheet}!${addressOf(area)}`, sheetIds, area };
}

/** The blocks of formulas of ours in a scope, cut to it. */
export async function* formulasIn(
  { sheetIds, area }: FixedScope,
  options: Omit<SearchOptions, 'sheetIds'> = {},
): AsyncGenerator<FormulaBlock, void, undefined> {
  for await (const block of findFormulas({ ...options, sheetIds })) {
    const part = area ? intersectionOf(area, block.area) : block.area;
    if (!part) continue;
    yield {
      ...block,
      area: part,
      address: addressOf(part),
      formulas: cut(block.formulas, block.area, part),
      values: cut(block.values, block.area, part),
    };
  }
}
