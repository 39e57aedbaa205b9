// Where one license stands on a day: its last valid day as stated, else by its stated length, else by the law's limit.

import type { ControlData } from '../control-data/control-data';
import type { Day, StatedDay } from '../control-data/days';
import { addDays, addMonths, dayOfStated } from '../control-data/days';
import { Memo } from '../control-data/memo';
import type { Company, License, LicenseKind } from '../control-data/pack';
import { isPause } from '../control-data/slices';
import type { Sliced } from '../control-data/slices';
import type { When } from './status-on-day';

export type LicenseState =
  'Granted' | 'Partial' | 'Review' | 'Pending' | 'Expired' | 'Refused' | 'Revoked' | 'Not yet';

export interface LicenseOnDay {
  license: License;
  known: boolean;
  knownFrom: Day;
  state: LicenseState;
  /** The first day of what the record states: of a grant the granted day, else the disclosed day; of any other status the reverse. */
  start: Day;
  /** The last valid day, and what says so. */
  lastDay: Day | null;
  lastDayFrom: 'stated' | 'stated length' | 'law' | null;
  destinations: ReadonlySet<string>;
  isPrivate: boolean;
}

/** Longest validity in months where no rule of the data says otherwise (Order 792 of the State Council, 2024). */
const LAW_LIMIT_MONTHS: Record<LicenseKind, number> = { individual: 12, general: 36, unknown: 12 };

export const licenseOnDay = (
  data: ControlData,
  license: License,
  company: Company,
  when: When,
): LicenseOnDay => onDay(fixedPart(data, license, company), when);

const onDay = (fixed: FixedPart, { asOf, knownOn }: When): LicenseOnDay => ({
  ...fixed,
  known: fixed.knownFrom <= knownOn,
  state: stateOn(fixed, asOf),
});

type FixedPart = Omit<LicenseOnDay, 'known' | 'state'>;

/** Licenses that name the same places, with their places in the data. */
export interface Reaching {
  readonly destinations: ReadonlySet<string>;
  readonly licenses: readonly { readonly at: number; readonly fixed: FixedPart }[];
}

/** An exporter may have thousands of licenses, but they name few places. */
export function licensesByReach(
  data: ControlData,
  company: Company,
  counts: (license: License) => boolean,
): readonly Reaching[] {
  const groups = new Map<
    string,
    { destinations: ReadonlySet<string>; licenses: { at: number; fixed: FixedPart }[] }
  >();
  (data.licensesOf.get(company.id) ?? []).forEach((license, at) => {
    if (!counts(license)) return;
    const fixed = fixedPart(data, license, company);
    const key = license.regions.map(({ region }) => region).join();
    const group = groups.get(key);
    if (group) group.licenses.push({ at, fixed });
    else groups.set(key, { destinations: fixed.destinations, licenses: [{ at, fixed }] });
  });
  return [...groups.values()];
}

/** How those stand that were known on a day and have begun, in the order of the data. */
export function standingOn(groups: readonly Reaching[], when: When): LicenseOnDay[] {
  const begun = groups.map(({ licenses }) =>
    licenses.filter(({ fixed }) => fixed.start <= when.asOf && fixed.knownFrom <= when.knownOn),
  );
  const all = begun.length === 1 ? begun[0]! : begun.flat().sort((a, b) => a.at - b.at);
  return all.map(({ fixed }) => onDay(fixed, when));
}
const fixedParts = new Memo<ControlData, License, FixedPart>();

/** What does not depend on the day; computed once for the life of the data. */
const fixedPart = (data: ControlData, license: License, company: Company): FixedPart =>
  fixedParts.recall(data, license, () => {
    const knownFrom = data.known.from(license);
    const start = dayOf(startStated(license).day) ?? knownFrom;
    const { lastDay, lastDayFrom } = validity(data, license, company, start);
    return {
      license,
      knownFrom,
      start,
      lastDay,
      lastDayFrom,
      destinations: licenseDestinations(data, license),
      isPrivate: data.privateIds.has(license.id),
    };
  });

/** Has that ready before the first question is asked, since an exporter may have thousands of records. */
export function* preparingLicenses(data: ControlData): Sliced<void> {
  let done = 0;
  for (const company of data.companies.values())
    for (const license of data.licensesOf.get(company.id) ?? []) {
      fixedPart(data, license, company);
      done += 1;
      if (isPause(done)) yield;
    }
}

const dayOf = (stated: string | null | undefined): Day | null => (stated ? dayOfStated(stated) : null);

/** The same day of the month is the last valid one: a license of 10 June for 12 months is valid on 10 June. */
function validity(
  data: ControlData,
  license: License,
  company: Company,
  start: Day,
): Pick<LicenseOnDay, 'lastDay' | 'lastDayFrom'> {
  if (license.status !== 'granted') return { lastDay: null, lastDayFrom: null };
  const stated = dayOf(license.validUntil);
  if (stated !== null) return { lastDay: stated, lastDayFrom: 'stated' };
  if (license.validMonths)
    return { lastDay: addMonths(start, license.validMonths), lastDayFrom: 'stated length' };
  return { lastDay: addMonths(start, lawLimit(data, license.kind, company.home)), lastDayFrom: 'law' };
}

function lawLimit(data: ControlData, kind: LicenseKind, jurisdiction: string | null): number {
  const slug = kind === 'general' ? 'validity-months-general' : 'validity-months-individual';
  const rule = data.rules.get(slug)?.find((one) => one.jurisdiction === jurisdiction && one.value !== null);
  return rule?.value ?? LAW_LIMIT_MONTHS[kind];
}

function stateOn({ license, start, lastDay, lastDayFrom }: FixedPart, asOf: Day): LicenseState {
  if (start > asOf) return 'Not yet';
  switch (license.status) {
    case 'applied':
      return 'Pending';
    case 'refused':
      return 'Refused';
    case 'revoked':
      return 'Revoked';
    case 'granted':
      if (lastDay !== null && asOf > lastDay) return lastDayFrom === 'law' ? 'Review' : 'Expired';
      return license.scope === 'some customers' || license.scope === 'some items' ? 'Partial' : 'Granted';
  }
}

/**
 * The day that a record starts with, and which of its days it is. An application, a refusal and a revocation start
 * with their own word: a granted day beside it is that of the license which was revoked. With neither day, the record
 * starts when it was known.
 */
export function startStated({ status, granted, disclosed }: License): {
  day: StatedDay | null;
  dated: 'granted' | 'disclosed' | 'published';
} {
  if (granted && (status === 'granted' || !disclosed)) return { day: granted, dated: 'granted' };
  return disclosed ? { day: disclosed, dated: 'disclosed' } : { day: null, dated: 'published' };
}

/** The days on which a license's standing changes: its first day, and the day after its last. */
export function licenseTurningDays(onDay: LicenseOnDay): Day[] {
  return onDay.lastDay === null ? [onDay.start] : [onDay.start, addDays(onDay.lastDay, 1)];
}

/** The countries (ISO alpha-2) that a license names; "not stated", "other regions" and customers name none. */
export function licenseDestinations(data: ControlData, license: License): ReadonlySet<string> {
  const named = license.regions
    .map(({ region }) => (region ? data.places.get(region)?.members : undefined))
    .filter((members) => members !== undefined);
  return named.length === 1 ? named[0]! : new Set(named.flatMap((members) => [...members]));
}

/** On the same scope a private fact wins: where one holds, the pack's own do not count. */
export function privateFirst(holding: readonly LicenseOnDay[]): readonly LicenseOnDay[] {
  return holding.some((one) => one.isPrivate) ? holding.filter((one) => one.isPrivate) : holding;
}
