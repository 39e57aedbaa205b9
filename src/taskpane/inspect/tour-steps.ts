// The formulas of the first-run tour, from the worked examples.

import { functionEntry } from '../../catalog';
import { NAMESPACE } from '../../actions/host/links';
import type { InspectCode } from '../../text/en/inspect';

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
