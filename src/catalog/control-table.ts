// The table of measures: what each one asks, from when on, and how it stands on a day.

import type { ControlData, Subject } from '../control-data/control-data';
import type { ControlUnit } from '../control-data/measures';
import { leavesFrom, reaches } from '../control-data/measures';
import type { Place } from '../control-data/place';
import { amountText, amountsOf } from '../questions/measure-amounts';
import { importsOn, scopeOf } from '../questions/scope';
import { optional } from './combinations';
import type { StatusOnDay, StateOnDay, When } from '../questions/status-on-day';
import { statusOnDay } from '../questions/status-on-day';
import type { Context, TableCell, ListedFact } from './entry';
import { originOf } from './origin';
import { AS_OF, DESTINATION, MATERIAL, ORIGIN } from './parameters';
import { whenOf } from './when';
import { define } from './define';

/** How a measure's standing reads in a table. */
export const STANDING_WORDS: Record<StateOnDay, string> = {
  absent: 'No effective day',
  before: 'Not yet in force',
  'in force': 'In force',
  suspended: 'Suspended',
  uncertain: 'Review',
  ended: 'Ended',
};

/** CONTROL_TABLE: one row a measure or clause that was known, with how it stands on the day. */
export const CONTROL_TABLE = define({
  id: 'CONTROL_TABLE',
  family: 'controls',
  takes: 'table',
  en: 'Lists the measures on materials and destinations with their dates and standing.',
  zh: '列出针对物项和目的地的措施及其日期与效力。',
  brief: 'measures with dates and standing',
  parameters: [
    {
      ...MATERIAL,
      optional: true,
      en: 'Only measures on these materials; all if omitted.',
      zh: '仅针对这些物项的措施；省略时为全部。',
    },
    {
      ...DESTINATION,
      en: 'Only measures that reach these destinations; all if omitted.',
      zh: '仅适用于这些目的地的措施；省略时为全部。',
    },
    AS_OF,
    {
      ...ORIGIN,
      en: "Only measures on goods from these countries; the workbook's default origin if omitted.",
      zh: '仅针对来自这些国家的货物的措施；省略时为工作簿的默认原产地。',
    },
  ],
  examples: ['"gallium","US",DATE(2025,11,20)'],
  how: {
    en: 'Every measure in the data on the material and destination, with its standing on the day.',
    zh: '数据中针对该物项和目的地的全部措施及其当日效力。',
  },
  ask: (context, subjects, places, days, origins) => {
    const when = whenOf(context, days[0] ?? null);
    const rows = unitsAbout(context, subjects, places, origins)
      .filter((unit) => unit.knownFrom <= when.knownOn)
      .map((unit) => controlRow(context, unit, when));
    return {
      kind: 'table',
      columns: [
        { header: 'Measure' },
        { header: 'Reference' },
        { header: 'Effect' },
        { header: 'Destinations' },
        { header: 'Announced', format: 'day' },
        { header: 'Effective', format: 'day' },
        { header: 'Suspended until', format: 'day' },
        { header: 'Status' },
        { header: 'Source' },
        { header: 'Origin' },
        { header: 'Direction' },
        { header: 'Amount' },
      ],
      rows,
    };
  },
  evidence: { facts: { columns: [0, 1], of: listedMeasures } },
});

function controlRow(context: Context, unit: ControlUnit, when: When): TableCell[] {
  const { data } = context;
  const onDay = statusOnDay(unit, when);
  const destinations = (unit.clause ?? unit.measure).destinations;
  const names = (codes: readonly string[] | undefined): string =>
    (codes ?? []).map((code) => data.places.get(code)?.region.name ?? code).join(', ');
  const except = names(destinations.exclude);
  return [
    unit.clause?.title ?? unit.measure.title,
    unit.measure.reference,
    unit.effect.replaceAll('_', ' '),
    (destinations.scope === 'all' ? 'All' : names(destinations.include)) +
      (except ? ` except ${except}` : ''),
    unit.announced ?? '',
    unit.effective ?? '',
    suspendedUntil(onDay),
    STANDING_WORDS[onDay.state],
    data.sources.get(unit.measure.sources[0] ?? '')?.publisher ?? '',
    originsNamed(context, unit),
    unit.direction,
    amountsOf(unit).map(amountText).join('; '),
  ];
}

/** The last day of the suspension that holds, or of the one that has passed with no fact on what followed. */
function suspendedUntil({ state, until, by }: StatusOnDay): TableCell {
  if (state === 'suspended') return until ?? 'until further notice';
  return state === 'uncertain' ? (by?.until ?? '') : '';
}

/** From where the goods are: an export measure's own jurisdiction; the origins that an import rule names. */
function originsNamed({ data }: Context, { direction, measure, clause }: ControlUnit): string {
  const name = (code: string): string => data.places.get(code)?.region.name ?? code;
  if (direction === 'export') return name(measure.jurisdiction);
  const origins = (clause ?? measure).origins ?? measure.origins;
  if (!origins || origins.scope === 'all')
    return [
      'All',
      ...(origins?.exclude ?? []).map((code, index) => `${index ? ', ' : 'except '}${name(code)}`),
    ].join(' ');
  return (origins.include ?? []).map(name).join(', ');
}

/**
 * The units on any of the materials that reach any of the destinations, for goods from any of the origins; without
 * filters all of the workbook's default origin.
 */
export function unitsAbout(
  context: Context,
  subjects: readonly Subject[],
  places: readonly Place[],
  origins: readonly Place[],
): ControlUnit[] {
  const { data } = context;
  const from = optional(origins).map((origin) => originOf(context, origin));
  const about =
    subjects.length === 0
      ? null
      : new Set(
          subjects.flatMap((subject) => {
            const scope = scopeOf(data, subject);
            return [...scope.deciding, ...scope.noted, ...importsOn(data, subject)].map(({ unit }) => unit);
          }),
        );
  return data.units.filter(
    (unit) =>
      (about === null || about.has(unit)) &&
      from.some((origin) => origin === null || isAbout(data, unit, origin)) &&
      (places.length === 0 ||
        places.some((place) => [...place.members].some((country) => reaches(unit, country)))),
  );
}

/** Whether a unit is about goods from an origin: an import rule by the origins that it names. */
function isAbout(data: ControlData, unit: ControlUnit, origin: Place): boolean {
  if (unit.direction === 'export') return leavesFrom(unit, origin);
  const origins = (unit.clause ?? unit.measure).origins ?? unit.measure.origins;
  const names = (codes: readonly string[] | undefined): Set<string> =>
    new Set((codes ?? []).flatMap((code) => [...(data.places.get(code)?.members ?? [])]));
  const included = origins?.scope === 'list' ? names(origins.include) : null;
  const excluded = names(origins?.exclude);
  return [...origin.members].some(
    (country) => !excluded.has(country) && (included === null || included.has(country)),
  );
}

/** Each measure or clause, and the suspensions of which its standing follows. */
function* listedMeasures({ data }: Context, { knownOn }: When): Generator<ListedFact> {
  for (const unit of data.units) {
    const row = [unit.clause?.title ?? unit.measure.title, unit.measure.reference];
    yield { row, fact: unit.measure, claim: 'Measure', value: unit.measure.reference };
    for (const { fact } of unit.suspensions)
      if (data.known.from(fact) <= knownOn)
        yield { row, fact, claim: 'Suspension', value: (fact as { title?: string }).title ?? '' };
  }
}
