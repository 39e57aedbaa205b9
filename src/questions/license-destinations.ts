// Which countries a license reaches, and which licenses count where private facts and the pack speak of the same.

import type { ControlData } from '../control-data/control-data';
import type { License } from '../control-data/pack';
import type { LicenseOnDay } from './license-on-day';

/** The countries (ISO alpha-2) that a license names; "not stated", "other regions" and customers name none. */
export function licenseDestinations(data: ControlData, license: License): ReadonlySet<string> {
  const named = license.regions
    .map(({ region }) => (region ? data.places.get(region)?.members : undefined))
    .filter((members) => members !== undefined);
  return named.length === 1 ? named[0]! : new Set(named.flatMap((members) => [...members]));
}

/** On the same scope a private fact wins: where one holds, the pack's own do not count. */
export function privateFirst(holding: readonly LicenseOnDay[]): readonly LicenseOnDay[] {
  return holding.some((one) => one.isPrivate) ? holding.filter((one) => one.isPrivate) : holding;
}
