// The stand-in for Excel: one workbook, one add-in, and everything that passes between them.
import { Calculation, soon } from './calculation';
import { formatAddress } from './address';
import type { Area } from './address';
import type { HostContext } from './context';
import type { Engine } from './engine';
import { refused } from './errors';
import { countDaysFrom1904 } from './date-system';
import { Events } from './events';
import { Calls } from './functions/calls';
import type { Invocation } from './functions/calls';
import { workbookFile } from './file/workbook-file';
import type { FunctionSet } from './functions/metadata';
import { Grid } from './grid';
import { HeldRequests } from './held-requests';
import { HostCells } from './host-cells';
import { runRequest } from './interpreter';
import { answerMessage, bytesOf, PushCategory, pushMessage, RequestFlag, webPayload } from './messages';
import type { ClientMessage, PushEntry, RequestBody, ResponseBody } from './messages';
import { createFactory } from './model/factory';
import { serviceNamed } from './model/services';
import { Workbook } from './model/workbook';
import { References } from './references';
import { registerFunctions } from './names-in-grid';
import { OfficeSide } from './office-side';
import type { ClientPort } from './office-side';
import { defaultOptions } from './options';
import type { HostOptions } from './options';
import { cellKey } from './sheet-cells';
import { openWorkbook, snapshotOf } from './snapshot';
import type { WorkbookSnapshot } from './snapshot';
import { followGrid, markBusyCells } from './following';
import { canBeTakenBack } from './undo-support';
import { recordsOfSheet } from './store';
import type { RecordData, SheetRecords } from './store';

export interface HostSetup {
  engine: Engine;
  functions: FunctionSet;
  options?: Partial<HostOptions>;
  /** A saved workbook to reopen; otherwise a new one with one sheet is made. */
  snapshot?: WorkbookSnapshot;
}

/** What the workbook is busy with; held requests wait for the end of a cell's editing. */
export interface UnderWay {
  calculating: boolean;
  functions: number;
  requests: number;
  held: number;
}

export class ExcelHost extends HostCells {
  readonly options: HostOptions;
  readonly grid: Grid;
  readonly office: OfficeSide;
  /** Every request that the stand-in did not know or failed on by itself; tests expect none. */
  readonly unknownRequests: string[] = [];
  /** Commands and states that the add-in set: ribbon controls by id. */
  readonly ribbon: Record<string, boolean> = {};
  /** Workbooks that the add-in asked to open, as base64 of their bytes. */
  readonly openedWorkbooks: string[] = [];
  onPane: (state: 'Visible' | 'Background') => void = () => undefined;
  onRibbon: (id: string, enabled: boolean) => void = () => undefined;
  onOpenedWorkbook: (base64: string) => void = () => undefined;
  onUnknown: (what: string) => void = () => undefined;

  private readonly engine: Engine;
  private readonly functions: FunctionSet;
  private readonly calculation: Calculation;
  private readonly calls: Calls;
  private readonly events: Events;
  private readonly context: HostContext;
  private readonly workbook: Workbook;
  private readonly references = new References(() => this.context);
  private readonly held = new HeldRequests();
  private port: ClientPort | null = null;
  private pane: 'Visible' | 'Background' = 'Background';
  /** Excel answers one request after the other. */
  private previous: Promise<unknown> = Promise.resolve();
  private requestsUnderWay = 0;

  constructor(setup: HostSetup) {
    super();
    this.engine = setup.engine;
    this.functions = setup.functions;
    this.options = { ...defaultOptions, ...setup.options };
    const opened = openWorkbook(setup.engine, setup.snapshot);
    this.grid = new Grid(setup.engine, opened.workbook);
    this.calculation = new Calculation(this.grid.injector, () => this.grid.unitId);
    const push = (entries: PushEntry[]): void => this.push(entries);
    this.calls = new Calls(
      {
        calculation: this.calculation,
        rules: () => ({ blank: this.options.blank, sheetName: (id) => this.grid.sheetName(id) }),
        push,
        makeRoom: ({ sheetId, row, column }, rows, columns) =>
          this.grid.ensureRoom(sheetId, { row, column, rows, columns }),
        keepShown: ({ sheetId, row, column }) => this.grid.cellsOf(sheetId).keepShown(row, column),
        answered: ({ sheetId, row, column }) => this.grid.stale.delete(cellKey(sheetId, row, column)),
      },
      () => setup.functions,
    );
    if (this.options.date1904) countDaysFrom1904(this.grid.injector);
    registerFunctions(this.grid.injector, setup.functions, this.calls);
    this.events = new Events(this.grid, push);
    this.context = {
      grid: this.grid,
      calculation: this.calculation,
      calls: this.calls,
      store: opened.store,
      options: this.options,
      make: createFactory(() => this.context),
      references: this.references,
      setDirty: (sheetId, area) => this.setDirty(sheetId, area),
      setPane: (state) => this.setPane(state),
      paneState: () => this.pane,
      setRibbon: (id, enabled) => {
        this.ribbon[id] = enabled;
        this.onRibbon(id, enabled);
      },
      openWorkbook: (base64) => {
        this.openedWorkbooks.push(base64);
        this.onOpenedWorkbook(base64);
      },
      announceSelection: () => this.events.selectionChanged(),
      announce: (event, id, details = {}) => this.announce(event, id, details),
    };
    this.workbook = new Workbook(this.context);
    this.office = new OfficeSide(this.options, opened.store, () => this.announce('settingsChanged', '', {}));
    this.office.fileBytes = () => Promise.resolve(this.xlsx());
    followGrid(this.events, this.context);
    opened.restore();
    if (setup.snapshot && this.options.recalculateOnOpen) this.setDirty();
  }

  /** Connects a client (a frame or a script realm); messages travel as JSON text, each after a turn of the loop. */
  connect(receive: (text: string) => void): ClientPort {
    this.port = {
      receive,
      send: (text) => void this.received(JSON.parse(text) as ClientMessage, this.fits(text)),
    };
    return this.port;
  }

  /** The add-in has loaded its functions: calls that waited go out, and cells saved while busy are asked again. */
  ready(): void {
    this.calls.connect();
    markBusyCells(this.context);
    this.calculation.stir();
  }

  /** Presses a button of the ribbon or a shortcut: calls the action that the add-in associated. */
  press(action: string): void {
    const message = JSON.stringify([action, '{}']);
    this.push([[PushCategory.command, 1000, '', message, 0]]);
  }

  select(address: string): void {
    const { sheetId, area } = this.grid.locate(address);
    this.context.make.range(sheetId, area).Select();
  }

  /** Every call of a custom function so far, in order; `invocations.length = 0` starts anew. */
  get invocations(): Invocation[] {
    return this.calls.invocations;
  }

  get faults(): unknown[] {
    return this.calls.faults;
  }

  get paneState(): 'Visible' | 'Background' {
    return this.pane;
  }

  /** What is under way, for a status line. */
  get underWay(): UnderWay {
    return {
      calculating: this.calculation.busy,
      functions: this.calls.outstanding,
      requests: this.requestsUnderWay - this.held.count,
      held: this.held.count,
    };
  }

  /** The conditional formats of a sheet as the add-in described them. */
  conditionalFormats(sheetId: string): SheetRecords['conditionalFormats'] {
    return recordsOfSheet(this.context.store, sheetId).conditionalFormats;
  }

  /** The charts of a sheet as the add-in described them. */
  charts(sheetId: string): RecordData[] {
    return recordsOfSheet(this.context.store, sheetId).objects.children['Charts']?.items ?? [];
  }

  /** Resolves when nothing is calculating, no call waits for its answer and no request is under way. */
  async idle(timeoutMillis = 60_000): Promise<void> {
    const stillBusy = (): boolean => this.underWay.functions > 0 || this.underWay.requests > 0;
    await this.calculation.idle(stillBusy, timeoutMillis, () => this.calls.describePending());
  }

  /** The person starts or ends editing a cell: requests that may wait do, others are refused. */
  setCellEdit(editing: boolean): void {
    this.held.setEditing(editing);
  }

  /** Whether the person is editing a cell now. */
  get inCellEdit(): boolean {
    return this.held.editing;
  }

  /** Shows or hides the pane, as the person does with Excel's own buttons. */
  setPane(state: 'Visible' | 'Background'): void {
    if (this.pane === state) return;
    this.pane = state;
    this.onPane(state);
    const visibility = state === 'Visible' ? 'Visible' : 'Hidden';
    this.events.raise('visibilityChanged', [''], { visibility });
  }

  /** The person's selection changed in the grid. */
  announceSelection(): void {
    this.events.selectionChanged();
  }

  save(): WorkbookSnapshot {
    return snapshotOf(this.grid, this.context.store);
  }

  /** The workbook as .xlsx bytes; `office.fileBytes` may hand them to the add-in. */
  xlsx(): Uint8Array {
    return workbookFile(this.context, this.functions);
  }

  /** Ends the workbook; a calculation that is under way ends before its engine goes. */
  dispose(): void {
    this.port = null;
    const { univer } = this.engine;
    if (this.calculation.busy) void this.calculation.settled().then(() => univer.dispose());
    else univer.dispose();
  }

  private fits(text: string): boolean {
    return (
      this.options.platform !== 'OfficeOnline' || text.length * 3 <= webPayload || bytesOf(text) <= webPayload
    );
  }

  private async received({ id, flags, message }: ClientMessage, fits: boolean): Promise<void> {
    if (!this.port) return;
    this.requestsUnderWay += 1;
    const refusal = fits ? await this.held.admit(flags) : refused('RequestPayloadSizeLimitExceeded');
    const answered = this.previous.then(() => refusal ?? this.answer(message.body ?? {}, flags));
    this.previous = answered;
    const body = await answered;
    this.requestsUnderWay -= 1;
    this.calculation.stir();
    const text = answerMessage(id, body);
    this.deliver(this.fits(text) ? text : answerMessage(id, refused('ResponsePayloadSizeLimitExceeded')));
  }

  private async answer(body: RequestBody, flags: number): Promise<ResponseBody> {
    await this.calculation.passEnded();
    const isGrouped = (flags & RequestFlag.mergeUndoGroup) !== 0;
    return runRequest(body, {
      allows: isGrouped ? this.undoGroup() : () => true,
      workbook: this.workbook,
      service: (name) => serviceNamed(this.context, name),
      reference: (key) => this.references.find(key),
      calculated: () => this.calculation.settled(),
      unknown: (what) => {
        this.unknownRequests.push(what);
        this.onUnknown(what);
      },
    });
  }

  /** The client writes many formulas in parts; what counts is how many a request has. */
  private undoGroup(): (member: string, args: readonly unknown[]) => boolean {
    const { requirements, undoFormulas } = this.options;
    let formulas = 0;
    return (member, [value]) => {
      if (member === 'Range.Formulas') formulas += Array.isArray(value) ? value.flat().length : 1;
      return formulas <= undoFormulas && canBeTakenBack(member, requirements);
    };
  }

  private push(entries: PushEntry[]): void {
    if (entries.length > 0) this.deliver(pushMessage(entries));
  }

  private deliver(text: string): void {
    soon(() => this.port?.receive(text));
  }

  private setDirty(sheetId?: string, area?: Area): void {
    this.calls.forget(sheetId, area);
    for (const sheet of this.grid.sheets()) {
      const id = sheet.getSheetId();
      if (sheetId !== undefined && sheetId !== id) continue;
      const used = this.grid.cellsOf(id).usedArea(true);
      const marked = area ?? used;
      if (marked) this.calculation.markDirty(id, [marked], 'request');
    }
  }

  private announce(
    event: 'settingsChanged' | 'tableAdded' | 'tableDeleted',
    id: string,
    details: object,
  ): void {
    if (event === 'settingsChanged') {
      this.events.raise(event, [''], {});
      this.office.settingsChanged();
    } else {
      const sheetId = (details as { worksheetId?: string }).worksheetId ?? '';
      this.events.raise(event, ['Workbook', sheetId], { ...details, tableId: id, source: 'Local' });
    }
  }

  /** The address with its sheet of what is selected. */
  get selection(): string {
    const { sheetId, area } = this.context.make.selection();
    return formatAddress(this.grid.sheetName(sheetId), area);
  }
}
