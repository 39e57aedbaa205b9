// How many answers hang on a date or a fact: by that what is due is put in order.

import type { ControlData } from '../control-data/control-data';
import type { ControlUnit } from '../control-data/measures';
import type { License } from '../control-data/pack';
import type { Due } from './due';
import { homeOf } from './license';
import { scopeOf, unitsInScope } from './scope';
import { licenseDestinations } from './license-on-day';

/** One country each: a group's answer follows from them. */
export const countriesOf = (data: ControlData): string[] =>
  [...data.places.values()]
    .filter(({ code, members }) => members.size === 1 && members.has(code))
    .map(({ code }) => code);

/** How many control answers (material by destination) some measures bear on. */
export function answersOnUnits(data: ControlData, units: readonly ControlUnit[]): number {
  const countries = countriesOf(data);
  let count = 0;
  for (const material of data.materials.values()) {
    const scope = scopeOf(data, { kind: 'material', material });
    if (!scope.deciding.some(({ unit }) => units.includes(unit))) continue;
    for (const country of countries)
      if (unitsInScope(scope, country).some(({ unit }) => units.includes(unit))) count += 1;
  }
  return count;
}

/** How many license answers (product by destination) a license bears on. */
export function answersOnLicense(data: ControlData, license: License): number {
  const company = data.companies.get(license.company);
  const products = company?.products.length ? company.products.length : Math.max(1, license.materials.length);
  const home = company ? (homeOf(data, company)?.members ?? new Set<string>()) : new Set<string>();
  return [...licenseDestinations(data, license)].filter((country) => !home.has(country)).length * products;
}

/** How many answers hang on what followed a date. */
export const answersOnDue = (data: ControlData, due: Due): number =>
  due.kind === 'license' ? answersOnLicense(data, due.license) : answersOnUnits(data, due.units);
