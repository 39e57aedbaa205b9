// The workbook store: what is saved comes back, and whatever fails, the content before it can still be read.
import {
  clearStore,
  readGeneration,
  readStore,
  STORE_LIMIT_BYTES,
  writeStore,
} from '../../../src/workbook/parts';
import { PART_LIMIT_BYTES, STORE_NAMESPACE } from '../../../src/workbook/store-part';
import { closeBooks, openBook } from './open-book';
import type { Book, Failure } from './open-book';

let book: Book;
beforeEach(async () => {
  book = await openBook();
});
afterEach(() => closeBooks(book));

const POINTER = 'exposure.store';

/** Text that packing cannot shorten: it repeats only after more than deflate looks back. */
function noise(length: number): string {
  let state = 7;
  const once = Array.from({ length: 40_000 }, () => {
    state = Math.imul(state, 1_664_525) + 1_013_904_223;
    return String.fromCharCode(0x4e00 + ((state >>> 8) % 20_000));
  }).join('');
  return once.repeat(Math.ceil(length / once.length)).slice(0, length);
}

const parts = (): { id: string; xml: string }[] =>
  book.host.save().store.parts.filter(({ xml }) => xml.includes(STORE_NAMESPACE));

/** Reopens the saved workbook with its store changed, as a file edited outside of Excel would be. */
async function reopen(
  change: (store: ReturnType<Book['host']['save']>['store']) => void = () => undefined,
): Promise<void> {
  const snapshot = book.host.save();
  change(snapshot.store);
  closeBooks(book);
  book = await openBook({ snapshot });
}

describe('saving and reading', () => {
  test('a new workbook holds nothing', async () => {
    expect(await readStore()).toMatchObject({
      generation: 0,
      texts: {},
      damaged: [],
      recovered: false,
      bytes: 0,
    });
    expect(await readGeneration()).toBe(0);
  });

  test('what is saved comes back, also after the workbook was closed', async () => {
    const pack = JSON.stringify({ title: '磁材 & <co> "quoted"', rows: [1, 2] });
    const { generation, tidy } = await writeStore({ pack, scenarios: '[]' });
    await reopen();
    expect({ generation, tidy }).toEqual({ generation: 1, tidy: true });
    expect(await readStore()).toMatchObject({ generation: 1, texts: { pack, scenarios: '[]' }, damaged: [] });
  });

  test('each save raises the generation, keeps other kinds, and leaves no old part behind', async () => {
    await writeStore({ pack: 'first', scenarios: 's' });
    await writeStore({ pack: 'second' });
    expect(await readStore()).toMatchObject({ generation: 2, texts: { pack: 'second', scenarios: 's' } });
    expect(parts()).toHaveLength(2);
    await writeStore({ scenarios: null });
    expect(await readStore()).toMatchObject({ generation: 3, texts: { pack: 'second' } });
    expect(parts()).toHaveLength(1);
  });

  test('only the kinds asked for are unpacked', async () => {
    await writeStore({ pack: 'p', scenarios: 's' });
    expect((await readStore({}, ['scenarios'])).texts).toEqual({ scenarios: 's' });
  });

  test('a large content is kept in parts of at most 500 kB', async () => {
    const pack = noise(900_000);
    const { bytes } = await writeStore({ pack });
    expect(parts().length).toBeGreaterThan(4);
    expect(Math.max(...parts().map(({ xml }) => xml.length))).toBeLessThanOrEqual(PART_LIMIT_BYTES);
    expect(bytes).toBe(parts().reduce((sum, { xml }) => sum + xml.length, 0));
    expect((await readStore()).texts).toEqual({ pack });
  });

  test('saves asked for at once follow one another', async () => {
    await Promise.all([writeStore({ a: '1' }), writeStore({ b: '2' }), writeStore({ a: '3' })]);
    expect(await readStore()).toMatchObject({ generation: 3, texts: { a: '3', b: '2' } });
  });

  test('parts of other add-ins and other namespaces are left alone', async () => {
    await book.run(({ Excel }) =>
      Excel.run(async ({ workbook }) => void workbook.customXmlParts.add('<x xmlns="urn:other">1</x>')),
    );
    await writeStore({ pack: 'p' });
    await clearStore();
    expect(book.host.save().store.parts.map(({ xml }) => xml)).toEqual(['<x xmlns="urn:other">1</x>']);
  });

  test('removing everything leaves neither parts nor pointer', async () => {
    await writeStore({ pack: 'p', 'kind-of-the-future': 'x' });
    expect((await clearStore()).tidy).toBe(true);
    expect(book.host.save().store).toMatchObject({ parts: [], settings: {} });
    expect((await readStore()).texts).toEqual({});
  });

  test('a kind is a slug', async () => {
    await expect(writeStore({ 'No Slug': 'x' })).rejects.toThrow(RangeError);
  });
});

describe('limits and conflicts', () => {
  test('a content beyond the limit is refused with both sizes, before anything is written', async () => {
    await writeStore({ pack: 'small' });
    const before = parts();
    const refused = writeStore({ pack: noise(4_500_000) });
    await expect(refused).rejects.toMatchObject({
      code: 'store-full',
      values: { limit: STORE_LIMIT_BYTES },
    });
    const { values } = (await refused.catch((problem: unknown) => problem)) as {
      values: { bytes: number };
    };
    expect(values.bytes).toBeGreaterThan(STORE_LIMIT_BYTES);
    expect(parts()).toEqual(before);
  });

  test('a save based on an older generation is refused', async () => {
    await writeStore({ pack: 'mine' });
    await writeStore({ pack: 'of a colleague' });
    await expect(writeStore({ pack: 'mine again' }, { basedOn: 1 })).rejects.toMatchObject({
      code: 'changed-meanwhile',
      remedy: 'read-again',
    });
    await expect(writeStore({ pack: 'read first' }, { basedOn: 2 })).resolves.toMatchObject({
      generation: 3,
    });
  });

  test('a save of a co-author in the middle of ours wins, and ours leaves no parts', async () => {
    await writeStore({ pack: 'old' });
    const pointer = JSON.stringify({ format: 1, generation: 9, kinds: {} });
    const held = book.holdRequest(5);
    const saving = writeStore({ pack: 'ours' });
    const goOn = await held;
    await book.run(({ Excel }) =>
      Excel.run(async ({ workbook }) => void workbook.settings.add('exposure.store', pointer)),
    );
    goOn();
    await expect(saving).rejects.toMatchObject({ code: 'changed-meanwhile' });
    expect(await readGeneration()).toBe(9);
    // What lay there before is not ours to take away: another save may be using it.
    expect(parts().filter(({ xml }) => !xml.includes('generation="1"'))).toEqual([]);
  });
});

describe('damage', () => {
  test('a changed part is a problem of its kind only', async () => {
    await writeStore({ pack: 'licenses', scenarios: 's' });
    await reopen((store) => {
      const part = store.parts.find(({ xml }) => xml.includes('kind="pack"'))!;
      part.xml = part.xml.replace(/>.{3}/, '>AAA');
    });
    const { texts, damaged } = await readStore();
    expect(texts).toEqual({ scenarios: 's' });
    expect(damaged).toMatchObject([{ code: 'tampered', remedy: 'load-again', values: { kind: 'pack' } }]);
  });

  test('a deleted part is noticed', async () => {
    await writeStore({ pack: noise(400_000) });
    await reopen((store) => void store.parts.pop());
    expect((await readStore()).damaged).toMatchObject([{ code: 'tampered' }]);
  });

  test('damaged data can be replaced', async () => {
    await writeStore({ pack: 'licenses' });
    await reopen((store) => void store.parts.pop());
    await writeStore({ pack: 'loaded again' });
    expect(await readStore()).toMatchObject({ texts: { pack: 'loaded again' }, damaged: [] });
  });

  test.each<[string, unknown]>([
    ['lost', undefined],
    ['no JSON', '{'],
    ['of another form', '{"format":1,"generation":"x"}'],
  ])('a pointer that is %s: the newest whole sets are taken, and the caller is told', async (_, value) => {
    await writeStore({ pack: 'old' });
    await writeStore({ pack: 'new', scenarios: 's' });
    await reopen((store) => {
      if (value === undefined) Reflect.deleteProperty(store.settings, POINTER);
      else store.settings[POINTER] = value;
    });
    expect(await readStore()).toMatchObject({
      generation: 2,
      recovered: true,
      texts: { pack: 'new', scenarios: 's' },
    });
    await writeStore({ scenarios: 't' });
    expect(await readStore()).toMatchObject({
      generation: 3,
      recovered: false,
      texts: { pack: 'new', scenarios: 't' },
    });
  });

  test.each<[string, (store: ReturnType<Book['host']['save']>['store']) => void]>([
    [
      'pointer',
      (store) => void (store.settings[POINTER] = JSON.stringify({ format: 2, generation: 5, anything: [] })),
    ],
    ['part', (store) => void (store.parts[0]!.xml = store.parts[0]!.xml.replace('format="1"', 'format="2"'))],
  ])('a %s of a newer format is refused, for reading and for writing, and stays', async (_, change) => {
    await writeStore({ pack: 'p' });
    await reopen(change);
    const before = book.host.save().store;
    const problem = { code: 'newer-version', remedy: 'update-add-in', values: { format: 2, known: 1 } };
    await expect(readStore()).rejects.toMatchObject(problem);
    await expect(writeStore({ pack: 'q' })).rejects.toMatchObject(problem);
    await expect(clearStore()).rejects.toMatchObject(problem);
    expect(book.host.save().store).toEqual(before);
  });

  test('a kind that this version does not know is kept through a save', async () => {
    await writeStore({ 'kind-of-the-future': 'x' });
    await writeStore({ pack: 'p' });
    expect((await readStore()).texts).toEqual({ 'kind-of-the-future': 'x', pack: 'p' });
  });
});

describe('a request fails', () => {
  const OLD = 'the content before';
  const NEW = 'the content after';

  /** How many requests a save takes when nothing fails. */
  async function requestsOfSave(): Promise<number> {
    await writeStore({ pack: OLD });
    const before = book.requests.length;
    await writeStore({ pack: NEW });
    const count = book.requests.length - before;
    closeBooks(book);
    book = await openBook();
    return count;
  }

  test.each<Failure>(['refused', 'answer lost'])(
    'at any step of a save (%s): the old content or the new one is whole, and the next save works',
    async (how) => {
      const steps = await requestsOfSave();
      expect(steps).toBeGreaterThan(6);
      for (let step = 1; step <= steps; step += 1) {
        await clearStore();
        await writeStore({ pack: OLD, scenarios: 's' });
        book.failRequest(step, how, 'ServiceNotAvailable');
        const outcome = await writeStore({ pack: NEW }).then(
          () => 'saved',
          (problem: { code: string }) => problem.code,
        );
        book.failNone();
        const { texts, damaged } = await readStore();
        expect(damaged).toEqual([]);
        expect([step, outcome, texts]).toEqual([
          step,
          outcome === 'saved' ? 'saved' : 'busy',
          { pack: outcome === 'saved' ? NEW : OLD, scenarios: 's' },
        ]);
        await expect(writeStore({ pack: 'next' })).resolves.toMatchObject({ tidy: true });
        expect(parts()).toHaveLength(2);
      }
    },
  );

  test('Excel stops answering at any step: what is read later is whole', async () => {
    const steps = await requestsOfSave();
    for (let step = 1; step <= steps; step += 1) {
      await clearStore();
      await writeStore({ pack: OLD });
      book.failRequest(step, 'refused', 'ConnectionFailure', true);
      await writeStore({ pack: NEW }).catch(() => undefined);
      book.failNone();
      const { texts, damaged } = await readStore();
      expect(damaged).toEqual([]);
      expect([OLD, NEW]).toContain(texts['pack']);
    }
  });

  test('after half of a large content is written, the old content is whole and the half is taken away', async () => {
    await writeStore({ pack: OLD });
    const before = parts();
    book.failRequest(5, 'refused', 'RequestPayloadSizeLimitExceeded');
    await expect(writeStore({ pack: noise(900_000) })).rejects.toMatchObject({ code: 'too-large' });
    expect(book.requests.filter(({ text }) => text.includes('<part '))).toHaveLength(3);
    expect((await readStore()).texts).toEqual({ pack: OLD });
    expect(parts()).toEqual(before);
  });

  test('an Excel that stores something else than it was given is noticed before the pointer moves', async () => {
    await writeStore({ pack: OLD });
    const before = parts();
    book.alterRequests((text) => text.replace(/(<part [^>]*>.{8})./, '$1_'));
    await expect(writeStore({ pack: NEW })).rejects.toMatchObject({
      code: 'not-confirmed',
      values: { kind: 'pack' },
    });
    book.alterRequests((text) => text);
    expect((await readStore()).texts).toEqual({ pack: OLD });
    expect(parts()).toEqual(before);
  });

  test('at any step of removing everything: the data are there as before, or gone for good', async () => {
    await writeStore({ pack: OLD });
    const count = book.requests.length;
    await clearStore();
    const steps = book.requests.length - count;
    for (let step = 1; step <= steps; step += 1) {
      await writeStore({ pack: OLD });
      book.failRequest(step, 'refused', 'ServiceNotAvailable');
      const removed = await clearStore().then(
        () => true,
        () => false,
      );
      book.failNone();
      const { texts } = await readStore();
      if (removed) expect([step, texts]).toEqual([step, {}]);
      else expect([{}, { pack: OLD }]).toContainEqual(texts);
    }
  });

  test('a full store of Excel itself leaves the old content', async () => {
    await writeStore({ pack: OLD });
    const before = parts();
    book.failRequest(4, 'refused', 'MemoryLimitReached');
    await expect(writeStore({ pack: NEW })).rejects.toMatchObject({ code: 'too-large', remedy: 'take-less' });
    expect((await readStore()).texts).toEqual({ pack: OLD });
    expect(parts()).toEqual(before);
  });

  test('an abort before the pointer is moved keeps the old content and leaves no parts', async () => {
    await writeStore({ pack: OLD });
    const before = parts();
    const stop = new AbortController();
    const held = book.holdRequest(5);
    const saving = writeStore({ pack: NEW }, { signal: stop.signal });
    const goOn = await held;
    stop.abort();
    goOn();
    await expect(saving).rejects.toMatchObject({ name: 'AbortError' });
    expect((await readStore()).texts).toEqual({ pack: OLD });
    expect(parts()).toEqual(before);
  });

  test('reading fails as a problem, and works afterwards', async () => {
    await writeStore({ pack: OLD });
    book.failRequest(2, 'refused', 'Timeout');
    await expect(readStore()).rejects.toMatchObject({ code: 'busy', remedy: 'try-again' });
    expect((await readStore()).texts).toEqual({ pack: OLD });
  });
});
