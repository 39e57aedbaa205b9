// The family Things and data: cards of companies and materials, canonical names, what data is in use, and EXPLAIN.

import type { Company } from '../control-data/pack';
import type { ControlData, Subject } from '../control-data/control-data';
import { dataDay } from '../control-data/control-data';
import type { Found } from '../control-data/names';
import type { Day } from '../control-data/days';
import { isoOfDay } from '../control-data/days';
import { licenseDecision } from '../questions/license';
import { controlDecision } from '../questions/control';
import { nextControlDate } from '../questions/control-events';
import { shareDecision } from '../questions/revenue';
import { materialsOf } from '../questions/reach';
import type { Answer, CardAnswer, Context, FunctionEntry, TableCell } from './entry';
import { badValue, define, notFound, value } from './entry';
import { COMPANY, MATERIAL } from './parameters';
import { whenOf } from './when';

const company = define<[Company]>({
  id: 'COMPANY',
  family: 'things',
  takes: 'each',
  parameters: [{ ...COMPANY, name: 'name' }],
  ask: (context, one) => companyCard(context, one),
});

function companyCard(context: Context, one: Company): CardAnswer {
  const { data } = context;
  const when = whenOf(context, null);
  const us = data.places.get('US')!;
  const share = shareDecision(data, {
    company: one,
    region: { kind: 'region', code: 'US', name: us.region.name },
    period: null,
    knownOn: when.knownOn,
  });
  const status = (code: string): string =>
    licenseDecision(data, { company: one, place: data.places.get(code)!, materials: null, when }).status;
  const fields: CardAnswer['fields'] = [
    ...(one.nameZh ? [{ name: 'Chinese name', value: one.nameZh }] : []),
    ...(one.tickers?.length ? [{ name: 'Tickers', value: one.tickers.join(', ') }] : []),
    { name: 'Home', value: one.home ? (data.places.get(one.home)?.region.name ?? one.home) : 'not known' },
    { name: 'Products', value: one.products.map((id) => data.materials.get(id)?.name ?? id).join(', ') },
    { name: 'US license status', value: status('US') },
    { name: 'Europe license status', value: status('EUROPE') },
    ...(share.winner
      ? [
          { name: 'US revenue share', value: share.winner.value, format: 'share' as const },
          { name: 'US revenue period', value: share.period!.key },
        ]
      : []),
    { name: 'As of', value: when.asOf, format: 'day' },
  ];
  return { kind: 'card', of: 'company', id: one.id, text: one.name, fields };
}

const material = define<[Subject]>({
  id: 'MATERIAL',
  family: 'things',
  takes: 'each',
  parameters: [{ ...MATERIAL, name: 'name' }],
  ask: (context, subject) => materialCard(context, subject),
});

function materialCard(context: Context, subject: Subject): Answer {
  const { data } = context;
  const [one] = materialsOf(data, subject);
  if (!one || subject.kind === 'hs') return badValue('name-not-code', { argument: 'name' });
  const when = whenOf(context, null);
  const status = (code: string): string =>
    controlDecision(data, { subject, place: data.places.get(code)!, when }).status;
  const next = nextControlDate(data, subject, data.places.get('WORLD')!, when);
  const fields: CardAnswer['fields'] = [
    ...(one.nameZh ? [{ name: 'Chinese name', value: one.nameZh }] : []),
    ...(one.symbol ? [{ name: 'Symbol', value: one.symbol }] : []),
    ...(one.form ? [{ name: 'Form', value: one.form }] : []),
    ...(one.hs?.length ? [{ name: 'HS codes', value: one.hs.join(', ') }] : []),
    { name: 'Control status', value: status('WORLD') },
    { name: 'Control status for the US', value: status('US') },
    ...(next === null ? [] : [{ name: 'Next control date', value: next, format: 'day' as const }]),
    { name: 'As of', value: when.asOf, format: 'day' },
  ];
  return { kind: 'card', of: 'material', id: one.id, text: one.name, fields };
}

const KINDS = ['company', 'material', 'region'] as const;
type Kind = (typeof KINDS)[number];

const matchName = define<[string, Kind | null]>({
  id: 'MATCH_NAME',
  family: 'things',
  takes: 'each',
  parameters: [
    { name: 'name', kind: 'name' },
    { name: 'kind', kind: 'word', words: KINDS, optional: true },
  ],
  ask: ({ data }, name, kind) => {
    const kinds = kind ? [kind] : KINDS;
    const looked = kinds.map((one) => ({ one, found: namesOf(data, one).find(name) }));
    const found = looked.flatMap(({ found: one }) => (one.kind === 'found' ? [one.thing] : []));
    if (found.length === 1) return value(found[0]!);
    const candidates = found.length
      ? found
      : looked.flatMap(({ found: one }) => (one.kind === 'ambiguous' ? one.candidates : []));
    if (candidates.length > 0) return notFound('ambiguous', { kind: kind ?? 'name', text: name, candidates });
    const closest = looked.flatMap(({ found: one }) => (one.kind === 'unknown' ? one.closest : []));
    return notFound('unknown', { kind: kind ?? 'name', text: name, closest: closest.slice(0, 3) });
  },
});

/** Canonical names by kind. */
function namesOf(
  data: ControlData,
  kind: Kind,
): {
  find: (
    text: string,
  ) =>
    | { kind: 'found'; thing: string }
    | { kind: 'ambiguous'; candidates: string[] }
    | { kind: 'unknown'; closest: string[] };
} {
  const named = <T>(index: { find: (text: string) => Found<T> }, name: (thing: T) => string) => ({
    find: (text: string) => {
      const found = index.find(text);
      if (found.kind === 'found') return { kind: 'found' as const, thing: name(found.thing) };
      if (found.kind === 'ambiguous')
        return { kind: 'ambiguous' as const, candidates: found.candidates.map(name) };
      return found;
    },
  });
  if (kind === 'company') return named(data.companyNames, (one) => one.name);
  if (kind === 'material') return named(data.materialNames, (one) => one.name);
  return named(data.placeNames, (one) => one.region.name);
}

const FIELDS = [
  'pack id',
  'title',
  'version',
  'data date',
  'as-of',
  'facts',
  'sources',
  'overlay',
  'loaded at',
  'hash',
] as const;
type Field = (typeof FIELDS)[number];

const dataInfo = define<[Field | null]>({
  id: 'DATA_INFO',
  family: 'things',
  takes: 'each',
  parameters: [{ name: 'field', kind: 'word', words: FIELDS, optional: true }],
  ask: (context, field) => {
    if (field) return infoValue(context, field);
    return {
      kind: 'table',
      columns: [{ header: 'Field' }, { header: 'Value' }],
      rows: FIELDS.map((one): TableCell[] => {
        const answer = infoValue(context, one);
        if (answer.kind !== 'value') return [one, ''];
        return [one, answer.format === 'day' ? isoOfDay(answer.value as Day) : answer.value];
      }),
    };
  },
});

/** Facts are all records but sources and vocabulary. */
function infoValue(context: Context, field: Field): Answer {
  const { data } = context;
  const { topics } = data;
  const day = (one: Day): Answer => value(one, 'day');
  switch (field) {
    case 'pack id':
      return value(data.head.id);
    case 'title':
      return value(data.head.title);
    case 'version':
      return value(data.head.version);
    case 'data date':
      return day(dataDay(data));
    case 'as-of':
      return day(context.asOf);
    case 'facts':
      return value(
        [
          topics.items,
          topics.measures,
          topics.suspensions,
          topics.listings,
          topics.events,
          topics.licenses,
          topics.revenue,
          topics.rates,
          topics.rules,
          topics.reliance,
          topics.statistics,
        ].reduce((sum, list) => sum + list.length, 0),
      );
    case 'sources':
      return value(topics.sources.length);
    case 'overlay':
      return value(data.privateIds.size);
    case 'loaded at':
      return context.loadedOn === null ? value('bundled') : day(context.loadedOn);
    case 'hash':
      return value(data.hash);
  }
}

export const THING_FUNCTIONS: readonly FunctionEntry[] = [company, material, matchName, dataInfo];
