// EXPLAIN for functions without evidence of their own: the answer in words, and how it comes about.

import type { Language, SayValue } from '../text/say';
import { say } from '../text/say';
import { claimValue } from './claims-table';
import type { Answer, Context, FunctionEntry, Problem } from './entry';

type Told = Exclude<Answer, Problem>;

/** What a function answers for arguments as its parameters read them, as sentences. */
export function explainPlain(entry: FunctionEntry, context: Context, args: readonly unknown[]): string {
  const { language } = context;
  const answer = entry.ask(context, args);
  if (answer.kind === 'problem') return problemText(answer, language);
  // A blank argument gives empty text, and so does its explanation.
  if (answer.kind === 'value' && answer.value === '') return '';
  return `${answerSentence(answer, language)}${SENTENCE_GAP[language]}${entry.how?.[language] ?? ''}`;
}

const shown = (value: string | number | boolean, format: string | undefined): string =>
  typeof value === 'boolean'
    ? String(value)
    : claimValue({ value, format: (format ?? 'number') as 'amount' });

function answerSentence(answer: Told, language: Language): string {
  switch (answer.kind) {
    case 'value':
      return say(language, 'explain.answer', { answer: shown(answer.value, answer.format) });
    case 'card':
      return [
        say(language, 'explain.answer', { answer: answer.text }),
        ...answer.fields.map(({ name, value, format }) =>
          say(language, 'explain.field', { name, value: shown(value, format) }),
        ),
      ].join(SENTENCE_GAP[language]);
    case 'table':
      return say(language, 'explain.table', {
        rows: answer.rows.length,
        columns: answer.columns.map(({ header }) => header),
      });
  }
}

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
