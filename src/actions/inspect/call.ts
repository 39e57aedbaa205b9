// One call of a formula, taken apart: what became of its arguments, what it answers, and why.

import { FUNCTIONS } from '../../catalog';
import { callOf } from '../../catalog/call/call';
import type { ElementAt, Resolved as Read } from '../../catalog/call/inputs';
import { inputAt } from '../../catalog/call/inputs';
import type { Answer, FunctionEntry } from '../../catalog/entry';
import { notFound } from '../../catalog/entry';
import { problemText } from '../../catalog/explain';
import type { State } from '../../state/state';
import { contextOf } from '../../state/state';
import type { Claim, Explanation } from '../../questions/explanation';
import type { Shown } from '../formulas/answers';
import { askUnder } from '../formulas/answers';
import type { Argument, ReferenceSource } from '../formulas/arguments';
import { argumentOf } from '../formulas/arguments';
import type { Undetermined } from '../formulas/cannot-tell';
import { CannotTell } from '../formulas/cannot-tell';
import type { CellPlace } from '../formulas/calls';
import { elementOf } from '../evidence/grounds';
import type { FormulaCall } from './formula';
import type { OpenQuestion } from './open-questions';
import { openQuestions } from './open-questions';

/** What cannot be worked out without Excel, and the piece of the formula that stands in the way. */
export interface NotDetermined {
  readonly kind: 'undetermined';
  readonly reason: Undetermined;
  readonly what: string;
}

/** What an argument of a call became. */
export type Resolved = Read | NotDetermined;

export interface InspectedArgument {
  /** Of the parameter for which it stands: EXPLAIN's are those of the function that it explains. */
  readonly name: string;
  /** Of the function's own parameter. */
  readonly own: string;
  readonly text: string;
  readonly resolved: Resolved;
}

export interface Told {
  readonly kind: 'determined';
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
  readonly result: Told | NotDetermined;
}

const entries = new Map(FUNCTIONS.map((entry) => [entry.id, entry]));

/** The function of that id, or null where the catalog has none. */
export const knownFunction = (id: string): FunctionEntry | null => entries.get(id) ?? null;

/** Takes one call apart under what is in use. `at` is the element that the selected cell shows. */
export function inspectCall(
  call: FormulaCall,
  place: CellPlace,
  references: ReferenceSource,
  use: State,
  at: ElementAt,
): InspectedCall {
  const { id, text, depth, isWhole } = call;
  const entry = knownFunction(id);
  const values = call.args.map(({ node }) =>
    node === null ? null : told(() => argumentOf(node, place, references, use)),
  );
  const count = Math.max(entry?.parameters.length ?? 0, values.length);
  const args = Array.from({ length: count }, (_, index): InspectedArgument => {
    const written = call.args[index]?.text ?? '';
    const value = values[index] ?? null;
    const own = entry?.parameters[index]?.name ?? '';
    if (isNotTold(value)) return { name: own, own, text: written, resolved: value };
    // An argument that cannot be told leaves the others as they are.
    const given = values.map((one) => (isNotTold(one) ? null : one));
    return { own, text: written, ...inputAt(entry ?? UNKNOWN, given, index, at, contextOf(use)) };
  });
  return { id, text, depth, isWhole, args, result: resultOf(id, entry, values, at, use) };
}

/** What is known of a function that the catalog does not have: every argument is what it is. */
const UNKNOWN = { takes: 'each', parameters: [] } as const;

function told(work: () => Argument): Argument | NotDetermined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof CannotTell)) throw error;
    return { kind: 'undetermined', reason: error.reason, what: error.what };
  }
}

const isNotTold = (value: Argument | NotDetermined): value is NotDetermined =>
  typeof value === 'object' && value !== null && 'kind' in value;

function resultOf(
  id: string,
  entry: FunctionEntry | null,
  values: readonly (Argument | NotDetermined)[],
  at: ElementAt,
  use: State,
): Told | NotDetermined {
  const missing = values.find(isNotTold);
  if (missing) return missing;
  if (!entry) {
    const answer = notFound('unknown-function', { text: id, closest: closestFunctions(id) });
    const message = problemText(answer, use.language);
    return { ...SINGLE, answer, shown: { error: '#NAME?', message } };
  }
  const rows = askUnder(use, id, values);
  const within = {
    row: Math.min(at.row, rows.length - 1),
    column: Math.min(at.column, (rows[0]?.length ?? 1) - 1),
  };
  const context = contextOf(use);
  const call = callOf(entry, values, context);
  const isTable = 'shape' in call && call.shape.rows * call.shape.columns === 1;
  const element = elementOf(call, isTable ? 0 : within.row, isTable ? 0 : within.column);
  const { explanation } = element;
  return {
    kind: 'determined',
    ...element,
    shown: rows[within.row]?.[within.column] ?? '',
    rows: rows.length,
    columns: rows[0]?.length ?? 1,
    at: within,
    open: explanation?.answer === 'Review' ? openQuestions(context.data, explanation) : [],
  };
}

const SINGLE = {
  kind: 'determined',
  explanation: null,
  claims: [],
  rows: 1,
  columns: 1,
  at: { row: 0, column: 0 },
  open: [],
} as const;

const closestFunctions = (id: string): string[] =>
  [...entries.keys()].filter((one) => one.startsWith(id.slice(0, 3))).slice(0, 3);
