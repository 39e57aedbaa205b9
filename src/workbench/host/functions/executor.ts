// A custom function as the engine sees it: synchronous, busy until the add-in has answered.
import { BaseFunction, ErrorType } from '@univerjs/engine-formula';
import type { BaseValueObject } from '@univerjs/engine-formula';
import type { CellPlace } from '../address';
import { argumentLimits } from './metadata';
import type { FunctionMetadata } from './metadata';
import { errorValue } from './results';

export type Evaluate = (
  metadata: FunctionMetadata,
  cell: CellPlace,
  given: Parameters<BaseFunction['calculate']>,
) => BaseValueObject;

export class CustomFunctionExecutor extends BaseFunction {
  /** References arrive as such, so that a blank cell is told from an omitted argument. */
  override needsReferenceObject = true;
  override needsSheetsInfo = true;

  constructor(
    name: string,
    private readonly metadata: FunctionMetadata,
    private readonly evaluate: Evaluate,
  ) {
    super(name);
    const { least, most } = argumentLimits(metadata);
    this.minParams = least;
    this.maxParams = most;
  }

  /** Otherwise a literal text such as "2025-01-15" or "10%" would arrive as a number. */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  override calculate(...given: BaseValueObject[]): BaseValueObject {
    const { subUnitId: sheetId, row, column } = this;
    if (!sheetId) return errorValue(ErrorType.VALUE);
    return this.evaluate(this.metadata, { sheetId, row, column }, given);
  }
}
