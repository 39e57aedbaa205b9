// What office.js knows outside of requests: requirement sets, language, theme, the old settings, the file.
import { isSetSupported } from './options';
import type { HostOptions, OfficeTheme } from './options';
import type { WorkbookStore } from './store';

export interface ClientPort {
  send: (text: string) => void;
  receive: (text: string) => void;
}

export class OfficeSide {
  /** Gives the workbook's bytes for `getFileAsync`; null, the request fails as in a host without it. */
  fileBytes: (() => Promise<Uint8Array>) | null = null;
  /** Addresses that the add-in asked to open in a browser. */
  readonly openedAddresses: string[] = [];
  onOpenAddress: (address: string) => void = () => undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly options: HostOptions,
    private readonly store: WorkbookStore,
    private readonly changed: () => void,
  ) {}

  get platform(): HostOptions['platform'] {
    return this.options.platform;
  }
  get displayLanguage(): string {
    return this.options.displayLanguage;
  }
  get contentLanguage(): string {
    return this.options.contentLanguage;
  }
  get theme(): OfficeTheme {
    return this.options.theme;
  }

  isSetSupported(name: string, version?: string | number): boolean {
    return isSetSupported(this.options.requirements, name, version);
  }

  openAddress(address: string): void {
    this.openedAddresses.push(address);
    this.onOpenAddress(address);
  }

  settings(): Record<string, unknown> {
    return { ...this.store.settings };
  }

  saveSettings(settings: Record<string, unknown>): void {
    this.store.settings = { ...settings };
    this.changed();
  }

  onSettingsChanged(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  settingsChanged(): void {
    for (const listener of this.listeners) listener();
  }
}
