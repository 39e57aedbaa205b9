// Enter in a search field takes the first suggestion where none is marked; Fluent marks one only if its name begins
// with what was typed, while our search also finds other spellings.

import type { KeyboardEvent } from 'react';

/** Whether this key press asks for the first suggestion of an open list. */
export function takesFirst({ key, currentTarget }: KeyboardEvent<HTMLInputElement>): boolean {
  const marked = currentTarget.getAttribute('aria-activedescendant');
  const isMarked = marked !== null && document.getElementById(marked) !== null;
  return key === 'Enter' && !isMarked && currentTarget.getAttribute('aria-expanded') === 'true';
}
