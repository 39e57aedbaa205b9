// Asking the feed on opening, for a workbook in which a person switched that on: one request, once the cells have answered.

import { askFeed, feedHost } from '../actions/loading/feed';
import { notify } from '../actions/running/notices';
import { openSession } from '../actions/saved/session';
import { whenAnswered } from '../state/readiness';

/** Cells answer one after the other; what is asked of the network waits until they rest, in milliseconds. */
const REST_MS = 2_000;
/** How long a workbook that may have no cell of ours is waited for, in milliseconds. */
const NO_CELLS_MS = 10_000;

/** Says what is newer, or that the feed could not be asked; nothing is put into use. */
export async function askFeedOnOpening(signal: AbortSignal): Promise<void> {
  if (!openSession().saved.settings.askFeedOnOpening) return;
  await Promise.race([whenAnswered(), rest(NO_CELLS_MS)]);
  await rest(REST_MS);
  if (signal.aborted) return;
  const host = feedHost(openSession().saved.settings.feed) ?? '';
  try {
    const { newer } = await askFeed({ signal });
    if (newer.length === 0) return;
    notify('feed-newer', 'info', { host, titles: newer.map(({ entry }) => entry.title).join(', ') });
  } catch {
    if (!signal.aborted) notify('feed-failed', 'warning', { host });
  }
}

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
