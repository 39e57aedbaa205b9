// The answer of the question being built, asked of the catalog as a cell would ask it.

import { elementOf } from '../../actions/evidence/grounds';
import { callOf } from '../../catalog/call/call';
import type { Answer, Context, FunctionEntry, Problem } from '../../catalog/entry';
import { isProblem } from '../../catalog/entry';
import { cellsOf, isFilled } from './argument-values';
import type { Question } from './question';

export type Preview =
  | { kind: 'incomplete'; missing: readonly string[] }
  | {
      kind: 'answered';
      answer: Answer;
      /** Why; null for plain formulas and tables. */
      explanation: Explanation | null;
      /** What the answer rests on. */
      claims: readonly Claim[];
      /** How many cells the formula fills, where ranges were picked; the answer is that of the first. */
      cells: number;
    };

export function preview(entry: FunctionEntry, { args: drafts }: Question, context: Context): Preview {
  const missing = entry.parameters
    .filter(({ name, optional }) => !optional && !isFilled(drafts[name]))
    .map(({ name }) => name);
  if (missing.length > 0) return { kind: 'incomplete', missing };
  const args = entry.parameters.map((parameter) => {
    const draft = drafts[parameter.name];
    return isFilled(draft) ? cellsOf(draft, parameter, context.date1904) : null;
  });
  const call = callOf(entry, args, context);
  const cells = isProblem(call) ? 1 : call.shape.rows * call.shape.columns;
  return { kind: 'answered', ...elementOf(call, 0, 0), cells };
}

export type Explanation = Exclude<ReturnType<NonNullable<FunctionEntry['explain']>>, Problem>;
export type Claim = Explanation['claims'][number];
