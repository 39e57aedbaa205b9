// Newer bundled data: a workbook stays with the data that answered it until a person has seen what the newer change.

import { compareBundled } from '../actions/compare-checked';
import { isOfOtherVersion } from '../actions/kept';
import { dismissNotice, notify } from '../actions/notices';
import { onSession, openSession } from '../actions/session';
import { dataDay } from '../control-data/control-data';
import { isoOfDay } from '../control-data/days';
import { bundledData, inUse } from '../in-use/in-use';

/** Says so on opening and after a co-author's change, until the workbook is answered by this version's data. */
export function followNewerData(signal: AbortSignal): void {
  let said: object | null = null;
  const look = (): void => {
    const { kept } = openSession();
    const waits = isOfOtherVersion(kept) && dataDay(inUse().data) <= dataDay(bundledData());
    if (!waits) {
      said = null;
      dismissNotice('newer-data');
    } else if (said !== kept.pack) {
      said = kept.pack;
      void tell(signal);
    }
  };
  look();
  signal.addEventListener('abort', onSession(look), { once: true });
}

/** A failure is never in the way of anything: the numbers are left out and the person can compare in the pane. */
async function tell(signal: AbortSignal): Promise<void> {
  const days = { from: isoOfDay(dataDay(inUse().data)), to: isoOfDay(dataDay(bundledData())) };
  const versions = { old: inUse().data.head.version, now: bundledData().head.version };
  const found = await compareBundled({ signal }).catch(() => null);
  if (signal.aborted || !isOfOtherVersion(openSession().kept)) return;
  const { cells, changed, untold } = found?.cells ?? { cells: 0, changed: [], untold: [] };
  const counts = { cells, changed: changed.length, unknown: untold.length };
  notify('newer-data', 'info', { ...days, ...versions, ...counts, compared: found !== null });
}
