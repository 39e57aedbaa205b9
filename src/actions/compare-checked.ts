// What applying would change, before it is applied: facts, and cells of the workbook from what to what.

import { comparingTopics } from '../control-data/compare';
import type { Comparison as FactComparison } from '../control-data/compare';
import { inSlices } from '../control-data/slices';
import { withApplied } from './apply';
import type { Checked } from './checking';
import { compareKept } from './compare-settings';
import type { Comparison } from './evaluate/compare-cells';
import type { Kept } from './kept';
import { dataOf, prepareData } from './kept';
import { openSession } from './session';
import type { Running } from './under-way';

/** The facts and the cells that a change of the data would change. */
export interface DataComparison {
  readonly facts: FactComparison;
  readonly cells: Comparison;
}

/** What applying would change. @throws ActionProblem; the signal's reason. */
export async function compareChecked(checked: Checked, running: Running = {}): Promise<DataComparison> {
  running.onProgress?.({ step: 'comparing', share: null });
  return compareData(await withApplied(checked, openSession().kept, running), running);
}

/** What going back to the bundled pack would change. @throws ActionProblem; the signal's reason. */
export function compareBundled(running: Running = {}): Promise<DataComparison> {
  const { kept } = openSession();
  return compareData({ ...kept, pack: null }, running);
}

/** What another state of data and private facts would change. @throws ActionProblem; the signal's reason. */
export async function compareData(next: Kept, running: Running): Promise<DataComparison> {
  const { kept } = openSession();
  for (const one of [kept, next]) await prepareData(one, running.signal);
  const facts = await inSlices(comparingTopics(dataOf(kept).topics, dataOf(next).topics), running.signal);
  return { facts, cells: await compareKept(next, running) };
}
