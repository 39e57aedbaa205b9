// The largest loss measures that are answered, beside as many random draws and comparisons as their simulation makes.

import { lossMeasure } from '../../src/methods/loss';
import type { Bench } from './bench';

const ITEMS = 2_000;
const TRIALS = 10_000;
const rows = Array.from({ length: ITEMS }, (_, row) => row);
const probabilities = rows.map((row) => (((row * 7) % 19) + 1) / 40);
const offGrid = rows.map((row) => 10 * Math.sqrt(row + 2));
const onFineGrid = rows.map((row) => 1 + (row % 20));
const onGrid = rows.map((row) => 1 + (row % 3));

function draws(): number {
  let happened = 0;
  for (let trial = 0; trial < TRIALS; trial += 1)
    for (const probability of probabilities) if (Math.random() < probability) happened += 1;
  return happened;
}

const measured = (amounts: readonly number[]) => (): unknown =>
  lossMeasure(amounts, probabilities, 'es', { trials: TRIALS });

const atMost = { milliseconds: 1_500 };

export const benches: Bench[] = [
  {
    title: `LOSS_MEASURE of ${ITEMS} items in ${TRIALS} trials`,
    rounds: 7,
    cases: {
      'as many draws of Math.random': draws,
      'simulated: amounts on no grid': measured(offGrid),
      'simulated: on a grid too fine': measured(onFineGrid),
      'exact: on a grid': measured(onGrid),
    },
    atMost: {
      'simulated: amounts on no grid': atMost,
      'simulated: on a grid too fine': atMost,
      'exact: on a grid': atMost,
    },
  },
];
