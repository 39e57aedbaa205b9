// One change of what is in use: worked out, kept in the workbook, swapped in at once, and the affected cells recalculated.

import { isProblem } from '../../workbook/problem';
import { recalculateFunctions } from '../../workbook/recalculation';
import type { How } from '../../workbook/run';
import { readStore, writeStore } from '../../workbook/parts';
import type { Saved } from '../saved/saved';
import { stateOf, savingCopies, prepareData } from '../saved/saved';
import type { Texts } from '../saved/format';
import { allTexts, textsToWrite } from '../saved/format';
import { logged } from '../saved/log';
import { ActionProblem, isCanceled, problemFrom } from '../running/problem';
import { readAgain } from '../saved/opening';
import type { Following } from '../saved/saving';
import { save } from '../saved/saving';
import type { Session } from '../saved/session';
import { adopt, openSession } from '../saved/session';
import type { Running, Tell } from '../running/under-way';
import { refuseToLose } from '../saved/unread';

export interface Commit {
  readonly next: Saved;
  /** Functions whose cells are recalculated; none where the change cannot affect an answer. */
  readonly functions: ReadonlySet<string> | null;
  /** The undo list after it. */
  readonly steps?: Partial<Pick<Session, 'done' | 'undone'>>;
  /** False: in use for this session only, the workbook is left as it is. Default: as it was before. */
  readonly keep?: boolean;
}

/** What recalculating did: how many cells, and by which means (the cells alone, their sheets, everything). */
export interface Recalculation {
  readonly cells: number;
  readonly means: 'cells' | 'sheets' | 'workbook' | 'none';
}

export interface Committed {
  /** Null where the change affects no cell. */
  readonly recalculated: Recalculation | null;
  /** The change is in use and kept, but Excel could not recalculate: the person can refresh. */
  readonly problem: ActionProblem | null;
}

/**
 * Makes a change. It is kept in the workbook before it is swapped in, so that no cell ever shows an answer that a failed
 * save would take back: whatever fails before the swap leaves data, workbook and cells as they were. A failure to
 * recalculate afterwards is part of the result, since the change itself is done. Call it inside `alone`.
 * @throws ActionProblem, `workbook.changed-meanwhile` after reading again what someone else saved; the signal's reason.
 */
export async function commit(
  { next: wanted, functions, steps = {}, keep = !openSession().sessionOnly }: Commit,
  running: Running,
  tell: Tell,
): Promise<Committed> {
  const session = openSession();
  const record = logged(session.saved, wanted);
  const next = keep && session.inExcel ? savingCopies(record) : record;
  await prepareData(next, running.signal);
  // Whatever is wrong with what is to be used shows before it is saved.
  stateOf(next);
  const how: How = { signal: running.signal, onWaiting: () => tell('waiting') };
  const following = { adopts: { saved: next, sessionOnly: !keep, ...steps }, functions };
  const generation = keep && session.inExcel ? await kept(session, following, how, tell) : session.generation;
  adopt({ ...following.adopts, generation });
  if (!functions || !session.inExcel) return { recalculated: null, problem: null };
  return recalculated(functions, running, tell);
}

async function kept(session: Session, following: Following, how: How, tell: Tell): Promise<number> {
  const next = following.adopts.saved;
  tell('keeping');
  try {
    const texts = await textsFor(session, next, how);
    if (Object.keys(texts).length === 0) return session.generation;
    refuseToLose(Object.keys(texts));
    return await save(
      (options) => writeStore(texts, options),
      { ...how, basedOn: session.generation },
      following,
    );
  } catch (error) {
    if (isProblem(error, 'changed-meanwhile')) await takeUp(how, tell);
    throw problemFrom(error);
  }
}

/** What to write: a session that was kept out of the workbook does not know what that still holds. */
async function textsFor(session: Session, next: Saved, how: How): Promise<Texts> {
  if (session.generation === 0) return allTexts(next);
  if (!session.sessionOnly) return textsToWrite(session.saved, next);
  const { kinds } = await readStore(how, []);
  return allTexts(next, kinds);
}

/** Puts what was saved meanwhile into use. @throws ActionProblem `saved-after-all` where we saved it ourselves. */
async function takeUp(how: How, tell: Tell): Promise<void> {
  const found = await readAgain().catch(() => null);
  if (!found?.own) return;
  if (found.stale) await recalculated(found.stale, how, tell);
  throw new ActionProblem('saved-after-all', {}, 'read-again');
}

async function recalculated(
  functions: ReadonlySet<string>,
  { signal }: Running,
  tell: Tell,
): Promise<Committed> {
  try {
    return { recalculated: await recalculateCells(functions, { signal }, tell), problem: null };
  } catch (error) {
    if (isCanceled(error))
      return { recalculated: null, problem: new ActionProblem('not-recalculated', {}, 'refresh', 'changed') };
    return { recalculated: null, problem: problemFrom(error, 'changed') as ActionProblem };
  }
}

/** Recalculates the cells of some functions, or of all. @throws what the workbook reports. */
export async function recalculateCells(
  functions: ReadonlySet<string> | undefined,
  { signal }: Pick<Running, 'signal'>,
  tell: Tell,
): Promise<Recalculation> {
  tell('recalculating', 0);
  return recalculateFunctions({
    functions,
    signal,
    onWaiting: () => tell('waiting'),
    onProgress: ({ cells, cellsRead }) => tell('recalculating', cells === 0 ? null : cellsRead / cells),
  });
}
