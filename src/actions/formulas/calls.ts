// The calls of our functions in a formula, found in its syntax tree.

import type { AstExpression, CallExpression } from '@borgar/fx';
import { parse, tokenize } from '@borgar/fx';
import { NAMESPACE } from '../../workbook/formulas';
import { functionIn, plainCalls } from '../../workbook/spellings';

/** The cell in which a formula stands. */
export interface CellPlace {
  readonly sheet: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** One call of ours in a formula. */
export interface Call {
  /** The catalog's id. */
  readonly id: string;
  readonly args: CallExpression['arguments'];
  /** The call as it stands in the formula, without `=`. */
  readonly text: string;
  /** The whole formula is this call, so the cell shows what it answers. */
  readonly isWhole: boolean;
}

const DEVELOPMENT = `${NAMESPACE}DEV`;

/** The id that a function's name in a formula stands for, or null for a function that is not ours. */
export const idOfName = (name: string): string | null =>
  functionIn(name, NAMESPACE) ?? functionIn(name, DEVELOPMENT);

/**
 * The outermost calls of our functions, from left to right; calls inside their arguments belong to them. Null where the
 * formula cannot be parsed. A call behind a link to another file is read under its plain name.
 */
export function callsOf(written: string): Call[] | null {
  const formula = plainCalls(written, NAMESPACE);
  try {
    const tree = treeOf(formula);
    const calls: Call[] = [];
    collect(tree, (node, id) => {
      const text = formula.slice(...(node.loc ?? [1]));
      calls.push({ id, args: node.arguments, text, isWhole: node === bare(tree) });
    });
    return calls;
  } catch {
    return null;
  }
}

/** The syntax tree of a formula, its nodes with their places. @throws where it cannot be parsed. */
export function treeOf(formula: string): AstExpression {
  const tokens = tokenize(formula, { mergeRefs: true, withLocation: true });
  return parse(tokens, { permitArrayCalls: true, permitArrayRanges: true, looseRefCalls: true });
}

/** `@f(x)` and `+f(x)` show what `f(x)` does. */
export function bare(tree: AstExpression): AstExpression {
  const isMark = tree.type === 'UnaryExpression' && (tree.operator === '@' || tree.operator === '+');
  return isMark ? bare(tree.arguments[0]!) : tree;
}

function collect(node: unknown, found: (node: CallExpression, id: string) => void): void {
  if (Array.isArray(node)) {
    for (const one of node) collect(one, found);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const tree = node as AstExpression;
  if (tree.type === 'CallExpression' && 'name' in tree.callee) {
    const id = idOfName(tree.callee.name);
    if (id !== null) {
      found(tree, id);
      return;
    }
  }
  for (const [key, child] of Object.entries(tree)) if (key !== 'loc') collect(child, found);
}
