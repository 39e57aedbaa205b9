// What a pack answers on a day, question by question, so that two packs can be compared by their answers.
import type { ControlData } from '../../control-data/control-data';
import type { Day } from '../../control-data/days';
import { controlStatus } from '../../questions/control';
import type { ControlStatus } from '../../questions/control';
import { countriesOf } from '../../questions/due-answers';
import { licenseStatus } from '../../questions/license';
import type { LicenseAnswer } from '../../questions/license';
import { scopeOf } from '../../questions/scope';

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
      scopeOf(data, subject).deciding.some(({ unit }) => unit.jurisdiction === code),
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
