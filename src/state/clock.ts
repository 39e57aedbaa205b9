// Where the clock of the computer enters: as today's date, as the time of a record, as the time until midnight. Nothing
// else of the add-in reads it, so that a test that sets the realm's clock sets all of it.

import type { Day } from '../control-data/days';
import { dayOfDate } from '../control-data/days';

/** The realm's date as a plain day. */
export function realmToday(): Day {
  const now = new Date();
  return dayOfDate(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
}

/** Now, as records of changes and of problems state it: ISO date and time, UTC. */
export const realmTimestamp = (): string => new Date().toISOString();

/** Milliseconds until the realm's date changes: above 0, and a day or, where clocks go back, 25 hours at most. */
export function untilMidnight(): number {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime() - now.getTime();
}
