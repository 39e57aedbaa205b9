// How long stocks last once supply stops, and what is lost until it recovers.

import { firstFailure, quantity, ROUNDING } from './checks';
import { answer, finiteAnswer } from './outcome';
import type { Failure, Outcome } from './outcome';

/** The answer where nothing ever runs out. */
export const INDEFINITE = 'Indefinite';
export type Indefinite = typeof INDEFINITE;

/**
 * Time to survive `TTS = (stock + in transit)/(demand − alternate)`.
 *
 * Simchi-Levi, Schmidt, Wei (2014), From Superstorms to Factory Fires, Harvard Business Review; Simchi-Levi et al.
 * (2015), Interfaces 45(5):375.
 *
 * @param stock Units on hand, 0 or more.
 * @param demand Units a day, 0 or more.
 * @param alternate Units a day from other sources, 0 or more. Default 0.
 * @param inTransit Units under way that will still arrive, 0 or more. Default 0.
 * @returns Days, or `Indefinite` where the alternate covers demand. Fails with `range`.
 *
 * @example timeToSurvive(900, 30, 12) // 50
 */
export function timeToSurvive(
  stock: number,
  demand: number,
  alternate = 0,
  inTransit = 0,
): Outcome<number | Indefinite> {
  const unfit = unfitSupply(stock, demand, alternate, inTransit);
  if (unfit) return unfit;
  if (covers(alternate, demand)) return answer(INDEFINITE);
  return finiteAnswer((stock + inTransit) / (demand - alternate), 'stock');
}

/**
 * Units lost until recovery: `max(0, recovery − TTS) · (demand − alternate)`, nothing where the alternate covers demand.
 *
 * References and units as for `timeToSurvive`.
 *
 * @param recoveryDays Days until supply is back (time to recover), 0 or more.
 * @returns Units, 0 or more. Fails with `range`.
 *
 * @example shortfall(900, 30, 63, 12) // 234
 */
export function shortfall(
  stock: number,
  demand: number,
  recoveryDays: number,
  alternate = 0,
  inTransit = 0,
): Outcome<number> {
  const unfit = firstFailure(
    unfitSupply(stock, demand, alternate, inTransit),
    quantity('recovery_days', recoveryDays),
  );
  if (unfit) return unfit;
  if (covers(alternate, demand)) return answer(0);
  // The product of the formula multiplied out: whole units stay whole.
  const needed = recoveryDays * (demand - alternate);
  const available = stock + inTransit;
  return finiteAnswer(covers(available, needed) ? 0 : needed - available, 'demand');
}

/** Enough but for rounding: 0.1 + 0.2 is not more than 0.3. */
const covers = (given: number, needed: number): boolean => given >= needed * (1 - ROUNDING);

function unfitSupply(stock: number, demand: number, alternate: number, inTransit: number): Failure | null {
  return firstFailure(
    quantity('stock', stock),
    quantity('demand', demand),
    quantity('alternate', alternate),
    quantity('in_transit', inTransit),
  );
}
