// What happens in the grid, told to the client as Excel's events.
import { RemoveDefinedNameMutation, SetDefinedNameMutation } from '@univerjs/engine-formula';
import { GridChange } from './mutations';
import { areaOf, formatArea, intersect, mergeCells, parseArea } from './address';
import type { Area } from './address';
import type { Grid } from './grid';
import type { StructureChange } from './moving';
import { PushCategory } from './messages';
import type { PushEntry } from './messages';

/** Excel's numbers of the events that the stand-in raises. */
export const EventNumber = {
  settingsChanged: 1,
  workbookSelectionChanged: 2,
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  visibilityChanged: 65539,
} as const;

type EventName = keyof typeof EventNumber;

const namesChange = new Set<string>([SetDefinedNameMutation.id, RemoveDefinedNameMutation.id]);

/** The target under which collections of the workbook listen. */
const workbookTarget = 'Workbook';

export class Events {
  /** Told of every change of cells, for what follows the grid: table headers, stored calls. */
  onStructure: (sheetId: string, change: StructureChange) => void = () => undefined;
  onNames: (name: string) => void = () => undefined;
  onCells: (sheetId: string, areas: Area[]) => void = () => undefined;

  private activeSheetId: string;

  constructor(
    private readonly grid: Grid,
    private readonly push: (entries: PushEntry[]) => void,
  ) {
    this.activeSheetId = grid.workbook.getActiveSheet().getSheetId();
    const { api } = grid;
    api.addEvent(api.Event.SheetCreated, ({ worksheet }) => {
      this.raise('added', [workbookTarget], { worksheetId: worksheet.getSheetId(), source: 'Local' });
    });
    api.addEvent(api.Event.SheetDeleted, ({ sheetId }) => {
      this.raise('deleted', [workbookTarget], { worksheetId: sheetId, source: 'Local' });
    });
    api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => this.activated(activeSheet.getSheetId()));
    grid.commands.onCommandExecuted((command, options) => {
      if (namesChange.has(command.id)) this.onNames((command.params as { name: string }).name);
      const change = new GridChange(command, options?.onlyLocal === true);
      if (!change.sheetId) return;
      if (change.structure) {
        this.onStructure(change.sheetId, change.structure);
        const { type, area } = change.structure;
        this.changed(change.sheetId, type, formatArea(area));
      } else if (change.cells.length > 0) this.cellsChanged(change.sheetId, change.cells);
    });
  }

  raise(event: EventName, targets: string[], details: object): void {
    const text = JSON.stringify(details);
    this.push(targets.map((target): PushEntry => [PushCategory.event, EventNumber[event], target, text, 0]));
  }

  /** The engine does not tell of selections that were made by a request. */
  selectionChanged(): void {
    const sheet = this.grid.workbook.getActiveSheet();
    const sheetId = sheet.getSheetId();
    const range = selectedOn(sheet);
    if (!range) return;
    const address = formatArea({
      row: range.startRow,
      column: range.startColumn,
      rows: range.endRow - range.startRow + 1,
      columns: range.endColumn - range.startColumn + 1,
    });
    this.raise('workbookSelectionChanged', [''], {});
    this.raise('selectionChanged', [workbookTarget, sheetId], { address, worksheetId: sheetId });
  }

  calculated(): void {
    for (const sheet of this.grid.sheets()) {
      const worksheetId = sheet.getSheetId();
      this.raise('calculated', [workbookTarget, worksheetId], { worksheetId, address: '' });
    }
  }

  private activated(sheetId: string): void {
    if (sheetId === this.activeSheetId) return;
    this.raise('deactivated', [workbookTarget, this.activeSheetId], { worksheetId: this.activeSheetId });
    this.activeSheetId = sheetId;
    this.raise('activated', [workbookTarget, sheetId], { worksheetId: sheetId });
  }

  private cellsChanged(sheetId: string, cells: { row: number; column: number }[]): void {
    const areas = boundingAreas(cells);
    this.onCells(sheetId, areas);
    for (const area of areas) this.changed(sheetId, 'RangeEdited', formatArea(area));
  }

  private changed(worksheetId: string, changeType: string, address: string): void {
    const details = {
      changeType,
      source: 'Local',
      worksheetId,
      address,
      shiftDirection: 'None',
      triggerSource: 'Unknown',
    };
    this.raise('changed', [workbookTarget, worksheetId], details);
    const changed = parseArea(address);
    for (const table of this.grid.workbook.getTableList()) {
      if (table.subUnitId !== worksheetId || !changed || !intersect(areaOf(table.range), changed)) continue;
      this.raise('tableChanged', [workbookTarget, worksheetId, table.id], { ...details, tableId: table.id });
    }
  }
}

/** A written block is one area; scattered cells are told as runs. */
function boundingAreas(cells: { row: number; column: number }[]): Area[] {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const row = rows.reduce((a, b) => Math.min(a, b));
  const column = columns.reduce((a, b) => Math.min(a, b));
  const area: Area = {
    row,
    column,
    rows: rows.reduce((a, b) => Math.max(a, b)) - row + 1,
    columns: columns.reduce((a, b) => Math.max(a, b)) - column + 1,
  };
  return area.rows * area.columns === cells.length ? [area] : mergeCells(cells);
}

/** The engine keeps the selection of the sheet before, and fails where a sheet brought to the front is smaller than that. */
function selectedOn(sheet: ReturnType<Grid['workbook']['getActiveSheet']>) {
  try {
    return sheet.getActiveRange()?.getRange() ?? null;
  } catch {
    return null;
  }
}
