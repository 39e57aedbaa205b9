// What the models write into cells, in the language in use.

import { currentState } from '../../state/state';
import type { ModelCode } from '../../text/en/model';
import '../../text/en/model';
import type { SayValue } from '../../text/say';
import { say } from '../../text/say';

/** A sentence or word in the language in use. */
export const modelText = (code: ModelCode, values: Record<string, SayValue> = {}): string =>
  say(currentState().language, code, values);
