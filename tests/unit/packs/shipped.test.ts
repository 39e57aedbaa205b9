// All packs that are shipped: valid, resolved across each other, reviewable, and each with the addresses of its sources.

import fs from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { buildControlData } from '../../../src/control-data/control-data';
import type { ControlPack, Source } from '../../../src/control-data/pack';
import { VOCABULARY } from '../../../src/control-data/packs';
import { SHIPPED_PACKS } from '../../../src/control-data/packs/shipped';
import { HEAD_SCHEMA, TOPIC_SCHEMAS } from '../../../src/control-data/schema';
import { TOPICS } from '../../../src/control-data/topics';
import { brokenReferences, referencesOf } from '../../../src/import/pack-references';

const packs = SHIPPED_PACKS.map(({ pack }) => pack);
const byId = (id: string): ControlPack => packs.find((pack) => pack.id === id)!;
const data = buildControlData({ packs: SHIPPED_PACKS, vocabulary: VOCABULARY });

const folder = path.resolve(__dirname, '../../../src/control-data/packs');
const linesOf = (id: string, topic: string): string[] =>
  fs.readFileSync(path.join(folder, id, `${topic}.json`), 'utf8').split('\n');

test('are four, in the order in which they are in use', () => {
  expect(packs.map(({ id, formerIds = [] }) => [id, ...formerIds])).toEqual([
    ['cn-controls', 'cn-critical-minerals'],
    ['world-controls'],
    ['world-supply'],
    ['parties'],
  ]);
});

describe.each(packs.map((pack) => [pack.id, pack] as const))('%s', (id, pack) => {
  test('has a head that says what it covers and under which terms', () => {
    expect(v.parse(HEAD_SCHEMA, pack)).toEqual(pack);
    expect([typeof pack.covers?.text, typeof pack.license]).toEqual(['string', 'string']);
  });

  test.each(TOPICS)('has %s that fit the format, with ids of their own', (topic) => {
    const records = pack[topic] as { id?: string; code?: string }[];
    for (const record of records) expect(v.parse(TOPIC_SCHEMAS[topic], record)).toEqual(record);
    const ids = records.map((record) => record.id ?? record.code);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('refers to nothing that is in no pack, and to no source but its own', () => {
    const known = referencesOf(data.topics, data);
    const own = new Set(pack.sources.map((source) => source.id));
    const broken = TOPICS.flatMap((topic) =>
      (pack[topic] as { id?: string }[]).flatMap((record) =>
        brokenReferences(topic, record as never, { ...known, sources: own }).map((one) => ({
          record: record.id,
          ...one,
        })),
      ),
    );
    expect(broken).toEqual([]);
  });

  test('cites every source that it names', () => {
    const text = TOPICS.filter((topic) => topic !== 'sources').map((topic) => JSON.stringify(pack[topic]));
    // The sources of the vocabulary of regions stand in the first pack.
    if (pack === packs[0]) text.push(JSON.stringify(VOCABULARY));
    expect(pack.sources.filter((source) => !text.some((one) => one.includes(`"${source.id}"`)))).toEqual([]);
  });

  test('has one record a line', () => {
    for (const topic of TOPICS) {
      if (!fs.existsSync(path.join(folder, id, `${topic}.json`))) continue;
      const lines = linesOf(id, topic).filter((line) => line.startsWith('  '));
      expect(lines.length).toBe(pack[topic].length);
    }
  });

  test('has no source of a day after its data date, and no address that is not https', () => {
    const late = pack.sources.filter(({ published }) => published !== null && published > pack.dataDate);
    expect(late).toEqual([]);
    for (const { url, viaUrl = '' } of pack.sources) expect(`${url} ${viaUrl}`).not.toMatch(/http:/);
  });
});

/** Whose page a source's address is: the issuing body's, read there or in a copy; else that of somebody who reports. */
const OFFICIAL =
  /(^|\.)(gov|gov\.cn|gov\.uk|gov\.ua|go\.jp|europa\.eu|whitehouse\.gov|govinfo\.gov|federalregister\.gov)$/;
const hasOfficialAddress = ({ url, kind, via }: Source): boolean =>
  url !== '' &&
  (kind === 'official' || (kind !== 'company' && via !== undefined)) &&
  OFFICIAL.test(new URL(url).hostname);

describe('addresses of measures', () => {
  const measures = packs.flatMap((pack) => {
    const sources = new Map(pack.sources.map((source) => [source.id, source]));
    return pack.measures.map((measure) => ({
      ...{ id: measure.id, why: measure.noOfficialAddress },
      official: measure.sources.some((id) => hasOfficialAddress(sources.get(id)!)),
    }));
  });

  test('every measure has an official https address, or says why none was found', () => {
    expect(measures.filter(({ official, why }) => !official && !why)).toEqual([]);
    expect(measures.filter(({ official, why }) => official && why)).toEqual([]);
  });

  test('a reason is a sentence', () => {
    for (const { why } of measures)
      if (why !== undefined) expect(why).toMatch(/^No official https address .+\.$/);
  });
});

test.each([
  ['cn-controls', [20, 241, 1, 48]],
  ['world-controls', [82, 207, 5, 12]],
  ['world-supply', [0, 5, 0, 4]],
  ['parties', [0, 29, 0, 27]],
])('%s: measures, sources, sources read at the issuing body, official addresses', (id, counts) => {
  const { measures, sources } = byId(id);
  expect([
    measures.length,
    sources.length,
    sources.filter(({ kind }) => kind === 'official').length,
    sources.filter(hasOfficialAddress).length,
  ]).toEqual(counts);
});

test('nothing that must not ship is in them', () => {
  const text = JSON.stringify(packs);
  expect(text).not.toMatch(/British Geological|BGS|currency-api|iea-cmde|International Energy Agency/);
  expect(byId('world-supply').governance).toEqual([]);
  expect(byId('world-supply').rates.filter(({ day }) => day !== undefined)).toEqual([]);
});

test('only what was marked so decides: measures of other countries, by name', () => {
  const deciding = data.units
    .filter(
      ({ effect, decides, direction }) =>
        decides && direction === 'export' && ['prohibited', 'license_required', 'quota'].includes(effect),
    )
    .filter(({ jurisdiction }) => jurisdiction !== 'CN')
    .map(({ id }) => id);
  expect(deciding).toEqual([
    ...['cd-2025-001', 'cd-2025-004', 'id-2020-nickel', 'id-2023-bauxite', 'id-2023-copper-conc'],
    ...['in-monazite', 'in-2023-chrome', 'jp-2025-11', 'kg-2026-scrap', 'kz-2025-449', 'mw-2025-eo'],
    ...['my-2024-ree', 'mz-2026-law', 'na-2023-06', 'ru-precious-scrap', 'ru-us-leu-2024', 'ru-sulphur-2025'],
    ...['ua-2026-1795', 'vn-2026-ree', 'zw-2022-213', 'zw-2023-5', 'zw-2026-02'],
  ]);
});

test.each(['cobalt', 'copper', 'lithium', 'nickel', 'zinc', 'helium', 'tin'])(
  'a critical material that nobody checked for China is there and never cleared: %s',
  (name) => {
    const found = data.materialNames.find(name);
    expect(found.kind).toBe('found');
    if (found.kind === 'found') expect(data.isChecked(found.thing.id, 'CN')).toBe(false);
  },
);

test('every material of a critical list exists', () => {
  const listed = byId('world-supply').critical;
  expect(listed.map(({ material }) => material).filter((id) => !data.materials.has(id))).toEqual([]);
  expect(listed.length).toBe(111);
});

test('the countries of a table of production add up to the total that the source prints', () => {
  const apart = byId('world-supply')
    .supply.filter(
      ({ kind, world, values }) => kind === 'production' && world && Object.keys(values).length > 0,
    )
    .map(({ id, world, values }) => {
      const sum = Object.values(values).reduce<number>((total, value) => total + (value ?? 0), 0);
      return { id, share: sum / world! };
    })
    .filter(({ share }) => Math.abs(share - 1) > 0.06);
  expect(apart).toEqual([]);
});

test('a reference is what people cite, whole and without remarks of who reviews', () => {
  const references = packs.flatMap((pack) =>
    [...pack.measures, ...pack.suspensions].map(({ reference }) => reference),
  );
  expect(references.filter((one) => /read\)|general knowledge|\([^)]*$/.test(one))).toEqual([]);
});

test('one name is one alias', () => {
  const named = packs.flatMap((pack) => [...pack.materials, ...pack.companies, ...pack.parties]);
  expect(named.filter(({ aliases = [] }) => aliases.some((alias) => alias.includes(';')))).toEqual([]);
});

test('no natural person is among the parties', () => {
  const parties = byId('parties');
  expect(parties.parties.length).toBe(289);
  expect(new Set(parties.parties.map(({ list, notice }) => `${list} ${notice}`)).size).toBe(29);
});
