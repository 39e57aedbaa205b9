// Refresh: every cell with one of our functions answers again from the data in use.

import type { Recalculation } from '../change/commit';
import { recalculateCells } from '../change/commit';
import { needExcel } from '../saved/session';
import type { Running } from '../running/under-way';
import { alone } from '../running/under-way';

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
