// What went wrong in an action, in one form for the pane: a code with values, and what can be done about it.

import type { FailureValues } from '../../control-data/failure';
import { Failure } from '../../control-data/failure';
import '../../text/en/actions';

/**
 * An action did not do what was asked. `text/en/actions` has the sentences: what happened under `problem.<code>`, what
 * was kept under `kept.<kept>`, what to do under `remedy.<remedy>`.
 */
export class ActionProblem extends Failure {
  override readonly name = 'ActionProblem';

  constructor(
    code: string,
    values: FailureValues = {},
    remedy: string = 'try-again',
    /**
     * What the failure left: nothing changed; the change is in use but not everything followed; some cells are as before
     * and some as after it.
     */
    readonly kept: 'unchanged' | 'changed' | 'partly' = 'unchanged',
    options?: ErrorOptions,
  ) {
    super('', code, values, remedy, options);
  }
}

/** True where the person canceled: nothing needs to be said. */
export function isCanceled(error: unknown): boolean {
  return typeof error === 'object' && error !== null && (error as { name?: unknown }).name === 'AbortError';
}

/** Any failure as an ActionProblem; one that is one already, or a cancel, comes back as it is. */
export function problemFrom(error: unknown, kept: ActionProblem['kept'] = 'unchanged'): unknown {
  if (error instanceof ActionProblem || isCanceled(error)) return error;
  if (error instanceof Failure)
    return new ActionProblem(error.sentence, error.values, error.remedy, kept, { cause: error });
  const detail = error instanceof Error ? error.message : String(error);
  return new ActionProblem('defect', { detail }, 'report', kept, { cause: error });
}
