// One change at a time: what changes the data in use waits for the change before it, and the pane sees what is running.

import { noteProblem } from './last-problem';
import { problemFrom } from './problem';

/** What an action is doing; `waiting` means that Excel waits for a cell that is being edited. */
export type Step = 'reading' | 'checking' | 'comparing' | 'keeping' | 'recalculating' | 'writing' | 'waiting';

export interface Progress {
  readonly step: Step;
  /** From 0 to 1; null where it cannot be told. */
  readonly share: number | null;
}

/** How an action runs: whom it tells of its progress, and what cancels it. */
export interface Running {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

export type ActionName =
  | 'open'
  | 'set-as-of'
  | 'set-known-on'
  | 'set-default-origin'
  | 'set-working-day'
  | 'choose-scenario'
  | 'set-option'
  | 'apply'
  | 'use-bundled'
  | 'switch-pack'
  | 'private-facts'
  | 'undo'
  | 'redo'
  | 'refresh'
  | 'insert'
  | 'build'
  | 'scenario'
  | 'forget'
  | 'remove'
  | 'evidence'
  | 'freeze'
  | 'thaw'
  | 'check-excel'
  | 'repair'
  | 'frozen-copy'
  | 'save-unread'
  | 'follow-co-author';

export interface UnderWay {
  readonly action: ActionName;
  readonly progress: Progress;
}

/** Says what the work is doing now; the function that it gives takes that back, unless something else was said since. */
export type Tell = (step: Step, share?: number | null) => () => void;

let current: UnderWay | null = null;
let last: Promise<unknown> = Promise.resolve();
const listeners = new Set<() => void>();

/** The change that is running, or null. The same object until something changes. */
export const underWay = (): UnderWay | null => current;

/** Tells of each change of `underWay()`, until the returned function is called. */
export function onUnderWay(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function say(next: UnderWay | null): void {
  current = next;
  for (const listener of listeners) listener();
}

/**
 * Runs a change when all changes before it have ended, whether they succeeded or not. A cancel before its turn keeps
 * it from starting. Actions inside the work must not call `alone` again.
 * @throws ActionProblem, or the signal's reason.
 */
export function alone<T>(
  action: ActionName,
  { signal, onProgress }: Running,
  work: (tell: Tell) => Promise<T>,
): Promise<T> {
  const turn = last.then(async () => {
    signal?.throwIfAborted();
    const show = (progress: Progress): void => {
      say({ action, progress });
      onProgress?.(progress);
    };
    const tell: Tell = (step, share = null) => {
      const before = current?.progress;
      const progress = { step, share };
      show(progress);
      return () => before && current?.progress === progress && show(before);
    };
    try {
      return await work(tell);
    } catch (error) {
      const problem = problemFrom(error);
      noteProblem(problem);
      throw problem;
    } finally {
      say(null);
    }
  });
  last = turn.catch(() => undefined);
  return turn;
}
