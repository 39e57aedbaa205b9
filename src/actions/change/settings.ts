// Settings of the workbook: as-of, known-on, default origin, working day, scenario, and whether the working day follows on opening.

import { realmToday } from '../../state/clock';
import { currentState } from '../../state/state';
import type { AsOfSetting } from '../../state/state';
import type { Day } from '../../control-data/days';
import { ASK_DATA, ASK_SCENARIO } from '../../catalog/affected';
import type { Committed } from './commit';
import { commit } from './commit';
import type { SavedSettings } from '../saved/saved';
import { dismissNotice } from '../running/notices';
import { ActionProblem, problemFrom } from '../running/problem';
import { openSession, withStep } from '../saved/session';
import type { ActionName, Running } from '../running/under-way';
import { alone } from '../running/under-way';

/** What an omitted as-of argument means from now on. @throws ActionProblem; then nothing changed. */
export function setAsOf(asOf: AsOfSetting, running: Running = {}): Promise<Committed> {
  return changeSettings('set-as-of', () => ({ asOf }), ASK_DATA, running);
}

/** Which facts count as known; null follows the as-of day. @throws ActionProblem; then nothing changed. */
export function setKnownOn(knownOn: Day | null, running: Running = {}): Promise<Committed> {
  return changeSettings('set-known-on', () => ({ knownOn }), ASK_DATA, running);
}

/**
 * From where goods are exported where no origin is named; null counts every origin.
 * @throws ActionProblem `unknown-origin` for a place that the data does not name; then nothing changed.
 */
export function setDefaultOrigin(code: string | null, running: Running = {}): Promise<Committed> {
  return changeSettings(
    'set-default-origin',
    () => {
      if (code !== null && !currentState().data.places.has(code))
        throw new ActionProblem('unknown-origin', { name: code }, 'choose-again');
      return { defaultOrigin: code };
    },
    ASK_DATA,
    running,
  );
}

/** Moves the day that counts as today; `realmToday()` is *Update to today*. @throws ActionProblem; then nothing changed. */
export async function setWorkingDay(
  workingDay: Day = realmToday(),
  running: Running = {},
): Promise<Committed> {
  const committed = await changeSettings('set-working-day', () => ({ workingDay }), ASK_DATA, running);
  if (workingDay === realmToday()) dismissNotice('working-day-behind');
  return committed;
}

/**
 * Chooses the scenario that an omitted scenario argument means; null is the pack's base.
 * @throws ActionProblem `unknown-scenario`; then nothing changed.
 */
export function chooseScenario(name: string | null, running: Running = {}): Promise<Committed> {
  return changeSettings(
    'choose-scenario',
    () => {
      const found = name === null ? null : currentState().scenarios.find(name);
      if (name !== null && !found) throw new ActionProblem('unknown-scenario', { name }, 'choose-again');
      return { scenario: found?.name ?? null };
    },
    ASK_SCENARIO,
    running,
  );
}

/** Whether the working day moves to the present date on opening by itself. It changes no answer now. */
export function setUpdateOnOpening(updateOnOpening: boolean, running: Running = {}): Promise<Committed> {
  return changeSettings('set-option', () => ({ updateOnOpening }), null, running);
}

/**
 * Remembers the feed that newer data are asked of; null for the host of the add-in. Nothing is asked now.
 * @throws ActionProblem `import.bad-address`, `import.not-https` and others for what is no https address; then nothing
 * changed.
 */
export async function setFeed(address: string | null, running: Running = {}): Promise<Committed> {
  let feed: string | null = null;
  if (address !== null)
    try {
      const { feedAt } = await import(/* webpackChunkName: "import" */ '../../import/feed');
      feed = feedAt(address).folder;
    } catch (error) {
      throw problemFrom(error);
    }
  return changeSettings('set-option', () => ({ feed }), null, running);
}

/** Whether the feed is asked on opening. It changes no answer, then or now. */
export function setAskFeedOnOpening(askFeedOnOpening: boolean, running: Running = {}): Promise<Committed> {
  return changeSettings('set-option', () => ({ askFeedOnOpening }), null, running);
}

function changeSettings(
  action: ActionName,
  wanted: () => Partial<SavedSettings>,
  functions: ReadonlySet<string> | null,
  running: Running,
): Promise<Committed> {
  return alone(action, running, (tell) => {
    const before = openSession().saved;
    // With the first setting the workbook also fixes its working day: from then on it has answers of that day.
    const workingDay = before.settings.workingDay ?? currentState().workingDay;
    const next = { ...before, settings: { ...before.settings, workingDay, ...wanted() } };
    const steps = functions ? withStep({ action, before, after: next }) : {};
    return commit({ next, functions, steps }, running, tell);
  });
}

/**
 * Notes that the workbook holds answers: fixes its working day where it has none and keeps a copy of the bundled pack,
 * so that later openings, of later versions too, answer for the same day from the same data. @returns true the first time in the life of the workbook, when *Start with this workbook* is offered.
 */
export function noteFirstAnswer(): Promise<boolean> {
  return alone('set-option', {}, async (tell) => {
    const { saved, inExcel, sessionOnly } = openSession();
    const { workingDay, startOffered } = saved.settings;
    if (!inExcel || sessionOnly || (workingDay !== null && startOffered)) return false;
    const settings = {
      ...saved.settings,
      workingDay: workingDay ?? currentState().workingDay,
      startOffered: true,
    };
    await commit({ next: { ...saved, settings }, functions: null }, {}, tell);
    return !startOffered;
  });
}
