// A scenario in rows, as its table would have it: What, Value, From.

import type { ControlData } from '../../control-data/control-data';
import type { Day } from '../../control-data/days';
import { FIRST_DAY, isoOfDay } from '../../control-data/days';
import type { Standing } from '../../control-data/measures';
import type { Scenario } from '../../exposure/scenario';
import { unitName } from '../../questions/control-explanation';

export type ScenarioRow = readonly [what: string, value: string | number, from: string];

/** `in force`, `lifted`, `suspended`, `suspended until 2027-03-31`. */
const stateWords = ({ standing, until }: Standing): string =>
  standing.replace('_', ' ') + (until === null ? '' : ` until ${isoOfDay(until)}`);

const fromWords = (from: Day): string => (from === FIRST_DAY ? '' : isoOfDay(from));

/** `in force from 2026-11-11`. */
export const standingWords = (one: Standing): string =>
  stateWords(one) + (fromWords(one.from) && ` from ${fromWords(one.from)}`);

/** All that a scenario assumes: rates, parameters, its currency, and the standing of measures. */
export function scenarioRows(
  { rates, parameters, currency, overrides }: Scenario,
  data: ControlData,
): ScenarioRow[] {
  return [
    ...[...rates, ...parameters].map(([what, value]): ScenarioRow => [what, value, '']),
    ...(currency ? [['currency', currency, ''] as const] : []),
    ...[...overrides].flatMap(([id, standings]) =>
      standings.map((one): ScenarioRow => [nameOf(id, data), stateWords(one), fromWords(one.from)]),
    ),
  ];
}

/** A measure as a whole goes by its reference, a limb by its name. */
function nameOf(id: string, data: ControlData): string {
  const [unit] = data.unitIndex.of([id]);
  if (!unit) return id;
  return unit.id === id ? unitName(unit) : unit.measure.reference;
}
