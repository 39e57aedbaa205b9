// The scenario argument of the exposure functions, and how a scenario is named in sentences.

import { DAYS_1904 } from '../control-data/days';
import { chosenScenario } from '../exposure/chosen-scenario';
import type { Scenario } from '../exposure/scenario';
import type { Context, Problem } from './entry';
import type { Cells } from './supply-numbers';

/** Omitted, a name, or the cells of a range. */
export type ScenarioArgument = Cells | string | null;

export function scenarioOf(context: Context, argument: ScenarioArgument): Scenario | Problem {
  return chosenScenario(context.scenarios, context.data, argument, {
    serialShift: context.date1904 ? DAYS_1904 : 0,
  });
}
