// What the models write into cells, in the language in use.

import { currentState } from '../../state/state';
import type { ModelCode } from '../../text/en/model';
import '../../text/en/model';
import type { SayValue } from '../../text/say';
import { say } from '../../text/say';
import type { FinanceCode } from '../../text/en/finance';
import '../../text/en/finance';

/** A sentence or word in the language in use. */
export const modelText = (code: ModelCode, values: Record<string, SayValue> = {}): string =>
  say(currentState().language, code, values);

/** A sentence or word in the language in use. */
export const financeText = (code: FinanceCode, values: Record<string, SayValue> = {}): string =>
  say(currentState().language, code, values);
