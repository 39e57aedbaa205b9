// The cell that Inspect shows: it follows the selection while the view is open, and is read again after a change of data.

import { useEffect } from 'react';
import type { Inspection } from '../../actions/inspect';
import { followInspection, inspectSelected } from '../../actions/inspect';
import { onChange } from '../../state/state';
import { createStore } from '../store';

export type Seen =
  | { readonly kind: 'reading' }
  | { readonly kind: 'cell'; readonly inspection: Inspection }
  /** A chart, a picture, several sheets: nothing that can be inspected. */
  | { readonly kind: 'no-cell' };

export const seen = createStore<Seen>({ kind: 'reading' });

let reading: AbortController | null = null;

/** A cell that waits for its answer is read again after so many milliseconds, then after ever longer ones. */
const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 5000;

let again: ReturnType<typeof setTimeout> | undefined;

const forget = (): void => {
  reading?.abort();
  clearTimeout(again);
};

/** Excel says of a formula that it was entered, not that it was answered: a cell that still waits is read again. */
function show(inspection: Inspection, wait = FIRST_WAIT_MS): void {
  seen.set({ kind: 'cell', inspection });
  if (inspection.trouble?.code !== 'busy') return;
  again = setTimeout(() => void lookAgain(Math.min(2 * wait, LONGEST_WAIT_MS)), wait);
}

/**
 * Reads the selected cell once more, such as after Excel recalculated it.
 * @param wait how long a cell is left that waits for its answer, in milliseconds
 */
export async function lookAgain(wait = FIRST_WAIT_MS): Promise<void> {
  forget();
  const own = (reading = new AbortController());
  try {
    const inspection = await inspectSelected({ signal: own.signal });
    if (!own.signal.aborted) show(inspection, wait);
  } catch {
    if (!own.signal.aborted) seen.set({ kind: 'no-cell' });
  }
}

/** How long Excel gets to recalculate after the data in use changed, in milliseconds. */
const RECALCULATION_MS = 700;

/** Follows the selection for as long as the view is shown. */
export function useFollowing(): void {
  useEffect(() => {
    const ending = new AbortController();
    const listener = {
      onInspection: (inspection: Inspection) => {
        forget();
        show(inspection);
      },
      onProblem: () => {
        forget();
        seen.set({ kind: 'no-cell' });
      },
    };
    followInspection(listener, ending.signal).catch(() => {
      if (!ending.signal.aborted) seen.set({ kind: 'no-cell' });
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ignore = onChange(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void lookAgain(), RECALCULATION_MS);
    });
    return () => {
      ending.abort();
      clearTimeout(again);
      ignore();
      clearTimeout(timer);
    };
  }, []);
}
