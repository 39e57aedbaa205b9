// A scenario in rows, as its table would have it: What, Value, From.

import { fromWords, stateWords } from '../../catalog/scenario-claims';
import type { ControlData } from '../../control-data/control-data';
import type { Scenario } from '../../exposure/scenario';
import { unitName } from '../../questions/control-explanation';

export type ScenarioRow = readonly [what: string, value: string | number, from: string];

/** All that a scenario assumes: rates, parameters, its currency, and the standing of measures. */
export function scenarioRows(
  { rates, parameters, currency, overrides }: Scenario,
  data: ControlData,
): ScenarioRow[] {
  return [
    ...[...rates, ...parameters].map(([what, value]): ScenarioRow => [what, value, '']),
    ...(currency ? [['currency', currency, ''] as const] : []),
    ...[...overrides].flatMap(([id, suspensions]) =>
      suspensions.map((one): ScenarioRow => [nameOf(id, data), stateWords(one), fromWords(one.from)]),
    ),
  ];
}

/** A measure as a whole goes by its reference, a clause by its name. */
function nameOf(id: string, data: ControlData): string {
  const [unit] = data.unitIndex.of([id]);
  if (!unit) return id;
  return unit.id === id ? unitName(unit) : unit.measure.reference;
}
