// Revenue of an exporter in a region that an outage of some days puts at risk.

import type { ControlData } from '../control-data/control-data';
import type { Outcome } from '../methods/outcome';
import { revenueAtRisk } from '../methods/revenue-at-risk';
import type { RevenueDecision, RevenueQuestion } from '../questions/revenue';
import { amountDecision } from '../questions/revenue';

/** An outage and what customers make of it. */
export interface Outage {
  /** Calendar days. */
  days: number;
  /** Share of the missed sales that is made up later, 0 to 1. */
  deferral: number;
}

export interface RegionAtRisk {
  decision: RevenueDecision;
  /** Null where the data has no amount for the question. */
  found: {
    revenue: number;
    currency: string | null;
    periodDays: number;
    atRisk: Outcome<number>;
  } | null;
}

/**
 * Revenue at risk of one exporter in one region, in the currency of the figure: the period's revenue as a daily pace
 * (calendar days), times the days of the outage, less what is only deferred.
 */
export function regionAtRisk(data: ControlData, question: RevenueQuestion, outage: Outage): RegionAtRisk {
  const decision = amountDecision(data, question);
  const { winner, period } = decision;
  if (!winner || !period) return { decision, found: null };
  const atRisk = revenueAtRisk(winner.value, outage.days, period.days, outage.deferral);
  return {
    decision,
    found: { revenue: winner.value, currency: winner.currency, periodDays: period.days, atRisk },
  };
}
