// The workbench's page: a workbook with the add-in beside it, the ribbon above, and the driver for tests.
import './styles.css';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-table/lib/index.css';
import type { WorkbookSnapshot } from '../host/snapshot';
import type { WorkbenchDriver } from './driver';
import { Charts } from './charts';
import { element, Pane } from './pane';
import { Ribbon } from './ribbon';
import { Session } from './session';
import { defaultSettings, needsRestart } from './settings';
import type { WorkbenchSettings } from './settings';

class Workbench implements WorkbenchDriver {
  settings: WorkbenchSettings = { ...defaultSettings };
  private session: Session | null = null;
  private readonly pane = new Pane();
  private readonly charts = new Charts();
  private readonly ribbon = new Ribbon({
    press: (button) => (button.action === null ? this.showPane(true) : this.press(button.action)),
    choose: (changes) => void this.set(changes),
    reopen: () => void this.reopen(),
    reset: () => void this.reset(),
  });

  async open(snapshot?: WorkbookSnapshot): Promise<void> {
    const paneShown = this.session ? this.paneVisible : !startsClosed();
    this.session?.close();
    // What is closed is not looked at any more, by nobody's timer.
    this.session = null;
    document.body.dataset['theme'] = this.settings.theme;
    this.pane.setWidth(this.settings.paneWidth);
    this.session = await Session.open(
      this.pane,
      this.settings,
      { pane: paneShown, grid: startsDrawn() },
      snapshot,
    );
    const { host, manifest } = this.session;
    this.ribbon.show(manifest, this.settings);
    host.onRibbon = (id, enabled) => this.ribbon.enable(id, enabled);
    host.onUnknown = () => this.ribbon.setUnknown(host.unknownRequests);
    element('file').textContent = host.grid.workbook.getName();
  }

  /** Shows what is under way, and the charts; a glance four times a second is enough for a person. */
  watch(): void {
    setInterval(() => {
      if (!this.session) return;
      this.ribbon.setUnderWay(this.session.host.underWay);
      this.charts.update(this.session.host);
    }, 250);
  }

  setCell: WorkbenchDriver['setCell'] = (address, value) => this.host.setCell(address, value);
  value: WorkbenchDriver['value'] = (address) => this.host.value(address);
  values: WorkbenchDriver['values'] = (address) => this.host.values(address);
  text: WorkbenchDriver['text'] = (address) => this.host.text(address);
  formula: WorkbenchDriver['formula'] = (address) => this.host.formula(address);
  message: WorkbenchDriver['message'] = (address) => this.host.message(address);
  dataType: WorkbenchDriver['dataType'] = (address) => this.host.dataType(address);
  select: WorkbenchDriver['select'] = (address) => this.host.select(address);
  idle: WorkbenchDriver['idle'] = (timeoutMillis) => this.host.idle(timeoutMillis);
  press: WorkbenchDriver['press'] = (action) => this.host.press(action);
  save: WorkbenchDriver['save'] = () => this.host.save();
  showPane: WorkbenchDriver['showPane'] = (visible) => this.host.setPane(visible ? 'Visible' : 'Background');
  reset: WorkbenchDriver['reset'] = () => this.open();
  reopen: WorkbenchDriver['reopen'] = (snapshot = this.save()) => this.open(snapshot);

  get selection(): string {
    return this.host.selection;
  }
  get invocations(): WorkbenchDriver['invocations'] {
    return this.host.invocations;
  }
  get unknownRequests(): string[] {
    return this.host.unknownRequests;
  }
  get openedAddresses(): string[] {
    return this.host.office.openedAddresses;
  }
  get inCellEdit(): boolean {
    return this.host.inCellEdit;
  }
  get paneVisible(): boolean {
    return this.host.paneState === 'Visible';
  }

  async set(changes: Partial<WorkbenchSettings>): Promise<void> {
    this.settings = { ...this.settings, ...changes };
    this.ribbon.showSettings(this.settings);
    if (changes.blank) this.host.options.blank = changes.blank === 'desktop' ? 0 : null;
    if (changes.paneWidth) this.pane.setWidth(changes.paneWidth);
    if (changes.theme) {
      document.body.dataset['theme'] = changes.theme;
      this.session?.setTheme(changes.theme);
    }
    if (needsRestart.some((key) => key in changes)) await this.reopen();
  }

  enterCellEdit(): void {
    this.host.grid.workbook.startEditing();
    this.host.setCellEdit(true);
  }

  async leaveCellEdit(): Promise<void> {
    await this.host.grid.workbook.endEditingAsync(false);
    this.host.setCellEdit(false);
  }

  private get host(): Session['host'] {
    if (!this.session) throw new Error('The workbench is still opening.');
    return this.session.host;
  }
}

/** `?pane=closed` starts with the pane closed; later it stays as the person left it. */
const startsClosed = (): boolean => new URLSearchParams(location.search).get('pane') === 'closed';

/** `?grid=undrawn` is for tests of the pane: a workbook that answers and calculates, and that nobody sees. */
const startsDrawn = (): boolean => new URLSearchParams(location.search).get('grid') !== 'undrawn';

async function main(): Promise<void> {
  const workbench = new Workbench();
  await workbench.open();
  workbench.watch();
  window.workbench = workbench;
}

main().catch((error: unknown) => {
  element('grid').textContent = error instanceof Error ? error.message : String(error);
});
