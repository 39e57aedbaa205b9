// What cells show against what the data in use answer. While functions recalculate Excel goes on showing former values,
// so what differs is looked at again for a while, and what still differs then is named.

import { Pace, inSlices } from '../../control-data/slices';
import type { State } from '../../state/state';
import type { CellValue } from '../../workbook/cells';
import { isCellError, shownValue } from '../../workbook/cells';
import { calculationEnded } from '../../workbook/recalculation';
import type { How } from '../../workbook/run';
import type { Shown } from './answers';
import { askUnder } from './answers';
import { argumentsOf } from './arguments';
import { CannotTell } from './cannot-tell';
import type { FoundCell } from './compare-cells';
import { cellsOf } from './compare-cells';
import { References } from './references';
import type { FixedScope } from './chosen-scope';
import { formulasIn } from './chosen-scope';

/** Errors that are no answers: what is to come, what Excel does not know or allow, what finds no room. */
export const NO_ANSWER: ReadonlySet<string> = new Set([
  '#BUSY!',
  '#GETTING_DATA',
  '#CONNECT!',
  '#NAME?',
  '#SPILL!',
  '#CALC!',
  '#BLOCKED!',
  '#FIELD!',
  '#UNKNOWN!',
]);

/** Those of them that turn into an answer by themselves. */
const STILL_TO_COME: ReadonlySet<string> = new Set(['#BUSY!', '#GETTING_DATA', '#CONNECT!']);

/** How long what differs may take to become what the data answer, in milliseconds. */
const PATIENCE_MS = 6_000;
const LOOK_EVERY_MS = 300;

export interface CellWithValue extends FoundCell {
  readonly value: CellValue;
}

/** A cell that shows something else than the data in use answer for it. */
export interface DifferingCell {
  readonly sheet: string;
  readonly address: string;
}

/** The formulas of a scope with what their cells show. */
export async function cellsWithValues(
  scope: FixedScope,
  how: How & { onProgress?: (share: number) => void },
): Promise<CellWithValue[]> {
  const found: CellWithValue[] = [];
  const onProgress = ({ cells, cellsRead }: { cells: number; cellsRead: number }): void =>
    how.onProgress?.(cells === 0 ? 1 : cellsRead / cells);
  for await (const block of formulasIn(scope, { ...how, onProgress })) {
    const values = block.values.flat();
    const cells = await inSlices(cellsOf(block), how.signal);
    cells.forEach((cell, index) => found.push({ ...cell, value: values[index] ?? null }));
  }
  return found;
}

/**
 * Waits until the cells of a scope show what the data in use answer, for some seconds at most.
 * @returns the cells that do not. Those of which it cannot be told, and those without an answer, are not among them.
 */
export async function settled(scope: FixedScope, use: State, how: How): Promise<DifferingCell[]> {
  const end = performance.now() + PATIENCE_MS;
  await calculationEnded(PATIENCE_MS, how);
  for (;;) {
    const { differing, waits } = await look(scope, use, how);
    if ((differing.length === 0 && !waits) || performance.now() > end) return differing;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    how.signal?.throwIfAborted();
  }
}

async function look(
  scope: FixedScope,
  use: State,
  how: How,
): Promise<{ differing: DifferingCell[]; waits: boolean }> {
  const found = await cellsWithValues(scope, how);
  const whole = found.filter(({ calls }) => calls?.length === 1 && calls[0]!.isWhole);
  const references = await References.of(how);
  await references.noteAll(whole);
  await references.load();
  const pace = new Pace({ signal: how.signal });
  const answers = new Map<string, Shown>();
  const differing: DifferingCell[] = [];
  for (const { place, address, calls, value } of whole) {
    if (isCellError(value) && NO_ANSWER.has(value.error)) continue;
    try {
      const { id } = calls![0]!;
      const args = argumentsOf(calls![0]!, place, references, use);
      const key = JSON.stringify([id, args]);
      const answer = answers.get(key) ?? askUnder(use, id, args)[0]?.[0] ?? '';
      answers.set(key, answer);
      if (!showsAnswer(value, answer)) differing.push({ sheet: place.sheet, address });
    } catch (error) {
      if (!(error instanceof CannotTell)) throw error;
    }
    await pace.breathe();
  }
  const waits = found.some(({ value }) => isCellError(value) && STILL_TO_COME.has(value.error));
  return { differing, waits };
}

/** Excel keeps fifteen digits of a number. */
const DIGITS = 1e-14;

/** Whether a cell shows what a call answers. */
export function showsAnswer(value: CellValue, answer: Shown): boolean {
  if (typeof answer === 'object') return isCellError(value) && value.error === answer.error;
  if (typeof value === 'number' && typeof answer === 'number')
    return Math.abs(value - answer) <= DIGITS * Math.max(Math.abs(value), Math.abs(answer));
  return (shownValue(value) ?? '') === answer;
}
