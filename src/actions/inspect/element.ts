// One element of an answer, taken apart: what each argument was read as, the answer as the catalog gives it, and why.

import { badValue, isProblem } from '../../catalog/entry';
import type { Answer, Context, FunctionEntry, Parameter, ParameterKind, Problem } from '../../catalog/entry';
import { BLANK, isBlank, readCell } from '../../catalog/reading';
import type { Plain } from '../../catalog/reading';
import type { Argument, Single } from '../evaluate/arguments';
import { furtherClaims } from '../prove/further-claims';

export type Explanation = Exclude<ReturnType<NonNullable<FunctionEntry['explain']>>, Problem>;
export type Claim = Explanation['claims'][number];

/** Kinds whose ranges are passed as they are and never broadcast. */
export const WHOLE_KINDS: ReadonlySet<ParameterKind> = new Set(['numbers', 'lines', 'scenario']);

/** Which element of a range counts: zero-based, of the whole answer. */
export interface ElementAt {
  readonly row: number;
  readonly column: number;
}

export const rowsOf = (argument: Argument): readonly (readonly Single[])[] =>
  Array.isArray(argument) ? argument : [[argument]];

/** The cell of an argument that bears on an element; one row or column serves all. */
export function cellAt(argument: Argument, { row, column }: ElementAt): Single {
  const rows = rowsOf(argument);
  const line = rows[rows.length === 1 ? 0 : row];
  return line?.[line.length === 1 ? 0 : column] ?? null;
}

/** An error in an argument goes out in its own place; those that no function can return become `#VALUE!`. */
function plainOf(cell: Single, argument: string): Plain | Problem {
  if (typeof cell !== 'object' || cell === null) return cell;
  const { code } = cell;
  return code === '#N/A' || code === '#DIV/0!' || code === '#NUM!'
    ? { kind: 'problem', error: code, code: 'error-in', values: { argument, error: code } }
    : badValue('error-in', { argument, error: code });
}

/** One cell as its parameter reads it; null for a blank one. */
export function readAs(cell: Single, parameter: Parameter, { data, date1904 }: Context): unknown {
  const plain = plainOf(cell, parameter.name);
  if (isProblem(plain)) return plain;
  const read = readCell(plain, parameter, data, date1904);
  return read === BLANK ? null : read;
}

export interface ElementAnswer {
  readonly answer: Answer;
  /** Null for plain formulas, and where there is no answer. */
  readonly explanation: Explanation | null;
  /** What it rests on, those claims included that no explanation has: the fields of a card, a scenario's assumptions. */
  readonly claims: readonly Claim[];
}

const only = (answer: Answer): ElementAnswer => ({ answer, explanation: null, claims: [] });

/** What a function answers for one element of its arguments, as its cell has it. */
export function askElement(
  entry: FunctionEntry,
  args: readonly Argument[],
  at: ElementAt,
  context: Context,
): ElementAnswer {
  const { parameters } = entry;
  const missing = parameters.find(({ optional }, index) => !optional && (args[index] ?? null) === null);
  if (missing) return only(badValue('required', { argument: missing.name }));
  const read = parameters.map((parameter, index) =>
    argumentFor(entry, parameter, args[index] ?? null, at, context),
  );
  const problem = read.find(isProblem);
  if (problem) return only(problem);
  if (read.includes(BLANK)) return only({ kind: 'value', value: '' });
  const answer = entry.ask(context, read);
  const explained = isProblem(answer) ? null : (entry.explain?.(context, read) ?? null);
  if (isProblem(explained)) return only(answer);
  const further = isProblem(answer) ? [] : furtherClaims(entry, read, context, explained);
  return { answer, explanation: explained, claims: [...(explained?.claims ?? []), ...further] };
}

function argumentFor(
  entry: FunctionEntry,
  parameter: Parameter,
  argument: Argument,
  at: ElementAt,
  context: Context,
): unknown {
  const isTable = entry.takes === 'table';
  const rows = rowsOf(argument);
  if (WHOLE_KINDS.has(parameter.kind)) {
    const plain = rows.map((row) => row.map((cell) => plainOf(cell, parameter.name)));
    const first = plain[0]?.[0] ?? null;
    const isSingle = plain.length === 1 && plain[0]!.length === 1;
    return isSingle && !isProblem(first) && isBlank(first) && parameter.optional ? null : plain;
  }
  if (!isTable)
    return readAs(cellAt(argument, at), parameter, context) ?? (parameter.optional ? null : BLANK);
  const distinct = [...new Set(rows.flat())];
  const list = distinct.map((cell) => readAs(cell, parameter, context)).filter((one) => one !== null);
  return list.find(isProblem) ?? (list.length === 0 && !parameter.optional ? BLANK : list);
}
