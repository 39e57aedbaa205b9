// How concentrated a supply is, and how unstable the countries are that it comes from: HHI and GOVERNANCE_WEIGHT.

import { concentration } from '../methods/concentration';
import { governanceWeight } from '../methods/governance';
import type { GovernanceEstimate } from '../control-data/pack';
import type { Place } from '../control-data/place';
import { claimsOf, reason } from '../questions/explanation';
import { governanceOf } from '../questions/supply';
import type { Context, DescribedParameter, Problem } from './entry';
import { badValue, isProblem, notFound, value } from './entry';
import { amountsOf, methodProblem, numbersOf, outcomeAnswer, together } from './supply-numbers';
import { define } from './define';
import { whenOf } from './when';

const QUANTITIES = {
  name: 'quantities',
  kind: 'numbers',
  en: 'The quantity of each supplier or country, in one unit.',
  zh: '各供应商或国家的数量，单位一致。',
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
  zh: '给出集中度的赫芬达尔—赫希曼指数，可对各供应商加权。',
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
      meanings: ['From 0 to 1.', 'From 0 to 10,000, as competition authorities publish it.'],
      en: 'The scale: a fraction from 0 to 1 if omitted.',
      zh: '取值范围；省略时为 0 到 1 的小数。',
    },
  ],
  examples: ['{30;30;20;20}', '{30;30;20;20},,"points"'],
  how: {
    en: 'The sum of the squared shares of the suppliers, each times its weight where weights are given; 1 is a single supplier.',
    zh: '各供应商份额的平方和，给出权重时乘以权重；1 表示只有一个供应商。',
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

type WeightArgs = [number | null, Place | null, number | null];

/** The estimate that counts: the one given, else that of the country in the data. A 0 beside a country is a blank cell. */
function estimateOf(
  context: Context,
  [estimate, country, year]: WeightArgs,
): { estimate: number; from: GovernanceEstimate | null } | Problem | null {
  if (country === null || (estimate !== null && estimate !== 0))
    return estimate === null ? null : { estimate, from: null };
  const from = governanceOf(context.data, country.code, year, whenOf(context, null).knownOn);
  if (from) return { estimate: from.estimate, from };
  return notFound('no-governance', { country: country.region, year: year === null ? '' : String(year) });
}

/**
 * GOVERNANCE_WEIGHT: 0 (most stable) to 1 (least), `(2.5 − estimate) ÷ 5`. Without an estimate, that of the country in the
 * data; #N/A where the data has none: a missing country is missing, never 0.
 */
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
      optional: true,
      en: "The estimate, about -2.5 to 2.5, where high is good; the country's estimate in the data if omitted.",
      zh: '估计值，约 -2.5 到 2.5，越高越好；省略时为数据中该国的估计值。',
    },
    {
      name: 'country',
      kind: 'region',
      optional: true,
      en: 'The country whose estimate in the data counts where estimate is omitted; a cell or a range.',
      zh: '省略 estimate 时，采用数据中该国的估计值；单元格或区域。',
    },
    {
      name: 'year',
      kind: 'year',
      optional: true,
      en: 'The year of the estimate in the data; the latest if omitted.',
      zh: '数据中估计值的年份；省略时为最近一年。',
    },
  ],
  examples: ['-0.44107362627983093'],
  ask: (context, ...args) => {
    const found = estimateOf(context, args);
    if (found === null) return value('');
    return isProblem(found) ? found : outcomeAnswer(governanceWeight(found.estimate), 'number');
  },
  explain: (context, ...args) => {
    const found = estimateOf(context, args);
    if (found === null) return badValue('required', { argument: 'estimate' });
    if (isProblem(found)) return found;
    const weight = governanceWeight(found.estimate);
    if (!weight.ok) return methodProblem(weight);
    const { from } = found;
    return {
      answer: weight.value,
      format: 'amount',
      ...whenOf(context, null),
      reason: reason('supply.governance', {
        estimate: Number(found.estimate.toFixed(4)),
        country: from ? args[1]!.region : '',
        year: from ? String(from.year) : '',
        indicator: from?.indicator ?? '',
      }),
      notes: [],
      claims: from
        ? claimsOf(context.data, from, {
            claim: `${from.indicator}, ${from.country}, ${from.year}`,
            value: from.estimate,
            format: 'amount',
            used: true,
          })
        : [],
      since: null,
      until: null,
      next: null,
    };
  },
});
