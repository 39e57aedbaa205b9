// LOSS_MEASURE: the distribution of the total loss of independent items.

import { lossMeasureWithBreaks } from '../methods/loss';
import { isProblem, value } from './entry';
import { amountsOf, methodProblem, together } from './supply-numbers';
import { define } from './define';
import type { DescribedParameter } from './entry';

const AMOUNTS = {
  name: 'amounts',
  kind: 'numbers',
  en: 'The amount that each item can lose.',
  zh: '每项可能损失的金额。',
} as const satisfies DescribedParameter;
const PROBABILITIES = {
  name: 'probabilities',
  kind: 'numbers',
  en: 'The probability of each loss, from 0 to 1.',
  zh: '每项损失的概率，0 到 1。',
} as const satisfies DescribedParameter;

export const LOSS_MEASURE = define({
  id: 'LOSS_MEASURE',
  family: 'exposure',
  takes: 'each',
  en: 'Measures the total loss on independent items, each lost with its own probability.',
  zh: '计算若干独立项目的总损失指标，各项按各自的概率发生损失。',
  brief: 'mean, sd, value at risk, expected shortfall',
  parameters: [
    AMOUNTS,
    PROBABILITIES,
    {
      name: 'measure',
      kind: 'word',
      optional: true,
      words: ['mean', 'sd', 'var', 'es', 'quantile'],
      enumId: 'LossMeasureWord',
      meanings: [
        'The expected loss.',
        'The standard deviation.',
        'The value at risk: the loss that is not exceeded at the confidence level.',
        'The expected shortfall: the mean loss beyond the value at risk.',
        'The same as var.',
      ],
      en: 'The measure; the mean if omitted.',
      zh: '指标；省略时为均值。',
    },
    {
      name: 'level',
      kind: 'number',
      optional: true,
      en: 'The confidence level of var, quantile and es, above 0 and below 1; 0.95 if omitted.',
      zh: 'var、quantile 和 es 的置信水平，大于 0 且小于 1；省略时为 0.95。',
    },
    {
      name: 'trials',
      kind: 'number',
      optional: true,
      en: 'The number of simulation trials, used only where an exact answer takes too much computing; 10,000 if omitted, at most 100,000.',
      zh: '模拟次数，仅在精确计算量过大时使用；省略时为 10,000，最多 100,000。',
    },
    {
      name: 'seed',
      kind: 'number',
      optional: true,
      en: 'The seed of a simulation, a whole number; 1 if omitted. The same seed gives the same number everywhere.',
      zh: '模拟的种子，整数；省略时为 1。相同的种子在任何平台给出相同的数值。',
    },
  ],
  examples: ['{122;100;90},{0.3;0.1;0.05}', '{122;100;90},{0.3;0.1;0.05},"es",0.95'],
  how: {
    en: 'A measure of the total loss where each amount is lost with its own probability, independently of the others.',
    zh: '各金额按各自的概率独立发生损失时，总损失的指标。',
  },
  askInSlices: function* (_context, amountCells, probabilityCells, measure, level, trials, seed) {
    const [amountList, probabilityList] = together([amountCells, probabilityCells]);
    const amounts = amountsOf(amountList!, AMOUNTS);
    if (isProblem(amounts)) return amounts;
    const probabilities = amountsOf(probabilityList!, PROBABILITIES);
    if (isProblem(probabilities)) return probabilities;
    const outcome = yield* lossMeasureWithBreaks(amounts, probabilities, measure ?? 'mean', {
      ...(level === null ? {} : { level }),
      ...(trials === null ? {} : { trials }),
      ...(seed === null ? {} : { seed }),
    });
    return outcome.ok ? value(outcome.value.value, 'amount') : methodProblem(outcome);
  },
});
