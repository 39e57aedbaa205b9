// How a sheet prints: area, direction, one page wide, repeated rows, header and footer.
import type { RangeRef } from './addresses';
import { supports } from './host';
import { read, run } from './run';
import type { How } from './run';

export interface PrintSetup {
  /** Address without the sheet; without it all that the sheet holds. */
  readonly area?: string;
  readonly orientation: 'Portrait' | 'Landscape';
  /** Rows repeated on top of each page, e.g. `$1:$3`. */
  readonly titleRows?: string;
  /** In Excel's codes: `&P` page, `&N` pages, `&A` sheet; a literal `&` is doubled. */
  readonly header?: string;
  readonly footer?: string;
  /** Zero-based rows that begin a page, where Excel would cut what belongs together. */
  readonly breaks?: readonly number[];
}

/** In points: narrow, so that what is one page wide is still read. */
const MARGIN = 36;
const SIDES = ['left', 'right', 'top', 'bottom'] as const;

const TEXTS = 'leftHeader,centerHeader,rightHeader,leftFooter,centerFooter,rightFooter';

/** As Excel has it where nobody set up how a sheet prints; margins and paper are not looked at, and stay as they are. */
function isAsNew({ orientation, zoom, headersFooters }: Excel.PageLayout): boolean {
  const { horizontalFitToPages: across, verticalFitToPages: down, scale } = zoom ?? {};
  const texts = headersFooters.defaultForAllPages.toJSON();
  return (
    orientation === 'Portrait' &&
    !across &&
    !down &&
    (scale ?? 100) === 100 &&
    Object.values(texts).every((text) => !text)
  );
}

export interface PrintFound {
  /**
   * Nobody set up how the sheet prints: no area, repeated rows or columns, page breaks, header or footer, and neither
   * another direction nor another size.
   */
  readonly isUnset: boolean;
  /** The height that all rows of the range share, in points; null where they differ. */
  readonly rowHeight: number | null;
}

/** How a sheet prints, and how high some of its rows are (ExcelApi 1.9). Where Excel cannot tell, it counts as set up. */
export async function printFound(rows: RangeRef, how: How = {}): Promise<PrintFound> {
  if (!supports('ExcelApi', '1.9')) return { isUnset: false, rowHeight: null };
  return read(how, async (context) => {
    const sheet = context.workbook.worksheets.getItem(rows.sheet);
    const { pageLayout, horizontalPageBreaks, verticalPageBreaks } = sheet;
    const { format } = sheet.getRange(rows.address);
    format.load('rowHeight');
    pageLayout.load('orientation,zoom');
    pageLayout.headersFooters.defaultForAllPages.load(TEXTS);
    const areas = [
      pageLayout.getPrintAreaOrNullObject(),
      pageLayout.getPrintTitleRowsOrNullObject(),
      pageLayout.getPrintTitleColumnsOrNullObject(),
    ];
    for (const area of areas) area.load('address');
    const breaks = [horizontalPageBreaks, verticalPageBreaks].map((all) => all.getCount());
    await context.sync();
    const isUnset =
      isAsNew(pageLayout) &&
      areas.every(({ isNullObject }) => isNullObject) &&
      breaks.every(({ value }) => value === 0);
    return { isUnset, rowHeight: format.rowHeight };
  });
}

/** Fits a sheet that goes on to one page in width, and repeats rows; all else of its printing stays (ExcelApi 1.9). */
export async function fitToPageWidth(sheet: string, titleRows: string, how: How = {}): Promise<void> {
  if (!supports('ExcelApi', '1.9')) return;
  await run(how, async ({ workbook }) => {
    const { pageLayout } = workbook.worksheets.getItem(sheet);
    pageLayout.orientation = 'Landscape';
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    pageLayout.setPrintTitleRows(titleRows);
  });
}

/** Sets up printing, fitted to one page in width (ExcelApi 1.9). @returns false where Excel cannot. */
export async function setPrintSetup(sheet: string, setup: PrintSetup, how: How = {}): Promise<boolean> {
  if (!supports('ExcelApi', '1.9')) return false;
  await run(how, async ({ workbook }) => {
    const { pageLayout, horizontalPageBreaks } = workbook.worksheets.getItem(sheet);
    horizontalPageBreaks.removePageBreaks();
    for (const row of setup.breaks ?? []) horizontalPageBreaks.add(`A${row + 1}`);
    if (setup.area !== undefined) pageLayout.setPrintArea(setup.area);
    pageLayout.orientation = setup.orientation;
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    for (const side of SIDES) pageLayout[`${side}Margin`] = MARGIN;
    if (setup.titleRows) pageLayout.setPrintTitleRows(setup.titleRows);
    const pages = pageLayout.headersFooters.defaultForAllPages;
    if (setup.header !== undefined) pages.centerHeader = setup.header;
    if (setup.footer !== undefined) pages.centerFooter = setup.footer;
  });
  return true;
}

/** Text for a header or footer, so that an ampersand in it is no code. */
export function printText(text: string): string {
  return text.replaceAll('&', '&&');
}
