// Is a material controlled for a destination on a day? The rule of the strictest measure certainly in force
// and the strictest in doubt, over every country of a group.

import type { ControlData, Subject } from '../control-data/control-data';
import type { ControlUnit } from '../control-data/measures';
import { leavesFrom } from '../control-data/measures';
import type { Place } from '../control-data/place';
import type { Day } from '../control-data/days';
import { Memo } from '../control-data/memo';
import type { SubjectScope, UnitOnSubject } from './scope';
import { EpochMemory, MOST_QUESTIONS } from './epochs';
import { STRICTNESS, distinctMembers, materialsOf, scopeOf, subjectId, unitsInScope } from './scope';
import type { StatusOnDay, StateOnDay, When } from './status-on-day';
import { statusOnDay, turningDays } from './status-on-day';

export type ControlStatus =
  'Prohibited' | 'Review' | 'License required' | 'Suspended' | 'Not controlled' | 'Unknown';

/** A unit that bears on the subject, with its standing for this question. */
export interface UnitOnDay extends UnitOnSubject {
  onDay: StatusOnDay;
  strictness: number;
  /** The listing measure whose standing it takes, where it reaches only what that one lists and stands firmer. */
  through: ControlUnit | null;
}

/** The answer for one country (or for all countries that are treated alike). */
export interface CountryDecision {
  country: string;
  status: ControlStatus;
  /** What a Review could turn out to be. */
  couldBe: 'Prohibited' | 'License required' | null;
  /** The units that decide it, strictest first; for Not controlled none. */
  by: readonly UnitOnDay[];
}

export interface ControlDecision {
  subject: Subject;
  place: Place;
  /** From where the goods are exported; null where every origin counts. */
  origin: Place | null;
  when: When;
  status: ControlStatus;
  couldBe: CountryDecision['couldBe'];
  /** The countries that decide a group's answer. */
  decided: readonly CountryDecision[];
  /** True where exports do not come into it: every measure is of the destination's own jurisdiction. */
  home: boolean;
}

/** Groups take the strictest member, in this order. */
const RANK: Record<string, number> = {
  Prohibited: 6,
  'Review:Prohibited': 5,
  'License required': 4,
  'Review:License required': 3,
  Suspended: 2,
  'Not controlled': 1,
  Unknown: 0,
};

/** How strict an answer is when members of a group or products of an exporter are compared. */
export function controlRank(decision: {
  status: ControlStatus;
  couldBe: CountryDecision['couldBe'];
}): number {
  return RANK[decision.couldBe ? `${decision.status}:${decision.couldBe}` : decision.status]!;
}

export interface ControlQuestion {
  subject: Subject;
  place: Place;
  when: When;
  /** From where the goods are exported: only measures of these countries count. Null counts all. */
  origin?: Place | null;
}

/** Of each origin what is remembered of a subject: keys as they are, since putting two together costs more than a lookup. */
const memories = new Memo<ControlData, string, Map<string, EpochMemory<ControlStatus>>>();

/** No code of a place has this form. */
const EVERY_ORIGIN = '*';

/** The status alone: what columns of lookups ask for. */
export function controlStatus(data: ControlData, question: ControlQuestion): ControlStatus {
  const { subject, place, when, origin } = question;
  const find = (): ControlStatus => decide(data, question).status;
  if (when.overrides) return find();
  const id = subjectId(subject);
  const ofOrigin = memories.recall(data, origin?.code ?? EVERY_ORIGIN, () => new Map());
  let memory = ofOrigin.get(id);
  if (!memory) {
    if (ofOrigin.size >= MOST_QUESTIONS) ofOrigin.clear();
    ofOrigin.set(id, (memory = new EpochMemory(controlTurns(data, subject))));
  }
  return memory.recall(place, when, find);
}

/** The days on which the control of a subject may turn. */
export const controlTurns = (data: ControlData, subject: Subject): Day[] =>
  scopeOf(data, subject).deciding.flatMap(({ unit }) => turningDays(unit));

const decisions = new Memo<ControlData, string, ControlDecision>(5_000);

/** The whole answer; the same question of the same data is answered once. */
export const controlDecision = (data: ControlData, question: ControlQuestion): ControlDecision =>
  question.when.overrides
    ? decide(data, question)
    : decisions.recall(data, controlKey(question), () => decide(data, question));

/** Tells questions apart whose answers may differ under the same assumptions. */
export const controlKey = ({ subject, place, when, origin }: ControlQuestion): string =>
  `${subjectId(subject)}|${place.code}|${when.asOf}|${when.knownOn}|${origin?.code ?? ''}`;

function decide(data: ControlData, question: ControlQuestion): ControlDecision {
  const { subject, place, when } = question;
  const unknown: ControlDecision = {
    subject,
    place,
    origin: question.origin ?? null,
    when,
    status: 'Unknown',
    couldBe: null,
    decided: [],
    home: false,
  };
  if (place.members.size === 0) return unknown;
  const origin = question.origin ?? null;
  const scope = fromOrigin(scopeOf(data, subject), origin);
  const uncontrolled = isCleared(data, subject, origin, scope) ? 'Not controlled' : 'Unknown';
  const standings = scope.deciding.map((one) => ({ ...one, onDay: statusOnDay(one.unit, when) }));
  const decisions = distinctMembers(place, scope).map((country) =>
    decideCountry(country, unitsInScope(scope, country), standings, uncontrolled),
  );
  const top = Math.max(...decisions.map(controlRank));
  const decided = decisions.filter((decision) => controlRank(decision) === top);
  const { status, couldBe } = decided[0]!;
  const home =
    status === 'Not controlled' &&
    place.members.size === 1 &&
    scope.deciding.length > 0 &&
    scope.deciding.every(({ unit }) => leavesFrom(unit, place));
  return { subject, place, origin, when, status, couldBe, decided, home };
}

/** What bears on goods that leave from some countries. */
export function fromOrigin(scope: SubjectScope, origin: Place | null): SubjectScope {
  if (origin === null) return scope;
  return {
    ...scope,
    deciding: scope.deciding.filter(({ unit }) => leavesFrom(unit, origin)),
    noted: scope.noted.filter(({ unit }) => leavesFrom(unit, origin)),
  };
}

/**
 * Whether goods that no measure reaches are free: their controls were looked at in each country that they may come
 * from, and for an HS code on each of its materials. Where every origin counts, it is enough that one was looked at.
 * A code that no measure of the origin refers to clears nothing: codes of the data are those of measures' own lists.
 */
function isCleared(
  data: ControlData,
  subject: Subject,
  origin: Place | null,
  { deciding, noted }: SubjectScope,
): boolean {
  const materials = materialsOf(data, subject);
  if (subject.kind === 'hs' && [...deciding, ...noted].every(({ items }) => items.length === 0)) return false;
  return (
    materials.length > 0 &&
    materials.every(({ id }) =>
      origin === null
        ? data.checkedOrigins(id).size > 0
        : origin.members.size > 0 && [...origin.members].every((country) => data.isChecked(id, country)),
    )
  );
}

function decideCountry(
  country: string,
  reaching: readonly UnitOnSubject[],
  standings: readonly (UnitOnSubject & { onDay: StatusOnDay })[],
  uncontrolled: 'Not controlled' | 'Unknown',
): CountryDecision {
  const all = standings
    .filter(({ unit }) => reaching.some((one) => one.unit === unit))
    .map((one): UnitOnDay => ({ ...one, strictness: STRICTNESS[one.unit.effect], through: null }));
  const units = all.map((one) => (one.unit.onlyListedItems ? limitedToListed(one, all) : one));
  const inState = (state: StateOnDay): UnitOnDay[] =>
    units.filter((one) => one.onDay.state === state).sort((a, b) => b.strictness - a.strictness);
  const certain = inState('in force');
  const doubtful = inState('uncertain');
  const suspended = inState('suspended');
  const c = certain[0]?.strictness ?? 0;
  const d = doubtful[0]?.strictness ?? 0;
  const strictest = (list: UnitOnDay[], strictness: number): UnitOnDay[] =>
    beyondListed(list.filter((one) => one.strictness === strictness));

  if (c === 2) return { country, status: 'Prohibited', couldBe: null, by: strictest(certain, 2) };
  if (d > c)
    return {
      country,
      status: 'Review',
      couldBe: d === 2 ? 'Prohibited' : 'License required',
      by: [...strictest(doubtful, d), ...certain],
    };
  if (c === 1) return { country, status: 'License required', couldBe: null, by: beyondListed(certain) };
  if (suspended.length > 0)
    return { country, status: 'Suspended', couldBe: null, by: beyondListed(suspended) };
  return { country, status: uncontrolled, couldBe: null, by: [] };
}

/** A unit that reaches only listed items decides nothing where a listing measure that is as strict decides too. */
function beyondListed(list: UnitOnDay[]): UnitOnDay[] {
  const decides = (one: UnitOnDay): boolean =>
    !one.unit.onlyListedItems ||
    !list.some((other) => !other.unit.onlyListedItems && other.strictness >= one.strictness);
  return list.some((one) => one.unit.onlyListedItems) ? list.filter(decides) : list;
}

/** From the firmest to none: a unit that reaches only listed items stands no firmer than the listing measure. */
const FIRMNESS: StateOnDay[] = ['in force', 'uncertain', 'suspended'];

function limitedToListed(one: UnitOnDay, all: readonly UnitOnDay[]): UnitOnDay {
  const own = FIRMNESS.indexOf(one.onDay.state);
  if (own < 0) return one;
  const firmness = ({ onDay }: UnitOnDay): number => FIRMNESS.indexOf(onDay.state);
  const [listing] = all
    .filter(
      (other) =>
        other.unit.effect === 'license_required' &&
        !other.unit.onlyListedItems &&
        other.items.length > 0 &&
        firmness(other) >= 0,
    )
    .sort((a, b) => firmness(a) - firmness(b));
  if (!listing) return { ...one, onDay: { ...one.onDay, state: 'absent' } };
  return firmness(listing) <= own ? one : { ...one, onDay: listing.onDay, through: listing.unit };
}

/** The first day on which today's answer held, and the last, as far as the deciding units say. */
export function decisionSpan(decision: ControlDecision): { since: Day | null; until: Day | null } {
  const units = decision.decided.flatMap((country) => country.by);
  const top = units.filter((one) => one.strictness === units[0]?.strictness);
  const since = top.map((one) => one.onDay.since).filter((day) => day !== null);
  const until = top.map((one) => one.onDay.until).filter((day) => day !== null);
  return {
    since: since.length > 0 ? (Math.min(...since) as Day) : null,
    until: until.length > 0 ? (Math.min(...until) as Day) : null,
  };
}
