// The evidence of one call: every element that it answers, explained, with the claims behind all of them.

import type { Context, FunctionEntry } from '../../catalog/entry';
import { isProblem } from '../../catalog/entry';
import { explanationText, problemText, readArguments } from '../../catalog/explain';
import { explainPlain } from '../../catalog/explain-plain';
import type { Plain } from '../../catalog/reading';
import { BLANK, readCell } from '../../catalog/reading';
import { loadedFunction } from '../../catalog/registry';
import { whenOf } from '../../catalog/when';
import type { Day } from '../../control-data/days';
import type { Scenario } from '../../exposure/scenario';
import type { Explanation } from '../../questions/explanation';
import { canSay, say } from '../../text/say';
import type { Shown } from '../asking';
import type { Argument } from '../evaluate/arguments';
import { assessedLines } from './assessed-evidence';
import type { Element } from './elements';
import { elementsOf, single } from './elements';
import { furtherClaims, scenarioIn } from './further-claims';
import { inputsOf } from './inputs';
import { claimsOfTable } from './table-evidence';

export type Claim = Explanation['claims'][number];

/** A part of an answer that has its own inputs: an element of a range, or lines of an assessment that rest on the same. */
export interface EvidencePart {
  /** `row 1, column 2`, or `lines 2, 5, 9`, the header row being 1. */
  readonly what: string;
  /** `supplier: JL MAG; region: US; item: gallium`. */
  readonly inputs: string;
  readonly answer: Shown;
  readonly asOf: Day | null;
  readonly knownOn: Day | null;
  readonly reason: string;
  readonly claims: readonly Claim[];
}

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
  const asked = askedFunction(id, args);
  if (!asked) return { ...NOTHING, reason: messageIn(answer[0]?.[0]) };
  const { entry, given } = asked;
  const elements = elementsOf(entry, given);
  const listsElements = entry.takes === 'each' && elements.length > 1;
  const claims = new Map<string, Claim>();
  const scenarios = new Map<string, Scenario>();
  const parts: EvidencePart[] = [];
  const seen = new Set<string>();
  let first: Explained | null = null;
  for (const element of elements) {
    const key = JSON.stringify(element.args);
    if (seen.has(key)) continue;
    seen.add(key);
    const found = explainElement(entry, element, context);
    first ??= found;
    if (!found) continue;
    for (const claim of found.claims) claims.set(keyOf(claim), claim);
    if (found.scenario) scenarios.set(found.scenario.name, found.scenario);
    if (listsElements && parts.length < LISTED) {
      const { row, column, args: own } = element;
      const shown = answer[row]?.[column] ?? '';
      const { asOf, knownOn, reason } = found;
      parts.push({
        what: `row ${row + 1}, column ${column + 1}`,
        inputs: inputsOf(entry, own, context),
        answer: shown,
        ...{ asOf, knownOn, reason: messageIn(shown) || reason, claims: found.claims },
      });
    }
    await rest();
  }
  const lines = entry.id === 'ASSESS' ? assessedLines(entry, elements[0]!.args, context) : [];
  const shown = claimsOfTable(id, args, answer, context) ?? [];
  for (const claim of [...lines.flatMap((line) => line.claims), ...shown]) claims.set(keyOf(claim), claim);
  return {
    inputs: inputsOf(entry, given, context),
    reason: messageIn(answer[0]?.[0]) || (first?.reason ?? ''),
    asOf: first?.asOf ?? null,
    knownOn: first?.knownOn ?? null,
    elements: elements.length,
    claims: [...claims.values()],
    parts: [...parts, ...lines],
    scenarios: [...scenarios.values()],
  };
}

const NOTHING: CallEvidence = {
  ...{ inputs: '', reason: '', asOf: null, knownOn: null, elements: 1 },
  ...{ claims: [], parts: [], scenarios: [] },
};

const messageIn = (shown: Shown | undefined): string => (typeof shown === 'object' ? shown.message : '');

/** One claim has one key, whichever cells rest on it. */
export function keyOf({ fact, claim, value, source, used, basis }: Claim): string {
  return JSON.stringify([fact, claim, value, source?.id ?? null, used, basis]);
}

interface Asked {
  readonly entry: FunctionEntry;
  readonly given: readonly Argument[];
}

/** The function whose answer counts: EXPLAIN rests on what the function that it explains rests on. */
function askedFunction(id: string, args: readonly Argument[]): Asked | null {
  if (id === 'EXPLAIN') {
    const question = single(args[0] ?? null);
    const explained = typeof question === 'string' ? question.trim().toUpperCase().split('.').at(-1)! : '';
    return explained === 'EXPLAIN' ? null : askedFunction(explained, args.slice(1));
  }
  const entry = loadedFunction(id);
  return entry && { entry, given: args };
}

interface Explained extends Pick<CallEvidence, 'asOf' | 'knownOn' | 'reason' | 'claims'> {
  readonly scenario: Scenario | null;
}

/** Null for a blank element. */
function explainElement(entry: FunctionEntry, { args }: Element, context: Context): Explained | null {
  const because = (reason: string): Explained => ({
    ...{ reason, asOf: null, knownOn: null, claims: [], scenario: null },
  });
  const error = args.find((one) => typeof one === 'string' && /^#(N\/A|[A-Z0-9/]+[!?])$/.test(one));
  if (typeof error === 'string') return because(error);
  const read = readArguments(entry, args as readonly Plain[], context, context.date1904);
  if (read === BLANK) return null;
  if (isProblem(read)) return because(problemText(read, context.language));
  const explanation = entry.explain?.(context, read) ?? null;
  if (isProblem(explanation)) return because(problemText(explanation, context.language));
  const scenarioAt = entry.parameters.findIndex(({ kind }) => kind === 'scenario');
  return {
    ...(explanation
      ? { ...daysOf(explanation), reason: explanationText(explanation, context.language) }
      : { ...daysIn(entry, args, context), reason: howItAnswers(entry, read, context) }),
    claims: [...(explanation?.claims ?? []), ...furtherClaims(entry, read, context, explanation)],
    scenario: scenarioAt < 0 ? null : scenarioIn(read, scenarioAt, context),
  };
}

const daysOf = ({ asOf, knownOn }: Explanation): Pick<Explained, 'asOf' | 'knownOn'> => ({ asOf, knownOn });

/** Functions that answer for a day without an argument that says so. */
const OF_THE_DAY: ReadonlySet<string> = new Set(['COMPANY', 'MATERIAL', 'CONTROL_CHANGES']);

/** The two clocks of a function that explains nothing; none for what does not depend on a day. */
function daysIn(
  { id, parameters }: FunctionEntry,
  args: Element['args'],
  context: Context,
): Pick<Explained, 'asOf' | 'knownOn'> {
  const place = parameters.findIndex(({ name }) => name === 'as_of' || name === 'until');
  if (place < 0 && !OF_THE_DAY.has(id)) return { asOf: null, knownOn: null };
  const parameter = parameters[place];
  const cell = args[place] ?? null;
  const day = parameter ? readCell(cell as Plain, parameter, context.data, context.date1904) : BLANK;
  return whenOf(context, day === BLANK || isProblem(day) ? null : (day as Day));
}

/** The fields of a card; of any other function without explanations, its rule. */
function howItAnswers(entry: FunctionEntry, read: readonly unknown[], context: Context): string {
  if (entry.id === 'COMPANY' || entry.id === 'MATERIAL') return explainPlain(entry, context, read);
  const how = `explain.how.${entry.id}`;
  return canSay(how) ? say(context.language, how) : '';
}
