// Inspecting the selected cell: the calls in its formula, what became of their arguments, the answers and what is wrong.

import { currentState } from '../../state/state';
import { areaOf } from '../../workbook/addresses';
import type { SelectedCell } from '../../workbook/selection';
import { followSelection, readSelectedCell } from '../../workbook/selection';
import type { CellPlace } from '../formulas/calls';
import { isCanceled, problemFrom } from '../running/problem';
import type { InspectedCall } from './call';
import { inspectCall } from './call';
import type { ElementAt } from '../../catalog/call/inputs';
import { callsIn } from './formula';
import { referencesOf } from './referred';
import type { Trouble } from './trouble';
import { troubleOf, troubleOfText } from './trouble';

export type { Resolved, InspectedArgument, InspectedCall, NotDetermined, Told } from './call';
export type { OpenQuestion } from './open-questions';
export type { Incomplete, Outcome, Settlement } from './settle';
export { incomplete, outcomesOf, settle } from './settle';
export type { Thing } from '../../catalog/call/things';
export type { Repair, Trouble } from './trouble';

export interface Inspection {
  readonly cell: SelectedCell;
  /** The formula that the cell shows a value of: its own, or that of the cell which spills here. */
  readonly formula: string | null;
  /** Empty where the formula does not use our functions. */
  readonly calls: readonly InspectedCall[];
  readonly trouble: Trouble | null;
}

/** A selection rests this long before it is read, in milliseconds. */
const REST_MS = 150;

/** Takes a cell that was read apart. Only where arguments refer to cells is Excel asked, once. @throws ActionProblem. */
export async function inspectRead(
  cell: SelectedCell,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<Inspection> {
  const formula = cell.spilledFrom?.formula ?? cell.formula;
  const asText = troubleOfText(cell);
  if (asText) return { cell, formula: null, calls: [], trouble: asText };
  if (formula === null || !/EXPOSURE/i.test(formula)) return { cell, formula, calls: [], trouble: null };
  const found = callsIn(formula);
  const { place, at } = placesOf(cell);
  try {
    const references = await referencesOf(found ?? [], place, { signal });
    const use = currentState();
    const calls = (found ?? []).map((call) =>
      inspectCall(call, place, references, use, call.isWhole ? at : { row: 0, column: 0 }),
    );
    return { cell, formula, calls, trouble: troubleOf(cell.value, formula, found && calls) };
  } catch (error) {
    throw problemFrom(error);
  }
}

/** Reads and inspects the active cell. @throws ActionProblem. */
export async function inspectSelected(running: { readonly signal?: AbortSignal } = {}): Promise<Inspection> {
  const cell = await readSelectedCell(running).catch((error: unknown) => {
    throw problemFrom(error);
  });
  return inspectRead(cell, running);
}

/** Where the formula stands, and which element of its answer the cell shows. */
function placesOf({ sheet, sheetId, address, spilledFrom }: SelectedCell): {
  place: CellPlace;
  at: ElementAt;
} {
  const { row, column } = areaOf(address)!;
  const from = spilledFrom ? areaOf(spilledFrom.address)! : { row, column };
  return {
    place: { sheet, sheetId, row: from.row, column: from.column },
    at: { row: row - from.row, column: column - from.column },
  };
}

export interface InspectionListener {
  readonly onInspection: (inspection: Inspection) => void;
  /** A selection that cannot be read, such as a chart; an ActionProblem. */
  readonly onProblem: (problem: unknown) => void;
}

/**
 * Inspects the active cell now and after each change of the selection that rests; what is overtaken is dropped.
 * @returns what ends it.
 */
export async function followInspection(
  { onInspection, onProblem }: InspectionListener,
  signal: AbortSignal,
): Promise<() => Promise<void>> {
  let current = new AbortController();
  const inspect = (cell: SelectedCell): void => {
    current.abort();
    const own = (current = new AbortController());
    inspectRead(cell, { signal: own.signal }).then(
      (inspection) => {
        if (!own.signal.aborted) onInspection(inspection);
      },
      (problem: unknown) => {
        if (!own.signal.aborted && !isCanceled(problem)) onProblem(problem);
      },
    );
  };
  signal.addEventListener('abort', () => current.abort(), { once: true });
  return followSelection(inspect, {
    rest: REST_MS,
    signal,
    onProblem: (problem) => onProblem(problemFrom(problem)),
  });
}
