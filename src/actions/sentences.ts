// The sentences of the actions: English with them, Chinese as soon as it is spoken. Without it English is shown.

import { inUse, onChange } from '../in-use/in-use';
import { ACTIONS_EN } from '../text/actions.en';
import { addSentences } from '../text/say';

let asked = false;

async function loadChinese(): Promise<void> {
  if (asked || inUse().language !== 'zh') return;
  asked = true;
  try {
    const { ACTIONS_ZH } = await import('../text/actions.zh');
    addSentences('zh', ACTIONS_ZH);
  } catch {
    asked = false;
  }
}

/** Makes the sentences known, once. */
export function learnSentences(): void {
  addSentences('en', ACTIONS_EN);
  onChange(() => void loadChinese());
  void loadChinese();
}
