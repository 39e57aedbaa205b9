// The last failure of an action, for the health lines: people report it with what their Excel is.

import { realmTimestamp } from '../../state/clock';
import type { ActionProblem } from './problem';
import { isCanceled } from './problem';

export interface LastProblem {
  /** ISO date and time, UTC. */
  readonly when: string;
  readonly problem: ActionProblem;
}

let last: LastProblem | null = null;

/** The last failure since the add-in started, or null. */
export const lastProblem = (): LastProblem | null => last;

/** Remembers a failure; a cancel is none. */
export function noteProblem(problem: unknown): void {
  if (!isCanceled(problem)) last = { when: realmTimestamp(), problem: problem as ActionProblem };
}
