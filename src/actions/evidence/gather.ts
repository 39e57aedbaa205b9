// Gathers the evidence of the formulas in a scope: finds the calls, reads what their arguments hold, asks and explains.

import { Pace } from '../../control-data/slices';
import type { State } from '../../state/state';
import { contextOf } from '../../state/state';
import type { CellValue } from '../../workbook/cells';
import type { Shown } from '../formulas/answers';
import { askUnder } from '../formulas/answers';
import type { ReferenceSource } from '../formulas/arguments';
import { argumentsOf } from '../formulas/arguments';
import type { Call } from '../formulas/calls';
import { CannotTell } from '../formulas/cannot-tell';
import { References } from '../formulas/references';
import type { Running } from '../running/under-way';
import type { CallEvidence } from './call-evidence';
import { evidenceOfCall } from './call-evidence';
import type { EvidenceLine } from './evidence-sheet';
import type { FixedScope } from '../formulas/chosen-scope';
import type { CellWithValue } from '../formulas/settled';
import { cellsWithValues, showsAnswer } from '../formulas/settled';

type Tell = (share: number) => void;

/** The lines of a scope, sheet by sheet, row by row. @throws WorkbookProblem; the signal's reason. */
export async function gatherEvidence(
  scope: FixedScope,
  use: State,
  { signal }: Running,
  tell: Tell,
): Promise<EvidenceLine[]> {
  const found = await cellsIn(scope, signal, (share) => tell(share * 0.3));
  const references = await References.of({ signal });
  await references.noteAll(found);
  await references.load();
  const pace = new Pace({ signal, onProgress: (share) => tell(0.3 + share * 0.7) });
  return linesOf(found, references, use, pace);
}

async function cellsIn(
  scope: FixedScope,
  signal: AbortSignal | undefined,
  tell: Tell,
): Promise<CellWithValue[]> {
  const found = await cellsWithValues(scope, { signal, onProgress: tell });
  const sheets = [...new Set(found.map(({ place }) => place.sheetId))];
  const order = new Map(sheets.map((id, index) => [id, index]));
  return found.sort(
    ({ place: a }, { place: b }) =>
      order.get(a.sheetId)! - order.get(b.sheetId)! || a.row - b.row || a.column - b.column,
  );
}

/** The lines of cells that were found, with their references read. Equal calls are asked once. */
export async function linesOf(
  found: readonly CellWithValue[],
  references: ReferenceSource,
  use: State,
  pace: Pace,
): Promise<EvidenceLine[]> {
  const context = contextOf(use);
  const known = new Map<string, { answers: Shown[][]; evidence: CallEvidence }>();
  const lines: EvidenceLine[] = [];
  for (const [index, cell] of found.entries()) {
    const { place, address, formula, calls, value } = cell;
    const at = { sheet: place.sheet, address, formula, value };
    if (!calls || calls.length === 0)
      lines.push({ ...at, ...NOTHING, call: '', undetermined: { reason: 'formula', what: formula } });
    for (const call of calls ?? []) {
      try {
        const args = argumentsOf(call, place, references, use);
        const key = JSON.stringify([call.id, args]);
        let told = known.get(key);
        if (!told) {
          const answers = askUnder(use, call.id, args);
          const evidence = await evidenceOfCall(call.id, args, context, () => pace.breathe(), answers);
          known.set(key, (told = { answers, evidence }));
        }
        lines.push({ ...at, ...lineOf(call, value, told) });
      } catch (error) {
        if (!(error instanceof CannotTell)) throw error;
        const { reason, what } = error;
        lines.push({ ...at, ...NOTHING, call: call.text, undetermined: { reason, what } });
      }
    }
    pace.done(index / found.length);
    await pace.breathe();
  }
  return lines;
}

const NOTHING = { inputs: '', answer: null, size: '', agrees: null, evidence: null };

function lineOf(
  call: Call,
  value: CellValue,
  { answers, evidence }: { answers: Shown[][]; evidence: CallEvidence },
): Omit<EvidenceLine, 'sheet' | 'address' | 'formula' | 'value'> {
  const answer = answers[0]?.[0] ?? '';
  const [rows, columns] = [answers.length, answers[0]?.length ?? 0];
  return {
    call: call.text,
    inputs: evidence.inputs,
    answer,
    size: rows > 1 || columns > 1 ? `${rows} × ${columns}` : '',
    agrees: call.isWhole ? showsAnswer(value, answer) : null,
    undetermined: null,
    evidence,
  };
}
