// The explanation of a control answer: which measures decide, which do not, and what is due.

import type { ControlData } from '../control-data/control-data';
import { dataDay } from '../control-data/control-data';
import { addDays, dayOfStated } from '../control-data/days';
import type { ControlUnit } from '../control-data/measures';
import { reaches } from '../control-data/measures';
import type { ControlDecision, UnitStanding } from './control';
import { decisionSpan } from './control';
import { nextControlDate } from './control-events';
import type { Claim, Explanation, Named, Reason } from './explanation';
import { claimsOf, competingClaims, reason, shownDay } from './explanation';
import type { UnitOnSubject } from './reach';
import { distinctMembers, reachOf } from './reach';
import type { StandingOnDay, When } from './standing';
import { standingOn } from './standing';

const subjectNamed = ({ subject }: ControlDecision): string | Named =>
  subject.kind === 'hs' ? `HS ${subject.code}` : subject.material;

/** The reference of a measure; for a limb its title, with the reference in front where it is not in it. */
export function unitName({ limb, measure }: ControlUnit): string {
  if (!limb) return measure.reference;
  return limb.title.startsWith(measure.reference) ? limb.title : `${measure.reference} (${limb.title})`;
}

export function explainControl(data: ControlData, decision: ControlDecision): Explanation {
  const span = decisionSpan(decision);
  return {
    answer: decision.status,
    format: 'text',
    asOf: decision.when.asOf,
    knownOn: decision.when.knownOn,
    reason: controlReason(decision),
    notes: controlNotes(data, decision),
    claims: controlClaims(data, decision),
    since: span.since,
    until: span.until,
    next: nextControlDate(data, decision.subject, decision.place, decision.when),
  };
}

export function controlReason(decision: ControlDecision): Reason {
  const subject = subjectNamed(decision);
  const place = decision.place.region;
  const by = decision.decided[0]?.by[0];
  const values = {
    subject,
    place,
    measure: by ? unitName(by.through ?? by.unit) : '',
    ...(by?.standing.since ? { since: { day: by.standing.since } } : {}),
    ...(by?.standing.until ? { until: { day: by.standing.until } } : {}),
  };
  switch (decision.status) {
    case 'Prohibited':
      return reason(
        by?.unit.effect === 'presumption_of_denial' ? 'control.denied' : 'control.prohibited',
        values,
      );
    case 'Review':
      return reason(by?.standing.by ? 'control.review.suspension' : 'control.review.end', {
        ...values,
        ended: { day: addDays(by!.standing.since!, -1) },
        couldBe: decision.couldBe!,
      });
    case 'License required':
      return reason('control.license', values);
    case 'Suspended':
      return reason('control.suspended', values);
    case 'Not controlled':
      return reason(decision.home ? 'control.home' : 'control.none', values);
    case 'Unknown':
      return reason(
        decision.place.members.size === 0 ? 'control.unknown.region' : 'control.unknown.material',
        values,
      );
  }
}

function controlNotes(data: ControlData, decision: ControlDecision): Reason[] {
  const { subject, place, when } = decision;
  const reach = reachOf(data, subject);
  const notes: Reason[] = [];
  const group = place.members.size > 1;
  // Where all countries that no measure treats apart decide too, naming the few others would mislead.
  const named = decision.decided.map((one) => one.country);
  if (
    group &&
    !named.includes('*') &&
    named.length > 0 &&
    named.length < distinctMembers(place, reach).length
  )
    notes.push(
      reason('note.deciding-members', { countries: { list: named.map((code) => countryNamed(data, code)) } }),
    );
  if (subject.kind === 'hs') notes.push(reason('note.hs-mixes', { code: subject.code }));
  else {
    const forms = listedForms(data, decision);
    if (forms.length > 0 && !subject.material.form)
      notes.push(reason('note.forms', { forms: { list: forms } }));
    if (subject.material.notes) notes.push(reason('note.own-words', { text: subject.material.notes }));
  }
  for (const { unit } of reach.deciding)
    if (reachesAny(unit, place.members)) {
      const standing = standingOn(unit, when);
      if (standing.state === 'before')
        notes.push(reason('note.due', { measure: unitName(unit), day: { day: unit.effective! } }));
      if (standing.state !== 'doubt' || decision.status !== 'Review')
        notes.push(...notInForce(unitName(unit), standing));
    }
  notes.push(...notesOfNoted(reach.noted, decision));
  const listed = data.topics.listings.filter((listing) => {
    const target = data.places.get(listing.destination);
    return (
      target !== undefined &&
      data.known.from(listing) <= when.knownOn &&
      (dayOfStated(listing.announced ?? listing.effective ?? '') ?? when.asOf) <= when.asOf &&
      [...target.members].some((country) => place.members.has(country)) &&
      !group
    );
  });
  if (listed.length > 0)
    notes.push(reason('note.listings', { references: { list: listed.map((one) => one.reference) } }));
  if (when.asOf > dataDay(data)) notes.push(reason('note.data-date', { day: { day: dataDay(data) } }));
  return notes;
}

/** That a measure is suspended until a day, or that its standing is open since one. */
function notInForce(measure: string, { state, since, until }: StandingOnDay): Reason[] {
  if (state === 'suspended' && until)
    return [reason('note.suspended-until', { measure, day: { day: until } })];
  return state === 'doubt' ? [reason('note.doubt', { measure, day: { day: since! } })] : [];
}

/** What measures that never decide say, and whether they stand; limbs that say the same are one measure. */
function notesOfNoted(noted: readonly UnitOnSubject[], { place, when }: ControlDecision): Reason[] {
  const alike = new Map<string, { units: ControlUnit[]; standing: StandingOnDay }>();
  for (const { unit } of noted) {
    const standing = standingOn(unit, when);
    if (!reachesAny(unit, place.members) || !['in force', 'suspended', 'doubt'].includes(standing.state))
      continue;
    const key = [unit.measure.id, unit.effect, standing.state, standing.until].join('|');
    const others = alike.get(key);
    if (others) others.units.push(unit);
    else alike.set(key, { units: [unit], standing });
  }
  return [...alike.values()].flatMap(({ units, standing }) => {
    const [unit] = units as [ControlUnit];
    const measure = units.length > 1 ? unit.measure.reference : unitName(unit);
    return [reason(`note.effect.${unit.effect}`, { measure }), ...notInForce(measure, standing)];
  });
}

function reachesAny(unit: ControlUnit, members: ReadonlySet<string>): boolean {
  for (const country of members) if (reaches(unit, country)) return true;
  return false;
}

export const countryNamed = (data: ControlData, code: string): Named =>
  data.places.get(code)?.region ?? { name: code, code };

/** The forms that the deciding measures list, in words: "Gallium metal", "Gallium nitride". */
function listedForms(data: ControlData, decision: ControlDecision): Named[] {
  const items = decision.decided.flatMap((one) => one.by).flatMap((one) => one.items);
  const ids = new Set(items.flatMap((item) => item.materials));
  return [...ids].slice(0, 12).map((id) => data.materials.get(id) ?? { name: id });
}

function controlClaims(data: ControlData, decision: ControlDecision): Claim[] {
  const deciding = new Set(decision.decided.flatMap((one) => one.by).map((one) => one.unit));
  const { deciding: bearing, noted } = reachOf(data, decision.subject);
  return [...bearing, ...noted].flatMap((one) =>
    unitClaims(data, one, decision.when, deciding.has(one.unit) && isTop(one, decision)),
  );
}

function isTop(one: UnitOnSubject, decision: ControlDecision): boolean {
  return decision.decided.some(({ by }) => by.some((standing: UnitStanding) => standing.unit === one.unit));
}

const MEASURE_FIELDS: Record<string, string> = {
  announced: 'Announced',
  effective: 'Effective',
  until: 'Until',
  effect: 'Effect',
  hs: 'HS line',
  standing: 'Standing',
};

/** What the sources say of one unit and of its standing; nothing that was not known yet. */
export function unitClaims(data: ControlData, one: UnitOnSubject, when: When, used: boolean): Claim[] {
  const { unit } = one;
  if (unit.knownFrom > when.knownOn) return [];
  const { measure } = unit;
  const terms = unit.limb ?? measure;
  const claims = claimsOf(data, measure, {
    claim: `${unitName(unit)}: effect`,
    value: unit.effect.replaceAll('_', ' '),
    used,
  });
  const first = (claim: string, value: string): Claim[] =>
    value
      ? claimsOf(data, measure, { claim: `${unitName(unit)}: ${claim}`, value, used }, 'first source')
      : [];
  claims.push(
    ...first('announced', shownDay(terms.announced ?? measure.announced)),
    ...first('effective', shownDay(terms.effective)),
    ...first('ended', shownDay(terms.ended)),
    ...competingClaims(data, measure, MEASURE_FIELDS),
  );
  for (const standing of unit.standings) {
    if (standing.knownFrom > when.knownOn) continue;
    const { fact } = standing;
    const window = `${fact.standing.replace('_', ' ')} from ${shownDay(fact.from)}${fact.until ? ` until ${shownDay(fact.until)}` : ''}`;
    claims.push(
      ...claimsOf(data, fact, { claim: `${unitName(unit)}: standing`, value: window, used }),
      ...competingClaims(data, fact, MEASURE_FIELDS),
    );
  }
  for (const item of one.items) claims.push(...competingClaims(data, item, MEASURE_FIELDS));
  return claims;
}
