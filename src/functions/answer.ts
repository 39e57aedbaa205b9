// The one wrapper of all functions: cells in, the catalog's answer, cells out. Nothing else ever reaches Excel.

import { functionEntry } from "../catalog";
import type { Receiver } from "../catalog/call/cells-out";
import { answerCells, hostAbilities } from "../catalog/call/cells-out";
import type { InUse } from "../in-use/in-use";
import { contextOf, inUse } from "../in-use/in-use";
import { markAnswered, readinessNow, whenRead } from "../in-use/readiness";
import { say } from "../text/say";

/**
 * Answers one call. Synchronous once the workbook has been read; until then a promise that a deadline settles.
 * A result that is one single error is thrown, so that Excel shows its message; errors inside a range are returned.
 */
export function answer(id: string, args: readonly unknown[]): unknown[][] {
  if (readinessNow() !== "reading") return compute(id, args);
  return whenRead().then(() => compute(id, args)) as unknown as unknown[][];
}

function compute(id: string, args: readonly unknown[]): unknown[][] {
  const use = inUse();
  if (readinessNow() === "failed") throw excelError("#N/A", say(use.language, "not-ready"));
  markAnswered();
  const entry = functionEntry(id);
  // Behind the last parameter Excel passes an object about the invocation.
  const count = entry.parameters.length;
  const given = args.length > count ? args.slice(0, count) : args;
  const rows = answerCells(entry, given, contextOf(use), receiverOf(use));
  if (rows.length === 1 && rows[0]!.length === 1 && rows[0]![0] instanceof Error) throw rows[0]![0];
  return rows;
}

let latest: { use: InUse; receiver: Receiver } | null = null;

function receiverOf(use: InUse): Receiver {
  const abilities = hostAbilities();
  if (latest?.use !== use || latest.receiver.abilities !== abilities) {
    const { language, date1904 } = use;
    latest = { use, receiver: { language, date1904, abilities, errorOf: excelError } };
  }
  return latest.receiver;
}

type ErrorClass = new (code: string, message?: string) => Error;

/** `CustomFunctions.Error` appears only after this script ran, so it is looked up within a call. */
function excelError(code: string, message?: string): Error {
  const runtime = (globalThis as unknown as { CustomFunctions?: { Error?: ErrorClass } }).CustomFunctions;
  if (runtime?.Error) return new runtime.Error(code, message);
  return Object.assign(new Error(message ?? code), { code });
}
