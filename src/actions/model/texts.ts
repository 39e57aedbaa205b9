// The sentences of the models, for what they write into cells and for what they refuse.

import { inUse } from '../../in-use/in-use';
import type { ModelCode } from '../../text/pane-model.en';
import { PANE_MODEL_EN } from '../../text/pane-model.en';
import type { SayValue } from '../../text/say';
import { addSentences, say } from '../../text/say';

addSentences('en', PANE_MODEL_EN);

let chinese = false;

/** Fetches the Chinese sentences where they are spoken; without them English is shown. */
export async function learnModelTexts(): Promise<void> {
  if (chinese || inUse().language !== 'zh') return;
  const { PANE_MODEL_ZH } = await import(/* webpackChunkName: "pane-model-zh" */ '../../text/pane-model.zh');
  addSentences('zh', PANE_MODEL_ZH);
  chinese = true;
}

/** A sentence or word in the language in use. */
export const modelText = (code: ModelCode, values: Record<string, SayValue> = {}): string =>
  say(inUse().language, code, values);
