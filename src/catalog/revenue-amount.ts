// REGION_REVENUE: the amount that comes from a region, in the currency asked for.

import { dayOfStated } from '../control-data/days';
import { reason } from '../questions/explanation';
import { convert } from '../questions/money';
import { amountDecision } from '../questions/revenue';
import { explainRevenue } from '../questions/revenue-explanation';
import type { Answer, Context, Problem } from './entry';
import { isProblem, notFound, value } from './entry';
import { AS_OF, COMPANY, PERIOD, REVENUE_REGION } from './parameters';
import { decision, missingFigure } from './revenue';
import { whenOf } from './when';
import type { Arguments } from './define';
import { define } from './define';

const PARAMETERS = [
  COMPANY,
  REVENUE_REGION,
  PERIOD,
  {
    name: 'currency',
    kind: 'currency',
    optional: true,
    en: 'A currency code such as USD; the currency of the figure if omitted.',
    zh: '货币代码，如 USD；省略时为数据本身的货币。',
  },
  AS_OF,
] as const;

type AmountArgs = Arguments<typeof PARAMETERS, 'each'>;

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

export const REGION_REVENUE = define({
  id: 'REGION_REVENUE',
  family: 'revenue',
  takes: 'each',
  en: "Gives a company's revenue from a region in whole units of the currency.",
  zh: '给出公司来自某地区的收入，以货币整单位计。',
  brief: 'amount in whole units',
  parameters: PARAMETERS,
  examples: ['"JL MAG","US","2025Q1"', '"JL MAG","US","2025Q1","USD"'],
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
