// Cells on the way in: what Excel hands to a function, or the pane reads from the workbook, becomes plain values, the
// ids that cards carry, or the problem of a cell that holds an error.

import type { ErrorCode, Problem } from '../entry';
import { badValue } from '../entry';
import type { Plain } from '../reading';

/** A cell that can be read for a parameter, or says why it cannot. */
export type Cell = Plain | Problem;

/** An error cell, as Excel hands it to a function. */
export interface ErrorCell {
  readonly type: 'CustomFunctionError';
  /** As Excel writes it: `#N/A`. */
  readonly code: string;
}

/** A cell with an entity, as Excel hands it to a function; a card of ours has its id among the properties. */
export interface EntityCell {
  readonly type: 'Entity';
  /** The name that the cell shows. */
  readonly text: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/**
 * An argument as rows of cells, all of one length; a single value is one row of one cell. Excel sends no empty and no
 * ragged range; if one came, what is missing would be blank.
 */
export function rowsOf(argument: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(argument)) return [[argument]];
  const first: unknown = argument[0];
  const columns = Array.isArray(first) ? first.length : 0;
  if (argument.length === 1 && columns > 0) return argument as unknown[][];
  const even = (row: unknown): boolean => Array.isArray(row) && row.length === columns;
  return columns > 0 && argument.every(even) ? (argument as unknown[][]) : evened(argument);
}

/** Arguments in whose ranges nothing is missing: a place without a value, as a list of JavaScript may have it, is blank. */
export function withoutHoles(args: readonly unknown[]): readonly unknown[] {
  return args.some(hasHoles) ? args.map(filled) : args;
}

function hasHoles(argument: unknown): boolean {
  if (!Array.isArray(argument)) return false;
  for (let at = 0; at < argument.length; at++) {
    const row: unknown = argument[at];
    if (row === undefined || (Array.isArray(row) && row.includes(undefined))) return true;
  }
  return false;
}

function filled(argument: unknown): unknown {
  if (!Array.isArray(argument)) return argument;
  const list = (cells: readonly unknown[]): unknown[] => Array.from(cells, (one) => one ?? null);
  return Array.from(argument as unknown[], (row) => (Array.isArray(row) ? list(row) : [row ?? null]));
}

function evened(argument: readonly unknown[]): unknown[][] {
  const rows = argument.map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 1);
  if (rows.length === 0) return [[null]];
  return rows.map((row) => [...row, ...new Array<null>(columns - row.length).fill(null)]);
}

/** Whether an argument is one cell. */
export function isSingle(argument: unknown): boolean {
  if (!Array.isArray(argument)) return true;
  return argument.length <= 1 && (!Array.isArray(argument[0]) || argument[0].length <= 1);
}

/** The only cell of an argument that is one. */
export function singleOf(argument: unknown): unknown {
  if (!Array.isArray(argument)) return argument;
  const first: unknown = argument[0];
  return Array.isArray(first) ? first[0] : first;
}

/** Data types whose basic value counts. */
const BASIC_TYPES = new Set(['Double', 'FormattedNumber', 'String', 'Boolean', 'Empty']);

/** Reads one cell; `argument` names it where it holds an error or a type that cannot be read. */
export function cellIn(raw: unknown, argument: string): Cell {
  if (typeof raw === 'string' || typeof raw === 'boolean') return raw;
  if (raw === null || raw === undefined) return null;
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : badValue('wrong-type', { argument });
  if (typeof raw === 'object') return objectIn(raw as Record<string, unknown>, argument);
  return badValue('wrong-type', { argument });
}

function objectIn(raw: Record<string, unknown>, argument: string): Cell {
  // A cell of a range that another call has read before, as EXPLAIN hands it on.
  if (raw['kind'] === 'problem') return raw as unknown as Problem;
  const type = raw['type'];
  if (type === 'CustomFunctionError' || raw instanceof Error) return errorIn(named(raw['code']), argument);
  if (type === 'Error') return errorIn(named(raw['basicValue']), argument);
  if (type === undefined && typeof raw['error'] === 'string') return errorIn(raw['error'], argument);
  // A card as the pane reads it; one whose entity Excel does not give stands for nothing known.
  if (type === undefined && isObject(raw['entity'])) return objectIn(raw['entity'], argument);
  if (typeof type === 'string' && BASIC_TYPES.has(type)) return cellIn(raw['basicValue'], argument);
  return cardId(raw) ?? badValue('wrong-type', { argument });
}

/** The name of an error; one that comes in another form than a text is of the general kind. */
const named = (error: unknown): string => (typeof error === 'string' && error !== '' ? error : '#VALUE!');

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Codes that a custom function can return; the newer ones and `#REF!`, `#NAME?` go out as `#VALUE!`. */
const ERROR_CODES: ReadonlySet<string> = new Set<ErrorCode>([
  '#N/A',
  '#VALUE!',
  '#DIV/0!',
  '#NUM!',
  '#NULL!',
]);

/** An error that comes in goes out in its own place. */
function errorIn(error: string, argument: string): Problem {
  const code = ERROR_CODES.has(error) ? (error as ErrorCode) : '#VALUE!';
  return { kind: 'problem', error: code, code: 'error-in', values: { argument, error } };
}

/** The hidden id of one of our cards. */
function cardId(raw: Record<string, unknown>): string | null {
  if (raw['type'] !== 'Entity') return null;
  const properties = raw['properties'] as Record<string, { basicValue?: unknown } | undefined> | undefined;
  const id = properties?.['Id']?.basicValue;
  return typeof id === 'string' ? id : null;
}
