// The family Controls: which materials are controlled or banned for which destination, since when and until when.

import type { Subject } from '../control-data/control-data';
import type { Day } from '../control-data/days';
import { dayOfStated } from '../control-data/days';
import type { ControlUnit } from '../control-data/measures';
import { reaches } from '../control-data/measures';
import { hsMatches } from '../control-data/unit-index';
import type { Place } from '../control-data/place';
import type { ControlDecision, ControlQuestion } from '../questions/control';
import { controlDecision, controlStatus } from '../questions/control';
import type { ControlEvent } from '../questions/control-events';
import { nextControlDate, unitEvents } from '../questions/control-events';
import { explainControl } from '../questions/control-explanation';
import type { Explanation } from '../questions/explanation';
import { itemsOfHs, reachOf } from '../questions/reach';
import type { StandingState, When } from '../questions/standing';
import { standingOn } from '../questions/standing';
import { claimsTable } from './claims-table';
import { combinations, optional } from './combinations';
import type { Context, FunctionEntry, Parameter, Problem, TableCell } from './entry';
import { define, isProblem, notFound, value } from './entry';
import { AS_OF, DESTINATION, MATERIAL } from './parameters';
import { whenOf } from './when';

type ControlArgs = [Subject, Place | null, Day | null];
type FilterArgs = [Subject[], Place[], Day[]];

const PARAMETERS: Parameter[] = [MATERIAL, DESTINATION, AS_OF];

/** The destination where none is named. */
const world = ({ data }: Context): Place => data.places.get('WORLD')!;

const question = (context: Context, [subject, place, asOf]: ControlArgs): ControlQuestion => ({
  subject,
  place: place ?? world(context),
  when: whenOf(context, asOf),
});

const decision = (context: Context, args: ControlArgs): ControlDecision =>
  controlDecision(context.data, question(context, args));

const explain = (context: Context, ...args: ControlArgs): Explanation =>
  explainControl(context.data, decision(context, args));

const status = define<ControlArgs>({
  id: 'CONTROL_STATUS',
  family: 'controls',
  takes: 'each',
  parameters: PARAMETERS,
  ask: (context, ...args) => value(controlStatus(context.data, question(context, args))),
  explain,
});

/** How a measure's standing reads in a table. */
const STANDING_WORDS: Record<StandingState, string> = {
  absent: 'No effective day',
  before: 'Not yet in force',
  'in force': 'In force',
  suspended: 'Suspended',
  doubt: 'Review',
  ended: 'Ended',
};

const table = define<FilterArgs>({
  id: 'CONTROL_TABLE',
  family: 'controls',
  takes: 'table',
  parameters: [{ ...MATERIAL, optional: true }, DESTINATION, AS_OF],
  ask: (context, subjects, places, days) => {
    const when = whenOf(context, days[0] ?? null);
    const rows = unitsAbout(context, subjects, places)
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
      ],
      rows,
    };
  },
});

function controlRow({ data }: Context, unit: ControlUnit, when: When): TableCell[] {
  const standing = standingOn(unit, when);
  const destinations = (unit.limb ?? unit.measure).destinations;
  const names = (codes: readonly string[] | undefined): string =>
    (codes ?? []).map((code) => data.places.get(code)?.region.name ?? code).join(', ');
  const except = names(destinations.exclude);
  return [
    unit.limb?.title ?? unit.measure.title,
    unit.measure.reference,
    unit.effect.replaceAll('_', ' '),
    (destinations.scope === 'all' ? 'All' : names(destinations.include)) +
      (except ? ` except ${except}` : ''),
    unit.announced ?? '',
    unit.effective ?? '',
    standing.state === 'suspended' ? (standing.until ?? 'until further notice') : '',
    STANDING_WORDS[standing.state],
    data.sources.get(unit.measure.sources[0] ?? '')?.publisher ?? '',
  ];
}

/** The units on any of the materials that reach any of the destinations; without filters all. */
function unitsAbout(
  { data }: Context,
  subjects: readonly Subject[],
  places: readonly Place[],
): ControlUnit[] {
  const about =
    subjects.length === 0
      ? null
      : new Set(
          subjects.flatMap((subject) => {
            const reach = reachOf(data, subject);
            return [...reach.deciding, ...reach.noted].map(({ unit }) => unit);
          }),
        );
  return data.units.filter(
    (unit) =>
      (about === null || about.has(unit)) &&
      (places.length === 0 ||
        places.some((place) => [...place.members].some((country) => reaches(unit, country)))),
  );
}

type ChangesArgs = [Day[], Day[], Subject[], Place[]];

const changes = define<ChangesArgs>({
  id: 'CONTROL_CHANGES',
  family: 'controls',
  takes: 'table',
  parameters: [
    { name: 'since', kind: 'day' },
    { name: 'until', kind: 'day', optional: true },
    { ...MATERIAL, optional: true },
    DESTINATION,
  ],
  ask: (context, [since], untils, subjects, places) => {
    const until = untils[0] ?? context.asOf;
    const when = whenOf(context, until);
    const events = [
      ...unitsAbout(context, subjects, places).flatMap((unit) => unitEvents(unit, when)),
      ...(subjects.length === 0 ? worldEvents(context, places) : []),
    ];
    const rows = once(events)
      .filter((event) => event.day >= since! && event.day <= until)
      .sort((a, b) => a.day - b.day || a.reference.localeCompare(b.reference, 'en'))
      .map((event) => changeRow(context, event));
    return {
      kind: 'table',
      columns: [
        { header: 'Date', format: 'day' },
        { header: 'Event' },
        { header: 'Measure' },
        { header: 'Reference' },
        { header: 'Materials' },
        { header: 'Destinations' },
        { header: 'Source' },
      ],
      rows,
    };
  },
});

/** Talks, truces and entity listings: shown, never deciding. */
function worldEvents({ data }: Context, places: readonly Place[]): ControlEvent[] {
  const touches = (codes: readonly string[] | undefined): boolean =>
    places.length === 0 ||
    (codes ?? []).some((code) =>
      [...(data.places.get(code)?.members ?? [])].some((country) =>
        places.some((place) => place.members.has(country)),
      ),
    );
  const dated = (day: string | null | undefined): Day | null => (day ? dayOfStated(day) : null);
  const events = data.topics.events
    .filter((event) => dated(event.date) !== null && touches(event.destinations))
    .map((event) => ({ day: dated(event.date)!, fact: event, title: event.title, reference: '' }));
  const listings = data.topics.listings
    .filter(
      (listing) => dated(listing.effective ?? listing.announced) !== null && touches([listing.destination]),
    )
    .map((listing) => ({
      day: dated(listing.effective ?? listing.announced)!,
      fact: listing,
      title: listing.title,
      reference: listing.reference,
    }));
  return [...events, ...listings].map((one) => ({
    ...one,
    kind: 'Event' as const,
    unit: null,
    isLastDay: false,
  }));
}

/** Limbs of one measure that share an event show it once. */
function once(events: readonly ControlEvent[]): ControlEvent[] {
  const seen = new Map<string, ControlEvent>();
  for (const event of events) {
    const key = `${event.day}|${event.kind}|${event.title}|${event.fact.id}`;
    if (!seen.has(key)) seen.set(key, event);
  }
  return [...seen.values()];
}

function changeRow({ data }: Context, event: ControlEvent): TableCell[] {
  const { unit } = event;
  const ids = unit
    ? unit.items.length > 0
      ? unit.items.flatMap((item) => item.materials)
      : unit.materials
    : [];
  const materials = [...new Set(ids)].map((id) => data.materials.get(id)?.name ?? id);
  const include = unit ? (unit.limb ?? unit.measure).destinations.include : [];
  const destinations =
    unit?.included === null
      ? 'All'
      : (include ?? []).map((code) => data.places.get(code)?.region.name ?? code).join(', ');
  return [
    event.day,
    event.kind,
    event.title,
    event.reference,
    materials.length > 6
      ? `${materials.slice(0, 6).join(', ')} and ${materials.length - 6} more`
      : materials.join(', '),
    destinations,
    data.sources.get(event.fact.sources[0] ?? '')?.publisher ?? '',
  ];
}

function nextDate(context: Context, [subject, place, asOf]: ControlArgs): Day | Problem {
  const when = whenOf(context, asOf);
  const destination = place ?? world(context);
  return (
    nextControlDate(context.data, subject, destination, when) ??
    notFound('no-next-date', { region: destination.region.name, day: when.asOf })
  );
}

const next = define<ControlArgs>({
  id: 'NEXT_CONTROL_DATE',
  family: 'controls',
  takes: 'each',
  parameters: PARAMETERS,
  ask: (context, ...args) => {
    const day = nextDate(context, args);
    return isProblem(day) ? day : value(day, 'day');
  },
  explain: (context, ...args) => {
    const day = nextDate(context, args);
    return isProblem(day) ? day : { ...explain(context, ...args), answer: day, format: 'day' };
  },
});

const source = define<FilterArgs>({
  id: 'CONTROL_SOURCE',
  family: 'controls',
  takes: 'table',
  parameters: PARAMETERS,
  ask: (context, subjects, places, days) => {
    const asked = combinations([subjects, optional(places), optional(days)] as const);
    return isProblem(asked) ? asked : claimsTable(asked.map((args) => explain(context, ...args)));
  },
  explain: (context, [subject], [place], [day]) => explain(context, subject!, place ?? null, day ?? null),
});

const hs = define<FilterArgs>({
  id: 'HS_CONTROL',
  family: 'controls',
  takes: 'table',
  parameters: [{ name: 'hs_code', kind: 'hs' }, DESTINATION, AS_OF],
  ask: (context, codes, places, days) => {
    const { data } = context;
    const asked = combinations([codes, optional(places), optional(days)] as const);
    if (isProblem(asked)) return asked;
    const rows: TableCell[][] = [];
    for (const [code, place, asOf] of asked) {
      if (code.kind !== 'hs') continue;
      for (const item of itemsOfHs(data, code.code))
        for (const line of item.hs.filter((one) => hsMatches(one, code.code)))
          for (const id of item.materials) {
            const material = data.materials.get(id);
            if (!material) continue;
            const decided = decision(context, [{ kind: 'material', material }, place, asOf]);
            rows.push([material.name, item.controlCode ?? '', line, decided.status]);
          }
    }
    return {
      kind: 'table',
      columns: [
        { header: 'Material' },
        { header: 'Control code' },
        { header: 'HS line' },
        { header: 'Status' },
      ],
      rows,
    };
  },
});

export const CONTROL_FUNCTIONS: readonly FunctionEntry[] = [status, table, changes, next, source, hs];
