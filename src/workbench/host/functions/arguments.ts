// From the grid to a function: the engine's values as the arguments that Excel would send.
import { CellValueType, isNullCell } from '@univerjs/core';
import type { ICellData, Nullable } from '@univerjs/core';
import type { BaseReferenceObject, BaseValueObject, FunctionVariantType } from '@univerjs/engine-formula';
import { formatAddress } from '../address';
import type { FunctionMetadata, FunctionParameter } from './metadata';
import { engineBusy, errorArgument, isErrorText, plainValue } from './values';
import type { CellCustom, DataType, Scalar } from './values';

/** What a blank cell is sent as: 0 as on the desktop, null as on the web. */
export type BlankArgument = 0 | null;

type Element = Scalar | null | DataType;
type Matrix = Element[][];

export interface ArgumentRules {
  blank: BlankArgument;
  errorsAllowed: boolean;
  dataTypesAllowed: boolean;
  sheetName: (sheetId: string) => string;
}

export type PreparedArguments =
  | { kind: 'call'; values: unknown[]; addresses: (string | null)[]; rich: boolean }
  | { kind: 'busy' }
  | { kind: 'error'; error: string };

class Refusal extends Error {
  constructor(readonly error: string) {
    super(error);
  }
}
const wrongType = '#VALUE!';

/** Reads the arguments of one call, or says why there is none: an argument is busy or an error, or has the wrong type. */
export function prepareArguments(
  metadata: FunctionMetadata,
  given: FunctionVariantType[],
  rules: ArgumentRules,
): PreparedArguments {
  const reader = new ArgumentReader(rules);
  try {
    const values: unknown[] = [];
    metadata.parameters.forEach((parameter, index) => {
      if (parameter.repeating)
        values.push(given.slice(index).map((variant) => reader.read(parameter, variant)));
      else values.push(reader.read(parameter, given[index]));
    });
    return {
      kind: 'call',
      values,
      addresses: given.map((variant) => reader.address(variant)),
      rich: reader.rich,
    };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return refusal.error === engineBusy ? { kind: 'busy' } : { kind: 'error', error: refusal.error };
  }
}

class ArgumentReader {
  rich = false;

  constructor(private readonly rules: ArgumentRules) {}

  read(parameter: FunctionParameter, variant: FunctionVariantType | undefined): unknown {
    if (variant === undefined || isOmitted(variant)) return null;
    const matrix = this.matrix(parameter, variant);
    if (parameter.dimensionality === 'matrix') return matrix;
    if (matrix.length !== 1 || matrix[0]!.length !== 1) throw new Refusal(wrongType);
    return matrix[0]![0];
  }

  address(variant: FunctionVariantType): string | null {
    if (!variant.isReferenceObject()) return null;
    const reference = variant as BaseReferenceObject;
    const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
    const area = {
      row: startRow,
      column: startColumn,
      rows: endRow - startRow + 1,
      columns: endColumn - startColumn + 1,
    };
    return formatAddress(this.rules.sheetName(reference.getSheetId()), area);
  }

  private matrix(parameter: FunctionParameter, variant: FunctionVariantType): Matrix {
    if (variant.isReferenceObject()) return this.cells(parameter, variant as BaseReferenceObject);
    const value = variant as BaseValueObject;
    if (!value.isArray()) return [[this.scalar(parameter, value)]];
    return value
      .getArrayValue()
      .map((row) => row.map((item) => (item ? this.scalar(parameter, item) : this.blank(parameter))));
  }

  private cells(parameter: FunctionParameter, reference: BaseReferenceObject): Matrix {
    const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
    const matrix: Matrix = [];
    for (let row = startRow; row <= endRow; row++) {
      const line: Element[] = [];
      for (let column = startColumn; column <= endColumn; column++) {
        if (row < 0 || column < 0) throw new Refusal('#REF!');
        const cell = reference.getCellData(row, column);
        const dataType = (cell?.custom as CellCustom | undefined)?.dataType;
        if (dataType && this.rules.dataTypesAllowed && dataType.type !== 'FormattedNumber') {
          this.rich = true;
          line.push(dataType);
        } else if (dataType?.type === 'Entity') line.push(this.error(parameter, wrongType));
        else line.push(this.cell(parameter, cell));
      }
      matrix.push(line);
    }
    return matrix;
  }

  private scalar(parameter: FunctionParameter, value: BaseValueObject): Element {
    if (value.isError()) return this.error(parameter, String(value.getValue()));
    if (value.isNull()) return this.blank(parameter);
    if (value.isNumber() || value.isBoolean() || value.isString()) return typed(parameter, value.getValue());
    throw new Refusal(wrongType);
  }

  private cell(parameter: FunctionParameter, cell: Nullable<ICellData>): Element {
    const value = isNullCell(cell) ? null : plainValue(cell);
    if (value === null) return this.blank(parameter);
    const isError = isErrorText(value) && cell?.t !== CellValueType.FORCE_STRING;
    return isError ? this.error(parameter, value) : typed(parameter, value);
  }

  private blank(parameter: FunctionParameter): Element {
    return parameter.type === 'string' ? '' : typed(parameter, this.rules.blank);
  }

  private error(parameter: FunctionParameter, error: string): Element {
    if (error === engineBusy || !this.rules.errorsAllowed || !acceptsAnything(parameter))
      throw new Refusal(error);
    return errorArgument(error);
  }
}

const isOmitted = (variant: FunctionVariantType): boolean =>
  !variant.isReferenceObject() && (variant as BaseValueObject).isNull();

const acceptsAnything = (parameter: FunctionParameter): boolean => (parameter.type ?? 'any') === 'any';

/** Excel's conversion for typed scalar parameters; ranges and `any` arrive as they are. */
function typed(parameter: FunctionParameter, value: Element): Element {
  if (parameter.dimensionality === 'matrix' || typeof value === 'object') return value;
  switch (parameter.type) {
    case 'number':
      return toNumber(value);
    case 'boolean':
      return typeof value === 'string' ? toBoolean(value) : Boolean(value);
    case 'string':
      return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
    default:
      return value;
  }
}

function toNumber(value: Scalar): number {
  const number = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value);
  if (Number.isNaN(number)) throw new Refusal(wrongType);
  return number;
}

function toBoolean(text: string): boolean {
  const word = text.toUpperCase();
  if (word !== 'TRUE' && word !== 'FALSE') throw new Refusal(wrongType);
  return word === 'TRUE';
}
