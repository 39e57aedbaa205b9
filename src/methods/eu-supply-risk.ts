// The European Commission's supply risk of a raw material, as in its lists of critical raw materials.

import { firstFailure, quantity, rate } from './checks';
import { failure, finiteAnswer } from './outcome';
import type { Outcome } from './outcome';

/**
 * Supply risk `SR = [HHI_GS · IR/2 + HHI_EU · (1 − IR/2)] · (1 − EoL_RIR) · SI_SR`. Where only one of global
 * supply and EU sourcing is known, it stands in place of the bracket. A material is critical at SR ≥ 1.0 together
 * with an economic importance ≥ 2.8.
 *
 * Blengini et al. (2017), Methodology for establishing the EU list of critical raw materials, doi 10.2760/73303;
 * the method of the 2017, 2020 and 2023 lists.
 *
 * @param hhiGlobal `Σ s²·WGI'·t` over the countries of global supply, where `WGI' = 2·(2.5 − mean estimate)` is in
 * 0–10 and `t` is the trade factor: `concentration(quantities, weights)` with the weights `WGI'·t`. Null or 0
 * where it is not known.
 * @param hhiEu The same over the countries that the EU sources from; null or 0 where it is not known.
 * @param importReliance `IR`, 0 to 1; it counts only where both indices are known.
 * @param recycling `EoL_RIR`, end-of-life recycling input rate, 0 to 1.
 * @param substitution `SI_SR`, substitution index for supply risk, 0 to 1; 1 where there is no substitute.
 * @returns 0 or more, without unit. Fails with `range` and `blank` (neither index is known).
 *
 * @example euSupplyRisk(5.68, null, 1, 0.01, 0.99) // 5.566968: dysprosium, 2023 list (published 5.6)
 */
export function euSupplyRisk(
  hhiGlobal: number | null,
  hhiEu: number | null,
  importReliance: number,
  recycling: number,
  substitution: number,
): Outcome<number> {
  const unfit = firstFailure(
    quantity('hhi_global', hhiGlobal ?? 0),
    quantity('hhi_eu', hhiEu ?? 0),
    rate('import_reliance', importReliance),
    rate('recycling', recycling),
    rate('substitution', substitution),
  );
  if (unfit) return unfit;
  const bracket = sourcingRisk(hhiGlobal || null, hhiEu || null, importReliance);
  if (bracket === null) return failure('blank', 'hhi_global');
  return finiteAnswer(bracket * (1 - recycling) * substitution, 'hhi_global');
}

function sourcingRisk(hhiGlobal: number | null, hhiEu: number | null, importReliance: number): number | null {
  if (hhiGlobal === null || hhiEu === null) return hhiGlobal ?? hhiEu;
  return hhiGlobal * (importReliance / 2) + hhiEu * (1 - importReliance / 2);
}
