// What is unfolded beneath the status strip: the days and the scenario, or the list of keys.

import { createStore } from '../store';

export const opened = createStore<'settings' | 'keys' | null>(null);

/** Folds it up again; the focus goes back to the button that unfolded it. */
export function fold(): void {
  const button = document.querySelector<HTMLElement>('header [aria-expanded="true"]');
  opened.set(null);
  button?.focus();
}
