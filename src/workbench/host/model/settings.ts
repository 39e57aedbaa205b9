// The add-in's settings in the workbook.
import type { HostContext } from '../context';
import { ExcelCollection, ExcelObject } from './excel-object';

export class Settings extends ExcelCollection<Setting> {
  constructor(private readonly context: HostContext) {
    super();
  }

  override get className(): string {
    return 'SettingCollection';
  }

  list(): Setting[] {
    return Object.keys(this.context.store.settings).map((key) => new Setting(this.context, key));
  }

  find(key: unknown): Setting | null {
    return Object.hasOwn(this.context.store.settings, String(key))
      ? new Setting(this.context, String(key))
      : null;
  }

  Add(key: unknown, value: unknown): Setting {
    const setting = new Setting(this.context, String(key));
    setting.Value = value;
    return setting;
  }
}

export class Setting extends ExcelObject {
  readonly defaults = ['key', 'value'];

  constructor(
    private readonly context: HostContext,
    private readonly key: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Key: this.key, _Id: this.key };
  }

  get Key(): string {
    return this.key;
  }
  get _Id(): string {
    return this.key;
  }
  get Value(): unknown {
    return this.context.store.settings[this.key];
  }
  set Value(value: unknown) {
    this.context.store.settings[this.key] = value;
    this.context.announce('settingsChanged', '');
  }
  Delete(): void {
    Reflect.deleteProperty(this.context.store.settings, this.key);
    this.context.announce('settingsChanged', '');
  }
}
