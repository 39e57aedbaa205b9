// The rate of approved applications with its confidence interval.

import { firstFailure, quantity, within } from './checks';
import { normalQuantile } from './normal';
import { answer, failure } from './outcome';
import type { Outcome } from './outcome';

/** Shares of the total, 0 to 1. */
export interface ApprovalRate {
  rate: number;
  low: number;
  high: number;
}

export const DEFAULT_CONFIDENCE = 0.95;

/**
 * Approval rate with the Wilson score interval: centre `(p̂ + z²/2n)/(1 + z²/n)`, half-width
 * `z·√(p̂(1 − p̂)/n + z²/4n²)/(1 + z²/n)`. Report it over all filed and over decided applications: the gap is the
 * message.
 *
 * Wilson (1927), J. Am. Stat. Assoc. 22:209.
 *
 * @param approved Approved applications, 0 to `total`. Need not be whole, since sources also state "a quarter of 141".
 * @param total Applications filed, or decided; above 0.
 * @param confidence Above 0 and below 1. Default 0.95.
 * @returns The rate and both ends, each 0 to 1, `low ≤ rate ≤ high`. Fails with `range` and `division` (no applications).
 *
 * @example approvalRate(19, 141) // rate 0.13475, low 0.08799, high 0.20088
 */
export function approvalRate(
  approved: number,
  total: number,
  confidence = DEFAULT_CONFIDENCE,
): Outcome<ApprovalRate> {
  const unfit = firstFailure(
    quantity('approved', approved),
    quantity('total', total),
    within('approved', approved, { from: 0, to: total }),
    within('confidence', confidence, { from: 0, to: 1 }),
  );
  if (unfit) return unfit;
  if (confidence === 0 || confidence === 1) {
    return failure('range', 'confidence', { from: 0, to: 1, value: confidence });
  }
  if (total === 0) return failure('division', 'total');

  const rate = approved / total;
  // The tail itself, not 1 − tail, keeps its digits at high confidence.
  const z = -normalQuantile((1 - confidence) / 2);
  const width = total + z * z;
  const high = (approved + (z * z) / 2 + z * Math.sqrt(approved * (1 - rate) + (z * z) / 4)) / width;
  // Both ends solve one quadratic equation; their product gives the lower one without cancellation.
  const low = approved === 0 ? 0 : (rate * approved) / (width * high);
  return answer({ rate, low: Math.min(low, rate), high: Math.min(1, Math.max(high, rate)) });
}
