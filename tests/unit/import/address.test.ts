// Addresses: what is said before they are tried, and what stops them while they are read.

import { adviseOnAddress, readAddress } from '../../../src/import/address';
import { fault } from './support';

describe('before it is tried', () => {
  test.each<[string, object]>([
    ['https://example.com/pack.json', { kind: 'try' }],
    [' https://EXAMPLE.com/pack.json ', { kind: 'try', url: 'https://example.com/pack.json' }],
    ['https://contoso.sharepoint.com/:x:/s/a/b', { kind: 'sign-in', service: 'SharePoint' }],
    ['https://contoso-my.sharepoint.com/personal/a', { kind: 'sign-in', service: 'SharePoint' }],
    ['https://onedrive.live.com/?id=1', { kind: 'sign-in', service: 'OneDrive' }],
    ['https://1drv.ms/x/s!A', { kind: 'sign-in', service: 'OneDrive' }],
    ['https://drive.google.com/file/d/1/view', { kind: 'page', service: 'Google Drive' }],
    [
      'https://github.com/o/r/blob/main/a/pack.json',
      { kind: 'page', better: 'https://raw.githubusercontent.com/o/r/main/a/pack.json' },
    ],
    ['https://github.com/o/r/releases/download/v1/pack.json', { kind: 'try' }],
    ['https://192.168.1.5/pack.json', { kind: 'intranet' }],
    ['https://fileserver/pack.json', { kind: 'intranet' }],
    ['https://data.corp/pack.json', { kind: 'intranet' }],
    ...[
      ...[
        'localhost',
        'localhost.',
        'a.localhost',
        '127.0.0.1',
        '127.1',
        '2130706433',
        '0.0.0.0',
        '10.1.2.3',
      ],
      ...['100.64.0.1', '100.127.255.255', '169.254.169.254', '172.16.0.1', '172.31.9.9', '198.18.0.1'],
      ...[
        '[::1]',
        '[fd00::1]',
        '[fe80::1]',
        '[::ffff:10.0.0.1]',
        'router.home.arpa',
        'files.lan.',
        '239.1.1.1',
      ],
    ].map((host): [string, object] => [`https://${host}/pack.json`, { kind: 'intranet' }]),
    ...['100.63.0.1', '100.128.0.1', '172.15.0.1', '172.32.0.1', '11.0.0.1', 'localhost.example.com'].map(
      (host): [string, object] => [`https://${host}/pack.json`, { kind: 'try' }],
    ),
    ['https://notsharepoint.com/a', { kind: 'try' }],
  ])('%s', (address, advice) => {
    expect(adviseOnAddress(address)).toMatchObject(advice);
  });
  test.each([
    ['http://example.com/a', 'not-https'],
    ['ftp://example.com/a', 'not-https'],
    ['javascript:alert(1)', 'not-https'],
    ['example.com/a', 'bad-address'],
    ['https://me:secret@example.com/a', 'address-with-password'],
  ])('%s is refused', (address, code) => {
    expect(() => adviseOnAddress(address)).toThrow(code);
  });
});

type Answer = Partial<{ status: number; url: string; headers: Record<string, string>; pieces: number[] }>;
const asked: RequestInit[] = [];

/** A server that answers with pieces of so many bytes. */
function server({
  status = 200,
  url = 'https://example.com/data/pack%20one.json',
  headers = {},
  pieces = [3],
}: Answer): typeof fetch {
  return (_, init) => {
    asked.push(init ?? {});
    const left = [...pieces];
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        const next = left.shift();
        if (next === undefined) controller.close();
        else controller.enqueue(new Uint8Array(next).fill(65));
      },
    });
    const response = new Response(status === 204 ? null : stream, { status, headers });
    Object.defineProperty(response, 'url', { value: url });
    return Promise.resolve(response);
  };
}

const ADDRESS = 'https://example.com/pack';
const MB = 1024 * 1024;

test('the content comes with its name and final address, revalidated and without cookies', async () => {
  const shares: number[] = [];
  const { bytes, name, finalAddress } = await readAddress(ADDRESS, {
    fetch: server({ pieces: [2, 2], headers: { 'content-length': '4' } }),
    onProgress: (share) => shares.push(share),
  });
  expect([new TextDecoder().decode(bytes), name, finalAddress]).toEqual([
    'AAAA',
    'pack one.json',
    'https://example.com/data/pack%20one.json',
  ]);
  expect(shares).toEqual([0.5, 1]);
  expect(asked.at(-1)).toMatchObject({ cache: 'no-cache', credentials: 'omit' });
  expect(asked.at(-1)).not.toHaveProperty('headers');
});

describe('it stops with a message', () => {
  test.each<[string, typeof fetch, string, object]>([
    ['an error of the server', server({ status: 404 }), 'address-status', { status: 404 }],
    [
      'a way that leaves https',
      server({ url: 'http://example.com/pack' }),
      'address-left-https',
      { address: 'http://example.com/pack' },
    ],
    [
      'a way that leads into a network',
      server({ url: 'https://192.168.0.1/pack' }),
      'address-turned-private',
      { host: '192.168.0.1' },
    ],
    [
      'too much announced',
      server({ headers: { 'content-length': String(61 * MB) } }),
      'file-too-large',
      { size: 61 * MB },
    ],
    [
      'too much sent without a word',
      server({ pieces: Array.from({ length: 61 }, () => MB) }),
      'file-too-large',
      { limit: 60 * MB },
    ],
    [
      'a server that is away or forbids it',
      () => Promise.reject(new TypeError('Failed to fetch')),
      'address-unreachable',
      { host: 'example.com' },
    ],
  ])('%s', async (_, fetch, code, values) => {
    expect(await fault(readAddress(ADDRESS, { fetch }))).toMatchObject({ code, values });
  });
  const silent: typeof fetch = (_, init) =>
    new Promise((_resolve, reject) =>
      init!.signal!.addEventListener('abort', () => reject(init!.signal!.reason)),
    );
  test('no answer in time', async () => {
    expect(await fault(readAddress(ADDRESS, { fetch: silent, timeoutMs: 20 }))).toMatchObject({
      code: 'address-timeout',
    });
  });
  test('canceled', async () => {
    const controller = new AbortController();
    const reading = readAddress(ADDRESS, { fetch: silent, signal: controller.signal });
    controller.abort(new Error('stop'));
    await expect(reading).rejects.toThrow('stop');
  });
  test('a sign-in, without asking', async () => {
    const never: typeof fetch = () => {
      throw new Error('asked');
    };
    expect(await fault(readAddress('https://a.sharepoint.com/x', { fetch: never }))).toMatchObject({
      code: 'address-needs-sign-in',
    });
  });
});
