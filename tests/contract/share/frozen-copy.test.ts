// A frozen copy of a real workbook, from what Excel hands out as its file to what a reader without the add-in sees.
import { readSheet } from 'read-excel-file/node';
import { strFromU8, unzipSync } from 'fflate';
import type { CopyQuestion, MadeCopy, PrivateFacts } from '../../../src/actions/share';
import type * as Settings from '../../../src/actions/change/settings';
import { licenseFile } from '../actions/files';
import { openPage } from '../actions/open-page';
import type { OpenPageOptions, Page } from '../actions/open-page';
import { libreOffice, openedInLibreOffice } from '../../support/libre-office';
import { canValidate, findingsIn } from '../../support/validate-workbook';
import { requirementLevels } from '../support/open-host';

let page: Page;
afterEach(() => page.close());

const WORDS = { word: 'Private', instead: 'Left out' };
const YUNSHENG = 'EXPOSURE.REGION_LICENSE_STATUS("Ningbo Yunsheng","Thailand",,DATE(2026,1,15))';
const OWN_LICENSE =
  'Ningbo Yunsheng,Thailand,NdFeB magnets,granted,individual,2026-01-10,2026-01-12,full,https://example.com/y';

async function filled(options: OpenPageOptions = {}): Promise<void> {
  page = await openPage(options);
  const { host } = page.book;
  host.office.fileBytes = () => Promise.resolve(host.xlsx());
  await page.book.enter('A1', [
    ['gallium', '=EXPOSURE.CONTROL_STATUS(A1,"US",DATE(2025,1,15))', '=B1&"!"'],
    ['germanium', '=IF(EXPOSURE.CONTROL_STATUS(A2,"US",DATE(2025,1,15))="Prohibited",1,2)', '=B2*10'],
    ['', `=${YUNSHENG}`, '=LEN(B3)'],
    [
      '',
      '=EXPOSURE.DATA_INFO("data date")',
      '=EXPOSURE.CONTROL_STATUS("gallium",{"US","EU"},DATE(2025,1,15))',
    ],
  ]);
  // The page keeps its day a while after the first answer; here at once, so that nothing is saved later.
  const { noteFirstAnswer }: typeof Settings = await import('../../../src/actions/change/settings');
  await noteFirstAnswer();
}

const made = async (facts: PrivateFacts): Promise<{ question: CopyQuestion; copy: MadeCopy }> => {
  const question = await page.actions.askFrozenCopy(facts, WORDS);
  return { question, copy: await page.actions.makeFrozenCopy(question) };
};

const rowsOf = (bytes: Uint8Array) => readSheet(Buffer.from(bytes));

const partsOf = (bytes: Uint8Array): [string, string][] =>
  Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]);

test('an independent reader sees what the workbook shows, and no part names the add-in', async () => {
  await filled();
  await page.actions.apply(await page.actions.checkFile(licenseFile(OWN_LICENSE)));
  await page.actions.setStartsHere(true);
  await page.book.host.idle();
  const before = page.book.host.save();
  const { question, copy } = await made('with');
  expect(question).toMatchObject({ cells: 5, errors: [], hidden: [], hiddenSheets: [] });
  expect(copy).toMatchObject({ cells: 5, fileName: 'Book1 - frozen.xlsx' });
  expect(await rowsOf(copy.bytes)).toEqual(await rowsOf(page.book.host.xlsx()));
  expect((await rowsOf(copy.bytes))[2]).toEqual([null, 'Granted', 7, null]);
  const traces = partsOf(copy.bytes).map(([name, part]) => [name, /exposure|webextension/i.exec(part)?.[0]]);
  expect(traces.filter(([, trace]) => trace !== undefined)).toEqual([]);
  expect(partsOf(page.book.host.xlsx()).filter(([, part]) => /exposure/i.test(part)).length).toBeGreaterThan(
    2,
  );
  expect(page.book.host.save()).toEqual(before);
});

(canValidate ? test : test.skip)('the workbook and its copies are files that Excel opens', async () => {
  await filled();
  await page.actions.apply(await page.actions.checkFile(licenseFile(OWN_LICENSE)));
  await page.book.host.idle();
  await page.actions.makeEvidence('workbook');
  const [all, without] = [await made('with'), await made('without')];
  for (const bytes of [page.book.host.xlsx(), all.copy.bytes, without.copy.bytes])
    expect(findingsIn(bytes)).toEqual([]);
});

const inLibreOffice = libreOffice ? test : test.skip;
const WHERE_INSTALLED = libreOffice ? '' : ' (not run: LibreOffice is not installed)';

/** The first sheet's cells from A1 to D4 as they are shown, as lines of a CSV file. */
const shown = (): string[] =>
  [1, 2, 3, 4].map((row) =>
    ['A', 'B', 'C', 'D'].map((column) => page.book.host.text(`${column}${row}`)).join(','),
  );

inLibreOffice(`a frozen copy opens in LibreOffice with the same values${WHERE_INSTALLED}`, async () => {
  await filled();
  await page.actions.apply(await page.actions.checkFile(licenseFile(OWN_LICENSE)));
  await page.book.host.idle();
  const before = shown();
  expect(before[0]).toBe('gallium,Prohibited,Prohibited!,');
  expect(before[2]).toBe(',Granted,7,');
  expect(openedInLibreOffice((await made('with')).copy.bytes)).toEqual(before);
  const without = before.with(2, ',Private,Private,');
  expect(openedInLibreOffice((await made('without')).copy.bytes)).toEqual(without);
});

inLibreOffice(`so does a workbook that the workbench writes${WHERE_INSTALLED}`, async () => {
  page = await openPage();
  await page.book.enter('A1', [
    ['Amount', '镓 & <Ga>', '', '=NA()'],
    [2, 0.5, '=A2*B2', '=C2&"!"'],
    ['=A2>1', '', '00123', '=SUM(A2:C2)'],
    ['=DATE(2025,1,15)-DATE(2025,1,1)', '', '', 1e15],
  ]);
  expect(openedInLibreOffice(page.book.host.xlsx())).toEqual(shown());
});

test('it opens as a new workbook where Excel can', async () => {
  await filled();
  const { copy } = await made('with');
  expect(await page.actions.deliverCopy(copy)).toBe('opened');
  expect(page.book.host.openedWorkbooks).toEqual([Buffer.from(copy.bytes).toString('base64')]);
});

const OLD = { ...requirementLevels.desktop, ExcelApi: '1.7' };

test.each([
  ['PC', OLD, {}, 'to-download'],
  ['Mac', OLD, {}, 'nowhere'],
  ['Mac', requirementLevels.desktop, {}, 'opened'],
  ['OfficeOnline', requirementLevels.web, { bytes: new Uint8Array(4_000_000) }, 'to-download'],
  ['PC', requirementLevels.desktop, { hasMacros: true }, 'to-download'],
] as const)(
  'in Excel of %s it is handed over in a way that works there',
  async (platform, requirements, change, how) => {
    await filled({ platform, requirements });
    const { copy } = await made('with');
    expect(await page.actions.deliverCopy({ ...copy, ...change })).toBe(how);
  },
);

test('without private facts, cells that rest on them say so, and the pack answers as before', async () => {
  await filled();
  await page.actions.apply(await page.actions.checkFile(licenseFile(OWN_LICENSE)));
  await page.book.host.idle();
  const { question, copy } = await made('without');
  expect(question.hidden).toEqual([{ sheet: 'Sheet1', address: 'B3' }]);
  const rows = await rowsOf(copy.bytes);
  expect(rows.map((row) => row[1])).toEqual(['Prohibited', 1, 'Private', expect.anything()]);
  expect(JSON.stringify(partsOf(copy.bytes))).not.toContain('Granted');
});

test('an evidence sheet that lists private facts is emptied in a copy without them, and stays in one with them', async () => {
  await filled();
  await page.actions.apply(await page.actions.checkFile(licenseFile(OWN_LICENSE)));
  await page.book.host.idle();
  await page.actions.makeEvidence('workbook');
  const without = await made('without');
  expect(without.question.hiddenSheets).toEqual(['Evidence']);
  expect(await readSheet(Buffer.from(without.copy.bytes), 'Evidence')).toEqual([['Left out']]);
  expect(JSON.stringify(partsOf(without.copy.bytes))).not.toContain('example.com/y');
  const { copy } = await made('with');
  expect(JSON.stringify(await readSheet(Buffer.from(copy.bytes), 'Evidence'))).toContain('example.com/y');
});

test('an evidence sheet is emptied, too, once a column was put into it and its private facts were removed', async () => {
  await filled();
  await page.actions.apply(await page.actions.checkFile(licenseFile(OWN_LICENSE)));
  await page.book.host.idle();
  await page.actions.makeEvidence('workbook');
  const { Excel } = page.book.realm as { Excel: typeof globalThis.Excel };
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Evidence').getRange('B:B').insert('Right');
    await context.sync();
  });
  await page.actions.changePrivate({ kind: 'remove-all' });
  await page.book.host.idle();
  const { question, copy } = await made('without');
  expect(question.hiddenSheets).toEqual(['Evidence']);
  const parts = JSON.stringify(partsOf(copy.bytes));
  expect(parts).not.toContain('example.com/y');
  expect(parts).not.toContain('Granted');
});

test('frozen cells no longer tell what they rest on: they are thawed first', async () => {
  await filled();
  await page.actions.apply(await page.actions.checkFile(licenseFile(OWN_LICENSE)));
  await page.book.host.idle();
  page.book.host.select('B1');
  await page.actions.freeze('selection');
  await expect(page.actions.askFrozenCopy('without', WORDS)).rejects.toMatchObject({
    code: 'prove.copy-frozen',
  });
  expect((await made('with')).copy.cells).toBe(4);
});

test('cells that show an error are named before', async () => {
  await filled();
  await page.book.enter('E1', '=EXPOSURE.CONTROL_STATUS("unobtainium","US")');
  expect((await page.actions.askFrozenCopy('with', WORDS)).errors).toEqual([
    { sheet: 'Sheet1', address: 'E1', error: '#N/A' },
  ]);
});

test('a copy that is canceled, or of a file that is too large or unreadable, leaves everything as it was', async () => {
  await filled();
  const { host } = page.book;
  const question = await page.actions.askFrozenCopy('with', WORDS);
  const before = host.save();
  const ending = new AbortController();
  const running = { signal: ending.signal, onProgress: () => ending.abort() };
  await expect(page.actions.makeFrozenCopy(question, running)).rejects.toMatchObject({
    name: 'AbortError',
  });
  host.office.fileBytes = () => Promise.resolve(new Uint8Array(26 * 1024 * 1024));
  await expect(page.actions.makeFrozenCopy(question)).rejects.toMatchObject({
    code: 'prove.copy-too-large',
    values: { size: 26, limit: 25 },
  });
  host.office.fileBytes = () => Promise.resolve(new Uint8Array(1_000));
  await expect(page.actions.makeFrozenCopy(question)).rejects.toMatchObject({
    code: 'prove.copy-unreadable',
  });
  expect([host.save(), host.openedWorkbooks]).toEqual([before, []]);
});

test('a workbook without formulas of ours needs no copy', async () => {
  page = await openPage();
  await expect(page.actions.askFrozenCopy('with', WORDS)).rejects.toMatchObject({
    code: 'prove.no-formulas',
  });
});
