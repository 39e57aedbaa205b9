// What a model cannot answer: the error that Excel shows, and a message as code with values.

import type { Named } from '../questions/explanation';

export interface ExposureProblem {
  kind: 'problem';
  error: '#N/A' | '#VALUE!' | '#DIV/0!' | '#NUM!' | '#NULL!';
  code: string;
  values: Record<string, string | number | Named | readonly string[]>;
}

/** Something named is not there, or the data has no figure. */
export const absent = (code: string, values: ExposureProblem['values'] = {}): ExposureProblem => ({
  kind: 'problem',
  error: '#N/A',
  code,
  values,
});

/** Something given cannot be read. */
export const unreadable = (code: string, values: ExposureProblem['values'] = {}): ExposureProblem => ({
  kind: 'problem',
  error: '#VALUE!',
  code,
  values,
});

/** Error cells of a range arrive as problems too. */
export const isExposureProblem = (thing: unknown): thing is ExposureProblem =>
  typeof thing === 'object' && thing !== null && (thing as { kind?: unknown }).kind === 'problem';
