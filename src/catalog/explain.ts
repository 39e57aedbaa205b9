// EXPLAIN: one sentence that says what a function answers for some arguments, why, since when and until when,
// or what is wrong and what to do.

import type { Day } from '../control-data/days';
import { isoOfDay } from '../control-data/days';
import type { Explanation } from '../questions/explanation';
import type { Language, SayValue } from '../text/say';
import { say } from '../text/say';
import { claimValue } from './claims-table';
import { callOf } from './call/call';
import type { Answer, Context, FunctionEntry, Problem } from './entry';
import { isProblem, notFound, value } from './entry';
import { BLANK } from './reading';

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
    ask: (context, [question, ...args]) => explainCall(functions, context, question as string, args),
    explains: (question) => (typeof question === 'string' ? (functions.get(idIn(question)) ?? null) : null),
  };
}

function explainCall(
  functions: ReadonlyMap<string, FunctionEntry>,
  context: Context,
  question: string,
  args: readonly unknown[],
): Answer {
  const id = idIn(question);
  const entry = functions.get(id);
  if (!entry)
    return notFound('unknown-function', {
      text: question,
      closest: [...functions.keys()].filter((one) => one.startsWith(id.slice(0, 3))).slice(0, 3),
    });
  const { language } = context;
  const call = callOf(entry, args, context);
  if (isProblem(call)) return value(problemText(call, language));
  const read = call.read(0, 0);
  if (read === BLANK) return value('');
  if (isProblem(read)) return value(problemText(read, language));
  if (!entry.explain)
    return value(
      explainPlain ? explainPlain(entry, context, read) : say(language, 'nothing-to-explain', { text: id }),
    );
  const explained = call.explain(0, 0)!;
  return value(
    isProblem(explained) ? problemText(explained, language) : explanationText(explained, language),
  );
}
