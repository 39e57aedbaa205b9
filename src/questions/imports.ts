// What a country asks of goods that come in: the rules of its side, and the duties that come on top of the ordinary one.

import type { ControlData, Subject } from '../control-data/control-data';
import { Memo } from '../control-data/memo';
import type { ControlUnit } from '../control-data/measures';
import type { Effect, MeasureAmount } from '../control-data/pack';
import { dayOfIso, dayOfStated } from '../control-data/days';
import type { Day } from '../control-data/days';
import type { Place } from '../control-data/place';
import { formsUnder } from './control-forms';
import { coveredMaterials } from './scope';
import type { StatusOnDay, When } from './status-on-day';
import { statusOnDay } from './status-on-day';

/** A rule of the side that imports, with the countries that it is of and about as sets. */
export interface ImportRule {
  readonly unit: ControlUnit;
  /** Countries into which the goods come; null for all. */
  readonly into: ReadonlySet<string> | null;
  readonly notInto: ReadonlySet<string>;
  /** Countries from which the goods come; null for all. */
  readonly from: ReadonlySet<string> | null;
  readonly notFrom: ReadonlySet<string>;
  /** Materials that it names; null for all goods. */
  readonly materials: ReadonlySet<string> | null;
}

const rules = new Memo<ControlData, '', readonly ImportRule[]>();

/** All rules of importing sides, in the order of the data. */
export const importRules = (data: ControlData): readonly ImportRule[] =>
  rules.recall(data, '', () =>
    data.units.filter(({ direction }) => direction === 'import').map((unit) => ruleOf(data, unit)),
  );

function ruleOf(data: ControlData, unit: ControlUnit): ImportRule {
  const terms = unit.clause ?? unit.measure;
  const origins = terms.origins ?? unit.measure.origins;
  const countries = (codes: readonly string[] | undefined): Set<string> =>
    new Set((codes ?? []).flatMap((code) => [...(data.places.get(code)?.members ?? [])]));
  const named = [...unit.items.flatMap((item) => item.materials), ...unit.materials];
  return {
    unit,
    into: unit.included,
    notInto: countries(terms.destinations.exclude),
    from: origins === undefined || origins.scope === 'all' ? null : countries(origins.include),
    notFrom: countries(origins?.exclude),
    materials: named.length === 0 ? null : new Set(named),
  };
}

const comesInto = ({ into, notInto }: ImportRule, country: string): boolean =>
  !notInto.has(country) && (into === null || into.has(country));

const comesFrom = ({ from, notFrom }: ImportRule, country: string): boolean =>
  !notFrom.has(country) && (from === null || from.has(country));

/** Within a country, or a union whose rule it is, nothing is imported. */
const isInside = ({ into }: ImportRule, country: string): boolean => into?.has(country) ?? false;

const isOn = (rule: ImportRule, covered: ReadonlySet<string>): boolean =>
  rule.materials === null || [...rule.materials].some((material) => covered.has(material));

/** The material asked about and those that it is a form of; what names any of them is on all of it. */
const wholeOf = (data: ControlData, subject: Subject): ReadonlySet<string> =>
  subject.kind === 'material' ? data.wider(subject.material.id) : new Set();

/**
 * Whether another clause of the same measure is on the goods by their name: beside it, a clause that names no goods is on
 * all others.
 */
const isForOthers = (rule: ImportRule, all: readonly ImportRule[], whole: ReadonlySet<string>): boolean =>
  rule.materials === null &&
  all.some(
    ({ unit, materials }) =>
      unit.measure === rule.unit.measure && [...(materials ?? [])].some((material) => whole.has(material)),
  );

/**
 * Rules on any of the materials that any of the destinations asks of goods of any of the origins; without a filter all.
 * A rule that names no goods is on all of them.
 */
export function importRulesAbout(
  data: ControlData,
  subjects: readonly Subject[],
  destinations: readonly Place[],
  origins: readonly Place[],
): ImportRule[] {
  const covered = subjects.map((subject) => ({
    all: coveredMaterials(data, subject),
    whole: wholeOf(data, subject),
  }));
  const rulesOfAll = importRules(data);
  const anyOf = (places: readonly Place[], test: (country: string) => boolean): boolean =>
    places.length === 0 || places.some(({ members }) => [...members].some(test));
  return rulesOfAll.filter(
    (rule) =>
      (covered.length === 0 ||
        covered.some(({ all, whole }) => isOn(rule, all) && !isForOthers(rule, rulesOfAll, whole))) &&
      anyOf(destinations, (country) => comesInto(rule, country)) &&
      anyOf(origins, (country) => comesFrom(rule, country) && !isInside(rule, country)),
  );
}

/** What a measure takes on a day. */
export interface DutyRate {
  /** A fraction of the value; null where the data gives none, or none of the value. */
  readonly rate: number | null;
  /** `no-rate`: it is a share of the value that the data does not give as one number. */
  readonly missing: 'no-rate' | 'specific' | null;
  /** What it takes, in the words of the data. */
  readonly words: string;
  /** Whether the data gives several rates, of which the highest is taken. */
  readonly isHighest: boolean;
}

const AD_VALOREM = 'ad valorem';

/** The amounts of a clause, or of its measure where it has none. */
export const amountsOf = ({ clause, measure }: ControlUnit): readonly MeasureAmount[] =>
  clause?.amounts ?? measure.amounts ?? [];

/** Whether an amount is for a day: its period is a year, a month, a day, or two days that it lies between. */
function isForDay({ period }: MeasureAmount, day: Day): boolean {
  if (!period) return true;
  const [first = '', last = first] = period.split('/');
  const from = firstDayOf(first);
  const to = dayOfStated(last);
  return from === null || to === null || (from <= day && day <= to);
}

/** The first day of a stated day: of a month its first, of a year 1 January. */
const firstDayOf = (stated: string): Day | null =>
  dayOfIso(stated.length === 4 ? `${stated}-01-01` : stated.length === 7 ? `${stated}-01` : stated);

/** What the measure takes on a day; of several rates (classes of goods that a question does not tell) the highest. */
export function dutyRate(unit: ControlUnit, day: Day): DutyRate {
  const amounts = amountsOf(unit).filter((amount) => isForDay(amount, day));
  const words = amounts.map(amountWords).join('; ');
  const shares = amounts.filter(({ unit: of }) => of === AD_VALOREM);
  const rates = shares.flatMap(({ value }) => (value === undefined ? [] : [value]));
  if (rates.length > 0)
    return {
      rate: Math.max(...rates),
      missing: null,
      words,
      isHighest: new Set(rates).size > 1,
    };
  const isSpecific = amounts.length > 0 && shares.length === 0;
  return {
    rate: null,
    missing: isSpecific ? 'specific' : 'no-rate',
    words,
    isHighest: false,
  };
}

/** `25%`, `50% of the copper content`, `0.25 to 0.74 by producer (EUR/kg)`. */
export function amountWords({ value, unit, of, notes }: MeasureAmount): string {
  const amount =
    value === undefined
      ? ''
      : unit === AD_VALOREM
        ? `${Number((value * 100).toFixed(4))}%`
        : `${value} ${unit}`;
  const about = of ? `${amount} of ${of}`.trim() : amount;
  if (!notes) return about || unit;
  const stated = value === undefined && unit !== AD_VALOREM ? `${notes} (${unit})` : notes;
  return about ? `${about} (${stated})` : stated;
}

/** A duty on the goods asked about, with its standing on the day. */
export interface Duty {
  readonly rule: ImportRule;
  readonly onDay: StatusOnDay;
  readonly rate: DutyRate;
  /** Materials on which it is, where they are less than what was asked about. */
  readonly only: readonly string[];
  /** Another duty of the sum on top of which it does not come. */
  readonly notOnTopOf: ControlUnit | null;
}

export interface DutyQuestion {
  subject: Subject;
  destination: Place;
  origin: Place;
  when: When;
}

/** The answer for one country of origin and one of destination. */
export interface DutyDecision {
  readonly destination: string;
  readonly origin: string;
  /** The sum of what holds, a fraction of the value. */
  readonly sum: number;
  /** What the sum is of. */
  readonly counted: readonly Duty[];
  /** What may apply and is not in the sum: no rate in the data, no share of the value, a standing in doubt. */
  readonly open: readonly Duty[];
  /** Suspended, not yet due, and what does not come on top of another one. */
  readonly others: readonly Duty[];
}

export type DutyAnswer =
  | {
      readonly kind: 'sum';
      readonly decision: DutyDecision;
      readonly uncovered: readonly string[];
      readonly isGroup: boolean;
    }
  /** The sum would be nothing, and something may apply of which the data has no share of the value. */
  | { readonly kind: 'no rate'; readonly decision: DutyDecision }
  /** Goods do not cross a border of duties between any of these countries. */
  | { readonly kind: 'no import' }
  /** The data has no additional duties of the destination; `covered` are the countries of which it has. */
  | { readonly kind: 'not covered'; readonly covered: readonly string[] };

/**
 * The additional duties on goods of an origin into a destination: the sum of the ad valorem rates in the data that hold
 * on the day. A duty in doubt, suspended, or of which the data gives no single share of the value is never in the sum;
 * where it would leave a sum of nothing, there is no answer, since nothing would read as "no duty". Of groups of
 * countries, the pair with the highest sum decides, as the strictest does for controls.
 */
export function additionalDuty(data: ControlData, question: DutyQuestion): DutyAnswer {
  const { subject, destination, origin, when } = question;
  const duties = importRules(data).filter(({ unit }) => unit.effect === TARIFF);
  const covers = (country: string): boolean => duties.some((rule) => comesInto(rule, country));
  const into = [...destination.members].filter(covers);
  if (into.length === 0) {
    const covered = new Set(duties.map(({ unit }) => unit.jurisdiction));
    return { kind: 'not covered', covered: [...covered] };
  }
  const [covered, whole] = [coveredMaterials(data, subject), wholeOf(data, subject)];
  const about = duties.filter(
    (rule) => rule.unit.knownFrom <= when.knownOn && isOn(rule, covered) && !isForOthers(rule, duties, whole),
  );
  const apart = countriesApart(duties);
  const decisions: DutyDecision[] = [];
  for (const to of oneOfEach(into, apart))
    for (const from of oneOfEach([...origin.members], apart))
      if (from !== to && !duties.some((rule) => comesInto(rule, to) && isInside(rule, from)))
        decisions.push(decide(data, question, about, to, from));
  if (decisions.length === 0) return { kind: 'no import' };
  const decision = decisions.reduce((best, one) => (isHigher(one, best) ? one : best));
  if (decision.sum === 0 && decision.open.length > 0) return { kind: 'no rate', decision };
  const uncovered = [...destination.members].filter((country) => !covers(country));
  return {
    kind: 'sum',
    decision,
    uncovered: destination.members.size > 1 ? uncovered : [],
    isGroup: into.length > 1 || origin.members.size > 1,
  };
}

const TARIFF: Effect = 'tariff';

/** More is owed, or as much with more that is open. */
const isHigher = (a: DutyDecision, b: DutyDecision): boolean =>
  a.sum > b.sum || (a.sum === b.sum && a.open.length > b.open.length);

function decide(
  data: ControlData,
  { subject, when }: DutyQuestion,
  about: readonly ImportRule[],
  destination: string,
  origin: string,
): DutyDecision {
  const covered = coveredMaterials(data, subject);
  const wanted = wholeOf(data, subject);
  const counted: Duty[] = [];
  const open: Duty[] = [];
  const others: Duty[] = [];
  for (const rule of about) {
    if (!comesInto(rule, destination) || !comesFrom(rule, origin)) continue;
    const { unit } = rule;
    const onDay = statusOnDay(unit, when);
    const rate = dutyRate(unit, when.asOf);
    const named = [...(rule.materials ?? [])].filter((material) => covered.has(material));
    const isWhole = rule.materials === null || named.some((material) => wanted.has(material));
    const duty: Duty = {
      rule,
      onDay,
      rate,
      only: isWhole ? [] : subject.kind === 'hs' ? named : formsUnder(data, subject.material.id, named),
      notOnTopOf: null,
    };
    if (onDay.state === 'in force' && unit.decides) (rate.rate === null ? open : counted).push(duty);
    else if (onDay.state === 'in force' || onDay.state === 'uncertain') open.push(duty);
    else if (onDay.state === 'suspended' || onDay.state === 'before') others.push(duty);
  }
  const stacked = withoutStacking(counted);
  return {
    destination,
    origin,
    sum: roundedSum(stacked.counted.map((duty) => duty.rate.rate!)),
    counted: stacked.counted,
    open,
    others: [...stacked.left, ...others],
  };
}

/** Fractions such as 0.25 and 0.1 add up to what their decimals say. */
const roundedSum = (rates: readonly number[]): number =>
  Number(rates.reduce((sum, rate) => sum + rate, 0).toFixed(10));

/**
 * Leaves out duties whose own text says that they do not come on top of another one that holds; of two that each say so
 * of the other, the higher one counts.
 */
function withoutStacking(duties: readonly Duty[]): {
  counted: Duty[];
  left: Duty[];
} {
  const counted: Duty[] = [];
  const left: Duty[] = [];
  for (const [at, duty] of duties.entries()) {
    const other = duties.find(
      (one, place) =>
        one !== duty &&
        isBarredBy(duty, one) &&
        !(
          isBarredBy(one, duty) &&
          (duty.rate.rate! > one.rate.rate! || (duty.rate.rate === one.rate.rate && at < place))
        ),
    );
    if (other) left.push({ ...duty, notOnTopOf: other.rule.unit });
    else counted.push(duty);
  }
  return { counted, left };
}

function isBarredBy({ rule }: Duty, { rule: { unit: other, materials } }: Duty): boolean {
  // Goods are either named by a clause of their own or among all others of the measure.
  if (other.measure === rule.unit.measure && (materials === null) !== (rule.materials === null)) return true;
  const barred = rule.unit.measure.notOnTopOf ?? [];
  return barred.includes(other.id) || barred.includes(other.measure.id);
}

/** The countries that some rule tells from others. */
function countriesApart(all: readonly ImportRule[]): Map<string, string> {
  const marks = new Map<string, string>();
  all.forEach(({ into, notInto, from, notFrom }, index) => {
    const mark = (countries: Iterable<string>, letter: string): void => {
      for (const country of countries) marks.set(country, `${marks.get(country) ?? ''}${letter}${index};`);
    };
    mark(into ?? [], 'i');
    mark(notInto, 'j');
    mark(from ?? [], 'f');
    mark(notFrom, 'g');
  });
  return marks;
}

/** One country of each group that all rules treat alike. */
function oneOfEach(countries: readonly string[], marks: ReadonlyMap<string, string>): string[] {
  const groups = new Map<string, string>();
  for (const country of countries) {
    const mark = marks.get(country) ?? '';
    if (!groups.has(mark)) groups.set(mark, country);
  }
  return [...groups.values()];
}
