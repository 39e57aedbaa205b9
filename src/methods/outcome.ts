// What a method hands back: a value, or the reason why there is none. Reasons are codes without language;
// the catalog turns them into Excel errors and sentences.

/**
 * - `range`: a number is no number, or outside of what the argument takes (`detail.from`, `detail.to`,
 *   `detail.value`; `detail.position`, counted from 1, inside a list).
 * - `size`: two lists that belong together differ in length (`detail.size`, `detail.expected`).
 * - `division`: a total to divide by is zero.
 * - `limit`: more work than the product promises to do (`detail.limit`).
 * - `blank`: a figure that is needed is not there (`detail.position` inside a list).
 */
export type Problem = 'range' | 'size' | 'division' | 'limit' | 'blank';

export interface Failure {
  ok: false;
  problem: Problem;
  /** The argument at fault, under the name that the function shows in Excel. */
  argument: string;
  detail?: Record<string, string | number>;
}

export type Outcome<T> = { ok: true; value: T } | Failure;

export function answer<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function failure(problem: Problem, argument: string, detail?: Failure['detail']): Failure {
  return detail ? { ok: false, problem, argument, detail } : { ok: false, problem, argument };
}

/** A number as an answer; an overflow is blamed on the argument that is too large. */
export function finiteAnswer(value: number, argument: string): Outcome<number> {
  return Number.isFinite(value) ? answer(value) : failure('range', argument);
}
