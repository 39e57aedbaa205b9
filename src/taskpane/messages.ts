// Messages on what became of what a person did: they stay until dismissed, with undo where there is one.

import type { SayValue } from '../text/say';
import { createStore } from './store';

/** Sentences by their codes, or text that is ready to be shown. */
export type Said = string | Sentence | readonly Sentence[];
export interface Sentence {
  code: string;
  values?: Readonly<Record<string, SayValue>>;
}

export interface Remedy {
  label: Said;
  run: () => void;
}

export interface Outcome {
  intent: 'success' | 'info' | 'warning' | 'error';
  text: Said;
  /** What can be done about it: undo, try again, paste. */
  remedy?: Remedy;
  /** The remedy takes back the last change, so it goes when another change follows. */
  undoes?: boolean;
}

export const messages = createStore<readonly (Outcome & { id: number })[]>([]);
let lastId = 0;

/** At most so many messages at a time; the oldest go first. */
const MOST = 2;

/** A success with nothing to be done about it has been read by the time of the next message. */
const isRead = ({ intent, remedy, undoes }: Outcome): boolean =>
  undoes === true || (intent === 'success' && !remedy);

/** Shows a message; it stays until it is dismissed or newer ones push it out. */
export function tell(outcome: Outcome): void {
  lastId += 1;
  const id = lastId;
  messages.set((before) => [...before.filter((one) => !isRead(one)).slice(1 - MOST), { ...outcome, id }]);
}

export const dismiss = (id: number): void => messages.set((before) => before.filter((one) => one.id !== id));

/** Takes away what failed before: the person is trying again. */
export const clearErrors = (): void =>
  messages.set((before) =>
    before.some(({ intent }) => intent === 'error')
      ? before.filter(({ intent }) => intent !== 'error')
      : before,
  );
