// Revenue that an outage of some days puts at risk: by region and by length, and what drives it.

import type { ControlData } from '../control-data/control-data';
import type { Outcome } from '../methods/outcome';
import { revenueAtRisk } from '../methods/revenue-at-risk';
import type { OutageCost } from '../methods/break-even';
import type { Tornado } from '../methods/tornado';
import { tornado } from '../methods/tornado';
import type { RevenueDecision, RevenueQuestion, RevenueRegion } from '../questions/revenue';
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

/** One row for each region, one outcome for each length of outage. */
export function atRiskByRegion(
  data: ControlData,
  question: Omit<RevenueQuestion, 'region'>,
  regions: readonly RevenueRegion[],
  outages: readonly Outage[],
): { region: RevenueRegion; byOutage: RegionAtRisk[] }[] {
  return regions.map((region) => ({
    region,
    byOutage: outages.map((outage) => regionAtRisk(data, { ...question, region }, outage)),
  }));
}

/** A driver's lowest, expected and highest value. */
export interface Span {
  low: number;
  base: number;
  high: number;
}

/**
 * Which of revenue, outage and deferral moves the revenue at risk most.
 *
 * @param spans Revenue in any currency, days, and a share from 0 to 1; values that the method does not take fail.
 */
export function atRiskTornado(
  spans: { revenue: Span; outage_days: Span; deferral: Span },
  periodDays: number,
): Outcome<Tornado> {
  const drivers = Object.entries(spans).map(([name, span]) => ({ name, ...span }));
  return tornado(drivers, ({ revenue, outage_days, deferral }) => {
    const outcome = revenueAtRisk(revenue!, outage_days!, periodDays, deferral);
    return outcome.ok ? outcome.value : NaN;
  });
}

/** The cost of a day of outage for the break-even, from the same figure; null where the data has no amount. */
export function outageCost(
  data: ControlData,
  question: RevenueQuestion,
  terms: Pick<OutageCost, 'deferral' | 'contribution' | 'coverDays'>,
): OutageCost | null {
  const { winner, period } = amountDecision(data, question);
  return winner && period ? { revenue: winner.value, periodDays: period.days, ...terms } : null;
}
