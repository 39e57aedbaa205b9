// Changes that Ctrl+Z takes back as one; where Excel cannot, the person is told.

import type { How, Session, UndoNeeds, UndoStep } from '../../workbook/run';
import { inOneUndoStep } from '../../workbook/run';
import { notify } from './notices';

/** A worksheet of ours beside its cells: names that stay hidden, print area and titles, header and footer. */
export const WORKSHEET_NEEDS: UndoNeeds = [
  ['ExcelApiUndo', '1.40'],
  ['ExcelApiUndoPreserveUndoStack', '1.1'],
];

/** Runs the work in one undo step, and says where Excel did it but cannot take it back. */
export async function inUndoStep<T>(
  work: (session: Session) => Promise<T>,
  how: How = {},
  needs?: UndoNeeds,
): Promise<UndoStep<T>> {
  const step = await inOneUndoStep(work, how, needs);
  if (step.beyondUndo) notify('beyond-undo', 'warning');
  return step;
}
