// EXPLAIN: one sentence that says what a function answers for some arguments, why, since when and until when,
// or what is wrong and what to do.

import type { Day } from '../control-data/days';
import { isoOfDay } from '../control-data/days';
import type { Explanation } from '../questions/explanation';
import type { Language, SayValue } from '../text/say';
import { say } from '../text/say';
import { claimValue } from './claims-table';
import type { Answer, Context, FunctionEntry, Parameter, Problem } from './entry';
import { badValue, isProblem, notFound, value } from './entry';
import type { Plain } from './reading';
import { BLANK, isBlank, readCell } from './reading';

/** How many arguments the explained function may have. */
export const EXPLAINED_ARGUMENTS = 8;

/** Text of an argument that a message repeats is cut at this length. */
const REPEATED_LENGTH = 120;

export function problemText({ code, values }: Problem, language: Language): string {
  const { text } = values;
  const shown =
    typeof text === 'string' && text.length > REPEATED_LENGTH
      ? { ...values, text: `${text.slice(0, REPEATED_LENGTH)}…` }
      : values;
  return say(language, code, shown as Record<string, SayValue>);
}

/** What stands between two sentences. */
export const SENTENCE_GAP: Record<Language, string> = { en: ' ', zh: '' };

/** The explanation as sentences: the answer, the reason, the notes, what comes next. */
export function explanationText(explanation: Explanation, language: Language): string {
  const { reason, notes, since, until, next } = explanation;
  const why = say(language, reason.code, reason.values as Record<string, SayValue>);
  return [
    say(language, 'explain.answer', { answer: answerText(explanation) }),
    why,
    ...spanSentence('explain.since', since, why, language),
    ...spanSentence('explain.until', until, why, language),
    ...notes.map((note) => say(language, note.code, note.values as Record<string, SayValue>)),
    say(language, 'explain.as-of', { day: { day: explanation.asOf } }),
    ...(explanation.knownOn === explanation.asOf
      ? []
      : [say(language, 'explain.known-on', { day: { day: explanation.knownOn } })]),
    ...(next === null ? [] : [say(language, 'explain.next', { day: { day: next } })]),
  ].join(SENTENCE_GAP[language]);
}

/** The first or last day of the answer, where the sentences before do not name it. */
function spanSentence(code: string, day: Day | null, before: string, language: Language): string[] {
  return day === null || before.includes(isoOfDay(day)) ? [] : [say(language, code, { day: { day } })];
}

export function answerText({ answer, format }: Pick<Explanation, 'answer' | 'format'>): string {
  return claimValue({ value: answer, format });
}

/** Reads the arguments of one function from plain cells; a Problem where one cannot be read. */
export function readArguments(
  entry: FunctionEntry,
  cells: readonly Plain[],
  context: Context,
  date1904 = false,
): unknown[] | Problem | typeof BLANK {
  const args: unknown[] = [];
  for (const [index, parameter] of entry.parameters.entries()) {
    const cell: unknown = cells[index] ?? null;
    const read = takesRange(cell, parameter)
      ? rangeArgument(cell, parameter)
      : readCell(cells[index] ?? null, parameter, context.data, date1904);
    if (isProblem(read)) return read;
    if (read === BLANK && !parameter.optional)
      return isBlank(cells[index] ?? null) && cells.length <= index
        ? badValue('required', { argument: parameter.name })
        : BLANK;
    args.push(
      read === BLANK ? (entry.takes === 'table' ? [] : null) : entry.takes === 'table' ? [read] : read,
    );
  }
  return args;
}

/** Numbers and lines are always rows of cells; a scenario may be. */
const takesRange = (cell: unknown, { kind }: Parameter): boolean =>
  Array.isArray(cell) || ((kind === 'numbers' || kind === 'lines') && !isBlank(cell as Plain));

/** A range is taken as it is where the function takes one, such as the table of a scenario. */
function rangeArgument(cells: unknown, { kind, name }: Parameter): unknown {
  if (!Array.isArray(cells)) return [[cells]];
  return kind === 'scenario' || kind === 'numbers' || kind === 'lines'
    ? cells
    : badValue('one-cell', { argument: name });
}

type ExplainPlain = (entry: FunctionEntry, context: Context, args: readonly unknown[]) => string;
let explainPlain: ExplainPlain | null = null;

/** Says how functions without evidence are explained, once the models that need it are loaded. */
export function explainPlainWith(explain: ExplainPlain): void {
  explainPlain = explain;
}

/** A function's id as people write it: with or without the namespace, in any case. */
const idIn = (question: string): string =>
  question
    .trim()
    .toUpperCase()
    .replace(/^=?(?:EXPOSURE(?:DEV)?\.)?/, '');

/** EXPLAIN reads the catalog's other functions, so it is made from them. */
export function explainFunction(functions: ReadonlyMap<string, FunctionEntry>): FunctionEntry {
  return {
    id: 'EXPLAIN',
    family: 'things',
    takes: 'each',
    parameters: [
      { name: 'question', kind: 'name' },
      ...Array.from({ length: EXPLAINED_ARGUMENTS }, (_, index) => ({
        name: `argument${index + 1}`,
        kind: 'anything' as const,
        optional: true,
      })),
    ],
    ask: (context, [question, ...cells]) => {
      const text = explainCall(functions, context, question as string, cells as Plain[]);
      return typeof text === 'string' ? value(text) : text;
    },
    standsFor: (question, index) =>
      typeof question === 'string' ? functions.get(idIn(question))?.parameters[index - 1]?.kind : undefined,
  };
}

function explainCall(
  functions: ReadonlyMap<string, FunctionEntry>,
  context: Context,
  question: string,
  cells: readonly Plain[],
): string | Answer {
  const id = idIn(question);
  const entry = functions.get(id);
  if (!entry)
    return notFound('unknown-function', {
      text: question,
      closest: [...functions.keys()].filter((one) => one.startsWith(id.slice(0, 3))).slice(0, 3),
    });
  const { language } = context;
  const { explain } = entry;
  if (!explain && !explainPlain) return say(language, 'nothing-to-explain', { text: id });
  const args = readArguments(entry, cells, context, context.date1904);
  if (args === BLANK) return value('');
  if (isProblem(args)) return problemText(args, language);
  if (!explain) return explainPlain!(entry, context, args);
  const explained = explain(context, args);
  return isProblem(explained) ? problemText(explained, language) : explanationText(explained, language);
}
