// The share of revenue that comes from a region, and the claims behind it.

import type { Explanation } from '../questions/explanation';
import type { RevenueRegion } from '../questions/revenue';
import { amountDecision, shareDecision } from '../questions/revenue';
import { explainRevenue } from '../questions/revenue-explanation';
import { claimsTable } from './claims-table';
import { combinations, optional } from './combinations';
import type { Answer, Context, Problem } from './entry';
import { isProblem, value } from './entry';
import { AS_OF, COMPANY, PERIOD, REVENUE_REGION } from './parameters';
import { decision, missingFigure } from './revenue';
import { whenOf } from './when';
import type { ShareArgs } from './revenue';
import { define } from './define';

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

export const REVENUE_SHARE = define({
  id: 'REVENUE_SHARE',
  family: 'revenue',
  takes: 'each',
  en: "Gives the share of a company's revenue that comes from a region.",
  zh: '给出公司来自某地区的收入占比。',
  brief: 'share from a region, or from Overseas, Exports, Domestic',
  parameters: [COMPANY, REVENUE_REGION, PERIOD, AS_OF],
  examples: ['"JL MAG","Overseas","2024"', '"JL MAG","US","2025Q1"'],
  ask: askShare,
  explain: explainShare,
});

export const US_REVENUE_SHARE = define({
  id: 'US_REVENUE_SHARE',
  family: 'revenue',
  takes: 'each',
  en: "Gives the share of a company's revenue that comes from the United States.",
  zh: '给出公司来自美国的收入占比。',
  brief: 'share from the United States',
  parameters: [COMPANY, PERIOD, AS_OF],
  examples: ['"JL MAG","2025Q1"'],
  ask: (context, company, period, asOf) => askShare(context, company, unitedStates(context), period, asOf),
  explain: (context, company, period, asOf) =>
    explainShare(context, company, unitedStates(context), period, asOf),
});

export const REVENUE_SOURCE = define({
  id: 'REVENUE_SOURCE',
  family: 'revenue',
  takes: 'table',
  en: 'Lists the claims behind a revenue figure, conflicts included, with publisher, title, address and day.',
  zh: '列出收入数据背后的说法（包括相互矛盾者）：发布者、标题、网址和日期。',
  brief: 'the claims, conflicts included',
  parameters: [COMPANY, REVENUE_REGION, PERIOD, AS_OF],
  examples: ['"JL MAG","US","2025Q1"'],
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
