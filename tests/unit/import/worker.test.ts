// Reading in a worker gives what reading on the page gives; where workers are forbidden, silent or broken, nothing hangs.

import { MessageChannel } from 'node:worker_threads';
import { BUNDLED_PACK } from '../../../src/control-data/packs';
import { readFile } from '../../../src/import';
import type { PagePort } from '../../../src/import/serve';
import { serve } from '../../../src/import/serve';
import type { WorkerLike } from '../../../src/import/worker-client';
import { createReader } from '../../../src/import/worker-client';
import { data, fault, utf8 } from './support';

/** A worker over a real channel: everything that goes through it is cloned. */
function worker(begin: (page: PagePort) => void = serve): () => WorkerLike {
  return () => {
    const { port1, port2 } = new MessageChannel();
    const inside: PagePort = { postMessage: (message) => port2.postMessage(message), onmessage: null };
    const outside: WorkerLike = {
      postMessage: (message) => port1.postMessage(message),
      terminate: () => {
        terminated += 1;
        port1.close();
      },
      onmessage: null,
      onerror: null,
    };
    port2.on('message', (content) => inside.onmessage?.({ data: content } as MessageEvent));
    port1.on('message', (content) => outside.onmessage?.({ data: content } as MessageEvent));
    begin(inside);
    return outside;
  };
}
let terminated = 0;

const HEAD = 'Exporter,Region,Material,Status,Granted on,Source';
/** Every second row repeats one, every third has an ambiguous day. */
const CSV = utf8(
  [
    HEAD,
    ...Array.from(
      { length: 900 },
      (_, at) => `JL MAG,US,NdFeB,granted,${at % 3 === 0 ? '6/12/2026' : '2026-01-15'},Letter ${at >> 1}`,
    ),
  ].join('\n'),
);
const UNIQUE = utf8(
  [
    `${HEAD},Id`,
    ...Array.from({ length: 2500 }, (_, at) => `JL MAG,US,NdFeB,granted,2026-01-15,Letter,rec ${at}`),
  ].join('\n'),
);

test('a register of many parts arrives as it was read, and the caller’s bytes stay', async () => {
  const shares: number[] = [];
  const before = terminated;
  const away = await createReader({ start: worker() })(UNIQUE, 'a.csv', {
    data,
    onProgress: (share) => shares.push(share),
  });
  expect(JSON.stringify(away)).toBe(JSON.stringify(await readFile(UNIQUE, 'a.csv', { data })));
  expect(away.kind === 'register' && away.facts.licenses!.length).toBe(2500);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(UNIQUE.length).toBeGreaterThan(0);
  expect(terminated).toBe(before + 1);
});

test('problems, questions and counts arrive, too', async () => {
  expect(await createReader({ start: worker() })(CSV, 'a.csv', { data })).toEqual(
    await readFile(CSV, 'a.csv', { data }),
  );
});

test('a pack arrives as it was read', async () => {
  const bytes = utf8(JSON.stringify(BUNDLED_PACK));
  const away = await createReader({ start: worker() })(bytes, 'p.json', { data });
  expect(away).toMatchObject({ kind: 'pack', pack: BUNDLED_PACK });
});

test('what the user said goes along', async () => {
  const csv = utf8(`${HEAD}\nJL MAG,US,NdFeB,granted,6/12/2026,\n`);
  const away = await createReader({ start: worker() })(csv, 'a.csv', { data, dateOrder: 'month-first' });
  expect(away.kind === 'register' && away.facts.licenses![0]!.granted).toBe('2026-06-12');
});

test('a fault comes back as the fault that it is', async () => {
  expect(await fault(createReader({ start: worker() })(utf8('%PDF-1'), 'a.csv', { data }))).toMatchObject({
    code: 'not-a-table-file',
    values: { what: 'PDF' },
  });
});

describe('where no worker comes, the page reads by itself', () => {
  const forbidden = (): WorkerLike => {
    throw new DOMException('Refused', 'SecurityError');
  };
  const failing = (): WorkerLike => {
    const one = worker(() => undefined)();
    setTimeout(() => one.onerror?.({ message: 'blocked' } as ErrorEvent), 0);
    return one;
  };
  test.each<[string, () => WorkerLike]>([
    ['forbidden by the content policy', forbidden],
    ['failing to load', failing],
    ['never answering', worker(() => undefined)],
  ])('%s', async (_, start) => {
    let starts = 0;
    const reader = createReader({
      start: () => {
        starts += 1;
        return start();
      },
      startMs: 30,
    });
    const expected = JSON.stringify(await readFile(UNIQUE, 'a.csv', { data }));
    for (const attempt of [1, 2])
      expect([attempt, JSON.stringify(await reader(UNIQUE, 'a.csv', { data }))]).toEqual([attempt, expected]);
    expect(starts).toBe(1);
  });
});

test('a file that takes the page too long is given up with a message, a canceled one without', async () => {
  const start = (): WorkerLike => {
    throw new Error('No worker');
  };
  const reader = createReader({ start, pageMs: 0 });
  const many = utf8(`Exporter,Region,Status\n${'JL MAG,US,granted\n'.repeat(50_000)}`);
  expect(await fault(reader(many, 'a.csv', { data }))).toMatchObject({ code: 'reader-slow' });
  const signal = AbortSignal.abort(new Error('canceled'));
  await expect(reader(many, 'a.csv', { data, signal })).rejects.toThrow('canceled');
});

describe('a worker that came and then', () => {
  test('stays silent is given up with a message', async () => {
    const mute = worker((page) => page.postMessage({ kind: 'ready' }));
    expect(
      await fault(createReader({ start: mute, silenceMs: 30 })(UNIQUE, 'a.csv', { data })),
    ).toMatchObject({ code: 'reader-silent' });
  });
  test('breaks is reported', async () => {
    const breaking = worker((page) => {
      page.onmessage = () => page.postMessage({ kind: 'failed', message: 'out of memory' });
      page.postMessage({ kind: 'ready' });
    });
    expect(await fault(createReader({ start: breaking })(UNIQUE, 'a.csv', { data }))).toMatchObject({
      code: 'reader-failed',
      values: { detail: 'out of memory' },
    });
  });
  test('is canceled ends at once', async () => {
    const controller = new AbortController();
    const before = terminated;
    const reading = createReader({ start: worker() })(UNIQUE, 'a.csv', { data, signal: controller.signal });
    setTimeout(() => controller.abort(new Error('stop')), 5);
    await expect(reading).rejects.toThrow('stop');
    expect(terminated).toBe(before + 1);
  });
});
