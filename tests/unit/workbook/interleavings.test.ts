// Two people save at once. The store's own code runs for each of them on a workbook that they share; every request is one
// step, and every order of the steps is walked, but for those that differ only in reads that follow one another.
import { createHash } from 'node:crypto';
import { isLong } from '../../support/fuzz';
import type * as Parts from '../../../src/workbook/parts';

interface Part {
  readonly id: string;
  readonly xml: string;
}

/** The workbook, as all see it. */
interface Shared {
  parts: Part[];
  settings: Map<string, string>;
}

let shared: Shared = { parts: [], settings: new Map() };
let lastId = 0;

type Kind = 'read' | 'write';
interface Waiting {
  readonly kind: Kind;
  readonly go: () => void;
}

/** A page: it waits before each request until it is its turn. */
class Page {
  waiting: Waiting | null = null;
  isDone = true;
  changed: () => void = () => undefined;

  turn(kind: Kind): Promise<void> {
    if (this.isDone) return Promise.resolve();
    return new Promise((resolve) => {
      this.waiting = {
        kind,
        go: () => {
          this.waiting = null;
          resolve();
        },
      };
      this.changed();
    });
  }
}

/** What Office.js offers of it, as far as the store asks. */
class Context {
  private queue: { kind: Kind; act: () => void }[] = [];

  constructor(private readonly page: Page) {}

  async sync(): Promise<void> {
    const queue = this.queue;
    this.queue = [];
    if (queue.length === 0) return;
    await this.page.turn(queue.some(({ kind }) => kind === 'write') ? 'write' : 'read');
    for (const { act } of queue) act();
  }

  get isIdle(): boolean {
    return this.queue.length === 0;
  }

  private soon(kind: Kind, act: () => void): void {
    this.queue.push({ kind, act });
  }

  readonly workbook = {
    settings: {
      getItemOrNullObject: (key: string) => {
        const item = {
          isNullObject: true,
          value: '',
          load: () => undefined,
          delete: () => this.soon('write', () => shared.settings.delete(key)),
        };
        this.soon('read', () =>
          Object.assign(item, {
            isNullObject: !shared.settings.has(key),
            value: shared.settings.get(key) ?? '',
          }),
        );
        return item;
      },
      add: (key: string, value: string) => this.soon('write', () => shared.settings.set(key, value)),
    },
    customXmlParts: {
      getByNamespace: () => {
        const list = { items: [] as Part[], load: () => undefined };
        this.soon('read', () => (list.items = [...shared.parts]));
        return list;
      },
      getItemOrNullObject: (id: string) => {
        const item = {
          ...{ id, isNullObject: true, load: () => undefined },
          getXml: () => {
            const xml = { value: '' };
            this.soon('read', () => (xml.value = shared.parts.find((one) => one.id === id)?.xml ?? ''));
            return xml;
          },
          delete: () =>
            this.soon('write', () => (shared.parts = shared.parts.filter((one) => one.id !== id))),
        };
        this.soon('read', () => (item.isNullObject = !shared.parts.some((one) => one.id === id)));
        return item;
      },
      add: (xml: string) => {
        const item = { id: '', load: () => undefined };
        this.soon('write', () => {
          item.id = `p${(lastId += 1)}`;
          shared.parts = [...shared.parts, { id: item.id, xml }];
        });
        return item;
      },
    },
  };
}

/** The store's code for one page, with a memory of its own. */
function openPage(): { page: Page; store: typeof Parts } {
  const page = new Page();
  let store: typeof Parts | null = null;
  jest.isolateModules(() => {
    const run = async (how: { signal?: AbortSignal }, batch: (context: Context) => Promise<unknown>) => {
      how.signal?.throwIfAborted();
      const context = new Context(page);
      const result = await batch(context);
      if (!context.isIdle) await context.sync();
      return result;
    };
    jest.doMock('../../../src/workbook/run', () => ({ run, read: run }));
    // How a text is packed and hashed is no matter here, and a hash from another thread is waited for.
    jest.doMock('../../../src/workbook/packing', () => ({
      encoded: async (content: string) => [new TextEncoder().encode(content)],
      deflated: async ([bytes]: Uint8Array[]) => bytes,
      inflated: async (bytes: Uint8Array) => bytes,
    }));
    jest.doMock('../../../src/control-data/sha256', () => ({
      sha256OfPieces: async (pieces: Iterable<Uint8Array>) => {
        const hash = createHash('sha256');
        for (const piece of pieces) hash.update(piece);
        return hash.digest('hex');
      },
    }));
    store = jest.requireActual<typeof Parts>('../../../src/workbook/parts');
  });
  return { page, store: store! };
}

const pages = [openPage(), openPage(), openPage()];
const reader = openPage();

interface Told {
  readonly ok: boolean;
  readonly code: string;
  readonly value?: unknown;
}

interface Step {
  readonly index: number;
  readonly kind: Kind;
  readonly ready: ReadonlySet<number>;
}

type Act = (store: typeof Parts) => Promise<unknown>;

/** Lets the acts run in the order of `choices`, then always the first that can; what was told, and what could be chosen. */
async function walk(
  acts: readonly Act[],
  choices: readonly number[],
): Promise<{ told: Told[]; options: number[][]; taken: number[] }> {
  const told: Told[] = [];
  const options: number[][] = [];
  const taken: number[] = [];
  let wake = (): void => undefined;
  const running = acts.map((act, index) => {
    const { page, store } = pages[index]!;
    page.isDone = false;
    page.changed = () => wake();
    return act(store)
      .then(
        (value) => (told[index] = { ok: true, code: 'ok', value }),
        (error: { code?: string }) => (told[index] = { ok: false, code: error.code ?? String(error) }),
      )
      .finally(() => {
        page.isDone = true;
        wake();
      });
  });
  const isQuiet = (): boolean =>
    acts.every((_, index) => pages[index]!.page.isDone || pages[index]!.page.waiting !== null);
  let before: Step | null = null;
  for (;;) {
    while (!isQuiet()) await new Promise<void>((resolve) => (wake = resolve));
    const ready = acts.flatMap((_, index) => (pages[index]!.page.waiting ? [index] : []));
    if (ready.length === 0) break;
    const last: Step | null = before;
    // A read that could have come before the read of a later page is not put behind it: nobody could tell.
    const open: number[] = ready.filter(
      (index) =>
        !(
          last?.kind === 'read' &&
          index < last.index &&
          last.ready.has(index) &&
          pages[index]!.page.waiting!.kind === 'read'
        ),
    );
    const allowed: number[] = open.length > 0 ? open : ready;
    const index: number = choices[taken.length] ?? allowed[0]!;
    options.push(allowed);
    taken.push(index);
    before = { index, kind: pages[index]!.page.waiting!.kind, ready: new Set(ready) };
    pages[index]!.page.waiting!.go();
    await Promise.resolve();
  }
  await Promise.all(running);
  return { told, options, taken };
}

const OLD = { pack: 'old pack', overlay: 'old overlay', scenarios: 'old scenarios' };

let start: Shared = shared;
beforeAll(async () => {
  await reader.store.writeStore(OLD);
  start = { parts: shared.parts, settings: new Map(shared.settings) };
});

/** Every interleaving of some acts, or at most so many; each is checked by what is left and what each was told. */
async function every(
  acts: readonly Act[],
  check: (told: readonly Told[], left: Parts.StoreContents, taken: readonly number[]) => void,
  most = Infinity,
): Promise<number> {
  let count = 0;
  const open: number[][] = [[]];
  for (let choices = open.pop(); choices !== undefined && count < most; choices = open.pop()) {
    shared = { parts: start.parts, settings: new Map(start.settings) };
    const { told, options, taken } = await walk(acts, choices);
    for (let at = choices.length; at < taken.length; at += 1)
      for (const other of options[at]!) if (other !== taken[at]) open.push([...taken.slice(0, at), other]);
    check(told, await reader.store.readStore(), taken);
    count += 1;
  }
  return count;
}

const GAVE_WAY = ['changed-meanwhile', 'saved-at-once'];
const saving =
  (changes: Record<string, string | null>): Act =>
  (store) =>
    store.writeStore(changes, { basedOn: 1 });

/** What was told ok is there, what was not is not, everything else is as it was, and nothing is damaged. */
function keepsItsWord(...saves: readonly Record<string, string | null>[]) {
  return (told: readonly Told[], left: Parts.StoreContents, taken: readonly number[]): void => {
    const expected: Record<string, string> = { ...OLD };
    told.forEach(({ ok, code }, index) => {
      if (!ok)
        return expect([taken.join(''), GAVE_WAY]).toEqual([taken.join(''), expect.arrayContaining([code])]);
      for (const [kind, text] of Object.entries(saves[index]!))
        if (text === null) Reflect.deleteProperty(expected, kind);
        else expected[kind] = text;
    });
    expect([taken.join(''), told.filter(({ ok }) => ok).length <= 1, left.texts, left.damaged]).toEqual([
      taken.join(''),
      true,
      expected,
      [],
    ]);
  };
}

/** All of a removal (13,274), and far more of three saves, run with `npm run fuzz`. */
const OF_THREE = isLong ? 20_000 : 1_000;
const OF_REMOVAL = isLong ? Infinity : 2_000;
const counts: string[] = [];
afterAll(() => {
  process.stdout.write(`${counts.join('\n')}\n`);
});

test.each<[string, Record<string, string | null>[], number]>([
  ['the same kind', [{ overlay: 'a' }, { overlay: 'b' }], Infinity],
  ['different kinds', [{ overlay: 'a' }, { pack: 'b' }], Infinity],
  ['two kinds and one of them', [{ overlay: 'a', pack: 'a' }, { pack: 'b' }], Infinity],
  ['one taken away and one changed', [{ scenarios: null }, { overlay: 'b' }], Infinity],
  ['one taken away and the same changed', [{ scenarios: null }, { scenarios: 'b' }], Infinity],
  ['two taken away', [{ scenarios: null }, { overlay: null }], Infinity],
  ['the same content', [{ overlay: 'a' }, { overlay: 'a' }], Infinity],
  ['three saves', [{ overlay: 'a' }, { overlay: 'b' }, { pack: 'c' }], OF_THREE],
])(
  '%s: whoever is told ok keeps the change, the others are told that they gave way',
  async (what, saves, most) => {
    const count = await every(saves.map(saving), keepsItsWord(...saves), most);
    counts.push(`${what}: ${count} interleavings`);
    expect(count).toBeGreaterThan(100);
  },
  3_600_000,
);

test('a save against an opening: it reads what was before or what is after, or is told to read again', async () => {
  const change = { overlay: 'a', scenarios: null };
  const after = { pack: OLD.pack, overlay: 'a' };
  const count = await every([saving(change), (store) => store.readStore()], ([save, read], left, taken) => {
    expect(save).toMatchObject({ ok: true });
    expect(left).toMatchObject({ texts: after, damaged: [] });
    if (!read!.ok) return expect([taken.join(''), read!.code]).toEqual([taken.join(''), 'changed-meanwhile']);
    const { texts, damaged } = read!.value as Parts.StoreContents;
    expect([taken.join(''), damaged, [OLD, after]]).toEqual([
      taken.join(''),
      [],
      expect.arrayContaining([texts]),
    ]);
  });
  counts.push(`save against opening: ${count} interleavings`);
  expect(count).toBeGreaterThan(20);
}, 3_600_000);

test('a save against a removal: who is told ok keeps the word, and nothing comes back', async () => {
  const count = await every(
    [saving({ overlay: 'a' }), (store) => store.clearStore()],
    ([save, removal], left, taken) => {
      const { overlay, ...others } = left.texts;
      const where = taken.join('');
      expect([where, left.damaged]).toEqual([where, []]);
      // A save that was made in the same moment as everything was removed stays.
      if (save!.ok) expect([where, overlay]).toEqual([where, removal!.ok ? overlay : 'a']);
      else expect([where, GAVE_WAY]).toEqual([where, expect.arrayContaining([save!.code])]);
      if (removal!.ok) expect([where, others]).toEqual([where, {}]);
      else if (!save!.ok) expect([where, left.texts]).toEqual([where, OLD]);
    },
    OF_REMOVAL,
  );
  counts.push(`save against removal: ${count} interleavings`);
  expect(count).toBeGreaterThan(20);
}, 3_600_000);

test('setting and parts that arrive at a colleague in any order: old or new, or said not to be whole', async () => {
  shared = { parts: start.parts, settings: new Map(start.settings) };
  const before = shared.parts;
  await reader.store.writeStore({ overlay: 'a', pack: 'b' });
  const pointer = shared.settings.get('exposure.store')!;
  type Event = (to: Shared) => void;
  const events: Event[] = [
    ...shared.parts
      .filter((part) => !before.includes(part))
      .map(
        (part): Event =>
          (to) =>
            void to.parts.push(part),
      ),
    ...before
      .filter((part) => !shared.parts.includes(part))
      .map(
        (part): Event =>
          (to) =>
            (to.parts = to.parts.filter((one) => one !== part)),
      ),
    (to) => void to.settings.set('exposure.store', pointer),
  ];
  const orders = (list: readonly Event[]): Event[][] =>
    list.length === 0
      ? [[]]
      : list.flatMap((one, at) =>
          orders(list.filter((_, other) => other !== at)).map((rest) => [one, ...rest]),
        );
  const after = { ...OLD, overlay: 'a', pack: 'b' };
  let count = 0;
  for (const order of orders(events)) {
    const colleague: Shared = { parts: [...start.parts], settings: new Map(start.settings) };
    for (const event of order) {
      event(colleague);
      shared = colleague;
      const { texts, damaged, recovered } = await reader.store.readStore();
      if (damaged.length === 0 && !recovered) expect([OLD, after]).toContainEqual(texts);
      count += 1;
    }
    expect(await reader.store.readStore()).toMatchObject({ texts: after, damaged: [], recovered: false });
  }
  counts.push(`arrivals: ${count}`);
});
