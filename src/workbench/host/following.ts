// What must follow when the grid changes: table headers, stored calls, formulas that use names, kept records.
import { IDependencyManagerService, IFunctionService } from '@univerjs/engine-formula';
import { areaOf, intersect } from './address';
import type { Area } from './address';
import type { HostContext } from './context';
import type { Events } from './events';
import { engineBusy } from './functions/values';
import { Table } from './model/table';
import { moved } from './moving';
import type { StructureChange } from './moving';
import { recordsOfSheet } from './store';

export function followGrid(events: Events, context: HostContext): void {
  events.onCells = (sheetId, areas) => followHeaders(context, sheetId, areas);
  events.onNames = (name) => {
    context.grid.injector.get(IFunctionService).deleteFormulaAstCacheKey(name);
    queueMicrotask(() => markAfterMove(context, null));
  };
  events.onStructure = (sheetId, change) => {
    context.calls.forget(sheetId);
    context.references.move(sheetId, change);
    moveRules(context, sheetId, change);
    queueMicrotask(() => markAfterMove(context, sheetId));
  };
}

/** Rules of ranges lie where their cells lie, and go with them. */
function moveRules(context: HostContext, sheetId: string, change: StructureChange): void {
  const records = recordsOfSheet(context.store, sheetId);
  const movedRules = <Entry extends { area: Area }>(entries: Entry[]): Entry[] =>
    entries.flatMap((entry) => {
      const area = moved(entry.area, change);
      return area ? [{ ...entry, area }] : [];
    });
  records.conditionalFormats = movedRules(records.conditionalFormats);
  records.dataValidations = movedRules(records.dataValidations);
}

/** A workbook may have been saved before all answers were there. */
export function markBusyCells(context: HostContext): void {
  for (const sheet of context.grid.sheets()) {
    const sheetId = sheet.getSheetId();
    const busy: Area[] = [];
    context.grid.cellsOf(sheetId).forEachStored((row, column, cell) => {
      if (cell.v === engineBusy) busy.push({ row, column, rows: 1, columns: 1 });
    });
    context.calculation.markDirty(sheetId, busy, 'request');
  }
}

/** A header cell names its column, whoever writes it. */
function followHeaders(context: HostContext, sheetId: string, areas: Area[]): void {
  for (const info of context.grid.workbook.getTableList()) {
    if (info.subUnitId !== sheetId) continue;
    const header = { ...areaOf(info.range), rows: 1 };
    if (areas.some((area) => intersect(area, header))) new Table(context, info.id).syncColumns();
  }
}

/**
 * The engine moves formulas and names, but computes formulas with names before the names have moved, and a cell that
 * waited for an answer waits at its old place: both are computed again. What formulas with names depend on is found
 * anew, cell by cell: forgetting it for a whole sheet would also lose who depends on the sheet's cells.
 */
function markAfterMove(context: HostContext, movedSheetId: string | null): void {
  const { injector, workbook } = context.grid;
  const dependencies = injector.get(IDependencyManagerService);
  for (const sheet of context.grid.sheets()) {
    const sheetId = sheet.getSheetId();
    const again: Area[] = [];
    context.grid.cellsOf(sheetId).forEachStored((row, column, cell) => {
      const waits = sheetId === movedSheetId && cell.v === engineBusy;
      const named = typeof cell.f === 'string' && mayHoldName(cell.f);
      if (named) dependencies.removeFormulaDependency(workbook.getId(), sheetId, row, column);
      if (waits || named) again.push({ row, column, rows: 1, columns: 1 });
    });
    context.calculation.markDirty(sheetId, again, 'answers');
  }
}

/** Whether a word is left of a formula that is no function, sheet, cell reference, text, truth value or exponent. */
function mayHoldName(formula: string): boolean {
  const rest = formula
    .replace(/"(?:[^"]|"")*"/g, '')
    .replace(/'[^']*'!/g, '')
    .replace(/(?<![\w.])(?:\d+\.?\d*E[+-]?\d+|TRUE|FALSE)(?![\w.])/gi, '')
    .replace(/(?<![\w.])\$?[A-Za-z]{1,3}\$?\d+(?![\w.])/g, '');
  return /[A-Za-z_\\][\w.\\]*(?![\w.\\]*[(!:[\]])/.test(rest);
}
