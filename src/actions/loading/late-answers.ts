// Cells that were answered before the workbook had been read: they show an error, and nobody but us would ask them again.

import { takeNotReady } from '../../state/readiness';
import { recalculateCells } from '../change/commit';
import { notify } from '../running/notices';
import { alone } from '../running/under-way';

/** Has the cells of all functions that could not answer computed again, and says so. */
export async function answerLate(): Promise<void> {
  const functions = takeNotReady();
  if (functions.size === 0) return;
  const { cells } = await alone('refresh', {}, (tell) => recalculateCells(functions, {}, tell));
  if (cells > 0) notify('answered-late', 'info', { cells });
}
