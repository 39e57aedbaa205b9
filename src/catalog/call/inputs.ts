// What a call was asked: each argument as it came and what it was read as, or what it means where it is left out.

import type { Context, FunctionEntry, Parameter, Problem } from '../entry';
import { isProblem } from '../entry';
import type { Plain } from '../reading';
import { BLANK, isBlank as isBlankCell, takesRange } from '../reading';
import { readRaw, wholeArgument } from './arguments';
import type { EntityCell, ErrorCell } from './cells-in';
import { isWhole } from './call';
import { cellIn, rowsOf } from './cells-in';
import type { Thing } from './things';
import { omittedThing, thingOf } from './things';

/** A cell as the pane reads it from the workbook. */
export type Single = Plain | ErrorCell | EntityCell;

/** What a cell shows. */
export function shownSingle(cell: Single): Plain {
  if (typeof cell !== 'object' || cell === null) return cell;
  return cell.type === 'Entity' ? cell.text : cell.code;
}

/** Which element of a range counts: zero-based, of the whole answer. */
export interface ElementAt {
  readonly row: number;
  readonly column: number;
}

/** What became of an argument. `thing` is what it was read as; null where that is the cell itself. */
export type Resolved =
  | { readonly kind: 'omitted'; readonly thing: Thing | null }
  /** A blank cell stands for what is left out, if its parameter has no value for it. */
  | {
      readonly kind: 'cell';
      readonly cell: Single;
      readonly isBlank?: true;
      readonly thing: Thing | Problem | null;
    }
  /** A range: its size, and the cell that bears on the element shown; null where the whole range does. */
  | {
      readonly kind: 'range';
      readonly rows: number;
      readonly columns: number;
      readonly cell: Single | null;
      readonly isBlank?: true;
      readonly thing: Thing | Problem | null;
    };

export interface Input {
  /** Of the parameter for which it stands; empty for an argument that the function does not take. */
  readonly name: string;
  readonly resolved: Resolved;
}

/** What of a function its inputs depend on. */
type Asked = Pick<FunctionEntry, 'takes' | 'parameters' | 'explains'>;

/** The parameter that an argument of an element stands for; EXPLAIN's stand for those of the function it names. */
function parameterAt(entry: Asked, args: readonly unknown[], index: number, at: ElementAt): Parameter | null {
  if (entry.explains && index > 0) {
    const explained = entry.explains(cellIn(cellAt(args[0], at), ''));
    if (explained) return parameterAt(explained, args.slice(1), index - 1, at);
  }
  return entry.parameters[index] ?? null;
}

/** The inputs of one element, one for each parameter and for each argument beyond them. */
export function inputsOf(entry: Asked, args: readonly unknown[], at: ElementAt, context: Context): Input[] {
  const count = Math.max(entry.parameters.length, args.length);
  return Array.from({ length: count }, (_, index) => inputAt(entry, args, index, at, context));
}

/** The input of one argument. */
export function inputAt(
  entry: Asked,
  args: readonly unknown[],
  index: number,
  at: ElementAt,
  context: Context,
): Input {
  const parameter = parameterAt(entry, args, index, at);
  const isSpread = parameter !== null && entry.takes !== 'table' && !isWhole(entry, args, index);
  return {
    name: (parameter ?? entry.parameters[index])?.name ?? '',
    resolved: becameOf(args[index], parameter, isSpread, at, context),
  };
}

function becameOf(
  argument: unknown,
  parameter: Parameter | null,
  isSpread: boolean,
  at: ElementAt,
  context: Context,
): Resolved {
  const omitted = (): Thing | null => parameter && omittedThing(parameter, context);
  if (argument === null || argument === undefined) return { kind: 'omitted', thing: omitted() };
  const rows = rowsOf(argument);
  const size = { rows: rows.length, columns: rows[0]!.length };
  const isSingle = size.rows * size.columns === 1;
  if (!isSingle && !isSpread) {
    const isRange = parameter !== null && takesRange(parameter);
    const isBlank = isRange
      ? wholeArgument(argument, parameter) === null
      : rows.every((row) => row.every(isBlankCell));
    return { kind: 'range', ...size, cell: null, ...(isBlank ? standsFor(omitted()) : { thing: null }) };
  }
  const cell = cellAt(argument, at) as Single;
  const read = parameter === null ? null : readRaw(cell, parameter, context);
  const resolved =
    read === BLANK
      ? standsFor(omitted())
      : { thing: read === null || isProblem(read) ? read : thingOf(read, parameter!) };
  return isSingle ? { kind: 'cell', cell, ...resolved } : { kind: 'range', ...size, cell, ...resolved };
}

const standsFor = (thing: Thing | null) => ({ isBlank: true, thing }) as const;

/** The cell of an argument that bears on an element; one row or column serves all. */
function cellAt(argument: unknown, { row, column }: ElementAt): unknown {
  const rows = rowsOf(argument);
  const line = rows[rows.length === 1 ? 0 : row];
  return line?.[line.length === 1 ? 0 : column] ?? null;
}
