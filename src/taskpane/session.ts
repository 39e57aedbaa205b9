// What the workbook keeps, as views see it.

import { useSyncExternalStore } from 'react';
import type { SessionFacts } from '../actions/change/session-facts';
import { onSessionFacts, sessionFacts } from '../actions/change/session-facts';

export function useSessionFacts(): SessionFacts {
  return useSyncExternalStore(onSessionFacts, sessionFacts);
}
