// What a change of a setting or of the data would do to the workbook's cells, before it is made.

import type { Day } from '../../control-data/days';
import { currentState } from '../../state/state';
import type { Comparison } from '../formulas/compare-cells';
import { compareCells } from '../formulas/compare-cells';
import type { Saved, SavedSettings } from '../saved/saved';
import { stateOf } from '../saved/saved';
import { problemFrom } from '../running/problem';
import { openSession } from '../saved/session';
import type { Running } from '../running/under-way';

const NOTHING: Comparison = { cells: 0, changed: [], undetermined: [] };

/** Which cells would change with the working day. @throws ActionProblem; the signal's reason. */
export function compareWorkingDay(workingDay: Day, running: Running = {}): Promise<Comparison> {
  return compareSettings({ workingDay }, running);
}

/** Which cells would change with these settings at once. @throws ActionProblem; the signal's reason. */
export function compareSettings(
  settings: Partial<Pick<SavedSettings, 'asOf' | 'knownOn' | 'defaultOrigin' | 'workingDay' | 'scenario'>>,
  running: Running = {},
): Promise<Comparison> {
  const { saved } = openSession();
  return compareSaved({ ...saved, settings: { ...saved.settings, ...settings } }, running);
}

/** Which cells would change if the workbook kept this. @throws ActionProblem; the signal's reason. */
export async function compareSaved(next: Saved, running: Running): Promise<Comparison> {
  const before = currentState();
  const after = { ...before, ...stateOf(next) };
  if (!openSession().inExcel) return NOTHING;
  try {
    return await compareCells(before, after, running);
  } catch (error) {
    throw problemFrom(error);
  }
}
