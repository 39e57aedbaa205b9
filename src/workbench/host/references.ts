// The ranges that the client holds on to between its requests; they move along when cells come and go.
import type { Area } from './address';
import type { HostContext } from './context';
import type { ExcelObject } from './model/excel-object';
import { moved } from './moving';
import type { StructureChange } from './moving';

interface Reference {
  sheetId: string;
  place: Area | Area[];
}

export class References {
  private readonly kept = new Map<string, Reference>();
  private next = 1;

  constructor(private readonly context: () => HostContext) {}

  keep(sheetId: string, place: Area | Area[]): string {
    const id = `range-${this.next++}`;
    this.kept.set(id, { sheetId, place });
    return id;
  }

  drop(id: string): void {
    this.kept.delete(id);
  }

  find(id: string): ExcelObject | null {
    const found = this.kept.get(id);
    if (!found) return null;
    const { make } = this.context();
    return Array.isArray(found.place)
      ? make.areas(found.sheetId, found.place)
      : make.range(found.sheetId, found.place);
  }

  /** A range whose cells are all deleted is gone: the client is told so when it uses it. */
  move(sheetId: string, change: StructureChange): void {
    for (const [id, reference] of this.kept) {
      if (reference.sheetId !== sheetId) continue;
      const places = [reference.place].flat().flatMap((area) => moved(area, change) ?? []);
      if (places.length === 0) this.kept.delete(id);
      else reference.place = Array.isArray(reference.place) ? places : places[0]!;
    }
  }
}
