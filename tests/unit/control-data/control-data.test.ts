// The index over a pack: layers, private facts, vocabulary, lineage, and units with what bears on them.

import fc from 'fast-check';
import { buildControlData, dataDay } from '../../../src/control-data/control-data';
import { TOPICS } from '../../../src/control-data/topics';
import { isoOfDay } from '../../../src/control-data/days';
import { reaches } from '../../../src/control-data/measures';
import { hsMatches } from '../../../src/control-data/unit-index';
import { bundledData } from '../../../src/state/state';
import { company, dataOf, item, license, material, measure, packOf, standing } from '../support/pack';

test('a later layer replaces a record by its id, else both count; what is withdrawn is left out', () => {
  const data = dataOf(
    {
      companies: [company('a'), company('b', { name: 'Old' })],
      licenses: [license('l', { withdrawn: true })],
    },
    { companies: [company('b', { name: 'New' }), company('c')] },
  );
  expect([...data.companies.values()].map(({ name }) => name)).toEqual(['a', 'New', 'c']);
  expect([...data.privateIds]).toEqual(['b', 'c']);
  expect(data.topics.licenses).toEqual([]);
});

test('a pack’s own region replaces one of the vocabulary; all others stay', () => {
  const data = dataOf({ regions: [{ code: 'EU', name: 'Union', members: ['DE'] }] });
  expect([...data.places.get('EU')!.members]).toEqual(['DE']);
  expect(data.places.get('JP')!.region.name).toBe('Japan');
  expect(data.placeNames.find('Union').kind).toBe('found');
});

test('records are shared, never copied or changed', () => {
  const pack = packOf({ materials: [material('zinc')], measures: [measure('m')] });
  const before = JSON.stringify(pack);
  const data = buildControlData({ packs: [{ pack }], vocabulary: [] });
  expect(data.materials.get('zinc')).toBe(pack.materials[0]);
  expect(JSON.stringify(pack)).toBe(before);
});

test('a pack with topics left out is a pack without such facts', () => {
  const { licenses, events, ...rest } = packOf({});
  const data = buildControlData({ packs: [{ pack: rest as never }], vocabulary: [] });
  expect([licenses, events, data.topics.licenses, data.topics.events]).toEqual([[], [], [], []]);
  expect(TOPICS.every((topic) => Array.isArray(data.topics[topic]))).toBe(true);
});

test('the data day is the day of the latest evidence', () => {
  expect(isoOfDay(dataDay(dataOf({})))).toBe('2026-06-30');
});

describe('lineage', () => {
  const data = dataOf({
    materials: [
      material('zinc'),
      material('zinc-metal', { broader: ['zinc'] }),
      material('brass', { broader: ['zinc-metal', 'copper'] }),
      material('copper'),
    ],
  });

  test('wider and narrower are transitive, both ways, with the material itself', () => {
    expect([...data.wider('brass')].sort()).toEqual(['brass', 'copper', 'zinc', 'zinc-metal']);
    expect([...data.narrower('zinc')].sort()).toEqual(['brass', 'zinc', 'zinc-metal']);
    expect([...data.narrower('nothing')]).toEqual(['nothing']);
  });

  test('a circle of materials ends', () => {
    const circle = dataOf({
      materials: [material('a', { broader: ['b'] }), material('b', { broader: ['a'] })],
    });
    expect([...circle.wider('a')].sort()).toEqual(['a', 'b']);
  });

  test('in the bundled pack, wider is the reverse of narrower', () => {
    const { materials, wider, narrower } = bundledData();
    for (const id of materials.keys())
      for (const wide of wider(id)) if (materials.has(wide)) expect(narrower(wide).has(id)).toBe(true);
  });
});

describe('units', () => {
  const limb = {
    title: 'limb',
    effect: 'prohibited',
    destinations: { scope: 'all' },
    announced: null,
    effective: '2024-02-01',
  } as const;
  const data = dataOf({
    measures: [
      measure('whole', { destinations: { scope: 'list', include: ['EU'], exclude: ['DE'] } }),
      measure('parts', {
        limbs: [
          { ...limb, id: 'parts-a' },
          { ...limb, id: 'parts-b' },
        ],
      }),
    ],
    items: [item('i', 'parts'), item('j', 'parts-b')],
    suspensions: [
      standing('s', ['parts'], 'suspended', '2024-03-01'),
      standing('t', ['parts-a'], 'lifted', '2024-04-01'),
    ],
  });
  const unit = (id: string) => data.units.find((one) => one.id === id)!;

  test('a measure with limbs is its limbs, with the items and suspensions of both', () => {
    expect(data.units.map(({ id }) => id)).toEqual(['whole', 'parts-a', 'parts-b']);
    expect(
      unit('parts-a')
        .suspensions.map(({ fact }) => fact.id)
        .sort(),
    ).toEqual(['s', 't']);
    expect(
      unit('parts-b')
        .items.map(({ id }) => id)
        .sort(),
    ).toEqual(['i', 'j']);
    expect(unit('parts-a').announced).toBe(data.units[0]!.announced);
  });

  test.each([
    ['whole', 'FR', true],
    ['whole', 'DE', false],
    ['whole', 'US', false],
    ['parts-a', 'US', true],
    ['parts-a', 'CN', false],
  ])('%s reaches %s: %s', (id, country, reached) => expect(reaches(unit(id), country)).toBe(reached));
});

describe('the index of units and items', () => {
  const { units, unitIndex, topics, materials } = bundledData();

  test('finds what reading all units finds', () => {
    for (const id of materials.keys()) {
      const all = units.filter((unit) =>
        unit.items.length > 0
          ? unit.items.some((one) => one.materials.includes(id))
          : unit.materials.includes(id),
      );
      expect(unitIndex.on([id])).toEqual(all);
    }
  });

  test('finds what comparing all lines finds', () => {
    const lines = topics.items.flatMap(({ hs }) => hs);
    const code = fc.oneof(
      fc
        .constantFrom(...lines)
        .chain((line) => fc.integer({ min: 4, max: line.length }).map((length) => line.slice(0, length))),
      fc.constantFrom(...lines).map((line) => `${line}00`),
      fc.stringMatching(/^\d{4,10}$/),
    );
    fc.assert(
      fc.property(code, (asked) => {
        expect(unitIndex.itemsOfHs(asked)).toEqual(
          topics.items.filter(({ hs }) => hs.some((line) => hsMatches(line, asked))),
        );
      }),
    );
  });

  test('a line of fewer than four digits matches all codes below it', () => {
    const data = dataOf({
      measures: [measure('m')],
      items: [item('i', 'm', { hs: ['79'] }), item('j', 'm', { hs: ['8001'] })],
    });
    expect(data.unitIndex.itemsOfHs('790111').map(({ id }) => id)).toEqual(['i']);
  });
});
