// What a change of data, days or scenario did to the workbook, in words, and the way back.

import type { Committed } from '../actions/change/commit';
import { undo } from '../actions/change/undo';
import type { Sentence } from './messages';
import { tell } from './messages';
import { outcomeOf, perform } from './perform';

/** Tells what a change did to the cells; the change itself is in use. */
export function tellCommitted(done: Sentence, { recalculated, problem }: Committed): void {
  if (problem) {
    tell(outcomeOf(problem));
    return;
  }
  const cells: Sentence | null = recalculated && {
    code: 'outcomes.recalculated',
    values: { count: recalculated.cells },
  };
  tell({
    intent: 'success',
    text: cells ? [done, cells] : done,
    remedy: { label: { code: 'undo' }, run: () => void takeBack() },
    undoes: true,
  });
}

/** Takes the last change back and says so. */
export async function takeBack(): Promise<void> {
  const undone = await perform((running) => undo(running));
  if (undone === undefined) return;
  if (undone === null) tell({ intent: 'info', text: { code: 'outcomes.nothing-to-undo' } });
  else if (undone.problem) tell(outcomeOf(undone.problem));
  else
    tell({
      intent: 'success',
      text: { code: 'outcomes.undone', values: { count: undone.recalculated?.cells ?? 0 } },
    });
}
