// How much of a country's consumption of a material comes from abroad.

import { finite, firstFailure, quantity, ROUNDING } from './checks';
import { failure, finiteAnswer } from './outcome';
import type { Outcome } from './outcome';

/**
 * Net import reliance `NIR = (imports − exports + stock change)/AC`, a share of the apparent consumption
 * `AC = production + imports − exports + stock change`.
 *
 * USGS, Mineral Commodity Summaries, appendix on definitions.
 *
 * @param production Domestic production, primary and secondary; with imports and exports in one unit, none negative.
 * @param stockChange What came out of stocks during the period, in the same unit: positive where stocks fell,
 * negative where they grew. Default 0.
 * @returns At most 1 with `production` 0 or more; negative for a net exporter. Fails with `range` (negative
 * quantities; apparent consumption below zero, blamed on `exports`, since a share of it would have the wrong sign)
 * and `division` (no apparent consumption).
 *
 * @example importReliance(5400, 13019, 6170) // 0.5591477…: US rare earths 2014
 */
export function importReliance(
  production: number,
  imports: number,
  exports: number,
  stockChange = 0,
): Outcome<number> {
  const unfit = firstFailure(
    quantity('production', production),
    quantity('imports', imports),
    quantity('exports', exports),
    finite('stock_change', stockChange),
  );
  if (unfit) return unfit;
  const net = imports - exports + stockChange;
  const consumption = production + net;
  const moved = production + imports + exports + Math.abs(stockChange);
  if (!Number.isFinite(moved)) return failure('range', 'production');
  // What rounding leaves of 0.1 + 0.2 − 0.3 is no consumption, and nothing to divide by.
  if (Math.abs(consumption) <= moved * ROUNDING) return failure('division', 'production');
  if (consumption < 0) return failure('range', 'exports', { value: exports, to: exports + consumption });
  return finiteAnswer(net / consumption, 'imports');
}
