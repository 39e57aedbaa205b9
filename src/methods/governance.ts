// From a governance estimate to a weight: how unstable a supplying country is.

import { finite } from './checks';
import { answer, failure } from './outcome';
import type { Outcome } from './outcome';

const BEST_ESTIMATE = 2.5;
const SPAN_OF_ESTIMATES = 5;

/**
 * Governance weight `g = min(1, max(0, (2.5 − e)/5))`: 0 for the most stable country, 1 for the least.
 *
 * Scaling of the Worldwide Governance Indicators as in Gemechu et al. (2015), J. Ind. Ecol. 20:154.
 *
 * @param estimate World Bank WGI estimate (commonly *Political stability and absence of violence*), a standard
 * normal score of about −2.5 to 2.5 where high is good. Null where the country has none.
 * @returns 0 to 1. Fails with `blank` (a missing country is missing, never 0) and `range` (no finite number).
 *
 * @example governanceWeight(-0.44107362627983093) // 0.5882147252559662: China 2022
 */
export function governanceWeight(estimate: number | null): Outcome<number> {
  if (estimate === null) return failure('blank', 'estimate');
  const unfit = finite('estimate', estimate);
  if (unfit) return unfit;
  return answer(Math.min(1, Math.max(0, (BEST_ESTIMATE - estimate) / SPAN_OF_ESTIMATES)));
}
