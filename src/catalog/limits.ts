// How much one call answers at most, and the message that says so.

import type { Problem } from './entry';
import { badValue } from './entry';

/** Elements that one call answers at most. */
export const ELEMENT_LIMIT = 200_000;

/** `count` as a number, or null where counting stopped at the limit. */
export const tooMany = (count: number | null): Problem =>
  badValue('too-many', {
    count: count === null ? `> ${shown(ELEMENT_LIMIT)}` : shown(count),
    limit: shown(ELEMENT_LIMIT),
  });

const shown = (count: number): string => count.toLocaleString('en-US');
