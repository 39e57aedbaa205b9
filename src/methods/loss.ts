// Measures of a loss distribution: mean, standard deviation, value at risk, expected shortfall.

import { atOnce } from './breaks';
import type { WithBreaks } from './breaks';
import { firstFailure, quantities, rates, sameSize, within } from './checks';
import { exactWithBreaks, simulatedWithBreaks } from './loss-distribution';
import type { LossDistribution } from './loss-distribution';
import { failure, finiteAnswer } from './outcome';
import type { Failure, Outcome } from './outcome';

/** `quantile` is another word for `var`. */
export type LossMeasureName = 'mean' | 'sd' | 'var' | 'es' | 'quantile';

export interface LossOptions {
  /** α, above 0 up to 1 (below 1 for `es`). Default 0.95. */
  level?: number;
  /** Whole number from 1 to 100,000. Default 10,000. */
  trials?: number;
  /** Whole number from 0 to 2⁵³ − 1. Default 1. */
  seed?: number;
}

export interface LossMeasure {
  value: number;
  basis: 'exact' | 'simulated';
  /** In the unit of the value; 0 where it is exact. */
  standardError: number;
}

export const DEFAULT_LEVEL = 0.95;
export const DEFAULT_TRIALS = 10_000;
export const DEFAULT_SEED = 1;
export const TRIALS_LIMIT = 100_000;
export const DRAWS_LIMIT = 20_000_000;

/** A cumulative probability that is short of the level by no more than this has reached it. */
const LEVEL_TOLERANCE = 1e-12;
/** Standard errors to each side of the interval that the error of a quantile is read from (95 %). */
const INTERVAL = 1.959963984540054;

/**
 * A measure of the total loss `L = Σ Eᵢ·Xᵢ` of independent items, `Xᵢ ~ Bernoulli(pᵢ)`:
 * `mean = Σ Eᵢpᵢ`; `sd = √(Σ Eᵢ²pᵢ(1 − pᵢ))`; `VaR_α = inf{l : P(L ≤ l) ≥ α}`, also called `quantile`;
 * `ES_α = [E(L·1{L>VaR}) + VaR·(P(L ≤ VaR) − α)]/(1 − α)`.
 *
 * Acerbi & Tasche (2002), On the coherence of expected shortfall, J. Bank. Finance 26:1487.
 *
 * Mean and standard deviation are always exact. The others are exact while the distribution is small (see
 * `exactDistribution`), else simulated: the same seed gives the same number on every platform. Neither the order of
 * the rows nor rows of zeros change an answer.
 *
 * @param amounts `Eᵢ`, any one unit, none negative.
 * @param probabilities `pᵢ`, 0 to 1, one for each amount.
 * @returns The measure in the unit of the amounts. Without items every measure is 0. Fails with `range`, `size`,
 * `limit` (trials above 100,000, or items × trials above 20 million, whichever way the answer would be worked out)
 * and `division` (`es` at level 1).
 *
 * @example lossMeasure([122, 100, 90], [0.3, 0.1, 0.05], 'mean') // 51.1, exact
 * @example lossMeasure([122, 100, 90], [0.3, 0.1, 0.05], 'var', { level: 0.95 }) // 122, exact
 * @example lossMeasure([122, 100, 90], [0.3, 0.1, 0.05], 'es', { level: 0.95 }) // 213.76, exact
 */
export const lossMeasure = (
  amounts: readonly number[],
  probabilities: readonly number[],
  measure: LossMeasureName = 'mean',
  options: LossOptions = {},
): Outcome<LossMeasure> => atOnce(lossMeasureWithBreaks(amounts, probabilities, measure, options));

/** The same, with breaks: a simulation of all draws that are allowed takes seconds. */
export function* lossMeasureWithBreaks(
  amounts: readonly number[],
  probabilities: readonly number[],
  measure: LossMeasureName = 'mean',
  options: LossOptions = {},
): WithBreaks<Outcome<LossMeasure>> {
  const { level = DEFAULT_LEVEL, trials = DEFAULT_TRIALS, seed = DEFAULT_SEED } = options;
  const unfit =
    firstFailure(
      quantities('amounts', amounts),
      sameSize('probabilities', probabilities, amounts),
      rates('probabilities', probabilities),
      unfitLevel(level, measure),
    ) ?? unfitWork(amounts.length, trials, seed);
  if (unfit) return unfit;
  if (!Number.isFinite(sum(amounts, (amount) => amount))) return failure('range', 'amounts');

  if (measure === 'mean') return exactly(sum(amounts, (amount, row) => amount * probabilities[row]!));
  if (measure === 'sd') {
    const variance = sum(
      amounts,
      (amount, row) => amount ** 2 * probabilities[row]! * (1 - probabilities[row]!),
    );
    return exactly(Math.sqrt(variance));
  }
  const distribution =
    (yield* exactWithBreaks(amounts, probabilities)) ??
    (yield* simulatedWithBreaks(amounts, probabilities, trials, seed));
  return measuredOn(distribution, measure === 'es' ? 'es' : 'var', level);
}

/** `VaR_α = inf{l : P(L ≤ l) ≥ α}`, the cumulative probability compared with the level at 1e-12. */
export function valueAtRisk({ losses, chances }: LossDistribution, level: number): number {
  let reached = 0;
  let lost = 0;
  for (const [row, chance] of chances.entries()) {
    // Kahan's summation: a million chances may not add up to an error near the tolerance.
    const exactChance = chance - lost;
    const next = reached + exactChance;
    lost = next - reached - exactChance;
    reached = next;
    if (reached >= level - LEVEL_TOLERANCE) return losses[row]!;
  }
  return losses.at(-1)!;
}

/**
 * Expected shortfall in the form `VaR + E(L − VaR)⁺/(1 − α)` (Rockafellar & Uryasev 2002): equal to that of Acerbi and
 * Tasche, and never below the value at risk by rounding.
 */
export function expectedShortfall(distribution: LossDistribution, level: number): number {
  const threshold = valueAtRisk(distribution, level);
  return threshold + excessMoments(distribution, threshold).mean / (1 - level);
}

function measuredOn(
  distribution: LossDistribution,
  measure: 'var' | 'es',
  level: number,
): Outcome<LossMeasure> {
  const value = measure === 'var' ? valueAtRisk(distribution, level) : expectedShortfall(distribution, level);
  const { trials } = distribution;
  if (trials === null) return exactly(value);
  const standardError =
    measure === 'var'
      ? quantileError(distribution, level, trials)
      : shortfallError(distribution, level, trials);
  return { ok: true, value: { value, basis: 'simulated', standardError } };
}

/** Woodruff (1952), J. Am. Stat. Assoc. 47:635: the interval of the level, carried over to the losses. */
function quantileError(distribution: LossDistribution, level: number, trials: number): number {
  const reach = INTERVAL * Math.sqrt((level * (1 - level)) / trials);
  const low = valueAtRisk(distribution, Math.max(0, level - reach));
  const high = valueAtRisk(distribution, Math.min(1, level + reach));
  return (high - low) / (2 * INTERVAL);
}

/** Manistre & Hancock (2005), N. Am. Actuar. J. 9(2):129: `√(Var((L − VaR)⁺)/trials)/(1 − α)`. */
function shortfallError(distribution: LossDistribution, level: number, trials: number): number {
  const { mean, square } = excessMoments(distribution, valueAtRisk(distribution, level));
  return Math.sqrt(Math.max(0, square - mean * mean) / trials) / (1 - level);
}

/** `E(L − threshold)⁺` and the expectation of its square. */
function excessMoments({ losses, chances }: LossDistribution, threshold: number) {
  let mean = 0;
  let square = 0;
  for (let row = losses.length - 1; row >= 0 && losses[row]! > threshold; row--) {
    const excess = losses[row]! - threshold;
    mean += excess * chances[row]!;
    square += excess * excess * chances[row]!;
  }
  return { mean, square };
}

function unfitLevel(level: number, measure: LossMeasureName): Failure | null {
  const outside = within('level', level, { from: 0, to: 1 });
  if (outside) return outside;
  if (level === 0) return failure('range', 'level', { from: 0, to: 1, value: level });
  return level === 1 && measure === 'es' ? failure('division', 'level') : null;
}

function unfitWork(items: number, trials: number, seed: number): Failure | null {
  if (!Number.isInteger(trials) || trials < 1)
    return failure('range', 'trials', { from: 1, to: TRIALS_LIMIT });
  if (trials > TRIALS_LIMIT) return failure('limit', 'trials', { limit: TRIALS_LIMIT, value: trials });
  if (items * trials > DRAWS_LIMIT) return failure('limit', 'trials', { limit: DRAWS_LIMIT, items, trials });
  if (Number.isSafeInteger(seed) && seed >= 0) return null;
  return failure('range', 'seed', { from: 0, to: Number.MAX_SAFE_INTEGER });
}

function exactly(value: number): Outcome<LossMeasure> {
  const found = finiteAnswer(value, 'amounts');
  return found.ok ? { ok: true, value: { value: found.value, basis: 'exact', standardError: 0 } } : found;
}

function sum(amounts: readonly number[], term: (amount: number, row: number) => number): number {
  return amounts.reduce((total, amount, row) => total + term(amount, row), 0);
}
