// Which functions of a namespace a formula uses, read from its text alone, under every spelling of such a call.

import { tokenize } from '@borgar/fx';
import { functionIn } from './spellings';

/** A function or a defined name in a formula. */
export interface Word {
  readonly word: string;
  /** A parenthesis follows, so that it is called. */
  readonly isCall: boolean;
}

/** The words of a formula, as they stand; what texts, sheets and columns are called is none. */
export function wordsOf(formula: string): Word[] {
  const tokens = tokenize(formula, { mergeRefs: false }).filter(({ type }) => type !== 'whitespace');
  return tokens.flatMap(({ type, value }, at) =>
    type === 'func' || type === 'range_named'
      ? [{ word: value, isCall: tokens[at + 1]?.value.startsWith('(') === true }]
      : [],
  );
}

/** Reads the functions of one namespace, and names that stand for them, out of formulas. */
export interface CallReader {
  /** Ids of the functions used, upper-case, each once, in order; names among `aliases` count as `NAME:<name>`. */
  functionsOf(formula: string): string[];
}

/**
 * A reader for a namespace such as `EXPOSURE`. `aliases` are defined names whose formula uses the namespace.
 * An id whose dots became underscores in the file form is given with underscores.
 */
export function callReader(namespace: string, aliases: ReadonlySet<string> = new Set()): CallReader {
  const wanted = namespace.toUpperCase();
  const names = new Set([...aliases].map((name) => name.toUpperCase()));
  const idOf = (word: string): string | null => {
    return functionIn(word, wanted) ?? (names.has(word) ? `NAME:${word}` : null);
  };
  return {
    functionsOf(formula) {
      if (!formula.startsWith('=')) return [];
      // toUpperCase and never the local variant: in Turkish, `i` would not become `I`.
      const upper = formula.toUpperCase();
      if (!upper.includes(wanted) && ![...names].some((name) => upper.includes(name))) return [];
      const ids = wordsOf(formula).map(({ word }) => idOf(word.toUpperCase()));
      return [...new Set(ids.filter((id) => id !== null))];
    },
  };
}
