// What is in use, as views see it: it changes under them when data is loaded, a day is set or a language is chosen.

import { useMemo, useSyncExternalStore } from 'react';
import type { Context } from '../catalog/entry';
import type { State } from '../state/state';
import { asOfDay, currentState, onChange } from '../state/state';

export function useCurrentState(): State {
  return useSyncExternalStore(onChange, currentState);
}

/** What the catalog's questions are asked of now. */
export function useQuestionContext(): Context {
  const use = useCurrentState();
  return useMemo(() => ({ ...use, asOf: asOfDay(use) }), [use]);
}
