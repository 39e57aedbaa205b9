// The pane's sentences and how days and numbers are written, in the language in use.

import { useEffect, useMemo } from 'react';
import type { Day } from '../control-data/days';
import { utcOfDay } from '../control-data/days';
import type { PaneCode } from '../text/pane.en';
import { PANE_EN } from '../text/pane.en';
import type { Language, SayValue } from '../text/say';
import { addSentences, say } from '../text/say';
import { change } from '../in-use/in-use';
import { useInUse } from './in-use';
import { remember } from './preferences';
import { createStore, useStore } from './store';

addSentences('en', PANE_EN);

const chinese = createStore<'absent' | 'loading' | 'there'>('absent');

/** Fetches the Chinese sentences, of the pane and of the answers; without them English is shown. */
export async function loadChinese(): Promise<void> {
  if (chinese.get() !== 'absent') return;
  chinese.set('loading');
  try {
    const [{ PANE_ZH }] = await Promise.all([
      import(/* webpackChunkName: "pane-zh" */ '../text/pane.zh'),
      import('../text/zh'),
      import(/* webpackChunkName: "pane-zh" */ '../text/import.zh').then(({ IMPORT_ZH }) =>
        addSentences('zh', IMPORT_ZH),
      ),
    ]);
    addSentences('zh', PANE_ZH);
    chinese.set('there');
  } catch {
    chinese.set('absent');
  }
}

let wanted: Language | null = null;

/** Chooses the language of pane and answers; it is remembered for this person on this machine. */
export async function speak(language: Language): Promise<void> {
  wanted = language;
  if (language === 'zh') await loadChinese();
  // English was chosen again while the Chinese sentences were on their way.
  if (wanted !== language) return;
  change({ language });
  remember('language', language);
}

export interface Texts {
  language: Language;
  t: (code: PaneCode, values?: Record<string, SayValue>) => string;
  /** `20 Nov 2026`, `2026年11月20日`. */
  day: (day: Day) => string;
  number: (value: number) => string;
  percent: (fraction: number) => string;
}

const LOCALE: Record<Language, string> = { en: 'en-GB', zh: 'zh-CN' };

function textsOf(language: Language): Texts {
  const days = new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'medium', timeZone: 'UTC' });
  const numbers = new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: 10 });
  const percents = new Intl.NumberFormat(LOCALE[language], { style: 'percent', maximumFractionDigits: 2 });
  return {
    language,
    t: (code, values) => say(language, code, values),
    day: (day) => days.format(utcOfDay(day)),
    number: (value) => numbers.format(value),
    percent: (fraction) => percents.format(fraction),
  };
}

export function useTexts(): Texts {
  const { language } = useInUse();
  const zh = useStore(chinese);
  useEffect(() => {
    if (language === 'zh') void loadChinese();
  }, [language]);
  const shown: Language = language === 'zh' && zh === 'there' ? 'zh' : 'en';
  return useMemo(() => textsOf(shown), [shown]);
}
