// What holds for a supplier, a region, an item and an origin: everything of a line's assessment but its amount.

import type { ControlData, Subject } from '../control-data/control-data';
import type { Day } from '../control-data/days';
import { Memo } from '../control-data/memo';
import type { Company } from '../control-data/pack';
import type { Place } from '../control-data/place';
import type { ControlDecision, ControlStatus } from '../questions/control';
import { nextControlDate } from '../questions/control-events';
import { controlReason } from '../questions/control-explanation';
import { MOST_FORMS, formsCounted } from '../questions/control-forms';
import { aboutCode, checkedAlone, otherOrigins } from '../questions/control-notes';
import type { Reason, ReasonValue } from '../questions/explanation';
import { reason } from '../questions/explanation';
import type { LicenseAnswer, LicenseDecision } from '../questions/license';
import { homeOf } from '../questions/license';
import { licenseReason, nextLicenseDate } from '../questions/license-explanation';
import { materialsOf, subjectId } from '../questions/scope';
import type { When } from '../questions/status-on-day';
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
  /** From where the goods are exported, as the line itself says. */
  origin: Named<Place>;
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
  control: ControlStatus | null;
  license: LicenseAnswer | null;
  rate: number | ExposureProblem | null;
  next: Day | null;
  notes: readonly Reason[];
  /** What the answers rest on, for whoever explains the line. */
  controlDecision: ControlDecision | null;
  licenseDecision: LicenseDecision | null;
  /** False where the goods are taken to come from the default origin. */
  isOriginNamed: boolean;
}

const NOTHING: Judgment = {
  control: null,
  license: null,
  rate: null,
  next: null,
  notes: [],
  controlDecision: null,
  licenseDecision: null,
  isOriginNamed: false,
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
 * Judges one combination. A cell that names nothing the data has makes the line Unknown, with the scenario's rate for
 * it and the reason in the notes, so that it never poisons a total and never looks cleared. An unknown or missing
 * supplier keeps its control: Prohibited, Review and Not required follow from it alone, else the license is Unknown,
 * never Required. A blank item means the supplier's products. A line without a region is Unknown too, unless it names
 * neither a supplier that the data has nor goods: then it is no line but a subtotal or the like, and stays empty.
 */
export function judgeLine(grounds: Grounds, line: NamedLine): Judgment {
  const { supplier, region, item, origin } = line;
  const unread = [region, item, origin].filter(isExposureProblem);
  if (region === null) {
    const isLine = (supplier !== null && !isExposureProblem(supplier)) || item !== null;
    const notes = [reason('assess.no-region'), ...unread.map(noteOf)];
    return isLine ? unknown(grounds, notes) : { ...NOTHING, notes };
  }
  if (unread.length > 0) {
    const unnamed = isExposureProblem(supplier) ? [noteOf(supplier)] : [];
    return unknown(grounds, [...unnamed, ...unread.map(noteOf)]);
  }
  const place = region as Place;
  const subject = item as Subject | null;
  const from = origin as Place | null;
  if (supplier !== null && !isExposureProblem(supplier))
    return bySupplier(grounds, supplier, { place, subject, from });
  return byControl(grounds, supplier, { place, subject, from });
}

const unknown = ({ scenario }: Grounds, notes: readonly Reason[]): Judgment => ({
  ...NOTHING,
  control: 'Unknown',
  license: 'Unknown',
  rate: lossRate(scenario, 'Unknown'),
  notes,
});

/** What a line asks of its goods: where they go, what they are, and from where the line says that they come. */
interface Goods {
  place: Place;
  subject: Subject | null;
  from: Place | null;
}

function bySupplier(grounds: Grounds, company: Company, { place, subject, from }: Goods): Judgment {
  const { data, scenario, when } = grounds;
  const origin = from ?? homeOf(data, company) ?? grounds.origin;
  const materials = subject === null ? null : materialsOf(data, subject, when);
  const decided = licenseUnder(data, scenario, { company, place, materials, when, origin });
  const control =
    subject === null ? decided.control : controlUnder(data, scenario, { subject, place, when, origin });
  const needsWords =
    NEEDS_WORDS.has(decided.status) || decided.held || decided.control?.home || isQuota(control);
  return {
    control: control?.status ?? 'Unknown',
    license: decided.status,
    rate: lossRate(scenario, decided.status, decided.held),
    next: nextLicenseDate(data, decided),
    notes: [
      ...beginning(data, control, needsWords ? licenseReason(data, decided) : null),
      ...commonNotes(grounds, subject, control, from !== null || company.home !== null),
    ],
    controlDecision: control,
    licenseDecision: decided,
    isOriginNamed: from !== null || company.home !== null,
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

function byControl(grounds: Grounds, supplier: ExposureProblem | null, goods: Goods): Judgment {
  const about = supplier === null ? reason('assess.no-supplier') : noteOf(supplier);
  const { control, next, notes } = goods.subject === null ? NO_GOODS : goodsJudged(grounds, goods);
  const status = control?.status ?? 'Unknown';
  const license = LICENSE_BY_CONTROL[status];
  return {
    control: status,
    license,
    rate: lossRate(grounds.scenario, license),
    next,
    // The forms for which the answer counts stand before all else.
    notes: notes[0]?.values['only'] ? [notes[0], about, ...notes.slice(1)] : [about, ...notes],
    controlDecision: control,
    licenseDecision: null,
    isOriginNamed: goods.from !== null,
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

const goodsJudged = (grounds: Grounds, { place, subject, from }: Goods): GoodsJudged =>
  goodsKept.recall(grounds, `${place.code}|${subjectId(subject!)}|${from?.code ?? ''}`, () => {
    const { data, scenario, when } = grounds;
    const origin = from ?? grounds.origin;
    const control = controlUnder(data, scenario, { subject: subject!, place, when, origin });
    const needsWords = control.home || isQuota(control) || WORDY.has(control.status);
    return {
      control,
      next: nextControlDate(data, subject!, place, whenUnder(scenario, when), origin),
      notes: [
        ...beginning(data, control, needsWords ? controlReason(data, control) : null),
        ...commonNotes(grounds, subject, control, from !== null),
      ],
    };
  });

const WORDY: ReadonlySet<ControlStatus> = new Set(['Prohibited', 'Review', 'Unknown']);

const isQuota = (control: ControlDecision | null): boolean =>
  control?.decided[0]?.by[0]?.unit.effect === 'quota';

/** The reason, where there is one to say; where the answer counts for some forms alone, these are said in any case. */
function beginning(data: ControlData, control: ControlDecision | null, why: Reason | null): Reason[] {
  if (why) return [why];
  const only = control === null ? [] : formsCounted(data, control);
  if (only.length === 0) return [];
  const values = { only: { list: only.slice(0, MOST_FORMS) }, more: only.length - MOST_FORMS };
  return [reason('assess.counts-only', values)];
}

/** Notes on the goods: other origins, a code that mixes them, and an answer that the scenario's assumptions turned. */
function commonNotes(
  { data, scenario, when }: Grounds,
  subject: Subject | null,
  control: ControlDecision | null,
  isOriginNamed: boolean,
): Reason[] {
  const notes = subject === null ? [] : aboutCode({ subject });
  if (!control) return notes;
  if (!isOriginNamed) notes.unshift(...checkedAlone(data, control), ...otherOrigins(data, control));
  if (scenario.overrides.size === 0) return notes;
  const { origin, place } = control;
  const facts = controlUnder(data, FACTS, { subject: control.subject, place, when, origin });
  if (facts.status !== control.status)
    notes.push(reason('assess.assumed', { facts: facts.status, status: control.status }));
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
