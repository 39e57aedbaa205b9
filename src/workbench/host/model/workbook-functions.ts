// Excel's own functions called by the add-in (`workbook.functions.date(...)`), computed by the engine.
import { IFunctionService } from '@univerjs/engine-formula';
import type { HostContext } from '../context';
import { RangePlaces } from './range-places';
import { ExcelObject, unknownRequest } from './excel-object';
import { isErrorText } from '../functions/values';
import type { Scalar } from '../functions/values';

export class WorkbookFunctions extends ExcelObject {
  readonly defaults: readonly string[] = [];

  constructor(private readonly context: HostContext) {
    super();
  }

  override call(name: string, args: unknown[]): unknown {
    const excelName = name.replaceAll('_', '.').toUpperCase();
    const known = this.context.grid.injector.get(IFunctionService);
    if (!known.hasExecutor(excelName)) throw unknownRequest('Functions', name);
    const given = args.filter((arg) => arg !== null).map(literal);
    return this.evaluate(`=${excelName}(${given.join(',')})`);
  }

  private async evaluate(formula: string): Promise<FunctionResult> {
    const { grid } = this.context;
    const sheetId = grid.workbook.getActiveSheet().getSheetId();
    const formulas = { [grid.unitId]: { [sheetId]: { 0: { 0: [formula] } } } };
    const results = await grid.api.getFormula().executeFormulas(formulas);
    const value = results[grid.unitId]?.[sheetId]?.[0]?.[0]?.[0]?.value;
    return new FunctionResult((Array.isArray(value) ? value[0]?.[0] : value) ?? '');
  }
}

const literal = (value: unknown): string => {
  if (value instanceof RangePlaces) return value.Address;
  return typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : String(value);
};

class FunctionResult extends ExcelObject {
  readonly defaults = ['error', 'value'];

  constructor(private readonly result: Scalar) {
    super();
  }

  get Value(): Scalar | null {
    return isErrorText(this.result) ? null : this.result;
  }
  get Error(): string | null {
    return isErrorText(this.result) ? this.result : null;
  }
}
