// Where an area lies after whole rows or columns came or went.
import type { Area } from './address';

export interface StructureChange {
  type: string;
  area: Area;
}

type Span = [start: number, size: number];

function inserted([start, size]: Span, at: number, count: number): Span {
  if (at <= start) return [start + count, size];
  return at < start + size ? [start, size + count] : [start, size];
}

function deleted([start, size]: Span, at: number, count: number): Span | null {
  const before = Math.max(0, Math.min(start + size, at) - start);
  const after = Math.max(0, start + size - Math.max(start, at + count));
  if (before + after === 0) return null;
  return [start < at ? start : Math.max(at, start - count), before + after];
}

/** The area after the change; null when all of its cells are gone, and as it was after changes of other kinds. */
export function moved(
  area: Area,
  { type, area: { row, column, rows, columns } }: StructureChange,
): Area | null {
  const rowSpan: Span = [area.row, area.rows];
  const columnSpan: Span = [area.column, area.columns];
  const withRows = (span: Span | null): Area | null => span && { ...area, row: span[0], rows: span[1] };
  const withColumns = (span: Span | null): Area | null =>
    span && { ...area, column: span[0], columns: span[1] };
  switch (type) {
    case 'RowInserted':
      return withRows(inserted(rowSpan, row, rows));
    case 'RowDeleted':
      return withRows(deleted(rowSpan, row, rows));
    case 'ColumnInserted':
      return withColumns(inserted(columnSpan, column, columns));
    case 'ColumnDeleted':
      return withColumns(deleted(columnSpan, column, columns));
    default:
      return area;
  }
}
