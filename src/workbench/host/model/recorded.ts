// Objects that are kept as described and read back, but not played: charts, rules, page layout, protection, comments.
import { emptyRecord } from '../store';
import type { RecordData } from '../store';
import { RequestError } from '../errors';
import { seriesOf } from './chart-series';
import { ExcelCollection, ExcelObject } from './excel-object';
import { RangePlaces } from './range-places';

/** Collections among the recorded members, with the properties that the arguments of `Add` set. */
const collections: Record<string, readonly string[]> = {
  Charts: ['ChartType', 'Source', 'SeriesBy'],
  Series: ['Name'],
  Points: [],
  Trendlines: ['Type'],
  Comments: ['Location', 'Content', 'ContentType'],
  Replies: ['Content', 'ContentType'],
  Shapes: [],
  Bindings: ['Source', 'Type', 'BindingId'],
  Slicers: ['Source', 'Field'],
  PivotTables: ['Name', 'Source', 'Destination'],
  Queries: [],
  Styles: ['Name'],
  HorizontalPageBreaks: ['Source'],
  VerticalPageBreaks: ['Source'],
};

/** What an argument or value is recorded as: objects by their address or identity. */
const recordable = (value: unknown): unknown =>
  value instanceof ExcelObject ? ((value as { Address?: string }).Address ?? value.identity()) : value;

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

export type NewId = () => string;

function child(record: RecordData, name: string, newId: NewId): ExcelObject {
  const data = (record.children[name] ??= emptyRecord(newId()));
  return name in collections
    ? new RecordedCollection(name, data, newId)
    : new Recorded(name, data, newId, () => undefined);
}

/** One recorded object: any property, any child, any call. */
export class Recorded extends ExcelObject {
  readonly defaults: readonly string[] = [];

  constructor(
    private readonly kind: string,
    readonly record: RecordData,
    private readonly newId: NewId,
    private readonly remove: () => void,
  ) {
    super();
  }

  override get className(): string {
    return this.kind;
  }

  override identity(): Record<string, unknown> {
    return {
      Id: this.record.id,
      ...('Name' in this.record.values ? { Name: this.record.values['Name'] } : {}),
    };
  }

  override read(name: string): unknown {
    if (name === 'Id') return this.record.id;
    if (name in this.record.values) return this.record.values[name];
    return name in this.record.children || name in collections ? this.child(name) : null;
  }

  override child(name: string): unknown {
    return child(this.record, name, this.newId);
  }

  override write(name: string, value: unknown): void {
    this.record.values[name] = recordable(value);
  }

  override call(name: string, args: unknown[]): unknown {
    if (name === 'Delete') return this.remove();
    if (name.startsWith('Get'))
      return this.child(`${name}(${args.map((arg) => JSON.stringify(arg)).join(',')})`);
    this.record.calls.push({ name, arguments: args.map(recordable) });
    return null;
  }

  /** `set({...})` and the like keep plain values under their wire names. */
  assign(values: Record<string, unknown>): void {
    for (const [name, value] of Object.entries(values)) this.write(capital(name), value);
  }
}

/** A recorded collection: its items are recorded objects. */
export class RecordedCollection extends ExcelCollection<Recorded> {
  constructor(
    private readonly kind: string,
    private readonly record: RecordData,
    private readonly newId: NewId,
  ) {
    super();
  }

  override get className(): string {
    return this.kind;
  }

  list(): Recorded[] {
    return this.record.items.map((item) => this.wrap(item));
  }

  find(key: unknown): Recorded | null {
    const found = this.record.items.find((item) => item.id === key || item.values['Name'] === key);
    return found ? this.wrap(found) : null;
  }

  Add(...args: unknown[]): Recorded {
    const record = emptyRecord(this.newId());
    record.values['Name'] = `${this.kind.replace(/s$/, '')} ${this.record.items.length + 1}`;
    collections[this.kind]?.forEach((name, index) => {
      const value = args[index];
      if (value !== null && value !== undefined) record.values[name] = recordable(value);
    });
    if (this.kind === 'Charts') {
      const series = (record.children['Series'] ??= emptyRecord(this.newId()));
      series.items.push(...seriesOf(args[1], args[2], this.newId));
    }
    if (this.kind === 'Charts') record.children['Series'] = this.seriesOf(args[1]);
    this.record.items.push(record);
    return this.wrap(record);
  }

  /** Excel makes a series of each column after the first, named by its header. */
  private seriesOf(source: unknown): RecordData {
    const series = emptyRecord(this.newId());
    const headers = source instanceof RangePlaces ? (this.textOf(source)[0] ?? []).slice(1) : [];
    series.items = headers.map((Name) => ({ ...emptyRecord(this.newId()), values: { Name } }));
    return series;
  }

  private textOf({ context, sheetId, area }: RangePlaces): string[][] {
    return context.make.range(sheetId, { ...area, rows: 1 }).Text ?? [];
  }

  GetItemByCell(cell: unknown): Recorded {
    const address = recordable(cell);
    const found = this.record.items.find((item) => item.values['Location'] === address);
    if (!found) throw new RequestError('ItemNotFound', `There is nothing at ${String(address)}.`);
    return this.wrap(found);
  }

  DeleteAll(): void {
    this.record.items.length = 0;
  }

  RemovePageBreaks(): void {
    this.DeleteAll();
  }

  override call(name: string, args: unknown[]): unknown {
    if (name in this) return super.call(name, args);
    this.record.calls.push({ name, arguments: args.map(recordable) });
    return null;
  }

  private wrap(item: RecordData): Recorded {
    return new Recorded(this.kind.replace(/s$/, ''), item, this.newId, () => {
      this.record.items.splice(this.record.items.indexOf(item), 1);
    });
  }
}
