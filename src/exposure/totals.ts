// What assessed lines add up to, and what makes the difference between two scenarios or two days.

import type { Outcome } from '../methods/outcome';
import type { Difference, Tornado } from '../methods/tornado';
import { differenceDrivers, tornado } from '../methods/tornado';
import type { LicenseAnswer } from '../questions/license';
import { LICENSE_ANSWERS } from '../questions/license';
import type { AssessedLine } from './assess';
import { isExposureProblem } from './problem';
import type { Scenario } from './scenario';

export interface Totals {
  /** Amounts of the lines by their license status, as they were stated or converted. */
  amounts: ReadonlyMap<LicenseAnswer, number>;
  /** Σ amount × loss rate over the lines that have an answer. */
  atRisk: number;
  /** Lines without an answer: they are in no total. */
  unanswered: number;
}

/** Totals over lines of one currency. Lines with a rate of zero count with the amount as it was stated. */
export function totalsOf(lines: readonly AssessedLine[]): Totals {
  const amounts = new Map<LicenseAnswer, number>();
  let atRisk = 0;
  let unanswered = 0;
  for (const { judgment, amount, atRisk: risk } of lines) {
    if (judgment === null) continue;
    const { license, rate } = judgment;
    if (
      typeof risk !== 'number' ||
      typeof rate !== 'number' ||
      typeof amount !== 'number' ||
      license === null ||
      isExposureProblem(license)
    ) {
      unanswered++;
      continue;
    }
    atRisk += risk;
    amounts.set(license, (amounts.get(license) ?? 0) + (rate === 0 ? amount : risk / rate));
  }
  return { amounts, atRisk, unanswered };
}

/** The driver that stands for what measures and licenses say, apart from the rates. */
export const STATUSES_DRIVER = 'statuses';

/**
 * What drives the difference of the amount at risk between two assessments of the same lines: the loss rate of each
 * status, and the statuses themselves (assumptions on measures, another day).
 *
 * @returns Fails where a scenario has no rate for a status that holds an amount.
 */
export function differenceBetween(
  from: { totals: Totals; scenario: Scenario },
  to: { totals: Totals; scenario: Scenario },
): Outcome<Difference> {
  const held = LICENSE_ANSWERS.filter(
    (status) => (from.totals.amounts.get(status) ?? 0) !== 0 || (to.totals.amounts.get(status) ?? 0) !== 0,
  );
  const rate = (scenario: Scenario, status: LicenseAnswer): number => scenario.rates.get(status) ?? NaN;
  const moves = held
    .map((status) => ({
      name: status as string,
      from: rate(from.scenario, status),
      to: rate(to.scenario, status),
    }))
    .filter((move) => move.from !== move.to);
  return differenceDrivers([...moves, { name: STATUSES_DRIVER, from: 0, to: 1 }], (values) => {
    const { amounts } = values[STATUSES_DRIVER] === 1 ? to.totals : from.totals;
    return held.reduce(
      (sum, status) => sum + (amounts.get(status) ?? 0) * (values[status] ?? rate(from.scenario, status)),
      0,
    );
  });
}

/**
 * Which status's rate moves the amount at risk most: each between its lowest and highest in some scenarios.
 *
 * @param others Scenarios to compare with; statuses that one of them does not rate keep the base's rate there.
 */
export function rateTornado(totals: Totals, base: Scenario, others: readonly Scenario[]): Outcome<Tornado> {
  const drivers = [...totals.amounts.keys()].map((status) => {
    const own = base.rates.get(status) ?? NaN;
    const rates = [own, ...others.map((scenario) => scenario.rates.get(status) ?? own)];
    return { name: status as string, low: Math.min(...rates), base: own, high: Math.max(...rates) };
  });
  return tornado(drivers, (values) =>
    [...totals.amounts].reduce((sum, [status, amount]) => sum + amount * values[status]!, 0),
  );
}
