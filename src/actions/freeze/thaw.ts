// Thawing: frozen formulas come back where their cells are now. What moved apart, was changed or is gone is listed, and a
// person decides.

import { removeNames } from '../../workbook/names';
import type { How } from '../../workbook/run';

import { ActionProblem, problemFrom } from '../running/problem';
import { needExcel } from '../saved/session';
import type { Running } from '../running/under-way';
import { alone } from '../running/under-way';
import { inUndoStep } from '../running/undo-step';
import type { FrozenBlock, FrozenRecords } from './frozen-records';
import { readRecords, tidied, writeRecords } from './frozen-records';
import { toA1 } from '../formulas/relative-formulas';
import type { Scope } from '../formulas/chosen-scope';
import type { FrozenPlace, Planned, ThawPlan } from './thaw-plan';
import { plan } from './thaw-plan';
import { Thawing } from './thawing';

export type { FrozenPlace } from './thaw-plan';

/** What is frozen in a scope, and what speaks against thawing it. @throws ActionProblem `prove.nothing-frozen`. */
export function planThaw(scope: Scope, running: Running = {}): Promise<ThawPlan> {
  return alone('thaw', running, async (tell) => {
    needExcel();
    tell('reading', null);
    const how: How = { signal: running.signal, onWaiting: () => tell('waiting') };
    const { planned, gone, untraced } = await plan(scope, await readRecords(how), how);
    if (planned.length + gone.length + untraced.length === 0)
      throw new ActionProblem('prove.nothing-frozen', {}, 'choose-again');
    return {
      places: planned.map(shownPlace),
      gone: gone.length,
      untraced: untraced.map(formulaOf),
    };
  });
}

export interface Thawed extends Pick<ThawPlan, 'gone' | 'untraced'> {
  /** Cells that have their formulas again. */
  readonly cells: number;
  /** What stays frozen. */
  readonly left: readonly FrozenPlace[];
}

/**
 * Brings formulas back: those of a scope that come back as they were, and of the doubtful ones those named in `also`.
 * @returns what came of it; a formula that Excel does not take is left as `refused`.
 * @throws ActionProblem; what was not thawed until then stays frozen, and what was may be thawed once more.
 */
export function thaw(scope: Scope, also: ReadonlySet<string>, running: Running = {}): Promise<Thawed> {
  return alone('thaw', running, async (tell) => {
    needExcel();
    tell('reading', null);
    const how: How = { signal: running.signal, onWaiting: () => tell('waiting') };
    const records = await readRecords(how);
    const { planned, gone, untraced } = await plan(scope, records, how);
    const wanted = planned.filter(({ id, doubts }) => doubts.length === 0 || also.has(id));
    const thawing = new Thawing(wanted);
    try {
      try {
        await inUndoStep((session) => thawing.run({ session }, (share) => tell('writing', share)));
      } finally {
        await forget(records, new Set([...gone.map(({ name }) => name), ...thawing.done]));
      }
    } catch (error) {
      throw thawing.done.size > 0 || thawing.isUnsure ? problemFrom(error, 'partly') : error;
    }
    const { done, refused } = thawing;
    const cells = wanted.reduce((sum, one) => sum + (done.has(one.id) ? one.cells : 0), 0);
    const left = planned
      .filter(({ id }) => !done.has(id))
      .map((one) => (refused.has(one.id) ? { ...one, doubts: [...one.doubts, 'refused' as const] } : one));
    return { cells, left: left.map(shownPlace), gone: gone.length, untraced: untraced.map(formulaOf) };
  });
}

/** A formula as it stood in the first cell of its block. */
const formulaOf = ({ formula, area }: FrozenBlock): string => toA1(formula, area);

const shownPlace = ({ id, sheet, address, cells, formula, doubts }: Planned): FrozenPlace => ({
  ...{ id, sheet, address, cells, formula, doubts },
});

/** Records and hidden names of blocks that are thawed or gone. */
async function forget(records: FrozenRecords, done: ReadonlySet<string>): Promise<void> {
  if (done.size === 0) return;
  const left = tidied({ ...records, blocks: records.blocks.filter(({ name }) => !done.has(name)) });
  await writeRecords(left);
  const kept = new Set(left.inputs.map(({ name }) => name));
  const unused = records.inputs.filter(({ name }) => !kept.has(name)).map(({ name }) => name);
  // Names that stay are of no harm: the next freezing takes others.
  await removeNames([...done, ...unused]).catch(() => undefined);
}
