// What the pane shows of the open workbook beside the data in use: where the data came from, private facts, the logs.

import type { Overlay } from '../control-data/overlay';
import { privateCount } from '../control-data/overlay';
import type { KeptSettings } from './kept';
import { isOfOtherVersion } from './kept';
import { onSession, openSession } from './session';

export interface SessionFacts {
  /** False in a browser without Excel: looking up works, cells and workbook are not there. */
  readonly inExcel: boolean;
  readonly settings: KeptSettings;
  readonly overlay: Overlay;
  readonly privateCount: number;
  /** The data in use are for this session alone; the workbook does not hold them. */
  readonly unkept: boolean;
  /** The data in use were bundled with another version of the add-in. */
  readonly isOfOtherVersion: boolean;
}

let facts: { of: object; facts: SessionFacts } | null = null;

/** The facts; the same object until something changes, as `useSyncExternalStore` needs it. */
export function sessionFacts(): SessionFacts {
  const session = openSession();
  if (facts?.of !== session) {
    const { inExcel, unkept, kept } = session;
    const { settings, overlay } = kept;
    facts = {
      of: session,
      facts: {
        ...{ inExcel, unkept, settings, overlay },
        privateCount: privateCount(overlay),
        isOfOtherVersion: isOfOtherVersion(kept),
      },
    };
  }
  return facts.facts;
}

/** Tells of each change of `sessionFacts()`, until the returned function is called. */
export const onSessionFacts = onSession;
