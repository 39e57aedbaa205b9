// JSON packs: the bundled one goes through unchanged; faults are named by their place.

import type { ControlPack } from '../../../src/control-data/pack';
import { BUNDLED_PACK } from '../../../src/control-data/packs';
import type { PackResult } from '../../../src/import';
import { fault, read, utf8 } from './support';

const json = (pack: unknown): Uint8Array => utf8(JSON.stringify(pack));

async function readPack(pack: unknown): Promise<PackResult> {
  const result = await read(json(pack));
  if (result.kind !== 'pack') throw new Error('A pack was expected');
  return result;
}

/** A copy of the bundled pack with something changed. */
function changed(change: (pack: ControlPack) => void): ControlPack {
  const copy = structuredClone(BUNDLED_PACK);
  change(copy);
  return copy;
}

test('the bundled pack comes back as it is, without a problem', async () => {
  const { pack, problems, counts } = await readPack(BUNDLED_PACK);
  expect(problems).toEqual([]);
  expect(pack).toEqual(BUNDLED_PACK);
  expect(counts.bad).toBe(0);
});

test('fields that this version does not know survive', async () => {
  const extended = changed((pack) => {
    Object.assign(pack, { editor: { name: 'A' }, outlook: [{ id: 'x' }] });
    Object.assign(pack.licenses[0]!, { docket: 'D-1' });
    Object.assign(pack.licenses[0]!.regions[0]!, { page: 3 });
  });
  expect((await readPack(extended)).pack).toEqual(extended);
});

test('a pack of some topics only has the others empty', async () => {
  const { format, formatVersion, id, title, version, dataDate } = BUNDLED_PACK;
  const { pack } = await readPack({ format, formatVersion, id, title, version, dataDate });
  expect(pack.licenses).toEqual([]);
  expect(pack.scenarios).toEqual([]);
});

describe('a record with a fault is named and left out', () => {
  test.each<[string, (pack: ControlPack) => void, string, string]>([
    [
      'a day that does not exist',
      (pack) => (pack.licenses[1]!.disclosed = '2025-02-30'),
      'bad-field',
      'licenses[1].disclosed',
    ],
    [
      'a word that is not in the list',
      (pack) => (pack.licenses[0]!.status = 'expired' as never),
      'bad-field',
      'licenses[0].status',
    ],
    [
      'an http address',
      (pack) => (pack.statistics.at(-1)!.sources = ['no-such-source']),
      'unknown-reference',
      `statistics[${BUNDLED_PACK.statistics.length - 1}].sources`,
    ],
    [
      'a number as text',
      (pack) => (pack.revenue[0]!.amount = '122' as never),
      'bad-field',
      'revenue[0].amount',
    ],
    ['a share above one', (pack) => (pack.revenue[0]!.share = 6.94), 'bad-field', 'revenue[0].share'],
    [
      'a missing field',
      (pack) => delete (pack.licenses[0] as Partial<ControlPack['licenses'][0]>).company,
      'missing-field',
      'licenses[0].company',
    ],
    [
      'an unknown company',
      (pack) => (pack.licenses[0]!.company = 'nobody'),
      'unknown-reference',
      'licenses[0].company',
    ],
    [
      'an unknown region',
      (pack) => (pack.licenses[0]!.regions[0]!.region = 'NARNIA'),
      'unknown-reference',
      'licenses[0].regions[0].region',
    ],
    [
      'an id twice',
      (pack) => (pack.licenses[1]!.id = pack.licenses[0]!.id),
      'duplicate-id',
      'licenses[1].id',
    ],
    ['an id that is no slug', (pack) => (pack.licenses[0]!.id = 'JL 1'), 'bad-field', 'licenses[0].id'],
    [
      'an end before its start',
      (pack) => (pack.suspensions[0]!.until = '2020-01-01'),
      'until-before-from',
      'suspensions[0].until',
    ],
    ['a record that is no object', (pack) => (pack.licenses[0] = null as never), 'bad-field', 'licenses[0]'],
  ])('%s', async (_, change, code, place) => {
    const { problems, counts, pack } = await readPack(changed(change));
    expect(problems).toMatchObject([{ code, column: place, severity: 'error', row: null }]);
    expect(counts.bad).toBe(1);
    const whole = (topics: ControlPack): number =>
      topics.licenses.length + topics.revenue.length + topics.suspensions.length + topics.statistics.length;
    expect(whole(pack)).toBe(whole(BUNDLED_PACK) - 1);
  });
  test('and so is what refers to what was left out: goods without their kind, their maker, its licenses', async () => {
    const { pack } = await readPack(
      changed((one) => {
        one.materials.push({ ...one.materials[0]!, id: 'own-goods', broader: ['nothing'] });
        one.companies.find(({ id }) => id === 'jl-mag')!.products = ['own-goods'];
      }),
    );
    expect(pack.materials.some(({ id }) => id === 'own-goods')).toBe(false);
    expect(pack.companies.some(({ id }) => id === 'jl-mag')).toBe(false);
    expect(pack.licenses.some(({ company }) => company === 'jl-mag')).toBe(false);
  });
  test('and so is what refers to it, step by step', async () => {
    const { problems, pack } = await readPack(
      changed((one) => (one.companies.find(({ id }) => id === 'jl-mag')!.home = 'china')),
    );
    const of = (topics: ControlPack): number =>
      topics.licenses.filter(({ company }) => company === 'jl-mag').length;
    expect(problems[0]).toMatchObject({
      code: 'bad-field',
      column: expect.stringMatching(/^companies\[\d+\]\.home$/),
    });
    expect(
      problems.slice(1).every(({ code, value }) => code === 'unknown-reference' && value === 'jl-mag'),
    ).toBe(true);
    expect([of(BUNDLED_PACK) > 0, of(pack)]).toEqual([true, 0]);
  });
  test('a source with an http address, with its facts', async () => {
    const { problems } = await readPack(changed((pack) => (pack.sources[0]!.url = 'http://example.com')));
    expect(problems[0]).toMatchObject({
      column: 'sources[0].url',
      value: expect.stringContaining('http://example.com'),
      expected: ['https://…'],
    });
  });
});

describe('a file that is no pack is refused as a whole', () => {
  test.each<[string, string, object]>([
    [
      'half a file',
      '{"format":"exposure-pack","licenses":[\n{"id":"a"',
      { code: 'broken-json', values: { line: 2 } },
    ],
    [
      'a comma too many',
      '{\n"format": "exposure-pack",\n}',
      { code: 'broken-json', values: { line: 3, column: 1 } },
    ],
    ['other JSON', '{"a":1}', { code: 'not-a-pack' }],
    ['a list', '[]', { code: 'not-a-pack' }],
    [
      'a pack of a newer version',
      '{"format":"exposure-pack","formatVersion":2}',
      { code: 'newer-pack', values: { version: 2, known: 1 } },
    ],
    [
      'a pack without a title',
      '{"format":"exposure-pack","formatVersion":1,"id":"a"}',
      { code: 'bad-pack-head', values: { field: 'title' } },
    ],
  ])('%s', async (_, text, expected) => {
    expect(await fault(read(utf8(text)))).toMatchObject(expected);
  });
});
