// Makes the objects that refer to each other, so that none of their files needs to know the others.
import { areaOf } from '../address';
import type { Area } from '../address';
import type { HostContext } from '../context';
import { ExcelCollection } from './excel-object';
import type { ExcelObject } from './excel-object';
import { Names } from './names';
import { Range } from './range';
import { RangeAreas } from './range-search';
import { Tables } from './tables';
import type { TableScope } from './tables';
import { Worksheet } from './worksheet';

export interface Factory {
  range: (sheetId: string, area: Area) => Range;
  /** A range from an argument: a range already, or an address, by default on this sheet. */
  rangeOf: (sheetId: string, argument: unknown) => Range;
  ranges: (ranges: Range[]) => ExcelObject;
  areas: (sheetId: string, areas: Area[]) => RangeAreas;
  worksheet: (id: string) => Worksheet;
  tables: (scope: TableScope) => Tables;
  names: (sheetId: string | null) => Names;
  selection: () => Range;
  activeCell: () => Range;
}

class RangeCollection extends ExcelCollection<Range> {
  constructor(private readonly ranges: Range[]) {
    super();
  }
  list(): Range[] {
    return this.ranges;
  }
  find(key: unknown): Range | null {
    return this.ranges[Number(key)] ?? null;
  }
}

export function createFactory(context: () => HostContext): Factory {
  const range = (sheetId: string, area: Area): Range => new Range(context(), sheetId, area);
  const first: Area = { row: 0, column: 0, rows: 1, columns: 1 };
  const selected = (which: 'getActiveRange' | 'getActiveCell'): Range => {
    const sheet = context().grid.workbook.getActiveSheet();
    const found = sheet[which]();
    return range(sheet.getSheetId(), found ? areaOf(found.getRange()) : first);
  };
  return {
    range,
    rangeOf: (sheetId, argument) => range(sheetId, first).rangeOf(argument),
    ranges: (ranges) => new RangeCollection(ranges),
    areas: (sheetId, areas) => new RangeAreas(context(), sheetId, areas),
    worksheet: (id) => new Worksheet(context(), id),
    tables: (scope) => new Tables(context(), scope),
    names: (sheetId) => new Names(context(), sheetId),
    selection: () => selected('getActiveRange'),
    activeCell: () => selected('getActiveCell'),
  };
}
