// Control units: measures and clauses flattened into what can answer a question, each with its reach,
// its days as numbers, and the facts on its standing.

import type { Day } from './days';
import { dayOfStated } from './days';
import type { ControlledItem, Direction, Effect, Clause, Measure, PackTopics, Suspension } from './pack';
import type { Knowledge } from './known';
import type { Place } from './place';

/** A fact on a unit's standing: a suspension, a return into force, a lifting. */
export interface UnitSuspension {
  standing: Suspension['standing'];
  from: Day;
  /** Last day; null means until further notice. */
  until: Day | null;
  knownFrom: Day;
  isPrivate: boolean;
  fact: Suspension;
}

/** A measure, or a clause of one, as questions see it. */
export interface ControlUnit {
  id: string;
  measure: Measure;
  clause: Clause | null;
  effect: Effect;
  direction: Direction;
  /** False where its effect could decide and what was read of it is not enough to. */
  decides: boolean;
  jurisdiction: string;
  /** The countries of its jurisdiction: the goods that leave one of them are those that it is about. */
  home: ReadonlySet<string>;
  knownFrom: Day;
  announced: Day | null;
  effective: Day | null;
  plannedEnd: Day | null;
  ended: Day | null;
  onlyListedItems: boolean;
  /** Null means every destination but the jurisdiction and the excluded ones. */
  included: ReadonlySet<string> | null;
  excluded: ReadonlySet<string>;
  suspensions: readonly UnitSuspension[];
  items: readonly ControlledItem[];
  /** Materials that the unit names itself; they answer only where no item does. */
  materials: readonly string[];
  isPrivate: boolean;
}

const stated = (text: string | null | undefined): Day | null => (text ? dayOfStated(text) : null);

/** Flattens all measures of the topics. */
export function controlUnits(
  topics: PackTopics,
  places: ReadonlyMap<string, Place>,
  known: Knowledge,
  privateIds: ReadonlySet<string>,
): ControlUnit[] {
  const suspensions = suspensionsByMeasure(topics.suspensions, known, privateIds);
  const items = new Map<string, ControlledItem[]>();
  for (const item of topics.items) {
    const listed = items.get(item.measure);
    if (listed) listed.push(item);
    else items.set(item.measure, [item]);
  }
  const countries = (codes: readonly string[] | undefined): Set<string> =>
    new Set((codes ?? []).flatMap((code) => [...(places.get(code)?.members ?? [])]));

  const unitOf = (measure: Measure, clause: Clause | null): ControlUnit => {
    const terms = clause ?? measure;
    const ids = clause ? [clause.id, measure.id] : [measure.id];
    const home = new Set([measure.jurisdiction, ...countries([measure.jurisdiction])]);
    const direction = measure.direction ?? 'export';
    return {
      id: clause?.id ?? measure.id,
      measure,
      clause,
      effect: terms.effect,
      direction,
      decides: terms.decides ?? measure.decides ?? true,
      jurisdiction: measure.jurisdiction,
      home,
      knownFrom: known.from({ sources: measure.sources, announced: terms.announced ?? measure.announced }),
      announced: stated(terms.announced ?? measure.announced),
      effective: stated(terms.effective),
      plannedEnd: stated(terms.until),
      ended: stated(terms.ended),
      onlyListedItems: terms.onlyListedItems ?? false,
      included: terms.destinations.scope === 'all' ? null : countries(terms.destinations.include),
      // A rule of the side that imports is about what enters its own jurisdiction.
      excluded: new Set([...(direction === 'export' ? home : []), ...countries(terms.destinations.exclude)]),
      suspensions: ids.flatMap((id) => suspensions.get(id) ?? []),
      items: ids.flatMap((id) => items.get(id) ?? []),
      materials: terms.materials ?? [],
      isPrivate: privateIds.has(measure.id),
    };
  };
  return topics.measures.flatMap((measure) =>
    measure.limbs?.length ? measure.limbs.map((clause) => unitOf(measure, clause)) : [unitOf(measure, null)],
  );
}

function suspensionsByMeasure(
  suspensions: readonly Suspension[],
  known: Knowledge,
  privateIds: ReadonlySet<string>,
): Map<string, UnitSuspension[]> {
  const byMeasure = new Map<string, UnitSuspension[]>();
  for (const fact of suspensions) {
    const from = stated(fact.from);
    if (from === null) continue;
    const suspension: UnitSuspension = {
      standing: fact.standing,
      from,
      until: stated(fact.until),
      knownFrom: known.from(fact),
      isPrivate: privateIds.has(fact.id),
      fact,
    };
    for (const measure of fact.measures) {
      const list = byMeasure.get(measure);
      if (list) list.push(suspension);
      else byMeasure.set(measure, [suspension]);
    }
  }
  return byMeasure;
}

/** Whether goods that leave some countries are among those that a unit is about. */
export function leavesFrom({ home }: ControlUnit, origin: Pick<Place, 'members'>): boolean {
  for (const country of home) if (origin.members.has(country)) return true;
  return false;
}

/** Whether a unit reaches exports to a country (ISO alpha-2). A measure never reaches its own jurisdiction. */
export function reaches(unit: ControlUnit, country: string): boolean {
  return !unit.excluded.has(country) && (unit.included === null || unit.included.has(country));
}
