// What applying would change, before it is applied: facts, and cells of the workbook from what to what.

import { comparingTopics } from '../../control-data/compare';
import type { Comparison as FactComparison, FactChange } from '../../control-data/compare';
import type { ControlData } from '../../control-data/control-data';
import { inSlices } from '../../control-data/slices';
import type { PackChange } from './apply';
import { withApplied, withPackChange } from './apply';
import type { Checked } from './check';
import { compareSaved } from '../change/compare-settings';
import type { Comparison } from '../formulas/compare-cells';
import type { Saved } from '../saved/saved';
import { dataOf, prepareData } from '../saved/saved';
import { openSession } from '../saved/session';
import type { Running } from '../running/under-way';

/** What changes in one pack; private facts are of none. */
export interface PackComparison extends FactComparison {
  /** The title of the pack; null for private facts. */
  readonly pack: string | null;
}

/** The facts and the cells that a change of the data would change. */
export interface DataComparison {
  readonly facts: FactComparison;
  /** The same facts by the pack that they are of, or were of. */
  readonly byPack: readonly PackComparison[];
  readonly cells: Comparison;
}

/** What applying would change. @throws ActionProblem; the signal's reason. */
export async function compareChecked(checked: Checked, running: Running = {}): Promise<DataComparison> {
  running.onProgress?.({ step: 'comparing', share: null });
  return compareData(await withApplied(checked, openSession().saved, running), running);
}

/** What a change of the packs would change. @throws ActionProblem as `withPackChange`; the signal's reason. */
export async function comparePacks(change: PackChange, running: Running = {}): Promise<DataComparison> {
  return compareData(withPackChange(change, openSession().saved), running);
}

/** What another state of data and private facts would change. @throws ActionProblem; the signal's reason. */
export async function compareData(next: Saved, running: Running): Promise<DataComparison> {
  const { saved } = openSession();
  for (const one of [saved, next]) await prepareData(one, running.signal);
  const [before, after] = [dataOf(saved), dataOf(next)];
  const facts = await inSlices(comparingTopics(before.topics, after.topics), running.signal);
  return { facts, byPack: byPackOf(facts, before, after), cells: await compareSaved(next, running) };
}

function byPackOf({ changes }: FactComparison, before: ControlData, after: ControlData): PackComparison[] {
  const titleOf = ({ before: old, after: now }: FactChange): string | null => {
    const pack = now ? after.packOf(now) : before.packOf(old!);
    return pack?.head.title ?? null;
  };
  const groups = new Map<string | null, FactChange[]>();
  for (const change of changes) {
    const title = titleOf(change);
    const group = groups.get(title);
    if (group) group.push(change);
    else groups.set(title, [change]);
  }
  return [...groups].map(([pack, ofPack]) => {
    const counts = { added: 0, changed: 0, withdrawn: 0 };
    for (const { kind } of ofPack) counts[kind] += 1;
    return { pack, changes: ofPack, counts };
  });
}
