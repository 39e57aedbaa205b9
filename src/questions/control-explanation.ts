// The explanation of a control answer: its reason, its notes, and the claims of the measures behind it.

import type { ControlData } from '../control-data/control-data';
import { addDays } from '../control-data/days';
import type { ControlDecision, UnitOnDay } from './control';
import { decisionSpan, fromOrigin } from './control';
import { nextControlDate } from './control-events';
import { MOST_FORMS, formsCounted } from './control-forms';
import { controlNotes, subjectNamed, unitName } from './control-notes';
import type { Claim, Explanation, Named, Reason } from './explanation';
import { claimsOf, competingClaims, reason, shownDay } from './explanation';
import { amountText, amountsOn } from './measure-amounts';
import type { UnitOnSubject } from './scope';
import { scopeOf } from './scope';
import type { When } from './status-on-day';
import type { ControlAsked } from './control-notes';

export { unitName } from './control-notes';

export function explainControl(
  data: ControlData,
  decision: ControlDecision,
  asked: ControlAsked = {},
): Explanation {
  const span = decisionSpan(decision);
  return {
    answer: decision.status,
    format: 'text',
    asOf: decision.when.asOf,
    knownOn: decision.when.knownOn,
    reason: controlReason(data, decision),
    notes: controlNotes(data, decision, asked),
    claims: controlClaims(data, decision),
    since: span.since,
    until: span.until,
    next: nextControlDate(data, decision.subject, decision.place, decision.when, decision.origin),
  };
}

/** Why a control answer is what it is; where it counts for some forms alone, `only` names them. */
export function controlReason(data: ControlData, decision: ControlDecision): Reason {
  const { place, origin, when } = decision;
  const by = decision.decided[0]?.by[0];
  const only = formsCounted(data, decision);
  const values = {
    subject: subjectNamed(decision.subject),
    place: place.region,
    measure: by ? unitName(by.through ?? by.unit) : '',
    ...(only.length > 0 ? { only: { list: only.slice(0, MOST_FORMS) }, more: only.length - MOST_FORMS } : {}),
    ...(by?.onDay.since ? { since: { day: by.onDay.since } } : {}),
    ...(by?.onDay.until ? { until: { day: by.onDay.until } } : {}),
  };
  switch (decision.status) {
    case 'Prohibited':
      return reason(
        by?.unit.effect === 'presumption_of_denial' ? 'control.denied' : 'control.prohibited',
        values,
      );
    case 'Review':
      return reason(by?.onDay.by ? 'control.review.suspension' : 'control.review.end', {
        ...values,
        ended: { day: addDays(by!.onDay.since!, -1) },
        couldBe: decision.couldBe!,
      });
    case 'License required': {
      if (by?.unit.effect !== 'quota') return reason('control.license', values);
      const amounts = amountsOn(by.unit, when.asOf).map(amountText);
      return reason('control.quota', { ...values, amounts: amounts.join('; ') });
    }
    case 'Suspended':
      return reason('control.suspended', values);
    case 'Not controlled':
      return reason(decision.home ? 'control.home' : 'control.none', values);
    case 'Unknown':
      if (place.members.size === 0) return reason('control.unknown.region', values);
      return origin === null
        ? reason('control.unknown.material', values)
        : reason('control.unknown.origin', { ...values, origin: origin.region });
  }
}

export const countryNamed = (data: ControlData, code: string): Named =>
  data.places.get(code)?.region ?? { name: code, code };

function controlClaims(data: ControlData, decision: ControlDecision): Claim[] {
  const deciding = new Set(decision.decided.flatMap((one) => one.by).map((one) => one.unit));
  const { deciding: bearing, noted } = fromOrigin(scopeOf(data, decision.subject), decision.origin);
  return [...bearing, ...noted].flatMap((one) =>
    unitClaims(data, one, decision.when, deciding.has(one.unit) && isTop(one, decision)),
  );
}

function isTop(one: UnitOnSubject, decision: ControlDecision): boolean {
  return decision.decided.some(({ by }) => by.some(({ unit }: UnitOnDay) => unit === one.unit));
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
  const terms = unit.clause ?? measure;
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
  for (const suspension of unit.suspensions) {
    if (suspension.knownFrom > when.knownOn) continue;
    const { fact } = suspension;
    const window = `${fact.standing.replace('_', ' ')} from ${shownDay(fact.from)}${fact.until ? ` until ${shownDay(fact.until)}` : ''}`;
    claims.push(
      ...claimsOf(data, fact, { claim: `${unitName(unit)}: standing`, value: window, used }),
      ...competingClaims(data, fact, MEASURE_FIELDS),
    );
  }
  for (const item of one.items) claims.push(...competingClaims(data, item, MEASURE_FIELDS));
  return claims;
}
