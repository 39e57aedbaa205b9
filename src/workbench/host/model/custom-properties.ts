// Properties that add-ins and people give a workbook or a sheet.
import { ExcelCollection, ExcelObject } from './excel-object';

export class CustomProperties extends ExcelCollection<CustomProperty> {
  constructor(private readonly kept: Record<string, unknown>) {
    super();
  }

  override get className(): string {
    return 'CustomPropertyCollection';
  }

  list(): CustomProperty[] {
    return Object.keys(this.kept).map((key) => new CustomProperty(this.kept, key));
  }

  find(key: unknown): CustomProperty | null {
    return this.list().find((property) => property.Key.toLowerCase() === String(key).toLowerCase()) ?? null;
  }

  Add(key: unknown, value: unknown): CustomProperty {
    this.kept[String(key)] = value;
    return new CustomProperty(this.kept, String(key));
  }

  DeleteAll(): void {
    for (const property of this.list()) property.Delete();
  }
}

export class CustomProperty extends ExcelObject {
  readonly defaults = ['key', 'type', 'value'];

  constructor(
    private readonly kept: Record<string, unknown>,
    private readonly key: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Key: this.key };
  }

  get Key(): string {
    return this.key;
  }
  get Type(): string {
    const kinds: Record<string, string> = { number: 'Number', boolean: 'Boolean' };
    return kinds[typeof this.Value] ?? 'String';
  }
  get Value(): unknown {
    return this.kept[this.key];
  }
  set Value(value: unknown) {
    this.kept[this.key] = value;
  }
  Delete(): void {
    Reflect.deleteProperty(this.kept, this.key);
  }
}
