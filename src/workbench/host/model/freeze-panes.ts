// Rows and columns that stay in sight.
import type { HostContext } from '../context';
import { ExcelObject } from './excel-object';
import type { Range } from './range';

export class FreezePanes extends ExcelObject {
  readonly defaults: readonly string[] = [];

  constructor(
    private readonly context: HostContext,
    private readonly sheetId: string,
  ) {
    super();
  }

  FreezeRows(count: unknown): void {
    this.freeze(Number(count ?? 0), 0);
  }
  FreezeColumns(count: unknown): void {
    this.freeze(0, Number(count ?? 0));
  }
  FreezeAt(place: unknown): void {
    const { area } = this.context.make.rangeOf(this.sheetId, place);
    this.freeze(area.row + area.rows, area.column + area.columns);
  }
  Unfreeze(): void {
    this.context.grid.sheet(this.sheetId)!.cancelFreeze();
  }
  GetLocationOrNullObject(): Range | null {
    const { xSplit, ySplit } = this.context.grid.sheet(this.sheetId)!.getFreeze();
    if (xSplit <= 0 && ySplit <= 0) return null;
    const sheet = this.context.make.range(this.sheetId, { row: 0, column: 0, rows: 1, columns: 1 });
    if (ySplit <= 0) return sheet.GetAbsoluteResizedRange(1, xSplit).GetEntireColumn();
    if (xSplit <= 0) return sheet.GetAbsoluteResizedRange(ySplit, 1).GetEntireRow();
    return sheet.GetAbsoluteResizedRange(ySplit, xSplit);
  }
  GetLocation(): Range | null {
    return this.GetLocationOrNullObject();
  }

  private freeze(rows: number, columns: number): void {
    const sheet = this.context.grid.sheet(this.sheetId)!;
    if (rows === 0 && columns === 0) sheet.cancelFreeze();
    else {
      sheet.setFreeze({
        xSplit: columns,
        ySplit: rows,
        startRow: rows > 0 ? rows : -1,
        startColumn: columns > 0 ? columns : -1,
      });
    }
  }
}
