// One call as everybody sees it: the cell in Excel, the evidence sheet, Inspect and Look up.

import { callsOf } from '../../../src/actions/formulas/calls';
import type { InspectedCall, Told } from '../../../src/actions/inspect';
import { inspectCall } from '../../../src/actions/inspect/call';
import { callsIn } from '../../../src/actions/inspect/formula';
import type { EvidenceLine } from '../../../src/actions/evidence/evidence-sheet';
import { linesOf } from '../../../src/actions/evidence/gather';
import { functionEntry } from '../../../src/catalog';
import { Pace } from '../../../src/control-data/slices';
import { problemText } from '../../../src/catalog/explain';
import { contextOf, currentState } from '../../../src/state/state';
import type { Preview } from '../../../src/taskpane/look-up/preview';
import { preview } from '../../../src/taskpane/look-up/preview';
import { isCellCard, isCellError } from '../../../src/workbook/cells';
import type { CellValue } from '../../../src/workbook/cells';
import { cells } from '../support/ask';

/** An argument as cells of the workbook; null where it is left out. */
export type Argument = CellValue[][] | null;

const PLACE = { sheet: 'Sheet1', sheetId: '1', row: 0, column: 50 };

/** As Excel hands it to a function: an error is an object of its own kind. */
const sent = (argument: Argument): unknown =>
  argument?.map((row) =>
    row.map((cell) =>
      isCellError(cell) ? { type: 'Error', basicValue: cell.error } : isCellCard(cell) ? cell.entity : cell,
    ),
  );

/** The formula of a call whose arguments stand in cells, and those cells. */
function written(id: string, args: readonly Argument[]) {
  const given = new Map<string, Argument>(
    args.map((argument, index) => [`${String.fromCharCode(65 + index)}1`, argument]),
  );
  const names = [...given].map(([name, argument]) => (argument === null ? '' : name));
  return {
    formula: `=EXPOSURE.${id}(${names.join(',')})`,
    references: { rowsOf: ({ value }: { value: string }) => given.get(value)! },
  };
}

/** What the cells of the formula show. */
export const shownBy = (id: string, args: readonly Argument[]): unknown[][] => cells(id, ...args.map(sent));

/** Its line on the evidence sheet. */
export async function evidenceOf(
  id: string,
  args: readonly Argument[],
): Promise<EvidenceLine & { evidence: NonNullable<EvidenceLine['evidence']> }> {
  const { formula, references } = written(id, args);
  const found = { place: PLACE, address: 'AY1', formula, calls: callsOf(formula), value: null };
  const [line] = await linesOf([found], references, currentState(), new Pace());
  if (!line?.evidence) throw new Error(`${formula}: no evidence`);
  return { ...line, evidence: line.evidence };
}

/** What Inspect tells of one of its cells. */
export function inspected(
  id: string,
  args: readonly Argument[],
  row = 0,
  column = 0,
): Omit<InspectedCall, 'result'> & { result: Told } {
  const { formula, references } = written(id, args);
  const call = inspectCall(callsIn(formula)![0]!, PLACE, references, currentState(), { row, column });
  const { result } = call;
  if (result.kind !== 'determined') throw new Error(`${formula}: ${result.reason} ${result.what}`);
  return { ...call, result };
}

/** What Look up answers where all of the arguments are picked in the workbook. */
export function lookedUp(id: string, args: readonly Argument[]): Preview {
  const entry = functionEntry(id);
  const drafts = entry.parameters.flatMap(({ name }, index) => {
    const values = args[index] ?? null;
    return values === null
      ? []
      : [[name, { text: '', cells: { sheet: 'Sheet1', address: 'A1', values } }] as const];
  });
  return preview(entry, { id, args: Object.fromEntries(drafts) }, contextOf(currentState()));
}

/** An answer of the catalog as the first of its cells shows it. */
export function firstCell(answer: Told['answer']): unknown {
  switch (answer.kind) {
    case 'problem':
      return { error: answer.error, message: problemText(answer, currentState().language) };
    case 'value':
      return answer.value;
    case 'card':
      return answer.text;
    case 'table':
      return answer.headers === false ? (answer.rows[0]?.[0] ?? '') : answer.columns[0]!.header;
  }
}

/** Claims as a set that can be compared. */
export const keysOf = (claims: Told['claims']): string[] =>
  [
    ...new Set(
      claims.map(({ fact, claim, value, source }) => JSON.stringify([fact, claim, value, source?.id])),
    ),
  ].sort();
