// One call of a formula, taken apart: what became of its arguments, what it answers, and why.

import { FUNCTIONS } from '../../catalog';
import type { Answer, Context, FunctionEntry, Parameter, Problem } from '../../catalog/entry';
import { isProblem, notFound } from '../../catalog/entry';
import { problemText } from '../../catalog/explain';
import type { InUse } from '../../in-use/in-use';
import { asOfDay } from '../../in-use/in-use';
import type { Shown } from '../asking';
import { askUnder } from '../asking';
import type { Argument, ReferenceSource, Single } from '../evaluate/arguments';
import { argumentOf } from '../evaluate/arguments';
import type { Untold } from '../evaluate/cannot-tell';
import { CannotTell } from '../evaluate/cannot-tell';
import type { CellPlace } from '../evaluate/references';
import type { Claim, ElementAt, Explanation } from './element';
import { WHOLE_KINDS, askElement, cellAt, readAs, rowsOf } from './element';
import type { FormulaCall } from './formula';
import type { OpenQuestion } from './open-questions';
import { openQuestions } from './open-questions';
import type { Thing } from './things';
import { omittedThing, thingOf } from './things';

/** What cannot be worked out without Excel, and the piece of the formula that stands in the way. */
export interface NotTold {
  readonly kind: 'untold';
  readonly reason: Untold;
  readonly what: string;
}

/** What an argument of a call became. `thing` is what it was read as; null where that is the cell itself. */
export type Became =
  | { readonly kind: 'omitted'; readonly thing: Thing | null }
  | { readonly kind: 'cell'; readonly cell: Single; readonly thing: Thing | Problem | null }
  /** A range: its size, and the cell that bears on the element shown; null where the whole range does. */
  | {
      readonly kind: 'range';
      readonly rows: number;
      readonly columns: number;
      readonly cell: Single | null;
      readonly thing: Thing | Problem | null;
    }
  | NotTold;

export interface InspectedArgument {
  readonly name: string;
  readonly text: string;
  readonly became: Became;
}

export interface Told {
  readonly kind: 'told';
  /** Of the element at `at`; a whole table for functions that answer with one. */
  readonly answer: Answer;
  readonly explanation: Explanation | null;
  /** The claims behind the answer. */
  readonly claims: readonly Claim[];
  /** What a cell shows of it. */
  readonly shown: Shown;
  readonly rows: number;
  readonly columns: number;
  readonly at: ElementAt;
  /** What a person could settle, where the answer is Review. */
  readonly open: readonly OpenQuestion[];
}

export interface InspectedCall extends Pick<FormulaCall, 'id' | 'text' | 'depth' | 'isWhole'> {
  readonly args: readonly InspectedArgument[];
  readonly result: Told | NotTold;
}

const entries = new Map(FUNCTIONS.map((entry) => [entry.id, entry]));

/** The function of that id, or null where the catalog has none. */
export const knownFunction = (id: string): FunctionEntry | null => entries.get(id) ?? null;

/** Takes one call apart under what is in use. `at` is the element that the selected cell shows. */
export function inspectCall(
  call: FormulaCall,
  place: CellPlace,
  references: ReferenceSource,
  use: InUse,
  at: ElementAt,
): InspectedCall {
  const context: Context = { ...use, asOf: asOfDay(use) };
  const { id, text, depth, isWhole } = call;
  const entry = knownFunction(id);
  const values = call.args.map(({ node }) =>
    node === null ? null : told(() => argumentOf(node, place, references, use)),
  );
  const parameters = entry?.parameters ?? [];
  const args = Array.from({ length: Math.max(parameters.length, call.args.length) }, (_, index) => ({
    name: parameters[index]?.name ?? '',
    text: call.args[index]?.text ?? '',
    became: becameOf(values[index] ?? null, parameters[index] ?? null, entry, at, context),
  }));
  return { id, text, depth, isWhole, args, result: resultOf(id, entry, values, at, use, context) };
}

function told(work: () => Argument): Argument | NotTold {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof CannotTell)) throw error;
    return { kind: 'untold', reason: error.reason, what: error.what };
  }
}

const isNotTold = (value: Argument | NotTold): value is NotTold =>
  typeof value === 'object' && value !== null && 'kind' in value;

function becameOf(
  value: Argument | NotTold,
  parameter: Parameter | null,
  entry: FunctionEntry | null,
  at: ElementAt,
  context: Context,
): Became {
  if (isNotTold(value)) return value;
  if (value === null) return { kind: 'omitted', thing: parameter && omittedThing(parameter, context) };
  const read = (cell: Single): Thing | Problem | null => {
    const thing = parameter === null ? null : readAs(cell, parameter, context);
    if (isProblem(thing)) return thing;
    if (thing === null) return parameter && omittedThing(parameter, context);
    return thingOf(thing, parameter!);
  };
  const rows = rowsOf(value);
  const isWhole = parameter === null || WHOLE_KINDS.has(parameter.kind);
  if (rows.length * (rows[0]?.length ?? 0) === 1) {
    const cell = rows[0]![0]!;
    return { kind: 'cell', cell, thing: isWhole ? null : read(cell) };
  }
  const size = { rows: rows.length, columns: rows[0]?.length ?? 0 };
  if (isWhole || entry?.takes === 'table') return { kind: 'range', ...size, cell: null, thing: null };
  const cell = cellAt(value, at);
  return { kind: 'range', ...size, cell, thing: read(cell) };
}

function resultOf(
  id: string,
  entry: FunctionEntry | null,
  values: readonly (Argument | NotTold)[],
  at: ElementAt,
  use: InUse,
  context: Context,
): Told | NotTold {
  const missing = values.find(isNotTold);
  if (missing) return missing;
  const args = values as readonly Argument[];
  if (!entry) {
    const answer = notFound('unknown-function', { text: id, closest: closestFunctions(id) });
    const message = problemText(answer, use.language);
    return { ...SINGLE, answer, shown: { error: '#NAME?', message } };
  }
  const padded = entry.parameters.map((_, index) => args[index] ?? null);
  const rows = askUnder(use, id, padded);
  const within = {
    row: Math.min(at.row, rows.length - 1),
    column: Math.min(at.column, (rows[0]?.length ?? 1) - 1),
  };
  const shown = rows[within.row]?.[within.column] ?? '';
  const { answer, explanation, claims } = asShown(
    entry,
    askElement(entry, padded, within, context),
    shown,
    use,
  );
  const open = explanation?.answer === 'Review' ? openQuestions(context.data, explanation) : [];
  return {
    kind: 'told',
    answer,
    explanation,
    claims,
    shown,
    rows: rows.length,
    columns: rows[0]?.length ?? 1,
    at: within,
    open,
  };
}

const SINGLE = {
  kind: 'told',
  explanation: null,
  claims: [],
  rows: 1,
  columns: 1,
  at: { row: 0, column: 0 },
  open: [],
} as const;

const closestFunctions = (id: string): string[] =>
  [...entries.keys()].filter((one) => one.startsWith(id.slice(0, 3))).slice(0, 3);

/** Where the whole call fails, such as for ranges that do not fit, the cell's own message counts. */
function asShown(
  entry: FunctionEntry,
  element: ReturnType<typeof askElement>,
  shown: Shown,
  { language }: InUse,
): ReturnType<typeof askElement> {
  const { answer } = element;
  if (typeof shown === 'object') {
    if (isProblem(answer) && problemText(answer, language) === shown.message) return element;
    if (answer.kind === 'table') return element;
    const error = shown.error as Problem['error'];
    const message: Problem = { kind: 'problem', error, code: 'as-shown', values: { message: shown.message } };
    return { answer: message, explanation: null, claims: [] };
  }
  return entry.standsFor
    ? { answer: { kind: 'value', value: shown }, explanation: null, claims: [] }
    : element;
}
