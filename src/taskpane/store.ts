// State that outlives a view: a value, who listens, and the hook that shows it. Nothing typed is lost when a view closes.

import { useSyncExternalStore } from 'react';

export interface Store<T> {
  readonly get: () => T;
  /** Replaces the value, or makes it from the one before. */
  readonly set: (next: T | ((before: T) => T)) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      const made = typeof next === 'function' ? (next as (before: T) => T)(value) : next;
      if (Object.is(made, value)) return;
      value = made;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export function useStore<T>({ subscribe, get }: Store<T>): T {
  return useSyncExternalStore(subscribe, get);
}

/** Sets some fields of a record. */
export function patch<T extends object>(store: Store<T>, fields: Partial<T>): void {
  store.set((before) => ({ ...before, ...fields }));
}
