// How concentrated supply is: the Herfindahl–Hirschman index, plain or with a weight for each supplier.

import { quantities as quantitiesCheck, weightsOf } from './checks';
import { failure, finiteAnswer } from './outcome';
import type { Outcome } from './outcome';

/** `fraction`: 0 to 1. `points`: 0 to 10,000, as competition authorities print it. */
export type ConcentrationScale = 'fraction' | 'points';

const SCALE: Record<ConcentrationScale, number> = { fraction: 1, points: 10_000 };

/**
 * Herfindahl–Hirschman index `Σ sᵢ²` with the shares `sᵢ = qᵢ/Σq`; with weights `Σ sᵢ²·wᵢ`.
 *
 * Herfindahl (1950), Concentration in the U.S. Steel Industry; Hirschman (1964), The Paternity of an Index,
 * Am. Econ. Rev. 54:761; points as in the US DOJ/FTC Merger Guidelines.
 *
 * @param quantities Any one unit for all (tonnes, dollars), none negative.
 * @param weights One for each quantity, 0 or more: a governance weight (0–1), or for the EU method the scaled
 * governance estimate times the trade factor. A missing weight is null and fails where there is a quantity.
 * @param scale Default `fraction`.
 * @returns 1/n (n equal suppliers) to 1 (a single one) without weights. Fails with `range` (negative), `size`,
 * `blank` (a weight is missing), `division` (all quantities are zero, or none is given), in this order.
 *
 * @example concentration([30, 30, 20, 20]) // 0.26
 * @example concentration([30, 30, 20, 20], undefined, 'points') // 2600
 */
export function concentration(
  quantities: readonly number[],
  weights?: readonly (number | null)[],
  scale: ConcentrationScale = 'fraction',
): Outcome<number> {
  const unfit =
    quantitiesCheck('quantities', quantities) ?? (weights ? weightsOf('weights', weights, quantities) : null);
  if (unfit) return unfit;
  const total = quantities.reduce((sum, quantity) => sum + quantity, 0);
  if (total === 0) return failure('division', 'quantities');
  if (total === Infinity) return failure('range', 'quantities');
  const index = quantities.reduce((sum, quantity, row) => {
    const share = quantity / total;
    return sum + share * share * (weights ? (weights[row] ?? 0) : 1);
  }, 0);
  return finiteAnswer(index * SCALE[scale], 'weights');
}
