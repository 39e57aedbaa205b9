// The pack holds together: every reference resolves, every source is used, every day and code is well formed.

import { dayOfStated } from '../../../src/control-data/days';
import { PACK_FORMAT, PACK_FORMAT_VERSION } from '../../../src/control-data/schema';
import { claims, facts, material, pack, regions } from './bundled';

const sourceIds = new Set(pack.sources.map(({ id }) => id));
const regionCodes = new Set(regions.map(({ code }) => code));
const materialIds = new Set(pack.materials.map(({ id }) => id));
const companyIds = new Set(pack.companies.map(({ id }) => id));
const limbs = pack.measures.flatMap((measure) => measure.limbs ?? []);
const unitIds = new Set([...pack.measures, ...limbs].map(({ id }) => id));

/** `[where, reference]` pairs; a test names each that does not resolve. */
type Reference = [where: string, reference: string];
const unresolved = (references: Reference[], known: ReadonlySet<string>): Reference[] =>
  references.filter(([, reference]) => !known.has(reference));

const cited: Reference[] = [
  ...facts.flatMap(([, fact]) => fact.sources.map((source): Reference => [fact.id, source])),
  ...claims.flatMap(([id, claim]) => claim.sources.map((source): Reference => [id, source])),
  ...[
    ...regions.map(({ code: id, sources }) => ({ id, sources })),
    ...pack.companies,
    ...pack.materials,
  ].flatMap(({ id, sources }) => (sources ?? []).map((source): Reference => [id, source])),
];

test('the head names the format, and the data date is the day of the latest evidence', () => {
  expect([pack.format, pack.formatVersion]).toEqual([PACK_FORMAT, PACK_FORMAT_VERSION]);
  expect([pack.id, pack.version, pack.dataDate]).toEqual(['cn-controls', '2026.10.08', '2026-10-08']);
  expect(pack.sources.filter(({ published }) => published && published > pack.dataDate)).toEqual([]);
});

test('every source that a fact cites is in the pack', () => {
  expect(unresolved(cited, sourceIds)).toEqual([]);
});

test('every source is cited', () => {
  const used = new Set(cited.map(([, source]) => source));
  expect([...sourceIds].filter((id) => !used.has(id))).toEqual([]);
});

test('every fact cites a source', () => {
  expect(facts.filter(([, fact]) => fact.sources.length === 0)).toEqual([]);
});

test('a losing claim cites its own sources and names its field', () => {
  expect(claims.filter(([, claim]) => claim.sources.length === 0 || !claim.field)).toEqual([]);
});

test('addresses are https or empty', () => {
  const wrong = pack.sources.filter(({ url }) => url !== '' && new URL(url).protocol !== 'https:');
  expect(wrong).toEqual([]);
});

test('what a company says through others, and what a digest says, names who quotes it', () => {
  const quoted = pack.sources.filter(({ kind, publisher }) => kind === 'company' || publisher === 'MOFCOM');
  expect(quoted.length).toBeGreaterThan(20);
  expect(quoted.filter(({ via, kind }) => !via && kind !== 'official')).toEqual([]);
  expect(pack.sources.filter(({ kind }) => kind === 'user')).toEqual([]);
});

test('regions that are named exist', () => {
  const named: Reference[] = [
    ...[...pack.measures, ...limbs].flatMap(({ id, destinations }) =>
      [...(destinations.include ?? []), ...(destinations.exclude ?? [])].map((code): Reference => [id, code]),
    ),
    ...pack.licenses.flatMap(({ id, regions: at }) =>
      at.flatMap(({ region }): Reference[] => (region ? [[id, region]] : [])),
    ),
    ...pack.revenue.flatMap(({ id, region }): Reference[] => (region ? [[id, region]] : [])),
    ...pack.listings.map(({ id, destination }): Reference => [id, destination]),
    ...pack.events.flatMap(({ id, destinations }) =>
      (destinations ?? []).map((code): Reference => [id, code]),
    ),
    ...pack.reliance.map(({ id, country }): Reference => [id, country]),
  ];
  expect(unresolved(named, regionCodes)).toEqual([]);
});

test('materials that are named exist', () => {
  const named: Reference[] = [
    ...pack.materials.flatMap(({ id, broader }) => (broader ?? []).map((one): Reference => [id, one])),
    ...[...pack.items, ...pack.licenses].flatMap(({ id, materials }) =>
      materials.map((one): Reference => [id, one]),
    ),
    ...[...pack.measures, ...limbs, ...pack.events].flatMap(({ id, materials }) =>
      (materials ?? []).map((one): Reference => [id, one]),
    ),
    ...pack.companies.flatMap(({ id, products }) => products.map((one): Reference => [id, one])),
    ...pack.reliance.map(({ id, material: one }): Reference => [id, one]),
  ];
  expect(unresolved(named, materialIds)).toEqual([]);
});

test('measures, limbs and companies that are named exist', () => {
  const units: Reference[] = [
    ...pack.items.map(({ id, measure }): Reference => [id, measure]),
    ...pack.suspensions.flatMap(({ id, measures }) => measures.map((one): Reference => [id, one])),
    ...pack.licenses.flatMap(({ id, measure }): Reference[] => (measure ? [[id, measure]] : [])),
  ];
  expect(unresolved(units, unitIds)).toEqual([]);
  const firms = [...pack.licenses, ...pack.revenue].map(({ id, company }): Reference => [id, company]);
  expect(unresolved(firms, companyIds)).toEqual([]);
});

test('a scenario overrides only measures that exist, and rates every status between 0 and 1', () => {
  const references = new Set(pack.measures.map(({ reference }) => reference));
  const statuses = [
    'Granted',
    'Partial',
    'Review',
    'Pending',
    'Expired',
    'Required',
    'Refused',
    'Revoked',
    'Prohibited',
    'Not required',
    'Unknown',
  ];
  expect(pack.scenarios.map(({ id }) => id)).toEqual(['base', 'severe', 'renewed']);
  for (const { rows, notes } of pack.scenarios) {
    const rates = rows.filter((row): row is [string, number] => typeof row[1] === 'number');
    expect(rates.map(([status]) => status)).toEqual(statuses);
    expect(rates.filter(([, rate]) => rate < 0 || rate > 1)).toEqual([]);
    expect(rows.filter(([what, value]) => typeof value === 'string' && !references.has(what))).toEqual([]);
    expect(notes).toMatch(/^Assumptions/);
  }
});

test('ids are lower-case slugs, unique across all topics', () => {
  const ids = [
    ...facts.map(([, fact]) => fact.id),
    ...limbs.map(({ id }) => id),
    ...[pack.sources, pack.companies, pack.materials, pack.scenarios].flatMap((topic) =>
      topic.map(({ id }) => id),
    ),
  ];
  expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

const DAY_FIELDS = [
  'announced',
  'effective',
  'until',
  'ended',
  'disclosed',
  'granted',
  'validUntil',
  'date',
  'day',
  'published',
];

test('every stated day is a day, a month or a year', () => {
  const records = [...facts.map(([, fact]) => fact), ...limbs, ...pack.sources] as unknown as Record<
    string,
    unknown
  >[];
  const stated = records.flatMap((record) =>
    DAY_FIELDS.flatMap((field) => (typeof record[field] === 'string' ? [record[field]] : [])),
  );
  stated.push(...pack.suspensions.map(({ from }) => from));
  expect(stated.length).toBeGreaterThan(250);
  expect(stated.filter((day) => dayOfStated(day) === null)).toEqual([]);
});

test('no window ends before it starts, and nothing takes effect before it is announced', () => {
  const windows = [...pack.measures, ...limbs, ...pack.rules, ...pack.listings].map((one) => ({
    id: one.id,
    days: [one.announced, one.effective, 'ended' in one ? one.ended : null, one.until],
  }));
  const suspended = pack.suspensions.map(({ id, announced, from, until }) => ({
    id,
    days: [announced, from, until],
  }));
  const granted = pack.licenses.map(({ id, granted: start, validUntil }) => ({
    id,
    days: [start, validUntil],
  }));
  const backwards = [...windows, ...suspended, ...granted].filter(({ days }) => {
    const inOrder = days.flatMap((day) => (day ? [dayOfStated(day)!] : []));
    return inOrder.some((day, at) => at > 0 && day < inOrder[at - 1]!);
  });
  expect(backwards).toEqual([]);
});

test('HS codes are digits: six-digit heads or longer China lines', () => {
  const lines = [
    ...pack.items.flatMap(({ id, hs }) => hs.map((code) => [id, code])),
    ...pack.materials.flatMap(({ id, hs }) => (hs ?? []).map((code) => [id, code])),
  ];
  expect(lines.length).toBeGreaterThan(200);
  expect(lines.filter(([, code]) => !/^\d{6}(\d{2}|\d{4})?$/.test(code!))).toEqual([]);
});

test('technology and equipment name no wider goods', () => {
  const hard = pack.materials.filter(({ form }) => form === 'technology' || form === 'equipment');
  expect(hard.length).toBeGreaterThan(12);
  const wide = hard.flatMap(({ id, broader }) => (broader ?? []).map((one) => [id, material(one).form]));
  expect(wide.filter(([, form]) => form !== 'technology' && form !== 'equipment')).toEqual([]);
});

test('only the materials whose controls were not read are unchecked', () => {
  expect(pack.materials.filter(({ unchecked }) => unchecked).map(({ id }) => id)).toEqual(['silver']);
});
