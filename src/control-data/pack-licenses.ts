// The facts of a pack on licenses: the records of exporters, and the rules by which licenses are valid.

import type { StatedDay } from './days';
import type { Fact, RegionCode } from './facts';

export type LicenseStatus = 'granted' | 'applied' | 'refused' | 'revoked';
export type LicenseKind = 'individual' | 'general' | 'unknown';
export type LicenseScope = 'full' | 'some customers' | 'some items' | 'unspecified';

export interface LicenseRegion {
  /** The words of the disclosure. */
  stated: string;
  /** The region it is read as; null where it names none ("not stated", "other regions", a customer). */
  region: RegionCode | null;
}

export interface License extends Fact {
  company: string;
  /** Materials covered; where empty, those of `measure`. */
  materials: string[];
  measure?: string;
  regions: LicenseRegion[];
  status: LicenseStatus;
  kind: LicenseKind;
  /** The day of the word on it; never copied from `granted`, nor the other way round. */
  disclosed: StatedDay | null;
  granted: StatedDay | null;
  validUntil?: StatedDay | null;
  /** Stated length in months. */
  validMonths?: number | null;
  scope: LicenseScope;
  conditions?: string;
}

/** A number or practice that the law or the licensing authority sets. */
export interface Rule extends Fact {
  /** `validity-months-individual`, `validity-months-general`, `review-working-days`, or another slug. */
  kind: string;
  title: string;
  value: number | null;
  unit?: string;
  jurisdiction: string;
  announced?: StatedDay | null;
  effective?: StatedDay | null;
  until?: StatedDay | null;
}
