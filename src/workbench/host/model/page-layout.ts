// How a sheet prints: recorded as described, with what Excel has where nothing was set.
import { RequestError } from '../errors';
import type { RecordData } from '../store';
import type { ExcelObject } from './excel-object';
import { Recorded } from './recorded';
import type { NewId } from './recorded';

/** Of a new sheet. */
const OWN_OF_EXCEL: Readonly<Record<string, unknown>> = {
  Orientation: 'Portrait',
  Zoom: { scale: 100 },
};

export class PageLayout extends Recorded {
  constructor(
    record: RecordData,
    newId: NewId,
    private readonly rangeAt: (address: unknown) => ExcelObject,
  ) {
    super('PageLayout', record, newId, () => undefined);
  }

  override read(name: string): unknown {
    return super.read(name) ?? OWN_OF_EXCEL[name] ?? null;
  }

  /** Areas are set by calls, and there are none before. */
  override call(name: string, args: unknown[]): unknown {
    const [, area, orNull] = /^Get(Print\w+?)(OrNullObject)?$/.exec(name) ?? [];
    if (area === undefined) return super.call(name, args);
    const set = this.record.calls.filter((one) => one.name === `Set${area}`).at(-1);
    if (set) return this.rangeAt(set.arguments[0]);
    if (orNull === undefined) throw new RequestError('ItemNotFound', `The sheet has no ${area}.`);
    return null;
  }
}
