// What every object of the stand-in's Excel has in common: members are found by their name on the wire.
import { RequestError } from '../errors';

/**
 * An object that requests can reach. Its members carry the names of the wire, which are the JavaScript names with a
 * capital first letter, so that one interpreter serves them all.
 */
export abstract class ExcelObject {
  /** The properties that `load()` without names brings, as JavaScript names. */
  abstract readonly defaults: readonly string[];

  /** Bundling may number classes of one name, and marks those that name themselves. */
  get className(): string {
    return this.constructor.name.replace(/^_+|\d+$/g, '');
  }

  get IsNullObject(): boolean {
    return false;
  }

  /** What the client needs to find the object again; most objects are found by their path alone. */
  identity(): Record<string, unknown> {
    return {};
  }

  read(name: string): unknown {
    this.check(name);
    return (this as unknown as Record<string, unknown>)[name];
  }

  /** The object behind a navigation property. */
  child(name: string): unknown {
    return this.read(name);
  }

  write(name: string, value: unknown): void {
    this.check(name);
    (this as unknown as Record<string, unknown>)[name] = value;
  }

  call(name: string, args: unknown[]): unknown {
    if (/^_(Unr|R)egister(\w+Event|Event\w+)$/.test(name)) return null;
    this.check(name);
    const member = (this as unknown as Record<string, unknown>)[name];
    if (typeof member !== 'function') throw unknownRequest(this.className, name);
    return (member as (...given: unknown[]) => unknown).apply(this, args);
  }

  private check(name: string): void {
    if (!/^_?[A-Z]/.test(name) || !(name in this)) throw unknownRequest(this.className, name);
  }
}

/** A collection: found by key, counted, listed. */
export abstract class ExcelCollection<Item extends ExcelObject> extends ExcelObject {
  readonly defaults = ['items'];

  abstract list(): Item[];
  abstract find(key: unknown): Item | null;

  Item(key: unknown): Item {
    const found = this.find(key);
    if (!found)
      throw new RequestError('ItemNotFound', `The requested resource doesn't exist: ${String(key)}.`);
    return found;
  }

  GetItem(key: unknown): Item {
    return this.Item(key);
  }

  GetItemOrNullObject(key: unknown): Item | null {
    return this.find(key);
  }

  GetItemAt(index: number): Item {
    const found = this.list()[index];
    if (!found) throw new RequestError('InvalidArgument', `There is no item ${index}.`);
    return found;
  }

  GetCount(): number {
    return this.list().length;
  }

  get Count(): number {
    return this.list().length;
  }
}

export const unknownRequest = (className: string, name: string): RequestError =>
  new RequestError('ApiNotFound', `${className}.${name}`);
