// What the workbook keeps, as views see it.

import { useSyncExternalStore } from 'react';
import type { SessionFacts } from '../actions/session-facts';
import { onSessionFacts, sessionFacts } from '../actions/session-facts';

export function useSessionFacts(): SessionFacts {
  return useSyncExternalStore(onSessionFacts, sessionFacts);
}
