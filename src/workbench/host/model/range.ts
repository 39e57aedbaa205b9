// A range of cells: its parts, what can be done with it, and what is found from it.
import { AddWorksheetMergeMutation } from '@univerjs/sheets';
import { areaOf, intersect } from '../address';
import type { ExcelObject } from './excel-object';
import { RangeContent } from './range-content';
import { RangeFormat } from './range-format';
import { matchingCells, specialCells } from './range-search';
import { RangeSort } from './range-sort';
import { deleteCells, insertCells } from './range-structure';
import { ConditionalFormats, dataValidationOf } from './rules';

export class Range extends RangeContent {
  readonly defaults = [
    'address',
    'addressLocal',
    'cellCount',
    'columnCount',
    'columnIndex',
    'formulas',
    'numberFormat',
    'rowCount',
    'rowIndex',
    'text',
    'values',
    'valueTypes',
  ];

  get Worksheet(): ExcelObject {
    return this.context.make.worksheet(this.sheetId);
  }
  get Format(): RangeFormat {
    return new RangeFormat(this.context, this.sheetId, this.area);
  }
  get ConditionalFormats(): ConditionalFormats {
    return new ConditionalFormats(this.context, this.sheetId, this.area);
  }
  get DataValidation(): ExcelObject {
    return dataValidationOf(this.context, this.sheetId, this.area);
  }
  get Sort(): ExcelObject {
    return new RangeSort(this.context, this.sheetId, this.area);
  }

  Clear(applyTo: unknown): void {
    const what = applyTo ?? 'All';
    if (what === 'All' || what === 'Contents') this.cells.clearContents(this.area);
    if (what === 'All' || what === 'Formats') {
      this.context.grid
        .sheet(this.sheetId)!
        .getRange(this.context.grid.clip(this.sheetId, this.area))
        .clearFormat();
    }
  }
  CopyFrom(source: unknown, copyType: unknown): void {
    const from = this.rangeOf(source);
    const what = copyType ?? 'All';
    if (what === 'Formats') this.copyFormats(from);
    else {
      const content = what === 'Values' ? from.Values : from.FormulasR1C1;
      const target = this.GetAbsoluteResizedRange(
        Math.max(this.area.rows, from.area.rows),
        Math.max(this.area.columns, from.area.columns),
      );
      const tiled = target.cells.map(target.area, (row, column) => {
        const line = content?.[(row - target.area.row) % from.area.rows];
        return line?.[(column - target.area.column) % from.area.columns] ?? '';
      });
      if (what === 'Values') target.Values = tiled;
      else target.FormulasR1C1 = tiled;
      if (what === 'All') target.copyFormats(from);
    }
  }
  Insert(shift: unknown): Range {
    insertCells(this.context, this.sheetId, this.area, String(shift));
    return this;
  }
  Delete(shift: unknown): void {
    deleteCells(this.context, this.sheetId, this.area, String(shift));
  }
  Select(): void {
    const sheet = this.context.grid.sheet(this.sheetId)!;
    if (this.context.grid.workbook.getActiveSheet().getSheetId() !== this.sheetId) sheet.activate();
    sheet.getRange(this.context.grid.clip(this.sheetId, this.area)).activate();
    this.context.announceSelection();
  }
  /** The selection and the sheet in front stay as they are, which the engine's own command would change. */
  Merge(): void {
    const { grid } = this.context;
    const { row, column, rows, columns } = this.area;
    const merged = grid.clip(this.sheetId, this.area);
    const sheet = grid.sheet(this.sheetId)!;
    if (sheet.getMergeData().some((one) => intersect(areaOf(one.getRange()), this.area)))
      sheet.getRange(merged).breakApart();
    for (const other of [
      { row, column: column + 1, rows: 1, columns: columns - 1 },
      { row: row + 1, column, rows: rows - 1, columns },
    ])
      if (other.rows > 0 && other.columns > 0 && this.cells.usedArea(true, other))
        this.cells.clearContents(other);
    grid.execute(AddWorksheetMergeMutation.id, { subUnitId: this.sheetId, ranges: [merged] });
  }
  Unmerge(): void {
    this.context.grid
      .sheet(this.sheetId)!
      .getRange(this.context.grid.clip(this.sheetId, this.area))
      .breakApart();
  }
  async Calculate(): Promise<void> {
    this.SetDirty();
    await this.context.calculation.settled();
  }
  SetDirty(): void {
    this.context.setDirty(this.sheetId, this.area);
  }

  GetUsedRangeOrNullObject(valuesOnly: unknown): Range | null {
    const used = this.cells.usedArea(valuesOnly === true, this.area);
    return used ? this.range(used) : null;
  }
  GetUsedRange(valuesOnly: unknown): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }
  GetSpillingToRangeOrNullObject(): Range | null {
    const spill = this.cells
      .spills()
      .find(({ row, column }) => row === this.area.row && column === this.area.column);
    return spill ? this.range(spill.area) : null;
  }
  GetSpillingToRange(): Range {
    return this.must(this.GetSpillingToRangeOrNullObject(), 'a spill');
  }
  GetSpillParentOrNullObject(): Range | null {
    const first = { ...this.area, rows: 1, columns: 1 };
    const spill = this.cells.spills().find(({ area }) => intersect(area, first));
    return spill ? this.at(spill.row, spill.column, 1, 1) : null;
  }
  GetSpillParent(): Range {
    return this.must(this.GetSpillParentOrNullObject(), 'a spill parent');
  }
  GetSurroundingRegion(): Range {
    const region = this.context.grid
      .sheet(this.sheetId)!
      .getRange(this.area.row, this.area.column)
      .getDataRegion()
      .getRange();
    return this.at(
      region.startRow,
      region.startColumn,
      region.endRow - region.startRow + 1,
      region.endColumn - region.startColumn + 1,
    );
  }
  GetSpecialCellsOrNullObject(kind: unknown, valueType: unknown): ExcelObject | null {
    return specialCells(this, String(kind), typeof valueType === 'string' ? valueType : 'All');
  }
  GetSpecialCells(kind: unknown, valueType: unknown): ExcelObject {
    return this.must(this.GetSpecialCellsOrNullObject(kind, valueType), 'special cells');
  }
  FindOrNullObject(text: unknown, criteria: unknown): Range | null {
    const [first] = matchingCells(this, String(text), criteria);
    return first ? this.at(first.row, first.column, 1, 1) : null;
  }
  Find(text: unknown, criteria: unknown): Range {
    return this.must(this.FindOrNullObject(text, criteria), `"${String(text)}"`);
  }
  GetTables(fullyContained: unknown): ExcelObject {
    return this.context.make.tables({
      sheetId: this.sheetId,
      area: this.area,
      contained: fullyContained === true,
    });
  }

  private copyFormats(from: Range): void {
    const { row, column } = this.area;
    const source = from.area;
    this.cells.writeStyle(this.bounded(), (r, c) =>
      from.cells.style(
        source.row + ((r - row) % source.rows),
        source.column + ((c - column) % source.columns),
      ),
    );
  }
}
