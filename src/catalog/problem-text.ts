// A problem as the sentence that a cell or the pane shows.

import type { Language, SayValue } from '../text/say';
import { say } from '../text/say';
import type { Problem } from './entry';

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
