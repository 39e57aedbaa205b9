// The loss rate of a question: the license status under a scenario, and the rate that the scenario gives it.

import type { ControlData } from '../control-data/control-data';
import type { ControlDecision, ControlQuestion } from '../questions/control';
import { controlDecision } from '../questions/control';
import type { LicenseAnswer, LicenseDecision, LicenseQuestion } from '../questions/license';
import { licenseDecision } from '../questions/license';
import { subjectId } from '../questions/reach';
import type { When } from '../questions/standing';
import type { ExposureProblem } from './problem';
import { absent } from './problem';
import type { Scenario } from './scenario';

/** The two clocks with the standings that the scenario assumes. */
export const whenUnder = (scenario: Scenario, when: When): When =>
  scenario.overrides.size > 0 ? { ...when, overrides: scenario.overrides } : when;

/** The rate of a status, 0 to 1; `#N/A` naming the status where the scenario gives none. */
export function lossRate(scenario: Scenario, status: LicenseAnswer): number | ExposureProblem {
  return scenario.rates.get(status) ?? absent('no-loss-rate', { status, scenario: scenario.name });
}

/** Answers under a scenario with assumptions are kept as long as the scenario itself. */
class ScenarioCache<D> {
  private readonly kept = new WeakMap<ControlData, WeakMap<Scenario, Map<string, D>>>();

  answer(data: ControlData, scenario: Scenario, key: string, decide: () => D): D {
    let ofData = this.kept.get(data);
    if (!ofData) this.kept.set(data, (ofData = new WeakMap()));
    let answers = ofData.get(scenario);
    if (!answers) ofData.set(scenario, (answers = new Map()));
    let answer = answers.get(key);
    if (answer === undefined) {
      answer = decide();
      if (answers.size >= CACHE_LIMIT) answers.clear();
      answers.set(key, answer);
    }
    return answer;
  }
}

const CACHE_LIMIT = 50_000;
const licenses = new ScenarioCache<LicenseDecision>();
const controls = new ScenarioCache<ControlDecision>();

/** The license question under the assumptions of a scenario. */
export function licenseUnder(
  data: ControlData,
  scenario: Scenario,
  question: LicenseQuestion,
): LicenseDecision {
  const { company, place, materials, when } = question;
  if (scenario.overrides.size === 0) return licenseDecision(data, question);
  const key = `${company.id}|${place.code}|${materials?.map(({ id }) => id).join(',') ?? ''}|${when.asOf}|${when.knownOn}`;
  return licenses.answer(data, scenario, key, () =>
    licenseDecision(data, { ...question, when: whenUnder(scenario, when) }),
  );
}

/** The control question under the assumptions of a scenario. */
export function controlUnder(
  data: ControlData,
  scenario: Scenario,
  question: ControlQuestion,
): ControlDecision {
  const { subject, place, when, origin } = question;
  if (scenario.overrides.size === 0) return controlDecision(data, question);
  const key = `${subjectId(subject)}|${place.code}|${when.asOf}|${when.knownOn}|${origin?.code ?? ''}`;
  return controls.answer(data, scenario, key, () =>
    controlDecision(data, { ...question, when: whenUnder(scenario, when) }),
  );
}
