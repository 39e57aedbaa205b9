// How long a license application waits, learned from decided and still open cases.

import { firstFailure, quantities, quantity, sameSize } from './checks';
import { answer, failure } from './outcome';
import type { Outcome } from './outcome';

/** A day on which cases were decided. */
export interface WaitingStep {
  /** Days since filing. */
  day: number;
  /** Cases that had waited up to this day, those decided or last seen open on it included. */
  atRisk: number;
  decided: number;
  /** Chance of still waiting after this day, 0 to 1. */
  waiting: number;
}

/**
 * Kaplan–Meier curve `S(t) = Π_{tᵢ≤t} (1 − dᵢ/nᵢ)`. Open cases are censored at their age; on a tied day decisions
 * come before censorings.
 *
 * Kaplan & Meier (1958), Nonparametric Estimation from Incomplete Observations, J. Am. Stat. Assoc. 53:457.
 *
 * @param days For each case the days from filing to decision, or its age so far; 0 or more, fractions allowed.
 * @param decided For each case whether it was decided (true) or is open (false).
 * @returns The steps in order of days, `waiting` never rising; none where all cases are open. Fails with `range`,
 * `size` and `blank` (no case).
 *
 * @example waitingCurve([30, 45, 45], [true, true, false]) // day 30: 2/3, day 45: 1/3
 */
export function waitingCurve(days: readonly number[], decided: readonly boolean[]): Outcome<WaitingStep[]> {
  const unfit = firstFailure(quantities('days', days), sameSize('decided', decided, days));
  if (unfit) return unfit;
  if (days.length === 0) return failure('blank', 'days');

  const cases = days.map((day, row) => ({ day, isDecided: decided[row] === true }));
  cases.sort((a, b) => a.day - b.day);
  const steps: WaitingStep[] = [];
  let waiting = 1;
  for (let row = 0; row < cases.length;) {
    const day = cases[row]!.day;
    const atRisk = cases.length - row;
    let decidedToday = 0;
    for (; row < cases.length && cases[row]!.day === day; row++) if (cases[row]!.isDecided) decidedToday++;
    if (decidedToday > 0) {
      waiting *= (atRisk - decidedToday) / atRisk;
      steps.push({ day, atRisk, decided: decidedToday, waiting });
    }
  }
  return answer(steps);
}

/**
 * Chance `1 − S(t)` that an application is decided by day t. Past the last observation the curve stays flat; with all
 * cases open the chance is 0.
 *
 * Method, arguments and failures as for `waitingCurve`.
 *
 * @param byDay `t`: days since filing, 0 or more.
 * @returns 0 to 1.
 *
 * @example chanceOfDecision([30, 45, 45], [true, true, false], 40) // 1/3
 */
export function chanceOfDecision(
  days: readonly number[],
  decided: readonly boolean[],
  byDay: number,
): Outcome<number> {
  const curve = waitingCurve(days, decided);
  if (!curve.ok) return curve;
  const unfit = quantity('by_day', byDay);
  if (unfit) return unfit;
  const waiting = curve.value.findLast((step) => step.day <= byDay)?.waiting ?? 1;
  return answer(1 - waiting);
}
