// What a pack answers on a day, question by question, so that two packs can be compared by their answers.
import type { ControlData } from '../../control-data/control-data';
import type { Day } from '../../control-data/days';
import type { ControlUnit } from '../../control-data/measures';
import type { License } from '../../control-data/pack';
import { type ControlStatus, controlStatus } from '../../questions/control';
import { type LicenseAnswer, homeOf, licenseStatus } from '../../questions/license';
import { licenseReach } from '../../questions/license-reach';
import { reachOf, unitsReaching } from '../../questions/reach';

/** One country each: a group's answer follows from them. */
export const countriesOf = (data: ControlData): string[] =>
  [...data.places.values()]
    .filter(({ code, members }) => members.size === 1 && members.has(code))
    .map(({ code }) => code);

/** Countries whose controls the data holds. */
const originsOf = (data: ControlData): string[] => [
  ...new Set(
    data.units.filter(({ direction }) => direction === 'export').map(({ jurisdiction }) => jurisdiction),
  ),
];

export interface AnswerKey {
  kind: 'control' | 'license';
  /** Material, with the country that it comes from; or exporter. */
  what: string;
  country: string;
}

/** Every control answer (material and origin, by destination) and every license answer (exporter, by destination). */
export function* answersOn(
  data: ControlData,
  day: Day,
): Generator<AnswerKey & { answer: ControlStatus | LicenseAnswer }, void> {
  const when = { asOf: day, knownOn: day };
  const countries = countriesOf(data).map((code) => data.places.get(code)!);
  const origins = originsOf(data).flatMap((code) => data.places.get(code) ?? []);
  for (const material of data.materials.values()) {
    const subject = { kind: 'material' as const, material };
    const concerned = origins.filter(({ code }) =>
      reachOf(data, subject).deciding.some(({ unit }) => unit.jurisdiction === code),
    );
    for (const origin of concerned)
      for (const place of countries)
        yield {
          kind: 'control',
          what: `${material.name} from ${origin.region.name}`,
          country: place.code,
          answer: controlStatus(data, { subject, place, when, origin }),
        };
  }
  for (const company of data.companies.values())
    for (const place of countries)
      yield {
        kind: 'license',
        what: company.name,
        country: place.code,
        answer: licenseStatus(data, { company, place, materials: null, when }),
      };
}

/** How many control answers (material by destination) some measures bear on. */
export function answersOnUnits(data: ControlData, units: readonly ControlUnit[]): number {
  const countries = countriesOf(data);
  let count = 0;
  for (const material of data.materials.values()) {
    const reach = reachOf(data, { kind: 'material', material });
    if (!reach.deciding.some(({ unit }) => units.includes(unit))) continue;
    for (const country of countries)
      if (unitsReaching(reach, country).some(({ unit }) => units.includes(unit))) count += 1;
  }
  return count;
}

/** How many license answers (product by destination) a license bears on. */
export function answersOnLicense(data: ControlData, license: License): number {
  const company = data.companies.get(license.company);
  const products = company?.products.length ? company.products.length : Math.max(1, license.materials.length);
  const home = company ? (homeOf(data, company)?.members ?? new Set<string>()) : new Set<string>();
  return [...licenseReach(data, license)].filter((country) => !home.has(country)).length * products;
}
