// The explanation of a license answer: the control behind it, every license of the exporter, and why each counts or not.

import type { ControlData, Subject } from '../control-data/control-data';
import type { Day } from '../control-data/days';
import { addDays } from '../control-data/days';
import type { License } from '../control-data/pack';
import { controlReason, countryNamed, explainControl } from './control-explanation';
import { MOST_FORMS, formsCounted } from './control-forms';
import { LIMITING, aboutCode, evidenceEnd } from './control-notes';
import { nextControlDate } from './control-events';
import type { Claim, Explanation, Reason, ReasonValue } from './explanation';
import { claimsOf, competingClaims, reason, shownDay } from './explanation';
import type { LicenseDecision } from './license';
import { covers } from './license';
import type { LicenseOnDay } from './license-on-day';
import { startStated } from './license-on-day';

/** @param goods what was asked about, where that is a customs code: how it was taken is said too */
export function explainLicense(
  data: ControlData,
  decision: LicenseDecision,
  goods: Subject | null = null,
): Explanation {
  // From where an exporter exports is known with its home.
  const control = decision.control
    ? explainControl(data, decision.control, { isOriginNamed: decision.company.home !== null })
    : null;
  const decidedByLicense = decision.cells.length > 0;
  const span = decidedByLicense
    ? licenseSpan(decision)
    : { since: control?.since ?? null, until: control?.until ?? null };
  return {
    answer: decision.status,
    format: 'text',
    asOf: decision.when.asOf,
    knownOn: decision.when.knownOn,
    reason: licenseReason(data, decision),
    notes: limitsFirst(
      [...licenseNotes(data, decision), ...(goods ? aboutCode({ subject: goods }) : [])],
      control?.notes ?? evidenceEnd(data, decision.when),
    ),
    claims: [
      ...decision.licenses
        .filter((one) => one.known)
        .flatMap((one) => licenseClaims(data, one, decides(decision, one))),
      ...(control?.claims ?? []),
    ],
    ...span,
    next: nextLicenseDate(data, decision),
  };
}

const decides = (decision: LicenseDecision, one: LicenseOnDay): boolean =>
  decision.cells.some((cell) => cell.by?.license === one.license);

/** The notes of the licenses stand between what limits the control and what else is to know of it. */
function limitsFirst(own: readonly Reason[], ofControl: readonly Reason[]): Reason[] {
  const limits = ofControl.filter(({ code }) => LIMITING.has(code));
  return [...limits, ...own, ...ofControl.filter(({ code }) => !LIMITING.has(code))];
}

function licenseSpan(decision: LicenseDecision): { since: Day | null; until: Day | null } {
  const by = decision.cells.map((cell) => cell.by).filter((one) => one !== null);
  if (by.length < decision.cells.length) return { since: null, until: null };
  const starts = by.map((one) =>
    one.state === 'Review' || one.state === 'Expired' ? addDays(one.lastDay!, 1) : one.start,
  );
  const ends = by
    .filter((one) => one.state === 'Granted' || one.state === 'Partial')
    .map((one) => one.lastDay)
    .filter((day) => day !== null);
  return {
    since: Math.max(...starts) as Day,
    until: ends.length > 0 ? (Math.min(...ends) as Day) : null,
  };
}

/** Why a license answer is what it is; where its control counts for some forms alone, `only` names them. */
export function licenseReason(data: ControlData, decision: LicenseDecision): Reason {
  const { company, place, control, status } = decision;
  const only = control === null ? [] : formsCounted(data, control);
  const base = {
    company,
    place: place.region,
    subject: { list: decision.materials },
    ...(only.length > 0 ? { only: { list: only.slice(0, MOST_FORMS) }, more: only.length - MOST_FORMS } : {}),
  };
  if (!control) return reason('license.unknown', base);
  if (decision.cells.length === 0) {
    const why = controlReason(data, control);
    return { code: `license.by-${why.code}`, values: { ...why.values, ...base } };
  }
  const deciding = decision.cells.find((cell) => cell.status === status) ?? decision.cells[0]!;
  const group = decision.cells.length > 1;
  if (group && status === 'Partial') {
    const covered = decision.cells.filter(
      (cell) => cell.status === 'Granted' || cell.status === 'Partial',
    ).length;
    return reason('license.partial-group', { ...base, covered, count: decision.cells.length });
  }
  if (!deciding.by) {
    if (decision.held) return reason('license.required-held', base);
    if (control.decided[0]?.by[0]?.unit.effect !== 'quota') return reason('license.required', base);
    return { code: 'license.by-control.quota', values: { ...controlReason(data, control).values, ...base } };
  }
  const { license, start, lastDay, lastDayFrom } = deciding.by;
  const values = {
    ...base,
    start: { day: start },
    dated: startStated(license).dated,
    scope: license.scope,
    kind: license.kind,
    ...(lastDay ? { last: { day: lastDay } } : {}),
  };
  switch (deciding.status) {
    case 'Granted':
    case 'Partial':
      return reason(
        `license.${deciding.status === 'Granted' ? 'granted' : 'partial'}.${slug(lastDayFrom)}`,
        values,
      );
    case 'Review':
      return reason('license.review', values);
    case 'Expired':
      return reason('license.expired', values);
    case 'Pending':
      return reason('license.pending', values);
    case 'Refused':
      return reason('license.refused', values);
    case 'Revoked':
      return reason('license.revoked', values);
    default:
      return reason(decision.held ? 'license.required-held' : 'license.required', base);
  }
}

const slug = (from: LicenseOnDay['lastDayFrom']): string => (from ?? 'law').replace(' ', '-');

function licenseNotes(data: ControlData, decision: LicenseDecision): Reason[] {
  const notes: Reason[] = [];
  for (const one of decision.licenses) {
    if (!one.known) continue;
    const record = recordNamed(decision, one);
    if (one.destinations.size === 0) notes.push(reason('note.license-names-no-region', record));
    else if (
      decision.cells.length > 0 &&
      !decision.materials.some((material) => covers(data, one.license, material))
    )
      notes.push(reason('note.license-other-goods', record));
    if (decides(decision, one) && one.license.conditions)
      notes.push(reason('note.conditions', { text: one.license.conditions }));
    if (decides(decision, one) && one.license.status === 'granted' && !one.license.granted)
      notes.push(reason('note.grant-day-not-disclosed', record));
  }
  return [...notes, ...withoutLicense(data, decision)];
}

/** Which countries no license reaches; for a single country, which of its goods none covers. */
function withoutLicense(data: ControlData, { cells, place }: LicenseDecision): Reason[] {
  const without = cells.filter((cell) => cell.status === 'Required');
  if (without.length === 0 || without.length === cells.length) return [];
  const countries = [...new Set(without.map((cell) => cell.country))];
  if (place.members.size > 1)
    return [
      reason('note.without-license', {
        countries: { list: countries.map((code) => countryNamed(data, code)) },
      }),
    ];
  const goods = [...new Set(without.map((cell) => cell.material))];
  return [reason('note.without-license-goods', { place: place.region, goods: { list: goods } })];
}

/** A record as people tell it from others: by exporter, regions and day. Its id is for those who look into the data. */
const recordNamed = (
  { company }: LicenseDecision,
  { license, start }: LicenseOnDay,
): Record<string, ReasonValue> => ({
  company,
  stated: regionsStated(license) || '–',
  day: shownDay(license.granted) || shownDay(license.disclosed) || { day: start },
});

export const regionsStated = (license: License): string =>
  license.regions.map(({ stated }) => stated).join(', ');

const LICENSE_FIELDS: Record<string, string> = {
  disclosed: 'Disclosed on',
  granted: 'Granted on',
  validUntil: 'Valid until',
  status: 'License status',
  regions: 'Regions stated',
  scope: 'Scope',
};

/** What the sources say of one license. */
export function licenseClaims(data: ControlData, one: LicenseOnDay, used: boolean): Claim[] {
  const { license } = one;
  const first = (claim: string, value: string, basis?: Claim['basis']): Claim[] =>
    value ? claimsOf(data, license, { claim, value, used, basis }, 'first source') : [];
  const validity =
    one.lastDay === null
      ? []
      : claimsOf(
          data,
          license,
          {
            claim: one.lastDayFrom === 'law' ? 'Valid until (longest by law)' : 'Valid until',
            value: one.lastDay,
            format: 'day',
            basis: one.lastDayFrom === 'stated' ? undefined : 'derived',
            used,
          },
          'first source',
        );
  return [
    ...claimsOf(data, license, { claim: 'License status', value: license.status, used }),
    ...first('Regions stated', regionsStated(license)),
    ...first('Disclosed on', shownDay(license.disclosed)),
    ...first('Granted on', shownDay(license.granted) || 'not disclosed'),
    ...first('Scope', license.scope),
    ...validity,
    ...competingClaims(data, license, LICENSE_FIELDS),
  ];
}

/** The next day on which the answer can change: a license's first or last day, or a date of the controls. */
export function nextLicenseDate(data: ControlData, decision: LicenseDecision): Day | null {
  const { when, place, materials, origin } = decision;
  const days: Day[] = [];
  for (const material of materials) {
    const day = nextControlDate(data, { kind: 'material', material }, place, when, origin);
    if (day !== null) days.push(day);
  }
  for (const one of decision.licenses) {
    if (!one.known || !reachesAny(one, place.members)) continue;
    if (!materials.some((material) => covers(data, one.license, material))) continue;
    if (one.start > when.asOf) days.push(one.start);
    if (one.lastDay !== null && one.lastDay >= when.asOf) days.push(one.lastDay);
  }
  return days.length > 0 ? (Math.min(...days) as Day) : null;
}

function reachesAny(one: LicenseOnDay, members: ReadonlySet<string>): boolean {
  for (const country of members) if (one.destinations.has(country)) return true;
  return false;
}
