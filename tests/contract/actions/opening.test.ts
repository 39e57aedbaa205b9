// Opening a workbook: functions wait for what it keeps, and what it keeps is what they answer from.
import { dayOfIso } from '../../../src/control-data/days';
import { STORE_NAMESPACE } from '../../../src/workbook/store-part';
import { testDay } from '../../support/clock';
import { requirementLevels } from '../support/open-host';
import { until } from '../support/until';
import { openPage } from './open-page';
import type { OpenPageOptions, Page } from './open-page';
import { packFile } from './files';

let page: Page;
afterEach(() => page.close());

const GALLIUM = '=EXPOSURE.CONTROL_STATUS("gallium","US")';
const ON_A_DAY = '=EXPOSURE.CONTROL_STATUS("gallium","US",DATE(2025,1,15))';
const VERSION = '=EXPOSURE.DATA_INFO("version")';

type Store = ReturnType<Page['book']['host']['save']>['store'];

/** Saves the workbook and opens it again in a new page, as it is or with its store changed from outside. */
async function reopen(
  change: (store: Store) => void = () => undefined,
  options: OpenPageOptions = {},
): Promise<void> {
  const snapshot = page.book.host.save();
  change(snapshot.store);
  await page.close();
  page = await openPage({ ...options, snapshot });
}

const codes = (): string[] => page.actions.notices().map(({ code }) => code);

async function load(version: string): Promise<void> {
  await page.actions.apply(await page.actions.checkFile(packFile(version)));
}

describe('a workbook that keeps nothing', () => {
  test('answers from the bundled data as of today', async () => {
    page = await openPage();
    await page.book.enter('A1', ON_A_DAY);
    expect(await page.value('A1')).toBe('Prohibited');
    expect(page.actions.sessionFacts().isAsShipped).toBe(true);
    expect(page.state.currentState()).toMatchObject({
      workingDay: dayOfIso(testDay()),
      generation: 0,
    });
    expect(codes()).toEqual([]);
  });

  test('is not written to by being opened', async () => {
    page = await openPage();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(page.book.host.save().store).toMatchObject({ parts: [], settings: {} });
  });

  test('fixes its working day once it holds an answer', async () => {
    page = await openPage();
    await page.book.enter('A1', GALLIUM);
    await until(() => page.actions.sessionFacts().settings.workingDay !== null);
    await reopen();
    expect(page.actions.sessionFacts().settings.workingDay).toBe(dayOfIso(testDay()));
  });
});

describe('while the workbook is read', () => {
  test('a function waits and then answers', async () => {
    page = await openPage({ read: false });
    page.book.host.setCell('A1', ON_A_DAY);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(page.book.host.value('A1')).not.toBe('Prohibited');
    await page.read();
    expect(await page.value('A1')).toBe('Prohibited');
  });

  test('a function that waits longer than the deadline says what is wrong', async () => {
    page = await openPage({ read: false });
    page.readiness.startReading(200);
    await page.book.enter('A1', ON_A_DAY);
    expect(await page.value('A1')).toBe('#N/A');
    expect(page.book.host.message('A1')).toMatch(/could not be read/);
  });

  test('a workbook that does not answer leaves the functions saying so, and a notice', async () => {
    page = await openPage({ read: false });
    page.book.failRequest(1, 'refused', 'GeneralException', true);
    await page.read();
    page.book.failNone();
    await page.book.enter('A1', ON_A_DAY);
    expect(page.book.host.message('A1')).toMatch(/could not be read/);
    expect(codes()).toEqual(['store-unreadable']);
  });
});

describe('a workbook that was saved', () => {
  test('answers for the same day after it was closed', async () => {
    page = await openPage();
    const day = dayOfIso('2025-01-15')!;
    await page.book.enter('A1', GALLIUM);
    await page.actions.setAsOf({ kind: 'fixed', day });
    expect(await page.value('A1')).toBe('Prohibited');
    await reopen();
    expect(page.state.currentState().asOfSetting).toEqual({ kind: 'fixed', day });
    await page.book.enter('A2', GALLIUM);
    expect(await page.value('A2')).toBe('Prohibited');
  });

  test('answers from the data that were loaded', async () => {
    page = await openPage();
    await load('9.1');
    await reopen();
    await page.book.enter('A1', VERSION);
    expect(await page.value('A1')).toBe('9.1');
    expect(page.state.currentState().loaded.get('cn-controls')).toEqual({
      from: 'pack.json',
      on: dayOfIso(testDay()),
    });
    expect(codes()).toEqual([]);
  });

  test('with a part that was tampered with falls back to the bundled data, keeps its settings, and says so', async () => {
    page = await openPage();
    await page.actions.setAsOf({ kind: 'fixed', day: dayOfIso('2025-01-15')! });
    await load('9.1');
    await reopen((store) => {
      const part = store.parts.find(
        ({ xml }) => xml.includes(STORE_NAMESPACE) && xml.includes('kind="pack-'),
      )!;
      part.xml = part.xml.replace(/>(.)/, (_, first: string) => `>${first === 'A' ? 'B' : 'A'}`);
    });
    expect(page.actions.sessionFacts().isAsShipped).toBe(true);
    expect(page.state.currentState()).toMatchObject({ asOfSetting: { kind: 'fixed' } });
    expect(page.actions.notices()).toMatchObject([{ code: 'store-damaged', values: { kinds: 'pack' } }]);
  });

  test('by a newer version is not touched, answers from the bundled data, and says so', async () => {
    page = await openPage();
    await load('9.1');
    await reopen((store) => {
      for (const [key, value] of Object.entries(store.settings))
        if (key === 'exposure.store') store.settings[key] = String(value).replace('"format":1', '"format":2');
    });
    expect(codes()).toEqual(['store-newer']);
    expect(page.actions.sessionFacts().isAsShipped).toBe(true);
    const before = page.book.host.save().store;
    await expect(page.actions.setAsOf({ kind: 'data date' })).rejects.toMatchObject({
      code: 'workbook.newer-version',
      kept: 'unchanged',
      remedy: 'update-add-in',
    });
    expect(page.state.currentState().asOfSetting).toEqual({ kind: 'today' });
    expect(page.book.host.save().store).toEqual(before);
  });

  test('is opened in Excel 2016 as well, with plain values', async () => {
    page = await openPage({ requirements: requirementLevels.old });
    await page.book.enter('A1', '=EXPOSURE.NEXT_CONTROL_DATE("gallium","US",DATE(2026,11,22))');
    expect(await page.value('A1')).toBe(dayOfIso('2026-11-27'));
  });
});

test('a workbook that counts from 1904 gets and gives days of its own', async () => {
  page = await openPage({ date1904: true });
  expect(page.state.currentState().date1904).toBe(true);
  await page.book.enter(
    'A1',
    `=EXPOSURE.NEXT_CONTROL_DATE("gallium","US",${dayOfIso('2026-11-22')! - 1462})`,
  );
  expect(await page.value('A1')).toBe(dayOfIso('2026-11-27')! - 1462);
});

test('Chinese sentences are there before the first answer where Excel is Chinese', async () => {
  page = await openPage({ displayLanguage: 'zh-CN' });
  await page.book.enter('A1', '=EXPOSURE.CONTROL_STATUS("unobtainium")');
  await page.value('A1');
  expect(page.book.host.message('A1')).toMatch(/[\u4e00-\u9fff]/);
});

describe('reading that takes long', () => {
  test('a cell that is being edited holds the reading up; such time does not count', async () => {
    page = await openPage({ read: false });
    page.book.host.setCell('A1', ON_A_DAY);
    page.book.host.setCellEdit(true);
    const reading = page.read();
    await until(() => page.book.requests.length > 0);
    page.readiness.startReading(50);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(page.readiness.readinessNow()).toBe('reading');
    page.book.host.setCellEdit(false);
    await reading;
    expect(await page.value('A1')).toBe('Prohibited');
    expect(codes()).toEqual([]);
  });

  test('cells that were answered before it ended are asked again, and it is said', async () => {
    page = await openPage({ read: false });
    page.readiness.startReading(1);
    page.book.host.setCell('A1', [[ON_A_DAY, `=IFERROR(${VERSION.slice(1)},"none")`]]);
    await until(() => page.book.host.value('B1') === 'none');
    await page.read();
    await until(() => codes().includes('answered-late'));
    expect(await page.value('A1')).toBe('Prohibited');
    expect(page.book.host.value('B1')).not.toBe('none');
  });
});
