// What a workbook keeps and could not be read: it is not written over before a person has it as a file, or gives it up.

import { realmToday } from '../../state/clock';
import { isoOfDay } from '../../control-data/days';
import { isCopy } from './packs';
import { partsOfKinds } from '../../workbook/parts';
import { dismissNotice } from '../running/notices';
import { ActionProblem } from '../running/problem';
import { adopt, openSession } from './session';
import type { Running } from '../running/under-way';
import { alone } from '../running/under-way';

/** They follow from the workbook, the add-in and the person's next choice; nothing in them was typed or loaded. */
const isMadeAnew = (kind: string): boolean => kind === 'settings' || isCopy(kind);

/** @throws ActionProblem `unread-set` where a save would write over a kind that is there and could not be read. */
export function refuseToLose(kinds: readonly string[]): void {
  const lost = openSession().unread.filter((kind) => kinds.includes(kind) && !isMadeAnew(kind));
  if (lost.length > 0) throw new ActionProblem('unread-set', { kinds: lost.join(', ') }, 'save-unread');
}

export interface UnreadFile {
  readonly name: string;
  readonly text: string;
}

/** What could not be read, with the headers of its parts, as a file. Afterwards a save may take its place. */
export function saveUnread(running: Running = {}): Promise<UnreadFile> {
  return alone('save-unread', running, async (tell) => {
    const { unread, saved } = openSession();
    tell('reading', 0);
    const parts = await partsOfKinds(unread, { signal: running.signal, onWaiting: () => tell('waiting') });
    const text = JSON.stringify({ format: 'exposure-unread', formatVersion: 1, kinds: unread, parts });
    adopt({ saved, unread: [] });
    dismissNotice('store-damaged');
    return { name: `exposure-unread-${isoOfDay(realmToday())}.json`, text };
  });
}
