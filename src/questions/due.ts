// What is due: dates that have passed since the evidence of the data, with no fact on what followed, and each of which
// could change an answer. A date that lies ahead comes due when it has passed.

import type { ControlData } from '../control-data/control-data';
import type { Day } from '../control-data/days';
import { addDays } from '../control-data/days';
import type { ControlUnit } from '../control-data/measures';
import type { Company, License, Suspension } from '../control-data/pack';
import { STRICTNESS } from './scope';
import type { LicenseOnDay } from './license-on-day';
import { licenseOnDay } from './license-on-day';
import type { When } from './status-on-day';
import { statusOnDay } from './status-on-day';

/** A suspension or a measure's own plan that ends, or a license that runs out. */
export type Due =
  | { kind: 'suspension'; day: Day; fact: Suspension; units: ControlUnit[] }
  | { kind: 'planned end'; day: Day; units: ControlUnit[] }
  | { kind: 'license'; day: Day; license: License; company: Company; by: LicenseOnDay['lastDayFrom'] };

/** The first day that is not yet covered by the evidence, of the pack that brought a record. */
const evidenceEnd = (data: ControlData, record: object): Day =>
  (data.packOf(record) ?? data.packs[0]!).dataDay;

/**
 * What has come due by a day, the earliest first. A private fact on what followed settles a date, and so does a later
 * record of the data.
 * @param by the working day, as a rule; nothing known only after it counts
 */
export function dueBy(data: ControlData, by: Day): Due[] {
  return dated(data, by, (record, day) => day > evidenceEnd(data, record) && day < by);
}

/** What will come due after a day and until another, both included: what is known of it by the first. */
export function dueBetween(data: ControlData, from: Day, until: Day): Due[] {
  return dated(data, from, (_, day) => day >= from && day <= until);
}

function dated(data: ControlData, knownOn: Day, counts: (record: object, day: Day) => boolean): Due[] {
  return [...unitsDue(data, knownOn, counts), ...licensesDue(data, knownOn, counts)].sort(
    (a, b) => a.day - b.day || nameOf(a).localeCompare(nameOf(b), 'en'),
  );
}

/** By what a date is sorted and cited: the reference of a measure or of a suspension, the exporter of a license. */
export function nameOf(due: Due): string {
  switch (due.kind) {
    case 'suspension':
      return due.fact.reference;
    case 'planned end':
      return due.units[0]!.measure.reference;
    case 'license':
      return due.company.name;
  }
}

const canDecide = ({ effect, decides, direction }: ControlUnit): boolean =>
  STRICTNESS[effect] > 0 && decides && direction === 'export';

function unitsDue(data: ControlData, knownOn: Day, counts: (record: object, day: Day) => boolean): Due[] {
  const suspensions = new Map<Suspension, ControlUnit[]>();
  const planned: Due[] = [];
  for (const unit of data.units) {
    const inDoubtAfter = (day: Day): boolean => {
      const when: When = { asOf: addDays(day, 1), knownOn };
      return statusOnDay(unit, when).state === 'uncertain';
    };
    for (const { fact, until, standing } of unit.suspensions)
      if (standing === 'suspended' && until !== null && counts(fact, until) && inDoubtAfter(until)) {
        const units = suspensions.get(fact);
        if (units) units.push(unit);
        else suspensions.set(fact, [unit]);
      }
    const end = unit.plannedEnd;
    if (end !== null && canDecide(unit) && counts(unit.measure, end) && inDoubtAfter(end))
      planned.push({ kind: 'planned end', day: end, units: [unit] });
  }
  // A suspension is settled as a whole: measures of it that never decide are listed beside those that do.
  const ends = [...suspensions].flatMap(([fact, units]): Due[] => {
    if (!units.some(canDecide)) return [];
    const until = units[0]!.suspensions.find((one) => one.fact === fact)!.until!;
    return [{ kind: 'suspension', day: until, fact, units }];
  });
  return [...ends, ...planned];
}

function licensesDue(data: ControlData, knownOn: Day, counts: (record: object, day: Day) => boolean): Due[] {
  return [...data.licensesOf].flatMap(([id, licenses]) => {
    const company = data.companies.get(id);
    if (!company) return [];
    const standings = licenses.map((one) => licenseOnDay(data, one, company, { asOf: knownOn, knownOn }));
    return standings.flatMap((one): Due[] => {
      const { license, lastDay, lastDayFrom, known } = one;
      if (!known || lastDay === null || !counts(license, lastDay) || isRenewed(one, standings)) return [];
      return [{ kind: 'license', day: lastDay, license, company, by: lastDayFrom }];
    });
  });
}

/** Whether another license of the exporter for all that one covers, in all that it reaches, is valid longer. */
function isRenewed(one: LicenseOnDay, all: readonly LicenseOnDay[]): boolean {
  return all.some(
    (other) =>
      other !== one &&
      other.known &&
      other.license.status === 'granted' &&
      other.lastDay !== null &&
      other.lastDay > one.lastDay! &&
      one.license.materials.every((id) => other.license.materials.includes(id)) &&
      other.license.measure === one.license.measure &&
      [...one.destinations].every((country) => other.destinations.has(country)) &&
      one.destinations.size > 0,
  );
}
