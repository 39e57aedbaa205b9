// What the finance worksheet writes into cells, in the language in use.

import { currentState } from '../../../state/state';
import type { FinanceCode } from '../../../text/en/finance';
import '../../../text/en/finance';
import type { SayValue } from '../../../text/say';
import { say } from '../../../text/say';

/** A sentence or word in the language in use. */
export const financeText = (code: FinanceCode, values: Record<string, SayValue> = {}): string =>
  say(currentState().language, code, values);
