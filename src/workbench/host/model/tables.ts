// The tables of a workbook, a sheet or an area.
import { areaOf, intersect } from '../address';
import type { Area } from '../address';
import type { HostContext } from '../context';
import { invalidArgument, RequestError } from '../errors';
import { ExcelCollection } from './excel-object';
import { Table } from './table';

/** Which tables a collection shows: all, those of a sheet, or those that touch or lie within an area. */
export interface TableScope {
  sheetId?: string;
  area?: Area;
  contained?: boolean;
}

export class Tables extends ExcelCollection<Table> {
  constructor(
    private readonly context: HostContext,
    private readonly scope: TableScope,
  ) {
    super();
  }

  override get className(): string {
    return 'TableCollection';
  }

  /** Where the events of this collection are raised. */
  get _EventTargetId(): string {
    return this.scope.sheetId ?? 'Workbook';
  }

  list(): Table[] {
    const { sheetId, area, contained } = this.scope;
    return this.context.grid.workbook
      .getTableList()
      .filter((info) => sheetId === undefined || info.subUnitId === sheetId)
      .filter((info) => {
        const place = areaOf(info.range);
        const common = area ? intersect(place, area) : place;
        return common && (!contained || (common.rows === place.rows && common.columns === place.columns));
      })
      .map((info) => new Table(this.context, info.id));
  }

  find(key: unknown): Table | null {
    const name = String(key).toLowerCase();
    return this.list().find((table) => table.id === key || table.Name.toLowerCase() === name) ?? null;
  }

  GetFirst(): Table {
    const [first] = this.list();
    if (!first) throw new RequestError('ItemNotFound', 'There is no table.');
    return first;
  }

  async Add(place: unknown, hasHeaders: unknown): Promise<Table> {
    const { grid } = this.context;
    const sheetId = this.scope.sheetId ?? grid.workbook.getActiveSheet().getSheetId();
    const range = this.context.make.rangeOf(sheetId, place);
    const overlaps = new Tables(this.context, { sheetId: range.sheetId, area: range.area });
    if (overlaps.Count > 0) throw invalidArgument('The range overlaps another table.');
    let { area } = range;
    if (hasHeaders !== true) {
      range.GetRow(0).Insert('Down');
      area = { ...area, rows: area.rows + 1 };
    }
    nameHeaders(this.context, range.sheetId, area);
    const taken = new Set(grid.workbook.getTableList().map(({ name }) => name));
    let number = 1;
    while (taken.has(`Table${number}`)) number += 1;
    const id = await grid.workbook.addTable(range.sheetId, `Table${number}`, grid.clip(range.sheetId, area));
    if (!id) throw new RequestError('GeneralException', 'The table could not be made.');
    this.context.announce('tableAdded', id, { worksheetId: range.sheetId });
    return new Table(this.context, id);
  }
}

/** Gives each column of a new table a name of its own: blank ones Column1, repeated ones a number. */
function nameHeaders(context: HostContext, sheetId: string, area: Area): void {
  const header = context.make.range(sheetId, { ...area, rows: 1 });
  const given = (header.Text ?? [[]])[0]!;
  const taken = new Set<string>();
  const names = given.map((text, index) => {
    const base = text === '' ? `Column${index + 1}` : text;
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base}${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
  if (names.some((name, index) => name !== given[index])) header.Values = [names];
}
