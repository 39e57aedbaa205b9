// Lists of numbers from ranges, and the outcomes of methods as answers: shared by the functions that compute on them.

import { numberInCell } from '../control-data/cell-values';
import type { Failure, Outcome } from '../methods/outcome';
import type { Answer, ErrorCode, Format, Parameter, Problem } from './entry';
import { badValue, isProblem, value } from './entry';
import type { Plain } from './reading';
import { isBlank } from './reading';

/** A range as the wrapper hands it over; error cells are problems in their places. */
export type Cells = readonly (readonly (Plain | Problem)[])[];

/**
 * The cells of ranges that belong together, row by row. Places at the end that are blank in all of them are left out,
 * so that whole columns can be given.
 */
export function together(ranges: readonly Cells[]): (Plain | Problem)[][] {
  const lists = ranges.map((rows) => rows.flat());
  const length = Math.max(...lists.map((list) => list.length));
  const isAlike = lists.every((list) => list.length === length);
  let filled = length;
  while (isAlike && filled > 1 && lists.every((list) => isBlank(list[filled - 1]))) filled--;
  return isAlike ? lists.map((list) => list.slice(0, filled)) : lists;
}

/** How a blank cell of a list counts; Excel on some hosts sends it as 0, which then is a number like any other. */
const blankOf = ({ blank = 'zero' }: Parameter): number | null => (blank === 'zero' ? 0 : null);

/** Reads a list of numbers. The first error cell, or the first cell that is no number, is the whole answer. */
export function numbersOf(
  list: readonly (Plain | Problem)[],
  parameter: Parameter,
): (number | null)[] | Problem {
  const numbers: (number | null)[] = [];
  for (const cell of list) {
    if (isProblem(cell)) return cell;
    if (cell === null || cell === '') numbers.push(blankOf(parameter));
    else {
      const number = numberInCell(cell);
      if (number === null) return badValue('not-a-number', { argument: parameter.name, text: String(cell) });
      numbers.push(number);
    }
  }
  return numbers;
}

/** Reads a list whose blanks are zeros. */
export function amountsOf(list: readonly (Plain | Problem)[], parameter: Parameter): number[] | Problem {
  const numbers = numbersOf(list, { ...parameter, blank: 'zero' });
  return isProblem(numbers) ? numbers : numbers.map((number) => number ?? 0);
}

const ERRORS: Record<Failure['problem'], ErrorCode> = {
  range: '#VALUE!',
  size: '#VALUE!',
  division: '#DIV/0!',
  limit: '#VALUE!',
  blank: '#VALUE!',
};

/** Why a method gave no answer, as the error of the cell. */
export const methodProblem = ({ problem, argument, detail = {} }: Failure): Problem => ({
  kind: 'problem',
  error: ERRORS[problem],
  code: problem,
  values: { argument, ...detail },
});

/** A method's number as the answer of a function. */
export function outcomeAnswer(outcome: Outcome<number | string>, format?: Format): Answer {
  if (!outcome.ok) return methodProblem(outcome);
  return typeof outcome.value === 'number' ? value(outcome.value, format) : value(outcome.value);
}
