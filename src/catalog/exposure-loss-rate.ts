// LOSS_RATE and AT_RISK: what a scenario assumes to be lost at the license status of an exporter and a region.

import type { Subject } from '../control-data/control-data';
import type { Day } from '../control-data/days';
import type { Company } from '../control-data/pack';
import type { Place } from '../control-data/place';
import { licenseUnder, lossRate } from '../exposure/loss-rate';
import type { Scenario } from '../exposure/scenario';
import type { Explanation } from '../questions/explanation';
import { reason } from '../questions/explanation';
import type { LicenseDecision } from '../questions/license';
import { explainLicense } from '../questions/license-explanation';
import { materialsOf } from '../questions/reach';
import type { Context, Parameter, Problem } from './entry';
import { badValue, define, isProblem, value } from './entry';
import type { ScenarioArgument } from './exposure-scenario';
import { scenarioOf } from './exposure-scenario';
import { AS_OF, COMPANY, MATERIAL, REGION, SCENARIO } from './parameters';
import { whenOf } from './when';

type RateArgs = [Company, Place, Subject | null, ScenarioArgument, Day | null];

const PARAMETERS: Parameter[] = [COMPANY, REGION, { ...MATERIAL, optional: true }, SCENARIO, AS_OF];

interface Rated {
  scenario: Scenario;
  decision: LicenseDecision;
  rate: number;
}

function rated(context: Context, [company, place, subject, argument, asOf]: RateArgs): Rated | Problem {
  const scenario = scenarioOf(context, argument);
  if (isProblem(scenario)) return scenario;
  const decision = licenseUnder(context.data, scenario, {
    company,
    place,
    materials: subject === null ? null : materialsOf(context.data, subject),
    when: whenOf(context, asOf),
  });
  const rate = lossRate(scenario, decision.status);
  return isProblem(rate) ? rate : { scenario, decision, rate };
}

/** The explanation of the status, with the assumption on top. */
function explained(
  context: Context,
  { scenario, decision, rate }: Rated,
  amount: number | null,
): Explanation {
  const status = explainLicense(context.data, decision);
  const values = { scenario: scenario.name, status: decision.status, rate: { share: rate } };
  return {
    ...status,
    ...(amount === null
      ? { answer: rate, format: 'share', reason: reason('exposure.loss-rate', values) }
      : {
          answer: amount * rate,
          format: 'amount',
          reason: reason('exposure.at-risk', { ...values, amount }),
        }),
    notes: [status.reason, ...status.notes],
  };
}

export const lossRateFunction = define<RateArgs>({
  id: 'LOSS_RATE',
  family: 'exposure',
  takes: 'each',
  parameters: PARAMETERS,
  ask: (context, ...args) => {
    const found = rated(context, args);
    return isProblem(found) ? found : value(found.rate, 'share');
  },
  explain: (context, ...args) => {
    const found = rated(context, args);
    return isProblem(found) ? found : explained(context, found, null);
  },
});

export const atRisk = define<[number, ...RateArgs]>({
  id: 'AT_RISK',
  family: 'exposure',
  takes: 'each',
  parameters: [{ name: 'amount', kind: 'amount' }, ...PARAMETERS],
  ask: (context, amount, ...args) => {
    const found = rated(context, args);
    if (isProblem(found)) return found;
    const risk = amount * found.rate;
    return Number.isFinite(risk) ? value(risk, 'amount') : badValue('range', { argument: 'amount' });
  },
  explain: (context, amount, ...args) => {
    const found = rated(context, args);
    return isProblem(found) ? found : explained(context, found, amount);
  },
});
