// Spreads an undisclosed remainder over parts by weights, and marks what is estimated.

import { quantities, quantity, ROUNDING, sameSize, within } from './checks';
import { answer, failure } from './outcome';
import type { Failure, Outcome } from './outcome';

export interface Part {
  amount: number;
  /** False where the amount is the disclosed one. */
  estimated: boolean;
}

/**
 * Undisclosed split `xᵢ = (R − Σ disclosed) · wᵢ/Σw`, the sum of weights taken over the undisclosed parts.
 *
 * Proportional allocation; its results are estimates and say so.
 *
 * @param total `R`: the total of all parts, not negative.
 * @param weights One for each part, none negative: GDP, imports, headcount, earlier shares.
 * @param disclosed One for each part: the disclosed amount (0 or more), or null where it is undisclosed. Omitted:
 * nothing is disclosed.
 * @returns One part for each weight, in their order; amounts in the unit of the total. Where every part is disclosed
 * nothing is estimated, and they come back as they are even if they fall short of the total. Fails with `range`
 * (negative, or the disclosed parts pass the total), `size` and `division` (the undisclosed weights are all zero).
 *
 * @example splitUndisclosed(100, [28, 2, 2], [null, null, 10]) // 84 and 6 estimated, 10 disclosed
 */
export function splitUndisclosed(
  total: number,
  weights: readonly number[],
  disclosed: readonly (number | null)[] = weights.map(() => null),
): Outcome<Part[]> {
  const unfit =
    quantity('total', total) ?? quantities('weights', weights) ?? unfitDisclosed(disclosed, weights);
  if (unfit) return unfit;

  // Disclosed parts may pass the total by rounding alone.
  const known = disclosed.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
  if (known > total * (1 + ROUNDING)) return failure('range', 'disclosed', { value: known, to: total });
  const remainder = Math.max(0, total - known);
  const openWeight = weights.reduce((sum, weight, row) => (disclosed[row] === null ? sum + weight : sum), 0);
  if (openWeight === 0 && disclosed.includes(null)) return failure('division', 'weights');
  if (openWeight === Infinity) return failure('range', 'weights');

  return answer(
    disclosed.map((amount, row) =>
      amount === null
        ? { amount: remainder * (weights[row]! / openWeight), estimated: true }
        : { amount, estimated: false },
    ),
  );
}

function unfitDisclosed(disclosed: readonly (number | null)[], weights: readonly number[]): Failure | null {
  const size = sameSize('disclosed', disclosed, weights);
  if (size) return size;
  for (const [index, amount] of disclosed.entries()) {
    const outside = amount === null ? null : within('disclosed', amount, { from: 0 }, index + 1);
    if (outside) return outside;
  }
  return null;
}
