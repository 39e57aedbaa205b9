// Which control units bear on a subject, and which countries of a region they treat alike.

import type { ControlData, Subject } from '../control-data/control-data';
import type { ControlUnit } from '../control-data/measures';
import type { Day } from '../control-data/days';
import { reaches } from '../control-data/measures';
import { Memo } from '../control-data/memo';
import type { ControlledItem, Effect, Material } from '../control-data/pack';
import type { Place } from '../control-data/place';
import { hsMatches } from '../control-data/unit-index';
import type { When } from './status-on-day';

/** A unit with those of its items that the subject refers to. */
export interface UnitOnSubject {
  unit: ControlUnit;
  items: readonly ControlledItem[];
}

/** How strict an effect is; 0 never decides a question about goods and a destination. */
export const STRICTNESS: Record<Effect, number> = {
  prohibited: 2,
  presumption_of_denial: 2,
  license_required: 1,
  quota: 1,
  export_tax: 0,
  end_use_ban: 0,
  third_country_license: 0,
  state_trading: 0,
  framework: 0,
  import_ban: 0,
  import_license: 0,
  tariff: 0,
};

export interface SubjectScope {
  /** Units that can decide. */
  deciding: readonly UnitOnSubject[];
  /** Units that are only named in the explanation. */
  noted: readonly UnitOnSubject[];
  /** Countries that some deciding unit treats apart; all others are alike. */
  apart: ReadonlySet<string>;
}

const known = new Memo<ControlData, string, SubjectScope>(20_000);

export const subjectId = (subject: Subject): string =>
  subject.kind === 'hs' ? `hs:${subject.code}${subject.tariff ?? ''}` : subject.material.id;

/** The units that bear on a subject; kept for the life of the data. */
export const scopeOf = (data: ControlData, subject: Subject): SubjectScope =>
  known.recall(data, subjectId(subject), () => findReach(data, subject));

function findReach(data: ControlData, subject: Subject): SubjectScope {
  const matching = subject.kind === 'hs' ? new Set(itemsOfHs(data, subject.code)) : null;
  const covered = coveredMaterials(data, subject);
  const itemBears = (item: ControlledItem): boolean =>
    matching ? matching.has(item) : item.materials.some((material) => covered.has(material));

  const deciding: UnitOnSubject[] = [];
  const noted: UnitOnSubject[] = [];
  const listing = data.unitIndex.of([...(matching ?? [])].map((item) => item.measure));
  for (const unit of new Set([...data.unitIndex.on(covered), ...listing])) {
    if (unit.direction === 'import') continue;
    const items = unit.items.filter(itemBears);
    if (unit.items.length > 0 && items.length === 0) continue;
    (STRICTNESS[unit.effect] === 0 || !unit.decides ? noted : deciding).push({ unit, items });
  }
  for (const unit of data.unitIndex.onNoGoods)
    if (unit.effect === 'end_use_ban') noted.push({ unit, items: [] });
  const apart = new Set<string>();
  for (const { unit } of deciding) {
    for (const country of unit.excluded) apart.add(country);
    for (const country of unit.included ?? []) apart.add(country);
  }
  return { deciding, noted, apart };
}

/** The rules of the side that imports that bear on a subject: they never decide an export. */
export function importsOn(data: ControlData, subject: Subject): UnitOnSubject[] {
  const matching = subject.kind === 'hs' ? new Set(itemsOfHs(data, subject.code)) : null;
  const covered = coveredMaterials(data, subject);
  return data.unitIndex.on(covered).flatMap((unit) => {
    if (unit.direction !== 'import') return [];
    const items = unit.items.filter((item) =>
      matching ? matching.has(item) : item.materials.some((material) => covered.has(material)),
    );
    return unit.items.length > 0 && items.length === 0 ? [] : [{ unit, items }];
  });
}

/**
 * The materials on which a statement counts for the subject: itself, everything narrower (a bare element means any
 * form that a measure lists) and everything that is wider than one of these (a measure on all of it reaches each form:
 * one on dysprosium reaches the NdFeB magnets that contain it, and so the question about NdFeB magnets).
 */
export function coveredMaterials(data: ControlData, subject: Subject): Set<string> {
  if (subject.kind === 'material')
    return new Set([...data.narrower(subject.material.id)].flatMap((form) => [...data.wider(form)]));
  const covered = new Set<string>();
  for (const { material } of materialsOfHs(data, subject.code))
    for (const wide of data.wider(material.id)) covered.add(wide);
  return covered;
}

/** Items with a line that matches an HS code; a line matches if either code begins with the other. */
export const itemsOfHs = (data: ControlData, code: string): ControlledItem[] =>
  data.unitIndex.itemsOfHs(code);

/**
 * The materials that a subject stands for: itself, or the materials of the lines of an HS code; with a day those whose
 * lists were known by then, if any were.
 */
export function materialsOf(data: ControlData, subject: Subject, when?: Pick<When, 'knownOn'>): Material[] {
  if (subject.kind === 'material') return [subject.material];
  const all = materialsOfHs(data, subject.code);
  const known = when ? all.filter(({ knownFrom }) => knownFrom <= when.knownOn) : all;
  return (known.length > 0 ? known : all).map(({ material }) => material);
}

interface UnderCode {
  material: Material;
  /** The day from which a list that puts it under the code was known. */
  knownFrom: Day;
}

const underCodes = new Memo<ControlData, string, readonly UnderCode[]>(20_000);

const materialsOfHs = (data: ControlData, code: string): readonly UnderCode[] =>
  underCodes.recall(data, code, () => {
    const found = new Map<string, UnderCode>();
    for (const item of itemsOfHs(data, code)) {
      const knownFrom = Math.min(...data.unitIndex.of([item.measure]).map((unit) => unit.knownFrom)) as Day;
      const paired = item.materials.filter((id) => standsUnder(data, id, code));
      for (const id of paired.length > 0 ? paired : item.materials) {
        const material = data.materials.get(id);
        const before = found.get(id);
        if (material && (!before || knownFrom < before.knownFrom)) found.set(id, { material, knownFrom });
      }
    }
    return [...found.values()];
  });

/**
 * Whether a material stands under a code: an item may list magnets and targets together with the heads of both. What the
 * material's own codes and the items on it alone say decides; where they say nothing, it may.
 */
function standsUnder(data: ControlData, id: string, code: string): boolean {
  const own = [
    ...(data.materials.get(id)?.hs ?? []),
    ...data.unitIndex
      .on([id])
      .flatMap(({ items }) => items)
      .flatMap(({ materials, hs }) => (materials.length === 1 && materials[0] === id ? hs : [])),
  ];
  return own.length === 0 || own.some((line) => hsMatches(line, code));
}

/** A country that stands for all countries that no unit treats apart; no ISO code has this form. */
const ANY_OTHER = '*';

/** The members of a region, one for each group of countries that all units treat alike. */
export function distinctMembers(place: Place, scope: SubjectScope): string[] {
  if (place.members.size === 1) return [...place.members];
  const members: string[] = [];
  let others = false;
  if (place.members.size > scope.apart.size) {
    for (const country of scope.apart) if (place.members.has(country)) members.push(country);
    others = place.members.size > members.length;
  } else
    for (const country of place.members) {
      if (scope.apart.has(country)) members.push(country);
      else others = true;
    }
  return others ? [...members, ANY_OTHER] : members;
}

/** The deciding units that reach exports to a country. */
export function unitsInScope(scope: SubjectScope, country: string): UnitOnSubject[] {
  return scope.deciding.filter(({ unit }) => reaches(unit, country));
}
