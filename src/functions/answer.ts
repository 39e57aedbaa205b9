// The one wrapper of all functions: cells in, the catalog's answer, cells out. Nothing else ever reaches Excel.

import type { Answer, Context, FunctionEntry, Parameter } from "../catalog/entry";
import { badValue, isProblem } from "../catalog/entry";
import { BLANK } from "../catalog/reading";
import { loadedFunction } from "../catalog/registry";
import type { InUse } from "../in-use/in-use";
import { asOfDay, inUse } from "../in-use/in-use";
import { markAnswered, readinessNow, whenRead } from "../in-use/readiness";
import { say } from "../text/say";
import {
  cellReader,
  elementReader,
  filterArgument,
  isSingle,
  singleArgument,
  wholeArgument,
} from "./arguments";
import type { Shape, Spread } from "./broadcast";
import { at, fit } from "./broadcast";
import { rowsOf } from "./cells-in";
import type { HostAbilities, OutSettings } from "./cells-out";
import { FORMATTED_CELLS, answerOut, elementOut, excelError, problemOut, rowsThatFit } from "./cells-out";

let abilities: HostAbilities = { numberFormats: "none", cards: false, limitedSize: false };

/** Says what the host understands; plain values are sent until then. */
export function setHostAbilities(found: HostAbilities): void {
  abilities = found;
}

/**
 * Answers one call. Synchronous once the workbook has been read; until then a promise that a deadline settles.
 * A result that is one single error is thrown, so that Excel shows its message; errors inside a range are returned.
 */
export function answer(id: string, args: readonly unknown[]): unknown[][] {
  if (readinessNow() !== "reading" && loadedFunction(id)) return compute(id, args);
  return whenRead()
    .then(() => (loadedFunction(id) ? undefined : loadModels()))
    .then(() => compute(id, args)) as unknown as unknown[][];
}

let loadModels: () => Promise<void> = () => Promise.resolve();

/** Says how the models are loaded: the one part that is not there from the start. */
export function whenModelsLoad(load: () => Promise<void>): void {
  loadModels = () => load().catch(() => undefined);
}

function compute(id: string, args: readonly unknown[]): unknown[][] {
  const use = inUse();
  if (readinessNow() === "failed") throw excelError("#N/A", say(use.language, "not-ready"));
  markAnswered();
  const rows = answerUnder(use, id, args);
  if (rows.length === 1 && rows[0]!.length === 1 && rows[0]![0] instanceof Error) throw rows[0]![0];
  return rows;
}

/** What a call would give with other data or settings in use, as the pane compares them; errors stay in their places. */
export function answerUnder(use: InUse, id: string, args: readonly unknown[]): unknown[][] {
  const settings: OutSettings = { language: use.language, date1904: use.date1904, abilities };
  const entry = loadedFunction(id);
  if (!entry) return [[excelError("#N/A", say(use.language, "not-loaded"))]];
  return guarded(settings, () => answerRows(entry, args, use, settings));
}

/** A defect of ours becomes an error with words, never an exception that Excel shows without any. */
function guarded(settings: OutSettings, work: () => unknown[][]): unknown[][] {
  try {
    return work();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return [[excelError("#VALUE!", say(settings.language, "internal", { detail }))]];
  }
}

let latest: { use: InUse; context: Context } | null = null;

/** The context of a state in use; the same one for call after call, as long as the state is the same. */
function contextOf(use: InUse): Context {
  if (latest?.use !== use) latest = { use, context: { ...use, asOf: asOfDay(use) } };
  return latest.context;
}

function answerRows(
  entry: FunctionEntry,
  args: readonly unknown[],
  use: InUse,
  settings: OutSettings,
): unknown[][] {
  const context = contextOf(use);
  const leftOut = entry.parameters.find(
    ({ optional, blank }, index) =>
      !optional && blank !== "blank" && (args[index] === null || args[index] === undefined),
  );
  if (leftOut) return [[problemOut(badValue("required", { argument: leftOut.name }), settings)]];
  const rows =
    entry.takes === "each" ? each(entry, args, context, settings) : whole(entry, args, context, settings);
  const fitting = abilities.limitedSize ? rowsThatFit(rows) : null;
  return fitting === null ? rows : [[problemOut(badValue("too-large-for-web", { rows: fitting }), settings)]];
}

/** Kinds whose ranges are passed as they are and never broadcast. */
const WHOLE_KINDS = new Set<Parameter["kind"]>(["numbers", "lines", "scenario"]);

/** Whether an argument is passed as it is; EXPLAIN passes a range as the function that it explains does. */
function isWhole(entry: FunctionEntry, args: readonly unknown[], index: number): boolean {
  const { kind } = entry.parameters[index]!;
  if (kind !== "anything") return WHOLE_KINDS.has(kind);
  const stands = entry.standsFor?.(rowsOf(args[0])[0]?.[0], index);
  return stands !== undefined && WHOLE_KINDS.has(stands) && !isSingle(args[index]);
}

/** Reads and answers element by element. Equal cells are read once a call. */
function each(
  entry: FunctionEntry,
  args: readonly unknown[],
  context: Context,
  settings: OutSettings,
): unknown[][] {
  const { parameters } = entry;
  const spreads = parameters.map((parameter, index): Spread | null =>
    isWhole(entry, args, index) ? null : { name: parameter.name, rows: rowsOf(args[index]) },
  );
  const shape = fit(spreads.filter((spread) => spread !== null));
  if (isProblem(shape)) return [[problemOut(shape, settings)]];
  const wholes = parameters.map((parameter, index) =>
    spreads[index] ? null : wholeArgument(args[index], parameter),
  );
  const problem = wholes.find(isProblem);
  if (problem) return [[problemOut(problem, settings)]];
  const reader = shape.rows * shape.columns === 1 ? cellReader : elementReader;
  const read = parameters.map((parameter, index) =>
    spreads[index] ? reader(parameter, context, settings) : () => wholes[index],
  );
  return eachElement(entry, { spreads, read, shape }, context, settings);
}

interface Elements {
  spreads: readonly (Spread | null)[];
  read: readonly ((raw: unknown) => unknown)[];
  shape: Shape;
}

function eachElement(
  entry: FunctionEntry,
  { spreads, read, shape }: Elements,
  context: Context,
  settings: OutSettings,
): unknown[][] {
  const formatted = shape.rows * shape.columns <= FORMATTED_CELLS;
  const rows: unknown[][] = new Array(shape.rows);
  // Arguments of one cell are the same for every element: they are read once.
  const fixed = spreads.map((spread, index) =>
    spread === null || (spread.rows.length === 1 && spread.rows[0]!.length === 1)
      ? { one: read[index]!(spread === null ? null : spread.rows[0]![0]) }
      : null,
  );
  for (let row = 0; row < shape.rows; row++) {
    const line: unknown[] = new Array(shape.columns);
    for (let column = 0; column < shape.columns; column++) {
      const asked: unknown[] = new Array(spreads.length);
      let settled: unknown = null;
      for (let index = 0; index < spreads.length; index++) {
        const known = fixed[index];
        const one = known ? known.one : read[index]!(at(spreads[index]!, row, column));
        if (one === BLANK) {
          if (!entry.parameters[index]!.optional && settled === null) settled = "";
          asked[index] = null;
        } else if (one instanceof Error) {
          if (!(settled instanceof Error)) settled = one;
        } else asked[index] = one;
      }
      if (settled !== null) {
        line[column] = settled;
        continue;
      }
      const answered = entry.ask(context, asked);
      if (answered.kind === "table" && shape.rows * shape.columns === 1) return answerOut(answered, settings);
      line[column] = elementOut(answered, settings, formatted);
    }
    rows[row] = line;
  }
  return rows;
}

/** Table functions take ranges as lists of distinct entries; functions of whole ranges take them as rows. */
function whole(
  entry: FunctionEntry,
  args: readonly unknown[],
  context: Context,
  settings: OutSettings,
): unknown[][] {
  const asked: unknown[] = [];
  for (const [index, parameter] of entry.parameters.entries()) {
    const read = WHOLE_KINDS.has(parameter.kind)
      ? wholeArgument(args[index], parameter)
      : entry.takes === "table"
        ? filterArgument(args[index], parameter, context, settings)
        : singleArgument(args[index], parameter, context, settings);
    if (isProblem(read)) return [[problemOut(read, settings)]];
    if (read instanceof Error) return [[read]];
    if (read === BLANK) return [[""]];
    asked.push(read);
  }
  const result: Answer = entry.ask(context, asked);
  return answerOut(result, settings);
}
