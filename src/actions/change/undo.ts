// Undoing and redoing changes of data and settings; cells themselves are Excel's to undo.

import { ASK_DATA } from '../../catalog/affected';
import type { Committed } from './commit';
import { commit } from './commit';
import type { Saved } from '../saved/saved';
import { goneBackTo } from '../saved/log';
import { openSession } from '../saved/session';
import type { ActionName, Running } from '../running/under-way';
import { alone } from '../running/under-way';

/** What `undo` and `redo` would take back or do again, or null. */
export function undoable(): { readonly undo: ActionName | null; readonly redo: ActionName | null } {
  const { done, undone } = openSession();
  return { undo: done.at(-1)?.action ?? null, redo: undone.at(-1)?.action ?? null };
}

/**
 * Takes the last change back: data, settings and private facts as before it, kept in the workbook, cells recalculated.
 * @returns null where there is nothing to undo. @throws ActionProblem; then nothing changed.
 */
export function undo(running: Running = {}): Promise<Committed | null> {
  return alone('undo', running, async (tell) => {
    const { done, undone, saved } = openSession();
    const step = done.at(-1);
    if (!step) return null;
    const steps = { done: done.slice(0, -1), undone: [...undone, step] };
    return commit({ next: backTo(step.before, saved), functions: ASK_DATA, steps }, running, tell);
  });
}

/** Does the change that was undone last again. @returns null where there is none. @throws ActionProblem. */
export function redo(running: Running = {}): Promise<Committed | null> {
  return alone('redo', running, async (tell) => {
    const { done, undone, saved } = openSession();
    const step = undone.at(-1);
    if (!step) return null;
    const steps = { done: [...done, step], undone: undone.slice(0, -1) };
    return commit({ next: backTo(step.after, saved), functions: ASK_DATA, steps }, running, tell);
  });
}

/** An earlier state with the present logs and the remembered mappings, which no undo takes away. */
function backTo(target: Saved, current: Saved): Saved {
  const { log, mappings } = current.settings;
  return {
    ...target,
    settings: { ...target.settings, log, mappings },
    overlay: goneBackTo(target.overlay, current.overlay),
  };
}
