// Reads the engine's mutations: which cells were edited, which rows and columns came or went.
import type { ICommandInfo, IRange } from '@univerjs/core';
import { areaOf, excelColumns, excelRows } from './address';
import type { Area } from './address';

import type { StructureChange } from './moving';

/** The engine's names of what moves cells, with Excel's words for the change. */
const structureOf: Record<string, { type: string; whole: 'rows' | 'columns' | null }> = {
  'sheet.mutation.insert-row': { type: 'RowInserted', whole: 'rows' },
  'sheet.mutation.insert-col': { type: 'ColumnInserted', whole: 'columns' },
  'sheet.mutation.remove-rows': { type: 'RowDeleted', whole: 'rows' },
  'sheet.mutation.remove-col': { type: 'ColumnDeleted', whole: 'columns' },
  'sheet.mutation.move-range': { type: 'RangeEdited', whole: null },
  'sheet.mutation.move-rows': { type: 'RangeEdited', whole: null },
  'sheet.mutation.move-columns': { type: 'RangeEdited', whole: null },
  'sheet.mutation.reorder-range': { type: 'RangeEdited', whole: null },
};

interface MutationParams {
  subUnitId?: string;
  range?: IRange;
  sourceRange?: IRange;
  fromRange?: IRange;
  from?: { subUnitId?: string };
  cellValue?: Record<number, Record<number, { v?: unknown; f?: unknown; si?: unknown } | null>>;
  trigger?: string;
}

export class GridChange {
  readonly sheetId: string | undefined;
  readonly structure: StructureChange | null = null;
  readonly cells: { row: number; column: number }[] = [];

  constructor(command: ICommandInfo, onlyLocal: boolean) {
    const params = (command.params ?? {}) as MutationParams;
    this.sheetId = params.subUnitId ?? params.from?.subUnitId;
    const structure = structureOf[command.id];
    if (structure) {
      const range = params.range ?? params.sourceRange ?? params.fromRange;
      this.structure = { type: structure.type, area: wholeArea(range, structure.whole) };
    } else if (command.id === 'sheet.mutation.set-range-values' && !onlyLocal) {
      this.cells = editedCells(params);
    }
  }
}

function wholeArea(range: IRange | undefined, whole: 'rows' | 'columns' | null): Area {
  const area = range ? areaOf(range) : { row: 0, column: 0, rows: 1, columns: 1 };
  if (whole === 'rows') return { ...area, column: 0, columns: excelColumns };
  return whole === 'columns' ? { ...area, row: 0, rows: excelRows } : area;
}

/** Cells that got a value or formula; new looks alone are no edit. */
function editedCells({ cellValue = {} }: MutationParams): { row: number; column: number }[] {
  const cells: { row: number; column: number }[] = [];
  for (const [row, line] of Object.entries(cellValue)) {
    for (const [column, cell] of Object.entries(line)) {
      const edited = cell === null || 'v' in cell || 'f' in cell || 'si' in cell;
      if (edited) cells.push({ row: Number(row), column: Number(column) });
    }
  }
  return cells;
}
