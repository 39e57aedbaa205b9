// Which functions of a namespace a formula uses, read from its text alone, under every spelling of such a call.

import { functionIn } from './spellings';

/** The formula with the contents of texts, quoted sheet names and structured references blanked out. */
export function bareFormula(formula: string): string {
  let bare = '';
  let brackets = 0;
  for (let at = 0; at < formula.length; at += 1) {
    const character = formula[at]!;
    if (brackets > 0) {
      // Inside a structured reference an apostrophe escapes the next character.
      if (character === "'") at += 1;
      else if (character === '[') brackets += 1;
      else if (character === ']') brackets -= 1;
      continue;
    }
    if (character === '[') brackets = 1;
    else if (character === '"' || character === "'") at = endOfQuote(formula, at, character);
    else bare += character;
    if (character === '[' || character === '"' || character === "'") bare += ' ';
  }
  return bare;
}

/** Where a quoted piece ends; a doubled quote inside it stands for one. */
function endOfQuote(formula: string, start: number, quote: string): number {
  let at = start + 1;
  while (at < formula.length && (formula[at] !== quote || formula[at + 1] === quote))
    at += formula[at] === quote ? 2 : 1;
  return at;
}

const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/gu;

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
      const ids = (bareFormula(upper).match(WORD) ?? []).map(idOf);
      return [...new Set(ids.filter((id) => id !== null))];
    },
  };
}
