// Undo groups: a requirement set of their own, refused by member, and by size even in the newest Excel.
import type * as Model from '../../../src/actions/model';
import type * as Run from '../../../src/workbook/run';
import type * as Sheets from '../../../src/workbook/sheets';
import type * as Writing from '../../../src/workbook/writing';
import { openPage } from '../actions/open-page';
import type { OpenPageOptions, Page } from '../actions/open-page';
import { requirementLevels } from '../support/open-host';

let page: Page;
afterEach(() => page.close());

const LINES = [
  ['Supplier', 'Region', 'Item', 'Amount'],
  ['JL MAG', 'US', 'dysprosium', 100],
];
const codes = (): string[] => page.actions.notices().map(({ code }) => code);

const formulas = (count: number): string[][] =>
  Array.from({ length: count }, (_, row) => [`=EXPOSURE.CONTROL_STATUS(A${row + 1},"US",DATE(2025,1,15))`]);

async function filled(count: number, options: OpenPageOptions = {}): Promise<void> {
  page = await openPage(options);
  await page.book.enter(
    'A1',
    formulas(count).map(() => ['gallium']),
  );
  await page.book.enter('B1', formulas(count));
}

test('thawing more formulas than a group takes is done without the group, and it is said', async () => {
  await filled(40, { undoFormulas: 30 });
  await page.actions.freeze('workbook');
  expect(codes()).toEqual([]);
  expect(await page.actions.thaw('workbook', new Set())).toMatchObject({ cells: 40, left: [] });
  expect(page.book.host.formula('B40')).toContain('CONTROL_STATUS');
  expect(codes()).toEqual(['beyond-undo']);
});

test('a spill that a group refuses shows what it showed until it is thawed without one', async () => {
  page = await openPage({ undoFormulas: 0 });
  await page.book.enter('A1', '=EXPOSURE.CONTROL_STATUS({"gallium";"germanium"},"US",DATE(2025,1,15))');
  await page.actions.freeze('workbook');
  expect(await page.actions.thaw('workbook', new Set())).toMatchObject({ cells: 1, left: [] });
  await page.book.host.idle();
  expect(page.book.host.values('A1:A2')).toEqual([['Prohibited'], ['Prohibited']]);
});

test.each(['web', 'desktop', 'ltsc2021'] as const)(
  'a worksheet is built in Excel like %s, in one step only where every part of it can be taken back',
  async (level) => {
    page = await openPage({ requirements: requirementLevels[level] });
    await page.book.enter('A1', LINES);
    page.book.host.select('A1:D2');
    const { buildWorksheet }: typeof Model = await import('../../../src/actions/model');
    const built = await buildWorksheet('selection');
    expect(built.oneStep).toBe(level === 'web');
    expect(codes()).toEqual([]);
  },
);

test('a group that is refused after something was written says so with words of its own', async () => {
  page = await openPage();
  const { inOneUndoStep }: typeof Run = await import('../../../src/workbook/run');
  const { addSheet, deleteSheet }: typeof Sheets = await import('../../../src/workbook/sheets');
  const building = inOneUndoStep(async (session) => {
    const { id } = await addSheet('Made', { session });
    await deleteSheet(id, { session });
  });
  await expect(building).rejects.toMatchObject({ code: 'undo', values: { excelCode: 'UndoNotSupported' } });
});

test('an Excel of ExcelApi 1.20 without undo groups is not asked for one', async () => {
  const requirements = Object.fromEntries(
    Object.entries(requirementLevels.web).filter(([name]) => name !== 'MergeUndoGroup'),
  );
  page = await openPage({ requirements });
  const { inOneUndoStep }: typeof Run = await import('../../../src/workbook/run');
  const { writeValues }: typeof Writing = await import('../../../src/workbook/writing');
  const step = await inOneUndoStep((session) =>
    writeValues({ sheet: 'Sheet1', address: 'A1' }, [[1]], { session }),
  );
  expect(step).toMatchObject({ oneStep: false, beyondUndo: false });
});

test('an error without a reason is not taken for a formula that Excel refuses', async () => {
  await filled(3);
  await page.actions.freeze('workbook');
  const shown = page.book.host.values('B1:B3');
  page.book.failWhere((text) => text.includes('"Formulas"'));
  await expect(page.actions.thaw('workbook', new Set())).rejects.toMatchObject({ code: 'workbook.general' });
  page.book.failNone();
  expect(page.book.host.values('B1:B3')).toEqual(shown);
  expect((await page.actions.planThaw('workbook')).places).toMatchObject([{ doubts: [] }]);
});
