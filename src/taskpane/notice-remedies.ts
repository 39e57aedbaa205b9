// What can be done about each notice, where something can.

import type { NoticeCode } from '../actions/running/notices';
import { setWorkingDay } from '../actions/change/settings';
import { setStartsHere } from '../actions/change/keep-or-remove';
import { refresh } from '../actions/loading/refresh';
import { saveUnread } from '../actions/saved/unread';
import { tellCommitted } from './committed';
import type { Remedy } from './messages';
import { tell } from './messages';
import { perform } from './perform';
import { view, newerDataAsked } from './state';

const REMEDIES: Partial<Record<NoticeCode, Remedy>> = {
  'working-day-behind': { label: { code: 'notice.update-to-today' }, run: () => void updateToToday() },
  'newer-data': { label: { code: 'notice.show-changes' }, run: showNewerData },
  'store-damaged': { label: { code: 'notice.save-unread' }, run: () => void saveUnreadAsFile() },
  'store-unreadable': { label: { code: 'notice.open-data' }, run: () => view.set('data') },
  'address-changed': { label: { code: 'notice.open-data' }, run: () => view.set('data') },
  'feed-newer': { label: { code: 'notice.open-data' }, run: () => view.set('data') },
  'feed-failed': { label: { code: 'notice.open-data' }, run: () => view.set('data') },
  'offer-start': { label: { code: 'notice.start' }, run: () => void startWithWorkbook() },
  'command-failed': { label: { code: 'notice.refresh' }, run: () => void refreshAll() },
};

export const noticeRemedy = (code: NoticeCode): Remedy | undefined => REMEDIES[code];

function showNewerData(): void {
  newerDataAsked.set(true);
  view.set('prove');
}

async function saveUnreadAsFile(): Promise<void> {
  const file = await perform((running) => saveUnread(running));
  if (!file) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([file.text], { type: 'application/json' }));
  link.download = file.name;
  link.click();
  tell({ intent: 'success', text: { code: 'outcomes.unread-saved', values: { name: file.name } } });
}

async function startWithWorkbook(): Promise<void> {
  const done = await perform(async () => {
    await setStartsHere(true);
    return true;
  });
  if (done) tell({ intent: 'success', text: { code: 'outcomes.starts' } });
}

async function updateToToday(): Promise<void> {
  const committed = await perform((running) => setWorkingDay(undefined, running));
  if (committed) tellCommitted({ code: 'outcomes.updated-to-today' }, committed);
}

/** Recalculates every cell with our functions and says how many. */
export async function refreshAll(): Promise<void> {
  const done = await perform((running) => refresh(running));
  if (done)
    tell({ intent: 'success', text: { code: 'outcomes.recalculated', values: { count: done.cells } } });
}
