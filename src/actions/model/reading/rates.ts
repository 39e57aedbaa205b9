// What the currencies of lines are worth in the one of the totals: as typed, as the scenario assumes, as the data says.

import type { Context } from '../../../catalog/entry';
import { whenOf } from '../../../catalog/when';
import { nameKey } from '../../../control-data/names';
import { latestRate } from '../../../exposure/line-amounts';
import type { Scenario } from '../../../exposure/scenario';
import type { LinesChoice } from './choice';

export interface CurrencyRead {
  /** Its code or sign; empty for amounts without one. */
  readonly currency: string;
  readonly lines: number;
  /** Null where it has to be typed. */
  readonly rate: number | null;
  readonly from: 'same' | 'typed' | 'scenario' | 'data' | 'nowhere';
  /** Of a rate of the data: its day or period, and who publishes it. */
  readonly source: string;
}

export interface CurrenciesRead {
  /** The currency of the totals. */
  readonly to: string;
  /** The most frequent first. */
  readonly all: readonly CurrencyRead[];
}

/** Rates on the working day, else of the latest period before it, which is shown; the totals are in the chosen currency, else the scenario's, else the most frequent. */
export function currenciesRead(
  counts: ReadonlyMap<string, number>,
  choice: LinesChoice,
  scenario: Scenario,
  context: Context,
): CurrenciesRead {
  const ordered = [...counts].sort(([, a], [, b]) => b - a);
  const to = choice.currency || scenario.currency || (ordered.find(([one]) => one !== '')?.[0] ?? '');
  return {
    to,
    all: ordered.map(([currency, lines]) => ({
      currency,
      lines,
      ...rateTo(to, currency, choice, scenario, context),
    })),
  };
}

type Rated = Pick<CurrencyRead, 'rate' | 'from' | 'source'>;

function rateTo(to: string, from: string, choice: LinesChoice, scenario: Scenario, context: Context): Rated {
  if (from === to) return { rate: 1, from: 'same', source: '' };
  const typed = choice.rates?.[`${from}/${to}`];
  if (typed !== undefined && typed > 0) return { rate: typed, from: 'typed', source: '' };
  const direct = scenario.parameters.get(nameKey(from + to));
  const inverse = scenario.parameters.get(nameKey(to + from));
  const assumed = direct ?? (inverse ? 1 / inverse : 0);
  if (assumed > 0) return { rate: assumed, from: 'scenario', source: scenario.name };
  const { data } = context;
  const rate = latestRate(data, whenOf(context, null), { from, to });
  if (!rate) return { rate: null, from: 'nowhere', source: '' };
  const source = data.sources.get(rate.sources[0] ?? '');
  return {
    rate: rate.from === from ? rate.value : 1 / rate.value,
    from: 'data',
    source: [rate.period ?? rate.day ?? '', source?.publisher ?? ''].filter(Boolean).join(', '),
  };
}
