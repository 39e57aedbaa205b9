// How the sheets of a workbook lie and print, as its own file says it: whoever opens the file sees and prints the same.
import { strFromU8, unzipSync } from 'fflate';
import { canValidate, findingsIn } from '../../support/validate-workbook';
import { closeHosts, openHost } from '../support/open-host';
import type { OpenHost } from '../support/open-host';
import { tinyAddIn } from '../support/tiny-add-in';

let open: OpenHost;
beforeEach(async () => {
  open = await openHost({ addIn: tinyAddIn });
});
afterEach(closeHosts);

const part = (path: string): string => strFromU8(unzipSync(open.host.xlsx())[path]!);
const sheetPart = (number = 1): string => part(`xl/worksheets/sheet${number}.xml`);

/** Does something to Sheet1 through Microsoft's client. */
const onSheet = (act: (sheet: Excel.Worksheet) => void): Promise<void> =>
  open.run(({ Excel: client }) =>
    client.run(async ({ workbook }) => {
      act(workbook.worksheets.getItem('Sheet1'));
      await workbook.context.sync();
    }),
  );

/** An element with all that it holds. */
const element = (name: string, xml = sheetPart()): string =>
  new RegExp(`<${name}(?: [^>]*?)?(?:/>|>.*?</${name}>)`).exec(xml)?.[0] ?? '';

test('a sheet as Excel made it says nothing of widths, cells that are one, pages or names', async () => {
  await open.enter('A1', 'here');
  expect(sheetPart()).not.toMatch(/<(cols|mergeCells|pageMargins|pageSetup|headerFooter|rowBreaks|sheetPr)/);
  expect(element('pane')).toBe('');
  expect(part('xl/workbook.xml')).not.toContain('definedName');
});

describe('rows and columns', () => {
  test('widths are in digits of the font, neighbors of one width together, hidden ones marked', async () => {
    await onSheet((sheet) => {
      sheet.getRange('A:A').format.columnWidth = 48;
      sheet.getRange('C:D').format.columnWidth = 215.25;
      sheet.getRange('F:F').columnHidden = true;
    });
    expect(element('cols')).toBe(
      '<cols><col min="1" max="1" width="9.140625" customWidth="1"/>' +
        '<col min="3" max="4" width="41" customWidth="1"/><col min="6" max="6" hidden="1"/></cols>',
    );
  });

  test('heights are in points, also of rows without cells', async () => {
    await open.enter('A1', 'here');
    await onSheet((sheet) => {
      sheet.getRange('1:1').format.rowHeight = 30;
      sheet.getRange('4:4').format.rowHeight = 45;
      sheet.getRange('6:6').rowHidden = true;
    });
    expect(element('sheetData').replace(/<c .*?<\/c>/, '')).toBe(
      '<sheetData><row r="1" ht="30" customHeight="1"></row><row r="4" ht="45" customHeight="1"/>' +
        '<row r="6" hidden="1"/></sheetData>',
    );
  });

  test.each<[string, (panes: Excel.WorksheetFreezePanes) => void, string]>([
    ['rows', (panes) => panes.freezeRows(3), 'ySplit="3" topLeftCell="A4" activePane="bottomLeft"'],
    ['columns', (panes) => panes.freezeColumns(2), 'xSplit="2" topLeftCell="C1" activePane="topRight"'],
    [
      'both',
      (panes) => panes.freezeAt('A1:B3'),
      'xSplit="2" ySplit="3" topLeftCell="C4" activePane="bottomRight"',
    ],
  ])('%s that stay in sight', async (_, freeze, said) => {
    await onSheet(({ freezePanes }) => freeze(freezePanes));
    expect(element('pane')).toBe(`<pane ${said} state="frozen"/>`);
  });

  test('areas that are one cell', async () => {
    await open.enter('B2', 'a note');
    await onSheet((sheet) => {
      sheet.getRange('B2:D3').merge();
      sheet.getRange('A5:B5').merge();
    });
    expect(element('mergeCells')).toBe(
      '<mergeCells count="2"><mergeCell ref="B2:D3"/><mergeCell ref="A5:B5"/></mergeCells>',
    );
  });
});

describe('looks of cells', () => {
  const styled = async (address: string, act: (cell: Excel.Range) => void): Promise<string> => {
    await onSheet((sheet) => act(sheet.getRange(address)));
    return part('xl/styles.xml');
  };

  test('where the text stands, and whether it is wrapped', async () => {
    const styles = await styled('A1', ({ format }) => {
      format.horizontalAlignment = 'Left';
      format.verticalAlignment = 'Top';
      format.wrapText = true;
      format.indentLevel = 2;
    });
    expect(styles).toContain('<alignment horizontal="left" vertical="top" wrapText="1" indent="2"/>');
  });

  test('the line below a header, and below nothing else', async () => {
    const styles = await styled('A1:B2', ({ format }) => {
      format.borders.getItem('EdgeBottom').style = 'Continuous';
    });
    expect(styles).toContain('<bottom style="thin"><color rgb="FF000000"/></bottom>');
    expect(sheetPart()).not.toContain('<c r="A1"');
    expect(sheetPart()).toContain('<c r="B2" s="1"/>');
  });

  test('bold, underlined, struck through, filled, with their number format', async () => {
    const styles = await styled('A1', (cell) => {
      cell.numberFormat = [['0.0%_)']];
      cell.format.font.bold = true;
      cell.format.font.underline = 'Single';
      cell.format.font.strikethrough = true;
      cell.format.fill.color = '#fffbe6';
    });
    expect(styles).toContain('<font><b/><strike/><u/><sz val="11"/><name val="Calibri"/></font>');
    expect(styles).toContain('<fgColor rgb="FFFFFBE6"/>');
    expect(styles).toContain('formatCode="0.0%_)"');
  });
});

describe('printing', () => {
  const setUp = (): Promise<void> =>
    onSheet((sheet) => {
      const { pageLayout } = sheet;
      sheet.name = "This year's";
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A4';
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.leftMargin = 36;
      pageLayout.setPrintArea('A1:F40');
      pageLayout.setPrintTitleRows('$1:$2');
      const pages = pageLayout.headersFooters.defaultForAllPages;
      pages.leftFooter = 'R&&D';
      pages.centerFooter = '&P/&N';
      sheet.horizontalPageBreaks.add('A21');
      sheet.horizontalPageBreaks.add('A11');
    });

  test('paper, direction, pages in width, margins, footer and breaks', async () => {
    await setUp();
    expect(element('sheetPr')).toBe('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(element('pageMargins')).toBe(
      '<pageMargins left="0.5" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    );
    expect(element('pageSetup')).toBe(
      '<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="landscape"/>',
    );
    expect(element('headerFooter')).toBe(
      '<headerFooter><oddFooter>&amp;LR&amp;&amp;D&amp;C&amp;P/&amp;N</oddFooter></headerFooter>',
    );
    expect(element('rowBreaks')).toBe(
      '<rowBreaks count="2" manualBreakCount="2">' +
        '<brk id="10" max="16383" man="1"/><brk id="20" max="16383" man="1"/></rowBreaks>',
    );
  });

  test('area and repeated rows are names of the sheet', async () => {
    await open.run(({ Excel: client }) =>
      client.run(async ({ workbook }) => {
        workbook.worksheets.add('Before').position = 0;
        await workbook.context.sync();
      }),
    );
    await setUp();
    expect(element('definedNames', part('xl/workbook.xml'))).toBe(
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">\'This year\'\'s\'!$A$1:$F$40</definedName>' +
        '<definedName name="_xlnm.Print_Titles" localSheetId="1">\'This year\'\'s\'!$1:$2</definedName></definedNames>',
    );
  });

  test('a scale where the sheet is not fitted, and no breaks once they are removed', async () => {
    await setUp();
    await open.run(({ Excel: client }) =>
      client.run(async ({ workbook }) => {
        const sheet = workbook.worksheets.getItem("This year's");
        sheet.pageLayout.zoom = { scale: 80 };
        sheet.horizontalPageBreaks.removePageBreaks();
        await workbook.context.sync();
      }),
    );
    expect(element('pageSetup')).toBe('<pageSetup paperSize="9" scale="80" orientation="landscape"/>');
    expect(sheetPart()).not.toMatch(/sheetPr|rowBreaks/);
  });

  (canValidate ? test : test.skip)('all of it is in the order that the format asks for', async () => {
    await open.enter('A1', [
      ['Item', 'Amount'],
      ['x', 1],
    ]);
    await onSheet((sheet) => {
      sheet.tables.add('A1:B2', true);
      sheet.tabColor = '#0F6CBD';
      sheet.getRange('A:A').format.columnWidth = 150;
      sheet.getRange('1:1').format.rowHeight = 30;
      sheet.getRange('A4:B4').merge();
      sheet.getRange('A1:B1').format.borders.getItem('EdgeBottom').style = 'Continuous';
      sheet.freezePanes.freezeRows(1);
      sheet.verticalPageBreaks.add('C1');
    });
    await setUp();
    expect(findingsIn(open.host.xlsx())).toEqual([]);
  });
});
