// The amounts of lines: how a cell is read as one, and how it is converted where a scenario names a currency.

import { numberInCell } from '../control-data/cell-values';
import type { ControlData } from '../control-data/control-data';
import { dayOfStated } from '../control-data/days';
import { nameKey } from '../control-data/names';
import type { ExchangeRate } from '../control-data/pack';
import { readPeriod } from '../control-data/periods';
import type { Reason } from '../questions/explanation';
import { reason } from '../questions/explanation';
import type { When } from '../questions/status-on-day';
import type { ExposureProblem } from './problem';
import { absent, isExposureProblem, unreadable } from './problem';
import type { Scenario } from './scenario';

/** Reads an amount: a number, text that is one, blank as zero; its row and column are for the message. */
export function readAmount(cell: unknown, row: number, column: string): number | ExposureProblem {
  if (isExposureProblem(cell)) return cell;
  if (cell === null || cell === undefined || cell === '') return 0;
  return numberInCell(cell) ?? unreadable('line-amount', { row, column, text: String(cell) });
}

export interface Conversion {
  /** By how much an amount is multiplied. */
  factor: number;
  /** What the rate is and where it comes from. */
  note: Reason;
}

/** What an amount in a line's currency becomes; null where it stays as it is. */
export type Converter = (currency: unknown) => Conversion | ExposureProblem | null;

/**
 * Converts to the currency that the scenario names; without one every amount stays in its own. The rate is the
 * scenario's own parameter (`USD/CNY`, either way round), else the data's for a period with the as-of day, else its
 * latest of a day up to as-of. A pair without a rate is `#N/A` that names it, and never counts as 1.
 */
export function converter(data: ControlData, scenario: Scenario, when: When): Converter {
  const to = scenario.currency;
  if (to === undefined) return () => null;
  const kept = new Map<string, Conversion | ExposureProblem | null>();
  return (cell) => {
    if (isExposureProblem(cell)) return cell;
    const from = cell === null || cell === undefined || cell === 0 ? '' : String(cell).trim().toUpperCase();
    let conversion = kept.get(from);
    if (conversion === undefined)
      kept.set(from, (conversion = conversionOf(data, scenario, when, { from, to })));
    return conversion;
  };
}

export interface Pair {
  from: string;
  to: string;
}

function conversionOf(
  data: ControlData,
  scenario: Scenario,
  when: When,
  { from, to }: Pair,
): Conversion | ExposureProblem | null {
  if (from === to) return null;
  if (!/^[A-Z]{3}$/.test(from)) return unreadable('line-currency', { text: from });
  const own = (pair: Pair): number | undefined => scenario.parameters.get(nameKey(pair.from + pair.to));
  const direct = own({ from, to });
  const inverse = own({ from: to, to: from });
  const assumed = direct ?? (inverse ? 1 / inverse : undefined);
  if (assumed !== undefined && assumed > 0)
    return {
      factor: assumed,
      note: reason('assess.assumed-rate', {
        pair: `${from}/${to}`,
        value: assumed,
      }),
    };
  const rate = rateOn(data, when, { from, to });
  if (!rate) return absent('line-rate', { from, to });
  return {
    factor: rate.from === from ? rate.value : 1 / rate.value,
    note: reason('note.rate', {
      pair: `${rate.from}/${rate.to}`,
      value: rate.value,
      basis: rate.basis,
      formula: rate.formula ?? '',
      day: rate.period ?? rate.day ?? '',
    }),
  };
}

/** The data's rate of a pair, either way round, for a period with the as-of day, else the latest of a day up to it. */
const rateOn = (data: ControlData, when: When, pair: Pair): ExchangeRate | null =>
  ratesOn(data, when).find((one) => one.value > 0 && isOf(one, pair)) ?? null;

/** The same, else that of the latest period before the day, of two with the same end the shorter. */
export function latestRate(data: ControlData, when: When, pair: Pair): ExchangeRate | null {
  const on = rateOn(data, when, pair);
  if (on) return on;
  const ended = data.rates.flatMap((rate) => {
    const period = rate.period === undefined ? null : readPeriod(rate.period);
    const isOver = period !== null && period.last < when.asOf && data.known.from(rate) <= when.knownOn;
    return isOver && rate.value > 0 && isOf(rate, pair) ? [{ rate, period }] : [];
  });
  ended.sort((a, b) => b.period.last - a.period.last || b.period.first - a.period.first);
  return ended[0]?.rate ?? null;
}

const isOf = (one: ExchangeRate, { from, to }: Pair): boolean =>
  (one.from === from && one.to === to) || (one.from === to && one.to === from);

/** The rates that count on a day, the one to prefer first: private, reported, derived; of a period before of a day. */
function ratesOn(data: ControlData, { asOf, knownOn }: When): ExchangeRate[] {
  const rank = (rate: ExchangeRate): number =>
    data.privateIds.has(rate.id) || rate.basis === 'user' ? 0 : rate.basis === 'reported' ? 1 : 2;
  const dated = data.rates.flatMap((rate) => {
    if (data.known.from(rate) > knownOn) return [];
    const period = rate.period === undefined ? null : readPeriod(rate.period);
    if (period) return period.first <= asOf && asOf <= period.last ? [{ rate, day: asOf as number }] : [];
    const day = rate.day === undefined ? null : dayOfStated(rate.day);
    return day !== null && day <= asOf ? [{ rate, day: day as number }] : [];
  });
  return dated.sort((a, b) => b.day - a.day || rank(a.rate) - rank(b.rate)).map(({ rate }) => rate);
}
