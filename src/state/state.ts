// What is in use now: the data, the days, the scenarios, and whether the workbook has been read. One copy for the
// functions, the pane and the ribbon. Changes swap a whole new state in; who wants to know is told.

import type { ControlData } from '../control-data/control-data';
import { buildControlData, dataDay } from '../control-data/control-data';
import type { Day } from '../control-data/days';
import type * as Packs from '../control-data/packs';
import type { ScenarioBook } from '../exposure/scenario';
import { packScenarios } from '../exposure/scenario-book';
import { realmToday } from './clock';

/** What an omitted as-of argument means. */
export type AsOfSetting = { kind: 'today' } | { kind: 'data date' } | { kind: 'fixed'; day: Day };

/** The default origin of a workbook until a person sets another one: China. */
export const FIRST_ORIGIN = 'CN';

/** Where a pack in use came from. */
export interface Loaded {
  /** `bundled`, or the name of a file, address or table. */
  readonly from: string;
  /** Null for a bundled pack. */
  readonly on: Day | null;
}

export interface State {
  readonly data: ControlData;
  /** Where each pack in use came from, by its id; bundled ones may be left out. */
  readonly loaded: ReadonlyMap<string, Loaded>;
  readonly workingDay: Day;
  readonly asOfSetting: AsOfSetting;
  readonly knownOn: Day | null;
  /** The code of the place from which goods are exported where no origin is named; null counts every origin. */
  readonly defaultOrigin: string | null;
  readonly scenarios: ScenarioBook;
  readonly language: 'en' | 'zh';
  readonly date1904: boolean;
  /** Counts the changes that came from this workbook's store; co-authors compare it. */
  readonly generation: number;
}

/** The shipped packs. Required and not imported: they are parsed on the first question, not while the script starts. */
// eslint-disable-next-line @typescript-eslint/no-require-imports
const packs = (): typeof Packs => require('../control-data/packs') as typeof Packs;

/** All shipped packs side by side, without private facts. */
export function bundledData(): ControlData {
  if (bundled === null) {
    const { SHIPPED_PACKS, VOCABULARY } = packs();
    bundled = buildControlData({ packs: SHIPPED_PACKS, vocabulary: VOCABULARY });
  }
  return bundled;
}
let bundled: ControlData | null = null;

let state: State | null = null;
const listeners = new Set<(now: State, before: State) => void>();

/** The state in use. Until something else is set: the shipped packs, as of today. */
export function currentState(): State {
  state ??= {
    data: bundledData(),
    loaded: new Map(),
    workingDay: realmToday(),
    asOfSetting: { kind: 'today' },
    knownOn: null,
    defaultOrigin: FIRST_ORIGIN,
    scenarios: packScenarios(bundledData()),
    language: 'en',
    date1904: false,
    generation: 0,
  };
  return state;
}

/** Swaps parts of the state at once and tells the listeners. Returns the state before, for undo. */
export function change(parts: Partial<State>): State {
  const before = currentState();
  state = { ...before, ...parts };
  if (parts.data && !parts.scenarios) state = { ...state, scenarios: packScenarios(parts.data) };
  for (const listener of listeners) listener(state, before);
  return before;
}

/** Tells of every change, until the returned function is called. */
export function onChange(listener: (now: State, before: State) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The day that an omitted as-of argument means. */
export function asOfDay({ asOfSetting, workingDay, data }: State): Day {
  switch (asOfSetting.kind) {
    case 'today':
      return workingDay;
    case 'data date':
      return dataDay(data);
    case 'fixed':
      return asOfSetting.day;
  }
}

let latest: {
  readonly use: State;
  readonly context: State & { readonly asOf: Day };
} | null = null;

/** What questions are asked of: the state with its as-of day. The same one for call after call, as long as the state is. */
export function contextOf(use: State): State & { readonly asOf: Day } {
  if (latest?.use !== use) latest = { use, context: { ...use, asOf: asOfDay(use) } };
  return latest.context;
}
