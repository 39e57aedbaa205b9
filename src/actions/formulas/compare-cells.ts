// Which cells of the workbook would change if something else were in use: every call of ours is asked twice.

import type { Sliced } from '../../control-data/slices';
import { Pace, inSlices } from '../../control-data/slices';
import type { State } from '../../state/state';
import type { FormulaBlock } from '../../workbook/formulas';
import { findFormulas } from '../../workbook/formulas';
import { addressOf } from '../../workbook/addresses';
import type { Shown } from './answers';
import { formatOf, showsSame, shownOf } from './answers';
import type { Running } from '../running/under-way';
import { answerOf, referencesIn } from './arguments';
import type { Call, CellPlace } from './calls';
import { callsOf } from './calls';
import type { Undetermined } from './cannot-tell';
import { CannotTell } from './cannot-tell';
import { MovingCells } from './moving-cells';
import type { Cells } from './references';
import { References } from './references';

/** A formula whose answer would change. */
export interface ChangedCell {
  readonly sheet: string;
  /** Of the formula's cell, without the sheet. */
  readonly address: string;
  readonly formula: string;
  /** The call that answers differently; the whole formula where it is nothing else. */
  readonly call: string;
  /** The cell shows what the call answers; else the formula makes something of it. */
  readonly isWhole: boolean;
  /** The first element that differs, before and after; empty text where a table gets longer or shorter. */
  readonly from: Shown;
  readonly to: Shown;
  /** How a cell shows a number of these two, as a format of Excel; null for a plain number. */
  readonly numberFormat: string | null;
  /** Elements of the answer that differ: 1 for a single cell, more for tables and ranges. */
  readonly elements: number;
}

/** A formula of which it cannot be told. */
export interface UndeterminedCell {
  readonly sheet: string;
  readonly address: string;
  readonly formula: string;
  readonly reason: Undetermined;
  readonly what: string;
}

export interface Comparison {
  /** Cells with formulas of ours. */
  readonly cells: number;
  readonly changed: readonly ChangedCell[];
  readonly undetermined: readonly UndeterminedCell[];
}

export interface FoundCell {
  readonly place: CellPlace;
  readonly address: string;
  readonly formula: string;
  readonly calls: readonly Call[] | null;
}

/**
 * Asks every EXPOSURE call of the workbook under both states. What cannot be worked out from literals, references,
 * dates and arithmetic is named, never guessed, as is a formula that refers to a cell that changes.
 * @param onSame is told what a cell shows under both, where the formula is nothing but a call of ours.
 * @throws WorkbookProblem; the signal's reason.
 */
export async function compareCells(
  before: State,
  after: State,
  running: Running = {},
  onSame?: OnSame,
): Promise<Comparison> {
  const { signal, onProgress } = running;
  const tell = (share: number): void => onProgress?.({ step: 'comparing', share });
  const found: FoundCell[] = [];
  for await (const block of findFormulas({
    signal,
    onProgress: ({ cells, cellsRead }) => tell(cells === 0 ? 0.5 : (cellsRead / cells) * 0.5),
  }))
    for (const cell of await inSlices(cellsOf(block), signal)) found.push(cell);
  const references = await References.of({ signal });
  await references.noteAll(found);
  await references.load();

  const changed: ChangedCell[] = [];
  const undetermined: UndeterminedCell[] = [];
  const moving = new MovingCells();
  const steady: FoundCell[] = [];
  const pace = new Pace({ signal, onProgress: tell });
  pace.stage(0.5, 1);
  for (const [index, cell] of found.entries()) {
    const compared = compareCell(cell, references, before, after, onSame);
    if (compared === null) steady.push(cell);
    else if ('reason' in compared) undetermined.push(compared);
    else {
      changed.push(compared.cell);
      moving.add(cell.place, compared.rows, compared.columns);
    }
    pace.done(index / found.length);
    await pace.breathe();
  }
  undetermined.push(...(await dependents(steady, references, moving, pace)));
  return { cells: found.length, changed, undetermined };
}

/** The cells of a block with their calls; parsing a hundred thousand formulas takes seconds. */
export function* cellsOf({
  sheet,
  sheetId,
  area,
  formulas,
}: Pick<FormulaBlock, 'sheet' | 'sheetId' | 'area' | 'formulas'>): Sliced<FoundCell[]> {
  const found: FoundCell[] = [];
  for (const [r, row] of formulas.entries())
    for (const [c, formula] of row.entries()) {
      const place = { sheet, sheetId, row: area.row + r, column: area.column + c };
      const address = addressOf({ row: place.row, column: place.column, rows: 1, columns: 1 });
      found.push({ place, address, formula, calls: callsOf(formula) });
      yield;
    }
  return found;
}

type OnSame = (cell: Pick<ChangedCell, 'sheet' | 'address'>, shown: Shown) => void;

interface Differing {
  readonly cell: ChangedCell;
  readonly rows: number;
  readonly columns: number;
}

/** Null where every call answers the same. A difference of one call outweighs another that cannot be told. */
function compareCell(
  { place, address, formula, calls }: FoundCell,
  references: References,
  before: State,
  after: State,
  onSame?: OnSame,
): Differing | UndeterminedCell | null {
  const at = { sheet: place.sheet, address, formula };
  if (!calls || calls.length === 0) return { ...at, reason: 'formula', what: formula };
  let undetermined: UndeterminedCell | null = null;
  for (const call of calls)
    try {
      const [old, now] = [before, after].map((use) => answerOf(call, place, references, use));
      const difference = differenceOf(old!, now!);
      if (!difference) {
        if (call.isWhole) onSame?.(at, shownOf(now![0]?.[0] ?? ''));
        continue;
      }
      const { text, isWhole } = call;
      const { row, column, ...shown } = difference;
      const numberFormat = formatOf(now![row]?.[column]) ?? formatOf(old![row]?.[column]);
      const size = isWhole ? { rows: Math.max(old!.length, now!.length), columns: widest(old!, now!) } : ONE;
      return { cell: { ...at, call: text, isWhole, ...shown, numberFormat }, ...size };
    } catch (error) {
      if (!(error instanceof CannotTell)) throw error;
      undetermined = { ...at, reason: error.reason, what: error.what };
    }
  return undetermined;
}

const ONE = { rows: 1, columns: 1 };

const widest = (...answers: unknown[][][]): number =>
  Math.max(...answers.map((rows) => rows[0]?.length ?? 0));

interface Difference extends Pick<ChangedCell, 'from' | 'to' | 'elements'> {
  /** Where the first element that differs stands in the answer. */
  readonly row: number;
  readonly column: number;
}

function differenceOf(old: unknown[][], now: unknown[][]): Difference | null {
  let first: Omit<Difference, 'elements'> | null = null;
  let elements = 0;
  const columns = widest(old, now);
  for (let row = 0; row < Math.max(old.length, now.length); row += 1)
    for (let column = 0; column < columns; column += 1) {
      const [from, to] = [shownOf(old[row]?.[column] ?? ''), shownOf(now[row]?.[column] ?? '')];
      if (showsSame(from, to)) continue;
      first ??= { from, to, row, column };
      elements += 1;
    }
  return first && { ...first, elements };
}

/** Formulas that answer the same for now but refer to a cell that changes, directly or through one another. */
async function dependents(
  steady: readonly FoundCell[],
  references: References,
  moving: MovingCells,
  pace: Pace,
): Promise<UndeterminedCell[]> {
  const undetermined: { readonly at: number; readonly cell: UndeterminedCell }[] = [];
  let left: { readonly at: number; readonly refersTo: readonly { what: string; cells: Cells | null }[] }[] =
    [];
  if (moving.isEmpty) return [];
  for (const [at, { calls, place }] of steady.entries()) {
    const refersTo = (calls ?? [])
      .flatMap(({ args }) => referencesIn(args))
      .map((reference) => ({ what: reference.value, cells: references.cellsOf(reference, place) }));
    left.push({ at, refersTo });
    if (pace.due) await pace.breathe();
  }
  // Each round looks at what began to move in the one before it, and in turn from either end: a chain of formulas has one.
  for (let moved = moving; !moved.isEmpty;) {
    const next = new MovingCells();
    const still: typeof left = [];
    for (const one of left) {
      const met = one.refersTo.find(
        ({ cells }) => cells !== null && (moved.meets(cells) || next.meets(cells)),
      );
      if (met) {
        const { place, address, formula } = steady[one.at]!;
        const cell = { sheet: place.sheet, address, formula, reason: 'depends', what: met.what } as const;
        undetermined.push({ at: one.at, cell });
        next.add(place, 1, 1);
      } else still.push(one);
      if (pace.due) await pace.breathe();
    }
    left = still.reverse();
    moved = next;
  }
  return undetermined.sort((a, b) => a.at - b.at).map(({ cell }) => cell);
}
