// The arguments of a call: a cell read for its parameter, a range taken whole, the entries of a filter, a single cell.

import type { Context, Parameter, Problem } from "../catalog/entry";
import { badValue, isProblem } from "../catalog/entry";
import { ELEMENT_LIMIT, tooMany } from "../catalog/limits";
import type { Plain } from "../catalog/reading";
import { BLANK, readCell } from "../catalog/reading";
import type { CellIn } from "./cells-in";
import { cellIn, isErrorCell, rowsOf } from "./cells-in";
import type { OutSettings } from "./cells-out";
import { errorOut, problemOut } from "./cells-out";

/** Reads a cell for a parameter; an unreadable one becomes the error for its place. */
export function cellReader(
  parameter: Parameter,
  context: Context,
  settings: OutSettings,
): (raw: unknown) => unknown {
  return (raw) => {
    const cell = cellIn(raw, parameter.name);
    if (isErrorCell(cell)) return errorOut(cell, parameter.name, settings);
    const one = isProblem(cell) ? cell : readCell(cell, parameter, context.data, context.date1904);
    return isProblem(one) ? problemOut(one, settings) : one;
  };
}

/** Reads a cell once for each distinct plain value. */
export function elementReader(
  parameter: Parameter,
  context: Context,
  settings: OutSettings,
): (raw: unknown) => unknown {
  const readOne = cellReader(parameter, context, settings);
  const seen = new Map<unknown, unknown>();
  // Columns come sorted or filled down: the cell above is often the same.
  let lastRaw: unknown = seen;
  let last: unknown;
  return (raw) => {
    if (raw === lastRaw) return last;
    if (typeof raw === "object" && raw !== null) return readOne(raw);
    let one = seen.get(raw);
    if (one === undefined) seen.set(raw, (one = readOne(raw)));
    lastRaw = raw;
    last = one;
    return one;
  };
}

export const isSingle = (argument: unknown): boolean =>
  !Array.isArray(argument) || (argument.length === 1 && rowsOf(argument)[0]!.length === 1);

/** A range as rows of plain cells, error cells as problems in their places; null where it is omitted. */
export function wholeArgument(
  argument: unknown,
  parameter: Parameter,
): (Plain | Problem)[][] | Problem | null {
  if (
    argument === null ||
    argument === undefined ||
    (isSingle(argument) && isBlankCell(rowsOf(argument)[0]![0]))
  )
    return parameter.optional ? null : [[null]];
  const rows = rowsOf(argument);
  if (rows.length * (rows[0]?.length ?? 1) > ELEMENT_LIMIT * 25)
    return tooMany(rows.length * rows[0]!.length);
  const plain = rows.map((row) => row.map((raw) => plainCell(cellIn(raw, parameter.name), parameter.name)));
  const filled = filledRows(plain);
  if (filled > ELEMENT_LIMIT) return tooMany(filled);
  // Ranges of numbers belong together row by row, and a zero at the end of one is a number: the catalog cuts them.
  return parameter.kind === "numbers" ? plain : plain.slice(0, filled);
}

/** Rows up to the last one that is not blank; at least one. */
function filledRows(plain: readonly (readonly (Plain | Problem)[])[]): number {
  let filled = plain.length;
  while (filled > 1 && plain[filled - 1]!.every((cell) => cell === null || cell === "" || cell === 0))
    filled--;
  return filled;
}

const isBlankCell = (raw: unknown): boolean => raw === null || raw === undefined || raw === "" || raw === 0;

function plainCell(cell: CellIn, argument: string): Plain | Problem {
  if (!isErrorCell(cell)) return cell;
  if (cell.code === "#N/A" || cell.code === "#DIV/0!" || cell.code === "#NUM!")
    return { kind: "problem", error: cell.code, code: "error-in", values: { argument, error: cell.code } };
  return badValue("error-in", { argument, error: cell.code });
}

/** The distinct entries of a range; blank where a required one has none. */
export function filterArgument(
  argument: unknown,
  parameter: Parameter,
  context: Context,
  settings: OutSettings,
): unknown {
  const read = elementReader(parameter, context, settings);
  const entries = new Map<unknown, unknown>();
  let filled = 0;
  for (const row of rowsOf(argument))
    for (const raw of row) {
      const one = read(raw);
      if (one instanceof Error) return one;
      if (one === BLANK) continue;
      if (++filled > ELEMENT_LIMIT) return tooMany(null);
      entries.set(keyOf(one), one);
    }
  if (entries.size === 0 && !parameter.optional) return BLANK;
  return [...entries.values()];
}

/** Things read anew for each spelling are one entry where they are the same thing. */
function keyOf(thing: unknown): unknown {
  if (typeof thing !== "object" || thing === null) return thing;
  const { material, code, id, key, kind, base } = thing as Record<string, unknown>;
  return (
    id ??
    key ??
    (material as { id?: string } | undefined)?.id ??
    (code !== undefined ? `${String(kind)}:${String(code)}` : (base ?? thing))
  );
}

export function singleArgument(
  argument: unknown,
  parameter: Parameter,
  context: Context,
  settings: OutSettings,
): unknown {
  if (!isSingle(argument)) return badValue("one-cell", { argument: parameter.name });
  const one = elementReader(parameter, context, settings)(rowsOf(argument)[0]![0]);
  return one === BLANK && parameter.optional ? null : one;
}
