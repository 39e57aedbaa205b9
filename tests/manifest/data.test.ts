// What a host offers as data: the feed of the shipped packs, and the schema of packs, served as they are.
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { headersFor } from '../../src/build/content-policy';
import { packSchema } from '../../src/build/pack-format/json-schema';
import { serveFiles } from '../../src/build/static-files';
import type { FeedIndex } from '../../src/control-data/feed';
import type { ControlPack } from '../../src/control-data/pack';
import { packHash } from '../../src/control-data/pack-hash';
import { SHIPPED_PACKS } from '../../src/control-data/packs/shipped';
import { sha256 } from '../../src/control-data/sha256';
import { built, builtBytes, builtFiles, root } from './support/built';

const index = JSON.parse(built('data/index.json')) as FeedIndex;

test('the feed has the shipped packs and nothing else, beside the schema', () => {
  expect(index.packs.map(({ id, version, sha256: hash }) => [id, version, hash])).toEqual(
    SHIPPED_PACKS.map(({ pack, hash }) => [pack.id, pack.version, hash]),
  );
  expect(builtFiles('data')).toEqual(
    ['index.json', 'pack.schema.json', ...index.packs.map(({ sha256: hash }) => `${hash}.json`)].sort(),
  );
});

test.each(index.packs.map((entry) => [entry.id, entry] as const))(
  '%s has the bytes and the hash that the index names',
  (_, { bytes, sha256: hash, title, changes, dataDate }) => {
    const text = built(`data/${hash}.json`);
    expect([builtBytes(`data/${hash}.json`).length, sha256(text)]).toEqual([bytes, hash]);
    const pack = JSON.parse(text) as ControlPack;
    expect([packHash(pack), pack.title, pack.changes, pack.dataDate]).toEqual([
      hash,
      title,
      changes,
      dataDate,
    ]);
  },
);

test('the schema is that of the format', () => {
  expect(JSON.parse(built('data/pack.schema.json'))).toEqual(packSchema());
});

test('the index is asked for anew, a pack is kept for ever under its hash, and other pages may read both', () => {
  const [{ sha256: hash }] = index.packs as [FeedIndex['packs'][number]];
  expect(headersFor('/data/index.json')['Cache-Control']).toBe('no-cache');
  expect(headersFor(`/data/${hash}.json`)['Cache-Control']).toMatch(/immutable/);
  for (const file of ['index', hash])
    expect(headersFor(`/data/${file}.json`)['Access-Control-Allow-Origin']).toBe('*');
});

test('a host that serves dist/ serves every file of it', async () => {
  const server = http.createServer(serveFiles(path.join(root, 'dist'))).listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const { port } = server.address() as AddressInfo;
  try {
    for (const file of builtFiles('data')) {
      const answer = await fetch(`http://127.0.0.1:${port}/data/${file}`);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        200,
        'application/json; charset=utf-8',
      ]);
      expect(await answer.text()).toBe(built(`data/${file}`));
    }
  } finally {
    server.close();
  }
});
