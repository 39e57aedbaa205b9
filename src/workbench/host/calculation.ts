// When the grid calculates: which cells are dirty, whether a pass is due or running, and when all is still.
import { CommandType, ICommandService } from '@univerjs/core';
import type { ICommandInfo, Injector } from '@univerjs/core';
import {
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import type { ISetFormulaCalculationNotificationMutation } from '@univerjs/engine-formula';
import type { Area } from './address';

const markDirtyId = 'workbench.mutation.mark-dirty';

/** Why cells are dirty: answers arrived for them, or something that Excel would recalculate for. */
export type DirtyCause = 'answers' | 'request';

interface MarkDirty {
  unitId: string;
  sheetId: string;
  areas: Area[];
  cause: DirtyCause;
}

/** Mutations that change only looks and start no calculation, although they write cells. */
const styleTriggers = new Set([
  'sheet.command.set-style',
  'sheet.command.set-border',
  'sheet.command.clear-selection-format',
]);

/**
 * The workbook counts as idle after so many looks in a row at which all was still. Together they take longer than the
 * engine's patience; looks are counted and not time, since a machine that is busy elsewhere for a while wakes
 * this loop before the engine's own timer.
 */
const stillLooks = 5;
const lookMillis = 1;

export class Calculation {
  /** Called when a pass has ended with success; says whether an edit was among its causes. */
  onPassEnd: () => void = () => undefined;
  /** True while the current or coming pass has another cause than arrived answers. */
  causedByEdit = false;

  private due = false;
  private running = 0;
  private causeOfDue = false;
  private stirs = 0;
  private atEnd: (() => void)[] = [];
  private readonly commands: ICommandService;

  constructor(
    injector: Injector,
    private readonly unitId: () => string,
  ) {
    this.commands = injector.get(ICommandService);
    const dirtyManager = injector.get(IActiveDirtyManagerService);
    if (!this.commands.hasCommand(markDirtyId)) {
      this.commands.registerCommand({ id: markDirtyId, type: CommandType.MUTATION, handler: () => true });
      dirtyManager.register(markDirtyId, { commandId: markDirtyId, getDirtyData: dirtyRangesOf });
    }
    this.commands.onCommandExecuted((command, options) => {
      if (command.id === SetFormulaCalculationStartMutation.id) this.started();
      else if (command.id === SetFormulaCalculationNotificationMutation.id) this.noticed(command);
      else if (dirtyManager.get(command.id) && startsCalculation(command, options?.onlyLocal === true)) {
        this.due = true;
        this.stir();
        if (command.id !== markDirtyId || (command.params as MarkDirty).cause === 'request')
          this.causeOfDue = true;
      }
    });
  }

  /** Marks cells dirty through the engine's own scheduler, so that no edit in between can lose them. */
  markDirty(sheetId: string, areas: Area[], cause: DirtyCause): void {
    if (areas.length === 0) return;
    const params: MarkDirty = { unitId: this.unitId(), sheetId, areas, cause };
    this.commands.syncExecuteCommand(markDirtyId, params);
  }

  /** A pass is due or running. */
  get busy(): boolean {
    return this.due || this.running > 0;
  }

  /** Resolves when no pass is due or running; functions may still be waiting for their answers. */
  async settled(): Promise<void> {
    while (this.busy) await this.nextEnd();
  }

  /** Resolves when no pass is running: it would write what it found over what is written meanwhile. */
  async passEnded(): Promise<void> {
    while (this.running > 0) await this.nextEnd();
  }

  /** Resolves when the pass that is due or running has ended and the engine has done what it does at its end. */
  private nextEnd(): Promise<void> {
    return new Promise((resolve) => this.atEnd.push(() => soon(resolve)));
  }

  /** Resolves when no pass is due or running and `stillBusy` has been false for long enough. */
  async idle(stillBusy: () => boolean, timeoutMillis: number, describe: () => string): Promise<void> {
    const deadline = performance.now() + timeoutMillis;
    let seen = -1;
    for (let looks = 0; looks < stillLooks; looks += 1) {
      if (this.busy || stillBusy() || this.stirs !== seen) looks = 0;
      seen = this.stirs;
      if (performance.now() > deadline)
        throw new Error(`The workbook is not idle after ${timeoutMillis} ms: ${describe()}`);
      await pause(lookMillis);
    }
  }

  /** Something happened outside the engine that may lead to a calculation. */
  stir(): void {
    this.stirs += 1;
  }

  private started(): void {
    this.due = false;
    this.running += 1;
    this.causedByEdit ||= this.causeOfDue;
    this.causeOfDue = false;
  }

  private noticed(command: ICommandInfo): void {
    const { functionsExecutedState: state } = command.params as ISetFormulaCalculationNotificationMutation;
    if (state === undefined) return;
    this.running = Math.max(0, this.running - 1);
    this.stir();
    if (this.running > 0) return;
    this.onPassEnd();
    this.causedByEdit = false;
    const woken = this.atEnd;
    this.atEnd = [];
    for (const wake of woken) wake();
  }
}

function startsCalculation(command: ICommandInfo, onlyLocal: boolean): boolean {
  if (command.id !== 'sheet.mutation.set-range-values') return true;
  return !onlyLocal && !styleTriggers.has((command.params as { trigger?: string }).trigger ?? '');
}

function dirtyRangesOf(
  command: ICommandInfo,
): ReturnType<Parameters<IActiveDirtyManagerService['register']>[1]['getDirtyData']> {
  const { unitId, sheetId, areas } = command.params as MarkDirty;
  const dirtyRanges = areas.map(({ row, column, rows, columns }) => ({
    unitId,
    sheetId,
    range: { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 },
  }));
  return { dirtyRanges, clearDependencyTreeCache: {} };
}

/**
 * Runs something as the next task of the realm. A timer would wait a millisecond in Node and four in a page, and each
 * message to the client takes one.
 */
export const soon: (run: () => void) => void =
  typeof setImmediate === 'function' ? (run) => void setImmediate(run) : asMessage();

function asMessage(): (run: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const runs: (() => void)[] = [];
  port1.onmessage = () => runs.shift()?.();
  return (run) => {
    runs.push(run);
    port2.postMessage(null);
  };
}

export const pause = (millis: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, millis));
