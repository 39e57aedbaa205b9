// Cells on the way in: what Excel sends becomes plain values, things that cards carry, or the error that a cell holds.

import type { Problem } from "../catalog/entry";
import { badValue } from "../catalog/entry";
import type { Plain } from "../catalog/reading";

/** An error cell: it goes out again in its own place. */
export interface ErrorCell {
  kind: "error";
  /** As Excel writes it: `#N/A`. */
  code: string;
}

export type CellIn = Plain | ErrorCell | Problem;

export const isErrorCell = (cell: unknown): cell is ErrorCell =>
  typeof cell === "object" && cell !== null && (cell as { kind?: unknown }).kind === "error";

/**
 * An argument as rows of cells, all of one length; a single value is one row of one cell. Excel sends no empty and no
 * ragged range; if one came, what is missing would be blank.
 */
export function rowsOf(argument: unknown): unknown[][] {
  if (!Array.isArray(argument)) return [[argument]];
  const first: unknown = argument[0];
  const columns = Array.isArray(first) ? first.length : 0;
  if (argument.length === 1 && columns > 0) return argument as unknown[][];
  const even = (row: unknown): boolean => Array.isArray(row) && row.length === columns;
  return columns > 0 && argument.every(even) ? (argument as unknown[][]) : evened(argument);
}

function evened(argument: readonly unknown[]): unknown[][] {
  const rows = argument.map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 1);
  if (rows.length === 0) return [[null]];
  return rows.map((row) => [...row, ...new Array<null>(columns - row.length).fill(null)]);
}

/** Data types whose basic value counts. */
const BASIC_TYPES = new Set(["Double", "FormattedNumber", "String", "Boolean", "Empty"]);

/** Reads one cell; `argument` names it where its type cannot be read. */
export function cellIn(raw: unknown, argument: string): CellIn {
  if (raw === null || raw === undefined) return null;
  if (typeof raw === "string" || typeof raw === "boolean") return raw;
  if (typeof raw === "number") return Number.isFinite(raw) ? raw : badValue("wrong-type", { argument });
  if (typeof raw === "object") return objectIn(raw as Record<string, unknown>, argument);
  return badValue("wrong-type", { argument });
}

function objectIn(raw: Record<string, unknown>, argument: string): CellIn {
  const type = raw["type"];
  if (type === "CustomFunctionError" || raw instanceof Error)
    return { kind: "error", code: String(raw["code"] ?? "#VALUE!") };
  if (type === "Error") return { kind: "error", code: String(raw["basicValue"] ?? "#VALUE!") };
  if (typeof type === "string" && BASIC_TYPES.has(type)) return cellIn(raw["basicValue"], argument);
  const id = cardId(raw);
  return id ?? badValue("wrong-type", { argument });
}

/** The hidden id of one of our cards. */
function cardId(raw: Record<string, unknown>): string | null {
  if (raw["type"] !== "Entity") return null;
  const properties = raw["properties"] as Record<string, { basicValue?: unknown } | undefined> | undefined;
  const id = properties?.["Id"]?.basicValue;
  return typeof id === "string" ? id : null;
}
