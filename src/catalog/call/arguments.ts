// One argument of a call, read as its parameter says: a cell, a range that is taken whole, the entries of a filter, or a
// range whose cells are read one by one.

import type { Context, Parameter, Problem } from '../entry';
import { isProblem } from '../entry';
import { ELEMENT_LIMIT, tooMany } from '../combinations';
import { BLANK, isBlank, readCell } from '../reading';
import type { Cell } from './cells-in';
import { cellIn, isSingle, rowsOf, singleOf } from './cells-in';

/** Reads one cell: the thing it stands for, BLANK, or the problem of its place. */
export function readRaw(raw: unknown, parameter: Parameter, context: Context): unknown {
  const cell = cellIn(raw, parameter.name);
  if (typeof cell === 'object' && cell !== null) return cell;
  return readCell(cell, parameter, context.data, context.date1904);
}

/** A cell that could not be read; a class, so that a range's things are told from it at once. */
export class Unread {
  constructor(readonly problem: Problem) {}
}

/** The cells of a range, each distinct plain value of which is read once. */
export class Cells {
  readonly name: string;
  readonly isRequired: boolean;
  private readonly seen = new Map<unknown, unknown>();
  // Columns come sorted or filled down: the cell above is often the same.
  private lastRaw: unknown = this.seen;
  private last: unknown;

  constructor(
    /** The place of its parameter. */
    readonly index: number,
    readonly rows: readonly (readonly unknown[])[],
    private readonly parameter: Parameter,
    private readonly context: Context,
  ) {
    this.name = parameter.name;
    this.isRequired = !parameter.optional;
  }

  /** The cell that bears on a place of the result; a single row or column serves all. */
  at(row: number, column: number): unknown {
    const { rows } = this;
    const line = rows.length === 1 ? rows[0]! : rows[row]!;
    return line.length === 1 ? line[0] : line[column];
  }

  /** What that cell stands for, BLANK, or Unread. */
  read(row: number, column: number): unknown {
    const raw = this.at(row, column);
    if (raw === this.lastRaw) return this.last;
    if (typeof raw === 'object' && raw !== null) return this.readNow(raw);
    let one = this.seen.get(raw);
    if (one === undefined) this.seen.set(raw, (one = this.readNow(raw)));
    this.lastRaw = raw;
    this.last = one;
    return one;
  }

  private readNow(raw: unknown): unknown {
    const one = readRaw(raw, this.parameter, this.context);
    return isProblem(one) ? new Unread(one) : one;
  }
}

/** A range as rows of plain cells, error cells as problems in their places; null where it is omitted or blank. */
export function wholeArgument(
  argument: unknown,
  { name, kind, optional }: Parameter,
): Cell[][] | Problem | null {
  if (isSingle(argument) && isBlank(singleOf(argument))) return optional ? null : [[null]];
  const rows = rowsOf(argument);
  const size = rows.length * rows[0]!.length;
  if (size > ELEMENT_LIMIT * 25) return tooMany(size);
  const cells = rows.map((row) => row.map((raw) => cellIn(raw, name)));
  const filled = filledRows(cells);
  if (filled > ELEMENT_LIMIT) return tooMany(filled);
  // Ranges of numbers belong together row by row, and a zero at the end of one is a number: the catalog cuts them.
  if (kind === 'numbers') return cells;
  return optional && filled === 1 && size === rows.length && isBlank(cells[0]![0])
    ? null
    : cells.slice(0, filled);
}

/** Rows up to the last one that is not blank; at least one. */
function filledRows(cells: readonly (readonly Cell[])[]): number {
  let filled = cells.length;
  while (filled > 1 && cells[filled - 1]!.every(isBlank)) filled--;
  return filled;
}

/** The distinct entries of a range; BLANK where a required one has none; the first problem among them. */
export function filterArgument(argument: unknown, parameter: Parameter, context: Context): unknown {
  const cells = new Cells(0, rowsOf(argument), parameter, context);
  const entries = new Map<unknown, unknown>();
  let filled = 0;
  for (const [row, line] of cells.rows.entries())
    for (let column = 0; column < line.length; column++) {
      const one = cells.read(row, column);
      if (one instanceof Unread) return one.problem;
      if (one === BLANK) continue;
      if (++filled > ELEMENT_LIMIT) return tooMany(null);
      entries.set(keyOf(one), one);
    }
  return entries.size === 0 && !parameter.optional ? BLANK : [...entries.values()];
}

/** Things read anew for each spelling are one entry where they are the same thing. */
function keyOf(thing: unknown): unknown {
  if (typeof thing !== 'object' || thing === null) return thing;
  const { material, code, id, key, kind, base } = thing as Record<string, unknown>;
  return (
    id ??
    key ??
    (material as { id?: string } | undefined)?.id ??
    (code !== undefined ? `${String(kind)}:${String(code)}` : (base ?? thing))
  );
}
