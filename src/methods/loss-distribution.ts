// The distribution of a total loss made of independent losses that each happen or not: exact while that is small,
// else simulated.

import { atOnce } from './breaks';
import type { WithBreaks } from './breaks';
import { randomWords } from './random';

/** Possible total losses in ascending order, each with its probability. */
export interface LossDistribution {
  losses: Float64Array;
  /** Above 0 each; together 1 but for rounding. */
  chances: Float64Array;
  /** How many trials stand behind a simulated distribution; null for an exact one. */
  trials: number | null;
}

/** An exact distribution has at most this many different losses: any 20 items, and far more on a common grid. */
export const EXACT_LOSSES_LIMIT = 2 ** 20;
/** An exact distribution takes at most this many steps to work out. */
export const EXACT_STEPS_LIMIT = 20_000_000;

/**
 * So many items in a row without two equal losses are on no common grid: each further one would double the losses.
 * It spares the attempt at an exact distribution that comes to nothing.
 */
const ITEMS_OFF_GRID = 16;

/** Draws of a simulation between two possible breaks, some milliseconds. */
const DRAWS_A_STEP = 20_000;

/** Sums of the same amounts in another order differ by less than this share; such losses are one. */
const SAME_LOSS = 1e-13;
const WORD = 2 ** 32;

/**
 * The items that can make a difference, in an order of their own: neither the order of the rows nor rows without
 * amount or probability change any result.
 */
interface Items {
  /** What is lost for certain. */
  certain: number;
  amounts: number[];
  probabilities: number[];
}

/**
 * The exact distribution of `Σ Eᵢ·Xᵢ`, or null where it passes the limits above. Items are convolved one after the
 * other; losses that coincide are merged, so that amounts on a common grid stay few.
 *
 * @param amounts `Eᵢ`, 0 or more.
 * @param probabilities `pᵢ` of `Xᵢ = 1`, 0 to 1, one for each amount.
 *
 * @example exactDistribution([10, 10], [0.5, 0.5]) // 0: 0.25, 10: 0.5, 20: 0.25
 */
export const exactDistribution = (
  amounts: readonly number[],
  probabilities: readonly number[],
): LossDistribution | null => atOnce(exactWithBreaks(amounts, probabilities));

/** The same, with breaks. */
export function* exactWithBreaks(
  amounts: readonly number[],
  probabilities: readonly number[],
): WithBreaks<LossDistribution | null> {
  const items = itemsOf(amounts, probabilities);
  let losses: Float64Array = Float64Array.of(items.certain);
  let chances: Float64Array = Float64Array.of(1);
  let steps = 0;
  let doublings = 0;
  for (const [row, amount] of items.amounts.entries()) {
    const doubled = 2 * losses.length;
    steps += doubled;
    if (steps > EXACT_STEPS_LIMIT) return null;
    ({ losses, chances } = withItem(losses, chances, amount, items.probabilities[row]!));
    doublings = losses.length === doubled ? doublings + 1 : 0;
    yield;
    const left = items.amounts.length - row - 1;
    const expected = doublings >= ITEMS_OFF_GRID ? losses.length * 2 ** left : losses.length;
    if (expected > EXACT_LOSSES_LIMIT) return null;
  }
  return { losses, chances, trials: null };
}

/**
 * The distribution of `Σ Eᵢ·Xᵢ` over seeded trials: equal on every platform, since it takes 32-bit integers,
 * comparisons and sums only. An item happens where a random word lies below `p·2³²`; a word that hits the boundary is
 * settled by a second one, so that no digit of p is lost.
 *
 * @param amounts As for `exactDistribution`.
 * @param probabilities As for `exactDistribution`.
 * @param trials Whole number above 0.
 * @param seed Whole number from 0 to 2⁵³ − 1.
 */
export const simulatedDistribution = (
  amounts: readonly number[],
  probabilities: readonly number[],
  trials: number,
  seed: number,
): LossDistribution => atOnce(simulatedWithBreaks(amounts, probabilities, trials, seed));

/** The same, with breaks. */
export function* simulatedWithBreaks(
  amounts: readonly number[],
  probabilities: readonly number[],
  trials: number,
  seed: number,
): WithBreaks<LossDistribution> {
  const items = itemsOf(amounts, probabilities);
  const size = items.amounts.length;
  const amount = Float64Array.from(items.amounts);
  const boundary = Float64Array.from(items.probabilities, (p) => Math.floor(p * WORD));
  const beyond = Float64Array.from(items.probabilities, (p) => (p * WORD - Math.floor(p * WORD)) * WORD);
  const nextWord = randomWords(seed);

  const outcomes = new Float64Array(trials);
  let drawn = 0;
  for (let trial = 0; trial < trials; trial++) {
    let loss = items.certain;
    for (let item = 0; item < size; item++) {
      const word = nextWord();
      const happens = word < boundary[item]! || (word === boundary[item] && nextWord() < beyond[item]!);
      if (happens) loss += amount[item]!;
    }
    outcomes[trial] = loss;
    drawn += size;
    if (drawn < DRAWS_A_STEP) continue;
    drawn = 0;
    yield;
  }
  outcomes.sort();
  const merged = new MergedLosses(trials);
  for (const loss of outcomes) merged.add(loss, 1);
  const { losses, chances } = merged.result();
  return { losses, chances: chances.map((count) => count / trials), trials };
}

function itemsOf(amounts: readonly number[], probabilities: readonly number[]): Items {
  const rows = amounts
    .map((amount, row) => ({ amount, probability: probabilities[row]! }))
    .filter(({ amount, probability }) => amount > 0 && probability > 0)
    .sort((a, b) => a.amount - b.amount || a.probability - b.probability);
  const open = rows.filter(({ probability }) => probability < 1);
  return {
    certain: rows.reduce((sum, { amount, probability }) => (probability < 1 ? sum : sum + amount), 0),
    amounts: open.map(({ amount }) => amount),
    probabilities: open.map(({ probability }) => probability),
  };
}

/** One convolution: the losses without the item and those with it, two ascending lists, merged into one. */
function withItem(losses: Float64Array, chances: Float64Array, amount: number, probability: number) {
  const size = losses.length;
  const merged = new MergedLosses(2 * size);
  let without = 0;
  let having = 0;
  while (having < size) {
    const added = losses[having]! + amount;
    if (without < size && losses[without]! <= added) {
      merged.add(losses[without]!, chances[without]! * (1 - probability));
      without++;
    } else {
      merged.add(added, chances[having]! * probability);
      having++;
    }
  }
  return merged.result();
}

/** Takes losses in ascending order and adds up the chances of those that are the same. */
class MergedLosses {
  private readonly losses: Float64Array;
  private readonly chances: Float64Array;
  private size = 0;

  constructor(capacity: number) {
    this.losses = new Float64Array(capacity);
    this.chances = new Float64Array(capacity);
  }

  add(loss: number, chance: number): void {
    if (chance === 0) return;
    const last = this.size - 1;
    if (last >= 0 && loss - this.losses[last]! <= loss * SAME_LOSS) {
      this.chances[last]! += chance;
      return;
    }
    this.losses[this.size] = loss;
    this.chances[this.size] = chance;
    this.size++;
  }

  result(): { losses: Float64Array; chances: Float64Array } {
    return { losses: this.losses.slice(0, this.size), chances: this.chances.slice(0, this.size) };
  }
}
