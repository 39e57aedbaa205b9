// What is being done now: the change that runs, or else what a person started here.

import { useSyncExternalStore } from 'react';
import type { Progress } from '../actions/running/under-way';
import { onUnderWay, underWay } from '../actions/running/under-way';
import { useStore } from './store';
import { task } from './state';

/** How far it is; null while nothing is done. The status strip and the progress at the pane's foot both show this. */
export function useDoing(): Progress | null {
  const work = useSyncExternalStore(onUnderWay, underWay);
  const mine = useStore(task);
  return work?.progress ?? mine?.progress ?? null;
}
