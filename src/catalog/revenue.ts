// The figure that answers a question of revenue, or which one is missing.

import { isoOfDay } from '../control-data/days';
import type { Day } from '../control-data/days';
import type { Company, RevenueFigure } from '../control-data/pack';
import type { Period } from '../control-data/periods';
import type { RevenueDecision, RevenueRegion, shareDecision } from '../questions/revenue';
import { revenueRegionNamed } from '../questions/revenue-explanation';
import type { Context, Problem } from './entry';
import { notFound } from './entry';
import { whenOf } from './when';

export type ShareArgs = readonly [Company, RevenueRegion, Period | null, Day | null];
type Asks = typeof shareDecision;

export function decision(
  decide: Asks,
  context: Context,
  [company, region, period, asOf]: ShareArgs,
): RevenueDecision {
  const { knownOn } = whenOf(context, asOf);
  return decide(context.data, { company, region, period, knownOn });
}

/** Says which figure is missing, and names figures of the period that are there but not the same. */
export function missingFigure(decided: RevenueDecision): Problem {
  const { question, nearby } = decided;
  const named = nearby.filter((figure) => figure.base !== 'total').slice(0, 3);
  return notFound(named.length > 0 ? 'no-figure-but' : 'no-figure', {
    company: question.company,
    region: revenueRegionNamed(question.region),
    period: question.period?.key ?? '',
    day: isoOfDay(question.knownOn),
    others: named.map((figure) => figureInWords(figure)),
  });
}

function figureInWords(figure: RevenueFigure): string {
  if (figure.share !== null) return `${figure.regionStated} ${Number((figure.share * 100).toFixed(2))}%`;
  return figure.amount === null
    ? figure.regionStated
    : `${figure.regionStated} ${figure.currency} ${figure.amount.toLocaleString('en-US')}`;
}
