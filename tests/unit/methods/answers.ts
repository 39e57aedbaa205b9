// Takes an answer or a failure out of an outcome, so that a test can state it in one line.
import type { Failure, Outcome } from '../../../src/methods/outcome';

export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.problem} of ${outcome.argument}`);
  return outcome.value;
}

/** `range of hhi`, or `answer` where there is one. */
export function problemOf(outcome: Outcome<unknown>): string {
  return outcome.ok ? 'answer' : `${outcome.problem} of ${outcome.argument}`;
}

export function detailOf(outcome: Outcome<unknown>): Failure['detail'] {
  return outcome.ok ? undefined : outcome.detail;
}
