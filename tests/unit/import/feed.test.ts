// A feed is believed only where it has the form and the hash that it must have.

import { FEED_FORMAT } from '../../../src/control-data/feed';
import type { FeedEntry } from '../../../src/control-data/feed';
import { sha256 } from '../../../src/control-data/sha256';
import type { FeedPlace } from '../../../src/import/feed';
import { feedAt, feedStatus, readFeedIndex, readFeedPack } from '../../../src/import/feed';
import { ImportFault } from '../../../src/import/problems';

const PACK = '{"a":1}';
const entry: FeedEntry = {
  id: 'ruritania',
  title: 'Controls of Ruritania',
  version: '2026.02.10',
  dataDate: '2026-02-10',
  bytes: PACK.length,
  sha256: sha256(PACK),
  changes: 'A talk.',
};
const index = { format: FEED_FORMAT, formatVersion: 1, packs: [entry] };

const own: FeedPlace = { kind: 'own', folder: 'http://127.0.0.1:3000/addin/data/' };
const other = feedAt('https://data.example/feed');

/** A host that answers with a text, and the addresses that it was asked for. */
function host(text: string, response: { status?: number; url?: string } = {}) {
  const asked: string[] = [];
  const answer = (address: string): Promise<Response> => {
    asked.push(address);
    const made = new Response(text, { status: response.status ?? 200 });
    Object.defineProperty(made, 'url', { value: response.url ?? address });
    return Promise.resolve(made);
  };
  return { asked, fetch: answer as typeof fetch };
}
const away = { fetch: (() => Promise.reject(new TypeError('Failed to fetch'))) as typeof fetch };

const faultOf = async (asked: Promise<unknown>): Promise<[string, object]> => {
  const error: unknown = await asked.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ImportFault)) throw new Error(`no fault: ${String(error)}`);
  return [error.code, error.values];
};

test.each([
  ['https://data.example/feed', 'https://data.example/feed/'],
  ['https://data.example/feed/', 'https://data.example/feed/'],
  ['https://data.example/feed/index.json?x=1#y', 'https://data.example/feed/'],
  ['https://data.example', 'https://data.example/'],
])('%s is the feed in the folder %s', (typed, folder) => {
  expect(feedAt(typed)).toEqual({ kind: 'address', folder });
});

test.each(['http://data.example/', 'data.example', 'ftp://data.example', 'https://a:b@data.example/'])(
  '%s is no address of a feed',
  (typed) => expect(() => feedAt(typed)).toThrow(ImportFault),
);

test('the index is one request, and unknown fields of it do no harm', async () => {
  const { asked, fetch } = host(JSON.stringify({ ...index, motto: 'x', packs: [{ ...entry, weight: 3 }] }));
  expect((await readFeedIndex(other, { fetch })).packs).toMatchObject([entry]);
  expect(asked).toEqual(['https://data.example/feed/index.json']);
});

test('the own host is asked in the scheme of the page', async () => {
  const { asked, fetch } = host(JSON.stringify(index));
  expect((await readFeedIndex(own, { fetch })).packs).toEqual([entry]);
  expect(asked).toEqual(['http://127.0.0.1:3000/addin/data/index.json']);
});

test('a pack is one request by its hash, and comes only with that hash', async () => {
  const { asked, fetch } = host(PACK);
  expect(new TextDecoder().decode(await readFeedPack(other, entry, { fetch }))).toBe(PACK);
  expect(asked).toEqual([`https://data.example/feed/${entry.sha256}.json`]);
  expect(await faultOf(readFeedPack(other, entry, host('{"a":2}')))).toEqual([
    'wrong-hash',
    { host: 'data.example', title: entry.title },
  ]);
});

describe('what is no feed is refused, each with its reason', () => {
  test.each<[string, FeedPlace, Parameters<typeof readFeedIndex>[1], [string, object]]>([
    ['a network that is cut', other, away, ['feed-unreachable', { host: 'data.example' }]],
    [
      'a host without a feed',
      own,
      host('', { status: 404 }),
      ['no-feed', { host: '127.0.0.1:3000', status: 404 }],
    ],
    ['a web page', other, host('<!doctype html><title>Sign in'), ['not-a-feed', { host: 'data.example' }]],
    ['other JSON', other, host('{"packs":[]}'), ['not-a-feed', { host: 'data.example' }]],
    ['null', other, host('null'), ['not-a-feed', { host: 'data.example' }]],
    [
      'a sign-in of another host in the place of the own one',
      own,
      host('<html>', { url: 'https://login.example/' }),
      ['not-a-feed', { host: '127.0.0.1:3000' }],
    ],
    [
      'an address that leads away from https',
      other,
      host('{}', { url: 'http://data.example/' }),
      ['address-left-https', { address: 'http://data.example/' }],
    ],
    [
      'a newer form of the list',
      other,
      host(JSON.stringify({ format: FEED_FORMAT, formatVersion: 3, lists: {} })),
      ['newer-feed', { host: 'data.example', version: 3, known: 1 }],
    ],
    [
      'a hash that is a path',
      other,
      host(JSON.stringify({ ...index, packs: [{ ...entry, sha256: '../../secret' }] })),
      ['not-a-feed', { host: 'data.example' }],
    ],
    [
      'a pack larger than any that is read',
      other,
      host(JSON.stringify({ ...index, packs: [{ ...entry, bytes: 1e9 }] })),
      ['not-a-feed', { host: 'data.example' }],
    ],
  ])('%s', async (_, place, options, fault) => {
    expect(await faultOf(readFeedIndex(place, options))).toEqual(fault);
  });
});

test.each([
  ['the same', { ...entry, hash: entry.sha256 }, 'same'],
  ['not in use', undefined, 'new'],
  ['of an earlier day', { version: '2026.02.10', dataDate: '2026-02-09', hash: '0' }, 'newer'],
  ['of a later day', { version: '2026.02.10', dataDate: '2026-03', hash: '0' }, 'older'],
  ['of the day, an earlier version', { version: '2026.02.9', dataDate: '2026-02-10', hash: '0' }, 'newer'],
  ['of the day, a later version', { version: '2026.02.11', dataDate: '2026-02-10', hash: '0' }, 'older'],
  [
    'of the day and the version, otherwise',
    { version: '2026.02.10', dataDate: '2026-02-10', hash: '0' },
    'newer',
  ],
] as const)('where the pack in use is %s', (_, inUse, standing) => {
  expect(feedStatus(entry, inUse)).toBe(standing);
});
