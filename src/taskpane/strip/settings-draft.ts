// What is being chosen of the workbook's days and scenario, before it is applied: as settings, as changes one after the
// other, and as what all of them together would change.

import type { Committed } from '../../actions/change/commit';
import { compareSettings } from '../../actions/change/compare-settings';
import type { Comparison } from '../../actions/formulas/compare-cells';
import {
  chooseScenario,
  setAsOf,
  setDefaultOrigin,
  setKnownOn,
  setWorkingDay,
} from '../../actions/change/settings';
import type { Running } from '../../actions/running/under-way';
import type { Day } from '../../control-data/days';
import { askedDay } from '../../control-data/asked-day';
import { isoOfDay } from '../../control-data/days';
import type { AsOfSetting, State } from '../../state/state';
import { currentState } from '../../state/state';
import { tellCommitted } from '../committed';
import { perform } from '../perform';
import { createStore } from '../store';

/** Days as their fields give them: ISO text, or what is no day yet. */
export interface Draft {
  readonly asOf: AsOfSetting['kind'];
  readonly fixedDay: string;
  readonly knownOn: 'as-of' | 'fixed';
  readonly knownDay: string;
  readonly workingDay: string;
  /** The code of a place; empty for any origin. */
  readonly defaultOrigin: string;
  readonly scenario: string;
}

export const draftOf = ({ asOfSetting, workingDay, knownOn, defaultOrigin, scenarios }: State): Draft => ({
  asOf: asOfSetting.kind,
  fixedDay: isoOfDay(asOfSetting.kind === 'fixed' ? asOfSetting.day : workingDay),
  knownOn: knownOn === null ? 'as-of' : 'fixed',
  knownDay: isoOfDay(knownOn ?? workingDay),
  workingDay: isoOfDay(workingDay),
  defaultOrigin: defaultOrigin ?? '',
  scenario: scenarios.chosen?.name ?? '',
});

/** What is being chosen; null where nothing was touched, then it follows what is in use. */
export const draft = createStore<Draft | null>(null);

/** What the choices would change; null before that was asked, and after each further choice. */
export const compared = createStore<Comparison | null>(null);

/** The fields of a draft that hold no day although one is needed. */
export const wrongDays = ({ asOf, fixedDay, knownOn, knownDay, workingDay }: Draft) => ({
  fixedDay: asOf === 'fixed' && askedDay(fixedDay) === null,
  knownDay: knownOn === 'fixed' && askedDay(knownDay) === null,
  workingDay: askedDay(workingDay) === null,
});

interface Chosen {
  readonly asOf: AsOfSetting;
  readonly knownOn: Day | null;
  readonly workingDay: Day;
  readonly defaultOrigin: string | null;
  readonly scenario: string | null;
}

/** A draft as settings; null where a day is missing. */
function chosenOf(one: Draft): Chosen | null {
  if (Object.values(wrongDays(one)).includes(true)) return null;
  return {
    asOf: one.asOf === 'fixed' ? { kind: 'fixed', day: askedDay(one.fixedDay)! } : { kind: one.asOf },
    knownOn: one.knownOn === 'as-of' ? null : askedDay(one.knownDay),
    workingDay: askedDay(one.workingDay)!,
    defaultOrigin: one.defaultOrigin === '' ? null : one.defaultOrigin,
    scenario: one.scenario === '' ? null : one.scenario,
  };
}

const sameAsOf = (a: AsOfSetting, b: AsOfSetting): boolean =>
  a.kind === b.kind && (a.kind !== 'fixed' || b.kind !== 'fixed' || a.day === b.day);

/** Makes the changes one after the other; each of them can be undone. False where one failed or a day is missing. */
export async function applyDraft(one: Draft): Promise<boolean> {
  const chosen = chosenOf(one);
  if (!chosen) return false;
  const { asOf, knownOn, workingDay, defaultOrigin, scenario } = chosen;
  const before = currentState();
  const changes: ((running: Running) => Promise<Committed>)[] = [];
  if (workingDay !== before.workingDay) changes.push((running) => setWorkingDay(workingDay, running));
  if (!sameAsOf(asOf, before.asOfSetting)) changes.push((running) => setAsOf(asOf, running));
  if (knownOn !== before.knownOn) changes.push((running) => setKnownOn(knownOn, running));
  if (defaultOrigin !== before.defaultOrigin)
    changes.push((running) => setDefaultOrigin(defaultOrigin, running));
  if (scenario !== (before.scenarios.chosen?.name ?? null))
    changes.push((running) => chooseScenario(scenario, running));
  for (const change of changes) {
    const committed = await perform(change);
    if (!committed) return false;
    tellCommitted({ code: 'settings.done' }, committed);
  }
  return true;
}

/** Works out what the choices together would change; nothing is applied. */
export async function compareDraft(one: Draft): Promise<void> {
  const chosen = chosenOf(one);
  if (!chosen) return;
  const comparison = await perform((running) => compareSettings(chosen, running));
  if (comparison && (draft.get() ?? one) === one) compared.set(comparison);
}
