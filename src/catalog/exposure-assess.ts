// ASSESS: the lines of a worksheet assessed in one call, as a table of one row a line.

import type { Day } from '../control-data/days';
import type { AssessedLine, LineReaders } from '../exposure/assess';
import { assessLines, lineNotes } from '../exposure/assess';
import type { Reason } from '../questions/explanation';
import type { Language, SayValue } from '../text/say';
import { say } from '../text/say';
import type { Answer, Column, Context, Parameter, Problem, TableCell } from './entry';
import { define, isProblem } from './entry';
import type { ScenarioArgument } from './exposure-scenario';
import { scenarioOf } from './exposure-scenario';
import { AS_OF, COMPANY, MATERIAL, REGION, SCENARIO } from './parameters';
import type { Plain } from './reading';
import { BLANK, readCell } from './reading';
import type { Cells } from './supply-numbers';
import { whenOf } from './when';

export const ASSESS_COLUMNS: readonly Column[] = [
  { header: 'Control' },
  { header: 'License' },
  { header: 'Loss rate', format: 'share' },
  { header: 'At risk', format: 'amount' },
  { header: 'Next date', format: 'day' },
  { header: 'Note' },
];

/** Cells of lines are read as the same argument of any other function would be. */
export function lineReaders(context: Context): LineReaders {
  const reader =
    <T>(parameter: Parameter) =>
    (cell: unknown): T | Problem | null => {
      if (isProblem(cell)) return cell;
      const read = readCell(cell as Plain, parameter, context.data, context.date1904);
      return read === BLANK ? null : (read as T | Problem);
    };
  return { supplier: reader(COMPANY), region: reader(REGION), item: reader(MATERIAL) };
}

export const assess = define<[Cells, ScenarioArgument, Day | null]>({
  id: 'ASSESS',
  family: 'exposure',
  takes: 'whole',
  parameters: [{ name: 'lines', kind: 'lines' }, SCENARIO, AS_OF],
  ask: (context, cells, scenarioArgument, asOf): Answer => {
    const scenario = scenarioOf(context, scenarioArgument);
    if (isProblem(scenario)) return scenario;
    const grounds = { data: context.data, scenario, when: whenOf(context, asOf) };
    const assessment = assessLines(cells, lineReaders(context), grounds);
    if (isProblem(assessment)) return assessment;
    const note = noteWriter(context.language);
    return {
      kind: 'table',
      columns: ASSESS_COLUMNS,
      rows: assessment.lines.map((line) => lineRow(line, note)),
    };
  },
});

const BLANK_ROW: readonly TableCell[] = ASSESS_COLUMNS.map(() => '');

function lineRow(line: AssessedLine, note: (line: AssessedLine) => string): readonly TableCell[] {
  const { judgment, atRisk } = line;
  if (judgment === null) return BLANK_ROW;
  const { control, license, rate, next } = judgment;
  return [control ?? '', license ?? '', rate ?? '', atRisk ?? '', next ?? '', note(line)];
}

/** The notes as text. Lines that share their judgment share its sentences. */
function noteWriter(language: Language): (line: AssessedLine) => string {
  const shared = new Map<readonly Reason[], string>();
  const text = (notes: readonly Reason[]): string =>
    notes.map(({ code, values }) => say(language, code, values as Record<string, SayValue>)).join(' ');
  return (line) => {
    const common = line.judgment!.notes;
    let words = shared.get(common);
    if (words === undefined) shared.set(common, (words = text(common)));
    return line.notes.length === 0 ? words : text(lineNotes(line));
  };
}
