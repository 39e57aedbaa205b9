// Private facts: laid over the pack, taken off in one step, each change logged.

import { buildControlData } from '../../../src/control-data/control-data';
import type { Made, Overlay } from '../../../src/control-data/overlay';
import {
  addAliases,
  addFacts,
  addressOf,
  EMPTY_OVERLAY,
  overlayTopics,
  privateCount,
  removeAlias,
  removeAll,
  removeFact,
} from '../../../src/control-data/overlay';
import { linesOf } from '../../../src/control-data/overlay-log';
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
const one = addFacts(EMPTY_OVERLAY, { licenses: [license('own-a'), license('own-b')] }, made(1));

test('what is added is there, and logged in one line: when, from where, how many of what', () => {
  expect(one.facts.licenses).toHaveLength(2);
  expect(one.log).toEqual([
    {
      ...made(1),
      topics: { licenses: { added: 2, changed: 0, removed: 0 } },
      fields: [],
      ids: ['own-a', 'own-b'],
    },
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
  expect(two.log.at(-1)).toEqual({
    ...made(2),
    topics: { licenses: { added: 0, changed: 1, removed: 0 } },
    fields: ['status'],
    ids: ['own-a'],
  });
  expect(one.facts.licenses![0]!.status).toBe('granted');
});

test('one fact is taken off; one that is not there changes nothing', () => {
  const two = removeFact(one, 'licenses', 'own-a', made(2));
  expect(two.facts.licenses!.map(({ id }) => id)).toEqual(['own-b']);
  expect(two.log.at(-1)).toMatchObject({
    ...made(2),
    topics: { licenses: { added: 0, changed: 0, removed: 1 } },
    ids: ['own-a'],
  });
  expect(removeFact(two, 'licenses', 'own-a', made(3))).toBe(two);
});

test('everything is taken off at once, and the log says so', () => {
  const full = addAliases(one, [{ topic: 'companies', thing: 'jl-mag', name: '4711' }], made(2));
  const none = removeAll(full, made(3));
  expect([none.facts, none.aliases, privateCount(none)]).toEqual([{}, [], 0]);
  expect(none.log).toHaveLength(3);
  expect(none.log.at(-1)!.topics).toEqual({
    licenses: { added: 0, changed: 0, removed: 2 },
    aliases: { added: 0, changed: 0, removed: 1 },
  });
  expect(removeAll(none, made(4))).toBe(none);
});

describe('the log', () => {
  test('takes what one load changes into one line, and keeps its newest 500 lines', () => {
    const both = addAliases(one, [{ topic: 'companies', thing: 'jl-mag', name: '4711' }], made(1));
    expect(both.log).toHaveLength(1);
    expect(both.log[0]).toMatchObject({ topics: { licenses: { added: 2 }, aliases: { added: 1 } } });
    let many = one;
    for (let at = 0; at < 600; at += 1)
      many = addFacts(
        many,
        { licenses: [license('own-a', at % 2 ? 'granted' : 'revoked')] },
        {
          when: `2026-11-22T08:${at}`,
          from: 'x.csv',
        },
      );
    expect(many.log).toHaveLength(500);
    expect(many.log.at(-1)!.when).toBe('2026-11-22T08:599');
  });

  test('of an earlier version, with each record before and after, reads on as lines', () => {
    const before = (minute: number, id: string, old: unknown, now: unknown, from = 'a.csv') => ({
      ...{ when: made(minute).when, topic: 'licenses', id, old, new: now, from },
    });
    const former = [
      before(1, 'own-a', null, license('own-a')),
      before(1, 'own-b', null, license('own-b')),
      before(2, 'own-a', license('own-a'), license('own-a', 'revoked'), 'https://a.example/x'),
      before(3, 'own-b', license('own-b'), null, 'pane'),
      'no line',
    ];
    expect(linesOf(former).map(({ topics, fields, from }) => [topics.licenses, fields, from])).toEqual([
      [{ added: 2, changed: 0, removed: 0 }, [], 'a.csv'],
      [{ added: 0, changed: 1, removed: 0 }, ['status'], 'https://a.example/x'],
      [{ added: 0, changed: 0, removed: 1 }, [], 'pane'],
    ]);
    expect(linesOf(one.log)).toEqual(one.log);
  });

  test('an address is remembered for each fact that came from it, until it comes from elsewhere', () => {
    const address = { when: made(2).when, from: 'https://a.example/x' };
    const two = addFacts(one, { licenses: [license('own-a', 'revoked'), license('own-c')] }, address);
    const places = (overlay: Overlay) =>
      ['own-a', 'own-b', 'own-c'].map((id) => addressOf(overlay, 'licenses', id));
    expect(places(two)).toEqual([address.from, undefined, address.from]);
    expect(places(addFacts(two, { licenses: [license('own-a')] }, made(3)))).toEqual([
      undefined,
      undefined,
      address.from,
    ]);
    expect(places(two)).toEqual([address.from, undefined, address.from]);
  });
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
      topics: { aliases: { added: 0, changed: 1, removed: 0 } },
      fields: ['thing'],
      ids: ['V-4711'],
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
