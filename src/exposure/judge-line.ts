// What holds for a supplier, a region and an item: everything of a line's assessment but its amount.

import type { ControlData, Subject } from '../control-data/control-data';
import type { Day } from '../control-data/days';
import { Memo } from '../control-data/memo';
import type { Company } from '../control-data/pack';
import type { Place } from '../control-data/place';
import type { ControlDecision, ControlStatus } from '../questions/control';
import { nextControlDate } from '../questions/control-events';
import { controlReason } from '../questions/control-explanation';
import { aboutCode } from '../questions/control-notes';
import type { Reason, ReasonValue } from '../questions/explanation';
import { reason } from '../questions/explanation';
import type { LicenseAnswer, LicenseDecision } from '../questions/license';
import { homeOf } from '../questions/license';
import { licenseReason, nextLicenseDate } from '../questions/license-explanation';
import { materialsOf, subjectId } from '../questions/reach';
import type { When } from '../questions/standing';
import { controlUnder, licenseUnder, lossRate, whenUnder } from './loss-rate';
import type { ExposureProblem } from './problem';
import { isExposureProblem } from './problem';
import type { Scenario } from './scenario';

/** A thing that a cell names, null for a blank cell, or why it names none. */
export type Named<T> = T | ExposureProblem | null;

export interface NamedLine {
  supplier: Named<Company>;
  region: Named<Place>;
  item: Named<Subject>;
}

export interface Grounds {
  data: ControlData;
  scenario: Scenario;
  when: When;
  /** From where goods are exported where neither the line nor its supplier says; null counts every origin. */
  origin: Place | null;
}

/** Null stands for empty text: there is nothing to answer. */
export interface Judgment {
  control: ControlStatus | ExposureProblem | null;
  license: LicenseAnswer | ExposureProblem | null;
  rate: number | ExposureProblem | null;
  next: Day | null;
  notes: readonly Reason[];
  /** What the answers rest on, for whoever explains the line. */
  controlDecision: ControlDecision | null;
  licenseDecision: LicenseDecision | null;
}

const NOTHING: Judgment = {
  control: null,
  license: null,
  rate: null,
  next: null,
  notes: [],
  controlDecision: null,
  licenseDecision: null,
};

/** A problem as a note: the same sentence. */
export function noteOf({ code, values }: ExposureProblem): Reason {
  const shown = Object.entries(values).map(([name, value]): [string, ReasonValue] => [
    name,
    typeof value === 'object' && !('name' in value) ? { list: value } : value,
  ]);
  return { code, values: Object.fromEntries(shown) };
}

/**
 * Judges one combination. An unknown or missing supplier keeps its control: Prohibited, Review and Not required follow
 * from it alone, else the license is Unknown, never Required. A blank item means the supplier's products; a blank
 * region leaves the answers empty, and the note says so.
 */
export function judgeLine(grounds: Grounds, { supplier, region, item }: NamedLine): Judgment {
  const unreadable = isExposureProblem(region) ? region : isExposureProblem(item) ? item : null;
  if (unreadable)
    return {
      ...NOTHING,
      control: unreadable,
      license: unreadable,
      rate: unreadable,
      notes: [noteOf(unreadable)],
    };
  if (region === null) return { ...NOTHING, notes: [reason('assess.no-region')] };
  const place = region as Place;
  const subject = item as Subject | null;
  if (supplier !== null && !isExposureProblem(supplier)) return bySupplier(grounds, supplier, place, subject);
  return byControl(grounds, supplier, place, subject);
}

function bySupplier(grounds: Grounds, company: Company, place: Place, subject: Subject | null): Judgment {
  const { data, scenario, when } = grounds;
  const origin = homeOf(data, company) ?? grounds.origin;
  const materials = subject === null ? null : materialsOf(data, subject, when);
  const decided = licenseUnder(data, scenario, { company, place, materials, when, origin });
  const control =
    subject === null ? decided.control : controlUnder(data, scenario, { subject, place, when, origin });
  return {
    control: control?.status ?? 'Unknown',
    license: decided.status,
    rate: lossRate(scenario, decided.status),
    next: nextLicenseDate(data, decided),
    notes: [
      ...(NEEDS_WORDS.has(decided.status) || decided.control?.home ? [licenseReason(data, decided)] : []),
      ...commonNotes(grounds, subject, control, origin),
    ],
    controlDecision: control,
    licenseDecision: decided,
  };
}

/** Statuses that do not say by themselves what the reader has to know. */
const NEEDS_WORDS: ReadonlySet<LicenseAnswer> = new Set([
  'Prohibited',
  'Review',
  'Partial',
  'Pending',
  'Expired',
  'Refused',
  'Revoked',
  'Unknown',
]);

/** What the control alone says of a license, where the exporter is not known. */
const LICENSE_BY_CONTROL: Record<ControlStatus, LicenseAnswer> = {
  Prohibited: 'Prohibited',
  Review: 'Review',
  'Not controlled': 'Not required',
  Suspended: 'Not required',
  'License required': 'Unknown',
  Unknown: 'Unknown',
};

function byControl(
  grounds: Grounds,
  supplier: ExposureProblem | null,
  place: Place,
  subject: Subject | null,
): Judgment {
  const about = supplier === null ? reason('assess.no-supplier') : noteOf(supplier);
  const { control, next, notes } = subject === null ? NO_GOODS : goodsJudged(grounds, place, subject);
  const status = control?.status ?? 'Unknown';
  const isUnknownName = supplier === null || (supplier.error === '#N/A' && supplier.code !== 'error-in');
  const license = isUnknownName ? LICENSE_BY_CONTROL[status] : supplier;
  return {
    control: status,
    license,
    rate: isExposureProblem(license) ? license : lossRate(grounds.scenario, license),
    next,
    notes: [about, ...notes],
    controlDecision: control,
    licenseDecision: null,
  };
}

/** What the goods and the destination alone say. */
interface GoodsJudged {
  control: ControlDecision | null;
  next: Day | null;
  notes: readonly Reason[];
}

const NO_GOODS: GoodsJudged = { control: null, next: null, notes: [reason('assess.no-item')] };

/** A worksheet may name thousands of unknown suppliers of the same goods: these are judged once. */
const goodsKept = new Memo<Grounds, string, GoodsJudged>();

const goodsJudged = (grounds: Grounds, place: Place, subject: Subject): GoodsJudged =>
  goodsKept.recall(grounds, `${place.code}|${subjectId(subject)}`, () => {
    const { data, scenario, when, origin } = grounds;
    const control = controlUnder(data, scenario, { subject, place, when, origin });
    const needsWords = control.home || control.status === 'Prohibited' || control.status === 'Review';
    return {
      control,
      next: nextControlDate(data, subject, place, whenUnder(scenario, when), origin),
      notes: [
        ...(needsWords ? [controlReason(data, control)] : []),
        ...commonNotes(grounds, subject, control, origin),
      ],
    };
  });

/** Notes on the goods: a code that mixes them, and an answer that the scenario's assumptions turned. */
function commonNotes(
  { data, scenario, when }: Grounds,
  subject: Subject | null,
  control: ControlDecision | null,
  origin: Place | null,
): Reason[] {
  const notes = subject === null ? [] : aboutCode({ subject });
  if (control && scenario.overrides.size > 0) {
    const facts = controlUnder(data, FACTS, {
      subject: control.subject,
      place: control.place,
      when,
      origin,
    });
    if (facts.status !== control.status)
      notes.push(reason('assess.assumed', { facts: facts.status, status: control.status }));
  }
  return notes;
}

/** No assumptions: what the facts alone answer. */
const FACTS: Scenario = {
  name: '',
  origin: 'range',
  rates: new Map(),
  parameters: new Map(),
  overrides: new Map(),
};
