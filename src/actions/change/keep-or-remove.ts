// Keeping the data in the workbook or in this session alone, starting with the workbook, and removing the add-in's data from it.

import { currentState } from '../../state/state';
import { placesOfNames, removeNames } from '../../workbook/names';
import { clearStore, writeStore } from '../../workbook/parts';
import { removeAllSettings } from '../../workbook/settings';
import { setStartsWithWorkbook, startsWithWorkbook } from '../../workbook/visibility';
import { ASK_DATA } from '../../catalog/affected';
import type { Committed } from './commit';
import { commit } from './commit';
import { NOTHING_SAVED } from '../saved/saved';
import { textsToWrite } from '../saved/format';
import { dismissNotice } from '../running/notices';
import { ActionProblem, problemFrom } from '../running/problem';
import { NAME_PREFIX, readRecords } from '../freeze/frozen-records';
import { save } from '../saved/saving';
import { adopt, needExcel, openSession, withStep } from '../saved/session';
import type { Running } from '../running/under-way';
import { alone } from '../running/under-way';

/**
 * Keeps in the workbook what is in use for this session alone, so that a colleague sees the same numbers.
 * @throws ActionProblem, e.g. `workbook.store-full`; then nothing changed.
 */
export function keepInWorkbook(running: Running = {}): Promise<Committed> {
  return alone('apply', running, (tell) => {
    needExcel();
    return commit({ next: openSession().saved, functions: null, keep: true }, running, tell);
  });
}

/**
 * Takes data, private facts and settings out of the workbook; this session goes on using them, and no answer changes.
 * The next opening answers from the shipped packs. @throws ActionProblem; then nothing changed.
 */
export function forgetInWorkbook(running: Running = {}): Promise<void> {
  return alone('forget', running, async (tell) => {
    needExcel();
    const { saved, generation } = openSession();
    if (generation === 0) return;
    tell('keeping');
    const texts = { ...textsToWrite(saved, NOTHING_SAVED), settings: null };
    const how = { signal: running.signal, onWaiting: () => tell('waiting'), basedOn: generation };
    const adopts = { saved, sessionOnly: true };
    const written = await save((options) => writeStore(texts, options), how, { adopts, functions: null });
    adopt({ ...adopts, generation: written });
  });
}

/** Whether the add-in starts with this workbook. @throws ActionProblem `workbook.unsupported`. */
export function startsHere(): Promise<boolean> {
  return told(startsWithWorkbook());
}

/**
 * Has the add-in start with this workbook, or no longer. People without the add-in see an error of Excel on opening a
 * workbook that starts it, so a person decides. @throws ActionProblem `workbook.unsupported`.
 */
export async function setStartsHere(starts: boolean): Promise<void> {
  needExcel();
  await told(setStartsWithWorkbook(starts));
  dismissNotice('offer-start');
}

/** Cells that are frozen: with the add-in's data go the records from which they could be thawed. @throws ActionProblem. */
export function frozenCells(): Promise<number> {
  return told(countFrozen());
}

const countFrozen = async (): Promise<number> =>
  (await readRecords()).blocks.reduce((sum, { area }) => sum + area.rows * area.columns, 0);

/**
 * Removes all that the add-in saved in the workbook: data, private facts, settings, the start with it. Formulas stay and answer
 * from the shipped packs; frozen cells keep their values for good. Undo brings data and settings back, not the records
 * of frozen cells.
 * @param frozen the frozen cells that the person was told of
 * @throws ActionProblem `frozen-cells` where it is another number, and nothing was removed; else what was removed until
 * then stays so.
 */
export function removeFromWorkbook(frozen: number, running: Running = {}): Promise<Committed> {
  return alone('remove', running, async (tell) => {
    needExcel();
    const before = openSession().saved;
    tell('keeping');
    const count = await countFrozen();
    if (count !== frozen) throw new ActionProblem('frozen-cells', { count }, 'read-again');
    if (await startsWithWorkbook().catch(() => false)) await setStartsWithWorkbook(false);
    const how = { signal: running.signal, onWaiting: () => tell('waiting') };
    const adopts = { saved: before, sessionOnly: true };
    await save(clearStore, how, { adopts, functions: null });
    await removeNames([...(await placesOfNames(NAME_PREFIX, how)).keys()], how);
    await removeAllSettings(how);
    adopt({ ...adopts, generation: 0 });
    // This session goes on with its day, and nothing is written again before a person changes something.
    const settings = { ...NOTHING_SAVED.settings, workingDay: currentState().workingDay, startOffered: true };
    const next = { ...NOTHING_SAVED, settings };
    const steps = withStep({ action: 'remove', before, after: next });
    const committed = await commit({ next, functions: ASK_DATA, steps, keep: false }, running, tell);
    adopt({ saved: openSession().saved, sessionOnly: false });
    return committed;
  });
}

async function told<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    throw problemFrom(error);
  }
}
