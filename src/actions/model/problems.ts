// Refusals of the models: a sentence of the lines themselves, or a code of the model's own texts.

import type { Problem } from '../../catalog/entry';
import { say } from '../../text/say';
import type { SayValue } from '../../text/say';
import { currentState } from '../../state/state';
import { ActionProblem } from '../running/problem';

/** Refuses lines for a reason that the functions already have a sentence for. */
export function refusedLines({ code, values }: Pick<Problem, 'code' | 'values'>): ActionProblem {
  const detail = say(currentState().language, code, values as Record<string, SayValue>);
  return new ActionProblem('model.refused', { detail }, 'correct-lines');
}

/** Refuses one cell, named by its column's header, its row and its address. */
export function refusedCell(
  what: 'amount' | 'quantity' | 'rate' | 'currency',
  cell: {
    readonly column: string;
    readonly row: number;
    readonly address: string;
    readonly text: string;
  },
): ActionProblem {
  return new ActionProblem(`model.${what}`, cell, 'correct-lines');
}
