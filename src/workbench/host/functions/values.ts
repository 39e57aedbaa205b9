// Values on their way: what a cell holds and how it is sent to a function.
import { CellValueType } from '@univerjs/core';
import type { ICellData, Nullable } from '@univerjs/core';
import { ERROR_TYPE_SET } from '@univerjs/engine-formula';
import type { ErrorType } from '@univerjs/engine-formula';

/** Excel's word for a call that is still under way. */
export const busyText = '#BUSY!';
/** The engine's nearest equivalent, which its own functions treat as an error. */
export const engineBusy = '#GETTING_DATA' as ErrorType;

export type Scalar = number | string | boolean;

/** A data type in a cell: an entity, a formatted number and so on, as the function returned it. */
export type DataType = Record<string, unknown> & { type: string };

/** What the stand-in keeps with a cell besides its value. */
export interface CellCustom {
  /** The message of an error, shown on hovering. */
  message?: string;
  /** The data type behind the shown text. */
  dataType?: DataType;
}

export const isDataType = (value: unknown): value is DataType =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  typeof (value as DataType).type === 'string';

export const isErrorText = (value: unknown): value is ErrorType =>
  typeof value === 'string' && ERROR_TYPE_SET.has(value as ErrorType);

/** The plain value of a cell; null when the cell is blank. */
export function plainValue(cell: Nullable<ICellData>): Scalar | null {
  const value = cell?.v;
  if (cell === null || cell === undefined || value === null || value === undefined) return null;
  if (cell.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === '1';
  if (cell.t === CellValueType.STRING || cell.t === CellValueType.FORCE_STRING) return String(value);
  if (cell.t === CellValueType.NUMBER) return Number(value);
  return value;
}

/** An error as it is sent to a function that accepts errors. */
export const errorArgument = (code: string): DataType => ({ code, type: 'CustomFunctionError' });
