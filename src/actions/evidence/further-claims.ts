// What answers rest on beside the claims of their own explanations, and the scenario that an argument means.

import type { Context, FunctionEntry } from '../../catalog/entry';
import type { ScenarioArgument } from '../../catalog/exposure-scenario';
import { scenarioMeant } from '../../catalog/scenario-claims';
import type { Scenario } from '../../exposure/scenario';
import type { Claim, Explanation } from '../../questions/explanation';

/** The further claims of one element of a call, `explanation` being its own if it has one. */
export const furtherClaims = (
  { evidence }: FunctionEntry,
  read: readonly unknown[],
  context: Context,
  explanation: Explanation | null,
): Claim[] => evidence?.claims?.(context, read, explanation) ?? [];

/** The scenario that the argument at a place means; null where it is a mistake. */
export const scenarioIn = (read: readonly unknown[], at: number, context: Context): Scenario | null =>
  scenarioMeant(context, (read[at] ?? null) as ScenarioArgument);
