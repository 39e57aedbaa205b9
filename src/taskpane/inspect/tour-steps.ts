// The first-run tour: five formulas from the worked examples, where the person is in it, and whether it was ended.

import { functionEntry } from '../../catalog';
import { NAMESPACE } from '../../actions/links';
import type { InspectCode } from '../../text/pane-inspect.en';
import { remember, remembered } from '../preferences';
import { createStore } from '../store';

export interface TourStep {
  readonly formula: string;
  readonly about: InspectCode;
}

const STEPS = [
  ['REGION_LICENSE_STATUS', 'tour.license'],
  ['CONTROL_STATUS', 'tour.control'],
  ['NEXT_CONTROL_DATE', 'tour.next'],
  ['US_REVENUE_SHARE', 'tour.revenue'],
  ['EXPLAIN', 'tour.explain'],
] as const;

/** Each shows the first worked example of its function. */
export const TOUR: readonly TourStep[] = STEPS.map(([id, about]) => ({
  formula: `=${NAMESPACE}.${id}(${functionEntry(id).examples[0]})`,
  about,
}));

const ENDED = 'tour-ended';

/** The step in front, from 0; null where the tour is not shown. It is shown until it was ended once. */
export const tourStep = createStore<number | null>(remembered(ENDED) === null ? 0 : null);

export const startTour = (): void => tourStep.set(0);

export function endTour(): void {
  remember(ENDED, 'yes');
  tourStep.set(null);
}
