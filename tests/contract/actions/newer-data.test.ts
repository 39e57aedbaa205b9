// A new version of the add-in brings newer data: no cell changes before a person has seen what would.
import type { ControlPack } from '../../../src/control-data/pack';
import { BUNDLED_PACK } from '../../../src/control-data/packs';
import { packFile } from './files';
import { openPage } from './open-page';
import type { Page } from './open-page';
import { until } from '../support/until';

let page: Page;
afterEach(() => page.close());

/** What an earlier version brought: no data after spring, and no measure of gallium. */
const EARLIER: Partial<ControlPack> = {
  version: '0.9',
  dataDate: '2026-03-01',
  measures: BUNDLED_PACK.measures.filter(({ id }) => !id.includes('2024-46')),
};

const STATUS = '=EXPOSURE.CONTROL_STATUS("gallium","US",DATE(2025,1,15))';
const VERSION = '=EXPOSURE.DATA_INFO("version")';
const NAME = '=EXPOSURE.MATCH_NAME("gallium")';

const shown = (): unknown[] => page.book.host.values('A1:A3').flat();
const notice = () => page.actions.notices().find(({ code }) => code === 'newer-data');

async function answeredByEarlier(): Promise<void> {
  page = await openPage({ bundled: EARLIER });
  await page.book.enter('A1', [[STATUS], [VERSION], [NAME]]);
  await until(() => page.actions.sessionFacts().packs.every(({ part }) => part !== null));
}

async function reopen(bundled?: Partial<ControlPack>): Promise<void> {
  const snapshot = page.book.host.save();
  await page.close();
  page = await openPage({ snapshot, bundled });
}

test('the workbook opens as it was, the pane says how many cells would change, and the person updates', async () => {
  await answeredByEarlier();
  const before = shown();
  expect(before).toEqual(['License required', '0.9', 'Gallium']);
  await reopen();
  expect(shown()).toEqual(before);
  await until(() => notice() !== undefined);
  expect(notice()!.values).toMatchObject({
    ...{ from: '2026-03-01', old: '0.9', to: BUNDLED_PACK.dataDate, now: BUNDLED_PACK.version },
    ...{ cells: 3, changed: 2, unknown: 0 },
  });
  const { changed } = await page.actions.changesBetween(
    { basis: 'in use', asOf: null },
    { basis: 'bundled', asOf: null },
  );
  expect(changed.map(({ address, from, to }) => [address, from, to])).toEqual([
    ['A1', 'License required', 'Prohibited'],
    ['A2', '0.9', BUNDLED_PACK.version],
  ]);
  await page.actions.useBundled();
  await page.book.host.idle();
  expect(shown()).toEqual(['Prohibited', BUNDLED_PACK.version, 'Gallium']);
  expect(notice()).toBeUndefined();
  await reopen();
  expect(shown()).toEqual(['Prohibited', BUNDLED_PACK.version, 'Gallium']);
  expect([notice(), page.actions.sessionFacts().offersPacks]).toEqual([undefined, false]);
});

test('cells that Excel computes again before the update answer as their neighbors do', async () => {
  await answeredByEarlier();
  await reopen();
  await page.book.enter('A1', [[STATUS], [VERSION], [NAME]]);
  expect(shown()).toEqual(['License required', '0.9', 'Gallium']);
  await page.actions.refresh();
  await page.book.host.idle();
  expect(shown()).toEqual(['License required', '0.9', 'Gallium']);
});

test('the update can be undone, and other changes leave the data as they are', async () => {
  await answeredByEarlier();
  await reopen();
  await page.actions.useBundled();
  await page.actions.undo();
  await page.book.host.idle();
  expect(page.book.host.value('A2')).toBe('0.9');
  await page.actions.setAsOf({ kind: 'data date' });
  await reopen();
  await page.book.enter('A2', VERSION);
  expect(page.book.host.value('A2')).toBe('0.9');
});

test('an older version of the add-in answers a workbook of a newer one from the newer data, and says nothing', async () => {
  page = await openPage();
  await page.book.enter('A2', VERSION);
  await until(() => page.actions.sessionFacts().packs.every(({ part }) => part !== null));
  await reopen(EARLIER);
  await page.book.enter('A2', VERSION);
  expect([page.book.host.value('A2'), notice()]).toEqual([BUNDLED_PACK.version, undefined]);
});

test('data of one’s own stays in use whatever a version brings', async () => {
  await answeredByEarlier();
  await page.actions.apply(await page.actions.checkFile(packFile('9.9')));
  expect(page.actions.sessionFacts().packs[0]!.origin.kind).toBe('file');
  await reopen();
  await page.book.enter('A2', VERSION);
  expect([page.book.host.value('A2'), notice()]).toEqual(['9.9', undefined]);
});

test('a copy that was damaged is said, and this version’s data answers', async () => {
  await answeredByEarlier();
  const earlier = page.actions.sessionFacts().packs[0]!;
  const snapshot = page.book.host.save();
  const copy = snapshot.store.parts.find(({ xml }) => xml.includes(`kind="${earlier.part}"`))!;
  copy.xml = copy.xml.replace(/>[^<]{40}/, '>');
  await page.close();
  page = await openPage({ snapshot });
  await page.book.enter('A2', VERSION);
  expect(page.book.host.value('A2')).toBe(BUNDLED_PACK.version);
  expect(page.actions.notices().find(({ code }) => code === 'store-damaged')?.values).toEqual({
    kinds: 'bundled',
  });
});
