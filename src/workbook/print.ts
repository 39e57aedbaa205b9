// How a sheet prints: area, direction, one page wide, repeated rows, header and footer.
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

/**
 * Whether nobody set up how a sheet prints: no area, repeated rows or columns, page breaks, header or footer, and
 * neither another direction nor another size (ExcelApi 1.9). False where Excel cannot tell.
 */
export async function isPrintUnset(sheet: string, how: How = {}): Promise<boolean> {
  if (!supports('ExcelApi', '1.9')) return false;
  return read(how, async (context) => {
    const { pageLayout, horizontalPageBreaks, verticalPageBreaks } =
      context.workbook.worksheets.getItem(sheet);
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
    return (
      isAsNew(pageLayout) &&
      areas.every(({ isNullObject }) => isNullObject) &&
      breaks.every(({ value }) => value === 0)
    );
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
