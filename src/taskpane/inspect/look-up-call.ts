// Opens the look-up with the question of a call, filled in with what its arguments hold.

import type { InspectedArgument, InspectedCall } from '../../actions/inspect';
import { isoOfDay } from '../../control-data/days';
import { ask } from '../look-up/question';

/** What would be typed for an argument; null where it is left out or cannot be told. */
function typed({ resolved }: InspectedArgument): string | null {
  if (resolved.kind !== 'cell' && resolved.kind !== 'range') return null;
  const { cell, thing } = resolved;
  if (cell === null || typeof cell === 'object') return null;
  return thing?.kind === 'day' ? isoOfDay(thing.day) : String(cell);
}

export function askAgain({ id, args }: InspectedCall): void {
  const filled = args.flatMap((argument): [string, string][] => {
    const text = typed(argument);
    return text === null ? [] : [[argument.own, text]];
  });
  ask(id, Object.fromEntries(filled));
}
