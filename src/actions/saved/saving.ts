// Saving into the workbook. A save whose answer Excel lost counts as failed; should it turn out to be in force after all,
// it is recognized as ours and carried to its end.

import type { StoreWritten, WriteOptions } from '../../workbook/parts';
import type { Saved } from './saved';
import type { Session } from './session';

/** What follows from a save: what is in use then, and which functions answer anew. */
export interface Following {
  readonly adopts: Partial<Session> & { readonly saved: Saved };
  readonly functions: ReadonlySet<string> | null;
}

let last: { readonly save: string; readonly following: Following } | null = null;

/** Saves, and gives the generation that was made. @throws what the workbook reports. */
export async function save(
  write: (options: WriteOptions) => Promise<StoreWritten>,
  options: WriteOptions,
  following: Following,
): Promise<number> {
  const { generation } = await write({ ...options, onSaving: (made) => (last = { save: made, following }) });
  last = null;
  return generation;
}

/** What should have followed from the save in force, where it is one of ours that counted as failed; else null. */
export const unansweredSave = (inForce: string): Following | null =>
  last?.save === inForce ? last.following : null;
