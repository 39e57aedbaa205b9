// What each function and parameter is in words: from the metadata that Excel itself shows, in the language in use.

import { useEffect } from 'react';
import type { Language } from '../../text/say';
import { createStore, useStore } from '../store';
import { useTexts } from '../texts';

export interface FunctionText {
  description: string;
  /** https; the page that explains the function. */
  helpUrl: string;
  parameters: Readonly<Record<string, string>>;
}

export type FunctionTexts = ReadonlyMap<string, FunctionText>;

interface Metadata {
  functions: {
    id: string;
    description: string;
    helpUrl: string;
    parameters: { name: string; description: string }[];
  }[];
}

const FILES: Record<Language, string> = { en: 'functions.json', zh: 'functions.zh-CN.json' };
const NONE: FunctionTexts = new Map();
const loaded = createStore<Partial<Record<Language, FunctionTexts>>>({});
const asked = new Set<Language>();

async function load(language: Language): Promise<void> {
  if (asked.has(language)) return;
  asked.add(language);
  try {
    const response = await fetch(FILES[language], { credentials: 'same-origin' });
    if (!response.ok) throw new Error(`${FILES[language]}: ${response.status}`);
    const { functions } = (await response.json()) as Metadata;
    const texts = new Map(
      functions.map(({ id, description, helpUrl, parameters }) => [
        id,
        {
          description,
          helpUrl,
          parameters: Object.fromEntries(parameters.map((one) => [one.name, one.description])),
        },
      ]),
    );
    loaded.set((before) => ({ ...before, [language]: texts }));
  } catch {
    // Without the network there are names and signatures, but no descriptions; asked again with the next view.
    asked.delete(language);
  }
}

/** The texts in the language in use; empty until they are there. */
export function useFunctionTexts(): FunctionTexts {
  const { language } = useTexts();
  const texts = useStore(loaded);
  useEffect(() => void load(language), [language]);
  return texts[language] ?? texts.en ?? NONE;
}
