// The Excel application: calculation and pauses.
import type { HostContext } from '../context';
import { ExcelObject } from './excel-object';
import { Recorded } from './recorded';
import { emptyRecord } from '../store';

export class Application extends ExcelObject {
  readonly defaults = ['calculationMode', 'calculationState', 'calculationEngineVersion'];
  private mode = 'Automatic';

  constructor(private readonly context: HostContext) {
    super();
  }

  get CalculationMode(): string {
    return this.mode;
  }
  set CalculationMode(mode: string) {
    this.mode = mode;
  }
  /** Functions that wait for their answers count as a pending calculation. */
  get CalculationState(): string {
    if (this.context.calculation.busy) return 'Calculating';
    return this.context.calls.outstanding > 0 ? 'Pending' : 'Done';
  }
  get CalculationEngineVersion(): number {
    return 191029;
  }
  get DecimalSeparator(): string {
    return '.';
  }
  get ThousandsSeparator(): string {
    return ',';
  }
  get UseSystemSeparators(): boolean {
    return true;
  }
  get CultureInfo(): ExcelObject {
    const record = emptyRecord('culture');
    record.values['Name'] = this.context.options.contentLanguage;
    return new Recorded(
      'CultureInfo',
      record,
      () => 'culture',
      () => undefined,
    );
  }
  get IterativeCalculation(): ExcelObject {
    return new Recorded(
      'IterativeCalculation',
      emptyRecord('iteration'),
      () => 'iteration',
      () => undefined,
    );
  }

  /** `Recalculate` computes what is dirty; `Full` and `FullRebuild` everything, custom functions included. */
  async Calculate(type: unknown): Promise<void> {
    if (type !== 'Recalculate') this.context.setDirty();
    await this.context.calculation.settled();
  }
  CreateWorkbook(base64: unknown): ExcelObject {
    this.context.openWorkbook(typeof base64 === 'string' ? base64 : '');
    return new Recorded(
      'WorkbookCreated',
      emptyRecord('created'),
      () => 'created',
      () => undefined,
    );
  }
  SuspendApiCalculationUntilNextSync(): null {
    return null;
  }
  SuspendScreenUpdatingUntilNextSync(): null {
    return null;
  }
}
