// Packs used lately are a convenience of the browser's storage: without it, or when it is full, nothing fails.
import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { createStore, get, keys, set } from 'idb-keyval';
import { recentPack, recentPacks, rememberPack } from '../../../../src/actions/loading/recent';
import type { ControlPack } from '../../../../src/control-data/pack';
import { packHash } from '../../../../src/control-data/pack-hash';
import { BUNDLED_PACK } from '../../../../src/control-data/packs';

const pack = (version: string): ControlPack => ({ ...BUNDLED_PACK, version });
const remember = (version: string): Promise<void> =>
  rememberPack({ kind: 'file', name: `${version}.json` }, pack(version));
const versions = async (): Promise<string[]> => (await recentPacks()).map(({ version }) => version);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => jest.restoreAllMocks());

test('the latest comes first, one that is used again moves up, and the oldest go', async () => {
  for (const version of ['1', '2', '3', '4', '5', '6', '3']) await remember(version);
  expect(await versions()).toEqual(['3', '6', '5', '4', '2']);
  expect((await recentPack(packHash(pack('6')))).pack.version).toBe('6');
});

test.each<[string, () => void]>([
  ['missing', () => Reflect.deleteProperty(globalThis, 'indexedDB')],
  [
    'forbidden',
    () =>
      jest.spyOn(globalThis.indexedDB, 'open').mockImplementation(() => {
        throw new DOMException('Storage is off', 'SecurityError');
      }),
  ],
  [
    'full',
    () =>
      jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
        throw new DOMException('No room', 'QuotaExceededError');
      }),
  ],
])('a storage that is %s costs the offer and nothing else', async (_, breakStorage) => {
  breakStorage();
  await expect(remember('1')).resolves.toBeUndefined();
  expect(await versions()).toEqual([]);
  await expect(recentPack(packHash(pack('1')))).rejects.toMatchObject({ code: 'not-remembered' });
});

test('a storage that fills up keeps what it had', async () => {
  await remember('1');
  jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('No room', 'QuotaExceededError');
  });
  await remember('2');
  expect(await versions()).toEqual(['1']);
});

test('what an earlier version kept is offered, and kept on as all others', async () => {
  const origin = { kind: 'file', name: 'earlier.json' } as const;
  await set(
    'recent-packs',
    [
      { origin, pack: pack('1') },
      { origin, pack: pack('2') },
    ],
    createStore('exposure', 'packs'),
  );
  expect(await versions()).toEqual(['1', '2']);
  expect(await recentPack(packHash(pack('2')))).toEqual({ origin, pack: pack('2') });
  await remember('3');
  expect(await versions()).toEqual(['3', '1', '2']);
  expect(await recentPack(packHash(pack('2')))).toEqual({ origin, pack: pack('2') });
  expect(await get('recent-packs', createStore('exposure', 'packs'))).toBeUndefined();
});

test('of a pack that is no longer offered nothing stays', async () => {
  for (const version of ['1', '2', '3', '4', '5', '6']) await remember(version);
  const left = (await keys(createStore('exposure', 'packs'))).map(String).sort();
  const offered = (await recentPacks()).map(({ hash }) => `pack-${hash}`);
  expect(left).toEqual([...offered, 'recent'].sort());
});
