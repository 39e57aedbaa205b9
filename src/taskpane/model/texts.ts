// The sentences of the models in the language in use.

import { useEffect, useState } from 'react';
import { learnModelTexts } from '../../actions/model';
import type { ModelCode } from '../../text/pane-model.en';
import type { SayValue } from '../../text/say';
import { say } from '../../text/say';
import { useTexts } from '../texts';

/** Says a sentence; Chinese as soon as it has been fetched. */
export function useModelTexts(): (code: ModelCode, values?: Record<string, SayValue>) => string {
  const { language } = useTexts();
  const [, setLearned] = useState(language);
  useEffect(() => {
    void learnModelTexts().then(
      () => setLearned(language),
      () => undefined,
    );
  }, [language]);
  return (code, values) => say(language, code, values);
}
