// One worksheet of a workbook file: its cells with formulas and cached values, as Excel writes them.
import { columnName, formatArea } from '../address';
import type { Area } from '../address';
import type { Scalar } from '../functions/values';
import type { SheetCells } from '../sheet-cells';
import type { Styles } from './styles';
import { escapeXml, tag, xmlDocument } from './xml';
import type { Numbered } from './xml';

export interface SheetParts {
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

export function sheetXml(parts: SheetParts): string {
  const used = parts.cells.usedArea(false);
  const spills = new Map(
    parts.cells.spills().map(({ row, column, area }) => [placeOf(row, column), area] as const),
  );
  const rows = used
    ? Array.from({ length: used.rows }, (_, index) => rowXml(parts, spills, used, used.row + index))
    : [];
  const tables = parts.tableIds.map((id) => tag('tablePart', { 'r:id': id }));
  return xmlDocument(
    tag('worksheet', namespaces, [
      tag('dimension', { ref: used ? formatArea(used) : 'A1' }),
      tag('sheetData', {}, rows),
      tables.length > 0 ? tag('tableParts', { count: tables.length }, tables) : '',
    ]),
  );
}

/** The areas that formulas fill, by the places of the formulas. */
type Spills = ReadonlyMap<string, Area>;

const placeOf = (row: number, column: number): string => `${row},${column}`;

function rowXml(parts: SheetParts, spills: Spills, used: Area, row: number): string {
  const cells = Array.from({ length: used.columns }, (_, index) =>
    cellXml(parts, spills, row, used.column + index),
  );
  const filled = cells.filter((cell) => cell !== '');
  return filled.length > 0 ? tag('row', { r: row + 1 }, filled) : '';
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
