// The formula of the question being built, for one cell or down a column, written into the workbook.

import { absoluteAddress, activeSheet, emptyColumnBeside } from '../../actions/formulas/chosen-cells';
import { fillDown, insertFormula } from '../../actions/formulas/insert';
import type { FunctionEntry } from '../../catalog/entry';
import { takesRange } from '../../catalog/reading';
import { formulaOf } from '../formula';
import { tellInserted } from '../insert';
import { tell } from '../messages';
import { perform } from '../perform';
import { formulaArgument } from './argument-values';
import type { CellReference, Question } from './question';

/** The formula as it stands in a sheet; without one, references carry no sheet. */
export function questionFormula(entry: FunctionEntry, { args }: Question, sheet: string | null): string {
  const { id, parameters } = entry;
  return formulaOf(
    id,
    parameters.map((parameter) => formulaArgument(args[parameter.name], parameter, sheet)),
  );
}

/** Writes the formula into the selected cell. */
export async function insertQuestion(entry: FunctionEntry, question: Question): Promise<void> {
  const inserted = await perform(async (running) => {
    const sheet = await activeSheet(running);
    return insertFormula('selection', questionFormula(entry, question, sheet), running);
  });
  if (inserted) await tellInserted(inserted);
}

/** The arguments that are a column of cells, so that a formula can be filled down beside it. */
function columns(entry: FunctionEntry, { args }: Question): CellReference[] {
  return entry.parameters
    .filter((parameter) => !takesRange(parameter))
    .flatMap(({ name }) => args[name]?.cells ?? [])
    .filter(({ values }) => values.length > 1 && values.every((row) => row.length === 1));
}

export const canFillDown = (entry: FunctionEntry, question: Question): boolean =>
  entry.takes === 'each' && columns(entry, question).length > 0;

/** Writes one formula a row into the nearest empty column beside the picked one. */
export async function fillQuestionDown(entry: FunctionEntry, question: Question): Promise<void> {
  const [column] = columns(entry, question);
  if (!column) return;
  const filled = await perform(async (running) => {
    const beside = await emptyColumnBeside(column, running);
    const [first = 1] = /\d+/.exec(column.address)?.map(Number) ?? [];
    const formula = (row: number): string =>
      questionFormula(entry, rowOf(entry, question, row - first), column.sheet);
    return fillDown(beside, formula, running);
  });
  if (filled?.outcome === 'not-recognized') await tellInserted(filled);
  else if (filled)
    tell({ intent: 'success', text: { code: 'insert.filled', values: { address: filled.address } } });
}

/** The question for one row: columns give their cell of that row, all other references stay where they are. */
function rowOf(entry: FunctionEntry, question: Question, row: number): Question {
  const columnSet = new Set(columns(entry, question));
  const args = Object.entries(question.args).map(([name, draft]) => {
    const { cells } = draft;
    if (!cells) return [name, draft] as const;
    const address = columnSet.has(cells) ? cellOfColumn(cells.address, row) : absoluteAddress(cells.address);
    return [name, { ...draft, cells: { ...cells, address } }] as const;
  });
  return { ...question, args: Object.fromEntries(args) };
}

/** `B2:B9` and row 3 is `B5`. */
function cellOfColumn(address: string, row: number): string {
  const [, letters = '', first = '1'] = /^([A-Z]+)(\d+)/.exec(address) ?? [];
  return `${letters}${Number(first) + row}`;
}
