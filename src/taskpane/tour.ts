// The first-run tour: where the person is in it, and whether it was ended. Its formulas come with Inspect.

import { remember, remembered } from './preferences';
import { createStore } from './store';
import { view } from './state';

const ENDED = 'tour-ended';

/** The step in front, from 0; null where the tour is not shown. It is shown until it was ended once. */
export const tourStep = createStore<number | null>(remembered(ENDED) === null ? 0 : null);

/** Shows the tour from its beginning. */
export function startTour(): void {
  tourStep.set(0);
  view.set('inspect');
}

export function endTour(): void {
  remember(ENDED, 'yes');
  tourStep.set(null);
}
