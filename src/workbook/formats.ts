// How cells look: number formats, fonts and fills, widths, conditional formats that say more than their color, panes.
import type { RangeRef } from './addresses';
import { supports } from './host';
import { run } from './run';
import type { How } from './run';

/** The look of cells; what is not named stays as it is. */
export interface Look {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly size?: number;
  readonly wrap?: boolean;
  readonly align?: 'Left' | 'Center' | 'Right';
  /** Steps from the cell's edge. */
  readonly indent?: number;
  readonly vertical?: 'Top' | 'Center' | 'Bottom';
  readonly underline?: boolean;
  /** A thin line below, as under a header. */
  readonly lineBelow?: boolean;
}

/** Sets the look of a range. */
export async function setLook(range: RangeRef, look: Look, how: How = {}): Promise<void> {
  await run(how, async ({ workbook }) => {
    const cells = workbook.worksheets.getItem(range.sheet).getRange(range.address);
    const { format } = cells;
    // A single value is spread over the range, though the types want an array.
    if (look.numberFormat !== undefined) cells.numberFormat = look.numberFormat as unknown as string[][];
    if (look.bold !== undefined) format.font.bold = look.bold;
    if (look.italic !== undefined) format.font.italic = look.italic;
    if (look.underline !== undefined) format.font.underline = look.underline ? 'Single' : 'None';
    if (look.color !== undefined) format.font.color = look.color;
    if (look.size !== undefined) format.font.size = look.size;
    if (look.fill !== undefined) format.fill.color = look.fill;
    if (look.wrap !== undefined) format.wrapText = look.wrap;
    if (look.align !== undefined) format.horizontalAlignment = look.align;
    if (look.indent !== undefined) format.indentLevel = look.indent;
    if (look.vertical !== undefined) format.verticalAlignment = look.vertical;
    if (look.lineBelow) format.borders.getItem('EdgeBottom').style = 'Continuous';
  });
}

/** Widths of neighboring columns from the first column of a range on, in points; `auto` fits the contents. */
export async function setColumnWidths(
  range: RangeRef,
  widths: readonly (number | 'auto')[],
  how: How = {},
): Promise<void> {
  await run(how, async ({ workbook }) => {
    const first = workbook.worksheets.getItem(range.sheet).getRange(range.address).getColumn(0);
    widths.forEach((width, index) => {
      const { format } = first.getOffsetRange(0, index).getEntireColumn();
      if (width === 'auto') format.autofitColumns();
      else format.columnWidth = width;
    });
  });
}

/** Heights of rows in points, by their zero-based first rows. */
export async function setRowHeights(
  sheet: string,
  heights: readonly { readonly row: number; readonly rows?: number; readonly height: number }[],
  how: How = {},
): Promise<void> {
  const heightOf = new Map<number, number>();
  for (const { row, rows = 1, height } of heights)
    for (let at = row; at < row + rows; at += 1) heightOf.set(at, height);
  // Areas of one height are named together (ExcelApi 1.9): for each call Excel draws the sheet anew.
  const most = supports('ExcelApi', '1.9') ? MOST_AREAS : 1;
  await run(how, async ({ workbook }) => {
    const of = workbook.worksheets.getItem(sheet);
    for (const [height, rows] of rowsByHeight(heightOf))
      for (let at = 0; at < rows.length; at += most) {
        const some = rows.slice(at, at + most);
        const areas = some.length > 1 ? of.getRanges(some.join(',')) : of.getRange(some[0]);
        areas.format.rowHeight = height;
      }
  });
}

/** Excel takes 8,192 characters of addresses at once. */
const MOST_AREAS = 400;

/** The rows of each height as addresses, those that follow one another as one: `5:9`. */
function rowsByHeight(heightOf: ReadonlyMap<number, number>): Map<number, string[]> {
  const found = new Map<number, string[]>();
  const rows = [...heightOf.keys()].sort((a, b) => a - b);
  for (let at = 0, next = 0; at < rows.length; at = next) {
    const [first, height] = [rows[at]!, heightOf.get(rows[at]!)!];
    for (next = at + 1; rows[next] === first + (next - at) && heightOf.get(rows[next]!) === height;)
      next += 1;
    const address = `${first + 1}:${first + (next - at)}`;
    const before = found.get(height);
    if (before) before.push(address);
    else found.set(height, [address]);
  }
  return found;
}

/** Lets Excel fit the heights of rows to what stands in them. */
export async function fitRows(range: RangeRef, how: How = {}): Promise<void> {
  await run(how, async ({ workbook }) => {
    workbook.worksheets.getItem(range.sheet).getRange(range.address).format.autofitRows();
  });
}

/** Makes one cell of each area, for texts that run over several columns and lines. */
export async function mergeAreas(sheet: string, addresses: readonly string[], how: How = {}): Promise<void> {
  await run(how, async ({ workbook }) => {
    for (const address of addresses) workbook.worksheets.getItem(sheet).getRange(address).merge(false);
  });
}

/** When a conditional format applies: the cell equals a text or number, lies above a number, or a formula is true. */
export type Condition =
  { readonly equals: string | number } | { readonly above: number } | { readonly formula: string };

/** A mark that is seen without colors: at least one of bold, italic, underlined, struck through. */
export type Mark =
  | { readonly bold: true }
  | { readonly italic: true }
  | { readonly underline: true }
  | { readonly strikethrough: true };

export interface ConditionalLook {
  readonly when: Condition;
  readonly mark: Mark;
  readonly color: string;
  readonly fill: string;
}

/** Adds conditional formats, first match first (ExcelApi 1.6). Those already on the range are replaced. */
export async function setConditionalLooks(
  range: RangeRef,
  looks: readonly ConditionalLook[],
  how: How = {},
): Promise<void> {
  await run(how, async ({ workbook }) => {
    const formats = workbook.worksheets.getItem(range.sheet).getRange(range.address).conditionalFormats;
    formats.clearAll();
    // Excel gives each format added the first place, so the most important goes in last.
    for (const look of [...looks].reverse()) {
      const { format } =
        'formula' in look.when ? byFormula(formats, look.when.formula) : byValue(formats, look.when);
      format.font.color = look.color;
      format.fill.color = look.fill;
      if ('bold' in look.mark) format.font.bold = true;
      if ('italic' in look.mark) format.font.italic = true;
      if ('underline' in look.mark) format.font.underline = 'Single';
      if ('strikethrough' in look.mark) format.font.strikethrough = true;
    }
  });
}

function byFormula(
  formats: Excel.ConditionalFormatCollection,
  formula: string,
): Excel.CustomConditionalFormat {
  const { custom } = formats.add('Custom');
  custom.rule.formula = formula;
  return custom;
}

function byValue(
  formats: Excel.ConditionalFormatCollection,
  when: Exclude<Condition, { formula: string }>,
): Excel.CellValueConditionalFormat {
  const { cellValue } = formats.add('CellValue');
  cellValue.rule =
    'above' in when
      ? { formula1: `=${when.above}`, operator: 'GreaterThan' }
      : { formula1: `=${literal(when.equals)}`, operator: 'EqualTo' };
  return cellValue;
}

/** A constant as formulas spell it. */
function literal(value: string | number): string {
  return typeof value === 'number' ? String(value) : `"${value.replaceAll('"', '""')}"`;
}
