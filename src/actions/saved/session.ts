// The workbook that is open: what it keeps, which generation of it is in use, and what can be undone.

import type { State } from '../../state/state';
import { change } from '../../state/state';
import type { Saved } from './saved';
import { NOTHING_SAVED, stateOf } from './saved';
import { ActionProblem } from '../running/problem';
import type { ActionName } from '../running/under-way';

/** Changes that can be undone, at most. Each holds its facts by reference, so they cost little. */
const UNDO_LIMIT = 50;

export interface UndoStep {
  readonly action: ActionName;
  readonly before: Saved;
  readonly after: Saved;
}

export interface Session {
  readonly saved: Saved;
  /** What the workbook kept when it was opened. */
  readonly opened: Saved;
  /** The generation of the workbook store that is in use; 0 where it holds nothing. */
  readonly generation: number;
  /** Kinds of content that the workbook holds and that could not be read; they are not written over. */
  readonly unread: readonly string[];
  /** False in a browser without Excel: then nothing is kept and no cell is recalculated. */
  readonly inExcel: boolean;
  /** True while the data in use are for this session alone, because the person chose so. */
  readonly sessionOnly: boolean;
  readonly done: readonly UndoStep[];
  readonly undone: readonly UndoStep[];
}

const FRESH: Session = {
  saved: NOTHING_SAVED,
  opened: NOTHING_SAVED,
  generation: 0,
  unread: [],
  inExcel: false,
  sessionOnly: false,
  done: [],
  undone: [],
};

let session: Session = FRESH;
const listeners = new Set<() => void>();

/** The open workbook as the actions know it; a new object after each change. */
export const openSession = (): Session => session;

/** Tells of each change of `openSession()`, until the returned function is called. */
export function onSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Puts what a workbook keeps into use, at once and as one change. */
export function adopt(
  next: Partial<Session> & { saved: Saved },
  rest: Partial<Pick<State, 'date1904'>> = {},
): void {
  const parts = stateOf(next.saved);
  session = { ...session, ...next };
  change({ ...parts, ...rest, generation: session.generation });
  for (const listener of listeners) listener();
}

/** @throws ActionProblem `no-excel` in a browser without Excel, where there are no cells. */
export function needExcel(): void {
  if (!session.inExcel) throw new ActionProblem('no-excel', {}, 'open-in-excel');
}

/** The undo list after one more step; what was undone before can no longer be redone. */
export function withStep(step: UndoStep): Pick<Session, 'done' | 'undone'> {
  return { done: [...session.done, step].slice(-UNDO_LIMIT), undone: [] };
}
