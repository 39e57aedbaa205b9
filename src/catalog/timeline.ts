// Where the measures on a material stand from day to day: the spans that a timeline draws, told by the same rule as
// every control answer.

import type { ControlData, Subject } from '../control-data/control-data';
import type { Day } from '../control-data/days';
import { addDays } from '../control-data/days';
import type { ControlUnit } from '../control-data/measures';
import { fromOrigin } from '../questions/control';
import { scopeOf } from '../questions/scope';
import type { StateOnDay } from '../questions/status-on-day';
import { knownSuspensions, statusOnDay } from '../questions/status-on-day';
import type { Place } from '../control-data/place';
import type { Context } from './entry';
import { originOf } from './origin';
import { whenOf } from './when';

export interface Span {
  state: Exclude<StateOnDay, 'absent'>;
  from: Day;
  /** The last day; null where no later change is dated. */
  until: Day | null;
}

export interface UnitTimeline {
  unit: ControlUnit;
  spans: Span[];
}

/**
 * The measures (or their clauses) on a material that were known, for goods from an origin or from the workbook's default
 * one, each with its spans from the announcement on.
 */
export function timelineOf(context: Context, subject: Subject, origin: Place | null = null): UnitTimeline[] {
  const { data } = context;
  return unitsOn(data, subject, originOf(context, origin))
    .map((unit) => ({ unit, spans: spansOf(context, unit) }))
    .filter(({ spans }) => spans.length > 0);
}

function unitsOn(data: ControlData, subject: Subject, origin: Place | null): ControlUnit[] {
  const { deciding, noted } = fromOrigin(scopeOf(data, subject), origin);
  const units = new Set([...deciding, ...noted].map(({ unit }) => unit));
  return data.units.filter((unit) => units.has(unit));
}

/** Days on which a unit's standing can change. */
function turningDays(context: Context, unit: ControlUnit): Day[] {
  const when = whenOf(context, null);
  const after = (day: Day | null): Day | null => (day === null ? null : addDays(day, 1));
  const days = [
    unit.announced,
    unit.effective,
    after(unit.plannedEnd),
    after(unit.ended),
    ...knownSuspensions(unit, when).flatMap(({ from, until }) => [from, after(until)]),
  ];
  return [...new Set(days.filter((day) => day !== null))].sort((a, b) => a - b);
}

function spansOf(context: Context, unit: ControlUnit): Span[] {
  const { knownOn } = whenOf(context, null);
  if (unit.knownFrom > knownOn) return [];
  const spans: Span[] = [];
  for (const day of turningDays(context, unit)) {
    const { state } = statusOnDay(unit, { asOf: day, knownOn });
    const last = spans.at(-1);
    if (last?.state === state) continue;
    if (last && last.until === null) last.until = addDays(day, -1);
    if (state !== 'absent') spans.push({ state, from: day, until: null });
  }
  return spans;
}
