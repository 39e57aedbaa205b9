// The sentences of this view, in the language in use; they come with the view and not with the pane.

import { useEffect } from 'react';
import type { ProveCode } from '../../text/pane-prove.en';
import { PROVE_EN } from '../../text/pane-prove.en';
import type { SayValue } from '../../text/say';
import { addSentences, say } from '../../text/say';
import { createStore, useStore } from '../store';
import { useTexts } from '../texts';

addSentences('en', PROVE_EN);

const chinese = createStore<'absent' | 'loading' | 'there'>('absent');

async function loadChinese(): Promise<void> {
  if (chinese.get() !== 'absent') return;
  chinese.set('loading');
  try {
    const { PROVE_ZH } = await import(/* webpackChunkName: "pane-prove-zh" */ '../../text/pane-prove.zh');
    addSentences('zh', PROVE_ZH);
    chinese.set('there');
  } catch {
    chinese.set('absent');
  }
}

/** What the view says under a code. */
export function useProveTexts(): (code: ProveCode, values?: Record<string, SayValue>) => string {
  const { language } = useTexts();
  useStore(chinese);
  useEffect(() => {
    if (language === 'zh') void loadChinese();
  }, [language]);
  return (code, values) => say(language, code, values);
}
