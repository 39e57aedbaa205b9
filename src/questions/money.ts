// Amounts in another currency: only with a rate that the data has for the very period, else the missing pair is named.

import type { ControlData } from '../control-data/control-data';
import type { Day } from '../control-data/days';
import type { ExchangeRate } from '../control-data/pack';
import { readPeriod } from '../control-data/periods';

export interface Converted {
  amount: number;
  rate: ExchangeRate | null;
}

/** Converts an amount of a period; null where the data has no rate for the pair and the period that was known. */
export function convert(
  data: ControlData,
  amount: number,
  pair: { from: string; to: string; period: string; knownOn: Day },
): Converted | null {
  if (pair.from === pair.to) return { amount, rate: null };
  const key = readPeriod(pair.period)?.key;
  const usable = data.rates.filter(
    (rate) =>
      rate.period !== undefined &&
      readPeriod(rate.period)?.key === key &&
      data.known.from(rate) <= pair.knownOn,
  );
  const ranked = [...usable].sort((a, b) => rank(data, a) - rank(data, b));
  for (const rate of ranked) {
    if (rate.from === pair.from && rate.to === pair.to) return { amount: amount * rate.value, rate };
    if (rate.from === pair.to && rate.to === pair.from) return { amount: amount / rate.value, rate };
  }
  return null;
}

/** A private rate before the pack's, a reported one before a derived one. */
function rank(data: ControlData, rate: ExchangeRate): number {
  if (data.privateIds.has(rate.id) || rate.basis === 'user') return 0;
  return { reported: 1, derived: 2, estimated: 3 }[rate.basis];
}
