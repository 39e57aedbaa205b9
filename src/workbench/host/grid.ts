// The workbook as the stand-in's objects see it: its sheets, the engine's services, and new values for areas.
import { ICommandService } from '@univerjs/core';
import { SetWorksheetColWidthMutation } from '@univerjs/sheets';
import type { IRange, Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import { excelColumns, excelRows, splitSheet, parseArea } from './address';
import type { Area } from './address';
import type { Engine } from './engine';
import { invalidArgument } from './errors';
import { SheetCells } from './sheet-cells';
import type { StaleCell } from './sheet-cells';

export class Grid {
  readonly api: FUniver;
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly formulas: FormulaDataModel;
  /** What cells go on showing while their functions are asked again, by `cellKey`. */
  readonly stale = new Map<string, StaleCell>();
  private readonly cells = new Map<string, SheetCells>();

  constructor(
    engine: Engine,
    readonly workbook: FWorkbook,
  ) {
    this.api = engine.api;
    this.injector = engine.univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.formulas = this.injector.get(FormulaDataModel);
  }

  get unitId(): string {
    return this.workbook.getId();
  }

  /** In pixels, from the first column on; at once, since the engine lays a sheet out anew for each command. */
  setColumnWidths(sheetId: string, widths: readonly number[]): void {
    this.commands.syncExecuteCommand(SetWorksheetColWidthMutation.id, {
      unitId: this.unitId,
      subUnitId: sheetId,
      ranges: [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: widths.length - 1 }],
      colWidth: { ...widths },
    });
  }

  sheets(): FWorksheet[] {
    return this.workbook.getSheets();
  }

  sheet(id: string): FWorksheet | null {
    return this.workbook.getSheetBySheetId(id);
  }

  /** Names are compared as Excel does, without regard to case. */
  sheetByName(name: string): FWorksheet | null {
    return this.sheets().find((sheet) => sheet.getSheetName().toLowerCase() === name.toLowerCase()) ?? null;
  }

  sheetName(id: string): string {
    return this.sheet(id)?.getSheetName() ?? '';
  }

  cellsOf(sheetId: string): SheetCells {
    const known = this.cells.get(sheetId) ?? new SheetCells(this, sheetId);
    this.cells.set(sheetId, known);
    return known;
  }

  /** Reads `Sheet1!A1:B2` or, without a sheet, an address of the active sheet. */
  locate(address: string): { sheetId: string; area: Area } {
    const { sheet, reference } = splitSheet(address);
    const found = sheet === null ? this.workbook.getActiveSheet() : this.sheetByName(sheet);
    const area = parseArea(reference);
    if (!found || !area) throw invalidArgument(`"${address}" is not an address in this workbook.`);
    return { sheetId: found.getSheetId(), area };
  }

  /** The engine's sheets are as large as they need to be; this makes room for an area, up to Excel's limits. */
  ensureRoom(sheetId: string, area: Area): void {
    const sheet = this.sheet(sheetId);
    if (!sheet) return;
    const rows = area.rows === excelRows ? 0 : area.row + area.rows;
    const columns = area.columns === excelColumns ? 0 : area.column + area.columns;
    if (rows > sheet.getMaxRows()) sheet.setRowCount(Math.min(excelRows, rows + 100));
    if (columns > sheet.getMaxColumns()) sheet.setColumnCount(Math.min(excelColumns, columns + 10));
  }

  /** The part of an area that the engine's sheet has, as the engine's range. */
  clip(sheetId: string, area: Area): IRange {
    const sheet = this.sheet(sheetId);
    return {
      startRow: area.row,
      startColumn: area.column,
      endRow: Math.min(area.row + area.rows, sheet?.getMaxRows() ?? 0) - 1,
      endColumn: Math.min(area.column + area.columns, sheet?.getMaxColumns() ?? 0) - 1,
    };
  }

  execute(id: string, params: object): boolean {
    return this.commands.syncExecuteCommand(id, { unitId: this.unitId, ...params });
  }
}
