// The notes of a control answer, what limits it first: where the evidence ends, what was announced; then what else
// bears on it; last the lists, measures that do not decide, and entity lists.

import type { ControlData, Subject } from '../control-data/control-data';
import { dataDay } from '../control-data/control-data';
import type { Day } from '../control-data/days';
import { dayOfStated } from '../control-data/days';
import type { ControlUnit } from '../control-data/measures';
import { leavesFrom, reaches } from '../control-data/measures';
import type { EntityListing } from '../control-data/pack';
import type { ControlDecision } from './control';
import { fromOrigin } from './control';
import { MOST_FORMS, formsCounted, listedForms } from './control-forms';
import type { Named, Reason } from './explanation';
import { reason } from './explanation';
import { amountText, amountsOn } from './measure-amounts';
import type { SubjectScope, UnitOnSubject } from './scope';
import { distinctMembers, materialsOf, scopeOf } from './scope';
import type { StatusOnDay, When } from './status-on-day';
import { statusOnDay } from './status-on-day';

/** How a control question was asked, as far as its explanation says so. */
export interface ControlAsked {
  /** Left out where the origin is the workbook's default: then other origins that have measures are named. */
  isOriginNamed?: boolean;
}

export function controlNotes(data: ControlData, decision: ControlDecision, asked: ControlAsked): Reason[] {
  const scope = fromOrigin(scopeOf(data, decision.subject), decision.origin);
  const forms = formsNote(data, decision);
  const isLong = forms !== null && Number(forms.values['count']) > MOST_FORMS;
  return [
    ...announced(data, decision),
    ...checkedAlone(data, decision),
    ...evidenceEnd(data, decision.when, evidenceDay(data, decision, scope)),
    ...decidingMembers(data, decision, scope),
    ...(asked.isOriginNamed ? [] : otherOrigins(data, decision)),
    ...aboutCode(decision),
    ...(forms && !isLong ? [forms] : []),
    ...ownWords(decision),
    ...aboutBearing(decision, scope),
    ...(forms && isLong ? [forms] : []),
    ...notesOfNoted(scope.noted, decision),
    ...listings(data, decision),
  ];
}

/** Notes that limit an answer: an explanation says them right after its reason. */
export const LIMITING: ReadonlySet<string> = new Set([
  'note.announced',
  'note.checked-alone',
  'note.data-date',
]);

/** What an authority said about a measure whose standing is in doubt, where no instrument that does it was read. */
function announced(data: ControlData, { status, decided, when }: ControlDecision): Reason[] {
  if (status !== 'Review') return [];
  const doubtful = decided.flatMap(({ by }) => by).filter(({ onDay }) => onDay.state === 'uncertain');
  return data.topics.announcements.flatMap((one) => {
    const about = doubtful.find(({ unit, through }) =>
      [through ?? unit, unit].some(({ id, measure }) =>
        one.measures.some((named) => [id, measure.id].includes(named)),
      ),
    );
    const day = dayOfStated(one.announced);
    if (!about || day === null || day > when.asOf || data.known.from(one) > when.knownOn) return [];
    const until = one.until ? dayOfStated(one.until) : null;
    return reason('note.announced', {
      authority: one.authority,
      day: { day },
      says: one.says,
      reference: about.onDay.by?.fact.reference ?? unitName(about.through ?? about.unit),
      ...(until === null ? {} : { until: { day: until } }),
    });
  });
}

/** Where every origin counts, goods are called free as far as somebody looked: from which countries that is. */
export function checkedAlone(data: ControlData, decision: ControlDecision): Reason[] {
  const { status, origin, subject } = decision;
  if (status !== 'Not controlled' || origin !== null) return [];
  const codes = new Set(materialsOf(data, subject).flatMap(({ id }) => [...data.checkedOrigins(id)]));
  const places = [...codes].flatMap((code) => data.places.get(code)?.region ?? []);
  return places.length > 0 ? [reason('note.checked-alone', { origins: { list: places } })] : [];
}

/** That the answer's day lies after the evidence. */
export const evidenceEnd = (
  data: ControlData,
  { asOf }: Pick<When, 'asOf'>,
  day = dataDay(data),
): Reason[] => (asOf > day ? [reason('note.data-date', { day: { day }, age: asOf - day })] : []);

/**
 * Until when the evidence of an answer reaches: that of the packs whose measures bear on it, else of those that say that
 * the origin's controls were checked.
 */
function evidenceDay(data: ControlData, { origin, when }: ControlDecision, scope: SubjectScope): Day {
  const bearing = scope.deciding
    .filter(({ unit }) => unit.knownFrom <= when.knownOn)
    .map(({ unit }) => unit.measure);
  const checks = data.topics.checks.filter((one) => origin === null || origin.members.has(one.origin));
  const days = (bearing.length > 0 ? bearing : checks).flatMap((fact) => data.packOf(fact)?.dataDay ?? []);
  return days.length > 0 ? (Math.min(...days) as Day) : dataDay(data);
}

/** Where all countries that no measure treats apart decide too, naming the few others would mislead. */
function decidingMembers(
  data: ControlData,
  { decided, place }: ControlDecision,
  scope: SubjectScope,
): Reason[] {
  const named = decided.map((one) => one.country);
  const isPart = named.length > 0 && named.length < distinctMembers(place, scope).length;
  if (place.members.size <= 1 || named.includes('*') || !isPart) return [];
  const countries = named.map((code): Named => data.places.get(code)?.region ?? { name: code, code });
  return [reason('note.deciding-members', { countries: { list: countries } })];
}

/** Which other countries have measures on the goods, where the question names no origin. */
export function otherOrigins(data: ControlData, { subject, place, origin, when }: ControlDecision): Reason[] {
  if (origin === null) return [];
  const codes = new Set<string>();
  for (const { unit } of scopeOf(data, subject).deciding) {
    if (leavesFrom(unit, origin) || !reachesAny(unit, place.members)) continue;
    if (STANDS.has(statusOnDay(unit, when).state)) codes.add(unit.jurisdiction);
  }
  if (codes.size === 0) return [];
  const list = [...codes].map((code): Named => data.places.get(code)?.region ?? { name: code, code });
  return [
    reason('note.other-origins', { origins: { list }, count: codes.size, subject: subjectNamed(subject) }),
  ];
}

const STANDS: ReadonlySet<string> = new Set(['before', 'in force', 'suspended', 'uncertain']);

/** How a customs code was taken: whose tariff it is of, and that a line mixes goods. */
export function aboutCode({ subject }: Pick<ControlDecision, 'subject'>): Reason[] {
  if (subject.kind !== 'hs') return [];
  const { code, tariff } = subject;
  return [
    ...(tariff === 'head' ? [reason('note.hs-head', { code: codeShown(code) })] : []),
    ...(tariff === 'own' ? [reason('note.hs-own', { code })] : []),
    reason('note.hs-mixes', { code }),
  ];
}

/** The forms that the deciding measures list, unless the reason has named them. */
function formsNote(data: ControlData, decision: ControlDecision): Reason | null {
  const { subject } = decision;
  if (subject.kind === 'hs' || subject.material.form) return null;
  const forms = listedForms(data, decision);
  const counted = formsCounted(data, decision).length;
  if (forms.length === 0 || (counted > 0 && counted <= MOST_FORMS)) return null;
  return reason('note.forms', { forms: { list: forms }, count: forms.length });
}

const ownWords = ({ subject }: ControlDecision): Reason[] =>
  subject.kind === 'material' && subject.material.notes
    ? [reason('note.own-words', { text: subject.material.notes })]
    : [];

/** What is due, suspended or in doubt among the measures that can decide. */
function aboutBearing({ status, decided, place, when }: ControlDecision, scope: SubjectScope): Reason[] {
  const doubted = new Set(
    status === 'Review' ? decided.flatMap(({ by }) => by).map(({ unit, through }) => through ?? unit) : [],
  );
  return scope.deciding.flatMap(({ unit }) => {
    if (!reachesAny(unit, place.members)) return [];
    const onDay = statusOnDay(unit, when);
    if (onDay.state === 'before')
      return reason('note.due', { measure: unitName(unit), day: { day: unit.effective! } });
    return onDay.state === 'uncertain' && doubted.has(unit) ? [] : notInForce(unitName(unit), onDay);
  });
}

/** That a measure is suspended until a day, or that nothing is known of it since one. */
function notInForce(measure: string, { state, since, until, by }: StatusOnDay): Reason[] {
  if (state === 'suspended' && until)
    return [reason('note.suspended-until', { measure, day: { day: until } })];
  if (state !== 'uncertain') return [];
  return [reason(by ? 'note.doubt' : 'note.doubt-plan', { measure, day: { day: since! } })];
}

/** What measures that never decide say, and whether they stand; clauses that say the same are one measure. */
function notesOfNoted(noted: readonly UnitOnSubject[], { place, when }: ControlDecision): Reason[] {
  const alike = new Map<string, { units: ControlUnit[]; onDay: StatusOnDay }>();
  for (const { unit } of noted) {
    const onDay = statusOnDay(unit, when);
    if (!reachesAny(unit, place.members) || !['in force', 'suspended', 'uncertain'].includes(onDay.state))
      continue;
    const key = [unit.measure.id, unit.effect, onDay.state, onDay.until].join('|');
    const others = alike.get(key);
    if (others) others.units.push(unit);
    else alike.set(key, { units: [unit], onDay });
  }
  return [...alike.values()].flatMap(({ units, onDay }) => {
    const [unit] = units as [ControlUnit];
    const measure = units.length > 1 ? unit.measure.reference : unitName(unit);
    return [effectNote(unit, measure, when), ...notInForce(measure, onDay)];
  });
}

function effectNote(unit: ControlUnit, measure: string, { asOf }: When): Reason {
  const { title, whyNotDeciding } = unit.measure;
  // Its effect could decide, and what was read of it is not enough to.
  if (!unit.decides)
    return reason('note.undecided', {
      measure,
      title,
      why: unit.clause?.whyNotDeciding ?? whyNotDeciding ?? '',
    });
  if (unit.effect === 'end_use_ban' && /military/i.test(unit.clause?.title ?? title))
    return reason('note.effect.military', { measure });
  const amounts = unit.effect === 'export_tax' ? amountsOn(unit, asOf).map(amountText).join('; ') : '';
  return reason(`note.effect.${unit.effect}`, { measure, amounts });
}

export function reachesAny(unit: ControlUnit, members: ReadonlySet<string>): boolean {
  for (const country of members) if (reaches(unit, country)) return true;
  return false;
}

type ListingState = 'listed' | 'suspended' | 'open';

/**
 * Entity lists that name users in the destination, of the origin's jurisdiction: those that hold or are announced, those that are
 * suspended, and those whose suspension has passed with no fact on what followed. An ended one is not cited.
 */
function listings(data: ControlData, { place, origin, when }: ControlDecision): Reason[] {
  const found = new Map<ListingState, EntityListing[]>();
  for (const listing of data.topics.listings) {
    const target = data.places.get(listing.destination);
    if (!target || ![...target.members].some((country) => place.members.has(country))) continue;
    if (origin !== null && !origin.members.has(listing.jurisdiction)) continue;
    const state = listingState(data, listing, when);
    if (state !== null) found.set(state, [...(found.get(state) ?? []), listing]);
  }
  return (['listed', 'suspended', 'open'] as const).flatMap((state) => {
    const list = (found.get(state) ?? []).map(({ reference }) => reference);
    return list.length > 0 ? [reason(`note.listings.${state}`, { references: { list } })] : [];
  });
}

function listingState(
  data: ControlData,
  listing: EntityListing,
  { asOf, knownOn }: When,
): ListingState | null {
  if (data.known.from(listing) > knownOn) return null;
  const stated = (text: string | null | undefined): Day | null => (text ? dayOfStated(text) : null);
  const from = stated(listing.announced ?? listing.effective);
  if (from !== null && from > asOf) return null;
  const ended = stated(listing.until);
  if (ended !== null && asOf > ended && ended <= knownOn) return null;
  let state: ListingState = 'listed';
  for (const suspension of listing.suspensions ?? []) {
    const first = stated(suspension.from)!;
    const last = stated(suspension.until);
    if (first > asOf || first > knownOn) continue;
    if (last === null || asOf <= last) return 'suspended';
    state = 'open';
  }
  return state;
}

/** A customs code as it is written: `8505.11`. */
export const codeShown = (code: string): string =>
  code.length > 4 ? `${code.slice(0, 4)}.${code.slice(4)}` : code;

export const subjectNamed = (subject: Subject): string | Named =>
  subject.kind === 'hs' ? `HS ${subject.code}` : subject.material;

/** The reference of a measure; for a clause its title, with the reference in front where it is not in it. */
export function unitName({ clause, measure }: ControlUnit): string {
  if (!clause) return measure.reference;
  return clause.title.startsWith(measure.reference) ? clause.title : `${measure.reference} (${clause.title})`;
}
