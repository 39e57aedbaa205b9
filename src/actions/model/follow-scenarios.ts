// Follows the tables of the workbook's scenarios: what is typed there is in use a moment later.

import { supports } from '../../workbook/host';
import { onTableChanged } from '../../workbook/tables';
import { onSession, openSession } from '../saved/session';

/** A table is read once it rests: a fill or a paste changes many cells, one after the other. */
const REST_MS = 300;
/** A co-author's own add-in saves its change first; only without one is it read from the table here. */
const REST_OF_OTHERS_MS = 3_000;

/** Follows until the signal ends it (ExcelApi 1.7). A failure shows again at the next change. */
export function followScenarios(signal: AbortSignal): void {
  if (!supports('ExcelApi', '1.7')) return;
  const followed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (rest: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void sync().catch(() => undefined), rest);
  };
  const tablesNow = (): string[] => openSession().saved.scenarios.flatMap(({ table }) => table ?? []);
  const follow = (): void => {
    for (const table of tablesNow()) {
      if (followed.has(table)) continue;
      followed.add(table);
      onTableChanged(table, ({ byUs }) => look(byUs ? REST_MS : REST_OF_OTHERS_MS), { signal }).catch(() =>
        followed.delete(table),
      );
    }
    if (followed.size > 0) look(REST_MS);
  };
  const ignore = onSession(follow);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    ignore();
  });
  follow();
}

async function sync(): Promise<void> {
  const { syncScenarios } = await import(/* webpackChunkName: "scenarios" */ './scenarios');
  await syncScenarios();
}
