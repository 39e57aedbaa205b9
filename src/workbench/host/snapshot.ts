// A workbook saved as JSON and opened again: cells, formulas, cached values, spills, and what it carries besides.
import type { IWorkbookData } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { IArrayFormulaRangeType, IArrayFormulaUnitCellType } from '@univerjs/engine-formula';
import type { FWorkbook } from '@univerjs/sheets/facade';
import type { Engine } from './engine';
import type { Grid } from './grid';
import { emptyStore } from './store';
import type { WorkbookStore } from './store';

export interface WorkbookSnapshot {
  format: 'workbench-workbook';
  workbook: IWorkbookData;
  spills: { ranges: IArrayFormulaRangeType; cells: IArrayFormulaUnitCellType };
  store: WorkbookStore;
}

export function snapshotOf(grid: Grid, store: WorkbookStore): WorkbookSnapshot {
  const snapshot: WorkbookSnapshot = {
    format: 'workbench-workbook',
    workbook: grid.workbook.save(),
    spills: { ranges: grid.formulas.getArrayFormulaRange(), cells: grid.formulas.getArrayFormulaCellData() },
    store,
  };
  return JSON.parse(JSON.stringify(snapshot)) as WorkbookSnapshot;
}

/** The engine keeps parsed formulas by the workbook's id for all workbooks of the process, so each has its own. */
const newWorkbookId = (): string => `workbook-${Math.random().toString(36).slice(2)}`;

const newWorkbook = (): Partial<IWorkbookData> => ({
  id: newWorkbookId(),
  name: 'Book1.xlsx',
  sheetOrder: ['sheet-1'],
  sheets: { 'sheet-1': { id: 'sheet-1', name: 'Sheet1', rowCount: 1000, columnCount: 60 } },
});

function underNewId(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const text = JSON.stringify(snapshot).replaceAll(snapshot.workbook.id, newWorkbookId());
  return JSON.parse(text) as WorkbookSnapshot;
}

export interface OpenedWorkbook {
  workbook: FWorkbook;
  store: WorkbookStore;
  /** Puts the cached spills back, once everything that listens is in place. */
  restore: () => void;
}

export function openWorkbook(engine: Engine, snapshot?: WorkbookSnapshot): OpenedWorkbook {
  const copy = snapshot && underNewId(snapshot);
  const workbook = engine.api.createWorkbook(copy?.workbook ?? newWorkbook());
  const restore = (): void => {
    if (!copy) return;
    const model = engine.univer.__getInjector().get(FormulaDataModel);
    model.setArrayFormulaRange(copy.spills.ranges);
    model.setArrayFormulaCellData(copy.spills.cells);
  };
  return { workbook, store: { ...emptyStore(), ...copy?.store }, restore };
}
