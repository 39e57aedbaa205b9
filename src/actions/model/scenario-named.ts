// What the functions ask now, and the scenario that is meant.

import type { Context } from '../../catalog/entry';
import type { Scenario } from '../../exposure/scenario';
import { asOfDay, currentState } from '../../state/state';
import { ActionProblem } from '../running/problem';

export function contextNow(): Context {
  const use = currentState();
  return { ...use, asOf: asOfDay(use) };
}

/** A scenario by its name; null is the chosen one. @throws ActionProblem `unknown-scenario`. */
export function scenarioNamed({ scenarios }: Context, name: string | null): Scenario {
  const scenario = name === null ? scenarios.chosen : scenarios.find(name);
  if (!scenario) throw new ActionProblem('unknown-scenario', { name: name ?? '' }, 'choose-again');
  return scenario;
}
