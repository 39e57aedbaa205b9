// How long an outage may last, or how far a driver may move, before a covenant breaks.

import { finite, firstFailure, quantity, rate } from './checks';
import { answer, failure, finiteAnswer, type Outcome } from './outcome';
import { INDEFINITE, type Indefinite } from './survival';

/** A halving more than this no longer moves a double within its bounds. */
const HALVINGS = 1100;

/**
 * Earnings that may be missed before a leverage covenant `debt/earnings ≤ ratio` breaks:
 * `earnings − debt/ratio`.
 *
 * @param debt Net debt, 0 or more.
 * @param earnings EBITDA of the test period in the same currency, may be negative.
 * @param ratio The highest leverage allowed, above 0.
 * @returns An amount; negative where the covenant is already broken. Fails with `range` and `division` (ratio 0).
 *
 * @example leverageHeadroom(300, 100, 3.75) // 20
 */
export function leverageHeadroom(debt: number, earnings: number, ratio: number): Outcome<number> {
  const unfit = firstFailure(quantity('debt', debt), finite('earnings', earnings), quantity('ratio', ratio));
  if (unfit) return unfit;
  if (ratio === 0) return failure('division', 'ratio');
  return finiteAnswer(earnings - debt / ratio, 'debt');
}

/**
 * Earnings that may be missed before a coverage covenant `earnings/interest ≥ ratio` breaks:
 * `earnings − ratio·interest`.
 *
 * @param earnings EBITDA of the test period, may be negative.
 * @param interest Interest of the same period, 0 or more.
 * @param ratio The lowest coverage allowed, 0 or more.
 * @returns An amount; negative where the covenant is already broken. Fails with `range`.
 *
 * @example coverageHeadroom(100, 20, 4) // 20
 */
export function coverageHeadroom(earnings: number, interest: number, ratio: number): Outcome<number> {
  const unfit = firstFailure(
    finite('earnings', earnings),
    quantity('interest', interest),
    quantity('ratio', ratio),
  );
  if (unfit) return unfit;
  return finiteAnswer(earnings - ratio * interest, 'interest');
}

/** What a day of outage costs. */
export interface OutageCost {
  /** Revenue of the period, 0 or more. */
  revenue: number;
  /** Calendar days of the period, above 0. */
  periodDays: number;
  /** Share of the missed sales that is made up later, 0 to 1. */
  deferral: number;
  /** Earnings missed for each unit of revenue missed, 0 to 1. */
  contribution: number;
  /** Days that stocks last before the first sale is missed (time to survive), 0 or more. */
  coverDays: number;
}

/**
 * Days of outage until the earnings missed use up the headroom:
 * `cover + headroom · period / (revenue · (1 − deferral) · contribution)`; the inverse of `revenueAtRisk`.
 *
 * @param headroom Earnings that may be missed, in the currency of the revenue; where there is none (0 or negative) the
 * answer is 0 days.
 * @returns Calendar days, or `Indefinite` where an outage costs nothing. Fails with `range` and `division` (a period
 * without days).
 *
 * @example breakEvenOutage(20, { revenue: 90, periodDays: 90, deferral: 0, contribution: 0.4, coverDays: 10 }) // 60
 */
export function breakEvenOutage(headroom: number, cost: OutageCost): Outcome<number | Indefinite> {
  const { revenue, periodDays, deferral, contribution, coverDays } = cost;
  const unfit = firstFailure(
    finite('headroom', headroom),
    quantity('revenue', revenue),
    quantity('period_days', periodDays),
    rate('deferral', deferral),
    rate('contribution', contribution),
    quantity('cover_days', coverDays),
  );
  if (unfit) return unfit;
  if (periodDays === 0) return failure('division', 'period_days');
  if (headroom <= 0) return answer(0);
  const daily = (revenue / periodDays) * (1 - deferral) * contribution;
  return daily === 0 ? answer(INDEFINITE) : finiteAnswer(coverDays + headroom / daily, 'headroom');
}

/**
 * The smallest x between two bounds at which a curve that never falls reaches a target, by bisection to the last digit:
 * a break-even of any model, stepped ones included.
 *
 * @param curve A function that does not fall between the bounds.
 * @returns x, or null where the target is not reached at `to`. Fails with `range` (a bound, the target or the curve is
 * no number, or `to` lies below `from`).
 *
 * @example breakEven((days) => Math.max(0, days - 10) * 0.4, 20, 0, 365) // 60
 */
export function breakEven(
  curve: (x: number) => number,
  target: number,
  from: number,
  to: number,
): Outcome<number | null> {
  const unfit = firstFailure(
    finite('target', target),
    finite('from', from),
    finite('to', to),
    finite('curve', curve(from)),
    finite('curve', curve(to)),
  );
  if (unfit) return unfit;
  if (to < from) return failure('range', 'to', { from, value: to });
  if (curve(from) >= target) return answer(from);
  if (curve(to) < target) return answer(null);
  let below = from;
  let reached = to;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = below + (reached - below) / 2;
    if (middle <= below || middle >= reached) break;
    const value = curve(middle);
    if (Number.isNaN(value)) return failure('range', 'curve', { at: middle });
    if (value >= target) reached = middle;
    else below = middle;
  }
  return answer(reached);
}
