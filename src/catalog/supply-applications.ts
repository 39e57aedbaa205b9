// What becomes of license applications: APPROVAL_RATE and LICENSE_WAIT.

import { approvalRate } from '../methods/approval';
import { chanceOfDecision } from '../methods/waiting';
import { isProblem, value } from './entry';
import { amountsOf, methodProblem, outcomeAnswer, together } from './supply-numbers';
import { decidedOf } from './supply-waiting';
import { define } from './define';
import type { DescribedParameter } from './entry';

export const APPROVAL_RATE = define({
  id: 'APPROVAL_RATE',
  family: 'supply',
  takes: 'each',
  en: 'Gives the share of license applications approved, or a bound of its Wilson confidence interval.',
  zh: '给出许可申请的批准率，或其 Wilson 置信区间的上限或下限。',
  brief: 'share of applications approved, with Wilson bounds',
  parameters: [
    { name: 'approved', kind: 'quantity', en: 'The approved applications.', zh: '获批的申请数。' },
    {
      name: 'total',
      kind: 'quantity',
      en: 'All applications filed, or all decided.',
      zh: '全部已提交或全部已决的申请数。',
    },
    {
      name: 'bound',
      kind: 'word',
      optional: true,
      words: ['rate', 'low', 'high'],
      enumId: 'ApprovalBound',
      meanings: ['The rate itself.', 'The low end of the interval.', 'The high end of the interval.'],
      en: 'The rate, or the low or high end of the interval; the rate if omitted.',
      zh: '批准率，或区间的下限、上限；省略时为批准率。',
    },
    {
      name: 'confidence',
      kind: 'number',
      optional: true,
      en: 'The confidence level, above 0 and below 1; 0.95 if omitted.',
      zh: '置信水平，大于 0 且小于 1；省略时为 0.95。',
    },
  ],
  examples: ['19,141', '19,141,"low"', '19,141,"high"'],
  how: {
    en: 'Approved ÷ all applications, with the Wilson interval.',
    zh: '批准数 ÷ 申请总数，并给出 Wilson 区间。',
  },
  ask: (_context, approved, total, bound, confidence) => {
    const outcome = approvalRate(approved, total, confidence ?? undefined);
    return outcome.ok ? value(outcome.value[bound ?? 'rate'], 'share') : methodProblem(outcome);
  },
});

const DAYS = {
  name: 'days',
  kind: 'numbers',
  en: 'For each case, the days from filing to decision; for an open case, the days so far.',
  zh: '各申请从提交到决定的天数；未决的为至今的天数。',
} as const satisfies DescribedParameter;
const DECIDED = {
  name: 'decided',
  kind: 'numbers',
  en: 'For each case, TRUE or 1 if decided, FALSE or 0 if open.',
  zh: '各申请是否已决：已决为 TRUE 或 1，未决为 FALSE 或 0。',
} as const satisfies DescribedParameter;

export const LICENSE_WAIT = define({
  id: 'LICENSE_WAIT',
  family: 'supply',
  takes: 'each',
  en: 'Gives the chance that a license application is decided within some days, from decided and open cases.',
  zh: '根据已决和未决的申请，给出许可申请在若干天内有决定的概率。',
  brief: 'chance of a decision within some days, open cases counted',
  parameters: [
    DAYS,
    DECIDED,
    {
      name: 'by_day',
      kind: 'quantity',
      en: 'The days since filing; a cell or a range.',
      zh: '自提交起的天数；单元格或区域。',
    },
  ],
  examples: ['{30;45;45;60},{TRUE;TRUE;FALSE;TRUE},45'],
  how: {
    en: 'The chance of a decision by that day, from decided and open cases (Kaplan–Meier).',
    zh: '根据已决和未决的申请，到该日有决定的概率（Kaplan–Meier）。',
  },
  ask: (_context, dayCells, decidedCells, byDay) => {
    const [dayList, decidedList] = together([dayCells, decidedCells]);
    const days = amountsOf(dayList!, DAYS);
    if (isProblem(days)) return days;
    const decided = decidedOf(decidedList!, DECIDED);
    if (isProblem(decided)) return decided;
    return outcomeAnswer(chanceOfDecision(days, decided, byDay), 'share');
  },
});
