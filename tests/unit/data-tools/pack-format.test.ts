// The published format: the JSON Schema takes what the validator takes, every field has its words, the example loads.

import fs from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { buildControlData } from '../../../src/control-data/control-data';
import type { ControlPack } from '../../../src/control-data/pack';
import { PACK_FORMAT_VERSION } from '../../../src/control-data/schema';
import { VOCABULARY } from '../../../src/control-data/packs';
import { SHIPPED_PACKS } from '../../../src/control-data/packs/shipped';
import { Pace } from '../../../src/control-data/slices';
import { TOPICS } from '../../../src/control-data/topics';
import { ImportFault } from '../../../src/import';
import { readPack } from '../../../src/import/pack-file';
import { controlStatus } from '../../../src/questions/control';
import type { JsonSchema } from '../../../src/build/pack-format/json-schema';
import {
  fieldKey,
  fieldsOf,
  headSchema,
  packSchema,
  topicSchemas,
} from '../../../src/build/pack-format/json-schema';
import { packFormatBody } from '../../../src/build/pack-format/page';
import { FIELD_WORDS, HEAD_WORDS } from '../../../src/build/pack-format/words';
import { day } from '../support/ask';
import { head, source } from './folder';

const file = path.resolve(__dirname, '../../../src/build/pack-format/example.json');
const example = fs.readFileSync(file, 'utf8');
const pack = JSON.parse(example) as ControlPack;

const ajv = new Ajv({ allErrors: true });
const takes = ajv.compile(packSchema());
const faultsOf = (value: unknown): string[] => {
  takes(value);
  return (takes.errors ?? []).map(({ dataPath, message }) => `${dataPath} ${message}`);
};

const beside = buildControlData({ packs: SHIPPED_PACKS, vocabulary: VOCABULARY });
const read = (text: string) => readPack(text, beside, new Pace());

describe('the JSON Schema', () => {
  test.each(SHIPPED_PACKS.map(({ pack: one }) => [one.id, one] as const))('takes %s', (_, one) => {
    expect(faultsOf(one)).toEqual([]);
  });

  test('takes the example', () => expect(faultsOf(pack)).toEqual([]));

  const revenue = pack.revenue[0]!;
  const license = pack.licenses[0]!;
  test.each<[string, object, RegExp]>([
    ['a pack without a version', { ...head, version: undefined }, /required property 'version'/],
    ['a newer format', { ...head, formatVersion: PACK_FORMAT_VERSION + 1 }, /formatVersion should be <= 1/],
    ['another format', { ...head, format: 'other' }, /\.format/],
    ['a topic that is no list', { ...head, rates: {} }, /\.rates should be array/],
    ['an id in capitals', { ...head, revenue: [{ ...revenue, id: 'R-1' }] }, /\.revenue\[0\]\.id/],
    ['a share in percent', { ...head, revenue: [{ ...revenue, share: 24 }] }, /\.revenue\[0\]\.share/],
    ['a period that is none', { ...head, revenue: [{ ...revenue, period: '2025Q7' }] }, /\.period/],
    ['a day in words', { ...head, licenses: [{ ...license, granted: 'soon' }] }, /\.granted/],
    ['an unknown status', { ...head, licenses: [{ ...license, status: 'expired' }] }, /\.status/],
    ['an http address', { ...head, sources: [{ ...source, url: 'http://a.example' }] }, /\.url/],
    ['a rate of zero', { ...head, rates: [{ id: 'r', value: 0 }] }, /\.value should be > 0/],
    ['a measure in an unknown effect', { ...head, measures: [{ effect: 'frowned_upon' }] }, /\.effect/],
  ])('does not take %s', (_, one, fault) => {
    expect(faultsOf(JSON.parse(JSON.stringify({ ...one }))).join('\n')).toMatch(fault);
  });

  test('takes fields that it does not name, as the validator does', () => {
    expect(faultsOf({ ...head, docket: 7, sources: [{ ...source, shelf: 'B4' }] })).toEqual([]);
  });
});

describe('every field has its words', () => {
  const schemas: [string, JsonSchema][] = Object.entries(topicSchemas());
  const pathsOf = (schema: JsonSchema, above = ''): string[] =>
    Object.entries(fieldsOf(schema)?.properties ?? {}).flatMap(([field, one]) => {
      const at = above === '' ? field : `${above}.${field}`;
      return [at, ...(fieldsOf(one) ? pathsOf(one, at) : [])];
    });

  test('and every word is of a field', () => {
    const used = schemas.flatMap(([topic, schema]) => pathsOf(schema).map((at) => fieldKey(topic, at)));
    expect(Object.keys(FIELD_WORDS).filter((key) => !used.includes(key))).toEqual([]);
    expect([...pathsOf(headSchema()), '$schema'].sort()).toEqual(Object.keys(HEAD_WORDS).sort());
  });

  test.each(['en', 'zh-CN'] as const)('the page in %s names them all', (language) => {
    const page = packFormatBody(language, example);
    for (const [topic, schema] of schemas) {
      expect(page).toContain(`<code>${topic}</code>`);
      for (const at of pathsOf(schema)) {
        expect(page).toContain(`<code>${at}</code>`);
        const words = FIELD_WORDS[fieldKey(topic, at)!]![language];
        expect(page).toContain(words.replaceAll('&', '&amp;').replaceAll('"', '&quot;'));
      }
    }
    expect(page).not.toMatch(/undefined|\[object/);
  });
});

describe('the example', () => {
  test('loads without a problem, and its own fields survive', async () => {
    const { problems, pack: loaded } = await read(example);
    expect(problems).toEqual([]);
    expect(loaded).toEqual({ ...Object.fromEntries(TOPICS.map((topic) => [topic, []])), ...pack });
  });

  test('answers', async () => {
    const data = buildControlData({
      packs: [{ pack: (await read(example)).pack }, ...SHIPPED_PACKS],
      vocabulary: VOCABULARY,
    });
    const statusOn = (on: string, to: string): string =>
      controlStatus(data, {
        subject: { kind: 'material', material: data.materials.get('ruritanium-metal')! },
        place: data.places.get(to)!,
        when: { asOf: day(on), knownOn: day(on) },
        origin: data.places.get('AQ')!,
      });
    expect(statusOn('2026-01-31', 'DE')).toBe('Not controlled');
    expect(statusOn('2026-02-01', 'DE')).toBe('License required');
    expect(statusOn('2026-02-01', 'NZ')).toBe('Not controlled');
    expect(statusOn('2026-06-01', 'DE')).toBe('Suspended');
    expect(statusOn('2026-09-01', 'DE')).toBe('Review');
  });

  test('keeps fields that the format does not name', async () => {
    const more = {
      ...pack,
      docket: { a: [1] },
      measures: [{ ...pack.measures[0], color: 'green', limbs: [] }],
    };
    const { problems, pack: loaded } = await read(JSON.stringify(more));
    expect(problems).toEqual([]);
    expect(loaded).toMatchObject({ docket: { a: [1] }, measures: [{ color: 'green' }] });
  });

  test('of a newer format version is refused with its number', async () => {
    const newer = read(JSON.stringify({ ...pack, formatVersion: 12 }));
    await expect(newer).rejects.toThrow(ImportFault);
    await expect(newer).rejects.toMatchObject({ code: 'newer-pack', values: { version: 12, known: 1 } });
  });
});
