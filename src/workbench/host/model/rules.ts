// Conditional formats and data validation: recorded beside the area that they are for, and read back.
import { formatArea, intersect } from '../address';
import type { Area } from '../address';
import type { HostContext } from '../context';
import { emptyRecord, newId, recordsOfSheet } from '../store';
import type { SheetRecords } from '../store';
import { ExcelCollection } from './excel-object';
import type { ExcelObject } from './excel-object';
import { Recorded } from './recorded';

class ConditionalFormat extends Recorded {
  constructor(
    private readonly context: HostContext,
    private readonly sheetId: string,
    private readonly entry: SheetRecords['conditionalFormats'][number],
  ) {
    const list = recordsOfSheet(context.store, sheetId).conditionalFormats;
    super(
      'ConditionalFormat',
      entry.record,
      () => newId(context.store),
      () => list.splice(list.indexOf(entry), 1),
    );
  }

  override call(name: string, args: unknown[]): unknown {
    if (name === 'GetRange' || name === 'GetRangeOrNullObject') {
      return this.context.make.range(this.sheetId, this.entry.area);
    }
    return super.call(name, args);
  }
}

export class ConditionalFormats extends ExcelCollection<ExcelObject> {
  constructor(
    private readonly context: HostContext,
    private readonly sheetId: string,
    private readonly area: Area,
  ) {
    super();
  }

  override get className(): string {
    return 'ConditionalFormatCollection';
  }

  private get entries(): SheetRecords['conditionalFormats'] {
    return recordsOfSheet(this.context.store, this.sheetId).conditionalFormats;
  }

  private get here(): SheetRecords['conditionalFormats'] {
    return this.entries.filter(({ area }) => intersect(area, this.area));
  }

  list(): ExcelObject[] {
    return this.here.map((entry) => new ConditionalFormat(this.context, this.sheetId, entry));
  }

  find(key: unknown): ExcelObject | null {
    const entry = this.here.find(({ record }) => record.id === key);
    return entry ? new ConditionalFormat(this.context, this.sheetId, entry) : null;
  }

  Add(type: unknown): ExcelObject {
    const record = emptyRecord(newId(this.context.store));
    record.values['Type'] = type;
    const entry = { area: this.area, record };
    this.entries.push(entry);
    return new ConditionalFormat(this.context, this.sheetId, entry);
  }

  ClearAll(): void {
    const records = recordsOfSheet(this.context.store, this.sheetId);
    records.conditionalFormats = records.conditionalFormats.filter(({ area }) => !intersect(area, this.area));
  }
}

/** The validation of exactly this area; another area has its own. */
export function dataValidationOf(context: HostContext, sheetId: string, area: Area): ExcelObject {
  const list = recordsOfSheet(context.store, sheetId).dataValidations;
  const key = formatArea(area);
  let entry = list.find((known) => formatArea(known.area) === key);
  if (!entry) {
    entry = { area, record: emptyRecord(newId(context.store)) };
    list.push(entry);
  }
  const { record } = entry;
  return new Recorded(
    'DataValidation',
    record,
    () => newId(context.store),
    () => undefined,
  );
}
