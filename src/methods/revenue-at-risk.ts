// Revenue that an outage of some days puts at risk.

import { firstFailure, quantity, rate } from './checks';
import { failure, finiteAnswer } from './outcome';
import type { Outcome } from './outcome';

/**
 * Revenue at risk `revenue · outage/period · (1 − deferral)`: the period's revenue as a daily pace, times the days of
 * the outage, less what customers only postpone.
 *
 * Business interruption arithmetic (calendar days); an outage longer than the period is not capped, since the period
 * only gives the pace.
 *
 * @param revenue Revenue of the period, in any currency, not negative.
 * @param outageDays Calendar days of the outage, 0 or more.
 * @param periodDays Calendar days of the period that the revenue belongs to, above 0.
 * @param deferral Share of the missed sales that is made up later, 0 to 1. Default 0.
 * @returns An amount in the currency of the revenue. Fails with `range` and `division` (a period without days).
 *
 * @example revenueAtRisk(122_000_000, 63, 90) // 85,400,000
 */
export function revenueAtRisk(
  revenue: number,
  outageDays: number,
  periodDays: number,
  deferral = 0,
): Outcome<number> {
  const unfit = firstFailure(
    quantity('revenue', revenue),
    quantity('outage_days', outageDays),
    quantity('period_days', periodDays),
    rate('deferral', deferral),
  );
  if (unfit) return unfit;
  if (periodDays === 0) return failure('division', 'period_days');
  return finiteAnswer(((revenue * outageDays) / periodDays) * (1 - deferral), 'revenue');
}
