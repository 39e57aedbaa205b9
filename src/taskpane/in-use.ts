// What is in use, as views see it: it changes under them when data is loaded, a day is set or a language is chosen.

import { useMemo, useSyncExternalStore } from 'react';
import type { Context } from '../catalog/entry';
import type { InUse } from '../in-use/in-use';
import { asOfDay, inUse, onChange } from '../in-use/in-use';

export function useInUse(): InUse {
  return useSyncExternalStore(onChange, inUse);
}

/** What the catalog's questions are asked of now. */
export function useQuestionContext(): Context {
  const use = useInUse();
  return useMemo(() => ({ ...use, asOf: asOfDay(use) }), [use]);
}
