// Does an exporter have an export license for a region on a day? First the control of the goods decides whether
// one is needed; then the licenses are weighed country by country and product by product.

import type { ControlData } from '../control-data/control-data';
import type { Day } from '../control-data/days';
import { Memo } from '../control-data/memo';
import type { Place } from '../control-data/place';
import type { Company, License, Material } from '../control-data/pack';
import type { ControlDecision } from './control';
import { controlDecision, controlRank, controlTurns } from './control';
import { EpochMemory, MOST_QUESTIONS } from './epochs';
import type { LicenseOnDay, LicenseState, Reaching } from './license-on-day';
import {
  licenseOnDay,
  licensesByReach,
  licenseTurningDays,
  privateFirst,
  standingOn,
} from './license-on-day';
import { leavesFrom } from '../control-data/measures';
import { readLate } from '../control-data/topics';
import { scopeOf } from './scope';
import type { When } from './status-on-day';

export type LicenseAnswer =
  | 'Granted'
  | 'Partial'
  | 'Review'
  | 'Pending'
  | 'Expired'
  | 'Refused'
  | 'Revoked'
  | 'Required'
  | 'Not required'
  | 'Prohibited'
  | 'Unknown';

/** All words that a license question can answer, in the order in which scenarios list them. */
export const LICENSE_ANSWERS: readonly LicenseAnswer[] = [
  'Granted',
  'Partial',
  'Review',
  'Pending',
  'Expired',
  'Refused',
  'Revoked',
  'Required',
  'Not required',
  'Prohibited',
  'Unknown',
];

/** One country and product, with the license that decides it. */
export interface LicenseCell {
  country: string;
  material: Material;
  status: LicenseState | 'Required';
  by: LicenseOnDay | null;
}

export interface LicenseDecision {
  company: Company;
  place: Place;
  /** From where the goods are exported; null where every origin counts. */
  origin: Place | null;
  when: When;
  status: LicenseAnswer;
  /** The control of the goods, for the product that decides. */
  control: ControlDecision | null;
  /** The product or products whose control decides. */
  materials: readonly Material[];
  /** Empty where the control alone decides. */
  cells: readonly LicenseCell[];
  /** Every known license of the exporter with its standing, those that do not count included. */
  licenses: readonly LicenseOnDay[];
  /** A license is required, and the exporter holds one for these goods whose destinations are not disclosed. */
  held: boolean;
}

export interface LicenseQuestion {
  company: Company;
  place: Place;
  /** Null means the company's products; an HS code stands for the materials of its lines. */
  materials: readonly Material[] | null;
  when: When;
  /** From where the goods are exported; left out, from the exporter's home. Null counts every origin. */
  origin?: Place | null;
}

/** From where the goods of a question are exported. */
const originOf = (data: ControlData, { company, origin }: LicenseQuestion): Place | null =>
  origin === undefined ? homeOf(data, company) : origin;

/** What is remembered of each exporter, origin and goods. */
export type LicenseMemory<Answer> = Memo<ControlData, string, EpochMemory<Answer>>;
export const licenseMemory = <Answer>(): LicenseMemory<Answer> => new Memo(MOST_QUESTIONS);

/** Recalls an answer that turns on no other days than the license status does. */
export function recallLicense<Answer>(
  memory: LicenseMemory<Answer>,
  data: ControlData,
  question: LicenseQuestion,
  find: () => Answer,
): Answer {
  const { company, place, materials, when } = question;
  if (when.overrides) return find();
  const from = originOf(data, question);
  const of = (from?.code ?? null) === company.home ? company.id : `${company.id}|${from?.code ?? '*'}`;
  const key = materials === null ? of : `${of}|${goodsKey(materials)}`;
  return memory
    .recall(data, key, () => new EpochMemory(licenseTurns(data, question)))
    .recall(place, when, find);
}

const statuses = licenseMemory<LicenseAnswer>();

/** The status alone: what columns of lookups ask for. */
export const licenseStatus = (data: ControlData, question: LicenseQuestion): LicenseAnswer =>
  recallLicense(statuses, data, question, () => decide(data, question).status);

/** The days on which the license status may turn: those of the controls, and those of the exporter's licenses. */
function licenseTurns(data: ControlData, question: LicenseQuestion): Day[] {
  const { company, materials } = question;
  const licenses = licensesOn(data, question);
  const asked = materials ?? productsOf(data, company, () => licenses);
  return [
    ...[...new Set(asked)].flatMap((material) => controlTurns(data, { kind: 'material', material })),
    ...licenses.flatMap((one) => [one.knownFrom, ...licenseTurningDays(one)]),
  ];
}

const decisions = new Memo<ControlData, string, LicenseDecision>(5_000);

export const licenseDecision = (data: ControlData, question: LicenseQuestion): LicenseDecision =>
  question.when.overrides
    ? decide(data, question)
    : decisions.recall(data, licenseKey(question), () => decide(data, question));

/** Tells questions apart whose answers may differ under the same assumptions. */
export const licenseKey = ({ company, place, materials, when, origin }: LicenseQuestion): string =>
  `${company.id}|${place.code}|${goodsKey(materials)}|${when.asOf}|${when.knownOn}|${origin === undefined ? '' : (origin?.code ?? '*')}`;

/** The company's products are something else than a code under which nothing is known. */
const goodsKey = (materials: readonly Material[] | null): string =>
  materials === null ? '*' : materials.map(({ id }) => id).join();

function decide(data: ControlData, question: LicenseQuestion): LicenseDecision {
  const decided = decideWithout(data, question) as LicenseDecision;
  // Whoever asks for the status alone has no use for thousands of licenses.
  readLate(decided, 'licenses', () => licensesOn(data, question));
  return decided;
}

const licensesOn = (data: ControlData, { company, when }: LicenseQuestion): LicenseOnDay[] =>
  (data.licensesOf.get(company.id) ?? []).map((license) => licenseOnDay(data, license, company, when));

function decideWithout(data: ControlData, question: LicenseQuestion): Omit<LicenseDecision, 'licenses'> {
  const { company, place, when } = question;
  const origin = originOf(data, question);
  const base = { company, place, origin, when, cells: [], held: false };
  const asked =
    question.materials ??
    productsOf(data, company, () => licensesOn(data, question).filter((one) => one.known));
  if (asked.length === 0) return { ...base, status: 'Unknown', control: null, materials: [] };

  const controls = asked.map((material) =>
    controlDecision(data, {
      subject: { kind: 'material', material },
      place,
      when,
      origin,
    }),
  );
  const strictest = Math.max(...controls.map(controlRank));
  const at = controls.findIndex((one) => controlRank(one) === strictest);
  const control = controls[at]!;
  const materials = asked.filter((_, index) => controlRank(controls[index]!) === strictest);
  const settled = { ...base, control, materials };
  switch (control.status) {
    case 'Prohibited':
    case 'Review':
    case 'Unknown':
      return { ...settled, status: control.status };
    case 'Not controlled':
    case 'Suspended':
      return { ...settled, status: 'Not required' };
    case 'License required': {
      const cells = materials.flatMap((material) => cellsOf(data, question, material));
      const status = combine(cells.map((cell) => cell.status));
      const held =
        status === 'Required' &&
        materials.every((material) => {
          const nowhere = covering(data, company, material, origin).filter(
            ({ destinations }) => destinations.size === 0,
          );
          return standingOn(nowhere, when).some(isHeldSomewhere);
        });
      return { ...settled, cells, status, held };
    }
  }
}

/** Whether a license holds on the day and does not say where: it reaches no place by name. */
export const isHeldSomewhere = ({ known, state, destinations: reach }: LicenseOnDay): boolean =>
  known && reach.size === 0 && (state === 'Granted' || state === 'Partial');

/** The company's products; where none are known, the materials of its licenses. */
function productsOf(data: ControlData, company: Company, licenses: () => LicenseOnDay[]): Material[] {
  const ids = company.products.length
    ? company.products
    : [...new Set(licenses().flatMap(({ license }) => licensedMaterials(data, license)))];
  return ids.map((id) => data.materials.get(id)).filter((material) => material !== undefined);
}

const coveringKept = new Memo<ControlData, string, readonly Reaching[]>(MOST_QUESTIONS);

/** The licenses of an exporter that count for a material from an origin, by the places that they name. */
const covering = (
  data: ControlData,
  company: Company,
  material: Material,
  origin: Place | null,
): readonly Reaching[] =>
  coveringKept.recall(data, `${company.id}|${material.id}|${origin?.code ?? '*'}`, () =>
    licensesByReach(
      data,
      company,
      (license) => covers(data, license, material) && isFor(data, license, company, origin),
    ),
  );

/** One cell for each country of the region in which this material needs a license. */
function cellsOf(data: ControlData, question: LicenseQuestion, material: Material): LicenseCell[] {
  const { company, place, when } = question;
  const origin = originOf(data, question);
  const groups = covering(data, company, material, origin);
  // Countries that the same licenses reach are decided once.
  const decided = new Map<string, Pick<LicenseCell, 'status' | 'by'>>();
  const decideFor = (country: string): Pick<LicenseCell, 'status' | 'by'> => {
    const reaching = groups.filter(({ destinations }) => destinations.has(country));
    const key = reaching.map((group) => groups.indexOf(group)).join();
    let cell = decided.get(key);
    if (!cell) decided.set(key, (cell = decideCell(privateFirst(standingOn(reaching, when)))));
    return cell;
  };
  const scope = scopeOf(data, { kind: 'material', material });
  const needs = new Map<string, boolean>();
  const needsLicense = (country: string): boolean => {
    const alike = scope.apart.has(country) ? country : '*';
    let needed = needs.get(alike);
    if (needed === undefined) {
      const status = controlDecision(data, {
        subject: { kind: 'material', material },
        place: countryPlace(data, country),
        when,
        origin,
      }).status;
      needs.set(alike, (needed = status === 'License required'));
    }
    return needed;
  };
  const cells: LicenseCell[] = [];
  for (const country of place.members) {
    if (place.members.size > 1 && !needsLicense(country)) continue;
    cells.push({ country, material, ...decideFor(country) });
  }
  return cells;
}

/** A country as a place of its own, also where it is a member of a group and no region of the data. */
function countryPlace(data: ControlData, code: string): Place {
  return (
    data.places.get(code) ?? {
      code,
      region: { code, name: code, members: [code] },
      members: new Set([code]),
    }
  );
}

/** From where an exporter exports: its home jurisdiction; null where that is not known. */
export function homeOf(data: ControlData, { home }: Company): Place | null {
  return home === null ? null : countryPlace(data, home);
}

/**
 * A license is a word of one authority: it counts for goods that leave the countries of its measure, and where it names
 * none, the exporter's home. Where the home is not known, a license that names no measure counts.
 */
function isFor(data: ControlData, license: License, { home }: Company, origin: Place | null): boolean {
  if (origin === null || origin.code === home) return true;
  const units = data.unitIndex.of([license.measure ?? '']);
  if (units.length > 0) return units.some((unit) => leavesFrom(unit, origin));
  return home === null || origin.members.has(home);
}

/** A license counts when its materials, or its measure's, include the asked one. */
export function covers(data: ControlData, license: License, material: Material): boolean {
  const wider = data.wider(material.id);
  return licensedMaterials(data, license).some((id) => wider.has(id));
}

/** The ids of the materials that a license names; where it names none, those of its measure. */
function licensedMaterials(data: ControlData, license: License): readonly string[] {
  return license.materials.length > 0
    ? license.materials
    : data.unitIndex
        .of([license.measure ?? ''])
        .flatMap((unit) => [...unit.materials, ...unit.items.flatMap((item) => item.materials)]);
}

/** The best word wins, in this order, unless a refusal or revocation is the newest. */
const BEST: LicenseState[] = ['Granted', 'Partial', 'Review', 'Pending', 'Expired'];

function decideCell(holding: readonly LicenseOnDay[]): Pick<LicenseCell, 'status' | 'by'> {
  const newest = Math.max(...holding.map((one) => one.start));
  const refusal = holding.find(
    (one) => (one.state === 'Refused' || one.state === 'Revoked') && one.start === newest,
  );
  if (refusal) return { status: refusal.state, by: refusal };
  const standing = notRevoked(holding);
  for (const state of BEST) {
    const by = standing.find((one) => one.state === state);
    if (by) return { status: state, by };
  }
  return { status: 'Required', by: null };
}

/**
 * A revocation ends the grants before it for good: an application or a new license after it does not bring them back.
 * A refusal ends none.
 */
function notRevoked(holding: readonly LicenseOnDay[]): readonly LicenseOnDay[] {
  const revoked = Math.max(...holding.filter((one) => one.state === 'Revoked').map((one) => one.start));
  return holding.filter((one) => one.license.status !== 'granted' || one.start > revoked);
}

/** A group: all Granted is Granted, some is Partial, else the first of these words that occurs. */
const FIRST_OF: LicenseCell['status'][] = ['Refused', 'Revoked', 'Review', 'Expired', 'Pending', 'Required'];

function combine(states: readonly LicenseCell['status'][]): LicenseAnswer {
  if (states.length === 0) return 'Not required';
  if (states.every((state) => state === 'Granted')) return 'Granted';
  if (states.some((state) => state === 'Granted' || state === 'Partial')) return 'Partial';
  return FIRST_OF.find((state) => states.includes(state)) as LicenseAnswer;
}
