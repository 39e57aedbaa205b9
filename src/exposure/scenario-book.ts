// The scenarios in use: the workbook's own before the pack's of the same name.

import type { ControlData } from '../control-data/control-data';
import { LONGEST_NAME, nameKey } from '../control-data/names';
import type { Scenario, ScenarioBook } from './scenario';
import { readScenario } from './scenario-table';

/** The name of the pack's base scenario. */
const BASE = 'base';

/** A book of the workbook's scenarios (first) and the pack's. `chosen` names the workbook's choice. */
export function scenarioBook(
  own: readonly Scenario[],
  pack: readonly Scenario[],
  chosen?: string,
): ScenarioBook {
  const byKey = new Map<string, Scenario>();
  for (const scenario of [...own, ...pack]) {
    const key = nameKey(scenario.name);
    if (!byKey.has(key)) byKey.set(key, scenario);
  }
  const find = (name: string): Scenario | null =>
    name.length > LONGEST_NAME ? null : (byKey.get(nameKey(name)) ?? null);
  return {
    find,
    chosen: (chosen ? find(chosen) : null) ?? find(BASE) ?? pack[0] ?? null,
    names: [...byKey.values()].map(({ name }) => name),
  };
}

/** The scenarios of a pack alone. */
export function packScenarios(data: ControlData): ScenarioBook {
  return scenarioBook([], scenariosOf(data));
}

/** A pack's scenarios as models read them; rows that cannot be read are a defect of the pack and left out. */
export function scenariosOf(data: ControlData): Scenario[] {
  return data.topics.scenarios.flatMap(({ name, rows }) => {
    const read = readScenario(data, name, 'pack', rows);
    return 'scenario' in read ? [read.scenario] : [];
  });
}
