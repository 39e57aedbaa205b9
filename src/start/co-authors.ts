// Co-authors: a save by someone else is read again, without recalculating and without a dialog. So is a save of our own
// whose answer was lost.

import { recalculateCells } from '../actions/commit';
import { notify } from '../actions/notices';
import { readAgain } from '../actions/reading';
import { openSession } from '../actions/session';
import { alone } from '../actions/under-way';
import { supports } from '../workbook/host';
import { onSettingsChanged } from '../workbook/settings';

/** How long settings rest before they are looked at: a save changes several, one after the other. */
const REST_MS = 300;

/** Follows the settings of the workbook (ExcelApi 1.4); most of our own saves are of the generation in use already. */
export async function followCoAuthors(signal: AbortSignal): Promise<void> {
  if (!supports('ExcelApi', '1.4')) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), REST_MS);
  };
  await onSettingsChanged(changed, { signal }).catch(() => undefined);
}

/** A reading that fails is tried again at the next change; what is in use stays. */
async function look(): Promise<void> {
  if (openSession().unkept) return;
  await alone('follow-co-author', {}, async (tell) => {
    // While a cell is being edited this waits, and with it whatever the person wants next: so that is said.
    const found = await readAgain(openSession().generation, { onWaiting: () => tell('waiting') });
    if (found) notify(found.own ? 'saved-after-all' : 'changed-by-co-author', 'info');
    if (found?.stale) await recalculateCells(found.stale, {}, tell);
  }).catch(() => undefined);
}
