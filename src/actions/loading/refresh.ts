// Refresh: cells with our functions answer again from the data in use, all of them or those that were asked too early.

import type { Recalculation } from '../change/commit';
import { recalculateCells } from '../change/commit';
import { needExcel } from '../saved/session';
import type { Running } from '../running/under-way';
import { alone } from '../running/under-way';
import { takeNotReady } from '../../state/readiness';
import { notify } from '../running/notices';

let running: Promise<Recalculation> | null = null;

/**
 * Recalculates all EXPOSURE cells of the workbook. A second click while it runs joins the first.
 * @returns how many cells, and by which means. @throws ActionProblem, or the signal's reason.
 */
export function refresh(how: Running = {}): Promise<Recalculation> {
  running ??= alone('refresh', how, async (tell) => {
    needExcel();
    return recalculateCells(undefined, how, tell);
  }).finally(() => {
    running = null;
  });
  return running;
}

/** Has the cells computed again that were asked before the workbook had been read and show an error, and says so. */
export async function answerLate(): Promise<void> {
  const functions = takeNotReady();
  if (functions.size === 0) return;
  const { cells } = await alone('refresh', {}, (tell) => recalculateCells(functions, {}, tell));
  if (cells > 0) notify('answered-late', 'info', { cells });
}
