// The sentences of the models in the language in use.

import { useEffect } from 'react';
import { learnModelTexts } from '../../actions/model';
import type { ModelCode } from '../../text/pane-model.en';
import type { SayValue } from '../../text/say';
import { say } from '../../text/say';
import { createStore, useStore } from '../store';
import { useTexts } from '../texts';

/** Counts the sentences that were fetched: every part of the view is drawn again then. */
const learned = createStore(0);

type Say<Code extends string> = (code: Code, values?: Record<string, SayValue>) => string;

/** Says a sentence of the models. */
export const useModelTexts = (): Say<ModelCode> => useLearned<ModelCode>(learnModelTexts);

/** Says a sentence; Chinese as soon as it has been fetched. */
export function useLearned<Code extends string>(learn: () => Promise<void>): Say<Code> {
  const { language } = useTexts();
  useStore(learned);
  useEffect(() => {
    void learn().then(
      () => learned.set((count) => count + 1),
      () => undefined,
    );
  }, [language, learn]);
  return (code, values) => say(language, code, values);
}
