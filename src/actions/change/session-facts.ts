// What the pane shows of the open workbook beside the data in use: where the data came from, private facts, the logs.

import type { Overlay } from '../../control-data/overlay';
import { privateCount } from '../../control-data/overlay';
import type { SavedSettings } from '../saved/saved';
import type { SavedPacks } from '../saved/packs';
import { isAsShipped, offeredPacks } from '../saved/packs';
import { onSession, openSession } from '../saved/session';

export interface SessionFacts {
  /** False in a browser without Excel: looking up works, cells and workbook are not there. */
  readonly inExcel: boolean;
  readonly settings: SavedSettings;
  readonly overlay: Overlay;
  readonly privateCount: number;
  /** The data in use are for this session alone; the workbook does not hold them. */
  readonly sessionOnly: boolean;
  /** All packs of the workbook, also those that are switched off. */
  readonly packs: SavedPacks;
  /** This version of the add-in ships packs that the workbook does not have, or has from an earlier version. */
  readonly offersPacks: boolean;
  /** The packs are those that this version ships, all of them in use. */
  readonly isAsShipped: boolean;
}

let facts: { of: object; facts: SessionFacts } | null = null;

/** The facts; the same object until something changes, as `useSyncExternalStore` needs it. */
export function sessionFacts(): SessionFacts {
  const session = openSession();
  if (facts?.of !== session) {
    const { inExcel, sessionOnly, saved } = session;
    const { settings, overlay, packs } = saved;
    facts = {
      of: session,
      facts: {
        ...{ inExcel, sessionOnly, settings, overlay, packs },
        privateCount: privateCount(overlay),
        offersPacks: offeredPacks(saved.packs).length > 0,
        isAsShipped: isAsShipped(saved.packs),
      },
    };
  }
  return facts.facts;
}

/** Tells of each change of `sessionFacts()`, until the returned function is called. */
export const onSessionFacts = onSession;
