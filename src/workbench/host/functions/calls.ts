// The calls from cells to the add-in: queued while the grid calculates, sent in one message, answered later.
import { ErrorType, ErrorValueObject } from '@univerjs/engine-formula';
import type { BaseValueObject, FunctionVariantType } from '@univerjs/engine-formula';
import { formatAddress, mergeCells } from '../address';
import type { Area, CellPlace } from '../address';
import type { Calculation } from '../calculation';
import { cancelMessageType, InvocationFlag, invokeMessageType, PushCategory } from '../messages';
import type { PushEntry } from '../messages';
import { prepareArguments } from './arguments';
import type { ArgumentRules } from './arguments';
import type { FunctionMetadata, FunctionSet } from './metadata';
import { errorValue, valueOfOutcome } from './results';
import type { Outcome } from './results';
import { engineBusy, isErrorText } from './values';

/** One line of the log of calls: which function, for which cell, with which arguments as sent. */
export interface Invocation {
  name: string;
  address: string;
  arguments: unknown[];
}

interface Call {
  id: number;
  cell: CellPlace;
  metadata: FunctionMetadata;
  message: unknown[];
  outcome: Outcome | null;
  /** The pass in which the answer was last read; an answer is read again only by passes without an edit. */
  readInPass: number | null;
  /** The pass in which the cell last asked this question; questions that a cell asks no more are forgotten. */
  askedInPass: number;
}

const cellKey = (cell: CellPlace): string => `${cell.sheetId}!${cell.row},${cell.column}`;

export interface CallsContext {
  calculation: Calculation;
  rules: () => Pick<ArgumentRules, 'blank' | 'sheetName'>;
  push: (entries: PushEntry[]) => void;
  makeRoom: (cell: CellPlace, rows: number, columns: number) => void;
  /** A cell waits for an answer: what it shows stays until then. */
  keepShown: (cell: CellPlace) => void;
  answered: (cell: CellPlace) => void;
}

export class Calls {
  readonly invocations: Invocation[] = [];
  /** What went wrong inside the executor; tests expect it to stay empty. */
  readonly faults: unknown[] = [];

  private readonly byCell = new Map<string, Map<string, Call>>();
  private readonly pending = new Map<number, Call>();
  private queue: Call[] = [];
  private nextId = 1;
  private pass = 0;
  private open = false;
  private readonly asking = new Set<string>();
  private readonly answeredUnread = new Map<number, { call: Call; tries: number }>();

  constructor(
    private readonly context: CallsContext,
    private readonly functionSet: () => FunctionSet,
  ) {
    context.calculation.onPassEnd = () => this.passEnded();
  }

  /** The add-in is there to be called; what was queued goes out. */
  connect(): void {
    this.open = true;
    this.flush();
  }

  /** Calls that wait for the add-in, and answers that the grid has not read yet. */
  get outstanding(): number {
    return this.pending.size + this.answeredUnread.size;
  }

  describePending(): string {
    const names = [...this.pending.values()].map(
      (call) => `${call.metadata.id} in ${this.addressOf(call.cell)}`,
    );
    return names.length > 0
      ? `waiting for ${names.slice(0, 5).join(', ')} (${names.length} calls)`
      : 'calculating';
  }

  /** The value of a call in a cell: the stored answer, or busy while the question is under way. */
  evaluate(metadata: FunctionMetadata, cell: CellPlace, given: FunctionVariantType[]): BaseValueObject {
    try {
      const { allowErrorForDataTypeAny, allowCustomDataForDataTypeAny } = this.functionSet();
      const prepared = prepareArguments(metadata, given, {
        ...this.context.rules(),
        errorsAllowed: allowErrorForDataTypeAny === true,
        dataTypesAllowed: allowCustomDataForDataTypeAny === true,
      });
      if (prepared.kind === 'busy') return this.busy(cell);
      if (prepared.kind === 'error')
        return errorValue(isErrorText(prepared.error) ? prepared.error : ErrorType.VALUE);
      const call = this.callFor(metadata, cell, prepared);
      if (!call.outcome) return this.busy(cell);
      this.context.answered(cell);
      call.readInPass = this.pass;
      this.answeredUnread.delete(call.id);
      return valueOfOutcome(call.outcome);
    } catch (fault) {
      this.faults.push(fault);
      return errorValue(ErrorType.VALUE);
    }
  }

  private busy(cell: CellPlace): BaseValueObject {
    this.context.keepShown(cell);
    return ErrorValueObject.create(engineBusy);
  }

  /** Takes the client's results; unknown ids belong to canceled calls and are ignored. */
  receive(results: readonly [id: number, outcome: Outcome][]): void {
    const answered: Call[] = [];
    for (const [id, outcome] of results) {
      const call = this.pending.get(id);
      if (!call) continue;
      if (!call.metadata.options?.stream) this.pending.delete(id);
      call.outcome = outcome;
      this.makeRoom(call);
      this.answeredUnread.set(id, { call, tries: 0 });
      answered.push(call);
    }
    this.markDirty(answered);
  }

  /** Forgets the answers of an area (or a sheet, or all), so that its cells ask again when calculated. */
  forget(sheetId?: string, area?: Area): void {
    for (const [key, calls] of this.byCell) {
      const cell = [...calls.values()][0]?.cell;
      if (!cell || (sheetId !== undefined && cell.sheetId !== sheetId)) continue;
      if (area && !contains(area, cell)) continue;
      calls.forEach((call) => this.drop(call));
      this.byCell.delete(key);
    }
  }

  private callFor(
    metadata: FunctionMetadata,
    cell: CellPlace,
    prepared: { values: unknown[]; addresses: (string | null)[]; rich: boolean },
  ): Call {
    const key = cellKey(cell);
    const ofCell = this.byCell.get(key) ?? new Map<string, Call>();
    this.byCell.set(key, ofCell);
    const question = `${metadata.id}(${JSON.stringify(prepared.values)})`;
    const known = ofCell.get(question);
    this.asking.add(key);
    if (known && !this.isStale(known)) {
      known.askedInPass = this.pass;
      return known;
    }
    const call: Call = {
      id: this.nextId++,
      cell,
      metadata,
      message: [],
      outcome: null,
      readInPass: null,
      askedInPass: this.pass,
    };
    call.message = this.messageOf(call, prepared);
    ofCell.set(question, call);
    this.pending.set(call.id, call);
    this.queue.push(call);
    return call;
  }

  /** Excel asks again whenever a cell is recalculated; only the passes that our own answers start do not. */
  private isStale(call: Call): boolean {
    return call.readInPass !== null && call.readInPass !== this.pass && this.context.calculation.causedByEdit;
  }

  private messageOf(
    call: Call,
    { values, addresses, rich }: { values: unknown[]; addresses: (string | null)[]; rich: boolean },
  ): unknown[] {
    const { options = {} } = call.metadata;
    const flags =
      (options.cancelable ? InvocationFlag.cancelable : 0) |
      (options.stream ? InvocationFlag.streaming : 0) |
      (this.functionSet().allowErrorForDataTypeAny ? InvocationFlag.errorsAllowed : 0) |
      (rich ? InvocationFlag.richData : 0);
    const name = `${this.functionSet().namespace}.${call.metadata.id}`.toUpperCase();
    const address = options.requiresAddress ? this.addressOf(call.cell) : null;
    this.invocations.push({ name, address: this.addressOf(call.cell), arguments: values });
    const sent = rich ? values.map(wrapRichData) : values;
    return [
      call.id,
      call.metadata.id,
      sent,
      address,
      flags,
      options.requiresParameterAddresses ? addresses : null,
    ];
  }

  private passEnded(): void {
    for (const { call, tries } of [...this.answeredUnread.values()]) {
      if (tries >= 3) this.answeredUnread.delete(call.id);
      else this.answeredUnread.set(call.id, { call, tries: tries + 1 });
    }
    this.markDirty([...this.answeredUnread.values()].map(({ call }) => call));
    this.prune();
    this.pass += 1;
    this.flush();
  }

  private prune(): void {
    for (const key of this.asking) {
      const ofCell = this.byCell.get(key);
      ofCell?.forEach((call, question) => {
        if (call.askedInPass === this.pass) return;
        this.drop(call);
        ofCell.delete(question);
      });
    }
    this.asking.clear();
  }

  private flush(): void {
    if (!this.open || this.queue.length === 0) return;
    const entries = this.queue
      .filter((call) => this.pending.has(call.id))
      .map((call): PushEntry => [PushCategory.customFunction, invokeMessageType, '', call.message, 0]);
    this.queue = [];
    this.context.push(entries);
  }

  private drop(call: Call): void {
    this.answeredUnread.delete(call.id);
    if (!this.pending.delete(call.id) || !call.metadata.options?.cancelable) return;
    this.context.push([[PushCategory.customFunction, cancelMessageType, '', { invocationId: call.id }, 0]]);
  }

  /** The engine's sheets are smaller than Excel's, so the sheet grows before a result spills over its edge. */
  private makeRoom({ cell, outcome }: Call): void {
    if (!outcome?.ok || !Array.isArray(outcome.value)) return;
    const [first] = outcome.value as unknown[];
    const columns = Array.isArray(first) ? first.length : 1;
    this.context.makeRoom(cell, outcome.value.length, columns);
  }

  private markDirty(calls: Call[]): void {
    const bySheet = new Map<string, CellPlace[]>();
    for (const { cell } of calls) {
      const cells = bySheet.get(cell.sheetId);
      if (cells) cells.push(cell);
      else bySheet.set(cell.sheetId, [cell]);
    }
    for (const [sheetId, cells] of bySheet) {
      this.context.calculation.markDirty(sheetId, mergeCells(cells), 'answers');
    }
  }

  private addressOf(cell: CellPlace): string {
    return formatAddress(this.context.rules().sheetName(cell.sheetId), { ...cell, rows: 1, columns: 1 });
  }
}

const contains = (area: Area, cell: CellPlace): boolean =>
  cell.row >= area.row &&
  cell.row < area.row + area.rows &&
  cell.column >= area.column &&
  cell.column < area.column + area.columns;

/** With the rich-data flag the client expects every object as JSON text. */
function wrapRichData(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wrapRichData);
  return typeof value === 'object' && value !== null ? { value: JSON.stringify(value) } : value;
}
