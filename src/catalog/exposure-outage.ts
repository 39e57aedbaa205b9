// REVENUE_AT_RISK: the revenue that an outage of some days puts at risk.

import { regionAtRisk } from '../exposure/revenue-at-risk';
import type { Explanation } from '../questions/explanation';
import { reason } from '../questions/explanation';
import { explainRevenue } from '../questions/revenue-explanation';
import type { Context, Problem } from './entry';
import { AS_OF, COMPANY, PERIOD, REVENUE_REGION } from './parameters';
import { missingFigure } from './revenue';
import { methodProblem, outcomeAnswer } from './supply-numbers';
import { whenOf } from './when';
import type { Arguments } from './define';
import { define } from './define';

const PARAMETERS = [
  COMPANY,
  REVENUE_REGION,
  {
    name: 'outage_days',
    kind: 'quantity',
    en: 'The length of the outage in calendar days; a cell or a range.',
    zh: '中断的日历天数；单元格或区域。',
  },
  {
    ...PERIOD,
    en: 'The reporting period that gives the revenue per day, such as 2025Q1; the latest with a figure if omitted.',
    zh: '用来计算每日收入的报告期，如 2025Q1；省略时为有数据的最近一期。',
  },
  {
    name: 'deferral',
    kind: 'rate',
    optional: true,
    en: 'The share of missed sales that is made up later, from 0 to 1; 0 if omitted.',
    zh: '所失销售中日后补回的比例，0 到 1；省略时为 0。',
  },
  AS_OF,
] as const;

type OutageArgs = Arguments<typeof PARAMETERS, 'each'>;

function askedAtRisk(context: Context, [company, region, days, period, deferral, asOf]: OutageArgs) {
  const { knownOn } = whenOf(context, asOf);
  return regionAtRisk(context.data, { company, region, period, knownOn }, { days, deferral: deferral ?? 0 });
}

export const REVENUE_AT_RISK = define({
  id: 'REVENUE_AT_RISK',
  family: 'exposure',
  takes: 'each',
  en: "Gives how much of a company's revenue from a region an outage puts at risk.",
  zh: '给出公司来自某地区的收入中因中断而面临风险的金额。',
  brief: 'revenue that an outage puts at risk',
  parameters: PARAMETERS,
  examples: ['"JL MAG","US",63,"2025Q1"', '"JL MAG","US",63,"2025Q1",0.25'],
  ask: (context, ...args) => {
    const { decision, found } = askedAtRisk(context, args);
    return found ? outcomeAnswer(found.atRisk, 'amount') : missingFigure(decision);
  },
  explain: (context, ...args): Explanation | Problem => {
    const [, , days, , deferral, asOf] = args;
    const { decision, found } = askedAtRisk(context, args);
    const revenue = explainRevenue(context.data, decision, whenOf(context, asOf).asOf);
    if (!found || !revenue) return missingFigure(decision);
    if (!found.atRisk.ok) return methodProblem(found.atRisk);
    return {
      ...revenue,
      answer: found.atRisk.value,
      format: 'amount',
      reason: reason('exposure.revenue-at-risk', {
        currency: found.currency ?? '',
        days,
        periodDays: found.periodDays,
        deferral: { share: deferral ?? 0 },
      }),
      notes: [revenue.reason, ...revenue.notes],
    };
  },
});
