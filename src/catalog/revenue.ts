// The family Revenue: how much of a company's revenue comes from where, in which period, by whose word.

import { dayOfStated, isoOfDay } from '../control-data/days';
import type { Day } from '../control-data/days';
import type { Company, RevenueFigure } from '../control-data/pack';
import type { Period } from '../control-data/periods';
import { readPeriod } from '../control-data/periods';
import type { Explanation } from '../questions/explanation';
import { reason } from '../questions/explanation';
import { convert } from '../questions/money';
import type { RevenueDecision, RevenueRegion } from '../questions/revenue';
import { amountDecision, shareDecision } from '../questions/revenue';
import { explainRevenue, revenueRegionNamed } from '../questions/revenue-explanation';
import { claimsTable } from './claims-table';
import { combinations, optional } from './combinations';
import type { Answer, Column, Context, FunctionEntry, Parameter, Problem, TableCell } from './entry';
import { define, isProblem, notFound, value } from './entry';
import { AS_OF, COMPANY, PERIOD } from './parameters';
import { whenOf } from './when';

const REVENUE_REGION: Parameter = { name: 'region', kind: 'revenue region' };

type ShareArgs = readonly [Company, RevenueRegion, Period | null, Day | null];
type Asks = typeof shareDecision;

function decision(
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

function explainShare(context: Context, ...args: ShareArgs): Explanation | Problem {
  const decided = decision(shareDecision, context, args);
  return explainRevenue(context.data, decided, whenOf(context, args[3]).asOf) ?? missingFigure(decided);
}

function askShare(context: Context, ...args: ShareArgs): Answer {
  const decided = decision(shareDecision, context, args);
  return decided.winner ? value(decided.winner.value, 'share') : missingFigure(decided);
}

/** The United States as a revenue region. */
const unitedStates = ({ data }: Context): RevenueRegion => ({
  kind: 'region',
  code: 'US',
  name: data.places.get('US')!.region.name,
});

const share = define<[...ShareArgs]>({
  id: 'REVENUE_SHARE',
  family: 'revenue',
  takes: 'each',
  parameters: [COMPANY, REVENUE_REGION, PERIOD, AS_OF],
  ask: askShare,
  explain: explainShare,
});

type UsShareArgs = [Company, Period | null, Day | null];

const usShare = define<UsShareArgs>({
  id: 'US_REVENUE_SHARE',
  family: 'revenue',
  takes: 'each',
  parameters: [COMPANY, PERIOD, AS_OF],
  ask: (context, company, period, asOf) => askShare(context, company, unitedStates(context), period, asOf),
  explain: (context, company, period, asOf) =>
    explainShare(context, company, unitedStates(context), period, asOf),
});

type AmountArgs = [Company, RevenueRegion, Period | null, string | null, Day | null];

function askAmount(context: Context, ...[company, region, period, currency, asOf]: AmountArgs): Answer {
  const decided = decision(amountDecision, context, [company, region, period, asOf]);
  const { winner } = decided;
  if (!winner) return missingFigure(decided);
  if (currency === null || currency === winner.currency) return value(winner.value, 'amount');
  const pair = {
    from: winner.currency!,
    to: currency,
    period: decided.period!.key,
    knownOn: decided.question.knownOn,
  };
  const converted = convert(context.data, winner.value, pair);
  return converted
    ? value(converted.amount, 'amount')
    : notFound('no-rate', { from: pair.from, to: pair.to, period: pair.period });
}

const amount = define<AmountArgs>({
  id: 'REGION_REVENUE',
  family: 'revenue',
  takes: 'each',
  parameters: [
    COMPANY,
    REVENUE_REGION,
    PERIOD,
    { name: 'currency', kind: 'currency', optional: true },
    AS_OF,
  ],
  ask: askAmount,
  explain: (context, company, region, period, currency, asOf) => {
    const decided = decision(amountDecision, context, [company, region, period, asOf]);
    const explained = explainRevenue(context.data, decided, whenOf(context, asOf).asOf);
    if (!explained) return missingFigure(decided);
    const answer = askAmount(context, company, region, period, currency, asOf);
    if (isProblem(answer) || answer.kind !== 'value') return answer as Problem;
    if (currency === null || currency === decided.winner!.currency) return explained;
    const converted = convert(context.data, decided.winner!.value, {
      from: decided.winner!.currency!,
      to: currency,
      period: decided.period!.key,
      knownOn: decided.question.knownOn,
    });
    const rate = converted?.rate;
    const note = reason('note.rate', {
      pair: `${rate?.from}/${rate?.to}`,
      value: rate?.value ?? 1,
      basis: rate?.basis ?? 'reported',
      formula: rate?.formula ?? '',
      ...(rate?.day && dayOfStated(rate.day) !== null
        ? { day: { day: dayOfStated(rate.day)! } }
        : { day: '' }),
    });
    return { ...explained, answer: answer.value as number, notes: [note, ...explained.notes] };
  },
});

/** Columns of REVENUE_TABLE. */
export const REVENUE_COLUMNS = [
  { header: 'Region' },
  { header: 'Base' },
  { header: 'Period' },
  { header: 'Amount', format: 'amount' },
  { header: 'Currency' },
  { header: 'Share', format: 'share' },
  { header: 'Qualifier' },
  { header: 'Basis' },
  { header: 'Source' },
] as const satisfies readonly Column[];

type TableArgs = [Company[], Period[], Day[]];

const table = define<TableArgs>({
  id: 'REVENUE_TABLE',
  family: 'revenue',
  takes: 'table',
  parameters: [COMPANY, PERIOD, AS_OF],
  ask: (context, companies, periods, days) => {
    const { data } = context;
    const { knownOn } = whenOf(context, days[0] ?? null);
    const keys = new Set(periods.map(({ key }) => key));
    const figures = companies
      .flatMap((company) => data.revenueOf.get(company.id) ?? [])
      .filter((figure) => data.known.from(figure) <= knownOn)
      .map((figure) => ({ figure, period: readPeriod(figure.period) }))
      .filter(({ period }) => keys.size === 0 || (period !== null && keys.has(period.key)))
      .sort(
        (a, b) =>
          (b.period?.last ?? 0) - (a.period?.last ?? 0) || (b.period?.days ?? 0) - (a.period?.days ?? 0),
      );
    return {
      kind: 'table',
      columns: REVENUE_COLUMNS,
      rows: figures.map(({ figure, period }): TableCell[] => [
        figure.regionStated,
        figure.base,
        period?.key ?? figure.period,
        figure.amount ?? '',
        figure.currency ?? '',
        figure.share ?? '',
        figure.qualifier,
        figure.basis,
        data.sources.get(figure.sources[0] ?? '')?.publisher ?? '',
      ]),
    };
  },
});

type SourceArgs = [Company[], RevenueRegion[], Period[], Day[]];

const source = define<SourceArgs>({
  id: 'REVENUE_SOURCE',
  family: 'revenue',
  takes: 'table',
  parameters: [COMPANY, REVENUE_REGION, PERIOD, AS_OF],
  ask: (context, companies, regions, periods, days) => {
    const asked = combinations([companies, regions, optional(periods), optional(days)] as const);
    if (isProblem(asked)) return asked;
    const all = asked.map((args) => explainShareOrAmount(context, args));
    const explained = all.filter((one) => !isProblem(one)) as Explanation[];
    return explained.length > 0 ? claimsTable(explained) : (all[0] as Problem);
  },
  explain: (context, [company], [region], [period], [day]) =>
    explainShareOrAmount(context, [company!, region!, period ?? null, day ?? null]),
});

/** The claims on the share; where there is none, those on the amount. */
function explainShareOrAmount(context: Context, args: ShareArgs): Explanation | Problem {
  const explained = explainShare(context, ...args);
  if (!isProblem(explained)) return explained;
  const decided = decision(amountDecision, context, args);
  return explainRevenue(context.data, decided, whenOf(context, args[3]).asOf) ?? explained;
}

export const REVENUE_FUNCTIONS: readonly FunctionEntry[] = [usShare, share, amount, table, source];
