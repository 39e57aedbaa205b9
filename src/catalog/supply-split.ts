// SPLIT_REVENUE: an undisclosed remainder spread over parts by weights.

import { numberInCell } from '../control-data/cell-values';
import { splitUndisclosed } from '../methods/split';
import type { FunctionEntry, Parameter, Problem } from './entry';
import { badValue, define, isProblem } from './entry';
import type { Plain } from './reading';
import type { Cells } from './supply-numbers';
import { amountsOf, methodProblem, together } from './supply-numbers';

const WEIGHTS: Parameter = { name: 'weights', kind: 'numbers' };
const DISCLOSED: Parameter = { name: 'disclosed', kind: 'numbers', optional: true, blank: 'blank' };

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

const split = define<[number, Cells, Cells | null]>({
  id: 'SPLIT_REVENUE',
  family: 'revenue',
  takes: 'whole',
  parameters: [{ name: 'total', kind: 'amount' }, WEIGHTS, DISCLOSED],
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

export const SPLIT_FUNCTIONS: readonly FunctionEntry[] = [split];
