// What the pane is showing, beyond any one view: which view and page are in front, what is unfolded, what runs.

import { createStore, useStore } from './store';
import type { Progress } from '../actions/running/under-way';
import { useMemo, useSyncExternalStore } from 'react';
import type { Context } from '../catalog/entry';
import type { State } from '../state/state';
import { asOfDay, currentState, onChange } from '../state/state';
import type { SessionFacts } from '../actions/change/session-facts';
import { onSessionFacts, sessionFacts } from '../actions/change/session-facts';
import { onUnderWay, underWay } from '../actions/running/under-way';

/** The view in front. */
export type ViewId = 'data' | 'look-up' | 'model' | 'inspect' | 'prove';

export const view = createStore<ViewId>('look-up');

/** The page of the data view. */
export type DataPage = 'in-use' | 'due' | 'load' | 'names' | 'private';

export const page = createStore<DataPage>('in-use');

/** What is unfolded beneath the status strip: the days and the scenario, or the list of keys. */
export const opened = createStore<'settings' | 'keys' | null>(null);

/** Folds it up again; the focus goes back to the button that unfolded it. */
export function fold(): void {
  const button = document.querySelector<HTMLElement>('header [aria-expanded="true"]');
  opened.set(null);
  button?.focus();
}

/** An action that a person started here: how far it is, and what ends it. */
export interface Task {
  cancel: () => void;
  /** Null until the action tells of its progress. */
  progress: Progress | null;
}

/** The task that runs; null while none does. */
export const task = createStore<Task | null>(null);

/** A person asked, from the notice, what this version's data would change; the view that shows it takes the question up. */
export const newerDataAsked = createStore(false);

export function useCurrentState(): State {
  return useSyncExternalStore(onChange, currentState);
}

/** What the catalog's questions are asked of now. */
export function useQuestionContext(): Context {
  const use = useCurrentState();
  return useMemo(() => ({ ...use, asOf: asOfDay(use) }), [use]);
}

export function useSessionFacts(): SessionFacts {
  return useSyncExternalStore(onSessionFacts, sessionFacts);
}

/** How far it is; null while nothing is done. The status strip and the progress at the pane's foot both show this. */
export function useDoing(): Progress | null {
  const work = useSyncExternalStore(onUnderWay, underWay);
  const mine = useStore(task);
  return work?.progress ?? mine?.progress ?? null;
}
