// Packs side by side in a workbook: loaded beside others, replaced, switched, undone, kept, reopened, and changed by a
// co-author; each has a part of its own in the store.
import type { ControlPack } from '../../../src/control-data/pack';
import { SHIPPED_PACKS } from '../../../src/control-data/packs';
import { readPart } from '../../../src/workbook/store-part';
import { until } from '../support/until';
import { fileOf, packFile } from './files';
import { openPage } from './open-page';
import type { Page } from './open-page';

let page: Page;
beforeEach(async () => {
  page = await openPage();
});
afterEach(() => page.close());

const OWN = 'own-data';

/** A pack that names a material and controls it; everything in it is its own. */
function ownFile(version: string, change: Partial<ControlPack> = {}) {
  const { format, formatVersion } = SHIPPED_PACKS[0]!.pack;
  return fileOf(
    'own.json',
    JSON.stringify({
      ...{ format, formatVersion, id: OWN, title: 'Our own data', version, dataDate: '2026-09-01' },
      sources: [
        {
          ...{ id: 'letter', publisher: 'Ministry', title: 'Letter', url: 'https://example.com/letter' },
          ...{ published: '2026-01-05', kind: 'official' },
        },
      ],
      materials: [{ id: 'unobtanium', name: 'Unobtanium' }],
      measures: [
        {
          ...{ id: 'own-ban', reference: 'Letter 1', title: 'Ban', jurisdiction: 'CN', effect: 'prohibited' },
          destinations: { scope: 'all' },
          ...{ announced: '2026-01-05', effective: '2026-02-01', materials: ['unobtanium'] },
          sources: ['letter'],
        },
      ],
      ...change,
    }),
  );
}

const load = async (file: ReturnType<typeof packFile>): Promise<void> =>
  void (await page.actions.apply(await page.actions.checkFile(file)));
const ids = (): string[] => page.state.currentState().data.packs.map(({ head }) => head.id);
const SHIPPED = SHIPPED_PACKS.map(({ pack }) => pack.id);

const UNOBTANIUM = '=EXPOSURE.CONTROL_STATUS("unobtanium","US",DATE(2026,3,1))';
const GALLIUM = '=EXPOSURE.CONTROL_STATUS("gallium","US",DATE(2025,1,15))';
const RATES = '=EXPOSURE.DATA_INFO("packs")';

async function partsKept(): Promise<string[]> {
  const parts = await Promise.all(page.book.host.save().store.parts.map(({ xml }) => readPart(xml)));
  return [...new Set(parts.map((part) => part!.kind))].sort();
}

async function reopen(): Promise<void> {
  const snapshot = page.book.host.save();
  await page.close();
  page = await openPage({ snapshot });
}

test('a new workbook is answered by all shipped packs, and has a copy of each once it is kept', async () => {
  expect(ids()).toEqual(SHIPPED);
  await page.book.enter('A1', GALLIUM);
  await until(() => page.actions.sessionFacts().packs.every(({ part }) => part !== null));
  expect(await partsKept()).toEqual(
    [...SHIPPED_PACKS.map(({ hash }) => `bundled-${hash.slice(0, 16)}`), 'settings'].sort(),
  );
  const { storedBytes } = await page.actions.health();
  expect(storedBytes).toBeLessThan(400_000);
});

test('a pack of another id stands beside the others, and one of its own id takes its place', async () => {
  await page.book.enter('A1', [[UNOBTANIUM], [GALLIUM], [RATES]]);
  expect([await page.value('A1'), await page.value('A2')]).toEqual(['#N/A', 'Prohibited']);
  const checked = await page.actions.checkFile(ownFile('1'));
  const { byPack, cells } = await page.actions.compareChecked(checked);
  expect(byPack.map(({ pack, counts }) => [pack, counts.added])).toEqual([['Our own data', 3]]);
  expect(cells.changed.map(({ address }) => address)).toEqual(['A1', 'A3']);
  await page.actions.apply(checked);
  expect(ids()).toEqual([...SHIPPED, OWN]);
  expect([await page.value('A1'), await page.value('A2'), await page.value('A3')]).toEqual([
    ...['Prohibited', 'Prohibited', 5],
  ]);
  await load(ownFile('2', { measures: [] }));
  expect(ids()).toEqual([...SHIPPED, OWN]);
  expect(await page.value('A1')).toBe('Unknown');
  expect(page.state.currentState().loaded.get(OWN)?.from).toBe('own.json');
  await page.actions.undo();
  expect(await page.value('A1')).toBe('Prohibited');
  await page.actions.undo();
  expect([ids(), await page.value('A1')]).toEqual([SHIPPED, '#N/A']);
});

test('a pack under an id that it had before takes the place of its later version', async () => {
  await load(packFile('8', { id: 'cn-critical-minerals', formerIds: undefined }));
  expect(ids()).toEqual(['cn-critical-minerals', ...SHIPPED.slice(1)]);
  await load(packFile('9'));
  expect(ids()).toEqual(SHIPPED);
});

test('a pack that is switched off is as if it were not there, until it is switched on', async () => {
  await page.book.enter('A1', [[UNOBTANIUM], [GALLIUM], [RATES]]);
  await load(ownFile('1'));
  const { facts, cells } = await page.actions.comparePacks({ kind: 'switch', id: OWN, isOff: true });
  expect(facts.counts).toEqual({ added: 0, changed: 0, withdrawn: 3 });
  expect(cells.changed.map(({ from, to }) => [from, to])).toEqual([
    ['Prohibited', expect.objectContaining({ error: '#N/A' })],
    [5, 4],
  ]);
  expect(await page.value('A1')).toBe('Prohibited');
  await page.actions.changePacks({ kind: 'switch', id: OWN, isOff: true });
  expect([await page.value('A1'), await page.value('A2')]).toEqual(['#N/A', 'Prohibited']);
  expect(page.actions.sessionFacts().settings.log.at(-1)).toMatchObject({
    what: 'data',
    old: 'own.json: own-data 1',
    new: 'own.json: own-data 1, off',
  });
  await reopen();
  expect(ids()).toEqual(SHIPPED);
  await page.actions.changePacks({ kind: 'switch', id: OWN, isOff: false });
  await page.book.enter('A1', UNOBTANIUM);
  expect(await page.value('A1')).toBe('Prohibited');
  await page.actions.undo();
  expect(ids()).toEqual(SHIPPED);
});

test('the last pack in use cannot be switched off, nor one that is not there', async () => {
  for (const id of SHIPPED.slice(1)) await page.actions.changePacks({ kind: 'switch', id, isOff: true });
  await expect(
    page.actions.changePacks({ kind: 'switch', id: SHIPPED[0]!, isOff: true }),
  ).rejects.toMatchObject({ code: 'last-pack', kept: 'unchanged' });
  await expect(page.actions.changePacks({ kind: 'switch', id: 'none', isOff: true })).rejects.toMatchObject({
    code: 'no-such-pack',
  });
  expect(ids()).toEqual(SHIPPED.slice(0, 1));
});

test('shipped packs that are off are not copied into the workbook; they come back as this version ships them', async () => {
  await page.actions.changePacks({ kind: 'switch', id: 'world-supply', isOff: true });
  await page.actions.changePacks({ kind: 'switch', id: 'parties', isOff: true });
  const { hash } = SHIPPED_PACKS[2]!;
  expect(await partsKept()).not.toContain(`bundled-${SHIPPED_PACKS[3]!.hash.slice(0, 16)}`);
  expect(await partsKept()).not.toContain(`bundled-${hash.slice(0, 16)}`);
  await reopen();
  expect(ids()).toEqual(SHIPPED.slice(0, 2));
  await page.actions.changePacks({ kind: 'switch', id: 'world-supply', isOff: false });
  expect(await partsKept()).toContain(`bundled-${hash.slice(0, 16)}`);
});

test('packs for this session alone stay out of the workbook until they are kept, and then are all that it keeps', async () => {
  await load(ownFile('1'));
  await page.actions.apply(await page.actions.checkFile(ownFile('2')), { keep: false });
  await page.actions.changePacks({ kind: 'as-shipped' });
  await page.actions.keepInWorkbook();
  expect((await partsKept()).filter((kind) => kind.startsWith('pack'))).toEqual([]);
  await reopen();
  expect(ids()).toEqual(SHIPPED);
});

test('the evidence sheet names every pack with version, day and hash', async () => {
  await page.book.enter('A1', GALLIUM);
  await load(ownFile('1'));
  const { sheet } = await page.actions.makeEvidence('workbook');
  const lines = page.book.host.values(`'${sheet}'!A1:B60`) as [string, unknown][];
  const said = Object.fromEntries(lines);
  for (const [at, { head, hash }] of page.state.currentState().data.packs.entries()) {
    const label = at === 0 ? 'Pack' : `Pack ${at + 1}`;
    expect([said[label], said[`${label} version`], said[`${label} SHA-256`]]).toEqual([
      ...[head.title, head.version, hash],
    ]);
  }
  expect(said['Loaded from, pack 5']).toBe('own.json');
});

test('a co-author’s packs are in use here too', async () => {
  await page.book.enter('A1', UNOBTANIUM);
  const snapshot = page.book.host.save();
  await page.close();
  const other = await openPage({ snapshot });
  await other.actions.apply(await other.actions.checkFile(ownFile('1')));
  await other.actions.changePacks({ kind: 'switch', id: 'parties', isOff: true });
  const { settings, parts } = other.book.host.save().store;
  await other.close();
  page = await openPage({ snapshot });
  await page.book.run(async ({ Excel }) => {
    await Excel.run(async ({ workbook }) => {
      for (const { xml } of parts) workbook.customXmlParts.add(xml);
      for (const [key, value] of Object.entries(settings)) workbook.settings.add(key, value as string);
    });
  });
  await until(() => ids().includes(OWN));
  expect(ids()).toEqual([...SHIPPED.slice(0, 3), OWN]);
});
