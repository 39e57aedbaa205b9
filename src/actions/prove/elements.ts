// The elements that one call answers: what each of its arguments holds for each of them.

import { combinations } from '../../catalog/combinations';
import type { FunctionEntry } from '../../catalog/entry';
import { isProblem } from '../../catalog/entry';
import type { Plain } from '../../catalog/reading';
import { isBlank } from '../../catalog/reading';
import type { Argument, Single } from '../evaluate/arguments';

/** Kinds whose ranges are one argument and never spread over elements. */
const WHOLE_KINDS = new Set(['numbers', 'lines', 'scenario']);

type Matrix = readonly (readonly Single[])[];
export type ElementArgument = Plain | Matrix;

export interface Element {
  /** Zero-based, in the answer; a table's elements have no place of their own. */
  readonly row: number;
  readonly column: number;
  readonly args: readonly ElementArgument[];
}

/** The arguments of every element that a call answers, row by row. */
export function elementsOf(
  entry: Pick<FunctionEntry, 'takes' | 'parameters'>,
  args: readonly Argument[],
): Element[] {
  if (entry.takes === 'table') return combined(args);
  const isWhole = (index: number): boolean => WHOLE_KINDS.has(entry.parameters[index]?.kind ?? '');
  const spreads = args.filter(
    (argument, index): argument is Single[][] => isRange(argument) && !isWhole(index),
  );
  const rows = Math.max(1, ...spreads.map((range) => range.length));
  const columns = Math.max(1, ...spreads.map((range) => range[0]!.length));
  return Array.from({ length: rows * columns }, (_, place) => {
    const [row, column] = [Math.floor(place / columns), place % columns];
    const own = args.map((argument, index): ElementArgument => {
      if (!isRange(argument)) return plain(single(argument));
      if (isWhole(index)) return argument;
      const line = argument.length === 1 ? argument[0]! : (argument[row] ?? []);
      return plain((line.length === 1 ? line[0] : line[column]) ?? null);
    });
    return { row, column, args: own };
  });
}

/** Filters of a table are lists: the claims are those of every combination of their entries. */
function combined(args: readonly Argument[]): Element[] {
  const lists = args.map((argument) => {
    const entries = (Array.isArray(argument) ? argument.flat() : [argument]).map(plain);
    const filled = [...new Set(entries.filter((entry) => !isBlank(entry)))];
    return filled.length > 0 ? filled : [null];
  });
  const found = combinations(lists);
  return isProblem(found) ? [] : found.map((one) => ({ row: 0, column: 0, args: one }));
}

const isRange = (argument: Argument): argument is Single[][] =>
  Array.isArray(argument) && (argument.length > 1 || (argument[0]?.length ?? 0) > 1);

/** The only cell of an argument, or the first of a range. */
export const single = (argument: Argument): Single =>
  Array.isArray(argument) ? (argument[0]?.[0] ?? null) : argument;

/** An error stands in its place as its text, which no reader takes for a name. */
const plain = (cell: Single): Plain => (typeof cell === 'object' && cell !== null ? cell.code : cell);
