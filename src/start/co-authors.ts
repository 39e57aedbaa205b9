// Co-authors: a save by someone else is read again, without recalculating and without a dialog. So is a save of our own
// whose answer was lost.

import { recalculateCells } from '../actions/change/commit';
import type { NoticeCode } from '../actions/running/notices';
import { notify } from '../actions/running/notices';
import type { FoundAnew } from '../actions/saved/opening';
import { readAgain } from '../actions/saved/opening';
import { openSession } from '../actions/saved/session';
import { alone } from '../actions/running/under-way';
import { supports } from '../workbook/host';
import { onSettingsChanged } from '../workbook/settings';

/** How long settings rest before they are looked at: a save changes several, one after the other. */
const REST_MS = 300;
/** How often it is looked again, each time after twice as long: ten seconds in all. */
const TRIES = 5;

/** Follows the settings of the workbook (ExcelApi 1.4); most of our own saves are of the generation in use already. */
export async function followCoAuthors(signal: AbortSignal): Promise<void> {
  if (!supports('ExcelApi', '1.4')) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void again(0), REST_MS);
  };
  // Excel brings the setting and the parts that it names apart, in either order; no event tells of the parts.
  const again = async (tries: number): Promise<void> => {
    const isSeen = await look(tries < TRIES);
    if (!isSeen && tries < TRIES && !signal.aborted)
      timer = setTimeout(() => void again(tries + 1), REST_MS * 2 ** tries);
  };
  await onSettingsChanged(changed, { signal }).catch(() => undefined);
}

/** False where what was saved could not be read, or is not all there yet; what is in use stays. */
async function look(waits: boolean): Promise<boolean> {
  if (openSession().sessionOnly) return true;
  return alone('follow-co-author', {}, async (tell) => {
    // While a cell is being edited this waits, and with it whatever the person wants next: so that is said.
    const found = await readAgain({ onWaiting: () => tell('waiting') }, waits);
    if (found) notify(noticeOf(found), 'info');
    if (found?.stale) await recalculateCells(found.stale, {}, tell);
    return true;
  }).catch(() => false);
}

const noticeOf = ({ own, replaced }: FoundAnew): NoticeCode =>
  own ? 'saved-after-all' : replaced ? 'save-replaced' : 'changed-by-co-author';
