// The worksheets of the workbook.
import type { HostContext } from '../context';
import { ExcelCollection } from './excel-object';
import { checkedSheetName, Worksheet } from './worksheet';

export class Worksheets extends ExcelCollection<Worksheet> {
  constructor(private readonly context: HostContext) {
    super();
  }

  override get className(): string {
    return 'WorksheetCollection';
  }

  list(): Worksheet[] {
    return this.context.grid.sheets().map((sheet) => new Worksheet(this.context, sheet.getSheetId()));
  }

  find(key: unknown): Worksheet | null {
    const text = String(key);
    const sheet = this.context.grid.sheet(text) ?? this.context.grid.sheetByName(text);
    return sheet ? new Worksheet(this.context, sheet.getSheetId()) : null;
  }

  Add(name: unknown): Worksheet {
    const { grid } = this.context;
    let free = 1;
    while (grid.sheetByName(`Sheet${free}`)) free += 1;
    const chosen = typeof name === 'string' ? checkedSheetName(this.context, name, null) : `Sheet${free}`;
    const active = grid.workbook.getActiveSheet();
    const sheet = grid.workbook.insertSheet(chosen, { index: grid.sheets().length });
    active.activate();
    return new Worksheet(this.context, sheet.getSheetId());
  }

  GetActiveWorksheet(): Worksheet {
    return new Worksheet(this.context, this.context.grid.workbook.getActiveSheet().getSheetId());
  }

  GetFirst(visibleOnly: unknown): Worksheet {
    return this.visible(visibleOnly)[0]!;
  }

  GetLast(visibleOnly: unknown): Worksheet {
    return this.visible(visibleOnly).at(-1)!;
  }

  override GetCount(visibleOnly?: unknown): number {
    return this.visible(visibleOnly).length;
  }

  private visible(visibleOnly: unknown): Worksheet[] {
    return this.list().filter((sheet) => visibleOnly !== true || sheet.Visibility === 'Visible');
  }
}
