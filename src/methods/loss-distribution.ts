// The distribution of a total loss made of independent losses that each happen or not: exact while that is small,
// else simulated.

import { atOnce } from './breaks';
import type { WithBreaks } from './breaks';
import { randomWords } from './random';
import type { RandomWords } from './random';

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
 * other; losses that coincide are merged, so that amounts on a common grid stay few. On a grid of whole multiples of one
 * unit that is the recursion of Andersen, Sidenius & Basu (2003), All your hedges in one basket, Risk 16(11):67.
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
  const grid = gridOf(items);
  let sums: Sums = { losses: Float64Array.of(items.certain), chances: Float64Array.of(1) };
  let size = 1;
  let reach = 0;
  let steps = 0;
  let doublings = 0;
  for (const [row, amount] of items.amounts.entries()) {
    const doubled = 2 * size;
    steps += doubled;
    if (steps > EXACT_STEPS_LIMIT) return null;
    const probability = items.probabilities[row]!;
    if (grid !== null) reach += grid.multiples[row]!;
    if (grid !== null && reach < SPARSE * doubled) {
      if (!('count' in sums)) sums = new SumsOnGrid(grid, sums);
      sums.add(grid.multiples[row]!, probability);
      size = sums.count;
    } else {
      sums = withItem('count' in sums ? sums.listed() : sums, amount, probability);
      size = sums.losses.length;
    }
    doublings = size === doubled ? doublings + 1 : 0;
    yield;
    const left = items.amounts.length - row - 1;
    const expected = doublings >= ITEMS_OFF_GRID ? size * 2 ** left : size;
    if (expected > EXACT_LOSSES_LIMIT) return null;
  }
  return { ...('count' in sums ? sums.listed() : sums), trials: null };
}

/** Possible losses in ascending order, each with its chance. */
type SumsListed = Pick<LossDistribution, 'losses' | 'chances'>;
type Sums = SumsListed | SumsOnGrid;

/** A place of a grid is worth looking at where at least one of so many is a possible loss. */
const SPARSE = 4;

/** Amounts as whole multiples of one unit: `whole / parts`. */
interface Grid {
  readonly multiples: readonly number[];
  readonly certain: number;
  readonly whole: number;
  readonly parts: number;
}

/** Money is counted in whole units, cents, or ten-thousandths. */
const PARTS = [1, 10, 100, 1_000, 10_000];

/** Null where the amounts are on no such grid, or their sum would not tell its places apart. */
function gridOf({ certain, amounts }: Items): Grid | null {
  const parts = PARTS.find((each) => amounts.every((amount) => Math.round(amount * each) / each === amount));
  if (parts === undefined) return null;
  const counts = amounts.map((amount) => Math.round(amount * parts));
  const whole = counts.reduce(greatestDivisor, 0);
  const total = counts.reduce((sum, count) => sum + count, certain * parts);
  if (!(total * SAME_LOSS * 10 < whole)) return null;
  return { multiples: counts.map((count) => count / whole), certain, whole, parts };
}

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));

/** Chances by the place of their loss on a grid: what is convolved there has neither to be searched nor merged. */
class SumsOnGrid {
  /** How many losses are possible. */
  count = 0;
  private chances = new Float64Array(1_024);
  private last = 0;

  constructor(
    private readonly grid: Grid,
    { losses, chances }: SumsListed,
  ) {
    const { certain, whole, parts } = grid;
    const places = Array.from(losses, (loss) => Math.round(((loss - certain) * parts) / whole));
    this.makeRoom(places.at(-1)!);
    for (const [row, place] of places.entries()) this.chances[place] = chances[row]!;
    this.count = places.length;
  }

  add(multiple: number, probability: number): void {
    const without = 1 - probability;
    this.makeRoom(this.last + multiple);
    const { chances } = this;
    let count = 0;
    for (let at = this.last; at >= multiple; at--) {
      const chance = chances[at]! * without + chances[at - multiple]! * probability;
      chances[at] = chance;
      if (chance > 0) count++;
    }
    for (let at = multiple - 1; at >= 0; at--) {
      const chance = chances[at]! * without;
      chances[at] = chance;
      if (chance > 0) count++;
    }
    this.count = count;
  }

  listed(): SumsListed {
    const { certain, whole, parts } = this.grid;
    const losses = new Float64Array(this.count);
    const chances = new Float64Array(this.count);
    let row = 0;
    for (let at = 0; at <= this.last; at++) {
      if (this.chances[at] === 0) continue;
      losses[row] = certain + (at * whole) / parts;
      chances[row++] = this.chances[at]!;
    }
    return { losses, chances };
  }

  private makeRoom(last: number): void {
    this.last = last;
    if (last < this.chances.length) return;
    const room = new Float64Array(Math.max(last + 1, 2 * this.chances.length));
    room.set(this.chances);
    this.chances = room;
  }
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
  const outcomes = new Float64Array(trials);
  const draws = drawsOf(items, seed);
  const step = Math.ceil(DRAWS_A_STEP / Math.max(1, items.amounts.length));
  for (let from = 0; from < trials; from += step) {
    drawTrials(draws, outcomes.subarray(from, from + step));
    yield;
  }
  outcomes.sort();
  const merged = new MergedLosses(trials);
  for (const loss of outcomes) merged.add(loss, 1);
  const { losses, chances } = merged.result();
  return { losses, chances: chances.map((count) => count / trials), trials };
}

/** What trial after trial is drawn with. */
interface Draws extends Items {
  readonly size: number;
  readonly fill: RandomWords;
  /** A random word for each item; the last place is for the one behind a word that hit a boundary. */
  readonly words: Uint32Array;
  readonly ofTrial: Uint32Array;
  readonly boundary: Uint32Array;
  /** Of each item what is lost where it does not happen, and where it does. */
  readonly either: Float64Array;
}

function drawsOf(items: Items, seed: number): Draws {
  const { amounts, probabilities } = items;
  const size = amounts.length;
  const words = new Uint32Array(size + 1);
  return {
    ...items,
    size,
    fill: randomWords(seed),
    words,
    ofTrial: words.subarray(0, size),
    boundary: Uint32Array.from(probabilities, (p) => Math.floor(p * WORD)),
    either: Float64Array.from({ length: 2 * size }, (_, at) => (at % 2 === 0 ? 0 : amounts[at >> 1]!)),
  };
}

/** Draws as many trials as there is room for. What the innermost loop reads is local: it runs millions of times. */
function drawTrials(draws: Draws, outcomes: Float64Array): void {
  const { certain, amounts, size, fill, ofTrial, boundary, either } = draws;
  for (let trial = 0; trial < outcomes.length; trial++) {
    fill(ofTrial);
    let loss = certain;
    for (let item = 0; item < size; item++) {
      const word = ofTrial[item]! | 0;
      const limit = boundary[item]! | 0;
      loss += either[(item << 1) | isBelow(word, limit)]!;
      if (word === limit && happensOnBoundary(draws, item)) loss += amounts[item]!;
    }
    outcomes[trial] = loss;
  }
}

/** The word behind one that hit the boundary says whether the item happens; those behind it move up. */
function happensOnBoundary({ probabilities, words, size, fill }: Draws, item: number): boolean {
  fill(words.subarray(size));
  const boundary = probabilities[item]! * WORD;
  const happens = words[item + 1]! < (boundary - Math.floor(boundary)) * WORD;
  words.copyWithin(item + 1, item + 2);
  return happens;
}

/**
 * 1 where the first of two 32-bit words is below the second, else 0, without a branch: that one would be guessed wrong as
 * often as an item happens (Warren, Hacker's Delight, 2nd ed., 2-12).
 */
const isBelow = (a: number, b: number): number => ((~a & b) | ((~a | b) & ((a - b) | 0))) >>> 31;

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
function withItem({ losses, chances }: SumsListed, amount: number, probability: number): SumsListed {
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

  result(): SumsListed {
    return { losses: this.losses.slice(0, this.size), chances: this.chances.slice(0, this.size) };
  }
}
