// The sentences of the models in the language in use.

import { useEffect } from 'react';
import { learnModelTexts } from '../../actions/model';
import type { ModelCode } from '../../text/pane-model.en';
import type { SayValue } from '../../text/say';
import { say } from '../../text/say';
import { createStore, useStore } from '../store';
import { useTexts } from '../texts';

/** Languages whose sentences have been fetched: every part of the view is drawn again then. */
const learned = createStore('en');

/** Says a sentence; Chinese as soon as it has been fetched. */
export function useModelTexts(): (code: ModelCode, values?: Record<string, SayValue>) => string {
  const { language } = useTexts();
  useStore(learned);
  useEffect(() => {
    void learnModelTexts().then(
      () => learned.set(language),
      () => undefined,
    );
  }, [language]);
  return (code, values) => say(language, code, values);
}
