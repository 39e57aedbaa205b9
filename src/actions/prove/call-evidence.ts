// The evidence of one call: every element that it answers, explained, with the claims behind all of them.

import { combinations } from '../../catalog/combinations';
import type { Context, FunctionEntry } from '../../catalog/entry';
import { isProblem } from '../../catalog/entry';
import { explanationText, problemText, readArguments } from '../../catalog/explain';
import type { Plain } from '../../catalog/reading';
import { BLANK, isBlank } from '../../catalog/reading';
import { loadedFunction } from '../../catalog/registry';
import type { Explanation } from '../../questions/explanation';
import type { Shown } from '../asking';
import type { Argument, Single } from '../evaluate/arguments';
import type { LineGroup } from './assessed-evidence';
import { assessedLines } from './assessed-evidence';
import { claimsOfTable } from './table-evidence';

export type Claim = Explanation['claims'][number];

export interface CallEvidence {
  /** The first element's answer with its reason, or its problem; null for a function without explanations. */
  readonly reason: string | null;
  readonly asOf: number | null;
  readonly knownOn: number | null;
  /** Elements that the call answers. */
  readonly elements: number;
  /** The claims of all elements, each once, those of the first element first. */
  readonly claims: readonly Claim[];
  /** For the lines of an assessment: what each of them rests on. */
  readonly groups: readonly LineGroup[];
}

/** Kinds whose ranges are one argument and never spread over elements. */
const WHOLE_KINDS = new Set(['numbers', 'lines', 'scenario']);

type Matrix = readonly (readonly Single[])[];
type ElementArgument = Plain | Matrix;

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
  const explained = explainedFunction(id, args);
  if (!explained) return unexplained(id, args, context, answer);
  const { entry, given } = explained;
  const elements = elementsOf(entry, given);
  const claims = new Map<string, Claim>();
  const seen = new Set<string>();
  let first: Explanation | string | null = null;
  for (const element of elements) {
    const key = JSON.stringify(element);
    if (seen.has(key)) continue;
    seen.add(key);
    const found = explainElement(entry, element, context);
    first ??= found;
    if (typeof found === 'object' && found !== null)
      for (const claim of found.claims) claims.set(keyOf(claim), claim);
    await rest();
  }
  return {
    reason:
      typeof first === 'object' && first !== null ? explanationText(first, context.language) : (first ?? ''),
    asOf: typeof first === 'object' && first !== null ? first.asOf : null,
    knownOn: typeof first === 'object' && first !== null ? first.knownOn : null,
    elements: elements.length,
    claims: [...claims.values()],
    groups: [],
  };
}

/** A function that explains no single answer. */
function unexplained(
  id: string,
  args: readonly Argument[],
  context: Context,
  answer: readonly (readonly Shown[])[],
): CallEvidence {
  const entry = loadedFunction(id);
  const given = args.map((argument) => (isRange(argument) ? argument : plain(single(argument))));
  const groups = id === 'ASSESS' && entry ? assessedLines(entry, given, context) : [];
  const claims = [
    ...groups.flatMap(({ explanation }) => explanation.claims),
    ...(claimsOfTable(id, args, answer, context) ?? []),
  ];
  const first = groups[0]?.explanation;
  return {
    ...{ reason: null, asOf: first?.asOf ?? null, knownOn: first?.knownOn ?? null, elements: 1, groups },
    claims: [...new Map(claims.map((claim) => [keyOf(claim), claim])).values()],
  };
}

/** One claim has one key, whichever cells rest on it. */
export function keyOf({ fact, claim, value, source, used, basis }: Claim): string {
  return JSON.stringify([fact, claim, value, source?.id ?? null, used, basis]);
}

/** EXPLAIN rests on what the function that it explains rests on. */
function explainedFunction(
  id: string,
  args: readonly Argument[],
): { entry: FunctionEntry & Required<Pick<FunctionEntry, 'explain'>>; given: readonly Argument[] } | null {
  if (id === 'EXPLAIN') {
    const question = single(args[0] ?? null);
    const explained = typeof question === 'string' ? question.trim().toUpperCase().split('.').at(-1)! : '';
    return explained === 'EXPLAIN' ? null : explainedFunction(explained, args.slice(1));
  }
  const entry = loadedFunction(id);
  return entry?.explain ? { entry: { ...entry, explain: entry.explain }, given: args } : null;
}

/** The arguments of every element that a call answers, row by row. */
export function elementsOf(
  entry: Pick<FunctionEntry, 'takes' | 'parameters'>,
  args: readonly Argument[],
): ElementArgument[][] {
  if (entry.takes === 'table') return combined(args);
  const isWhole = (index: number): boolean => WHOLE_KINDS.has(entry.parameters[index]?.kind ?? '');
  const spreads = args.filter(
    (argument, index): argument is Single[][] => isRange(argument) && !isWhole(index),
  );
  const rows = Math.max(1, ...spreads.map((range) => range.length));
  const columns = Math.max(1, ...spreads.map((range) => range[0]!.length));
  return Array.from({ length: rows * columns }, (_, place) => {
    const [row, column] = [Math.floor(place / columns), place % columns];
    return args.map((argument, index): ElementArgument => {
      if (!isRange(argument)) return plain(single(argument));
      if (isWhole(index)) return argument;
      const line = argument.length === 1 ? argument[0]! : (argument[row] ?? []);
      return plain((line.length === 1 ? line[0] : line[column]) ?? null);
    });
  });
}

/** Filters of a table are lists: the claims are those of every combination of their entries. */
function combined(args: readonly Argument[]): ElementArgument[][] {
  const lists = args.map((argument) => {
    const entries = (Array.isArray(argument) ? argument.flat() : [argument]).map(plain);
    const filled = [...new Set(entries.filter((entry) => !isBlank(entry)))];
    return filled.length > 0 ? filled : [null];
  });
  const found = combinations(lists);
  return isProblem(found) ? [] : found;
}

const isRange = (argument: Argument): argument is Single[][] =>
  Array.isArray(argument) && (argument.length > 1 || (argument[0]?.length ?? 0) > 1);

const single = (argument: Argument): Single =>
  Array.isArray(argument) ? (argument[0]?.[0] ?? null) : argument;

/** An error stands in its place as its text, which no reader takes for a name. */
const plain = (cell: Single): Plain => (typeof cell === 'object' && cell !== null ? cell.code : cell);

function explainElement(
  entry: FunctionEntry & Required<Pick<FunctionEntry, 'explain'>>,
  element: readonly ElementArgument[],
  context: Context,
): Explanation | string | null {
  const error = element.find((one) => typeof one === 'string' && /^#(N\/A|[A-Z0-9/]+[!?])$/.test(one));
  if (typeof error === 'string') return error;
  const read = readArguments(entry, element as readonly Plain[], context, context.date1904);
  if (read === BLANK) return null;
  if (isProblem(read)) return problemText(read, context.language);
  const explained = entry.explain(context, read);
  return isProblem(explained) ? problemText(explained, context.language) : explained;
}
