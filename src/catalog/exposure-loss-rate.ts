// LOSS_RATE and AT_RISK: what a scenario assumes to be lost at the license status of an exporter and a region.

import { licenseUnder, lossRate, ratedAs } from '../exposure/loss-rate';
import type { Subject } from '../control-data/control-data';
import type { Scenario } from '../exposure/scenario';
import type { Claim, Explanation } from '../questions/explanation';
import { reason } from '../questions/explanation';
import type { LicenseDecision } from '../questions/license';
import { explainLicense } from '../questions/license-explanation';
import { materialsOf } from '../questions/scope';
import type { Context, Problem } from './entry';
import { badValue, isProblem, value } from './entry';
import type { ScenarioArgument } from './exposure-scenario';
import { scenarioOf } from './exposure-scenario';
import { exportsFrom } from './origin';
import { AS_OF, COMPANY, MATERIAL, REGION, SCENARIO } from './parameters';
import { claimsOfScenario, scenarioMeant } from './scenario-claims';
import { whenOf } from './when';
import type { Arguments } from './define';
import { define } from './define';

const PARAMETERS = [
  COMPANY,
  REGION,
  {
    ...MATERIAL,
    optional: true,
    en: 'The material or HS code; the products of the company if omitted.',
    zh: '物项或 HS 编码；省略时为该公司的产品。',
  },
  SCENARIO,
  AS_OF,
] as const;

type RateArgs = Arguments<typeof PARAMETERS, 'each'>;

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
    materials: subject === null ? null : materialsOf(context.data, subject, whenOf(context, asOf)),
    when: whenOf(context, asOf),
    origin: exportsFrom(context, company),
  });
  const rate = lossRate(scenario, decision.status, decision.held);
  return isProblem(rate) ? rate : { scenario, decision, rate };
}

/** The explanation of the status, with the assumption on top. */
function explained(
  context: Context,
  { scenario, decision, rate }: Rated,
  amount: number | null,
  goods: Subject | null,
): Explanation {
  const status = explainLicense(context.data, decision, goods);
  const values = {
    scenario: scenario.name,
    status: ratedAs(scenario, decision.status, decision.held),
    rate: { share: rate },
  };
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

/** The rate that the scenario assumes at the status, and what it assumes of the measures behind it. */
function assumedClaims(
  context: Context,
  argument: ScenarioArgument,
  explanation: Explanation | null,
): Claim[] {
  const status = explanation?.reason.values['status'];
  const scenario = scenarioMeant(context, argument);
  return claimsOfScenario(scenario, String(status ?? ''), explanation?.claims ?? [], context);
}

export const LOSS_RATE = define({
  id: 'LOSS_RATE',
  family: 'exposure',
  takes: 'each',
  en: "Gives the loss rate that a scenario assumes for an exporter's license status in a region.",
  zh: '给出情景对某出口商在某地区的许可状态所假设的损失率。',
  brief: "the scenario's loss rate for the license status",
  parameters: PARAMETERS,
  examples: ['"JL MAG","Japan",,,DATE(2026,1,15)', '"JL MAG","US","gallium","Severe",DATE(2026,11,28)'],
  ask: (context, ...args) => {
    const found = rated(context, args);
    return isProblem(found) ? found : value(found.rate, 'share');
  },
  explain: (context, ...args) => {
    const found = rated(context, args);
    return isProblem(found) ? found : explained(context, found, null, args[2]);
  },
  evidence: {
    claims: (context, [, , , scenario], explanation) => assumedClaims(context, scenario, explanation),
  },
});

export const AT_RISK = define({
  id: 'AT_RISK',
  family: 'exposure',
  takes: 'each',
  en: 'Gives the part of an amount at risk: the amount times the loss rate of the license status.',
  zh: '给出金额中面临风险的部分：金额乘以许可状态对应的损失率。',
  brief: 'amount × loss rate',
  parameters: [
    {
      name: 'amount',
      kind: 'amount',
      en: 'The amount in any currency; a cell or a range.',
      zh: '任意货币的金额；单元格或区域。',
    },
    ...PARAMETERS,
  ],
  examples: ['1000000,"JL MAG","Japan",,,DATE(2026,1,15)'],
  ask: (context, amount, ...args) => {
    const found = rated(context, args);
    if (isProblem(found)) return found;
    const risk = amount * found.rate;
    return Number.isFinite(risk) ? value(risk, 'amount') : badValue('range', { argument: 'amount' });
  },
  explain: (context, amount, ...args) => {
    const found = rated(context, args);
    return isProblem(found) ? found : explained(context, found, amount, args[2]);
  },
  evidence: {
    claims: (context, [, , , , scenario], explanation) => assumedClaims(context, scenario, explanation),
  },
});
