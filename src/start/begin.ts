// What a page with Office does at once: the functions wait for the workbook, the ribbon's buttons have their actions.
// Where there is no page (tests, the build, another realm) nothing happens and the functions answer.

import { endReading, startReading } from '../state/readiness';
import type { CommandName } from './commands';

interface CommandEvent {
  completed?: () => void;
}

/** Names of the manifest and of the shortcuts; they are associated before Excel is ready, as a button may start us. */
const COMMANDS: readonly CommandName[] = ['openPane', 'refresh', 'loadData'];

/** Tells the script before office.js that it came; what it said goes. */
const OFFICE_READY = 'exposure-office-ready';
/** How long office.js may take to be ready, in milliseconds: it fetches Excel's client, and none of our data is read yet. */
const OFFICE_MS = 60_000;

if (typeof document !== 'undefined' && typeof Office !== 'undefined') begin();

function begin(): void {
  startReading(OFFICE_MS);
  const opening = Office.onReady().then(async ({ host }) => {
    startReading();
    window.dispatchEvent(new Event(OFFICE_READY));
    return (await import('./opening')).open(host === Office.HostType.Excel);
  });
  // Without the rest of the page the workbook's own data are unknown: the functions say so and never guess.
  opening.catch(() => endReading('failed'));
  for (const name of COMMANDS)
    Office.actions?.associate(name, async (event?: CommandEvent) => {
      try {
        await opening;
        await (await import('./commands')).runCommand(name);
      } finally {
        // A button waits for its end; a shortcut brings no event.
        event?.completed?.();
      }
    });
}
