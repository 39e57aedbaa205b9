// A call: a function with its arguments as cells, read once. Cells in Excel, evidence, Inspect, Look up, comparison and
// EXPLAIN all take their elements from here, so they cannot read an argument differently.

import type { Sliced } from '../../control-data/slices';
import type { Explanation } from '../../questions/explanation';
import type { Answer, Context, FunctionEntry, Problem } from '../entry';
import { badValue, isProblem, value } from '../entry';
import { BLANK, isBlank, takesRange } from '../reading';
import { Cells, Unread, filterArgument, readRaw, wholeArgument } from './arguments';
import { cellIn, isSingle, rowsOf, singleOf } from './cells-in';
import type { Shape } from './shape';
import { ONE_CELL, fit } from './shape';

/** Arguments as a function takes them: things, lists of things for a filter, rows of cells for a whole range. */
export type Read = readonly unknown[];

/** What an element answers whose required argument is blank, and one that would have to hold a table. */
const BLANK_ANSWER: Answer = value('');

/**
 * Reads the arguments of a call. Those of one cell are read at once, ranges element by element when they are asked for.
 * @param args As Excel hands them to the function or the pane reads them; null or undefined for an omitted one.
 * @returns The call; a Problem where it fails as a whole: an argument is missing or too many, or ranges do not fit.
 */
export function callOf(entry: FunctionEntry, args: readonly unknown[], context: Context): Call | Problem {
  const { parameters } = entry;
  const count = parameters.length;
  const fixed: unknown[] = new Array(count);
  let ranges: Cells[] | null = null;
  let settled: Problem | typeof BLANK | null = null;
  let settledAt = count;
  for (let index = 0; index < count; index++) {
    const parameter = parameters[index]!;
    const argument = args[index];
    if (argument === null || argument === undefined) {
      if (!parameter.optional && parameter.blank !== 'blank')
        return badValue('required', { argument: parameter.name });
    }
    const one = readArgument(entry, args, index, context);
    if (one === BLANK) {
      if (!parameter.optional && settled === null) settled = BLANK;
      fixed[index] = null;
    } else if (one instanceof Cells) {
      (ranges ??= []).push(one);
      fixed[index] = null;
    } else {
      if (isProblem(one) && settledAt === count) {
        // A range of more cells than are answered fails the call, whichever element is asked for.
        if (one.code === 'too-many') return one;
        settled = one;
        settledAt = index;
      }
      fixed[index] = one;
    }
  }
  const given = args.length > count ? args.findLastIndex(isGiven) + 1 : count;
  if (given > count) return badValue('too-many-arguments', { text: entry.id, most: count, given });
  const shape = ranges === null ? ONE_CELL : fit(ranges);
  if (isProblem(shape)) return shape;
  return new Call(entry, args, context, shape, fixed, ranges ?? NO_RANGES, settled, settledAt);
}

/** What one argument is for every element, BLANK or a Problem; Cells where it has one for each element. */
function readArgument(
  entry: FunctionEntry,
  args: readonly unknown[],
  index: number,
  context: Context,
): unknown {
  const { takes, explains } = entry;
  const parameter = entry.parameters[index]!;
  const argument = args[index];
  // What is left out for the function that EXPLAIN explains is left out there, too; a blank cell is handed on as one.
  if (explains && (argument === null || argument === undefined)) return null;
  if (isWhole(entry, args, index)) return explains ? argument : wholeArgument(argument, parameter);
  if (takes === 'table') return filterArgument(argument, parameter, context);
  if (isSingle(argument)) return readRaw(singleOf(argument), parameter, context);
  if (takes === 'whole') return badValue('one-cell', { argument: parameter.name });
  return new Cells(index, rowsOf(argument), parameter, context);
}

const NO_RANGES: readonly Cells[] = [];

const isGiven = (argument: unknown): boolean => !isSingle(argument) || !isBlank(singleOf(argument));

/** Whether an argument is passed as it is; EXPLAIN passes a range as all the functions that it explains do. */
export function isWhole(
  entry: Pick<FunctionEntry, 'parameters' | 'explains'>,
  args: readonly unknown[],
  index: number,
): boolean {
  const { explains, parameters } = entry;
  if (!explains) return index < parameters.length && takesRange(parameters[index]!);
  if (index === 0 || isSingle(args[index])) return false;
  const questions = [...new Set(rowsOf(args[0]).flat())];
  const named = questions.flatMap((question) => explains(cellIn(question, '')) ?? []);
  return named.length > 0 && named.every((one) => isWhole(one, args.slice(1), index - 1));
}

export class Call {
  constructor(
    readonly entry: FunctionEntry,
    readonly args: readonly unknown[],
    readonly context: Context,
    /** Of its elements; one for a function that answers a table or takes its ranges whole. */
    readonly shape: Shape,
    private readonly fixed: readonly unknown[],
    private readonly ranges: readonly Cells[],
    /** What the arguments of one cell settle for every element: the first problem, else that a required one is blank. */
    private readonly settled: Problem | typeof BLANK | null,
    private readonly settledAt: number,
  ) {}

  /** The arguments of one element; the first problem among them; BLANK where a required one is blank. */
  read(row: number, column: number): Read | Problem | typeof BLANK {
    if (this.ranges.length === 0) return this.settled ?? this.fixed;
    const read = this.fixed.slice();
    let { settled, settledAt } = this;
    for (const range of this.ranges) {
      const one = range.read(row, column);
      if (one === BLANK) {
        if (range.isRequired && settled === null) settled = BLANK;
      } else if (one instanceof Unread) {
        if (range.index < settledAt) {
          settled = one.problem;
          settledAt = range.index;
        }
      } else read[range.index] = one;
    }
    return settled ?? read;
  }

  /** What one element answers. */
  ask(row: number, column: number): Answer {
    const read = this.read(row, column);
    if (read === BLANK) return BLANK_ANSWER;
    if (isProblem(read)) return read;
    return this.inCell(this.entry.ask(this.context, read));
  }

  /** The same with breaks, where one answer of the function may take long. */
  *askInSlices(row: number, column: number): Sliced<Answer> {
    const { askInSlices } = this.entry;
    const read = askInSlices ? this.read(row, column) : BLANK;
    if (!askInSlices || read === BLANK || isProblem(read)) return this.ask(row, column);
    return this.inCell(yield* askInSlices(this.context, read));
  }

  /** No cell of a range holds a table. */
  private inCell(answer: Answer): Answer {
    return answer.kind === 'table' && this.shape.rows * this.shape.columns > 1 ? BLANK_ANSWER : answer;
  }

  /** Why one element answers what it does; null where there is nothing to explain; its Problem where it has no answer. */
  explain(row: number, column: number): Explanation | Problem | null {
    const read = this.read(row, column);
    if (read === BLANK) return null;
    return isProblem(read) ? read : (this.entry.explain?.(this.context, read) ?? null);
  }

  /** The raw arguments of one element: of each range that spreads the one cell, all else as it came. */
  argumentsAt(row: number, column: number): readonly unknown[] {
    if (this.ranges.length === 0) return this.args;
    const args = [...this.args];
    for (const range of this.ranges) args[range.index] = [[range.at(row, column)]];
    return args;
  }

  /** The raw cells that tell one element from the others. */
  cellsAt(row: number, column: number): readonly unknown[] {
    return this.ranges.map((range) => range.at(row, column));
  }

  /** For EXPLAIN the call that an element explains; null for other functions and where there is none. */
  explained(row: number, column: number): Call | null {
    const { explains } = this.entry;
    const read = explains ? this.read(row, column) : BLANK;
    if (!explains || read === BLANK || isProblem(read)) return null;
    const entry = explains(read[0]);
    const call = entry && callOf(entry, read.slice(1), this.context);
    return call === null || isProblem(call) ? null : call;
  }
}
