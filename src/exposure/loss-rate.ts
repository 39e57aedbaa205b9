// The loss rate of a question: the license status under a scenario, and the rate that the scenario gives it.

import type { ControlData } from '../control-data/control-data';
import { Memo } from '../control-data/memo';
import type { ControlDecision, ControlQuestion } from '../questions/control';
import { controlDecision, controlKey } from '../questions/control';
import type { LicenseAnswer, LicenseDecision, LicenseQuestion } from '../questions/license';
import { licenseDecision, licenseKey } from '../questions/license';
import type { When } from '../questions/status-on-day';
import type { ExposureProblem } from './problem';
import { absent } from './problem';
import type { RatedStatus, Scenario } from './scenario';
import { REQUIRED_HELD } from './scenario';

/** The two clocks with the suspensions that the scenario assumes. */
export const whenUnder = (scenario: Scenario, when: When): When =>
  scenario.overrides.size > 0 ? { ...when, overrides: scenario.overrides } : when;

/** By which of its rows a scenario rates a status. */
export const ratedAs = (scenario: Scenario, status: LicenseAnswer, held: boolean): RatedStatus =>
  held && scenario.rates.has(REQUIRED_HELD) ? REQUIRED_HELD : status;

/**
 * The rate of a status, 0 to 1; `#N/A` naming the status where the scenario gives none. An exporter that needs a license
 * and holds one whose destinations are not disclosed takes the rate of that where the scenario states one.
 */
export function lossRate(scenario: Scenario, status: LicenseAnswer, held = false): number | ExposureProblem {
  return (
    scenario.rates.get(ratedAs(scenario, status, held)) ??
    absent('no-loss-rate', { status, scenario: scenario.name })
  );
}

/** Answers under a scenario with assumptions are kept as long as the scenario itself. */
class ScenarioMemo<D extends object> {
  private readonly ofData = new WeakMap<ControlData, Memo<Scenario, string, D>>();

  recall(data: ControlData, scenario: Scenario, key: string, find: () => D): D {
    let memo = this.ofData.get(data);
    if (!memo) this.ofData.set(data, (memo = new Memo(50_000)));
    return memo.recall(scenario, key, find);
  }
}

const licenses = new ScenarioMemo<LicenseDecision>();
const controls = new ScenarioMemo<ControlDecision>();

/** The license question under the assumptions of a scenario. */
export function licenseUnder(
  data: ControlData,
  scenario: Scenario,
  question: LicenseQuestion,
): LicenseDecision {
  if (scenario.overrides.size === 0) return licenseDecision(data, question);
  return licenses.recall(data, scenario, licenseKey(question), () =>
    licenseDecision(data, { ...question, when: whenUnder(scenario, question.when) }),
  );
}

/** The control question under the assumptions of a scenario. */
export function controlUnder(
  data: ControlData,
  scenario: Scenario,
  question: ControlQuestion,
): ControlDecision {
  if (scenario.overrides.size === 0) return controlDecision(data, question);
  return controls.recall(data, scenario, controlKey(question), () =>
    controlDecision(data, { ...question, when: whenUnder(scenario, question.when) }),
  );
}
