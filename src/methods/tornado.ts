// What drives a result: each driver moved alone, the widest swing first.

import { answer, failure, type Outcome } from './outcome';

/** A result as a function of its drivers' values, by name. */
export type Model = (values: Readonly<Record<string, number>>) => number;

export interface Driver {
  name: string;
  low: number;
  base: number;
  high: number;
}

export interface TornadoBar {
  name: string;
  /** The result with this driver at its low value and all others at their base. */
  atLow: number;
  atHigh: number;
  /** |atHigh − atLow| */
  swing: number;
}

export interface Tornado {
  /** The result with every driver at its base. */
  base: number;
  /** The widest swing first; equal ones in the order given. */
  bars: TornadoBar[];
}

/**
 * Tornado diagram: one-way sensitivity of a model to each driver, the others at their base.
 *
 * Howard (1988), Decision Analysis: Practice and Promise, Manage. Sci. 34:679; Eschenbach (1992), Spiderplots versus
 * Tornado Diagrams for Sensitivity Analysis, Interfaces 22(6):40.
 *
 * @param drivers Values in the units that the model takes, each name once.
 * @returns Results in the unit of the model. Fails with `range`, naming the driver whose value makes the result no
 * finite number (`drivers` for the base).
 *
 * @example
 * tornado([{ name: 'days', low: 30, base: 63, high: 90 }], ({ days }) => (122 * days!) / 90)
 * // base 85.4; days: atLow 40.67, atHigh 122, swing 81.33
 */
export function tornado(drivers: readonly Driver[], model: Model): Outcome<Tornado> {
  const atBase = Object.fromEntries(drivers.map(({ name, base }) => [name, base]));
  const base = model(atBase);
  if (!Number.isFinite(base)) return failure('range', 'drivers');
  const bars: TornadoBar[] = [];
  for (const { name, low, high } of drivers) {
    const atLow = model({ ...atBase, [name]: low });
    const atHigh = model({ ...atBase, [name]: high });
    if (!Number.isFinite(atLow) || !Number.isFinite(atHigh)) return failure('range', name, { low, high });
    bars.push({ name, atLow, atHigh, swing: Math.abs(atHigh - atLow) });
  }
  return answer({ base, bars: bars.sort((a, b) => b.swing - a.swing) });
}

export interface Move {
  name: string;
  from: number;
  to: number;
}

export interface Difference {
  from: number;
  to: number;
  /** What each driver's move alone changes, the largest first. */
  effects: { name: string; effect: number }[];
  /** What only the moves together change: `to − from − Σ effects`; 0 where the drivers add up. */
  interaction: number;
}

/**
 * What drives the difference between two scenarios: the effect of each driver's move from the first to the second, the
 * others held at the first, and what is left as their interaction.
 *
 * One-at-a-time decomposition with its residual shown (Saltelli et al. 2008, Global Sensitivity Analysis, ch. 1).
 *
 * @param moves Each driver's value in both scenarios, each name once.
 * @returns Results in the unit of the model. Fails with `range`, naming the driver (`moves` for a whole scenario) whose
 * value makes the result no finite number.
 *
 * @example
 * differenceDrivers([{ name: 'rate', from: 0.2, to: 0.5 }, { name: 'amount', from: 100, to: 200 }],
 *   ({ rate, amount }) => rate! * amount!)
 * // 20 → 100: rate 30, amount 20, interaction 30
 */
export function differenceDrivers(moves: readonly Move[], model: Model): Outcome<Difference> {
  const first = Object.fromEntries(moves.map(({ name, from }) => [name, from]));
  const second = Object.fromEntries(moves.map(({ name, to }) => [name, to]));
  const from = model(first);
  const to = model(second);
  if (!Number.isFinite(from) || !Number.isFinite(to)) return failure('range', 'moves');
  const effects: Difference['effects'] = [];
  for (const move of moves) {
    const effect = model({ ...first, [move.name]: move.to }) - from;
    if (!Number.isFinite(effect)) return failure('range', move.name, { from: move.from, to: move.to });
    effects.push({ name: move.name, effect });
  }
  const explained = effects.reduce((sum, { effect }) => sum + effect, 0);
  effects.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
  return answer({ from, to, effects, interaction: to - from - explained });
}
