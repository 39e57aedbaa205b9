// How a range looks: its style, alignment, wrapping, row heights and column widths.
import { HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import { SetRowHeightCommand } from '@univerjs/sheets';
import { excelColumns, excelRows } from '../address';
import type { Area } from '../address';
import type { HostContext } from '../context';
import { ExcelObject } from './excel-object';
import { nameOf, RangeBorders, RangeFill, RangeFont, StylePart } from './range-style';
import { Recorded } from './recorded';
import { emptyRecord, newId } from '../store';

const horizontal: Record<string, HorizontalAlign> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};
const vertical: Record<string, VerticalAlign> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};
/** At once, since the engine draws the sheet anew for each command. */
function setRowHeights({ grid }: HostContext, sheetId: string, areas: readonly Area[], points: number): void {
  for (const area of areas) grid.ensureRoom(sheetId, area);
  const ranges = areas.map((area) => grid.clip(sheetId, { ...area, columns: excelColumns }));
  grid.commands.syncExecuteCommand(SetRowHeightCommand.id, {
    unitId: grid.unitId,
    subUnitId: sheetId,
    ranges,
    value: pointsToPixels(points),
  });
}

/** The format of several areas, as far as it is asked for. */
export class AreasFormat extends ExcelObject {
  readonly defaults = ['rowHeight'];

  constructor(
    private readonly context: HostContext,
    private readonly sheetId: string,
    private readonly areas: readonly Area[],
  ) {
    super();
  }

  override get className(): string {
    return 'RangeFormat';
  }

  get RowHeight(): number | null {
    const heights = this.areas.map((area) => new RangeFormat(this.context, this.sheetId, area).RowHeight);
    return heights.every((height) => height === heights[0]) ? (heights[0] ?? null) : null;
  }
  set RowHeight(points: number) {
    setRowHeights(this.context, this.sheetId, this.areas, points);
  }
}

export class RangeFormat extends StylePart {
  readonly defaults = ['columnWidth', 'horizontalAlignment', 'rowHeight', 'verticalAlignment', 'wrapText'];

  get Fill(): RangeFill {
    return new RangeFill(this.context, this.sheetId, this.area);
  }
  get Font(): RangeFont {
    return new RangeFont(this.context, this.sheetId, this.area);
  }
  get Borders(): RangeBorders {
    return new RangeBorders(this.context, this.sheetId, this.area);
  }
  /** Cell protection is taken and forgotten: nothing reads it back. */
  get Protection(): ExcelObject {
    return this.unkept('FormatProtection');
  }
  get WrapText(): boolean | null {
    return this.shared((style) => style.tb === WrapStrategy.WRAP);
  }
  set WrapText(wrap: boolean) {
    this.patch({ tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW });
  }
  get HorizontalAlignment(): string | null {
    return this.shared((style) => nameOf(horizontal, style.ht ?? HorizontalAlign.UNSPECIFIED, 'General'));
  }
  set HorizontalAlignment(name: string) {
    this.patch({ ht: horizontal[name] ?? HorizontalAlign.UNSPECIFIED });
  }
  get VerticalAlignment(): string | null {
    return this.shared((style) => nameOf(vertical, style.vt ?? VerticalAlign.BOTTOM, 'Bottom'));
  }
  set VerticalAlignment(name: string) {
    this.patch({ vt: vertical[name] ?? VerticalAlign.BOTTOM });
  }
  get IndentLevel(): number {
    return this.shared((style) => (style.pd?.l ?? 0) / 8) ?? 0;
  }
  set IndentLevel(level: number) {
    this.patch({ pd: { l: level * 8 } });
  }
  /** Widths and heights are in points; the engine counts pixels. */
  get ColumnWidth(): number {
    return pixelsToPoints(this.sheet.getColumnWidth(this.area.column));
  }
  set ColumnWidth(points: number) {
    const { startColumn, endColumn } = this.context.grid.clip(this.sheetId, {
      ...this.area,
      rows: excelRows,
    });
    this.sheet.setColumnWidths(startColumn, endColumn - startColumn + 1, pointsToPixels(points));
  }
  /** Null where rows differ. */
  get RowHeight(): number | null {
    const { sheet } = this;
    const { startRow, endRow } = this.context.grid.clip(this.sheetId, this.area);
    const first = sheet.getRowHeight(startRow);
    for (let row = startRow + 1; row <= endRow; row += 1) if (sheet.getRowHeight(row) !== first) return null;
    return pixelsToPoints(first);
  }
  set RowHeight(points: number) {
    setRowHeights(this.context, this.sheetId, [this.area], points);
  }
  /** Fits each column to its longest text, by an average width of a character. */
  AutofitColumns(): void {
    const cells = this.context.grid.cellsOf(this.sheetId);
    const { startColumn, endColumn } = this.context.grid.clip(this.sheetId, this.area);
    const used = cells.usedArea(true);
    for (let column = startColumn; used && column <= endColumn; column++) {
      const texts = cells.map(
        { row: used.row, column, rows: Math.min(used.rows, 2000), columns: 1 },
        (r, c) => cells.text(r, c),
      );
      const longest = Math.max(0, ...texts.map(([text = '']) => displayWidth(text)));
      if (longest > 0) this.sheet.setColumnWidths(column, 1, Math.round(Math.min(longest, 80) * 7 + 18));
    }
  }
  /** Fits each row to its wrapped texts, by an average width of a character. */
  AutofitRows(): void {
    const { sheet } = this;
    const { startRow, endRow } = this.context.grid.clip(this.sheetId, this.area);
    for (let row = startRow; row <= endRow; row++)
      sheet.setRowHeightsForced(row, 1, Math.max(defaultRowHeight, pointsToPixels(15 * this.linesIn(row))));
    // From here on it fits itself, as far as the file goes.
    sheet.setRowAutoHeight(startRow, endRow - startRow + 1);
  }

  private linesIn(row: number): number {
    const cells = this.context.grid.cellsOf(this.sheetId);
    const used = cells.usedArea(true);
    const columns = used ? Array.from({ length: used.columns }, (_, index) => used.column + index) : [];
    const lines = columns
      .filter((column) => cells.style(row, column)?.tb === WrapStrategy.WRAP)
      .map((column) =>
        Math.ceil((displayWidth(cells.text(row, column)) * 7) / this.sheet.getColumnWidth(column)),
      );
    return Math.max(1, ...lines);
  }

  private get sheet(): NonNullable<ReturnType<HostContext['grid']['sheet']>> {
    this.context.grid.ensureRoom(this.sheetId, this.area);
    return this.context.grid.sheet(this.sheetId)!;
  }

  private unkept(kind: string): ExcelObject {
    return new Recorded(
      kind,
      emptyRecord(kind),
      () => newId(this.context.store),
      () => undefined,
    );
  }
}

/** Chinese characters are about two Latin ones wide. */
const displayWidth = (text: string): number =>
  [...text].reduce((width, character) => width + (character > '\u2E7F' ? 2 : 1), 0);
/** Of the engine, in pixels. */
const defaultRowHeight = 24;
const pixelsToPoints = (pixels: number): number => pixels * 0.75;
const pointsToPixels = (points: number): number => Math.round(points / 0.75);
