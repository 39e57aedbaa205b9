// The geopolitical supply risk of one importing country for one raw material.

import { firstFailure, quantities, quantity, rate, weightsOf } from './checks';
import { failure, finiteAnswer } from './outcome';
import type { Outcome } from './outcome';

/**
 * GeoPolRisk score `HHI · Σ gᵢfᵢ / (p + F)`, with `F = Σ fᵢ`.
 *
 * Gemechu et al. (2015), J. Ind. Ecol. 20:154; Koyamparambath et al. (2024), doi 10.1016/j.resconrec.2024.107801.
 *
 * @param hhi Concentration of world production, 0 to 1.
 * @param imports `fᵢ`: imports from each country, none negative, one unit for all.
 * @param instability `gᵢ`: governance weight of each of those countries, 0 to 1; null where it is missing.
 * @param production `p`: domestic production in the unit of the imports, default 0.
 * @returns 0 to 1. Fails with `range`, `size`, `blank` (imports from a country without weight) and `division`
 * (neither production nor imports).
 *
 * @example geopolRisk(0.3, [2000], [0.5], 500) // 0.12
 */
export function geopolRisk(
  hhi: number,
  imports: readonly number[],
  instability: readonly (number | null)[],
  production = 0,
): Outcome<number> {
  const unfit = firstFailure(
    rate('hhi', hhi),
    quantities('imports', imports),
    weightsOf('instability', instability, imports, { from: 0, to: 1 }),
    quantity('production', production),
  );
  if (unfit) return unfit;
  const imported = imports.reduce((sum, flow) => sum + flow, 0);
  if (production + imported === 0) return failure('division', 'imports');
  const unstable = imports.reduce((sum, flow, row) => sum + flow * (instability[row] ?? 0), 0);
  return finiteAnswer((hhi * unstable) / (production + imported), 'imports');
}
