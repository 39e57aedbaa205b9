// The dated events of measures: what happened when, and what comes next for a material and a destination.

import type { ControlData, Subject } from '../control-data/control-data';
import type { Day } from '../control-data/days';
import { addDays, dayOfStated } from '../control-data/days';
import type { ControlUnit } from '../control-data/measures';
import { leavesFrom, reaches } from '../control-data/measures';
import type { Fact, Suspension } from '../control-data/pack';
import type { Place } from '../control-data/place';
import { scopeOf } from './scope';
import type { When } from './status-on-day';
import { knownSuspensions, statusOnDay } from './status-on-day';

export type ControlEventKind =
  | 'Announced'
  | 'Effective'
  | 'Suspension announced'
  | 'Suspended from'
  | 'Suspended until'
  | 'Back in force'
  | 'Lifted'
  | 'Planned end'
  | 'Suspension ended, standing open'
  | 'Planned end passed, standing open'
  | 'Ended'
  | 'Event';

export interface ControlEvent {
  day: Day;
  kind: ControlEventKind;
  unit: ControlUnit | null;
  fact: Fact;
  title: string;
  reference: string;
  /** First days count from the day after as-of, last days from as-of itself. */
  isLastDay: boolean;
}

/** All dated events of a unit, as far as they were known. */
export function unitEvents(unit: ControlUnit, when: When): ControlEvent[] {
  if (unit.knownFrom > when.knownOn) return [];
  const events: ControlEvent[] = [];
  const add = (day: Day | null, kind: ControlEventKind, fact: Fact, isLastDay = false): void => {
    const titles = unit.clause?.title ?? unit.measure.title;
    if (day !== null)
      events.push({ day, kind, unit, fact, title: titles, reference: unit.measure.reference, isLastDay });
  };
  add(unit.announced, 'Announced', unit.measure);
  add(unit.effective, 'Effective', unit.measure);
  add(unit.plannedEnd, 'Planned end', unit.measure, true);
  if (unit.ended !== null && unit.ended <= when.knownOn) add(unit.ended, 'Ended', unit.measure, true);
  for (const one of knownSuspensions(unit, when)) {
    const kinds = { suspended: 'Suspended from', in_force: 'Back in force', lifted: 'Lifted' } as const;
    add(one.from, kinds[one.standing], one.fact);
    if (one.standing !== 'suspended' || one.until === null) continue;
    add(one.until, 'Suspended until', one.fact, true);
    if (isOpenAfter(unit, one.until, when))
      add(addDays(one.until, 1), 'Suspension ended, standing open', one.fact);
  }
  if (unit.plannedEnd !== null && isOpenAfter(unit, unit.plannedEnd, when))
    add(addDays(unit.plannedEnd, 1), 'Planned end passed, standing open', unit.measure);
  return events;
}

/** Whether it is not known from the day after a last day on how a unit stands. */
const isOpenAfter = (unit: ControlUnit, last: Day, when: When): boolean =>
  statusOnDay(unit, { ...when, asOf: addDays(last, 1) }).state === 'uncertain';

/**
 * The next dated event that can change the answer for a subject and a destination: first days count when later
 * than as-of, last days when on or after it; only of measures that can decide. Null where none is dated.
 */
export function nextControlEvent(
  data: ControlData,
  subject: Subject,
  place: Place,
  when: When,
  origin: Place | null = null,
): ControlEvent | null {
  let next: ControlEvent | null = null;
  for (const { unit } of scopeOf(data, subject).deciding) {
    if (origin !== null && !leavesFrom(unit, origin)) continue;
    if (unit.effective === null || ![...place.members].some((country) => reaches(unit, country))) continue;
    for (const event of unitEvents(unit, when)) {
      if (
        event.kind === 'Announced' ||
        event.kind.endsWith('standing open') ||
        isAfterItsEnd(event, unit, when)
      )
        continue;
      const ahead = event.isLastDay ? event.day >= when.asOf : event.day > when.asOf;
      if (ahead && (!next || event.day < next.day)) next = event;
    }
  }
  return next;
}

/** Once a measure has ended, the last day of a suspension or plan from before its end changes nothing more. */
function isAfterItsEnd({ day, isLastDay, fact }: ControlEvent, { ended }: ControlUnit, when: When): boolean {
  if (!isLastDay || ended === null || ended > when.knownOn || day <= ended) return false;
  const from = 'from' in fact ? dayOfStated((fact as Suspension).from) : null;
  return from === null || from <= ended;
}

export const nextControlDate = (
  data: ControlData,
  subject: Subject,
  place: Place,
  when: When,
  origin: Place | null = null,
): Day | null => nextControlEvent(data, subject, place, when, origin)?.day ?? null;
