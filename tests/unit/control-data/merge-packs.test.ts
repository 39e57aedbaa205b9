// Packs side by side: things are merged by their ids, facts stay apart with their pack, and a pack that says nothing on a
// question never changes its answer.

import fc from 'fast-check';
import { buildControlData } from '../../../src/control-data/control-data';
import type { ControlData } from '../../../src/control-data/control-data';
import type { ControlPack, PackTopics } from '../../../src/control-data/pack';
import { VOCABULARY } from '../../../src/control-data/packs';
import { controlDecision } from '../../../src/questions/control';
import { licenseDecision } from '../../../src/questions/license';
import { MEASURES, PLACES, STANDINGS, packOfMeasures } from '../support/arbitrary';
import { day } from '../support/ask';
import { company, item, license, material, measure, packOf, sourceOf, standing } from '../support/pack';

const pack = (id: string, topics: Partial<PackTopics>, rest: Partial<ControlPack> = {}): ControlPack => ({
  ...packOf(topics),
  id,
  ...rest,
});
const dataOf = (packs: ControlPack[], overlay: Partial<PackTopics> = {}): ControlData =>
  buildControlData({ packs: packs.map((one) => ({ pack: one })), vocabulary: VOCABULARY, overlay });

const idOf = (found: ReturnType<ControlData['materialNames']['find']>): string =>
  found.kind === 'found' ? found.thing.id : found.kind;

test('the first pack that names a thing gives its name, and further names add up', () => {
  const { materials, materialNames } = dataOf([
    pack('first', { materials: [material('cobalt', { name: 'Cobalt', aliases: ['Co'], hs: ['8105'] })] }),
    pack('second', {
      materials: [
        material('cobalt', { name: 'Cobalt metal', nameZh: '钴', aliases: ['Kobalt'], hs: ['2605'] }),
      ],
    }),
  ]);
  expect(materials.get('cobalt')).toEqual({
    id: 'cobalt',
    name: 'Cobalt',
    nameZh: '钴',
    aliases: ['Co', 'Cobalt metal', 'Kobalt'],
    hs: ['8105', '2605'],
    elements: [],
    broader: [],
  });
  expect(['cobalt', 'Kobalt', '钴', 'cobalt metal'].map((name) => idOf(materialNames.find(name)))).toEqual(
    Array(4).fill('cobalt'),
  );
});

test('a name that two packs give to two things is ambiguous', () => {
  const { materialNames } = dataOf([
    pack('first', { materials: [material('tin', { aliases: ['the grey one'] })] }),
    pack('second', { materials: [material('lead', { aliases: ['The Grey One'] })] }),
  ]);
  expect(idOf(materialNames.find('the grey one'))).toBe('ambiguous');
});

test('facts of one id in two packs both count, each with the sources of its own pack', () => {
  const own = (country: string, publisher: string): Partial<PackTopics> => ({
    sources: [sourceOf('gazette', '2024-01-01', { publisher })],
    materials: [material('zinc')],
    measures: [
      measure('ban', { jurisdiction: country, sources: ['gazette'], materials: [] }),
      measure('with-limbs', {
        jurisdiction: country,
        limbs: [{ ...measure('x'), id: 'limb', title: 'Limb', materials: [] }],
      }),
    ],
    items: [item('line', 'ban'), item('limb-line', 'limb')],
    suspensions: [standing('pause', ['ban', 'limb'], 'suspended', '2025-01-01')],
  });
  const data = dataOf([pack('here', own('CN', 'Here')), pack('there', own('ID', 'There'))]);
  expect(
    data.units.map(({ id, jurisdiction, items, suspensions }) => [
      id,
      jurisdiction,
      items.map((one) => one.id),
      suspensions.map(({ fact }) => fact.id),
    ]),
  ).toEqual([
    ['ban', 'CN', ['line'], ['pause']],
    ['limb', 'CN', ['limb-line'], ['pause']],
    ['there--ban', 'ID', ['there--line'], ['there--pause']],
    ['there--limb', 'ID', ['there--limb-line'], ['there--pause']],
  ]);
  const publishers = data.topics.measures.map(({ sources }) => data.sources.get(sources[0]!)!.publisher);
  expect([publishers[0], publishers[2]]).toEqual(['Here', 'There']);
  expect(data.topics.measures.map((one) => data.packOf(one)!.head.id)).toEqual([
    ...['here', 'here', 'there', 'there'],
  ]);
});

test('what is undated counts as known from the data date of its own pack; private facts are of no pack', () => {
  const undated = measure('undated', { announced: null });
  const data = dataOf(
    [
      pack('old', { materials: [material('zinc')] }, { dataDate: '2025-01-01' }),
      pack('new', { sources: [sourceOf('page', '2026-01-01')], measures: [] }, { dataDate: '2026-01-01' }),
      pack('newest', { measures: [undated] }, { dataDate: '2026-06-01' }),
    ],
    { licenses: [license('own')] },
  );
  expect(data.packs.map(({ head, dataDay, records }) => [head.id, dataDay, records])).toEqual([
    ['old', day('2025-01-01'), 2],
    ['new', day('2026-01-01'), 2],
    ['newest', day('2026-06-01'), 2],
  ]);
  expect(data.units.map(({ knownFrom }) => knownFrom)).toEqual([day('2026-06-01')]);
  expect(data.packOf(data.topics.licenses[0]!)).toBeNull();
});

test('an overlay replaces the fact of its id, whichever pack brought it', () => {
  const data = dataOf(
    [pack('first', { materials: [material('zinc')] }), pack('second', { measures: [measure('m')] })],
    { measures: [measure('m', { effect: 'prohibited' })] },
  );
  expect(data.units.map(({ effect, isPrivate }) => [effect, isPrivate])).toEqual([['prohibited', true]]);
});

test('a pack that has no fact on a question never changes its answer, in whatever place it stands', () => {
  const DAYS = fc.integer({ min: day('2023-01-01'), max: day('2028-12-31') });
  fc.assert(
    fc.property(
      MEASURES,
      STANDINGS,
      DAYS,
      fc.constantFrom(...PLACES),
      fc.boolean(),
      (measures, words, at, code, front) => {
        const { topics: base } = packOfMeasures(measures, words);
        const asked = pack('asked', {
          ...base,
          companies: [company('maker')],
          licenses: [license('held')],
        });
        // Another pack speaks of another material, with the same ids for its facts and an own exporter.
        const other = pack('other', {
          materials: [material('osmium', { aliases: ['Os'] })],
          measures: asked.measures.map((one) => ({
            ...one,
            effect: 'prohibited' as const,
            materials: ['osmium'],
            limbs: one.limbs?.map((limb) => ({
              ...limb,
              effect: 'prohibited' as const,
              materials: ['osmium'],
            })),
          })),
          items: asked.items.map((one) => ({ ...one, materials: ['osmium'], hs: [] })),
          suspensions: asked.suspensions,
          companies: [company('miner', { products: ['osmium'] })],
          licenses: [license('held', { company: 'miner', materials: ['osmium'] })],
        });
        const when = { asOf: at as never, knownOn: at as never };
        const answers = (data: ControlData): unknown[] => {
          const place = data.places.get(code)!;
          return [
            controlDecision(data, {
              subject: { kind: 'material', material: data.materials.get('zinc')! },
              place,
              when,
            }).status,
            licenseDecision(data, { company: data.companies.get('maker')!, place, materials: null, when })
              .status,
          ];
        };
        const alone = dataOf([asked]);
        const both = dataOf(front ? [other, asked] : [asked, other]);
        expect(answers(both)).toEqual(answers(alone));
      },
    ),
  );
});

test('a pack of names alone clears nothing beside others', () => {
  const names = pack('names', { materials: [material('cobalt')] });
  const controls = pack('controls', { materials: [material('zinc')], measures: [measure('ban')] });
  expect(dataOf([names]).isChecked('cobalt', 'CN')).toBe(true);
  for (const both of [
    [names, controls],
    [controls, names],
  ])
    expect([dataOf(both).isChecked('cobalt', 'CN'), dataOf(both).isChecked('zinc', 'CN')]).toEqual([
      false,
      true,
    ]);
});

test('a late topic is read with the pack that brought each record', () => {
  const reliance = (id: string) => ({
    ...{ id, material: 'zinc', country: 'US', kind: 'import reliance' as const, value: 0.5, year: 2025 },
    ...{ edition: 'E', basis: 'reported' as const, sources: [] },
  });
  const data = dataOf([
    pack('first', { reliance: [reliance('a')] as never }),
    pack('second', { reliance: [reliance('a'), reliance('b')] as never }),
  ]);
  expect(data.topics.reliance.map((one) => [one.id, data.packOf(one)!.head.id])).toEqual([
    ['a', 'first'],
    ['second--a', 'second'],
    ['b', 'second'],
  ]);
  expect(data.relianceOf.get('zinc')!.length).toBe(3);
  // With the source that every pack of these tests has.
  expect(data.packs.map(({ records }) => records)).toEqual([2, 3]);
});
