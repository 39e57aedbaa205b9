// The action that a person started here: how far it is, and what ends it.

import type { Progress } from '../actions/running/under-way';
import { createStore } from './store';

export interface Task {
  cancel: () => void;
  /** Null until the action tells of its progress. */
  progress: Progress | null;
}

/** The task that runs; null while none does. */
export const task = createStore<Task | null>(null);
