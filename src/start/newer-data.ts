// Newer shipped data: a workbook stays with the packs that answered it until a person has seen what newer ones change, or
// what packs change that it does not have.

import { comparePacks } from '../actions/loading/compare';
import type { SavedPacks } from '../actions/saved/packs';
import { contentOf, offeredPacks } from '../actions/saved/packs';
import { dismissNotice, notify } from '../actions/running/notices';
import { onSession, openSession } from '../actions/saved/session';
import { dayOfStated, isoOfDay } from '../control-data/days';
import { isSamePack } from '../control-data/merge-packs';

/** Says so on opening and after a co-author's change, until the workbook is answered by this version's packs. */
export function followNewerData(signal: AbortSignal): void {
  let said = '';
  const look = (): void => {
    const { packs } = openSession().saved;
    const offered = offeredPacks(packs);
    const state = offered.length === 0 ? '' : packs.map(({ hash }) => hash).join(' ');
    if (state === said) return;
    said = state;
    if (state === '') dismissNotice('newer-data');
    else void tell(packs, signal);
  };
  look();
  signal.addEventListener('abort', onSession(look), { once: true });
}

/** A failure is never in the way of anything: the numbers are left out and the person can compare in the pane. */
async function tell(packs: SavedPacks, signal: AbortSignal): Promise<void> {
  const found = await comparePacks({ kind: 'take-offered' }, { signal }).catch(() => null);
  if (signal.aborted || offeredPacks(openSession().saved.packs).length === 0) return;
  const { cells, changed, undetermined } = found?.cells ?? { cells: 0, changed: [], undetermined: [] };
  const counts = { cells, changed: changed.length, unknown: undetermined.length };
  notify('newer-data', 'info', { ...whatIsOffered(packs), ...counts, compared: found !== null });
}

/** The first pack that is newer, with days and versions, and the titles of packs that the workbook does not have. */
function whatIsOffered(packs: SavedPacks): Record<string, string> {
  const offered = offeredPacks(packs).map(({ pack }) => {
    const known = packs.map(contentOf).find((one) => isSamePack(one, pack)) ?? null;
    return { pack, known };
  });
  const added = offered.flatMap(({ pack, known }) => (known ? [] : [pack.title]));
  const newer = offered.find(({ known }) => known !== null);
  const day = (stated: string): string => isoOfDay(dayOfStated(stated)!);
  return {
    added: added.join(', '),
    from: newer ? day(newer.known!.dataDate) : '',
    to: newer ? day(newer.pack.dataDate) : '',
    old: newer?.known!.version ?? '',
    now: newer?.pack.version ?? '',
  };
}
