// Single cells gathered into rectangles, so that thousands of formulas become a few ranges.
import type { Area } from './addresses';

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/**
 * Covers the cells exactly with rectangles that do not overlap: runs down each column first, then neighboring
 * columns whose runs span the same rows are joined. Ordered by row, then column.
 */
export function rectanglesOf(cells: readonly CellPosition[]): Area[] {
  const runs = runsDownColumns(cells);
  const byRows = new Map<string, Area[]>();
  for (const run of runs) {
    const key = `${run.row}:${run.rows}`;
    const same = byRows.get(key);
    if (same) same.push(run);
    else byRows.set(key, [run]);
  }
  return [...byRows.values()].flatMap(joinNeighbors).sort((a, b) => a.row - b.row || a.column - b.column);
}

function runsDownColumns(cells: readonly CellPosition[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: Area[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.column === column && row < last.row + last.rows) continue;
    if (last?.column === column && row === last.row + last.rows)
      runs[runs.length - 1] = { ...last, rows: last.rows + 1 };
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  return runs;
}

function joinNeighbors(sameRows: readonly Area[]): Area[] {
  const joined: Area[] = [];
  for (const area of sameRows) {
    const last = joined.at(-1);
    if (last && last.column + last.columns === area.column)
      joined[joined.length - 1] = { ...last, columns: last.columns + area.columns };
    else joined.push(area);
  }
  return joined;
}

/** The part of a 2-D array that an area covers, where `origin` is the array's first cell. */
export function cut<T>(matrix: readonly (readonly T[])[], origin: CellPosition, area: Area): T[][] {
  const top = area.row - origin.row;
  const left = area.column - origin.column;
  return matrix.slice(top, top + area.rows).map((row) => row.slice(left, left + area.columns));
}
