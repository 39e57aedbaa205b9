// The cells of one sheet: values, formulas, texts and formats, read and written as Excel's ranges do.
import { CellValueType, covertCellValue } from '@univerjs/core';
import type { ICellData, IRange, IStyleData, Nullable } from '@univerjs/core';
import { SetRangeValuesCommand, SetRangeValuesMutation, SetStyleCommand } from '@univerjs/sheets';
import { areaOf, intersect } from './address';
import type { Area } from './address';
import { busyText, engineBusy, isErrorText, plainValue } from './functions/values';
import type { CellCustom, Scalar } from './functions/values';
import type { Grid } from './grid';

/** What may be written into a cell; null leaves the cell as it is. */
export type Entry = Scalar | null;

export const general = 'General';
/** What Excel gives as the value of an entity, whose basic type is an error. */
const entityValue = '#VALUE!';
/** Without a type the engine finds it from the value. */
const untypedCell: ICellData = { v: null, f: null, p: null, si: null, custom: null };
const emptyCell: ICellData = { ...untypedCell, t: null };

const isFilled = (cell: Nullable<ICellData>): boolean =>
  !!cell && Boolean(cell.f || cell.si || (cell.v !== null && cell.v !== undefined && cell.v !== ''));

/** The engine keeps what came with an earlier result of a formula; it counts while the cell still shows it. */
function customOf(cell: Nullable<ICellData>): CellCustom {
  const { dataType, ...rest } = (cell?.custom as CellCustom | undefined) ?? {};
  if (!dataType) return rest;
  const shown = dataType['text'] ?? dataType['basicValue'] ?? dataType['value'];
  return plainValue(cell) === shown ? { ...rest, dataType } : rest;
}

/** A cell as it was shown last. */
export interface StaleCell {
  readonly value: Scalar;
  readonly text: string;
  readonly type: string;
}

export const cellKey = (sheetId: string, row: number, column: number): string =>
  `${sheetId}!${row},${column}`;

export class SheetCells {
  constructor(
    private readonly grid: Grid,
    readonly sheetId: string,
  ) {}

  /** The cell as the engine keeps it, or the spilled value that lies over it. */
  cell(row: number, column: number): Nullable<ICellData> {
    const own = this.matrix()?.getValue(row, column);
    if (isFilled(own)) return own;
    return this.spilledCell(row, column) ?? own;
  }

  /** As `Range.values` has it: a cell with an entity has an error there, its name is only in its text. */
  value(row: number, column: number): Scalar {
    const cell = this.cell(row, column);
    const stale = this.stale(cell, row, column);
    if (stale) return stale.value;
    const { dataType } = customOf(cell);
    if (dataType?.type === 'Entity') return entityValue;
    const basic = dataType?.['basicValue'];
    const value = typeof basic === 'string' || typeof basic === 'number' ? basic : plainValue(cell);
    return value === engineBusy ? busyText : (value ?? '');
  }

  /** A cell whose function is asked again shows its former answer until the new one is there. */
  private stale(cell: Nullable<ICellData>, row: number, column: number): StaleCell | null {
    return plainValue(cell) === engineBusy
      ? (this.grid.stale.get(cellKey(this.sheetId, row, column)) ?? null)
      : null;
  }

  /** Keeps what a cell shows, unless that is nothing yet. */
  keepShown(row: number, column: number): void {
    const key = cellKey(this.sheetId, row, column);
    const value = this.value(row, column);
    if (value === '' || value === busyText || this.grid.stale.has(key)) return;
    const [text, type] = [this.text(row, column), this.valueType(row, column)];
    this.grid.stale.set(key, { value, text, type });
  }

  /** Whether the value is an error, as an entity's is; the same characters entered as text are none. */
  isError(row: number, column: number): boolean {
    const cell = this.cell(row, column);
    const stale = this.stale(cell, row, column);
    if (stale) return stale.type === 'Error';
    if (customOf(cell).dataType?.type === 'Entity') return true;
    return cell?.t !== CellValueType.FORCE_STRING && isErrorText(plainValue(cell));
  }

  /** Excel's word for the kind of value; a formula that gives an empty text is not blank. */
  valueType(row: number, column: number): string {
    if (this.isError(row, column)) return 'Error';
    const value = this.value(row, column);
    if (value === '') return this.formula(row, column) === null ? 'Empty' : 'String';
    return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
  }

  custom(row: number, column: number): CellCustom {
    return customOf(this.cell(row, column));
  }

  /** The formula with its equals sign, or null; shared formulas come as if written for this cell. */
  formula(row: number, column: number): string | null {
    const { formulas, unitId } = this.grid;
    return formulas.getFormulaStringByCell(row, column, this.sheetId, unitId) ?? null;
  }

  format(row: number, column: number): string {
    const pattern = this.style(row, column)?.n?.pattern;
    return pattern === undefined || pattern === '' ? general : pattern;
  }

  style(row: number, column: number): IStyleData | null {
    const style = this.matrix()?.getValue(row, column)?.s;
    if (!style) return null;
    return typeof style === 'string'
      ? (this.grid.workbook.getWorkbook().getStyles().get(style) ?? null)
      : (style as IStyleData);
  }

  /** The text as shown, with its number format. */
  text(row: number, column: number): string {
    const cell = this.cell(row, column);
    const stale = this.stale(cell, row, column);
    if (stale) return stale.text;
    const { dataType } = customOf(cell);
    if (typeof dataType?.['text'] === 'string') return dataType['text'];
    const value = this.value(row, column);
    if (typeof value === 'boolean') return String(value).toUpperCase();
    if (typeof value === 'string') return value;
    const shown = this.grid.sheet(this.sheetId)?.getSheet().getCell(row, column)?.v;
    const pattern = this.format(row, column);
    return pattern === general || shown === null || shown === undefined ? String(value) : String(shown);
  }

  map<T>(area: Area, read: (row: number, column: number) => T): T[][] {
    return Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (__, c) => read(area.row + r, area.column + c)),
    );
  }

  /** Writes values or formulas as if typed: text is read for numbers and dates, an apostrophe keeps it text. */
  write(area: Area, entries: readonly (readonly Entry[])[]): void {
    this.grid.ensureRoom(this.sheetId, area);
    const value: Record<number, Record<number, ICellData>> = {};
    entries.forEach((line, r) =>
      line.forEach((entry, c) => {
        if (entry === null) return;
        const row = area.row + r;
        const column = area.column + c;
        (value[row] ??= {})[column] = this.typed(entry, row, column);
      }),
    );
    if (Object.keys(value).length === 0) return;
    this.grid.execute(SetRangeValuesCommand.id, {
      subUnitId: this.sheetId,
      range: this.grid.clip(this.sheetId, area),
      value,
    });
  }

  /** Changes the looks of an area without touching values or starting a calculation. */
  writeStyle(area: Area, styleOf: (row: number, column: number) => IStyleData | null): void {
    this.grid.ensureRoom(this.sheetId, area);
    const range = this.grid.clip(this.sheetId, area);
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (let row = range.startRow; row <= range.endRow; row++) {
      for (let column = range.startColumn; column <= range.endColumn; column++) {
        (cellValue[row] ??= {})[column] = { s: styleOf(row, column) };
      }
    }
    const trigger = SetStyleCommand.id;
    this.grid.execute(SetRangeValuesMutation.id, { subUnitId: this.sheetId, cellValue, trigger });
  }

  clearContents(area: Area): void {
    this.write(
      areaOf(this.grid.clip(this.sheetId, area)),
      this.map(areaOf(this.grid.clip(this.sheetId, area)), () => ''),
    );
  }

  /** Every stored cell that has a value or a formula, in reading order, within the used part of the sheet. */
  forEachStored(visit: (row: number, column: number, cell: ICellData) => void): void {
    this.matrix()?.forValue((row, column, cell) => {
      if (isFilled(cell)) visit(row, column, cell!);
    });
  }

  /** The smallest area with all values (and, unless `valuesOnly`, all formatted cells) of a part or the sheet, or null. */
  usedArea(valuesOnly: boolean, within: Area | null = null): Area | null {
    const found: IRange[] = [];
    const include = (startRow: number, startColumn: number, endRow: number, endColumn: number): void => {
      const used = found[0] ?? { startRow, startColumn, endRow, endColumn };
      found[0] = {
        startRow: Math.min(used.startRow, startRow),
        startColumn: Math.min(used.startColumn, startColumn),
        endRow: Math.max(used.endRow, endRow),
        endColumn: Math.max(used.endColumn, endColumn),
      };
    };
    this.matrix()?.forValue((row, column, cell) => {
      const counts = isFilled(cell) || (!valuesOnly && cell?.s);
      if (counts && (!within || covers(within, row, column))) include(row, column, row, column);
    });
    for (const { area: spill } of this.spills()) {
      const area = within ? intersect(spill, within) : spill;
      if (!area) continue;
      include(area.row, area.column, area.row + area.rows - 1, area.column + area.columns - 1);
    }
    const [used] = found;
    return used ? areaOf(used) : null;
  }

  /** The formulas that spill and the areas that they fill. */
  spills(): { row: number; column: number; area: Area }[] {
    const rows = this.grid.formulas.getArrayFormulaRange()[this.grid.unitId]?.[this.sheetId] ?? {};
    return Object.entries(rows).flatMap(([row, columns]) =>
      Object.entries((columns ?? {}) as Record<string, IRange>).flatMap(([column, range]) => {
        const area = areaOf(range);
        const spilled = area.rows > 1 || area.columns > 1;
        return spilled ? [{ row: Number(row), column: Number(column), area }] : [];
      }),
    );
  }

  /** Asked for each cell that is read, so it makes no list of the spills. */
  private isSpilledOver(row: number, column: number): boolean {
    const rows = this.grid.formulas.getArrayFormulaRange()[this.grid.unitId]?.[this.sheetId] ?? {};
    for (const columns of Object.values(rows)) {
      for (const range of Object.values((columns ?? {}) as Record<string, IRange>)) {
        const isSpill = range.startRow !== range.endRow || range.startColumn !== range.endColumn;
        if (isSpill && covers(areaOf(range), row, column)) return true;
      }
    }
    return false;
  }

  private spilledCell(row: number, column: number): Nullable<ICellData> {
    const cells = this.grid.formulas.getArrayFormulaCellData()[this.grid.unitId]?.[this.sheetId];
    const found = cells?.[row]?.[column];
    return found && this.isSpilledOver(row, column) ? found : null;
  }

  private typed(entry: Scalar, row: number, column: number): ICellData {
    if (entry === '') return emptyCell;
    if (typeof entry === 'number') return { ...emptyCell, v: entry, t: CellValueType.NUMBER };
    if (typeof entry === 'boolean') return { ...emptyCell, v: entry ? 1 : 0, t: CellValueType.BOOLEAN };
    if (entry.startsWith("'")) return { ...emptyCell, v: entry.slice(1), t: CellValueType.FORCE_STRING };
    if (this.format(row, column) === '@') return { ...emptyCell, v: entry, t: CellValueType.STRING };
    if (entry.startsWith('=') && entry.length > 1) return { ...emptyCell, f: entry };
    const read = covertCellValue(entry) as ICellData;
    const keepsFormat = this.format(row, column) !== general || !read.s;
    return keepsFormat ? { ...untypedCell, v: read.v } : { ...untypedCell, v: read.v, s: read.s };
  }

  private matrix():
    ReturnType<ReturnType<NonNullable<ReturnType<Grid['sheet']>>['getSheet']>['getCellMatrix']> | undefined {
    // Asked for each cell that is read: the engine's own sheet, since its facade makes a new object at each call.
    return this.grid.workbook.getWorkbook().getSheetBySheetId(this.sheetId)?.getCellMatrix();
  }
}

const covers = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;
