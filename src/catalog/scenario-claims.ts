// What an answer rests on that a scenario assumes: its rates and parameters, and the standing of measures.

import { dataDay } from '../control-data/control-data';
import type { Day } from '../control-data/days';
import { FIRST_DAY, isoOfDay } from '../control-data/days';
import type { UnitSuspension } from '../control-data/measures';
import { nameKey } from '../control-data/names';
import type { Scenario } from '../exposure/scenario';
import { RATED_STATUSES } from '../exposure/scenario';
import { unitName } from '../questions/control-explanation';
import type { Claim } from '../questions/explanation';
import type { Context } from './entry';
import { isProblem } from './entry';
import type { ScenarioArgument } from './exposure-scenario';
import { scenarioOf } from './exposure-scenario';

/** The scenario that an argument means; null where it is a mistake. */
export function scenarioMeant(context: Context, argument: ScenarioArgument): Scenario | null {
  const scenario = scenarioOf(context, argument);
  return isProblem(scenario) ? null : scenario;
}

/** `in force`, `lifted`, `suspended`, `suspended until 2027-03-31`. */
export const stateWords = ({ standing, until }: UnitSuspension): string =>
  standing.replace('_', ' ') + (until === null ? '' : ` until ${isoOfDay(until)}`);

export const fromWords = (from: Day): string => (from === FIRST_DAY ? '' : isoOfDay(from));

/** `in force from 2026-11-11`. */
const suspensionWords = (one: UnitSuspension): string =>
  stateWords(one) + (fromWords(one.from) && ` from ${fromWords(one.from)}`);

/**
 * What a scenario states of `what`, and what it assumes of the measures among `claims`. An assumption has no source: it
 * is the model's, or with a scenario of the workbook the user's.
 */
export function claimsOfScenario(
  scenario: Scenario | null,
  what: string,
  claims: readonly Claim[],
  { data, workingDay }: Context,
): Claim[] {
  if (!scenario) return [];
  const { name, origin, parameters, rates, overrides } = scenario;
  const known = data.topics.scenarios.find((one) => one.name === name);
  const assumed = (claim: string, value: string | number, format: Claim['format']): Claim => ({
    ...{ claim: `${claim}, scenario ${name || 'of the range'}`, value, format, used: true, source: null },
    basis: origin === 'pack' ? 'estimated' : 'user',
    knownOn: origin === 'pack' ? dataDay(data) : workingDay,
    fact: origin === 'pack' && known ? known.id : `scenario of the ${origin}`,
    isPrivate: false,
  });
  const key = nameKey(what);
  const status = RATED_STATUSES.find((one) => nameKey(one) === key);
  const rate = status && rates.get(status);
  const parameter = parameters.get(key);
  const measures = new Set(claims.map(({ fact }) => fact));
  return [
    ...(rate === undefined ? [] : [assumed(`Loss rate at ${status}`, rate, 'share')]),
    ...(parameter === undefined ? [] : [assumed(what, parameter, 'amount')]),
    ...[...overrides].flatMap(([id, suspensions]) =>
      data.unitIndex
        .of([id])
        .filter(({ measure }) => measures.has(measure.id))
        .flatMap((unit) =>
          suspensions.map((one) => assumed(`${unitName(unit)}: standing`, suspensionWords(one), 'text')),
        ),
    ),
  ];
}
