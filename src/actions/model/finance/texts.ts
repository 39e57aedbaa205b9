// The sentences of the finance worksheet, for its cells, the pane and what it refuses; those of the models are with them.

import { inUse } from '../../../in-use/in-use';
import type { FinanceCode } from '../../../text/pane-finance.en';
import { PANE_FINANCE_EN } from '../../../text/pane-finance.en';
import type { ModelCode } from '../../../text/pane-model.en';
import type { SayValue } from '../../../text/say';
import { addSentences, say } from '../../../text/say';
import { learnModelTexts } from '../texts';

export type FinanceTextCode = FinanceCode | ModelCode;

addSentences('en', PANE_FINANCE_EN);

let chinese = false;

/** Fetches the Chinese sentences where they are spoken; without them English is shown. */
export async function learnFinanceTexts(): Promise<void> {
  await learnModelTexts();
  if (chinese || inUse().language !== 'zh') return;
  const { PANE_FINANCE_ZH } = await import(
    /* webpackChunkName: "finance-zh" */ '../../../text/pane-finance.zh'
  );
  addSentences('zh', PANE_FINANCE_ZH);
  chinese = true;
}

/** A sentence or word in the language in use. */
export const financeText = (code: FinanceTextCode, values: Record<string, SayValue> = {}): string =>
  say(inUse().language, code, values);
