// EXPLAIN: one sentence that says what a function answers for some arguments, why, since when and until when,
// or what is wrong and what to do.

import type { Day } from '../control-data/days';
import { isoOfDay } from '../control-data/days';
import { LIMITING } from '../questions/control-notes';
import type { Explanation, Reason } from '../questions/explanation';
import type { Language, SayValue } from '../text/say';
import { say } from '../text/say';
import { claimValue } from './claims-table';
import { callOf } from './call/call';
import type { Answer, Context, FunctionEntry } from './entry';
import { isProblem, notFound, value } from './entry';
import { explainPlain, SENTENCE_GAP, problemText } from './explain-plain';
import { BLANK } from './reading';

export { problemText } from './explain-plain';

/** How many arguments the explained function may have. */
export const EXPLAINED_ARGUMENTS = 8;

/** The explanation as sentences: the answer, the reason, the notes, what comes next. */
export function explanationText(explanation: Explanation, language: Language): string {
  const { reason, notes, since, until, next } = explanation;
  const why = say(language, reason.code, reason.values as Record<string, SayValue>);
  const told = (some: readonly Reason[]): string[] =>
    some.map((note) => say(language, note.code, note.values as Record<string, SayValue>));
  return [
    say(language, 'explain.answer', { answer: answerText(explanation) }),
    why,
    ...told(notes.filter(({ code }) => LIMITING.has(code))),
    ...spanSentence('explain.since', since, why, language),
    ...spanSentence('explain.until', until, why, language),
    ...told(notes.filter(({ code }) => !LIMITING.has(code))),
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
    en: 'Says in words what another function answers, why, since when and until when, or what is wrong and what to do.',
    zh: '用文字说明另一个函数的答案、理由和起止时间，或者问题所在与处理办法。',
    brief: 'the answer of another function in words: why, since when, until when',
    parameters: [
      {
        name: 'question',
        kind: 'name',
        en: 'The name of the function, such as REGION_LICENSE_STATUS.',
        zh: '函数名，例如 REGION_LICENSE_STATUS。',
      },
      ...Array.from({ length: EXPLAINED_ARGUMENTS }, (_, index) => ({
        name: `argument${index + 1}`,
        kind: 'anything' as const,
        optional: true,
        en: `Argument ${index + 1} of that function.`,
        zh: `该函数的第 ${index + 1} 个参数。`,
      })),
    ],
    examples: ['"REGION_LICENSE_STATUS","JL MAG","US",,DATE(2025,6,12)'],
    how: {
      en: 'The answer of the named function for the arguments that follow, in words.',
      zh: '用文字说明所指函数对其后各参数的答案。',
    },
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
  if (!entry.explain) return value(explainPlain(entry, context, read));
  const explained = call.explain(0, 0)!;
  return value(
    isProblem(explained) ? problemText(explained, language) : explanationText(explained, language),
  );
}
