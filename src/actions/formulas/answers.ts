// What the cells of a call show under some state, as the pane and its comparisons see it.

import { findFunction } from '../../catalog';
import type { Receiver } from '../../catalog/call/cells-out';
import { answerCells, hostAbilities } from '../../catalog/call/cells-out';
import type { State } from '../../state/state';
import { contextOf } from '../../state/state';

/** What a cell shows: data types as their basic value or text, errors with their message. */
export type Shown = string | number | boolean | { readonly error: string; readonly message: string };

/** The cells that a call would show under a state, as a function returns them but for errors, which are Shown. */
export function cellsUnder(use: State, id: string, args: readonly unknown[]): unknown[][] {
  const { language, date1904 } = use;
  const receiver: Receiver = { language, date1904, abilities: hostAbilities(), errorOf: errorShown };
  const entry = findFunction(id);
  // A name of ours that this version does not have, as Excel shows it.
  return entry ? answerCells(entry, args, contextOf(use), receiver) : [[errorShown('#NAME?')]];
}

const errorShown = (error: string, message = error): Shown => ({ error, message });

/** What a call would show under a state. */
export const askUnder = (use: State, id: string, args: readonly unknown[]): Shown[][] =>
  cellsUnder(use, id, args).map((row) => row.map(shownOf));

/** The number format that a cell of an answer carries; null where Excel or the answer has none. */
export function formatOf(cell: unknown): string | null {
  const { numberFormat } = (cell ?? {}) as { numberFormat?: unknown };
  return typeof numberFormat === 'string' ? numberFormat : null;
}

export function shownOf(cell: unknown): Shown {
  if (typeof cell !== 'object' || cell === null) return cell as Shown;
  if ('error' in cell) return cell as Shown;
  const { basicValue, text } = cell as { basicValue?: Shown; text?: string };
  return text ?? basicValue ?? '';
}

/** True where two cells show the same; messages of errors count. */
export function showsSame(a: Shown, b: Shown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  return a.error === b.error && a.message === b.message;
}
