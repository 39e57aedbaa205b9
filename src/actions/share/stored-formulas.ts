// Formulas as files store them: which of them call EXPOSURE, under every spelling that Excel gives such a call, and
// how those that stay are kept right.

import { wordsOf } from '../../workbook/calls';
import { functionIn } from '../../workbook/spellings';
import { withLinkNumbers } from './external-links';
import type { ExternalLinks } from './external-links';

const NAMESPACES: readonly string[] = ['EXPOSURE', 'EXPOSUREDEV'];

/** True for `_xldudf_EXPOSURE_HHI`, `_xll.EXPOSURE.HHI`, `EXPOSURE.HHI`; not for a word like `Exposure_limit`. */
export const isOurFunction = (word: string): boolean =>
  NAMESPACES.some((namespace) => /^[A-Z]/.test(functionIn(word, namespace) ?? ''));

/** A defined name of the workbook. */
export interface StoredName {
  readonly name: string;
  readonly comment: string;
  readonly formula: string;
  /** The place of the sheet whose own it is among all sheets; null for one of the workbook. */
  readonly sheet: number | null;
}

/** Says whether a stored formula, without its `=`, calls a function of ours, directly or through a defined name. */
export type CallTest = (formula: string) => boolean;

/** The test for a workbook with these defined names. A name of the workbook's own may look like a function of ours. */
export function callTest(names: readonly Pick<StoredName, 'name' | 'formula'>[]): CallTest {
  const defined = new Set(names.map(({ name }) => name.toUpperCase()));
  const aliases = new Set<string>();
  const test: CallTest = (formula) => {
    if (!formula.toUpperCase().includes('EXPOSURE') && aliases.size === 0) return false;
    return wordsOf(`=${formula}`).some(({ word: written, isCall }) => {
      const word = written.toUpperCase();
      return aliases.has(word) || (isOurFunction(word) && (isCall || !defined.has(word)));
    });
  };
  for (let before = -1; before < aliases.size;) {
    before = aliases.size;
    for (const { name, formula } of names) if (test(formula)) aliases.add(name.toUpperCase());
  }
  return test;
}

/** What the cells of a sheet spilled to that no longer spill: by the cell's address, upper-case, the whole range. */
export type FormerSpills = ReadonlyMap<string, ReadonlyMap<string, string>>;

const ANCHOR = /_xlfn\.ANCHORARRAY\(((?:'(?:[^']|'')+'|[^\s!'(),]+)!)?(\$?[A-Z]{1,3}\$?\d{1,7})\)/gi;

/** True where a formula asks for what a cell spills to (`A1#`). */
export const asksForSpill = (formula: string): boolean =>
  formula.toUpperCase().includes('_XLFN.ANCHORARRAY(');

/** `A1#` of a cell that no longer spills becomes the range that it filled; the formula keeps its answer. */
function withFixedSpills(formula: string, ownSheet: string, spills: FormerSpills): string {
  return formula.replace(ANCHOR, (whole, prefix: string | undefined, cell: string) => {
    const named = prefix?.slice(0, -1) ?? ownSheet;
    const sheet = named.startsWith("'") ? named.slice(1, -1).replaceAll("''", "'") : named;
    const range = spills.get(sheet.toUpperCase())?.get(cell.replaceAll('$', '').toUpperCase());
    if (range === undefined) return whole;
    const dollars = cell.includes('$') ? range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2') : range;
    return (prefix ?? '') + dollars;
  });
}

/** Puts a formula of a sheet right that stays: what it took from cells that no longer spill, and the numbers of its links. */
export const formulaRewrite =
  (ownSheet: string, { spills, links }: { readonly spills: FormerSpills; readonly links: ExternalLinks }) =>
  (formula: string): string =>
    withLinkNumbers(withFixedSpills(formula, ownSheet, spills), links.numbers);
