// The one wrapper of all functions: cells in, the catalog's answer, cells out. Nothing else ever reaches Excel.

import { functionEntry } from '../catalog';
import type { Receiver, Sliced } from '../catalog/call/cells-out';
import { atOnce, beginAnswer, bytesIn, hostAbilities, inSlices } from '../catalog/call/cells-out';
import type { State } from '../state/state';
import { contextOf, currentState } from '../state/state';
import { markAnswered, noteNotReady, readinessNow, whenRead } from '../state/readiness';
import { say } from '../text/say';
import { inTurn } from './delivery';

type Rows = unknown[][];

/** A call that is not done after so many milliseconds goes on in slices: Excel ends an add-in that blocks for seconds. */
const AT_ONCE_MS = 250;
/** What a preview shows of an answer that takes longer than a moment. */
const LATER: Rows = [['…']];

/**
 * Answers one call. Synchronous once the workbook has been read, unless it takes longer than a moment or much waits to be
 * delivered; until the workbook has been read a promise that a deadline settles.
 * A result that is one single error is thrown, so that Excel shows its message; errors inside a range are returned.
 */
export function answer(id: string, args: readonly unknown[]): Rows {
  if (readinessNow() !== 'reading') return compute(id, args) as Rows;
  if (isPreview(id, args)) return LATER;
  return whenRead().then(() => compute(id, args)) as unknown as Rows;
}

/** The same without a break, for what is not a cell of Excel. */
export function answerAtOnce(id: string, args: readonly unknown[]): Rows {
  const work = begin(id, args, currentState());
  return single(Array.isArray(work) ? work : atOnce(work));
}

function compute(id: string, args: readonly unknown[]): Rows | Promise<Rows> {
  const use = currentState();
  if (readinessNow() === 'failed') {
    noteNotReady(id);
    throw excelError('#N/A', say(use.language, 'not-ready'));
  }
  markAnswered();
  const work = begin(id, args, use);
  if (Array.isArray(work)) return handedOver(work);
  const rows = doneInAMoment(work);
  if (rows) return handedOver(rows);
  if (isPreview(id, args)) return LATER;
  // What was in use when it began may have been replaced meanwhile.
  return inSlices(work).then((found) => (currentState() === use ? handedOver(found) : compute(id, args)));
}

function begin(id: string, args: readonly unknown[], use: State): Rows | Sliced<Rows> {
  const entry = functionEntry(id);
  // Behind the last parameter Excel passes an object about the invocation.
  const count = entry.parameters.length;
  const given = args.length > count ? args.slice(0, count) : args;
  return beginAnswer(entry, given, contextOf(use), receiverOf(use));
}

/** Null where the work is not done by then; it can go on. */
function doneInAMoment(work: Sliced<Rows>): Rows | null {
  // Outside a page, as where help pages are made, nobody waits.
  if (typeof performance === 'undefined') return atOnce(work);
  const end = performance.now() + AT_ONCE_MS;
  do {
    const { done, value } = work.next();
    if (done) return value as Rows;
  } while (performance.now() < end);
  return null;
}

/** Excel asks for a preview while the formula is still being written. */
function isPreview(id: string, args: readonly unknown[]): boolean {
  const invocation = args[functionEntry(id).parameters.length] as { isInValuePreview?: unknown } | undefined;
  return Boolean(invocation?.isInValuePreview);
}

function handedOver(rows: Rows): Rows | Promise<Rows> {
  const cells = single(rows);
  return hostAbilities().limitedSize ? inTurn(cells, bytesIn(cells)) : cells;
}

function single(rows: Rows): Rows {
  if (rows.length === 1 && rows[0]!.length === 1 && rows[0]![0] instanceof Error) throw rows[0]![0];
  return rows;
}

let latest: { use: State; receiver: Receiver } | null = null;

function receiverOf(use: State): Receiver {
  const abilities = hostAbilities();
  if (latest?.use !== use || latest.receiver.abilities !== abilities) {
    const { language, date1904 } = use;
    latest = { use, receiver: { language, date1904, abilities, errorOf: excelError } };
  }
  return latest.receiver;
}

type ErrorClass = new (code: string, message?: string) => Error;

/**
 * `CustomFunctions.Error` appears only after this script ran, so it is looked up within a call. Nobody reads the stack of
 * an error in a cell, and writing it down takes longer than the answer.
 */
function excelError(code: string, message?: string): Error {
  const runtime = (globalThis as unknown as { CustomFunctions?: { Error?: ErrorClass } }).CustomFunctions;
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    if (runtime?.Error) return new runtime.Error(code, message);
    return Object.assign(new Error(message ?? code), { code });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
