// How a person's own sheet of lines prints once an assessment stands beside them: fitted where nobody had set that up, and
// never otherwise.
import type * as Model from '../../../src/actions/model';
import { dayOfIso } from '../../../src/control-data/days';
import { DAYS } from '../../support/clock';
import { openPage } from '../actions/open-page';
import type { Page } from '../actions/open-page';

let page: Page;
let model: typeof Model;
beforeEach(async () => {
  page = await openPage();
  await page.actions.setWorkingDay(dayOfIso(DAYS.ofData)!);
  model = await import('../../../src/actions/model');
});
afterEach(() => page.close());

const LINES = [
  ['Vendor', 'Ship to', 'Item', 'Spend'],
  ['JL MAG', 'Japan', 'NdFeB magnets', 3_000],
  ['Unlisted Trading', 'US', 'gallium', 1_000],
];

/** Builds from lines with their header row at a cell of Sheet1. */
async function build(at = 'A1', columns = 'D'): Promise<void> {
  await page.book.enter(at, LINES);
  const row = Number(/\d+/.exec(at)![0]);
  await model.buildWorksheet({ range: { sheet: 'Sheet1', address: `${at}:${columns}${row + 2}` } });
}

const onSheet = <T>(question: (sheet: Excel.Worksheet) => Promise<T>): Promise<T> =>
  page.book.run(({ Excel }) => Excel.run(({ workbook }) => question(workbook.worksheets.getItem('Sheet1'))));

/** What is to be seen of how Sheet1 prints. */
const printing = () =>
  onSheet(async ({ pageLayout, context }) => {
    const rows = pageLayout.getPrintTitleRowsOrNullObject();
    const area = pageLayout.getPrintAreaOrNullObject();
    pageLayout.load('orientation,zoom,leftMargin');
    for (const one of [rows, area]) one.load('address');
    await context.sync();
    return {
      orientation: pageLayout.orientation,
      zoom: pageLayout.zoom,
      leftMargin: pageLayout.leftMargin,
      rows: rows.isNullObject ? null : rows.address.split('!')[1],
      area: area.isNullObject ? null : area.address.split('!')[1],
    };
  });

test('a sheet as Excel made it prints lines and assessment one page wide, under their header row', async () => {
  const { leftMargin } = await printing();
  await build('A3');
  expect(await printing()).toEqual({
    orientation: 'Landscape',
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
    rows: '3:3',
    area: null,
    leftMargin,
  });
});

test.each<[string, (layout: Excel.PageLayout, sheet: Excel.Worksheet) => void]>([
  ['a size', (layout) => (layout.zoom = { scale: 80 })],
  ['a number of pages', (layout) => (layout.zoom = { horizontalFitToPages: 2 })],
  ['a direction', (layout) => (layout.orientation = 'Landscape')],
  ['an area', (layout) => layout.setPrintArea('A1:D3')],
  ['repeated rows', (layout) => layout.setPrintTitleRows('$1:$2')],
  ['repeated columns', (layout) => layout.setPrintTitleColumns('$A:$A')],
  ['a footer', (layout) => (layout.headersFooters.defaultForAllPages.leftFooter = 'Confidential')],
  ['a page break', (_, { horizontalPageBreaks }) => horizontalPageBreaks.add('A3')],
  ['a page break between columns', (_, { verticalPageBreaks }) => verticalPageBreaks.add('C1')],
])('%s that a person set leaves the printing of the sheet as it is', async (_, set) => {
  await onSheet(async (sheet) => {
    set(sheet.pageLayout, sheet);
    await sheet.context.sync();
  });
  const before = await printing();
  await build();
  expect(await printing()).toEqual(before);
});

test('a person who took a setup back after the first build has none when it is built again', async () => {
  const scaled = (scale: number): Promise<void> =>
    onSheet(async ({ pageLayout, context }) => {
      pageLayout.zoom = { scale };
      await context.sync();
    });
  await scaled(80);
  await build();
  await scaled(100);
  const before = await printing();
  await build();
  expect(await printing()).toEqual(before);
});

describe('notes beside the lines', () => {
  /** Heights of rows 1 to 3, and whether the note of the first line is wrapped. */
  const rows = () =>
    onSheet(async (sheet) => {
      const heights = [1, 2, 3].map((row) => sheet.getRange(`${row}:${row}`).format);
      const note = sheet.getRange('K2').format;
      for (const format of heights) format.load('rowHeight');
      note.load('wrapText');
      await sheet.context.sync();
      return { heights: heights.map(({ rowHeight }) => rowHeight), isWrapped: note.wrapText };
    });
  const heighten = (address: string, points: number): Promise<void> =>
    onSheet(async (sheet) => {
      sheet.getRange(address).format.rowHeight = points;
      await sheet.context.sync();
    });

  test('are whole: wrapped, in rows as high as they need, which the next build keeps up', async () => {
    const [header] = (await rows()).heights;
    await build();
    await page.book.host.idle();
    expect(String(page.book.host.values('Sheet1!K2')[0]![0]).length).toBeGreaterThan(100);
    const { heights, isWrapped } = await rows();
    expect(isWrapped).toBe(true);
    expect(heights[0]).toBe(header);
    // A note of more than a hundred letters, of 4.5 points each, in a column of 260.
    expect(heights[1]).toBeGreaterThanOrEqual(2 * 11);
    await build();
    expect(await rows()).toEqual({ heights, isWrapped: true });
  });

  test('give their room back when the build is removed', async () => {
    const before = await rows();
    await build();
    await model.removeBuilt((await model.builtWorksheets())[0]!.build);
    expect(await rows()).toEqual(before);
  });

  test('leave rows that are higher already as they are', async () => {
    await heighten('1:3', 90);
    await build();
    expect(await rows()).toEqual({ heights: [90, 90, 90], isWrapped: true });
  });

  test('leave rows to which somebody gave heights of their own', async () => {
    await heighten('2:2', 20);
    const before = await rows();
    await build();
    expect(await rows()).toEqual(before);
    await model.removeBuilt((await model.builtWorksheets())[0]!.build);
    expect(await rows()).toEqual(before);
  });
});

test('a sheet with too many columns for one page stays as it is', async () => {
  const before = await printing();
  await build('R1', 'U');
  expect(await printing()).toEqual(before);
});
