// One run of the workbook with the add-in in it; reopening or changing Excel starts the next one.
import type { OfficeHost } from '../office/before';
import type { FunctionSet } from '../host/functions/metadata';
import { ExcelHost } from '../host/host';
import { officeThemes } from '../host/options';
import type { WorkbookSnapshot } from '../host/snapshot';
import { firstCell, writeFirstSheet } from './first-sheet';
import { localAddress, ManifestReader } from './manifest';
import type { AddInManifest } from './manifest';
import { element } from './pane';
import type { Pane } from './pane';
import { hostOptions } from './settings';
import type { WorkbenchSettings } from './settings';
import { followShortcuts } from './shortcuts';

declare global {
  interface Window {
    /** Where the add-in's frame finds the stand-in. */
    officeHost?: OfficeHost;
  }
}

export class Session {
  private constructor(
    readonly host: ExcelHost,
    readonly manifest: AddInManifest,
    private readonly pane: Pane,
  ) {}

  /**
   * Opens a workbook, new or saved, loads the add-in into the pane and waits until it is ready.
   * @param shown a closed pane runs as an open one does and an undrawn grid calculates as a drawn one, but nobody sees it
   */
  static async open(
    pane: Pane,
    settings: WorkbenchSettings,
    shown: { pane: boolean; grid: boolean },
    snapshot?: WorkbookSnapshot,
  ): Promise<Session> {
    const reader = new ManifestReader(await text('/addin/manifest.xml'), settings.language);
    const manifest = reader.read();
    const metadata = JSON.parse(await text(manifest.metadata)) as Omit<FunctionSet, 'namespace'>;
    const dark = officeThemes[settings.theme].isDarkTheme === true;
    const container = freshContainer();
    const { openGrid } = shown.grid ? await import('./drawn') : await import('./undrawn');
    const { engine, steady, follow } = openGrid(container, { language: settings.language, dark });
    const functions = { ...metadata, namespace: manifest.namespace };
    const host = new ExcelHost({ engine, functions, options: hostOptions(settings), snapshot });
    const session = new Session(host, manifest, pane);
    follow(host);
    session.follow(reader.host, shown.pane);
    await steady;
    if (!snapshot) writeFirstSheet(host, manifest.namespace);
    window.officeHost = { connect: (receive) => host.connect(receive), office: host.office };
    const listen = await followShortcuts(manifest.shortcuts, (action) => host.press(action));
    listen(await pane.load(manifest.page, manifest.name));
    listen(container);
    host.ready();
    if (!snapshot) host.select(firstCell);
    return session;
  }

  /** Excel tells nobody of a new theme: the add-in looks when a person comes back to it. */
  setTheme(theme: WorkbenchSettings['theme']): void {
    this.host.options.theme = officeThemes[theme];
    this.host.grid.api.toggleDarkMode(officeThemes[theme].isDarkTheme === true);
    this.pane.window?.dispatchEvent(new Event('focus'));
  }

  close(): void {
    this.host.dispose();
  }

  private follow(addInHost: string, paneShown: boolean): void {
    const { host, pane } = this;
    host.office.fileBytes = () => Promise.resolve(host.xlsx());
    host.onOpenedWorkbook = (base64) => download(base64, 'Book2.xlsx');
    host.onPane = (state) => pane.show(state === 'Visible');
    pane.onClose = () => host.setPane('Background');
    host.office.onOpenAddress = (address) =>
      window.open(localAddress(address, addInHost), '_blank', 'noopener');
    pane.show(false);
    if (paneShown) host.setPane('Visible');
  }
}

/** A new workbook of the add-in comes as a file: the workbench has room for one. */
function download(base64: string, name: string): void {
  const link = document.createElement('a');
  link.href = `data:application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;base64,${base64}`;
  link.download = name;
  link.click();
}

/** The engine takes its container with it when it goes. */
function freshContainer(): HTMLElement {
  const container = document.createElement('div');
  element('grid').replaceChildren(container);
  return container;
}

async function text(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}. Build the add-in first: npm run build.`);
  return response.text();
}
