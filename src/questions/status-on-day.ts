// Where a measure stands on a day, as far as was known: the ground of every control answer.

import type { Day } from '../control-data/days';
import { FIRST_DAY, addDays } from '../control-data/days';
import type { ControlUnit, UnitSuspension } from '../control-data/measures';

/** The two clocks of a question, and what a scenario assumes on top of the facts. */
export interface When {
  /** The day on which the answer holds. */
  asOf: Day;
  /** The day up to which facts are used. */
  knownOn: Day;
  /** Standings that a scenario assumes, by unit or measure id; they win over the facts. */
  overrides?: ReadonlyMap<string, readonly UnitSuspension[]>;
}

/**
 * - `absent`: not known, or no effective day
 * - `before`: announced, not yet in force
 * - `doubt`: a suspension or a planned end has passed with no fact on what followed
 */
export type StateOnDay = 'absent' | 'before' | 'in force' | 'suspended' | 'uncertain' | 'ended';

export interface StatusOnDay {
  state: StateOnDay;
  /** The first day of this state, where it is known. */
  since: Day | null;
  /** The last day of this state, where it is dated. */
  until: Day | null;
  /** The fact on the standing that decided, where one did. */
  by: UnitSuspension | null;
}

const ABSENT: StatusOnDay = { state: 'absent', since: null, until: null, by: null };

/** What a scenario assumes of a unit: of a clause itself, or of its measure as a whole. */
function assumedSuspensions(unit: ControlUnit, { overrides }: When): readonly UnitSuspension[] {
  if (!overrides) return [];
  const ofMeasure = unit.clause ? overrides.get(unit.measure.id) : undefined;
  return [...(overrides.get(unit.id) ?? []), ...(ofMeasure ?? [])];
}

/** The facts (and assumptions) on a unit's standing that were known. */
export function knownSuspensions(unit: ControlUnit, when: When): readonly UnitSuspension[] {
  const known = unit.suspensions.some((one) => one.knownFrom > when.knownOn)
    ? unit.suspensions.filter((one) => one.knownFrom <= when.knownOn)
    : unit.suspensions;
  const assumed = assumedSuspensions(unit, when);
  if (assumed.length > 0) return overruled(known, assumed);
  const own = known.filter((one) => one.isPrivate);
  return own.length > 0
    ? overruled(
        known.filter((one) => !one.isPrivate),
        own,
      )
    : known;
}

/** Weaker suspensions count until the first day of the stronger ones. */
function overruled(weaker: readonly UnitSuspension[], stronger: readonly UnitSuspension[]): UnitSuspension[] {
  const from = earliest(stronger.map((one) => one.from))!;
  const before = weaker
    .filter((one) => one.from < from)
    .map((one) => (one.until === null || one.until >= from ? { ...one, until: addDays(from, -1) } : one));
  return [...before, ...stronger];
}

/**
 * The day from which a unit counts, or null where it does not (not known, or no effective day). A scenario that has
 * it in force from an earlier day moves that day.
 */
function effectiveDay(unit: ControlUnit, when: When): Day | null {
  const assumed = earliest(
    assumedSuspensions(unit, when).map(({ standing, from }) =>
      standing === 'in_force' && from > FIRST_DAY ? from : null,
    ),
  );
  return unit.knownFrom > when.knownOn ? assumed : earliest([unit.effective, assumed]);
}

/** Where the unit stands. Windows include both ends; the first day of a suspension is already suspended. */
export function statusOnDay(unit: ControlUnit, when: When): StatusOnDay {
  const { asOf, knownOn } = when;
  const effective = effectiveDay(unit, when);
  if (effective === null) return ABSENT;
  if (asOf < effective)
    return { state: 'before', since: unit.announced, until: addDays(effective, -1), by: null };
  const ended = unit.ended !== null && unit.ended <= knownOn ? unit.ended : null;
  const suspensions = knownSuspensions(unit, when).filter((one) => !isOver(one, ended, asOf));
  const next = nextStart(suspensions, asOf);
  const covering = latest(
    suspensions.filter((one) => one.from <= asOf && (one.until === null || asOf <= one.until)),
  );
  const past = suspensions.filter((one) => one.until !== null && one.until < asOf && one.until >= effective);
  // A word that was said before a suspension says nothing of what followed it.
  const after = covering && covering.standing !== 'suspended' ? latest(past.filter(isSuspension)) : null;
  if (covering && after && after.from > covering.from)
    return { state: 'uncertain', since: addDays(after.until!, 1), until: next, by: after };
  // A last day in force that is a fact says what followed the plan until then.
  const stood = ended !== null && asOf <= ended;
  const planEnded = !stood && unit.plannedEnd !== null && asOf > unit.plannedEnd ? unit.plannedEnd : null;
  if (covering && !(covering.standing === 'in_force' && isOver(covering, planEnded, asOf)))
    return coveredBy(covering, effective, earliest([next, ended]));
  if (ended !== null && asOf > ended)
    return { state: 'ended', since: addDays(ended, 1), until: null, by: null };
  const lapsed = covering ? null : latest(past);
  if (lapsed) return { state: 'uncertain', since: addDays(lapsed.until!, 1), until: next, by: lapsed };
  if (planEnded !== null) return { state: 'uncertain', since: addDays(planEnded, 1), until: next, by: null };
  return {
    state: 'in force',
    since: effective,
    until: earliest([next, ended, stood ? null : unit.plannedEnd]),
    by: null,
  };
}

const isSuspension = ({ standing }: UnitSuspension): boolean => standing === 'suspended';

/**
 * An end closes what the data said before it; what was said of days after it counts, and so does what the user or a
 * scenario sets.
 */
function isOver(one: UnitSuspension, end: Day | null, asOf: Day): boolean {
  return end !== null && asOf > end && one.from <= end && !one.isPrivate;
}

function coveredBy(covering: UnitSuspension, effective: Day, before: Day | null): StatusOnDay {
  const state = ({ suspended: 'suspended', in_force: 'in force', lifted: 'ended' } as const)[
    covering.standing
  ];
  const since = covering.from < effective ? effective : covering.from;
  return { state, since, until: earliest([covering.until, before]), by: covering };
}

/** Among suspensions that cover one day the one that started last decides; of two on one day, the later known. */
function latest(suspensions: readonly UnitSuspension[]): UnitSuspension | null {
  let best: UnitSuspension | null = null;
  for (const one of suspensions)
    if (!best || one.from > best.from || (one.from === best.from && one.knownFrom >= best.knownFrom))
      best = one;
  return best;
}

function nextStart(suspensions: readonly UnitSuspension[], asOf: Day): Day | null {
  return earliest(suspensions.map((one) => (one.from > asOf ? addDays(one.from, -1) : null)));
}

function earliest(days: readonly (Day | null)[]): Day | null {
  return days.reduce<Day | null>(
    (first, day) => (day !== null && (first === null || day < first) ? day : first),
    null,
  );
}

/** The days, on either clock, from which the unit may stand otherwise than on the day before. */
export function turningDays(unit: ControlUnit): Day[] {
  const days = new Set<Day>();
  const first = (day: Day | null): void => void (day !== null && days.add(day));
  const last = (day: Day | null): void => void (day !== null && days.add(addDays(day, 1)));
  first(unit.knownFrom);
  first(unit.effective);
  last(unit.plannedEnd);
  last(unit.ended);
  first(unit.ended);
  for (const one of unit.suspensions) {
    first(one.from);
    first(one.knownFrom);
    last(one.until);
  }
  return [...days].sort((a, b) => a - b);
}
