// Has an action done: one way to run it, to cancel it, and to say what became of it.

import type { ActionProblem } from '../actions/running/problem';
import { isCanceled, problemFrom } from '../actions/running/problem';
import type { Running } from '../actions/running/under-way';
import { canSay } from '../text/say';
import type { Outcome, Sentence } from './messages';
import { clearErrors, tell } from './messages';
import { task } from './state';
import { openAddress } from '../actions/host/links';

/** What is said of a failure: what happened, what was kept, what to do. */
export function outcomeOf(problem: ActionProblem): Outcome {
  const sentence = (code: string): Sentence => ({ code, values: problem.values });
  const known = canSay(`problem.${problem.code}`);
  return {
    intent: 'error',
    text: [
      known
        ? sentence(`problem.${problem.code}`)
        : { code: 'problem.defect', values: { detail: problem.message } },
      sentence(`kept.${problem.kept}`),
      sentence(`remedy.${problem.remedy}`),
    ],
  };
}

/**
 * Runs an action and gives its result; a failure is told to the person and gives undefined, a cancel gives undefined
 * without a word.
 */
export async function perform<T>(action: (running: Running) => Promise<T>): Promise<T | undefined> {
  const ending = new AbortController();
  const cancel = (): void => ending.abort();
  const isMine = (): boolean => task.get()?.cancel === cancel;
  clearErrors();
  task.set({ cancel, progress: null });
  try {
    return await action({
      signal: ending.signal,
      onProgress: (progress) => isMine() && task.set({ cancel, progress }),
    });
  } catch (error) {
    if (!isCanceled(error)) tell(outcomeOf(problemFrom(error) as ActionProblem));
    return undefined;
  } finally {
    if (isMine()) task.set(null);
  }
}

/** Opens an https page; what cannot be opened is told. */
export const follow = (address: string): void => void perform(async () => openAddress(address));
