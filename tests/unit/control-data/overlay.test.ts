// Private facts: laid over the pack, taken off in one step, each change logged.

import { buildControlData } from '../../../src/control-data/control-data';
import type { Made, Overlay } from '../../../src/control-data/overlay';
import {
  addAliases,
  addFacts,
  EMPTY_OVERLAY,
  overlayTopics,
  privateCount,
  removeAlias,
  removeAll,
  removeFact,
} from '../../../src/control-data/overlay';
import type { License } from '../../../src/control-data/pack';
import { BUNDLED_PACK, VOCABULARY } from '../../../src/control-data/packs';

const made = (minute: number): Made => ({ when: `2026-11-22T08:0${minute}:00Z`, from: 'licenses.csv' });
const license = (id: string, status: License['status'] = 'granted'): License => ({
  id,
  company: 'jl-mag',
  materials: ['ndfeb-magnets'],
  regions: [{ stated: 'Japan', region: 'JP' }],
  status,
  kind: 'individual',
  disclosed: null,
  granted: '2026-01-15',
  scope: 'full',
  sources: [],
});
const log = ({ log: changes }: Overlay): unknown[] =>
  changes.map((one) => [one.when, one.topic, one.id, one.old, one.new]);

const one = addFacts(EMPTY_OVERLAY, { licenses: [license('own-a'), license('own-b')] }, made(1));

test('what is added is there, and logged with when, what, old and new', () => {
  expect(one.facts.licenses).toHaveLength(2);
  expect(log(one)).toEqual([
    [made(1).when, 'licenses', 'own-a', null, license('own-a')],
    [made(1).when, 'licenses', 'own-b', null, license('own-b')],
  ]);
  expect(EMPTY_OVERLAY).toEqual({ facts: {}, aliases: [], log: [] });
});

test('the same facts again change nothing and log nothing', () => {
  expect(addFacts(one, { licenses: [license('own-a')] }, made(2))).toBe(one);
});

test('a fact with the same id takes the other’s place', () => {
  const two = addFacts(one, { licenses: [license('own-a', 'revoked')] }, made(2));
  expect(two.facts.licenses!.map(({ id, status }) => [id, status])).toEqual([
    ['own-a', 'revoked'],
    ['own-b', 'granted'],
  ]);
  expect(log(two).at(-1)).toEqual([
    made(2).when,
    'licenses',
    'own-a',
    license('own-a'),
    license('own-a', 'revoked'),
  ]);
  expect(one.facts.licenses![0]!.status).toBe('granted');
});

test('one fact is taken off; one that is not there changes nothing', () => {
  const two = removeFact(one, 'licenses', 'own-a', made(2));
  expect(two.facts.licenses!.map(({ id }) => id)).toEqual(['own-b']);
  expect(log(two).at(-1)).toEqual([made(2).when, 'licenses', 'own-a', license('own-a'), null]);
  expect(removeFact(two, 'licenses', 'own-a', made(3))).toBe(two);
});

test('everything is taken off at once, and the log says so', () => {
  const full = addAliases(one, [{ topic: 'companies', thing: 'jl-mag', name: '4711' }], made(2));
  const none = removeAll(full, made(3));
  expect([none.facts, none.aliases, privateCount(none)]).toEqual([{}, [], 0]);
  expect(none.log).toHaveLength(6);
  expect(removeAll(none, made(4))).toBe(none);
});

test('sources are not counted as private facts', () => {
  const source = { id: 's', publisher: 'User', title: 'a', url: '', published: null, kind: 'user' as const };
  expect(privateCount(addFacts(one, { sources: [source] }, made(2)))).toBe(2);
});

describe('private names', () => {
  const named = addAliases(
    EMPTY_OVERLAY,
    [
      { topic: 'companies', thing: 'jl-mag', name: 'V-4711' },
      { topic: 'materials', thing: 'gallium', name: 'P-1' },
    ],
    made(1),
  );
  const built = (overlay: Overlay) =>
    buildControlData({
      packs: [{ pack: BUNDLED_PACK }],
      vocabulary: VOCABULARY,
      overlay: overlayTopics(overlay, BUNDLED_PACK),
    });

  test('are names like any other', () => {
    const data = built(named);
    expect(data.companyNames.find('v-4711')).toMatchObject({ kind: 'found', thing: { id: 'jl-mag' } });
    expect(data.materialNames.find('P-1')).toMatchObject({ kind: 'found', thing: { id: 'gallium' } });
    expect(data.companyNames.find('JL MAG')).toMatchObject({ kind: 'found' });
  });
  test('belong to one thing: given to another they move', () => {
    const moved = addAliases(named, [{ topic: 'companies', thing: 'inst', name: 'V-4711' }], made(2));
    expect(built(moved).companyNames.find('V-4711')).toMatchObject({ thing: { id: 'inst' } });
    expect(moved.log.at(-1)).toMatchObject({
      id: 'V-4711',
      old: { thing: 'jl-mag' },
      new: { thing: 'inst' },
    });
  });
  test('given again to the thing that has them change nothing and log nothing', () => {
    expect(addAliases(named, [{ topic: 'companies', thing: 'jl-mag', name: 'V-4711' }], made(2))).toBe(named);
  });
  test('come off again', () => {
    expect(built(removeAlias(named, 'companies', 'V-4711', made(2))).companyNames.find('V-4711').kind).toBe(
      'unknown',
    );
  });
  test('follow the pack in use: its later changes to the company come through', () => {
    const later = {
      ...BUNDLED_PACK,
      companies: BUNDLED_PACK.companies.map((company) =>
        company.id === 'jl-mag' ? { ...company, home: 'JP' } : company,
      ),
    };
    const { companies } = overlayTopics(named, later);
    expect(companies).toMatchObject([
      { id: 'jl-mag', home: 'JP', aliases: expect.arrayContaining(['JL MAG', 'V-4711']) },
    ]);
  });
});
