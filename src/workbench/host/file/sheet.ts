// One worksheet of a workbook file: its cells with formulas and cached values, how they lie and how they print, as Excel
// writes them.
import type { FWorksheet } from '@univerjs/sheets/facade';
import { columnName, formatArea } from '../address';
import type { Area } from '../address';
import type { Scalar } from '../functions/values';
import type { SheetCells } from '../sheet-cells';
import type { RecordData } from '../store';
import { columnsXml, mergesXml, rowLayouts, viewsXml } from './layout';
import { breaksXml, isFitted, pageXml } from './printing';
import { argb } from './styles';
import type { Styles } from './styles';
import { escapeXml, tag, xmlDocument } from './xml';
import type { Attributes, Numbered } from './xml';

export interface SheetParts {
  sheet: FWorksheet;
  /** Whether it is the one in front. */
  isActive: boolean;
  records: RecordData;
  cells: SheetCells;
  styles: Styles;
  texts: Numbered;
  /** Turns a formula of the grid into the one of the file. */
  stored: (formula: string) => string;
  tableIds: string[];
}

const namespaces = {
  xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

/** Elements in the order that the format asks for. */
export function sheetXml(parts: SheetParts): string {
  const { cells, sheet, records } = parts;
  const used = cells.usedArea(false);
  const tables = parts.tableIds.map((id) => tag('tablePart', { 'r:id': id }));
  return xmlDocument(
    tag('worksheet', namespaces, [
      propertiesXml(sheet, records),
      tag('dimension', { ref: used ? formatArea(used) : 'A1' }),
      viewsXml(sheet, parts.isActive),
      tag('sheetFormatPr', { defaultRowHeight: ROW_HEIGHT }),
      columnsXml(sheet),
      tag('sheetData', {}, rowsXml(parts, used)),
      mergesXml(sheet),
      pageXml(records),
      breaksXml(records),
      tables.length > 0 ? tag('tableParts', { count: tables.length }, tables) : '',
    ]),
  );
}

/** In points, of rows without a height of their own. */
const ROW_HEIGHT = 15;

function propertiesXml(sheet: FWorksheet, records: RecordData): string {
  const color = sheet.getTabColor();
  const properties = [
    color?.startsWith('#') ? tag('tabColor', { rgb: argb(color) }) : '',
    isFitted(records) ? tag('pageSetUpPr', { fitToPage: 1 }) : '',
  ].filter((property) => property !== '');
  return properties.length > 0 ? tag('sheetPr', {}, properties) : '';
}

/** The areas that formulas fill, by the places of the formulas. */
type Spills = ReadonlyMap<string, Area>;

const placeOf = (row: number, column: number): string => `${row},${column}`;

/** The rows with cells, and those that only have a height of their own or are hidden. */
function rowsXml(parts: SheetParts, used: Area | null): string[] {
  const layouts = rowLayouts(parts.sheet);
  const filled = used ? Array.from({ length: used.rows }, (_, index) => used.row + index) : [];
  const spills: Spills = new Map(
    parts.cells.spills().map(({ row, column, area }) => [placeOf(row, column), area] as const),
  );
  const rows = [...new Set([...filled, ...layouts.keys()])].sort((a, b) => a - b);
  return rows.map((row) => rowXml(row, used ? cellsXml(parts, spills, used, row) : [], layouts.get(row)));
}

const rowXml = (row: number, cells: readonly string[], layout: Attributes | undefined): string =>
  cells.length > 0 || layout ? tag('row', { r: row + 1, ...layout }, cells) : '';

function cellsXml(parts: SheetParts, spills: Spills, used: Area, row: number): string[] {
  const cells = Array.from({ length: used.columns }, (_, index) =>
    cellXml(parts, spills, row, used.column + index),
  );
  return cells.filter((cell) => cell !== '');
}

function cellXml(
  { cells, styles, texts, stored }: SheetParts,
  spills: Spills,
  row: number,
  column: number,
): string {
  const formula = cells.formula(row, column);
  const value = cells.value(row, column);
  const style = styles.of(cells.style(row, column));
  if (formula === null && value === '' && style === 0) return '';
  const spill = spills.get(placeOf(row, column));
  const { type, text } = cachedValue(cells, row, column, value, formula !== null, texts);
  const attributes = {
    r: `${columnName(column)}${row + 1}`,
    s: style === 0 ? undefined : style,
    t: type,
    // Marks a formula that spills by itself, as the metadata part describes it.
    cm: spill ? 1 : undefined,
  };
  const formulaXml = formula === null ? '' : formulaOf(stored(formula), spill);
  return tag('c', attributes, [formulaXml, text === null ? '' : tag('v', {}, text)]);
}

const formulaOf = (formula: string, spill: Area | undefined): string =>
  tag('f', spill ? { t: 'array', ref: formatArea(spill) } : {}, escapeXml(formula.slice(1)));

interface CachedValue {
  type: string | undefined;
  text: string | null;
}

function cachedValue(
  cells: SheetCells,
  row: number,
  column: number,
  value: Scalar,
  ofFormula: boolean,
  texts: Numbered,
): CachedValue {
  if (cells.isError(row, column)) return { type: 'e', text: escapeXml(String(value)) };
  if (typeof value === 'number') return { type: undefined, text: String(value) };
  if (typeof value === 'boolean') return { type: 'b', text: value ? '1' : '0' };
  if (ofFormula) return { type: 'str', text: escapeXml(value) };
  return value === '' ? { type: undefined, text: null } : { type: 's', text: String(texts.of(value)) };
}
