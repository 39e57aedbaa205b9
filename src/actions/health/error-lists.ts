// Whether this Excel takes errors in a list of answers, as *Check this Excel* has found; remembered on this computer.

import type { HostAbilities } from '../../catalog/call/cells-out';
import { hostAbilities, setHostAbilities } from '../../catalog/call/cells-out';
import { hostFacts } from '../../workbook/host';

const KEY = 'exposure.one-error-for-all';

/** The version of Excel that was found not to take them; storage may be forbidden. */
function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** True unless this version of Excel was found not to. */
export const takesErrorsInLists = (): boolean => remembered() !== hostFacts().version;

/** Answers accordingly from now on. @returns whether that is new. */
export function answerErrorsInLists(takes: boolean): boolean {
  try {
    if (takes) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, hostFacts().version);
  } catch {
    // Then it holds until the page is loaded again.
  }
  const before: HostAbilities = hostAbilities();
  if ((before.errorsInLists ?? true) === takes) return false;
  setHostAbilities({ ...before, errorsInLists: takes });
  return true;
}
