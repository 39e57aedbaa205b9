// What makes an answer a Review: a suspension or planned end that passed, or a license past the longest validity by law.

import type { ControlData } from '../../control-data/control-data';
import type { Day } from '../../control-data/days';
import { addDays } from '../../control-data/days';
import type { ControlUnit } from '../../control-data/measures';
import type { License } from '../../control-data/pack';
import type { Explanation } from '../../questions/explanation';
import { licenseOnDay } from '../../questions/license-on-day';
import { statusOnDay } from '../../questions/status-on-day';

/** A question that the data leaves open and that a person with a notice in hand can settle. */
export type OpenQuestion =
  | {
      readonly kind: 'measure';
      /** Of the suspension that ran out, or of the measure whose planned end passed. */
      readonly id: string;
      /** The reference by which the field cites it. */
      readonly name: string;
      /** What it is, in words. */
      readonly title: string;
      /** Measures or clauses whose standing is open. */
      readonly measures: readonly string[];
      /** The first day of doubt. */
      readonly since: Day;
      readonly was: 'suspended' | 'in force';
    }
  | {
      readonly kind: 'license';
      readonly id: string;
      readonly name: string;
      readonly license: License;
      readonly since: Day;
    };

/** The open questions behind a Review, those that decide it first. */
export function openQuestions(
  data: ControlData,
  { claims, asOf, knownOn }: Pick<Explanation, 'claims' | 'asOf' | 'knownOn'>,
): OpenQuestion[] {
  const used = new Set(claims.filter((claim) => claim.used).map(({ fact }) => fact));
  const when = { asOf, knownOn };
  const questions = new Map<string, OpenQuestion>();
  for (const unit of data.units) {
    if (!bearsOn(unit, used)) continue;
    const onDay = statusOnDay(unit, when);
    if (onDay.state !== 'uncertain') continue;
    const fact = onDay.by?.fact;
    const id = fact?.id ?? unit.id;
    questions.set(id, {
      kind: 'measure',
      id,
      name: fact?.reference || unit.measure.reference,
      title: fact?.title ?? unit.measure.title,
      measures: fact?.measures ?? [unit.id],
      since: onDay.since!,
      was: fact?.standing === 'suspended' ? 'suspended' : 'in force',
    });
  }
  if (questions.size > 0) return [...questions.values()];
  return data.topics.licenses.flatMap((license): OpenQuestion[] => {
    if (!used.has(license.id)) return [];
    const company = data.companies.get(license.company);
    const onDay = company && licenseOnDay(data, license, company, when);
    if (onDay?.state !== 'Review' || onDay.lastDay === null) return [];
    const regions = license.regions.map(({ stated }) => stated).join(', ');
    return [
      {
        kind: 'license',
        id: license.id,
        name: `${company!.name}, ${regions}`,
        license,
        since: addDays(onDay.lastDay, 1),
      },
    ];
  });
}

const bearsOn = ({ measure, suspensions }: ControlUnit, used: ReadonlySet<string>): boolean =>
  used.has(measure.id) || suspensions.some(({ fact }) => used.has(fact.id));
