// English has two forms for a count: one, and any other number.

import { pluralIn } from '../plural';

const formOf = pluralIn('en');

/** `cell` for 1, `cells` for any other count. */
export const plural = (count: string | undefined, one: string, other: string): string =>
  formOf(count, { one, other });

/** `1 cell`, `12 cells`. */
export const counted = (count: string | undefined, one: string, other: string): string =>
  `${count} ${plural(count, one, other)}`;
