// A worksheet before it is written: cells, charts and looks as plain data, and its one writer.

import type { Area } from '../../workbook/addresses';
import { addressOf } from '../../workbook/addresses';
import type { CellValue } from '../../workbook/cells';
import type { ChartKind } from '../../workbook/charts';
import { addChart } from '../../workbook/charts';
import type { ConditionalLook, Look } from '../../workbook/formats';
import {
  mergeAreas,
  setColumnWidths,
  setConditionalLooks,
  setLook,
  setRowHeights,
} from '../../workbook/formats';
import { setPrintSetup } from '../../workbook/print';
import type { How } from '../../workbook/run';
import { writeFormulas, writeValues } from '../../workbook/writing';

/** A formula with its `=`. */
export interface Formula {
  readonly formula: string;
  /** A text as long as what it shows, for the room that it takes. */
  readonly sample?: string;
}

/** A cell: a value, a formula, or nothing (null). */
export type PlanCell = string | number | boolean | null | Formula;

export interface PlanChart {
  readonly name: string;
  readonly kind: ChartKind;
  readonly title: string;
  /** A cell of the same sheet whose text the title follows. */
  readonly titleCell: Area;
  readonly data: Area;
  readonly covers: Area;
  readonly categoryTitle?: string;
  readonly valueTitle: string;
}

export interface SheetPlan {
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly rows: readonly (readonly PlanCell[])[];
  }[];
  readonly looks: readonly { readonly area: Area; readonly look: Look }[];
  readonly conditional: readonly {
    readonly area: Area;
    readonly looks: readonly ConditionalLook[];
  }[];
  readonly charts: readonly PlanChart[];
  /** Areas that are one cell: texts that run over columns and lines. */
  readonly merged: readonly Area[];
  /** In points, where they differ from Excel's own. */
  readonly heights: readonly { readonly row: number; readonly height: number }[];
  /** In points, from column A on. */
  readonly widths: readonly number[];
  readonly print: { readonly footer: string; readonly breaks: readonly number[] };
}

/** One cell. */
export const cellAt = (row: number, column: number): Area => ({
  row,
  column,
  rows: 1,
  columns: 1,
});

/** A formula as a cell of a plan. */
export const f = (formula: string, sample?: string): Formula => ({
  formula,
  ...(sample === undefined ? {} : { sample }),
});

/** Everything that the plan's cells and charts take up, from A1 on. */
export function extentOf({ cells, charts }: Pick<SheetPlan, 'cells' | 'charts'>): Area {
  const areas = [
    ...cells.map(({ row, column, rows }) => ({
      row,
      column,
      rows: rows.length,
      columns: Math.max(...rows.map((one) => one.length)),
    })),
    ...charts.map(({ covers }) => covers),
  ];
  const rows = Math.max(...areas.map((area) => area.row + area.rows));
  const columns = Math.max(...areas.map((area) => area.column + area.columns));
  return { row: 0, column: 0, rows, columns };
}

/** The area of the cells alone: charts lie over cells and take none. */
export const cellExtentOf = ({ cells }: Pick<SheetPlan, 'cells'>): Area => extentOf({ cells, charts: [] });

/** Writes a plan on a sheet whose cells are free, in as few requests as its size allows. */
export async function writePlan(
  { id: sheet, name }: { readonly id: string; readonly name: string },
  plan: SheetPlan,
  writing: How,
): Promise<void> {
  const how: How = { ...writing, isLater: true };
  const extent = cellExtentOf(plan);
  const grid = gridOf(plan, extent);
  const first = { sheet, address: 'A1' };
  await writeValues(
    first,
    grid.map((row) => row.map((cell): CellValue => (isFormula(cell) ? null : cell))),
    how,
  );
  await writeFormulas(
    first,
    grid.map((row) => row.map((cell) => (isFormula(cell) ? cell.formula : null))),
    how,
  );
  for (const { area, look } of plan.looks) await setLook({ sheet, address: addressOf(area) }, look, how);
  for (const { area, looks } of plan.conditional)
    await setConditionalLooks({ sheet, address: addressOf(area) }, looks, how);
  await setColumnWidths(first, plan.widths, how);
  await mergeAreas(sheet, plan.merged.map(addressOf), how);
  await setRowHeights(sheet, plan.heights, how);
  for (const { data, covers, titleCell, ...chart } of plan.charts)
    await addChart(
      {
        ...chart,
        titleCell: { sheet: name, address: addressOf(titleCell) },
        data: { sheet, address: addressOf(data) },
        covers: addressOf(covers),
        labels: false,
      },
      how,
    );
  await setPrintSetup(
    sheet,
    {
      area: addressOf(extentOf(plan)),
      orientation: 'Landscape',
      titleRows: '$1:$2',
      ...plan.print,
    },
    how,
  );
}

export const isFormula = (cell: PlanCell): cell is Formula => typeof cell === 'object' && cell !== null;

function gridOf({ cells }: SheetPlan, { rows, columns }: Area): PlanCell[][] {
  const grid = Array.from({ length: rows }, () => new Array<PlanCell>(columns).fill(null));
  for (const block of cells)
    block.rows.forEach((row, r) => {
      row.forEach((cell, c) => {
        grid[block.row + r]![block.column + c] = cell;
      });
    });
  return grid;
}
