// The answer of the question being built, asked of the catalog as a cell would ask it.

import { isProblem } from '../../catalog/entry';
import type { Answer, Context, FunctionEntry, Parameter, Problem } from '../../catalog/entry';
import { BLANK, readCell } from '../../catalog/reading';
import type { Plain } from '../../catalog/reading';
import type { Explanation } from '../explanation';
import { WHOLE_KINDS, cellsOf, isFilled } from './argument-values';
import type { ArgumentDraft, Question } from './question';

export type Preview =
  | { kind: 'incomplete'; missing: readonly string[] }
  | {
      kind: 'answered';
      answer: Answer;
      /** Why; null for plain formulas and tables. */
      explanation: Explanation | null;
      /** How many cells the formula fills, where ranges were picked; the answer is that of the first. */
      cells: number;
    };

export function preview(entry: FunctionEntry, { args: drafts }: Question, context: Context): Preview {
  const missing = entry.parameters
    .filter(({ name, optional }) => !optional && !isFilled(drafts[name]))
    .map(({ name }) => name);
  if (missing.length > 0) return { kind: 'incomplete', missing };
  const args = entry.parameters.map((parameter) =>
    argumentOf(entry, parameter, drafts[parameter.name], context),
  );
  const cells = entry.takes === 'each' ? spread(entry, drafts) : 1;
  const problem = args.find(isProblem);
  if (problem) return { kind: 'answered', answer: problem, explanation: null, cells };
  const answer = entry.ask(context, args);
  const explained = entry.explain?.(context, args) ?? null;
  return { kind: 'answered', answer, explanation: isProblem(explained) ? null : explained, cells };
}

function argumentOf(
  entry: FunctionEntry,
  parameter: Parameter,
  draft: ArgumentDraft | undefined,
  context: Context,
): unknown {
  const isTable = entry.takes === 'table';
  if (!isFilled(draft)) return isTable ? [] : null;
  const rows = cellsOf(draft, parameter, context.date1904);
  if (WHOLE_KINDS.has(parameter.kind)) return rows;
  const read = (cell: Plain): unknown => readCell(cell, parameter, context.data, context.date1904);
  if (!isTable) {
    const first = read(rows[0]?.[0] ?? null);
    return first === BLANK ? null : first;
  }
  const list = [...new Set(rows.flat())].map(read).filter((one) => one !== BLANK);
  return list.find((one): one is Problem => isProblem(one)) ?? list;
}

/** How many cells picked ranges fill together. */
function spread(entry: FunctionEntry, drafts: Question['args']): number {
  const picked = entry.parameters
    .filter(({ kind }) => !WHOLE_KINDS.has(kind))
    .map(({ name }) => drafts[name]?.cells?.values ?? []);
  const rows = Math.max(1, ...picked.map((values) => values.length));
  const columns = Math.max(1, ...picked.map((values) => values[0]?.length ?? 1));
  return rows * columns;
}
