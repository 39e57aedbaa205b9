// The family Exposure: what a scenario puts at risk, line by line, by region and outage, and as a distribution.

import type { Day } from '../control-data/days';
import { nameKey, NameIndex } from '../control-data/names';
import type { Company } from '../control-data/pack';
import type { Period } from '../control-data/periods';
import { regionAtRisk } from '../exposure/revenue-at-risk';
import type { LossMeasureName } from '../methods/loss';
import { lossMeasure } from '../methods/loss';
import type { Explanation } from '../questions/explanation';
import { reason } from '../questions/explanation';
import { LICENSE_ANSWERS } from '../questions/license';
import type { RevenueRegion } from '../questions/revenue';
import { explainRevenue } from '../questions/revenue-explanation';
import type { Answer, Context, FunctionEntry, Parameter, Problem } from './entry';
import { define, isProblem, notFound, value } from './entry';
import { assess } from './exposure-assess';
import { atRisk, lossRateFunction } from './exposure-loss-rate';
import type { ScenarioArgument } from './exposure-scenario';
import { scenarioOf } from './exposure-scenario';
import { AS_OF, COMPANY, PERIOD, SCENARIO } from './parameters';
import { missingFigure } from './revenue';
import type { Cells } from './supply-numbers';
import { amountsOf, methodProblem, outcomeAnswer, together } from './supply-numbers';
import { whenOf } from './when';

type OutageArgs = [Company, RevenueRegion, number, Period | null, number | null, Day | null];

function askedAtRisk(context: Context, [company, region, days, period, deferral, asOf]: OutageArgs) {
  const { knownOn } = whenOf(context, asOf);
  return regionAtRisk(context.data, { company, region, period, knownOn }, { days, deferral: deferral ?? 0 });
}

const revenueAtRisk = define<OutageArgs>({
  id: 'REVENUE_AT_RISK',
  family: 'exposure',
  takes: 'each',
  parameters: [
    COMPANY,
    { name: 'region', kind: 'revenue region' },
    { name: 'outage_days', kind: 'quantity' },
    PERIOD,
    { name: 'deferral', kind: 'rate', optional: true },
    AS_OF,
  ],
  ask: (context, ...args) => {
    const { decision, found } = askedAtRisk(context, args);
    return found ? outcomeAnswer(found.atRisk, 'amount') : missingFigure(decision);
  },
  explain: (context, ...args): Explanation | Problem => {
    const [, , days, , deferral, asOf] = args;
    const { decision, found } = askedAtRisk(context, args);
    const revenue = explainRevenue(context.data, decision, whenOf(context, asOf).asOf);
    if (!found || !revenue) return missingFigure(decision);
    if (!found.atRisk.ok) return methodProblem(found.atRisk);
    return {
      ...revenue,
      answer: found.atRisk.value,
      format: 'amount',
      reason: reason('exposure.revenue-at-risk', {
        currency: found.currency ?? '',
        days,
        periodDays: found.periodDays,
        deferral: { share: deferral ?? 0 },
      }),
      notes: [revenue.reason, ...revenue.notes],
    };
  },
});

const AMOUNTS: Parameter = { name: 'amounts', kind: 'numbers' };
const PROBABILITIES: Parameter = { name: 'probabilities', kind: 'numbers' };

type LossArgs = [Cells, Cells, LossMeasureName | null, number | null, number | null, number | null];

const loss = define<LossArgs>({
  id: 'LOSS_MEASURE',
  family: 'exposure',
  takes: 'each',
  parameters: [
    AMOUNTS,
    PROBABILITIES,
    { name: 'measure', kind: 'word', words: ['mean', 'sd', 'var', 'es', 'quantile'], optional: true },
    { name: 'level', kind: 'number', optional: true },
    { name: 'trials', kind: 'number', optional: true },
    { name: 'seed', kind: 'number', optional: true },
  ],
  ask: (_context, amountCells, probabilityCells, measure, level, trials, seed) => {
    const [amountList, probabilityList] = together([amountCells, probabilityCells]);
    const amounts = amountsOf(amountList!, AMOUNTS);
    if (isProblem(amounts)) return amounts;
    const probabilities = amountsOf(probabilityList!, PROBABILITIES);
    if (isProblem(probabilities)) return probabilities;
    const outcome = lossMeasure(amounts, probabilities, measure ?? 'mean', {
      ...(level === null ? {} : { level }),
      ...(trials === null ? {} : { trials }),
      ...(seed === null ? {} : { seed }),
    });
    return outcome.ok ? value(outcome.value.value, 'amount') : methodProblem(outcome);
  },
});

type ValueArgs = [string, ScenarioArgument];

/** A parameter of the scenario, its reporting currency, or the loss rate of a status. */
function scenarioValue(context: Context, name: string, argument: ScenarioArgument): Answer {
  const scenario = scenarioOf(context, argument);
  if (isProblem(scenario)) return scenario;
  const key = nameKey(name);
  const parameter = scenario.parameters.get(key);
  if (parameter !== undefined) return value(parameter, 'number');
  if (key === 'currency' && scenario.currency) return value(scenario.currency);
  const status = LICENSE_ANSWERS.find((one) => nameKey(one) === key);
  const rate = status && scenario.rates.get(status);
  if (rate !== undefined) return value(rate, 'share');
  const index = new NameIndex<string>();
  for (const one of [...scenario.parameters.keys(), ...scenario.rates.keys()]) index.add(one, [one]);
  return notFound('no-parameter', { text: name, scenario: scenario.name, closest: index.closest(name, 3) });
}

const parameter = define<ValueArgs>({
  id: 'SCENARIO_VALUE',
  family: 'exposure',
  takes: 'each',
  parameters: [{ name: 'name', kind: 'name' }, SCENARIO],
  ask: scenarioValue,
});

export const EXPOSURE_FUNCTIONS: readonly FunctionEntry[] = [
  lossRateFunction,
  atRisk,
  assess,
  revenueAtRisk,
  loss,
  parameter,
];
