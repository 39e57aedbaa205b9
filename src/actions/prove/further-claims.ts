// What answers rest on beside the claims of their own explanations: the parts of a card, the lines of an HS code, and
// what a scenario assumes.

import type { Context, FunctionEntry } from '../../catalog/entry';
import { isProblem } from '../../catalog/entry';
import type { ScenarioArgument } from '../../catalog/exposure-scenario';
import { scenarioOf } from '../../catalog/exposure-scenario';
import { findFunction } from '../../catalog';
import { whenOf } from '../../catalog/when';
import type { Subject } from '../../control-data/control-data';
import { dataDay } from '../../control-data/control-data';
import type { Day } from '../../control-data/days';
import { nameKey } from '../../control-data/names';
import type { Company } from '../../control-data/pack';
import type { Place } from '../../control-data/place';
import type { Scenario } from '../../exposure/scenario';
import { controlDecision } from '../../questions/control';
import { explainControl, unitName } from '../../questions/control-explanation';
import type { Claim, Explanation } from '../../questions/explanation';
import { claimsOf } from '../../questions/explanation';
import { LICENSE_ANSWERS } from '../../questions/license';
import { itemsOfHs, materialsOf } from '../../questions/reach';
import { standingWords } from './scenario-rows';

/** Arguments as the catalog reads them. */
type Read = readonly unknown[];

/** The further claims of one element of a call, `explanation` being its own if it has one. */
export function furtherClaims(
  { id }: FunctionEntry,
  read: Read,
  context: Context,
  explanation: Explanation | null,
): Claim[] {
  switch (id) {
    case 'COMPANY':
      return claimsOfCompany(read[0] as Company, context);
    case 'MATERIAL':
      return claimsOfMaterial(read[0] as Subject, context);
    case 'HS_CONTROL':
      return claimsOfHs(read as [Subject[], Place[], Day[]], context);
    case 'SCENARIO_VALUE':
      return claimsOfScenario(scenarioIn(read, 1, context), String(read[0]), [], context);
    case 'LOSS_RATE':
    case 'AT_RISK': {
      const status = explanation?.reason.values['status'];
      const scenario = scenarioIn(read, id === 'LOSS_RATE' ? 3 : 4, context);
      return claimsOfScenario(scenario, String(status ?? ''), explanation?.claims ?? [], context);
    }
    default:
      return [];
  }
}

/** The scenario that an argument means; null where it is a mistake. */
export function scenarioIn(read: Read, at: number, context: Context): Scenario | null {
  const scenario = scenarioOf(context, (read[at] ?? null) as ScenarioArgument);
  return isProblem(scenario) ? null : scenario;
}

/** The claims on the fields of a company's card, each as the function that answers it alone would have them. */
function claimsOfCompany(company: Company, context: Context): Claim[] {
  const { data } = context;
  const products = company.products.map((id) => data.materials.get(id)?.name ?? id).join(', ');
  const asked = (id: string, ...args: unknown[]): Claim[] => explained(id, args, context);
  const [us, europe] = ['US', 'EUROPE'].map((code) => data.places.get(code)!);
  return [
    ...claimsOf(data, company, { claim: 'Products', value: products, used: true }),
    ...asked('REGION_LICENSE_STATUS', company, us, null, null),
    ...asked('REGION_LICENSE_STATUS', company, europe, null, null),
    ...asked('US_REVENUE_SHARE', company, null, null),
  ];
}

function claimsOfMaterial(subject: Subject, context: Context): Claim[] {
  const { data } = context;
  return [
    ...materialsOf(data, subject).flatMap((material) =>
      material.sources?.length
        ? claimsOf(
            data,
            { id: material.id, sources: material.sources },
            { claim: 'Material', value: material.name, used: true },
          )
        : [],
    ),
    ...explained('CONTROL_STATUS', [subject, null, null], context),
    ...explained('CONTROL_STATUS', [subject, data.places.get('US')!, null], context),
  ];
}

function explained(id: string, args: readonly unknown[], context: Context): Claim[] {
  const explanation = findFunction(id)!.explain!(context, args);
  return isProblem(explanation) ? [] : explanation.claims;
}

/** The controlled items that a code refers to, and what the control of each of their materials rests on. */
function claimsOfHs([[code], [place], [day]]: [Subject[], Place[], Day[]], context: Context): Claim[] {
  if (code?.kind !== 'hs') return [];
  const { data } = context;
  const when = whenOf(context, day ?? null);
  const destination = place ?? data.places.get('WORLD')!;
  return itemsOfHs(data, code.code).flatMap((item) => {
    const materials = item.materials.flatMap((id) => data.materials.get(id) ?? []);
    const named = [materials.map(({ name }) => name).join(', '), item.controlCode ?? ''].filter(Boolean);
    return [
      ...claimsOf(data, item, {
        claim: `${named.join(', ')}: HS lines`,
        value: item.hs.join(', '),
        used: true,
      }),
      ...materials.flatMap((material) => {
        const subject: Subject = { kind: 'material', material };
        return explainControl(data, controlDecision(data, { subject, place: destination, when })).claims;
      }),
    ];
  });
}

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
  const status = LICENSE_ANSWERS.find((one) => nameKey(one) === key);
  const rate = status && rates.get(status);
  const parameter = parameters.get(key);
  const measures = new Set(claims.map(({ fact }) => fact));
  return [
    ...(rate === undefined ? [] : [assumed(`Loss rate at ${status}`, rate, 'share')]),
    ...(parameter === undefined ? [] : [assumed(what, parameter, 'amount')]),
    ...[...overrides].flatMap(([id, standings]) =>
      data.unitIndex
        .of([id])
        .filter(({ measure }) => measures.has(measure.id))
        .flatMap((unit) =>
          standings.map((one) => assumed(`${unitName(unit)}: standing`, standingWords(one), 'text')),
        ),
    ),
  ];
}
