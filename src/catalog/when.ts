// The two clocks of a call: the as-of argument or the workbook's setting, and the known-on day that follows.

import type { Day } from '../control-data/days';
import type { When } from '../questions/status-on-day';
import type { Context } from './entry';

/** Known-on is the workbook's setting, else the as-of day, or the working day if that is earlier. */
export function whenOf(context: Context, asOf: Day | null): When {
  const day = asOf ?? context.asOf;
  return { asOf: day, knownOn: context.knownOn ?? (Math.min(day, context.workingDay) as Day) };
}
