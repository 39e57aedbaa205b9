// How concentrated a supply is, and how unstable the countries are that it comes from: HHI and GOVERNANCE_WEIGHT.

import { concentration } from '../methods/concentration';
import { governanceWeight } from '../methods/governance';
import { isProblem } from './entry';
import { amountsOf, numbersOf, outcomeAnswer, together } from './supply-numbers';
import { define } from './define';
import type { DescribedParameter } from './entry';

const QUANTITIES = {
  name: 'quantities',
  kind: 'numbers',
  en: 'The quantity of each supplier or country, in one unit.',
  zh: '各供应方或国家的数量，单位一致。',
} as const satisfies DescribedParameter;
const WEIGHTS = {
  name: 'weights',
  kind: 'numbers',
  optional: true,
  blank: 'blank',
  en: 'A weight for each quantity, such as a governance weight.',
  zh: '各数量的权重，例如治理权重。',
} as const satisfies DescribedParameter;

export const HHI = define({
  id: 'HHI',
  family: 'supply',
  takes: 'each',
  en: 'Gives the Herfindahl-Hirschman index of concentration, plain or with a weight for each supplier.',
  zh: '给出集中度的赫芬达尔—赫希曼指数，可对各供应方加权。',
  brief: 'concentration',
  parameters: [
    QUANTITIES,
    WEIGHTS,
    {
      name: 'scale',
      kind: 'word',
      optional: true,
      words: ['fraction', 'points'],
      enumId: 'ConcentrationScale',
      meanings: ['From 0 to 1.', 'From 0 to 10,000, as competition authorities print it.'],
      en: 'The scale: a fraction from 0 to 1 if omitted.',
      zh: '刻度；省略时为 0 到 1 的分数。',
    },
  ],
  examples: ['{30;30;20;20}', '{30;30;20;20},,"points"'],
  how: {
    en: 'The sum of the squared shares of the suppliers, each times its weight where weights are given; 1 is a single supplier.',
    zh: '各供应方份额的平方和，给出权重时乘以权重；1 表示只有一个供应方。',
  },
  ask: (_context, quantityCells, weightCells, scale) => {
    const [quantityList, weightList] = together(weightCells ? [quantityCells, weightCells] : [quantityCells]);
    const quantities = amountsOf(quantityList!, QUANTITIES);
    if (isProblem(quantities)) return quantities;
    const weights = weightList ? numbersOf(weightList, WEIGHTS) : undefined;
    if (isProblem(weights)) return weights;
    return outcomeAnswer(concentration(quantities, weights, scale ?? 'fraction'), 'number');
  },
});

export const GOVERNANCE_WEIGHT = define({
  id: 'GOVERNANCE_WEIGHT',
  family: 'supply',
  takes: 'each',
  en: 'Turns a World Bank governance estimate into a weight between 0 (stable) and 1 (unstable).',
  zh: '将世界银行治理指标估计值换算为 0（稳定）到 1（不稳定）的权重。',
  brief: 'from a World Bank governance estimate',
  parameters: [
    {
      name: 'estimate',
      kind: 'estimate',
      en: 'The estimate, about -2.5 to 2.5, where high is good; a cell or a range.',
      zh: '估计值，约 -2.5 到 2.5，越高越好；单元格或区域。',
    },
  ],
  examples: ['-0.44107362627983093'],
  how: {
    en: '(2.5 − estimate) ÷ 5, kept between 0 (most stable) and 1 (least).',
    zh: '(2.5 − 估计值) ÷ 5，限于 0（最稳定）与 1（最不稳定）之间。',
  },
  ask: (_context, estimate) => outcomeAnswer(governanceWeight(estimate), 'number'),
});
