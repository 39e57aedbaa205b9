// What a workbook keeps: it comes back as it was, a broken part never takes the others with it, days are ISO text.
import fc from 'fast-check';
import type { Saved } from '../../../../src/actions/saved/saved';
import { dataOf, NOTHING_SAVED, stateOf, prepareData } from '../../../../src/actions/saved/saved';
import type { SavedPack } from '../../../../src/actions/saved/packs';
import { SHIPPED } from '../../../../src/actions/saved/packs';
import { allTexts, readTexts, textsToWrite } from '../../../../src/actions/saved/format';
import { goneBackTo, logged } from '../../../../src/actions/saved/log';
import type { Day } from '../../../../src/control-data/days';
import { dayOfIso, isoOfDay } from '../../../../src/control-data/days';
import { addFacts, EMPTY_OVERLAY, removeAll } from '../../../../src/control-data/overlay';
import type { ControlPack } from '../../../../src/control-data/pack';
import { packHash } from '../../../../src/control-data/pack-hash';
import { BUNDLED_PACK } from '../../../../src/control-data/packs';

const day = (iso: string): Day => dayOfIso(iso)!;
const with_ = (settings: Partial<Saved['settings']>): Saved => ({
  ...NOTHING_SAVED,
  settings: { ...NOTHING_SAVED.settings, ...settings },
});
/** A pack of one's own, in the part `pack-1` of the store. */
function ownPack(change: Partial<ControlPack>, part = 'pack-1'): SavedPack {
  const pack = { ...BUNDLED_PACK, ...change };
  const origin = { kind: 'file' as const, name: 'a.json' };
  return {
    ...{ id: pack.id, hash: packHash(pack), origin, pack, part },
    loadedOn: day('2026-11-22'),
    isOff: false,
  };
}
const texts = (saved: Saved): Record<string, string> =>
  Object.fromEntries(
    Object.entries(allTexts(saved)).map(([kind, content]) => [kind, [...content!].join('')]),
  );
const license = {
  id: 'own-1',
  sources: [],
  company: 'jl-mag',
  materials: ['ndfeb-magnets'],
  regions: [{ stated: 'Japan', region: 'JP' }],
  status: 'granted' as const,
  kind: 'individual' as const,
  disclosed: '2026-11-02',
  granted: null,
  scope: 'full' as const,
};
const overlay = addFacts(
  EMPTY_OVERLAY,
  { licenses: [license] },
  { when: '2026-11-22T10:00:00Z', from: 'own.csv' },
);

const days = fc.option(fc.integer({ min: 61, max: 60_000 }).map((serial) => serial as Day));
const settings = fc.record({
  asOf: fc.oneof(
    fc.constant({ kind: 'today' as const }),
    fc.constant({ kind: 'data date' as const }),
    fc.integer({ min: 61, max: 60_000 }).map((serial) => ({ kind: 'fixed' as const, day: serial as Day })),
  ),
  knownOn: days,
  defaultOrigin: fc.constantFrom('CN', 'ID', 'ASEAN', null),
  workingDay: days,
  scenario: fc.option(fc.string()),
  registers: fc.array(
    fc.record({
      register: fc.constantFrom('licenses' as const, 'names' as const),
      url: fc.webUrl(),
      sha256: fc.string(),
      loadedOn: fc.integer({ min: 61, max: 60_000 }).map((serial) => serial as Day),
      said: fc.constantFrom({}, { register: 'licenses' as const, dateOrder: 'day-first' as const }),
    }),
    { maxLength: 3 },
  ),
  updateOnOpening: fc.boolean(),
  startOffered: fc.boolean(),
});

describe('the store', () => {
  test('gives every setting back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(settings, async (some) => {
        const saved = with_(some);
        expect(await readTexts(texts(saved))).toEqual({ saved, damaged: [] });
      }),
    );
  });

  test('gives pack, private facts and scenarios back as they were', async () => {
    const saved: Saved = {
      ...NOTHING_SAVED,
      packs: [...SHIPPED, ownPack({ id: 'own', version: '9.1' })],
      overlay,
      scenarios: [{ name: 'Boom', table: 'Scenarios', rows: [['Required', 0.5]] }],
    };
    expect(await readTexts(texts(saved))).toEqual({ saved, damaged: [] });
    expect(stateOf(saved).scenarios.names).toContain('Boom');
  });

  test('says days as people do', () => {
    expect(JSON.parse(texts(with_({ workingDay: day('2026-11-20') }))['settings']!)).toMatchObject({
      workingDay: '2026-11-20',
      knownOn: null,
    });
  });

  test.each([
    ['of before there was one', '{}', 'CN'],
    ['of any', '{"defaultOrigin":null}', null],
    ['of Indonesia', '{"defaultOrigin":"ID"}', 'ID'],
    ['that is none', '{"defaultOrigin":7}', 'CN'],
  ])('has the default origin China until another one is set: a workbook %s', async (_, text, expected) => {
    const { saved } = await readTexts({ settings: text });
    expect(stateOf(saved).defaultOrigin).toBe(expected);
  });

  test('keeps settings that a later version added', async () => {
    const text = JSON.stringify({ ...JSON.parse(texts(NOTHING_SAVED)['settings']!), later: { a: 1 } });
    const { saved } = await readTexts({ settings: text });
    expect(JSON.parse(texts(saved)['settings']!)).toMatchObject({ later: { a: 1 } });
  });

  test('is written only where something changed', () => {
    const next = { ...NOTHING_SAVED, overlay };
    expect(Object.keys(textsToWrite(NOTHING_SAVED, next))).toEqual(['overlay']);
    expect(textsToWrite(next, NOTHING_SAVED)).toEqual({ overlay: null });
    expect(textsToWrite(next, next)).toEqual({});
  });

  test.each<[string, Record<string, string>, string[]]>([
    ['no JSON', { settings: '{' }, ['settings']],
    ['a day that does not exist', { settings: '{"workingDay":"2026-02-30"}' }, ['settings']],
    ['an as-of setting of no kind', { settings: '{"asOf":{"kind":"later"}}' }, ['settings']],
    ['a list where an object is due', { overlay: '[]' }, ['overlay']],
    ['no pack', { 'pack-1': '{"format":"other"}' }, ['pack-1']],
    [
      'a pack whose topics are no lists',
      { 'pack-1': JSON.stringify({ ...BUNDLED_PACK, licenses: 7 }) },
      ['pack-1'],
    ],
    ['scenarios without names', { scenarios: '[{"rows":[]}]' }, ['scenarios']],
  ])('with %s leaves the rest usable', async (_, broken, damaged) => {
    const whole = texts({
      ...with_({ knownOn: day('2025-06-01') }),
      packs: [...SHIPPED.slice(1), ownPack({})],
      overlay,
    });
    const read = await readTexts({ ...whole, ...broken });
    expect(read.damaged).toEqual(damaged);
    if (!('settings' in broken)) expect(read.saved.settings.knownOn).toBe(day('2025-06-01'));
    if (!('overlay' in broken)) expect(read.saved.overlay).toEqual(overlay);
    expect(() => stateOf(read.saved)).not.toThrow();
  });

  test('does not call the bundled pack by the name of a file whose pack is gone', async () => {
    const saved: Saved = { ...NOTHING_SAVED, packs: [ownPack({}), ownPack({ id: 'own' }, 'pack-2')] };
    const read = await readTexts({ settings: texts(saved)['settings']! });
    expect(read.saved.packs).toEqual([SHIPPED[0]]);
    expect(read.damaged).toEqual(['pack-1', 'pack-2']);
  });
});

describe('the record of changes', () => {
  test('has a line for each setting that differs, with old and new', () => {
    const when = '2026-11-22T10:00:00Z';
    const next = with_({
      asOf: { kind: 'fixed', day: day('2025-01-15') },
      defaultOrigin: null,
      scenario: 'Boom',
    });
    expect(logged(NOTHING_SAVED, next, when).settings.log).toEqual([
      { when, what: 'asOf', old: 'today', new: '2025-01-15' },
      { when, what: 'defaultOrigin', old: 'CN', new: 'any' },
      { when, what: 'scenario', old: null, new: 'Boom' },
    ]);
  });

  test('keeps its newest 500 lines', () => {
    let saved = NOTHING_SAVED;
    for (let serial = 0; serial < 600; serial += 1)
      saved = logged(saved, { ...saved, settings: { ...saved.settings, knownOn: (50_000 + serial) as Day } });
    expect(saved.settings.log).toHaveLength(500);
    expect(saved.settings.log.at(-1)).toMatchObject({ what: 'knownOn', new: isoOfDay(50_599 as Day) });
  });

  test('going back to other private facts is itself a change and erases none', () => {
    const when = '2026-11-22T11:00:00Z';
    const removed = removeAll(overlay, { when, from: 'pane' });
    const back = goneBackTo(overlay, removed, when);
    expect(back.facts).toEqual(overlay.facts);
    expect(back.log.slice(0, removed.log.length)).toEqual(removed.log);
    expect(back.log.at(-1)).toEqual({
      when,
      from: 'undo',
      topics: { licenses: { added: 1, changed: 0, removed: 0 } },
      fields: [],
      ids: ['own-1'],
    });
  });
});

describe('data that are prepared', () => {
  const many = Array.from({ length: 3_000 }, (_, at) => ({ ...license, id: `own-${at}` }));
  const pack = { ...BUNDLED_PACK, version: '9.2' };
  const made = { when: '2026-11-22T10:00:00Z', from: 'own.csv' };

  test('are the same as data that are built at once', async () => {
    const facts = addFacts(EMPTY_OVERLAY, { licenses: many }, made);
    const saved: Saved = { ...NOTHING_SAVED, packs: [ownPack(pack)], overlay: facts };
    await prepareData(saved);
    const prepared = dataOf(saved);
    const atOnce = dataOf({ packs: [ownPack(pack)], overlay: { ...facts } });
    expect(prepared.hash).toBe(atOnce.hash);
    expect(prepared.topics).toEqual(atOnce.topics);
    expect(prepared.licensesOf.get('jl-mag')!.length).toBe(atOnce.licensesOf.get('jl-mag')!.length);
  });

  test('wait ready for the change to them, with those in use beside them', async () => {
    const [now, next] = ['9.3', '9.4'].map((version) => ({
      ...NOTHING_SAVED,
      packs: [ownPack({ version })],
    }));
    await prepareData(now!);
    const inUseNow = dataOf(now!);
    await prepareData(next!);
    expect(dataOf(now!)).toBe(inUseNow);
    expect(dataOf(next!)).toBe(dataOf(next!));
  });

  test('are given up when that is canceled', async () => {
    const facts = addFacts(EMPTY_OVERLAY, { licenses: many }, made);
    const large = {
      ...pack,
      licenses: Array.from({ length: 40_000 }, (_, at) => ({ ...license, id: `l-${at}` })),
    };
    const preparing = prepareData(
      { packs: [ownPack(large)], overlay: facts },
      AbortSignal.abort(new Error('no more')),
    );
    await expect(preparing).rejects.toThrow('no more');
  });
});
