// While functions recalculate Excel goes on showing former values: they are neither frozen nor copied nor taken for the
// answer, and what does not become it is named.
import { dayOfIso } from '../../../src/control-data/days';
import { licenseFile } from '../actions/files';
import { openPage } from '../actions/open-page';
import type { Page } from '../actions/open-page';
import { hurry } from '../support/hurry';

let page: Page;
let open: () => void;
afterEach(() => {
  open();
  jest.restoreAllMocks();
  return page.close();
});

type Answer = (id: string, args: unknown[]) => Promise<unknown>;

/** Keeps the answers of functions back from now on, until the gate is opened. */
function gate(): void {
  const { realm } = page.book;
  const answer = realm['answerCall'] as Answer;
  const opened = new Promise<void>((resolve) => (open = resolve));
  realm['answerCall'] = async (id: string, args: unknown[]) => {
    await opened;
    return answer(id, args);
  };
}

const GALLIUM = '=EXPOSURE.CONTROL_STATUS("gallium","US")';
const fixed = (iso: string) => ({ kind: 'fixed', day: dayOfIso(iso)! }) as const;

beforeEach(async () => {
  open = () => undefined;
  page = await openPage();
  await page.actions.setAsOf(fixed('2025-01-15'));
  await page.book.enter('A1', GALLIUM);
  expect(page.book.host.value('A1')).toBe('Prohibited');
  gate();
  await page.actions.setAsOf(fixed('2020-01-15'));
  expect(page.book.host.value('A1')).toBe('Prohibited');
});

const later = (): void => void setTimeout(open, 500);

/** Excel hands out the file of the workbook, from which a copy is made. */
const handOut = (): void => {
  const { host } = page.book;
  host.office.fileBytes = () => Promise.resolve(host.xlsx());
};

const WORDS = { word: 'Private', instead: 'Left out' };

test('freezing waits for the new answer', async () => {
  later();
  expect(await page.actions.freeze('workbook')).toEqual({ cells: 1, skipped: [] });
  expect(page.book.host.value('A1')).toBe('Not controlled');
});

test('freezing waits for the calculation, too, where a formula makes something of an answer', async () => {
  open();
  await page.book.enter('A1', '=IF(EXPOSURE.CONTROL_STATUS("gallium","US")="Prohibited","banned","free")');
  expect(page.book.host.value('A1')).toBe('free');
  gate();
  await page.actions.setAsOf(fixed('2025-01-15'));
  expect(page.book.host.value('A1')).toBe('free');
  later();
  expect(await page.actions.freeze('workbook')).toEqual({ cells: 1, skipped: [] });
  expect(page.book.host.value('A1')).toBe('banned');
});

test('a value that stays a former one is left alone and named', async () => {
  hurry(8);
  expect(await page.actions.freeze('workbook')).toEqual({
    cells: 0,
    skipped: [{ sheet: 'Sheet1', address: 'A1', error: '≠' }],
  });
  expect(page.book.host.formula('A1')).toBe(GALLIUM);
});

test('evidence waits for it, and names what differs after a while', async () => {
  expect(await page.actions.makeEvidence('workbook')).toMatchObject({ calls: 1, differing: 1 });
  later();
  expect(await page.actions.makeEvidence('workbook')).toMatchObject({ calls: 1, differing: 0 });
});

test('a frozen copy names what differs, and leaves it out where private facts are to be left out', async () => {
  hurry(8);
  const cell = { sheet: 'Sheet1', address: 'A1' };
  handOut();
  expect(await page.actions.askFrozenCopy('with', WORDS)).toMatchObject({ differing: [cell], hidden: [] });
  expect(await page.actions.askFrozenCopy('without', WORDS)).toMatchObject({
    differing: [cell],
    hidden: [cell],
  });
});

test('a private answer that is still shown is not copied once its facts are gone', async () => {
  open();
  const license =
    'Ningbo Yunsheng,Thailand,NdFeB magnets,granted,individual,2026-01-10,2026-01-12,full,https://example.com/y';
  await page.actions.apply(await page.actions.checkFile(licenseFile(license)));
  await page.book.enter(
    'B1',
    '=EXPOSURE.REGION_LICENSE_STATUS("Ningbo Yunsheng","Thailand",,DATE(2026,1,15))',
  );
  expect(page.book.host.value('B1')).toBe('Granted');
  gate();
  await page.actions.changePrivate({ kind: 'remove-all' });
  hurry(8);
  handOut();
  expect((await page.actions.askFrozenCopy('without', WORDS)).hidden).toContainEqual({
    sheet: 'Sheet1',
    address: 'B1',
  });
});
