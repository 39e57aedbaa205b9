// The one door to Excel: every request of this room goes through `run`, waits while a cell is being edited,
// and fails as a WorkbookProblem. Nothing is retried.
import { supports } from './host';
import { isProblem, problemOf } from './problem';

declare const session: unique symbol;

/** An open undo step; calls that are given it become part of it. Opaque on purpose. */
export interface Session {
  readonly [session]: true;
}

/** How a call runs. Every function of this room takes it last. */
export interface How {
  /** The undo step that the call belongs to; without it the call stands alone. */
  readonly session?: Session;
  /** In an undo step: what is written need not be sent by itself, it goes with the step's next request. */
  readonly isLater?: boolean;
  /** Ends reading at once, and longer writing between two requests. The call then fails with the signal's reason. */
  readonly signal?: AbortSignal;
  /**
   * Told once if Excel has not answered for two seconds, most often because a cell is being edited. What it gives is
   * called as soon as Excel has answered.
   */
  readonly onWaiting?: () => (() => void) | undefined;
}

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

const WAITING_AFTER_MS = 2000;

/**
 * Runs a batch that may write. An abort before the start prevents it; once sent it is carried out, so that a caller
 * never takes for canceled what Excel did.
 * @throws WorkbookProblem for every error of Excel; the signal's reason when canceled before the start.
 */
export async function run<T>(how: How, batch: Batch<T>, characters = FEW_CHARACTERS): Promise<T> {
  const { session } = how;
  const isHeld = session !== undefined && how.isLater === true && hold(session, characters);
  const result = await carriedOut(how, batch, isHeld);
  if (session && !isHeld) {
    held.delete(session);
    written.add(session);
  }
  return result;
}

/** What an undo step holds back for its next request, in characters. */
const held = new WeakMap<Session, number>();
/** What a look, a width or a chart is about, as JSON. */
const FEW_CHARACTERS = 1_500;
/** Less than half of what Excel on the web takes at once. */
const MOST_HELD = 2_000_000;

/** False where so much is held already that it has to be sent. */
function hold(session: Session, characters: number): boolean {
  const all = (held.get(session) ?? 0) + characters;
  held.set(session, all);
  return all <= MOST_HELD;
}

async function carriedOut<T>(how: How, batch: Batch<T>, isHeld = false): Promise<T> {
  how.signal?.throwIfAborted();
  let answered: (() => void) | undefined;
  const waiting = setTimeout(() => (answered = how.onWaiting?.()), WAITING_AFTER_MS);
  try {
    if (how.session) {
      const context = contextOf(how.session);
      const result = await batch(context);
      if (!isHeld) await context.sync();
      return result;
    }
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    throw problemOf(error);
  } finally {
    clearTimeout(waiting);
    answered?.();
  }
}

/** Runs a batch that only reads: an abort ends the waiting at once, whatever Excel still answers is dropped. */
export async function read<T>(how: How, batch: Batch<T>): Promise<T> {
  const { signal } = how;
  if (!signal) return carriedOut(how, batch);
  signal.throwIfAborted();
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([carriedOut(how, batch), aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** How long Excel may take to say that a cell is being edited; it refuses at once where one is. */
const REFUSES_WITHIN_MS = 2000;

/** Whether a person is editing a cell just now, as far as Excel says. */
export async function isBeingEdited(): Promise<boolean> {
  const refused = Excel.run(ask).then(
    () => false,
    (error: unknown) => isProblem(problemOf(error), 'cell-edit'),
  );
  const silence = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), REFUSES_WITHIN_MS));
  return Promise.race([refused, silence]);
}

/** A request as small as one can be: that Excel answers it shows that it has taken those before. */
export const roundTrip = (): Promise<void> => run({}, ask);

async function ask({ workbook }: Excel.RequestContext): Promise<void> {
  workbook.application.load('calculationMode');
  await workbook.context.sync();
}

/** Runs in the context of an object made earlier: event handlers can only be removed where they were added. */
export async function runWhereMade(made: Excel.RequestContext, batch: Batch<void>): Promise<void> {
  try {
    await Excel.run({ delayForCellEdit: true, previousObjects: made as never }, batch);
  } catch (error) {
    throw problemOf(error);
  }
}

/** What an undo step is, once done. */
export interface UndoStep<T> {
  readonly result: T;
  /** One entry of Excel's undo list takes all of it back. */
  readonly oneStep: boolean;
  /** Excel could not keep it for Ctrl+Z at all; it was done nevertheless. */
  readonly beyondUndo: boolean;
}

/** Sets that Excel must have to take parts of the work back, beside the changes of cells that every Excel with groups has. */
export type UndoNeeds = readonly (readonly [set: string, version: string])[];

/** Changing values, formulas, formats and contents of cells. */
const CELLS: UndoNeeds = [['ExcelApiUndo', '1.10']];

/** Sessions in which something was written. */
const written = new WeakSet<Session>();

/** Says that what was written in a session has been taken back: it can be begun anew. */
export const takenBack = (session: Session): void => void written.delete(session);

/**
 * Runs everything that is given the session as one `Excel.run`, and as one entry of Excel's undo list where Excel groups
 * steps and takes all of their parts back. If the work fails, what was written so far stays. Where Excel refuses the group
 * before anything was written, the work is begun once more without it.
 */
export async function inOneUndoStep<T>(
  work: (session: Session) => Promise<T>,
  how: How = {},
  needs: UndoNeeds = CELLS,
): Promise<UndoStep<T>> {
  how.signal?.throwIfAborted();
  const oneStep =
    supports('MergeUndoGroup', '1.1') && needs.every(([set, version]) => supports(set, version));
  let opened: Session | null = null;
  const begun = (grouped: boolean): Promise<T> => {
    const options: Excel.RunOptions = {
      delayForCellEdit: true,
      ...(grouped ? { mergeUndoGroup: true } : {}),
    };
    return Excel.run(options, (context) => work((opened = context as unknown as Session)));
  };
  try {
    return { result: await begun(oneStep), oneStep, beyondUndo: false };
  } catch (error) {
    const problem = problemOf(error);
    if (!oneStep || !isProblem(problem, 'undo') || (opened && written.has(opened))) throw problem;
  }
  try {
    return { result: await begun(false), oneStep: false, beyondUndo: true };
  } catch (error) {
    throw problemOf(error);
  }
}

function contextOf(open: Session): Excel.RequestContext {
  return open as unknown as Excel.RequestContext;
}
