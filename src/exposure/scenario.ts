// Scenarios: a loss rate for each license status, assumptions on measures, and parameters. Rates are assumptions
// of a model, never facts.

import type { UnitSuspension } from '../control-data/measures';
import type { LicenseAnswer } from '../questions/license';
import { LICENSE_ANSWERS } from '../questions/license';

/** A license is required and one is held whose destinations are not disclosed: scenarios may rate it by itself. */
export const REQUIRED_HELD = 'Required, license held';

/** What a scenario gives a loss rate. */
export type RatedStatus = LicenseAnswer | typeof REQUIRED_HELD;

/** In the order in which scenarios list them. */
export const RATED_STATUSES: readonly RatedStatus[] = LICENSE_ANSWERS.flatMap((status): RatedStatus[] =>
  status === 'Required' ? [status, REQUIRED_HELD] : [status],
);

export interface Scenario {
  name: string;
  /** Who made it: the pack (marked as assumptions), the workbook's sheet table, or a range given as argument. */
  origin: 'pack' | 'workbook' | 'range';
  /** Loss rates between 0 and 1. */
  rates: ReadonlyMap<RatedStatus, number>;
  /** Named numbers such as a deferral, by name key. */
  parameters: ReadonlyMap<string, number>;
  /** The reporting currency that its row `currency` names; without one amounts stay in their own. */
  currency?: string;
  /** Standings that the scenario assumes, by unit or measure id. */
  overrides: ReadonlyMap<string, readonly UnitSuspension[]>;
}

/** The scenarios in use. */
export interface ScenarioBook {
  /** A scenario of the workbook or the pack, whatever the case and spacing of its name. */
  find(name: string): Scenario | null;
  /** The workbook's chosen one, else the pack's base; null where the data has none. */
  readonly chosen: Scenario | null;
  readonly names: readonly string[];
}
