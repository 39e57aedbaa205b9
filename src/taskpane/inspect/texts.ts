// The sentences of Inspect in the language in use; Chinese is fetched when it is first shown.

import { useEffect, useMemo } from 'react';
import type { InspectCode } from '../../text/pane-inspect.en';
import { INSPECT_EN } from '../../text/pane-inspect.en';
import type { SayValue } from '../../text/say';
import { addSentences, say } from '../../text/say';
import { createStore, useStore } from '../store';
import type { Texts } from '../texts';
import { useTexts } from '../texts';

addSentences('en', INSPECT_EN);

const chinese = createStore<'absent' | 'loading' | 'there'>('absent');

async function loadChinese(): Promise<void> {
  if (chinese.get() !== 'absent') return;
  chinese.set('loading');
  try {
    const { INSPECT_ZH } = await import(
      /* webpackChunkName: "pane-inspect-zh" */ '../../text/pane-inspect.zh'
    );
    addSentences('zh', INSPECT_ZH);
    chinese.set('there');
  } catch {
    chinese.set('absent');
  }
}

export interface InspectTexts extends Texts {
  /** A sentence of Inspect. */
  i: (code: InspectCode, values?: Record<string, SayValue>) => string;
}

export function useInspectTexts(): InspectTexts {
  const texts = useTexts();
  const loaded = useStore(chinese);
  const { language } = texts;
  useEffect(() => {
    if (language === 'zh') void loadChinese();
  }, [language]);
  return useMemo(
    () => ({
      ...texts,
      i: (code, values) => say(loaded === 'there' ? language : 'en', code, values),
    }),
    [texts, language, loaded],
  );
}
