// SPLIT_REVENUE: an undisclosed remainder spread over parts by weights.

import { numberInCell } from '../control-data/cell-values';
import { splitUndisclosed } from '../methods/split';
import type { Problem, DescribedParameter } from './entry';
import { badValue, isProblem } from './entry';
import type { Plain } from './reading';
import { amountsOf, methodProblem, together } from './supply-numbers';
import { define } from './define';

const WEIGHTS = {
  name: 'weights',
  kind: 'numbers',
  en: 'A weight for each part, such as GDP or imports.',
  zh: '各部分的权重，例如 GDP 或进口额。',
} as const satisfies DescribedParameter;
const DISCLOSED = {
  name: 'disclosed',
  kind: 'numbers',
  optional: true,
  blank: 'blank',
  en: 'The disclosed amount of each part; blank or 0 if undisclosed, the text "0" if disclosed as zero.',
  zh: '各部分已披露的金额；未披露时为空白或 0，披露为零时写文本“0”。',
} as const satisfies DescribedParameter;

/** Blank or 0 is undisclosed; a disclosed nothing is the text "0". */
function disclosedOf(list: readonly (Plain | Problem)[]): (number | null)[] | Problem {
  const amounts: (number | null)[] = [];
  for (const cell of list) {
    if (isProblem(cell)) return cell;
    if (cell === null || cell === '' || cell === 0) amounts.push(null);
    else {
      const amount = numberInCell(cell);
      if (amount === null) return badValue('not-a-number', { argument: DISCLOSED.name, text: String(cell) });
      amounts.push(amount);
    }
  }
  return amounts;
}

export const SPLIT_REVENUE = define({
  id: 'SPLIT_REVENUE',
  family: 'revenue',
  takes: 'whole',
  en: 'Splits the undisclosed rest of a total over its parts by weights.',
  zh: '按权重将总额中未披露的部分分摊到各部分。',
  brief: 'splits the undisclosed rest of a total by weights',
  parameters: [
    { name: 'total', kind: 'amount', en: 'The total of all parts.', zh: '各部分的合计。' },
    WEIGHTS,
    DISCLOSED,
  ],
  examples: ['100,{28;2;2},{"";"";10}'],
  how: {
    en: 'Disclosed amounts stay; the rest of the total is split over the other parts in proportion to their weights.',
    zh: '已披露的金额不变；总额的其余部分按权重分摊到其他部分。',
  },
  ask: (_context, total, weightCells, disclosedCells) => {
    const [weightList, disclosedList] = together(
      disclosedCells ? [weightCells, disclosedCells] : [weightCells],
    );
    const weights = amountsOf(weightList!, WEIGHTS);
    if (isProblem(weights)) return weights;
    const disclosed = disclosedList ? disclosedOf(disclosedList) : undefined;
    if (isProblem(disclosed)) return disclosed;
    const outcome = splitUndisclosed(total, weights, disclosed);
    if (!outcome.ok) return methodProblem(outcome);
    return {
      kind: 'table',
      headers: false,
      columns: [{ header: 'Estimate', format: 'amount' }],
      rows: outcome.value.map(({ amount }) => [amount]),
    };
  },
});
