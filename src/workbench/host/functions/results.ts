// From a function to the grid: what the client sends back as the engine's values.
import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import type { BaseValueObject } from '@univerjs/engine-formula';
import { isDataType, isErrorText } from './values';
import type { CellCustom, DataType } from './values';

/** The outcome of a call, as the client reports it. */
export type Outcome = { ok: true; value: unknown } | { ok: false; errorCode: number; message: string };

/** The client's numbers for errors; anything else is a plain exception, which Excel shows as #VALUE!. */
const errorOfCode: Record<number, ErrorType> = {
  1: ErrorType.NA,
  5: ErrorType.DIV_BY_ZERO,
  6: ErrorType.NUM,
  7: ErrorType.VALUE,
  8: ErrorType.NULL,
  9: ErrorType.NAME,
  10: ErrorType.NAME,
};

/** The engine's value for an outcome; made anew each time, since values carry their message with them. Nothing shows as 0. */
export function valueOfOutcome(outcome: Outcome): BaseValueObject {
  if (!outcome.ok) return errorValue(errorOfCode[outcome.errorCode] ?? ErrorType.VALUE, outcome.message);
  return Array.isArray(outcome.value) ? arrayValue(outcome.value) : elementValue(outcome.value);
}

export function errorValue(error: ErrorType, message?: string): BaseValueObject {
  const value = new ErrorValueObject(error);
  return message ? value.withCustomData({ message } satisfies CellCustom) : value;
}

function arrayValue(rows: unknown[]): BaseValueObject {
  const matrix = rows.map((row) => (Array.isArray(row) ? row : [row]).map(elementValue));
  const columnCount = Math.max(0, ...matrix.map((row) => row.length));
  if (columnCount === 0) return errorValue(ErrorType.CALC);
  for (const row of matrix) while (row.length < columnCount) row.push(errorValue(ErrorType.NA));
  if (matrix.length === 1 && columnCount === 1) return matrix[0]![0]!;
  return new ArrayValueObject({
    calculateValueList: matrix,
    rowCount: matrix.length,
    columnCount,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function elementValue(value: unknown): BaseValueObject {
  if (value === null || value === undefined) return NumberValueObject.create(0);
  if (typeof value === 'number') return NumberValueObject.create(value);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (typeof value === 'string') return StringValueObject.create(value);
  return isDataType(value) ? dataTypeValue(value) : errorValue(ErrorType.VALUE);
}

const errorTypes = new Set(['CustomFunctionError', 'Error']);

function dataTypeValue(data: DataType): BaseValueObject {
  if (errorTypes.has(data.type)) {
    const code = String(data['code'] ?? data['basicValue'] ?? ErrorType.VALUE);
    return errorValue(isErrorText(code) ? code : ErrorType.VALUE, data['message'] as string | undefined);
  }
  const custom: CellCustom = { dataType: data };
  const format = data['numberFormat'];
  const basic = data['basicValue'] ?? data['value'];
  if (typeof basic === 'number') {
    return NumberValueObject.create(basic, typeof format === 'string' ? format : '').withCustomData(custom);
  }
  if (typeof basic === 'boolean') return new BooleanValueObject(basic).withCustomData(custom);
  const text = data['text'] ?? basic;
  return typeof text === 'string'
    ? new StringValueObject(text).withCustomData(custom)
    : errorValue(ErrorType.VALUE);
}
