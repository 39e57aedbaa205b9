// What a person has typed or chosen in the view Model; it outlives the view.

import type { LinesChoice, LinesPlace, Sheet } from '../../actions/model';
import { createStore } from '../store';

export interface BuildDraft {
  /** A table's name; empty for the selection. */
  table: string;
  /** A scenario's name; empty for the one chosen for the workbook. */
  scenario: string;
}

export const buildDraft = createStore<BuildDraft>({ table: '', scenario: '' });

/** The lines that are looked at before a worksheet is built from them, and how they are to be read. */
export const lookDraft = createStore<{
  sheet: Sheet | null;
  choice: LinesChoice;
}>({ sheet: null, choice: {} });

export const scenarioDraft = createStore({ name: '', from: 'Base' });

/** Counts what was built or removed, so that the list of it is read again. */
export const builtCount = createStore(0);

export const placeOf = ({ table }: BuildDraft): LinesPlace => (table === '' ? 'selection' : { table });
