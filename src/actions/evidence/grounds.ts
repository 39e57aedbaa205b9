// What an element of an answer rests on: the explanation with its claims, those that no explanation has, the scenario
// and the two days. The evidence sheet, Inspect and Look up show the same.

import type { Call, Read } from '../../catalog/call/call';
import { combinations, optional } from '../../catalog/combinations';
import type { Answer, Context, FunctionEntry, Problem } from '../../catalog/entry';
import { isProblem } from '../../catalog/entry';
import { explanationText, problemText } from '../../catalog/explain';
import { explainPlain } from '../../catalog/explain-plain';
import { BLANK } from '../../catalog/reading';
import { whenOf } from '../../catalog/when';
import type { Day } from '../../control-data/days';
import type { Scenario } from '../../exposure/scenario';
import type { Claim, Explanation } from '../../questions/explanation';
import { assessedLines } from './assessed-evidence';
import { claimsOfTable } from './table-evidence';
import type { ScenarioArgument } from '../../catalog/exposure-scenario';
import { scenarioMeant } from '../../catalog/scenario-claims';

export interface Grounds {
  readonly asOf: Day | null;
  readonly knownOn: Day | null;
  readonly reason: string;
  readonly claims: readonly Claim[];
  readonly scenario: Scenario | null;
}

/** One claim has one key, whichever cells rest on it. */
export function keyOf({ fact, claim, value, source, used, basis }: Claim): string {
  return JSON.stringify([fact, claim, value, source?.id ?? null, used, basis]);
}

/** The call whose answer counts: EXPLAIN rests on what the function that it explains rests on. */
export function callBehind(
  call: Call,
  row: number,
  column: number,
): { call: Call; row: number; column: number } | null {
  if (!call.entry.explains) return { call, row, column };
  const explained = call.explained(row, column);
  return explained && callBehind(explained, 0, 0);
}

/**
 * What each part of an element rests on, one after another: its one explanation, or for a table that of every
 * combination of its filters' entries. Nothing for an element without an answer; the reason alone for an error.
 */
export function* groundsOf(call: Call, row: number, column: number): Generator<Grounds> {
  const { entry, context } = call;
  const read = call.read(row, column);
  if (read === BLANK) return;
  const answer = call.ask(row, column);
  if (isProblem(read) || isProblem(answer)) yield because(answer as Problem, context);
  else for (const part of partsOf(entry, read)) yield groundsOfPart(entry, part, context);
}

const because = (problem: Problem, { language }: Context): Grounds => ({
  ...{ reason: problemText(problem, language), asOf: null, knownOn: null, claims: [], scenario: null },
});

function partsOf({ takes, explain }: FunctionEntry, read: Read): Iterable<Read> {
  if (takes !== 'table' || !explain) return [read];
  const found = combinations(read.map((list) => optional(list as readonly unknown[])));
  return isProblem(found) ? [] : found.map((one) => one.map((entry) => (entry === null ? [] : [entry])));
}

function groundsOfPart(entry: FunctionEntry, read: Read, context: Context): Grounds {
  const explanation = entry.explain?.(context, read) ?? null;
  if (isProblem(explanation)) return because(explanation, context);
  const scenarioAt = entry.parameters.findIndex(({ kind }) => kind === 'scenario');
  return {
    ...(explanation
      ? { asOf: explanation.asOf, knownOn: explanation.knownOn }
      : daysIn(entry, read, context)),
    reason: explanation ? explanationText(explanation, context.language) : howItAnswers(entry, read, context),
    claims: [...(explanation?.claims ?? []), ...furtherClaims(entry, read, context, explanation)],
    scenario: scenarioAt < 0 ? null : scenarioIn(read, scenarioAt, context),
  };
}

/** The two clocks of a function that explains nothing; none for what does not depend on a day. */
function daysIn(
  { evidence, parameters }: FunctionEntry,
  read: Read,
  context: Context,
): Pick<Grounds, 'asOf' | 'knownOn'> {
  const place = parameters.findIndex(({ name }) => name === 'as_of' || name === 'until');
  if (place < 0 && !evidence?.ofTheDay) return { asOf: null, knownOn: null };
  // Of a filter its first entry.
  const day = [read[place] ?? null].flat()[0] ?? null;
  return whenOf(context, day as Day | null);
}

/** The fields of a card; of any other function without explanations, its rule. */
function howItAnswers(entry: FunctionEntry, read: Read, context: Context): string {
  if (entry.evidence?.card) return explainPlain(entry, context, read);
  return entry.how?.[context.language] ?? '';
}

/** The lines of an assessment, and the claims of the facts that a table shows; nothing for other functions and errors. */
export function tableGrounds(call: Call): {
  readonly lines: ReturnType<typeof assessedLines>;
  readonly claims: readonly Claim[];
} {
  const read = call.entry.takes === 'each' ? BLANK : call.read(0, 0);
  const answer = read === BLANK || isProblem(read) ? null : call.ask(0, 0);
  if (answer?.kind !== 'table') return { lines: [], claims: [] };
  const lines = call.entry.parameters[0]?.kind === 'lines' ? assessedLines(read as Read, call.context) : [];
  const shown = claimsOfTable(call.entry, read as Read, answer.rows, call.context);
  return { lines, claims: [...lines.flatMap((line) => line.claims), ...shown] };
}

export interface ElementAnswer {
  readonly answer: Answer;
  /** Null for plain formulas, and where there is no answer. */
  readonly explanation: Explanation | null;
  /** What it rests on, those claims included that no explanation has: the fields of a card, a scenario's assumptions. */
  readonly claims: readonly Claim[];
}

/** One element with all that it rests on. */
export function elementOf(call: Call | Problem, row: number, column: number): ElementAnswer {
  if (isProblem(call)) return { answer: call, explanation: null, claims: [] };
  const answer = call.ask(row, column);
  const explanation = isProblem(answer) ? null : call.explain(row, column);
  const claims = new Map<string, Claim>();
  const from = isProblem(answer) ? null : callBehind(call, row, column);
  if (from) {
    for (const grounds of groundsOf(from.call, from.row, from.column))
      for (const claim of grounds.claims) claims.set(keyOf(claim), claim);
    for (const claim of tableGrounds(from.call).claims) claims.set(keyOf(claim), claim);
  }
  return { answer, explanation: isProblem(explanation) ? null : explanation, claims: [...claims.values()] };
}

/** The further claims of one element of a call, `explanation` being its own if it has one. */
export const furtherClaims = (
  { evidence }: FunctionEntry,
  read: readonly unknown[],
  context: Context,
  explanation: Explanation | null,
): Claim[] => evidence?.claims?.(context, read, explanation) ?? [];

/** The scenario that the argument at a place means; null where it is a mistake. */
export const scenarioIn = (read: readonly unknown[], at: number, context: Context): Scenario | null =>
  scenarioMeant(context, (read[at] ?? null) as ScenarioArgument);
