// The cell that Inspect shows: it follows the selection while the view is open, and is read again after a change of data.

import { useEffect } from 'react';
import type { Inspection } from '../../actions/inspect';
import { followInspection, inspectSelected } from '../../actions/inspect';
import { onChange } from '../../in-use/in-use';
import { createStore } from '../store';

export type Seen =
  | { readonly kind: 'reading' }
  | { readonly kind: 'cell'; readonly inspection: Inspection }
  /** A chart, a picture, several sheets: nothing that can be inspected. */
  | { readonly kind: 'no-cell' };

export const seen = createStore<Seen>({ kind: 'reading' });

let reading: AbortController | null = null;

const show = (inspection: Inspection): void => seen.set({ kind: 'cell', inspection });

/** Reads the selected cell once more, such as after Excel recalculated it. */
export async function lookAgain(): Promise<void> {
  reading?.abort();
  const own = (reading = new AbortController());
  try {
    const inspection = await inspectSelected({ signal: own.signal });
    if (!own.signal.aborted) show(inspection);
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
    const overtaken = (next: Seen): void => {
      reading?.abort();
      seen.set(next);
    };
    const listener = {
      onInspection: (inspection: Inspection) => overtaken({ kind: 'cell', inspection }),
      onProblem: () => overtaken({ kind: 'no-cell' }),
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
      ignore();
      clearTimeout(timer);
    };
  }, []);
}
