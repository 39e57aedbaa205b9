// The calls of our functions in a formula, nested ones too, with each argument as it is written.

import type { AstExpression, CallExpression } from '@borgar/fx';
import { NAMESPACE } from '../../workbook/formulas';
import { plainCalls } from '../../workbook/spellings';
import { bare, idOfName, treeOf } from '../formulas/calls';

export interface FormulaArgument {
  /** Null where the argument is left out between two commas. */
  readonly node: AstExpression | null;
  /** As it stands in the formula; empty where it is left out. */
  readonly text: string;
}

export interface FormulaCall {
  /** The catalog's id, or what is written where the catalog may not have it. */
  readonly id: string;
  readonly text: string;
  /** 0 for a call that is in no argument of another call of ours. */
  readonly depth: number;
  /** The cell shows what this call answers. */
  readonly isWhole: boolean;
  readonly args: readonly FormulaArgument[];
}

/** The calls of a formula, an outer one before those in its arguments. Null where the formula cannot be parsed. */
export function callsIn(entered: string): FormulaCall[] | null {
  const formula = enteredForm(entered);
  try {
    const tree = treeOf(formula);
    const written = (node: AstExpression | CallExpression): string =>
      formula.slice(...(node.loc ?? [1, formula.length]));
    const calls: FormulaCall[] = [];
    walk(tree, 0, (node, id, depth) =>
      calls.push({
        id,
        text: written(node),
        depth,
        isWhole: node === bare(tree),
        args: node.arguments.map((argument) => ({
          node: argument,
          text: argument === null ? '' : written(argument),
        })),
      }),
    );
    return calls;
  } catch {
    return null;
  }
}

type Found = (node: CallExpression, id: string, depth: number) => void;

function walk(node: unknown, depth: number, found: Found): void {
  if (typeof node !== 'object' || node === null) return;
  if (Array.isArray(node)) {
    for (const one of node) walk(one, depth, found);
    return;
  }
  const tree = node as AstExpression;
  const id = tree.type === 'CallExpression' && 'name' in tree.callee ? idOfName(tree.callee.name) : null;
  if (id !== null) found(tree as CallExpression, id, depth);
  for (const [key, child] of Object.entries(tree))
    if (key !== 'loc') walk(child, id === null ? depth : depth + 1, found);
}

/** True where a function is named as files keep it: Excel did not know the add-in when it read the formula. */
export const isInFileForm = (formula: string): boolean => enteredForm(formula) !== formula;

/** The formula as a person would enter it, with every function under its own name. */
export const enteredForm = (formula: string): string => plainCalls(formula, NAMESPACE);
