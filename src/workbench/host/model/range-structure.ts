// Cells inserted and deleted, with everything that refers to them moving along.
import { Dimension } from '@univerjs/core';
import { excelColumns, excelRows } from '../address';
import type { Area } from '../address';
import type { HostContext } from '../context';
import { invalidArgument } from '../errors';

/** Inserts an area; whole rows and columns take formulas, names and tables with them as the engine does. */
export function insertCells(context: HostContext, sheetId: string, area: Area, shift: string): void {
  const sheet = context.grid.sheet(sheetId)!;
  const limits = { ...area, rows: area.rows === excelRows ? 1 : area.rows };
  context.grid.ensureRoom(sheetId, { ...limits, columns: area.columns === excelColumns ? 1 : area.columns });
  if (area.columns === excelColumns) sheet.insertRows(area.row, area.rows);
  else if (area.rows === excelRows) sheet.insertColumns(area.column, area.columns);
  else sheet.getRange(context.grid.clip(sheetId, area)).insertCells(dimensionOf(shift, ['Down', 'Right']));
}

export function deleteCells(context: HostContext, sheetId: string, area: Area, shift: string): void {
  const sheet = context.grid.sheet(sheetId)!;
  if (area.columns === excelColumns) sheet.deleteRows(area.row, area.rows);
  else if (area.rows === excelRows) sheet.deleteColumns(area.column, area.columns);
  else sheet.getRange(context.grid.clip(sheetId, area)).deleteCells(dimensionOf(shift, ['Up', 'Left']));
}

function dimensionOf(shift: string, [rows, columns]: [string, string]): Dimension {
  if (shift !== rows && shift !== columns) throw invalidArgument(`"${shift}" is not ${rows} or ${columns}.`);
  return shift === rows ? Dimension.ROWS : Dimension.COLUMNS;
}
