// What ends the action that a person started here.

import { createStore } from './store';

/** Ends the action that runs; null while none does that can be ended. */
export const cancelNow = createStore<(() => void) | null>(null);
