// The scenario argument of the exposure functions, and how a scenario is named in sentences.

import { chosenScenario } from '../exposure/chosen-scenario';
import type { Scenario } from '../exposure/scenario';
import type { Context, Problem } from './entry';
import type { Cells } from './supply-numbers';

/** Omitted, a name, or the cells of a range. */
export type ScenarioArgument = Cells | string | null;

/** By how many days a workbook of the 1904 system counts less. */
const SHIFT_1904 = 1462;

export function scenarioOf(context: Context, argument: ScenarioArgument): Scenario | Problem {
  return chosenScenario(context.scenarios, context.data, argument, {
    serialShift: context.date1904 ? SHIFT_1904 : 0,
  });
}
