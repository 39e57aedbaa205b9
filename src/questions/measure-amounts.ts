// How much a measure allows or takes on a day, in words: quotas, and rates of duties.

import type { Day } from '../control-data/days';
import { dayOfStated } from '../control-data/days';
import type { ControlUnit } from '../control-data/measures';
import type { MeasureAmount } from '../control-data/pack';

/** The first day of a stated day, month or year. */
function firstDay(stated: string): Day | null {
  const rest = '2000-01-01'.slice(stated.length);
  return dayOfStated(stated + rest);
}

function holds({ period }: MeasureAmount, asOf: Day): boolean {
  if (period === undefined) return true;
  const [from, to = from] = period.split('/') as [string, string?];
  const first = firstDay(from);
  const last = dayOfStated(to);
  return first !== null && last !== null && first <= asOf && asOf <= last;
}

/** `96,600 t Co (2026, base)`; a rate of the value as a percentage. */
export function amountText({ value, unit, period, of }: MeasureAmount): string {
  const amount =
    value === undefined
      ? unit
      : unit === 'ad valorem'
        ? `${Number((value * 100).toPrecision(6))}%`
        : `${value.toLocaleString('en-US')} ${unit}`;
  const about = [period, of].filter(Boolean).join(', ');
  return about ? `${amount} (${about})` : amount;
}

export const amountsOf = ({ clause, measure }: ControlUnit): readonly MeasureAmount[] =>
  clause?.amounts ?? measure.amounts ?? [];

/** The amounts that hold on a day; where none of them says that it does, all. */
export function amountsOn(unit: ControlUnit, asOf: Day): readonly MeasureAmount[] {
  const all = amountsOf(unit);
  const held = all.filter((one) => holds(one, asOf));
  return held.length > 0 ? held : all;
}
