// The evidence of one call: every element that it answers, explained, with the claims behind all of them.

import { callOf } from '../../catalog/call/call';
import type { Context } from '../../catalog/entry';
import { isProblem } from '../../catalog/entry';
import { problemText } from '../../catalog/explain';
import { findFunction } from '../../catalog';
import type { Day } from '../../control-data/days';
import type { Scenario } from '../../exposure/scenario';
import type { Claim } from '../../questions/explanation';
import type { Shown } from '../formulas/answers';
import type { Argument } from '../formulas/arguments';
import type { Grounds } from './grounds';
import { callBehind, groundsOf, keyOf, tableGrounds } from './grounds';
import { inputsInWords } from './inputs-in-words';
import type { EvidencePart } from './assessed-evidence';

export interface CallEvidence {
  /** What was asked, as the arguments were read. */
  readonly inputs: string;
  /** The first element's answer with its reason, or its problem; how the function answers where it explains nothing. */
  readonly reason: string;
  readonly asOf: Day | null;
  readonly knownOn: Day | null;
  /** Elements that the call answers. */
  readonly elements: number;
  /** The claims of all elements, each once, those of the first element first. */
  readonly claims: readonly Claim[];
  /** Where a call answers more than one element: each of them with what it rests on, equal ones once. */
  readonly parts: readonly EvidencePart[];
  /** The scenarios by which it answers. */
  readonly scenarios: readonly Scenario[];
}

/** Elements of one call that are listed apart. */
const LISTED = 1_000;

/**
 * Explains a call: element by element, in the order of its answer; a table by the facts that its rows show, an
 * assessment line by line. `rest` is awaited between elements.
 */
export async function evidenceOfCall(
  id: string,
  args: readonly Argument[],
  context: Context,
  rest: () => Promise<void>,
  answer: readonly (readonly Shown[])[] = [],
): Promise<CallEvidence> {
  const entry = findFunction(id);
  if (!entry) return { ...NOTHING, reason: messageIn(answer[0]?.[0]) };
  const inputs = inputsInWords(entry, args, context);
  const call = callOf(entry, args, context);
  if (isProblem(call)) return { ...NOTHING, inputs, reason: problemText(call, context.language) };
  const { rows, columns } = call.shape;
  const listsElements = rows * columns > 1;
  const claims = new Map<string, Claim>();
  const scenarios = new Map<string, Scenario>();
  const parts: EvidencePart[] = [];
  const seen = new Set<string>();
  let first: Grounds | null = null;
  let grounded = 0;
  let lines: readonly EvidencePart[] = [];
  for (let place = 0; place < rows * columns; place += 1) {
    const [row, column] = [Math.floor(place / columns), place % columns];
    const key = JSON.stringify(call.cellsAt(row, column));
    if (seen.has(key)) continue;
    seen.add(key);
    const shown = answer[row]?.[column] ?? '';
    const own: Grounds[] = [];
    const from = callBehind(call, row, column);
    if (from)
      for (const grounds of groundsOf(from.call, from.row, from.column)) {
        own.push(grounds);
        for (const claim of grounds.claims) claims.set(keyOf(claim), claim);
        if (grounds.scenario) scenarios.set(grounds.scenario.name, grounds.scenario);
        await rest();
      }
    const table = from ? tableGrounds(from.call) : NO_TABLE;
    for (const claim of table.claims) claims.set(keyOf(claim), claim);
    if (!listsElements) lines = table.lines;
    grounded += own.length;
    first ??= own[0] ?? null;
    if (!listsElements || parts.length >= LISTED || (own.length === 0 && shown === '')) continue;
    const { asOf = null, knownOn = null, reason = '' } = own[0] ?? {};
    parts.push({
      what: `row ${row + 1}, column ${column + 1}`,
      inputs: inputsInWords(entry, call.argumentsAt(row, column), context),
      answer: shown,
      ...{ asOf, knownOn, reason: messageIn(shown) || reason },
      claims: [...own.flatMap((one) => one.claims), ...table.claims],
    });
  }
  return {
    inputs,
    reason: messageIn(answer[0]?.[0]) || (first?.reason ?? ''),
    asOf: first?.asOf ?? null,
    knownOn: first?.knownOn ?? null,
    elements: listsElements ? rows * columns : Math.max(1, grounded),
    claims: [...claims.values()],
    parts: [...parts, ...lines],
    scenarios: [...scenarios.values()],
  };
}

const NO_TABLE = { lines: [], claims: [] };

const NOTHING: CallEvidence = {
  ...{ inputs: '', reason: '', asOf: null, knownOn: null, elements: 1 },
  ...{ claims: [], parts: [], scenarios: [] },
};

const messageIn = (shown: Shown | undefined): string => (typeof shown === 'object' ? shown.message : '');
