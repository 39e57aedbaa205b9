// SCENARIO_VALUE: what a scenario states.

import { nameKey, NameIndex } from '../control-data/names';
import { RATED_STATUSES } from '../exposure/scenario';
import type { Answer, Context } from './entry';
import { isProblem, notFound, value } from './entry';
import type { ScenarioArgument } from './exposure-scenario';
import { scenarioOf } from './exposure-scenario';
import { SCENARIO } from './parameters';
import { claimsOfScenario, scenarioMeant } from './scenario-claims';
import { define } from './define';

/** A parameter of the scenario, its reporting currency, or the loss rate of a status. */
function scenarioValue(context: Context, name: string, argument: ScenarioArgument): Answer {
  const scenario = scenarioOf(context, argument);
  if (isProblem(scenario)) return scenario;
  const key = nameKey(name);
  const parameter = scenario.parameters.get(key);
  if (parameter !== undefined) return value(parameter, 'number');
  if (key === 'currency' && scenario.currency) return value(scenario.currency);
  const status = RATED_STATUSES.find((one) => nameKey(one) === key);
  const rate = status && scenario.rates.get(status);
  if (rate !== undefined) return value(rate, 'share');
  const index = new NameIndex<string>();
  for (const one of [...scenario.parameters.keys(), ...scenario.rates.keys()]) index.add(one, [one]);
  return notFound('no-parameter', { text: name, scenario: scenario.name, closest: index.closest(name, 3) });
}

export const SCENARIO_VALUE = define({
  id: 'SCENARIO_VALUE',
  family: 'exposure',
  takes: 'each',
  en: 'Gives a value of a scenario: a parameter such as a deferral, or the loss rate of a status.',
  zh: '给出情景中的一个值：参数（如推迟比例），或某状态的损失率。',
  brief: 'a parameter of the scenario',
  parameters: [
    {
      name: 'name',
      kind: 'name',
      en: 'The name of the parameter or status; a cell or a range.',
      zh: '参数或状态的名称；单元格或区域。',
    },
    SCENARIO,
  ],
  examples: ['"deferral",{"Granted",0;"deferral",0.25}', '"Required"'],
  how: { en: 'As the scenario states it: an assumption, not a fact.', zh: '按情景所述：是假设，不是事实。' },
  ask: scenarioValue,
  evidence: {
    claims: (context, [name, scenario]) =>
      claimsOfScenario(scenarioMeant(context, scenario), name, [], context),
  },
});
