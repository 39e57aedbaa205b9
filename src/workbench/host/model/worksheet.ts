// One worksheet.
import type { FWorksheet } from '@univerjs/sheets/facade';
import { excelColumns, excelRows } from '../address';
import type { HostContext } from '../context';
import { invalidArgument, RequestError } from '../errors';
import { emptyRecord, newId, recordsOfSheet } from '../store';
import type { RecordData } from '../store';
import { CustomProperties } from './custom-properties';
import { ExcelObject } from './excel-object';
import { FreezePanes } from './freeze-panes';
import { PageLayout } from './page-layout';
import type { Range } from './range';
import { matchingAreas } from './range-search';
import { Recorded } from './recorded';

/** Members that are recorded: described by the add-in, read back, not played. */
const recordedMembers = [
  'AutoFilter',
  'Charts',
  'Comments',
  'HorizontalPageBreaks',
  'PageLayout',
  'PivotTables',
  'Protection',
  'Shapes',
  'Slicers',
  'VerticalPageBreaks',
];

const badSheetName = /[\\/?*[\]:]|^'|'$|^$/;

export class Worksheet extends ExcelObject {
  readonly defaults = ['id', 'name', 'position', 'showGridlines', 'tabColor', 'visibility'];

  constructor(
    readonly context: HostContext,
    readonly id: string,
  ) {
    super();
  }

  private get sheet(): FWorksheet {
    const sheet = this.context.grid.sheet(this.id);
    if (!sheet) throw new RequestError('ItemNotFound', 'The worksheet no longer exists.');
    return sheet;
  }
  private get records(): RecordData {
    return recordsOfSheet(this.context.store, this.id).objects;
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id, Name: this.Name };
  }

  override read(name: string): unknown {
    return recordedMembers.includes(name) ? this.child(name) : super.read(name);
  }

  override child(name: string): unknown {
    if (!recordedMembers.includes(name)) return super.child(name);
    if (name === 'PageLayout')
      return new PageLayout(
        (this.records.children[name] ??= emptyRecord(newId(this.context.store))),
        () => newId(this.context.store),
        (address) => this.GetRange(address),
      );
    const owner = new Recorded(
      'Worksheet',
      this.records,
      () => newId(this.context.store),
      () => undefined,
    );
    return owner.child(name);
  }

  get Id(): string {
    return this.id;
  }
  get Name(): string {
    return this.sheet.getSheetName();
  }
  set Name(name: string) {
    this.sheet.setName(checkedSheetName(this.context, name, this.id));
  }
  get Position(): number {
    return this.sheet.getIndex();
  }
  set Position(index: number) {
    this.context.grid.workbook.moveSheet(this.sheet, index);
  }
  get Visibility(): string {
    if (!this.sheet.isSheetHidden()) return 'Visible';
    return recordsOfSheet(this.context.store, this.id).veryHidden ? 'VeryHidden' : 'Hidden';
  }
  set Visibility(visibility: string) {
    recordsOfSheet(this.context.store, this.id).veryHidden = visibility === 'VeryHidden';
    if (visibility === 'Visible') {
      this.sheet.showSheet();
      return;
    }
    const visible = this.context.grid.sheets().filter((sheet) => !sheet.isSheetHidden());
    if (visible.length === 1 && visible[0]!.getSheetId() === this.id) {
      throw new RequestError('InvalidOperation', 'A workbook must have at least one visible worksheet.');
    }
    if (this.context.grid.workbook.getActiveSheet().getSheetId() === this.id) {
      visible.find((sheet) => sheet.getSheetId() !== this.id)?.activate();
    }
    this.sheet.hideSheet();
  }
  get TabColor(): string {
    return this.sheet.getTabColor() ?? '';
  }
  set TabColor(color: string) {
    this.sheet.setTabColor(color);
  }
  get ShowGridlines(): boolean {
    return !this.sheet.hasHiddenGridLines();
  }
  set ShowGridlines(show: boolean) {
    this.sheet.setHiddenGridlines(!show);
  }
  get EnableCalculation(): boolean {
    return true;
  }
  get StandardWidth(): number {
    return 48;
  }
  get StandardHeight(): number {
    return 15;
  }
  get Tables(): ExcelObject {
    return this.context.make.tables({ sheetId: this.id });
  }
  get Names(): ExcelObject {
    return this.context.make.names(this.id);
  }
  get FreezePanes(): FreezePanes {
    return new FreezePanes(this.context, this.id);
  }
  get CustomProperties(): CustomProperties {
    return new CustomProperties((this.context.store.sheetProperties[this.id] ??= {}));
  }

  GetRange(address: unknown): Range {
    if (typeof address !== 'string' || address === '') {
      return this.GetRangeByIndexes(0, 0, excelRows, excelColumns);
    }
    return this.context.make.rangeOf(this.id, address);
  }
  GetRanges(address: unknown): ExcelObject {
    const parts = String(address)
      .split(',')
      .map((part) => this.GetRange(part.trim()).area);
    return this.context.make.areas(this.id, parts);
  }
  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    if (
      row < 0 ||
      column < 0 ||
      rows < 1 ||
      columns < 1 ||
      row + rows > excelRows ||
      column + columns > excelColumns
    ) {
      throw invalidArgument('The range lies outside the worksheet.');
    }
    return this.context.make.range(this.id, { row, column, rows, columns });
  }
  GetCell(row: number, column: number): Range {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }
  GetUsedRangeOrNullObject(valuesOnly: unknown): Range | null {
    return this.GetRange(null).GetUsedRangeOrNullObject(valuesOnly);
  }
  GetUsedRange(valuesOnly: unknown): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }
  FindAllOrNullObject(text: unknown, criteria: unknown): ExcelObject | null {
    return matchingAreas(this.GetRange(null), String(text), criteria);
  }
  FindAll(text: unknown, criteria: unknown): ExcelObject {
    const found = this.FindAllOrNullObject(text, criteria);
    if (!found) throw new RequestError('ItemNotFound', `"${String(text)}" was not found.`);
    return found;
  }
  GetNextOrNullObject(visibleOnly: unknown): Worksheet | null {
    return this.neighbor(1, visibleOnly === true);
  }
  GetPreviousOrNullObject(visibleOnly: unknown): Worksheet | null {
    return this.neighbor(-1, visibleOnly === true);
  }
  Activate(): void {
    this.sheet.activate();
    this.context.announceSelection();
  }
  async Calculate(markAllDirty: unknown): Promise<void> {
    if (markAllDirty === true) this.context.setDirty(this.id);
    await this.context.calculation.settled();
  }
  Copy(positionType: unknown, relativeTo: unknown): Worksheet {
    const copy = this.context.grid.workbook.duplicateSheet(this.sheet);
    const beside = relativeTo instanceof Worksheet ? relativeTo.Position : this.Position;
    const places: Record<string, number> = {
      Beginning: 0,
      Before: beside,
      After: beside + 1,
      End: this.context.grid.sheets().length - 1,
    };
    this.context.grid.workbook.moveSheet(copy, places[String(positionType)] ?? places['End']!);
    return this.context.make.worksheet(copy.getSheetId());
  }
  Delete(): void {
    const visible = this.context.grid.sheets().filter((sheet) => !sheet.isSheetHidden());
    if (visible.length === 1 && visible[0]!.getSheetId() === this.id) {
      throw new RequestError('InvalidOperation', 'A workbook must have at least one visible worksheet.');
    }
    this.context.grid.workbook.deleteSheet(this.id);
    Reflect.deleteProperty(this.context.store.sheets, this.id);
  }

  private neighbor(step: number, visibleOnly: boolean): Worksheet | null {
    const sheets = this.context.grid.sheets().filter((sheet) => !visibleOnly || !sheet.isSheetHidden());
    const index = sheets.findIndex((sheet) => sheet.getSheetId() === this.id);
    const found = sheets[index + step];
    return found ? this.context.make.worksheet(found.getSheetId()) : null;
  }
}

/** Excel's rules for sheet names: at most 31 characters, none of a few signs, no other sheet of that name. */
export function checkedSheetName(context: HostContext, name: string, ownId: string | null): string {
  if (name.length > 31 || badSheetName.test(name))
    throw invalidArgument(`"${name}" is not a name for a worksheet.`);
  const other = context.grid.sheetByName(name);
  if (other && other.getSheetId() !== ownId) {
    throw new RequestError('ItemAlreadyExists', `There is a worksheet "${name}" already.`);
  }
  return name;
}
