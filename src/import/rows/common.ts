// What rows of all registers share: the id that a row may bring with it, and its notes.

import { slug } from '../ids';
import type { RowReader } from '../row-reader';

/** The row's own id as a slug, else one made of what identifies the fact. */
export function factId(row: RowReader, made: () => string): string {
  const given = row.text('id');
  if (given === '') return made();
  const id = slug(given);
  if (id === '') row.problem('bad-id', 'id', ['a-z 0-9 -']);
  return `own-${id.replace(/^own-/, '')}`;
}

export function notesOf(row: RowReader): { notes?: string } {
  const notes = row.text('notes');
  return notes === '' ? {} : { notes };
}
