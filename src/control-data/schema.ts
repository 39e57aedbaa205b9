// The pack format as a valibot schema: what a file must hold to be read as a pack. Loaded only when a file is read;
// fields that are not named here stay.

import * as v from 'valibot';
import { dayOfStated } from './days';
import type { PackHead, PackTopics } from './pack';
import { PACK_FORMAT } from './pack';
import { readPeriod } from './periods';

const text = v.string();
const filled = v.pipe(v.string(), v.nonEmpty());
/** A lower-case slug: letters, digits and hyphens. */
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'slug'));
const regionCode = v.pipe(v.string(), v.regex(/^[A-Z0-9]+(?:-[A-Z0-9]+)*$/, 'region code'));
const country = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'ISO 3166-1 alpha-2'));
const stated = v.pipe(
  v.string(),
  v.check((day) => dayOfStated(day) !== null, '2025-06-12, 2025-06, 2025'),
);
/** A country of a supply table, the rest of the world, or all of it. */
const producer = v.pipe(
  v.string(),
  v.regex(/^(?:[A-Z]{2}|OTHER|WORLD)$/, 'ISO 3166-1 alpha-2, OTHER, WORLD'),
);
const statedOrNull = v.nullable(stated);
const maybeStated = v.optional(statedOrNull);
const number = v.pipe(v.number(), v.finite());
const fraction = v.pipe(number, v.minValue(-1), v.maxValue(1));
const hs = v.pipe(v.string(), v.regex(/^\d{4,12}$/, 'four or more digits'));
const currency = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'ISO 4217'));
const period = v.pipe(
  v.string(),
  v.check((key) => readPeriod(key) !== null, '2025Q1, 2025H1, 2025M1-9, 2024'),
);
const https = v.pipe(
  v.string(),
  v.check((url) => url === '' || /^https:\/\/[^\s/]/i.test(url), 'https://…'),
);
const basis = v.picklist(['reported', 'derived', 'estimated', 'user']);
const qualifier = v.picklist(['exact', 'about', 'more than', 'nearly']);
const slugs = v.array(slug);
const assumption = v.union([number, text]);

const fact = {
  id: slug,
  sources: slugs,
  competing: v.optional(
    v.array(
      v.looseObject({
        field: filled,
        value: v.nullable(v.union([text, number])),
        sources: slugs,
        note: v.optional(text),
      }),
    ),
  ),
  notes: v.optional(text),
  withdrawn: v.optional(v.boolean()),
};

const named = { name: filled, nameZh: v.optional(text), aliases: v.optional(v.array(text)) };

const places = v.looseObject({
  scope: v.picklist(['all', 'list']),
  include: v.optional(v.array(regionCode)),
  exclude: v.optional(v.array(regionCode)),
});

const listingSuspensions = v.array(v.looseObject({ from: stated, until: statedOrNull }));

/** A year, a month, or two days. */
const span = v.pipe(
  v.string(),
  v.check(
    (text) => text.split('/').length <= 2 && text.split('/').every((day) => dayOfStated(day) !== null),
    '2026, 2025-10, 2025-10-16/2025-12-31',
  ),
);

const terms = {
  effect: v.picklist([
    'prohibited',
    'presumption_of_denial',
    'license_required',
    'quota',
    'export_tax',
    'end_use_ban',
    'third_country_license',
    'state_trading',
    'framework',
    'import_ban',
    'import_license',
    'tariff',
  ]),
  destinations: places,
  announced: statedOrNull,
  effective: statedOrNull,
  until: maybeStated,
  ended: maybeStated,
  materials: v.optional(slugs),
  onlyListedItems: v.optional(v.boolean()),
  origins: v.optional(places),
  amounts: v.optional(
    v.array(
      v.looseObject({
        period: v.optional(span),
        value: v.optional(number),
        unit: filled,
        of: v.optional(text),
        notes: v.optional(text),
      }),
    ),
  ),
  decides: v.optional(v.boolean()),
  whyNotDeciding: v.optional(text),
};

/** One record of each topic. */
export const TOPIC_SCHEMAS = {
  sources: v.looseObject({
    id: slug,
    publisher: text,
    title: text,
    url: https,
    published: statedOrNull,
    kind: v.picklist(['official', 'company', 'press', 'dataset', 'user']),
    via: v.optional(text),
    viaUrl: v.optional(https),
  }),
  regions: v.looseObject({
    code: regionCode,
    ...named,
    members: v.array(country),
    sources: v.optional(slugs),
    notes: v.optional(text),
  }),
  companies: v.looseObject({
    id: slug,
    ...named,
    tickers: v.optional(v.array(filled)),
    lei: v.optional(v.pipe(v.string(), v.regex(/^[A-Z0-9]{18}\d{2}$/, 'LEI'))),
    home: v.nullable(country),
    products: slugs,
    sources: slugs,
    notes: v.optional(text),
  }),
  materials: v.looseObject({
    id: slug,
    ...named,
    symbol: v.optional(text),
    hs: v.optional(v.array(hs)),
    form: v.optional(
      v.picklist([
        'ore',
        'oxide',
        'metal',
        'alloy',
        'compound',
        'target',
        'powder',
        'crystal',
        'magnet',
        'reagent',
        'carbide',
        'wafer',
        'technology',
        'equipment',
        'product',
      ]),
    ),
    elements: v.optional(v.array(v.pipe(v.string(), v.regex(/^[A-Z][a-z]?$/, 'element symbol')))),
    broader: v.optional(slugs),
    unchecked: v.optional(v.boolean()),
    sources: v.optional(slugs),
    notes: v.optional(text),
  }),
  items: v.looseObject({
    ...fact,
    measure: slug,
    materials: slugs,
    title: v.optional(text),
    controlCode: v.optional(text),
    controlCodeUnconfirmed: v.optional(v.boolean()),
    hs: v.array(hs),
    threshold: v.optional(text),
  }),
  measures: v.looseObject({
    ...fact,
    ...terms,
    jurisdiction: filled,
    title: filled,
    titleZh: v.optional(text),
    reference: filled,
    aliases: v.optional(v.array(text)),
    direction: v.optional(v.picklist(['export', 'import'])),
    certainty: v.optional(v.picklist(['high', 'medium', 'low'])),
    notOnTopOf: v.optional(slugs),
    limbs: v.optional(v.array(v.looseObject({ ...terms, id: slug, title: filled, notes: v.optional(text) }))),
  }),
  suspensions: v.looseObject({
    ...fact,
    measures: v.pipe(slugs, v.minLength(1)),
    standing: v.picklist(['suspended', 'in_force', 'lifted']),
    reference: text,
    title: text,
    announced: statedOrNull,
    from: stated,
    until: statedOrNull,
  }),
  listings: v.looseObject({
    ...fact,
    reference: text,
    title: text,
    jurisdiction: filled,
    destination: regionCode,
    entities: v.pipe(number, v.minValue(0)),
    announced: statedOrNull,
    effective: statedOrNull,
    suspensions: v.optional(listingSuspensions),
    until: maybeStated,
  }),
  events: v.looseObject({
    ...fact,
    title: filled,
    date: statedOrNull,
    until: maybeStated,
    materials: v.optional(slugs),
    destinations: v.optional(v.array(regionCode)),
  }),
  licenses: v.looseObject({
    ...fact,
    company: slug,
    materials: slugs,
    measure: v.optional(slug),
    regions: v.array(v.looseObject({ stated: text, region: v.nullable(regionCode) })),
    status: v.picklist(['granted', 'applied', 'refused', 'revoked']),
    kind: v.picklist(['individual', 'general', 'unknown']),
    disclosed: statedOrNull,
    granted: statedOrNull,
    validUntil: maybeStated,
    validMonths: v.nullish(v.pipe(number, v.integer(), v.minValue(1), v.maxValue(1200))),
    scope: v.picklist(['full', 'some customers', 'some items', 'unspecified']),
    conditions: v.optional(text),
  }),
  revenue: v.looseObject({
    ...fact,
    company: slug,
    regionStated: text,
    region: v.nullable(regionCode),
    base: v.picklist(['clients', 'exports', 'overseas', 'domestic', 'total']),
    period,
    amount: v.nullable(number),
    amountUnit: v.optional(v.pipe(number, v.gtValue(0))),
    currency: v.nullable(currency),
    share: v.nullable(fraction),
    shareDecimals: v.optional(v.pipe(number, v.integer(), v.minValue(0), v.maxValue(15))),
    qualifier,
    basis,
    shareBasis: v.optional(basis),
    formula: v.optional(text),
  }),
  rates: v.looseObject({
    ...fact,
    from: currency,
    to: currency,
    value: v.pipe(number, v.gtValue(0)),
    period: v.optional(period),
    day: v.optional(stated),
    basis,
    formula: v.optional(text),
  }),
  rules: v.looseObject({
    ...fact,
    kind: slug,
    title: text,
    value: v.nullable(number),
    unit: v.optional(text),
    jurisdiction: filled,
    announced: maybeStated,
    effective: maybeStated,
    until: maybeStated,
  }),
  reliance: v.looseObject({
    ...fact,
    material: slug,
    country: filled,
    kind: v.picklist(['production share', 'import reliance', 'import share', 'processing share']),
    value: v.nullable(fraction),
    qualifier: v.picklist(['exact', 'about', 'more than', 'less than', 'nearly', 'net exporter']),
    year: v.nullable(v.pipe(number, v.integer())),
    edition: text,
    basis,
    detail: v.optional(text),
  }),
  statistics: v.looseObject({
    ...fact,
    title: filled,
    date: statedOrNull,
    values: v.record(v.string(), number),
    unit: v.optional(text),
  }),
  scenarios: v.looseObject({
    id: slug,
    name: filled,
    notes: text,
    rows: v.array(
      v.union([v.strictTuple([text, assumption]), v.strictTuple([text, assumption, v.optional(stated)])]),
    ),
  }),
  announcements: v.looseObject({
    ...fact,
    authority: filled,
    title: filled,
    announced: stated,
    measures: v.pipe(slugs, v.minLength(1)),
    says: v.picklist(['extend', 'lift', 'issue']),
    until: statedOrNull,
  }),
  checks: v.looseObject({ ...fact, origin: country, materials: slugs, day: stated }),
  critical: v.looseObject({ ...fact, list: filled, material: slug, stated: text, status: filled }),
  parties: v.looseObject({
    ...fact,
    ...named,
    list: filled,
    jurisdiction: country,
    notice: text,
    country: v.nullable(country),
    listed: statedOrNull,
    suspensions: v.optional(listingSuspensions),
    ended: maybeStated,
  }),
  supply: v.looseObject({
    ...fact,
    material: slug,
    kind: v.picklist(['production', 'capacity', 'reserves']),
    stage: text,
    counted: v.optional(text),
    year: v.pipe(number, v.integer()),
    unit: filled,
    values: v.record(producer, v.nullable(v.pipe(number, v.minValue(0)))),
    world: v.nullable(v.pipe(number, v.minValue(0))),
    estimated: v.optional(v.array(producer)),
    qualifiers: v.optional(v.record(producer, text)),
    edition: text,
  }),
  governance: v.looseObject({
    ...fact,
    country,
    indicator: filled,
    year: v.pipe(number, v.integer()),
    estimate: number,
  }),
} satisfies { [Topic in keyof PackTopics]: v.GenericSchema<unknown, PackTopics[Topic][number]> };

/** What a pack says of itself, before any of its facts is looked at. */
export const HEAD_SCHEMA = v.looseObject({
  format: v.literal(PACK_FORMAT),
  formatVersion: v.pipe(number, v.integer(), v.minValue(1)),
  id: slug,
  title: filled,
  version: filled,
  dataDate: stated,
  formerIds: v.optional(slugs),
  covers: v.optional(
    v.looseObject({
      jurisdictions: v.optional(v.array(country)),
      lists: v.optional(v.array(filled)),
      years: v.optional(v.tuple([v.pipe(number, v.integer()), v.pipe(number, v.integer())])),
      text: v.optional(text),
    }),
  ),
  changes: v.optional(text),
  license: v.optional(text),
}) satisfies v.GenericSchema<unknown, PackHead>;
