// What the pane says and how it writes days and numbers, in the language in use.

import { useEffect, useMemo } from 'react';
import type { Day } from '../control-data/days';
import { utcOfDay } from '../control-data/days';
import { change } from '../state/state';
import type { PaneCode } from '../text/en/pane';
import '../text/en/pane';
import type { SayValue } from '../text/say';
import { say } from '../text/say';
import type { Language, Template } from '../text/sentences';
import { isLearned, learn, speechIn } from '../text/sentences';
import { useCurrentState } from './state';
import { remember } from './preferences';
import { createStore, useStore } from './store';

let wanted: Language | null = null;

/** Chooses the language of pane and answers; it is remembered for this person on this machine. */
export async function speak(language: Language): Promise<void> {
  wanted = language;
  await tryLearning(language);
  // Another language was chosen while this one was on its way.
  if (wanted !== language) return;
  change({ language });
  remember('language', language);
}

const lastLearned = createStore<Language>('en');

/** Fetches a language; without it English is shown. */
const tryLearning = (language: Language): Promise<void> =>
  learn(language).then(
    () => lastLearned.set(language),
    () => undefined,
  );

export interface Texts<Code extends string = never> {
  /** The language that is shown: English until the one in use has been fetched. */
  language: Language;
  t: (code: PaneCode | Code, values?: Record<string, SayValue>) => string;
  /** `20 Nov 2026`, `2026年11月20日`. */
  day: (day: Day) => string;
  number: (value: number) => string;
  percent: (fraction: number) => string;
}

function textsIn(language: Language): Texts<string> {
  const { locale } = speechIn(language);
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 10 });
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  return {
    language,
    t: (code, values) => say(language, code, values),
    day: (day) => days.format(utcOfDay(day)),
    number: (value) => numbers.format(value),
    percent: (fraction) => percents.format(fraction),
  };
}

/** Names the topics, `text/en/…`, of what a part of the pane says besides: that loads them and types their codes. */
type UseTexts = <Code extends string = never>(
  ...topics: readonly Readonly<Record<Code, Template>>[]
) => Texts<Code>;

/** The texts of the pane in the language in use. */
export const useTexts: UseTexts = () => {
  const { language } = useCurrentState();
  useStore(lastLearned);
  useEffect(() => void tryLearning(language), [language]);
  const shown = isLearned(language) ? language : 'en';
  return useMemo(() => textsIn(shown), [shown]);
};
