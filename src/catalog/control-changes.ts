// The table of what happened to controls between two days: measures, their suspensions, talks and entity listings.

import { dayOfStated } from '../control-data/days';
import type { Place } from '../control-data/place';
import type { ControlEvent } from '../questions/control-events';
import { unitEvents } from '../questions/control-events';
import type { When } from '../questions/status-on-day';
import { unitsAbout } from './control-table';
import type { Context, TableCell, ListedFact } from './entry';
import { originOf } from './origin';
import { optional } from './combinations';
import { DESTINATION, MATERIAL, ORIGIN } from './parameters';
import { whenOf } from './when';
import { define } from './define';

/** CONTROL_CHANGES: what happened between two days, as far as it was known. */
export const CONTROL_CHANGES = define({
  id: 'CONTROL_CHANGES',
  family: 'controls',
  takes: 'table',
  en: 'Lists the dated events of measures between two days, oldest first.',
  zh: '按时间顺序列出两个日期之间各项措施的事件。',
  brief: 'what happened between two days',
  parameters: [
    { name: 'since', kind: 'day', en: 'The first day.', zh: '第一天。' },
    {
      name: 'until',
      kind: 'day',
      optional: true,
      en: "The last day; the workbook's as-of day if omitted.",
      zh: '最后一天；省略时为工作簿的基准日。',
    },
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
    {
      ...ORIGIN,
      en: "Only measures on goods from these countries; the workbook's default origin if omitted.",
      zh: '仅针对来自这些国家的货物的措施；省略时为工作簿的默认原产地。',
    },
  ],
  examples: ['DATE(2025,10,1),DATE(2025,11,30),"gallium","US"'],
  how: {
    en: 'Every dated event in the data between the two days.',
    zh: '数据中两个日期之间所有载明日期的事件。',
  },
  ask: (context, [since], untils, subjects, places, origins) => {
    const until = untils[0] ?? context.asOf;
    const when = whenOf(context, until);
    const events = [
      ...unitsAbout(context, subjects, places, origins).flatMap((unit) => unitEvents(unit, when)),
      ...(subjects.length === 0 ? worldEvents(context, places, origins, when) : []),
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
  evidence: { ofTheDay: true, facts: { columns: [1, 2, 3], of: listedEvents } },
});

/**
 * Talks, truces and entity listings that were known: shown, never deciding. A listing is of a jurisdiction and counts for
 * its goods; talks are of none.
 */
function worldEvents(
  context: Context,
  places: readonly Place[],
  origins: readonly Place[],
  { knownOn }: When,
): ControlEvent[] {
  const { data } = context;
  const from = optional(origins).map((origin) => originOf(context, origin));
  const isFrom = (jurisdiction: string): boolean =>
    from.some((origin) => origin === null || origin.members.has(jurisdiction));
  const touches = (codes: readonly string[] | undefined): boolean =>
    places.length === 0 ||
    (codes ?? []).some((code) =>
      [...(data.places.get(code)?.members ?? [])].some((country) =>
        places.some((place) => place.members.has(country)),
      ),
    );
  const facts = [
    ...data.topics.events.map((fact) => ({ fact, on: fact.date, in: fact.destinations, reference: '' })),
    ...data.topics.listings
      .filter(({ jurisdiction }) => isFrom(jurisdiction))
      .map((fact) => ({
        fact,
        on: fact.effective ?? fact.announced,
        in: [fact.destination],
        reference: fact.reference,
      })),
  ];
  return facts.flatMap(({ fact, on, in: codes, reference }) => {
    const day = on ? dayOfStated(on) : null;
    if (day === null || data.known.from(fact) > knownOn || !touches(codes)) return [];
    return [{ day, kind: 'Event', unit: null, fact, title: fact.title, reference, isLastDay: false }];
  });
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
  const include = unit ? (unit.clause ?? unit.measure).destinations.include : [];
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

/** Every event of a measure, and those of the world around them. */
function* listedEvents({ data }: Context, when: When): Generator<ListedFact> {
  for (const unit of data.units)
    for (const { kind, title, reference, fact } of unitEvents(unit, when))
      yield { row: [kind, title, reference], fact, claim: kind, value: title };
  for (const fact of [...data.topics.events, ...data.topics.listings]) {
    const reference = 'reference' in fact ? fact.reference : '';
    yield { row: ['Event', fact.title, reference], fact, claim: 'Event', value: fact.title };
  }
}
