// Charts, formats, panes and printing, as Excel records them.
import { addChart, deleteCharts, listCharts } from '../../../src/workbook/charts';
import {
  mergeAreas,
  setColumnWidths,
  setConditionalLooks,
  setLook,
  setRowHeights,
} from '../../../src/workbook/formats';
import { setPrintSetup } from '../../../src/workbook/print';
import { requirementLevels } from '../support/open-host';
import { closeBooks, openBook } from './open-book';
import type { Book } from './open-book';

let book: Book;
beforeEach(async () => {
  book = await openBook();
  await book.enter('A1', [
    ['Region', 'Revenue', 'At risk'],
    ['US', 122, 30],
    ['EU', 200, 10],
  ]);
});
afterEach(() => closeBooks(book));

const at = (address: string): { sheet: string; address: string } => ({ sheet: 'Sheet1', address });
/** Reads back through Office.js what the workbook holds. */
const ask = <T>(question: (sheet: Excel.Worksheet) => Promise<T>): Promise<T> =>
  book.run(({ Excel }) => Excel.run(({ workbook }) => question(workbook.worksheets.getItem('Sheet1'))));

test('rows get their heights, the later one where one is named twice', async () => {
  await setRowHeights('Sheet1', [
    { row: 1, height: 30 },
    { row: 2, rows: 2, height: 45 },
    { row: 5, height: 30 },
    { row: 3, height: 60 },
    { row: 900, rows: 300, height: 30 },
  ]);
  const heights = await ask(async (sheet) => {
    const rows = [1, 2, 3, 4, 5, 6, 7, 901, 1200, 1201].map((row) => sheet.getRange(`${row}:${row}`));
    const together = sheet.getRanges('2:2,6:6');
    for (const { format } of [...rows, together]) format.load('rowHeight');
    await sheet.context.sync();
    return [...rows, together].map(({ format }) => format.rowHeight);
  });
  const [untouched] = heights;
  expect(heights).toEqual([untouched, 30, 45, 60, untouched, 30, untouched, 30, 30, untouched, 30]);
  expect(untouched).not.toBe(30);
});

describe('charts', () => {
  const chart = {
    kind: 'bar',
    title: 'Revenue at risk, as of 2025-06-12',
    name: 'At risk by region',
    data: at('A1:C3'),
    categoryTitle: 'Region',
    valueTitle: 'CNY million',
    covers: 'E2:L18',
  } as const;

  test('a chart is native, named, titled on every axis, and labeled', async () => {
    await addChart(chart);
    expect(await listCharts('Sheet1')).toEqual(['At risk by region']);
    const made = await ask(async (sheet) => {
      const found = sheet.charts.getItem('At risk by region');
      found.load('name,chartType,title/text,legend/position,dataLabels/showValue');
      found.load('axes/categoryAxis/title/text,axes/valueAxis/title/text');
      await found.context.sync();
      return found.toJSON();
    });
    expect(made).toMatchObject({
      title: { text: chart.title },
      legend: { position: 'Bottom' },
      dataLabels: { showValue: true },
      axes: { categoryAxis: { title: { text: 'Region' } }, valueAxis: { title: { text: 'CNY million' } } },
    });
  });

  test('series are named by their headers and colored', async () => {
    await addChart({ ...chart, kind: 'stacked bar', colors: ['#0f6cbd', '#d83b01'] });
    const names = await ask(async (sheet) => {
      const { series } = sheet.charts.getItem(chart.name);
      series.load('items/name');
      await sheet.context.sync();
      return series.items.map(({ name }) => name);
    });
    expect(names).toEqual(['Revenue', 'At risk']);
    expect(JSON.stringify(book.host.save().store)).toContain('#d83b01');
  });

  test('a doughnut has no axes to title, and a chart can be deleted', async () => {
    await addChart({ ...chart, kind: 'doughnut', name: 'Shares', colors: ['#0f6cbd', '#8a8886'] });
    expect(await listCharts('Sheet1')).toEqual(['Shares']);
    await deleteCharts('Sheet1', ['Shares']);
    expect(await listCharts('Sheet1')).toEqual([]);
  });
});

describe('formats', () => {
  test('a look sets what it names and nothing else', async () => {
    await setLook(at('A1:C1'), {
      bold: true,
      fill: '#0f6cbd',
      color: '#ffffff',
      wrap: true,
      lineBelow: true,
    });
    await setLook(at('B2:C3'), {
      numberFormat: '#,##0',
      align: 'Right',
      italic: true,
      underline: true,
      size: 9,
    });
    const { header, body } = await ask(async (sheet) => {
      const ranges = { header: sheet.getRange('A1'), body: sheet.getRange('B2') };
      for (const range of Object.values(ranges)) {
        range.load('numberFormat');
        range.format.load('wrapText,horizontalAlignment');
        range.format.font.load('bold,italic,color');
        range.format.fill.load('color');
      }
      await sheet.context.sync();
      return { header: ranges.header.toJSON(), body: ranges.body.toJSON() };
    });
    expect(header.format).toMatchObject({ wrapText: true, font: { bold: true, italic: false } });
    expect(header.format?.fill?.color?.toLowerCase()).toBe('#0f6cbd');
    expect(body.numberFormat).toEqual([['#,##0']]);
    expect(body.format).toMatchObject({ horizontalAlignment: 'Right', font: { bold: false, italic: true } });
  });

  test('merged cells keep what the first of them holds, and are merged again with others', async () => {
    await mergeAreas('Sheet1', ['A1:B2']);
    await mergeAreas('Sheet1', ['A1:C2']);
    expect(book.host.values('Sheet1!A1:C3')).toEqual([
      ['Region', '', ''],
      ['', '', ''],
      ['EU', 200, 10],
    ]);
  });

  test('columns get their widths, or as wide as their contents', async () => {
    await setColumnWidths(at('A1'), [120, 60, 'auto']);
    const widths = await ask(async (sheet) => {
      const columns = ['A1', 'B1'].map((address) => sheet.getRange(address));
      for (const column of columns) column.format.load('columnWidth');
      await sheet.context.sync();
      return columns.map(({ format }) => Math.round(format.columnWidth));
    });
    expect(widths).toEqual([120, 60]);
  });

  test('conditional formats carry a mark besides their colors, the first condition first', async () => {
    const looks = [
      { when: { equals: 'Prohibited' }, mark: { bold: true }, color: '#a80000', fill: '#fde7e9' },
      { when: { equals: 'say "no"' }, mark: { strikethrough: true }, color: '#605e5c', fill: '#f3f2f1' },
      { when: { above: 100 }, mark: { underline: true }, color: '#8a6d00', fill: '#fff4ce' },
      { when: { formula: '=$B2>$C2*2' }, mark: { italic: true }, color: '#107c10', fill: '#dff6dd' },
    ] as const;
    await setConditionalLooks(at('A2:C3'), looks);
    await setConditionalLooks(at('A2:C3'), looks);
    const sheets = Object.values(book.host.save().store.sheets);
    const formats = sheets.flatMap(({ conditionalFormats }) =>
      conditionalFormats.map(({ record }) => record),
    );
    const added = formats.map(({ children }) => {
      const { CellValue: byValue, Custom: byFormula } = children;
      const { Font: font, Fill: fill } = (byValue ?? byFormula)!.children['Format']!.children;
      const rule = byValue?.values['Rule'] ?? byFormula?.children['Rule']?.values['Formula'];
      return { rule, fill: fill?.values['Color'], font: font?.values };
    });
    // Excel puts each new format first, so the last one added is looked at first.
    expect(added.reverse()).toEqual([
      {
        rule: { formula1: '="Prohibited"', operator: 'EqualTo' },
        fill: '#fde7e9',
        font: { Color: '#a80000', Bold: true },
      },
      {
        rule: { formula1: '="say ""no"""', operator: 'EqualTo' },
        fill: '#f3f2f1',
        font: { Color: '#605e5c', Strikethrough: true },
      },
      {
        rule: { formula1: '=100', operator: 'GreaterThan' },
        fill: '#fff4ce',
        font: { Color: '#8a6d00', Underline: 'Single' },
      },
      { rule: '=$B2>$C2*2', fill: '#dff6dd', font: { Color: '#107c10', Italic: true } },
    ]);
  });
});

describe('printing', () => {
  const setup = {
    area: 'A1:C3',
    orientation: 'Landscape',
    titleRows: '$1:$1',
    header: 'R&&D',
    footer: '&P / &N',
  } as const;

  test('area, direction, one page wide, repeated rows, header and footer', async () => {
    expect(await setPrintSetup('Sheet1', setup)).toBe(true);
    const layout = await ask(async (sheet) => {
      sheet.pageLayout.load('orientation,zoom');
      sheet.pageLayout.headersFooters.defaultForAllPages.load('centerHeader,centerFooter');
      await sheet.context.sync();
      return sheet.pageLayout.toJSON();
    });
    expect(layout).toMatchObject({
      orientation: 'Landscape',
      zoom: { horizontalFitToPages: 1 },
      headersFooters: { defaultForAllPages: { centerHeader: 'R&&D', centerFooter: '&P / &N' } },
    });
  });

  test('an Excel that cannot is left alone', async () => {
    book.host.options.requirements = requirementLevels.old;
    const before = book.requests.length;
    expect(await setPrintSetup('Sheet1', setup)).toBe(false);
    expect(book.requests.length).toBe(before);
  });
});
