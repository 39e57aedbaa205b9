// ASSESS: the lines of a worksheet assessed in one call, as a table of one row a line.

import type { AssessedLine, LineReaders } from '../exposure/assess';
import { assessLines, lineNotes } from '../exposure/assess';
import type { Reason } from '../questions/explanation';
import { partyNote } from '../questions/party-explanation';
import type { When } from '../questions/status-on-day';
import type { Language, SayValue } from '../text/say';
import { say } from '../text/say';
import type { Answer, Column, Context, Parameter, Problem, TableCell } from './entry';
import { isProblem } from './entry';
import { Hints } from './hints';
import { scenarioOf } from './exposure-scenario';
import { defaultOrigin } from './origin';
import { AS_OF, COMPANY, MATERIAL, ORIGIN, REGION, SCENARIO } from './parameters';
import type { Plain } from './reading';
import { BLANK, readCell } from './reading';
import { whenOf } from './when';
import { define } from './define';

export const ASSESS_COLUMNS: readonly Column[] = [
  { header: 'Control' },
  { header: 'License' },
  { header: 'Loss rate', format: 'share' },
  { header: 'At risk', format: 'amount' },
  { header: 'Next date', format: 'day' },
  { header: 'Note' },
];

/** Cells of lines are read as the same argument of any other function would be. */
export function lineReaders(context: Context, when: When, hints?: Hints): LineReaders {
  const reader =
    <T>(parameter: Parameter) =>
    (cell: unknown): T | Problem | null => {
      if (isProblem(cell)) return cell;
      const read = readCell(cell as Plain, parameter, context.data, context.date1904);
      if (read === BLANK) return null;
      return hints && isProblem(read) ? hints.of(read) : (read as T | Problem);
    };
  return {
    supplier: reader(COMPANY),
    region: reader(REGION),
    item: reader(MATERIAL),
    origin: reader(ORIGIN),
    party: (name) => partyNote(context.data, name, when),
  };
}

export const ASSESS = define({
  id: 'ASSESS',
  family: 'exposure',
  takes: 'whole',
  en: 'Assesses the lines of a worksheet in one call: control, license, loss rate, amount at risk, next date and a note for each.',
  zh: '一次评估工作表的各行：每行给出管制、许可、损失率、风险金额、下一日期和说明。',
  brief: 'a whole table of lines: control, license, loss rate, at risk, next date, note',
  parameters: [
    {
      name: 'lines',
      kind: 'lines',
      en: 'The lines with their header row, such as Table1[#All]: columns for supplier, region, material or HS code, and amount, in any order; also origin and customer if you have them.',
      zh: '含标题行的各行，例如 Table1[#All]：供应商、地区、物项或 HS 编码、金额等列，顺序不限；如有原产地和客户，也可加入。',
    },
    SCENARIO,
    AS_OF,
  ],
  examples: [
    '{"Supplier","Region","Item","Spend";"JL MAG","US","",1200000;"JL MAG","Japan","",300000},,DATE(2026,1,15)',
    '{"Exporter","Destination","HS code","Amount";"Unlisted Trading","US","811292",50000},,DATE(2025,1,15)',
    '{"Supplier","Country of origin","Ship to","Item","Spend";"Unlisted Trading","China","US","gallium",50000},,DATE(2025,1,15)',
  ],
  how: {
    en: "For each line: its control and license status, the scenario's loss rate for that status, and amount × rate.",
    zh: '逐行给出管制状态和许可状态、情景对该状态的损失率，以及金额 × 损失率。',
  },
  ask: (context, cells, scenarioArgument, asOf): Answer => {
    const scenario = scenarioOf(context, scenarioArgument);
    if (isProblem(scenario)) return scenario;
    const when = whenOf(context, asOf);
    const grounds = {
      data: context.data,
      scenario,
      when,
      origin: defaultOrigin(context),
    };
    const assessment = assessLines(cells, lineReaders(context, when, new Hints()), grounds);
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
