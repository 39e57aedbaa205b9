// What a change of a setting or of the data would do to the workbook's cells, before it is made.

import type { Day } from '../control-data/days';
import { inUse } from '../in-use/in-use';
import type { Comparison } from './evaluate/compare-cells';
import { compareCells } from './evaluate/compare-cells';
import type { Kept, KeptSettings } from './kept';
import { inUseOf } from './kept';
import { problemFrom } from './problem';
import { openSession } from './session';
import type { Running } from './under-way';

const NOTHING: Comparison = { cells: 0, changed: [], untold: [] };

/** Which cells would change with the working day. @throws ActionProblem; the signal's reason. */
export function compareWorkingDay(workingDay: Day, running: Running = {}): Promise<Comparison> {
  return compareSettings({ workingDay }, running);
}

/** Which cells would change with these settings at once. @throws ActionProblem; the signal's reason. */
export function compareSettings(
  settings: Partial<Pick<KeptSettings, 'asOf' | 'knownOn' | 'defaultOrigin' | 'workingDay' | 'scenario'>>,
  running: Running = {},
): Promise<Comparison> {
  const { kept } = openSession();
  return compareKept({ ...kept, settings: { ...kept.settings, ...settings } }, running);
}

/** Which cells would change if the workbook kept this. @throws ActionProblem; the signal's reason. */
export async function compareKept(next: Kept, running: Running): Promise<Comparison> {
  const before = inUse();
  const after = { ...before, ...inUseOf(next) };
  if (!openSession().inExcel) return NOTHING;
  try {
    return await compareCells(before, after, running);
  } catch (error) {
    throw problemFrom(error);
  }
}
