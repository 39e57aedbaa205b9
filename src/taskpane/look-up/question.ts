// The question being built in the look-up: which function, and what was typed for each argument. It outlives the view.

import type { ChosenCells } from '../../actions/formulas/chosen-cells';
import { createStore, patch } from '../store';
import { view } from '../state';

/** A cell or range of the workbook that stands in for a typed value. */
export type CellReference = ChosenCells;

export interface ArgumentDraft {
  text: string;
  cells: CellReference | null;
}

export const NO_ARGUMENT: ArgumentDraft = { text: '', cells: null };

export interface Question {
  id: string;
  /** By name of the parameter, so that company and region stay when another question is chosen. */
  args: Readonly<Record<string, ArgumentDraft>>;
}

export type LookUpPage = 'ask' | 'browse' | 'functions';

export const page = createStore<LookUpPage>('ask');

export const question = createStore<Question>({ id: 'REGION_LICENSE_STATUS', args: {} });

/** Brings a question to the front, with arguments to begin with. */
export function ask(id: string, texts: Readonly<Record<string, string>> = {}): void {
  const given = Object.entries(texts).map(([name, text]) => [name, { text, cells: null }] as const);
  question.set(({ args }) => ({ id, args: { ...args, ...Object.fromEntries(given) } }));
  page.set('ask');
  view.set('look-up');
}

/** Sets what was typed or picked for one argument. */
export function setArgument(name: string, argument: ArgumentDraft): void {
  question.set((before) => ({ ...before, args: { ...before.args, [name]: argument } }));
}

export const chooseQuestion = (id: string): void => patch(question, { id });

/** Empties all arguments; the question stays. */
export const clearArguments = (): void => patch(question, { args: {} });
