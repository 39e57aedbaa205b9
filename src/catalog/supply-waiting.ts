// Whether a license application was decided, as people write it in a column.

import { nameKey } from '../control-data/names';
import type { Parameter, Problem } from './entry';
import { badValue, isProblem } from './entry';
import type { Plain } from './reading';

const WORDS: Record<string, boolean> = {
  true: true,
  yes: true,
  y: true,
  '1': true,
  decided: true,
  是: true,
  已决定: true,
  false: false,
  no: false,
  n: false,
  '0': false,
  open: false,
  pending: false,
  否: false,
  未决定: false,
};

/** Reads TRUE/FALSE, 1/0, yes/no, decided/open; a blank cell is a case still open. */
export function decidedOf(list: readonly (Plain | Problem)[], parameter: Parameter): boolean[] | Problem {
  const decided: boolean[] = [];
  for (const cell of list) {
    if (isProblem(cell)) return cell;
    const key = nameKey(String(cell ?? ''));
    // Own words only: what every object inherits ("constructor") is no word of ours.
    const word =
      key === '' && (cell === null || cell === '')
        ? false
        : Object.hasOwn(WORDS, key)
          ? WORDS[key]
          : undefined;
    if (word === undefined)
      return badValue('not-one-of', {
        argument: parameter.name,
        text: String(cell),
        words: ['TRUE', 'FALSE', '1', '0', 'decided', 'open'],
      });
    decided.push(word);
  }
  return decided;
}
