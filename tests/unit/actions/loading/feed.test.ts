// A feed: asked by a click, a pack is fetched by its hash and used only after its comparison; whatever fails leaves the
// data in use as they are.
import 'fake-indexeddb/auto';
import '../../support/no-workers';
import {
  apply,
  askFeed,
  changePacks,
  checkFeedPack,
  compareChecked,
  feedHost,
  recentPacks,
  sessionFacts,
  setAskFeedOnOpening,
  setFeed,
  undo,
} from '../../../support/actions';
import { feedFiles } from '../../../../src/build/data/feed';
import { NOTHING_SAVED } from '../../../../src/actions/saved/saved';
import { allTexts, readTexts } from '../../../../src/actions/saved/format';
import { adopt, openSession } from '../../../../src/actions/saved/session';
import type { FeedIndex } from '../../../../src/control-data/feed';
import type { ControlPack } from '../../../../src/control-data/pack';
import { SHIPPED_PACKS } from '../../../../src/control-data/packs';
import { currentState } from '../../../../src/state/state';

const FEED = 'https://data.example/feed/';
const packs = SHIPPED_PACKS.map(({ pack }) => pack);

/** China's pack of a later day, with the suspension by No.70 known to be longer. */
const newer: ControlPack = {
  ...packs[0]!,
  version: '2026.11.28',
  dataDate: '2026-11-28',
  changes: 'No.70 runs on.',
  suspensions: packs[0]!.suspensions.map((one) =>
    one.reference === '2025 No.70' ? { ...one, until: '2027-11-10' } : one,
  ),
};

let files: Map<string, string>;
let asked: string[];
const offer = (offered: readonly ControlPack[]): void => void (files = feedFiles(offered));
const indexOf = (): FeedIndex => JSON.parse(files.get('index.json')!) as FeedIndex;
const entryOf = (id: string) => indexOf().packs.find((one) => one.id === id)!;

beforeEach(async () => {
  adopt({
    saved: NOTHING_SAVED,
    opened: NOTHING_SAVED,
    generation: 0,
    sessionOnly: false,
    done: [],
    undone: [],
  });
  asked = [];
  offer([newer, ...packs.slice(1)]);
  globalThis.fetch = (async (address: string) => {
    asked.push(address);
    const text = files.get(address.split('/').at(-1)!);
    return text === undefined ? new Response('', { status: 404 }) : new Response(text);
  }) as typeof fetch;
  await setFeed(FEED);
});

// What is remembered beside the last load is written before the test's storage goes.
afterAll(() => recentPacks());

const version = (): string => currentState().data.head.version;

test('a click is one request, and tells what is newer', async () => {
  const { host, newer: found, older } = await askFeed();
  expect(asked).toEqual([`${FEED}index.json`]);
  expect([host, older]).toEqual(['data.example', []]);
  expect(found).toMatchObject([
    { entry: { id: 'cn-controls', version: '2026.11.28' }, inUse: { id: 'cn-controls' } },
  ]);
  expect(version()).toBe(packs[0]!.version);
});

test('a newer pack is fetched by its hash, compared, applied and taken back', async () => {
  const [offered] = (await askFeed()).newer;
  const checked = await checkFeedPack(offered!.entry);
  expect(asked.slice(1)).toEqual([`${FEED}${offered!.entry.sha256}.json`]);
  const { facts } = await compareChecked(checked);
  expect(facts.changes).toMatchObject([{ topic: 'suspensions', fields: ['until'] }]);
  expect(version()).toBe(packs[0]!.version);
  await apply(checked);
  expect(version()).toBe('2026.11.28');
  // The others stay beside it, in their order.
  expect(sessionFacts().packs.map(({ id }) => id)).toEqual(packs.map(({ id }) => id));
  expect((await askFeed()).newer).toEqual([]);
  await undo();
  expect(version()).toBe(packs[0]!.version);
});

test('the host of the add-in is asked in its folder data/ where no other is remembered', async () => {
  await setFeed(null);
  const document = { baseURI: 'https://addin.example/app/taskpane.html?x=1' };
  Object.assign(globalThis, { document });
  try {
    expect((await askFeed()).host).toBe('addin.example');
    expect(asked).toEqual(['https://addin.example/app/data/index.json']);
  } finally {
    Reflect.deleteProperty(globalThis, 'document');
  }
});

test('a pack that is switched off is compared with the one that the workbook has', async () => {
  offer(packs);
  await changePacks({ kind: 'switch', id: 'parties', isOff: true });
  expect(await askFeed()).toMatchObject({ newer: [], older: [] });
});

test('a pack that the workbook does not have would stand beside the others', async () => {
  const own = { ...newer, id: 'ruritania', formerIds: [], title: 'Ruritania' };
  offer([own]);
  const [offered] = (await askFeed()).newer;
  expect(offered).toMatchObject({ entry: { id: 'ruritania' }, inUse: null });
});

describe('each failure leaves the data in use as they are, with a message of its own', () => {
  const refused = async (work: Promise<unknown>, code: string, values: object = {}): Promise<void> => {
    const before = openSession().saved;
    await expect(work).rejects.toMatchObject({ name: 'ActionProblem', code, kept: 'unchanged', values });
    expect(openSession().saved).toBe(before);
    expect(version()).toBe(packs[0]!.version);
  };

  test('the network is cut', async () => {
    globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    await refused(askFeed(), 'import.feed-unreachable', { host: 'data.example' });
  });

  test('a web page answers', async () => {
    files.set('index.json', '<!doctype html><title>Sign in</title>');
    await refused(askFeed(), 'import.not-a-feed', { host: 'data.example' });
  });

  test('a pack has another hash than the index says', async () => {
    const entry = entryOf('cn-controls');
    files.set(`${entry.sha256}.json`, JSON.stringify({ ...newer, title: 'Mine' }));
    await refused(checkFeedPack(entry), 'import.wrong-hash', { title: entry.title });
  });

  test('the feed has an older version', async () => {
    offer([{ ...newer, version: '2026.06.17', dataDate: '2026-06-17' }]);
    const { newer: found, older } = await askFeed();
    expect(found).toEqual([]);
    expect(older).toMatchObject([
      { entry: { version: '2026.06.17' }, inUse: { version: packs[0]!.version } },
    ]);
    expect(version()).toBe(packs[0]!.version);
  });

  test('the list is of a newer form', async () => {
    files.set('index.json', JSON.stringify({ ...indexOf(), formatVersion: 2 }));
    await refused(askFeed(), 'import.newer-feed', { version: 2, known: 1 });
  });

  test('a pack is of a newer format', async () => {
    offer([{ ...newer, formatVersion: 2 }]);
    await refused(checkFeedPack(entryOf('cn-controls')), 'import.newer-pack', { version: 2, known: 1 });
  });

  test('the index names another pack than it means', async () => {
    const entry = { ...entryOf('cn-controls'), id: 'parties' };
    await refused(checkFeedPack(entry), 'import.not-a-feed');
  });

  test.each([
    ['http://data.example/', 'import.not-https'],
    ['data.example', 'import.bad-address'],
  ])('%s is not remembered', async (address, code) => {
    await refused(setFeed(address), code);
    expect(sessionFacts().settings.feed).toBe(FEED);
  });
});

test('the address and the switch are kept with the workbook, and one that was tampered with is forgotten', async () => {
  await setAskFeedOnOpening(true);
  const texts = allTexts(openSession().saved) as Record<string, string>;
  const { settings } = (await readTexts(texts)).saved;
  expect([settings.feed, settings.askFeedOnOpening, feedHost(settings.feed)]).toEqual([
    FEED,
    true,
    'data.example',
  ]);
  for (const feed of ['http://data.example/', 'https://', 7]) {
    const tampered = JSON.stringify({ ...(JSON.parse(texts['settings']!) as object), feed });
    expect((await readTexts({ ...texts, settings: tampered })).saved.settings.feed).toBeNull();
  }
  const older = JSON.stringify({ asOf: { kind: 'today' } });
  expect((await readTexts({ settings: older })).saved.settings).toMatchObject({
    feed: null,
    askFeedOnOpening: false,
  });
});
